"""What readers' browsers save: chosen from the finished site, and told to them by a worker in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import get_relative_url

from mkdocs_programme import offline
from mkdocs_programme.build import Site
from mkdocs_programme.languages.catalogue import Catalogue, catalogue
from mkdocs_programme.offline import MANIFEST, WORKER, Icon
from mkdocs_programme.pages.offline_kinds import OFFLINE, OfflinePage
from mkdocs_programme.pages.search import SEARCH
from mkdocs_programme.pages.timetable_kinds import TIMETABLE
from mkdocs_programme.plugin.assets import FOLDER, LATER
from mkdocs_programme.plugin.gathered import Gathered
from mkdocs_programme.plugin.plan import Plan, Standing

__all__ = ["Offline"]

_SEARCH = ("search/search_index.json",)
_SEARCHER = ("assets/javascripts/workers/*.js", "assets/javascripts/lunr/min/lunr.stemmer.support.min.js")
"""What Material searches with; a theme that has none of it is searched when there is a network."""
_FETCHED = ("calendar", "news", "qr", "share")
"""Scripts that a timetable asks for."""
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Offline:
    """The copies and the app of one build.

    Args:
        site: The site that is published.
        plan: Its pages in all languages.
        config: The settings of MkDocs.
        serving: Whether an author looks at it: a preview that is saved would show what is no more.
    """

    site: Site
    plan: Plan
    config: MkDocsConfig
    serving: bool

    @property
    def copies(self) -> str:
        """What becomes of copies; a preview takes back those of a site that stood at its address before."""
        said: str = self.site.settings.offline.copies
        return "withdraw" if self.serving and said == "yes" else said

    @property
    def icons(self) -> tuple[Icon, ...]:
        """The pictures of the app, the drawing first."""
        return offline.icons(self.site.settings, FOLDER)

    def files(self) -> Iterator[File]:
        """Icons, and a manifest for each language."""
        for icon in self.icons:
            yield File.generated(self.config, icon.path, content=icon.content, inclusion=InclusionLevel.INCLUDED)
        for language in self.plan.languages:
            text = self._manifest(language)
            path = f"{self._folder(language)}{MANIFEST}"
            yield File.generated(self.config, path, content=text, inclusion=InclusionLevel.INCLUDED)

    def head(self, standing: Standing) -> str:
        """What a page says of the app it belongs to, and where its worker is."""
        settings, folder = self.site.settings, self._folder(standing.language)
        way = escape(_way(f"{folder}{MANIFEST}", standing))
        apple = next(icon for icon in self.icons if icon.size == 180)
        return (
            f'<link rel="manifest" href="{way}"{self._worker_words(standing)}>\n'
            f'<link rel="apple-touch-icon" href="{escape(_way(apple.path, standing))}">\n'
            f'<meta name="theme-color" content="{escape(settings.app.colour)}">\n'
        )

    def _worker_words(self, standing: Standing) -> str:
        """What the script in the page needs to know; nothing where nothing is saved."""
        page = self.plan.standings.get((standing.language, OFFLINE))
        if self.copies != "yes" or page is None:
            return ""
        ui = self._ui(standing.language)
        words = {
            "prg-worker": _way(f"{self._folder(standing.language)}{WORKER}", standing),
            "page": _way(page.path, standing),
            "today": ui.gettext("No network: this page was saved at {time}."),
            "earlier": ui.gettext("No network: this page was saved on {day} at {time}."),
            "more": ui.gettext("What is saved"),
            "again": ui.gettext("The network is back: show the page as it is now"),
        }
        return "".join(f' data-{name}="{escape(text)}"' for name, text in words.items())

    def _ui(self, language: str) -> Catalogue:
        """The words of the interface, as the site wants them said."""
        changed = ((change.id, change.words.exactly(language)) for change in self.site.settings.words)
        return catalogue(language, tuple((id_, words.text) for id_, words in changed if words is not None))

    def _manifest(self, language: str) -> str:
        folder = self._folder(language)
        home = self.plan.home(language)
        start = next(self._timetables(language), home)
        ways = []
        if start is not None and start is not home:
            ui = self._ui(language)
            below = start.path.removeprefix(folder)
            mine, now = f"{below}?view=mine", f"{below}?view=now"
            ways = [
                (ui.gettext("Timetable"), below),
                (ui.gettext("Mine"), mine),
                (ui.gettext("Now"), now),
            ]
        return offline.manifest(
            self.site.settings,
            language,
            up="../" if folder else "",
            start=start.path.removeprefix(folder) if start is not None else "",
            id_=f"{urlsplit(self.config.site_url).path.rstrip('/')}/{folder}" if self.config.site_url else "",
            icons=self.icons,
            ways=ways,
        )

    def _timetables(self, language: str) -> Iterator[Standing]:
        """The newest first."""
        for standing in self.plan.standings.values():
            if standing.language == language and standing.page is not None and standing.page.kind == TIMETABLE:
                yield standing

    def _folder(self, language: str) -> str:
        return "" if language == self.plan.default_language else f"{language}/"

    def finish(self, log: Any, searched: Callable[[str], Iterable[str]]) -> None:
        """Write the workers, once all that they save is written.

        Args:
            log: Where it is told what does not fit.
            searched: What the search of ours needs in a language; nothing where readers search with the theme's.
        """
        site_dir = Path(self.config.site_dir)
        for language in self.plan.languages:
            page = self.plan.standings.get((language, OFFLINE))
            text = ""
            if self.copies == "withdraw":
                text = offline.withdrawal()
            elif self.copies == "yes" and page is not None and isinstance(saved := page.whole(), OfflinePage):
                text = self._worker(site_dir, language, page, saved, log, searched(language))
            if text:
                target = site_dir / self._folder(language) / WORKER
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8")

    def _worker(
        self, site_dir: Path, language: str, standing: Standing, page: OfflinePage, log: Any, searched: Iterable[str]
    ) -> str:
        gathered = Gathered(site_dir)
        for path in self._fetched(site_dir, language, page):
            gathered.add(path)
        for address in (OFFLINE, *(link.address for link in page.first)):
            gathered.page(self.plan.standings.get((language, address)))
        first = tuple(gathered.found.values())
        gathered.largest = max(self.site.settings.offline.largest * _MEGABYTE, gathered.size)
        for other in self._more(language, page):
            gathered.page(other)
        for path in tuple(searched) or self._search(site_dir, language):
            gathered.add(path)
        wanted = tuple(gathered.found.values())
        kept = offline.within(wanted, gathered.largest)
        if len(kept) < len(wanted):
            log.info(
                f"Of {len(wanted)} files in “{language}” for use without a network {len(kept)} are saved: all would be"
                f" {gathered.size / _MEGABYTE:.1f} megabytes (see `offline: largest` in the settings)"
            )
        folders = {entry.name for entry in site_dir.iterdir() if not entry.name.startswith(".")}
        folder = self._folder(language)
        return offline.worker("../" if folder else "", folders, standing.path, kept[: len(first)], kept[len(first) :])

    def _fetched(self, site_dir: Path, language: str, page: OfflinePage) -> Iterator[str]:
        """What the ways in fetch when a reader asks for it, and what they read of changes."""
        for name in _FETCHED:
            yield from (path.relative_to(site_dir).as_posix() for path in site_dir.glob(f"{LATER}{name}.*.js"))
        if page.news:
            yield page.news

    def _more(self, language: str, page: OfflinePage) -> Iterator[Standing | None]:
        """Sessions, then what was written by hand, such as how to get there, then the rest."""
        for at, group in enumerate(page.groups):
            yield from (self.plan.standings.get((language, address)) for address in group.addresses)
            if at == 0:
                yield from self._by_hand(language)
        if not page.groups:
            yield from self._by_hand(language)
        yield self.plan.standings.get((language, SEARCH))

    def _by_hand(self, language: str) -> Iterator[Standing]:
        for standing in self.plan.standings.values():
            if standing.language == language and standing.free is not None:
                yield standing

    def _search(self, site_dir: Path, language: str) -> Iterator[str]:
        if not (site_dir / _SEARCHER[1]).is_file():
            return
        stemmer = f"assets/javascripts/lunr/min/lunr.{language.partition('-')[0]}.min.js"
        for pattern in (*_SEARCHER, stemmer):
            yield from sorted(path.relative_to(site_dir).as_posix() for path in site_dir.glob(pattern))
        yield from (f"{self._folder(language)}{path}" for path in _SEARCH)


def _way(path: str, standing: Standing) -> str:
    way: str = get_relative_url(path, standing.path)
    return way
