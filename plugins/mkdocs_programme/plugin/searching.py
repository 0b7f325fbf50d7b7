"""The search of ours in the place of the theme's: a link in the head of every page, and an index for each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape, unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from mkdocs_programme import search
from mkdocs_programme.build import Site
from mkdocs_programme.engine import shared_out
from mkdocs_programme.languages.catalogue import Catalogue, catalogue
from mkdocs_programme.pages.page import Page
from mkdocs_programme.pages.search import SEARCH
from mkdocs_programme.plugin.assets import LATER, Asset
from mkdocs_programme.plugin.plan import Plan, Standing
from mkdocs_programme.plugin.writing import Found, put
from mkdocs_programme.search import Record
from mkdocs_programme.values.words import Words

__all__ = ["Searching"]

_BELOW = f"{search.INDEX.rpartition('/')[0]}/"
"""The folder of an index, below the root of its language."""
_FETCHED = tuple(f"{LATER}{name}." for name in ("find", "look", "search"))
"""Our files that are fetched once somebody searches."""
_THEIRS = "material/search"
"""What Material's own search is called among the plugins; with another theme it stays."""
_MANY = 1000
"""Pages from which on the indexes are made by several processes."""
_HEADER = Path("partials", "header.html")
_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true"><path d="M10 3a7 7 0 1 0 4.19 12.6'
    'l5.1 5.1 1.42-1.41-5.1-5.1A7 7 0 0 0 10 3zm0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10z"/></svg>'
)


class Searching:
    """The search of one build.

    Args:
        site: The site that is published.
        plan: Its pages in all languages.
        config: The settings of MkDocs.
        assets: Our files, of which the search has some.
    """

    def __init__(self, site: Site, plan: Plan, config: MkDocsConfig, assets: Iterable[Asset]) -> None:
        self._site = site
        self._plan = plan
        self._config = config
        self._assets = tuple(asset.uri for asset in assets if asset.uri.startswith(_FETCHED))
        self._drawn: dict[tuple[str, str], Record | None] = {}
        self._by_hand: dict[tuple[str, str], Record] = {}
        self._written: dict[str, tuple[str, ...]] = {}
        has_place = any((Path(folder) / _HEADER).is_file() for folder in config.theme.dirs)
        self.is_ours = site.settings.search.by == "programme" and has_place and bool(plan.standings)
        """Whether readers search with ours."""
        theirs: Any = config.plugins.get(_THEIRS)
        if self.is_ours and theirs is not None:
            theirs.config.enabled = False

    @property
    def places(self) -> tuple[str, ...]:
        """Where the pages of the search stand."""
        found = (self._plan.standings.get((language, SEARCH)) for language in self._plan.languages)
        return tuple(page.path for page in found if page is not None and self.is_ours)

    def link(self, language: str, url: str) -> str:
        """The way to the search, as it stands in the head of a page.

        Args:
            language: Of the page.
            url: Its path, or `/` with what stands before the root of the site where that is not known.
        """
        page = self._plan.standings.get((language, SEARCH))
        if not self.is_ours or page is None:
            return ""
        ui = self._ui(language)
        told = {
            "href": self._way(page.path, url),
            "data-root": self._way(self._folder(language), url) or "./",
            **{f"data-{name}": self._way(uri, url) for name, uri in self._pieces()},
            "data-label": ui.gettext("Search the programme"),
            "data-close": ui.gettext("Close"),
            "data-failed": ui.gettext("The search could not be loaded; perhaps there is no network."),
            "data-lists": ui.gettext("The search as a page, and lists of everything"),
            "aria-keyshortcuts": "Control+K /",
        }
        said = "".join(f' {name}="{escape(text)}"' for name, text in told.items())
        word = escape(ui.gettext("Search"))
        return f'<a class="md-header__button md-icon prg-search" data-prg-search{said}>{_ICON}<span>{word}</span></a>'

    def add(self, standing: Standing, page: MkDocsPage, html: str) -> None:
        """Let a page written by hand be found, unless it says otherwise."""
        chosen = page.meta.get("search")
        if self.is_ours and not (isinstance(chosen, dict) and chosen.get("exclude")):
            title = Words(unescape(str(page.title or self._config.site_name)), standing.shown_in)
            self._by_hand[standing.language, standing.address] = search.by_hand(self._below(standing), title, html)

    def record(self, standing: Standing, page: Page) -> Record | None:
        """A page of ours as it is found."""
        return search.record(page, self._below(standing)) if self.is_ours else None

    def know(self, found: Iterable[Found]) -> None:
        """Keep what was made while the pages were drawn."""
        self._drawn.update(((one.language, one.address), one.record) for one in found)

    def files(self, language: str) -> Iterator[str]:
        """What a reader of a language searches with, once it is written, by the path below the root of the site."""
        if self.is_ours:
            yield from self._assets
            yield from (f"{self._folder(language)}{path}" for path in self._written.get(language, ()))

    def finish(self) -> None:
        """Write the index of each language."""
        languages = self._plan.languages if self.is_ours else ()
        workers = None if len(self._plan.standings) > _MANY else 1
        for language, found in zip(languages, shared_out(languages, self._indexed, workers, at_once=1), strict=True):
            self._write(language, found)

    def write_for(self, path: str) -> bool:
        """Write the index that a file is of, by its path below the root of the site; whether it is of one."""
        for language in self._plan.languages if self.is_ours else ():
            if language not in self._written and path.startswith(f"{self._folder(language)}{_BELOW}"):
                self._write(language, self._indexed((language,)))
                return True
        return False

    def _write(self, language: str, found: Mapping[str, str]) -> None:
        root = Path(self._config.site_dir) / self._folder(language)
        self._written[language] = tuple(found)
        for path, text in found.items():
            put(root / path, text.encode())

    def _indexed(self, languages: Sequence[str]) -> dict[str, str]:
        """The files of the index of a language, the only one of these."""
        (language,) = languages
        return search.indexed(self._site.programme, language, self._records(language))

    def _records(self, language: str) -> Iterator[Record]:
        for (spoken, address), standing in self._plan.standings.items():
            if spoken != language:
                continue
            if standing.page is None:
                found = self._by_hand.get((spoken, address))
            elif (spoken, address) in self._drawn:
                found = self._drawn[spoken, address]
            else:
                found = self.record(standing, standing.whole())
            if found is not None:
                yield found

    def _pieces(self) -> Iterator[tuple[str, str]]:
        for uri in self._assets:
            name, _, ending = uri.rpartition("/")[2].split(".")
            yield ("style" if ending == "css" else name), uri

    def _way(self, path: str, url: str) -> str:
        return f"{url}{path}" if url.startswith("/") else str(get_relative_url(path, url))

    def _below(self, standing: Standing) -> str:
        return quote(standing.path.removeprefix(self._folder(standing.language)))

    def _folder(self, language: str) -> str:
        return "" if language == self._plan.default_language else f"{language}/"

    def _ui(self, language: str) -> Catalogue:
        """The words of the interface, as the site wants them said."""
        changed = ((change.id, change.words.exactly(language)) for change in self._site.settings.words)
        return catalogue(language, tuple((id_, words.text) for id_, words in changed if words is not None))


def root(config: MkDocsConfig) -> str:
    """The path before the root of the site, for pages that may be shown at any address."""
    return f"{urlsplit(config.site_url or '/').path.rstrip('/')}/"
