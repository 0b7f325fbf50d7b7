"""One build of the site, from the files to the last mend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from html import escape
from itertools import chain
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.languages import own_name
from mkdocs_programme.plugin import (
    alternates,
    assets,
    exporting,
    files,
    forms,
    free_pages,
    menus,
    palette,
    search,
    sitemap,
    writing,
)
from mkdocs_programme.plugin.again import Again
from mkdocs_programme.plugin.ahead import Ahead
from mkdocs_programme.plugin.articles import ArticlePage
from mkdocs_programme.plugin.drawing import Drawing, looking
from mkdocs_programme.plugin.dressing import Dressing
from mkdocs_programme.plugin.forge import editing_below
from mkdocs_programme.plugin.frames import Frames
from mkdocs_programme.plugin.heads import Heads
from mkdocs_programme.plugin.later import Later
from mkdocs_programme.plugin.making import Making
from mkdocs_programme.plugin.notice import ROBOTS, Notice
from mkdocs_programme.plugin.offline import Offline
from mkdocs_programme.plugin.plan import Plan, Standing, plan
from mkdocs_programme.plugin.policy import Policy
from mkdocs_programme.plugin.reading import Read
from mkdocs_programme.plugin.redirects import redirects
from mkdocs_programme.plugin.searching import Searching
from mkdocs_programme.plugin.theme import Speech, tells_day
from mkdocs_programme.store import Begun

__all__ = ["Publication"]


class Publication:
    """Carries the pages of one reading through one build."""

    def __init__(
        self,
        read: Read,
        content: Path,
        root: Path,
        config: MkDocsConfig,
        *,
        serving: bool,
        log: Any,
        on_request: bool = False,
        begun: Begun | None = None,
    ) -> None:
        self._read = read
        self._root = root
        self._content = content
        self._config = config
        self._serving = serving
        self._on_request = on_request
        self.later: Later | None = None
        self.ahead: Ahead | None = None
        self._log = log
        self._notice = Notice(read, config)
        settings = read.site.settings
        if not config.site_url and settings.url:
            config.site_url = settings.url
        whole = plan(read.site, directory_urls=config.use_directory_urls)
        self.plan = whole if read.publishable else Plan(whole.languages, {}, {})
        palette.ensure(config)
        self._speech = Speech(config, self.plan.languages, settings)
        self._speech.speak(self.plan.default_language, self._homes())
        self._assets = assets.assets(palette.look(settings.look, config.theme.get("palette")))
        assets.announce(self._assets, config)
        self._searching = Searching(read.site, self.plan, config, self._assets)
        self._offline = Offline(read.site, self.plan, config, serving)
        self._making = self._made_of(read.site, self.plan)
        self._policy = Policy(config, settings.csp)
        policy = None if serving else self._policy
        default = self.plan.default_language
        self._dressing = Dressing(config, default, self._speech, self._searching, policy, self._notice.into)
        self._begun = begun
        self._menus: dict[str, Navigation] = {}
        self._others: list[str] = []

    def outside(self, macros: Any) -> Iterator[str]:
        """Free pages that allow themselves macros."""
        return free_pages.outside(self.plan, macros, self._content)

    def add_fault(self, fault: str) -> None:
        """Show a fault that was met after reading among the findings, while the site is served."""
        self._notice.add(fault)

    def files(self, found: Files) -> Files:
        """The files of the site."""
        found = files.without_dangerous(self._read.site, found, self._content)
        if self._read.publishable:
            made = files.of_site(self._read.site, self.plan, found, self._content, self._config, self._making.article)
            onlookers = sorted(set(looking(self._config)))
            made.drawn_apart = not onlookers
            if onlookers:
                self._log.info(f"Pages are drawn one by one, for {', '.join(onlookers)}")
            site, config = self._read.site, self._config
            exports: Iterator[File] = iter(())
            if self._on_request and made.drawn_apart:
                made.held_back = exporting.one_by_one(site, config)
            else:
                exports = exporting.written(site, config, self._again)
            filled = forms.files(site, self._content, self._root, config, self._log)
            added = chain(redirects(site, self.plan, config, self._assets), exports, self._offline.files(), filled)
        else:
            made = files.LanguageFiles([file for file in found if not file.is_documentation_page()])
            added = chain((File.generated(self._config, "index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV),))
        for file in (*added, *assets.files(self._assets, self._config)):
            if file.src_uri not in made.src_uris:
                made.append(file)
        if self._serving:
            made.append(self._notice.file())
        return made

    def draw(self, env: Any, made: Files) -> None:
        """Draw all pages of ours, where no other plugin wants to look at each of them."""
        self._policy.environment = env
        if isinstance(made, files.LanguageFiles) and made.drawn_apart:
            drawing = Drawing(self._config, env, Files.documentation_pages(made))
            ways = (self._spoken, self._dressing.page, self._alternates)
            frames = Frames(self._config, drawing, *ways, self._searching.places, self._log.info)
            for page in made.of_ours():
                self._tell(self.plan.by_uri[page.file.src_uri], page)
            site_dir = Path(self._config.site_dir)
            told = (self._making.heads.of, self._loading, self._searching.record, self._listed())
            writer = writing.Writer(self.plan, frames, *told, site_dir)
            pages = {page.file.dest_uri: page for page in made.of_ours()}
            self.ahead = Ahead(self._read.site, pages, writer, self._made_of, self._tell, self._config)
            if self._on_request:
                self.later = Later(pages, writer, self._searching, made.held_back)
            else:
                self._searching.know(self._written(made.of_ours(), writer))
            writing.tell_anchors(made)

    def _written(self, pages: Sequence[ArticlePage], writer: writing.Writer) -> list[writing.Found]:
        """All pages, those of the site before that are still right among them."""
        again = self._again
        if again is None:
            return writing.write_all(pages, writer)
        shared = menus.digest(self._menus)
        found = writing.write_all(pages, replace(writer, noticed=again.place_of), partial(again.page, menus=shared))
        again.keep(found, shared)
        return found

    @cached_property
    def _again(self) -> Again | None:
        """What takes over files of the site before; asked for once it is known where this one is written."""
        if self._begun is None:
            return None
        return Again(
            self._begun,
            self._read.site,
            self._content,
            Path(self._config.site_dir),
            tells_day=tells_day(self._config.theme.dirs),
        )

    def navigation(self, found: Navigation, files: Files) -> Navigation:
        """The navigation of every language; the answer is the one of the default language."""
        for page in found.pages:
            page.previous_page = page.next_page = None
        if not self._read.publishable:
            return Navigation([], [])
        chosen = found if self._config.nav is not None else None
        self._menus = menus.menus(self._read.site, self.plan, files, chosen)
        return self._menus[self.plan.default_language]

    def markdown(self, page: MkDocsPage) -> None:
        """Make the front matter of a page safe to print, and keep our own pages out of search and macros."""
        if not isinstance(page, ArticlePage):
            free_pages.escape_meta(page.meta)
        if self._notice.stands_on(page):
            page.meta.update(title="Findings", search={"exclude": True}, render_macros=False)

    def content(self, html: str, page: MkDocsPage) -> str:
        """The content of a free page, marked if it is shown in another language."""
        if self._notice.stands_on(page):
            return self._notice.content(page)
        standing = self.plan.by_uri.get(page.file.src_uri)
        if standing is None or standing.free is None:
            return html
        if not standing.address and "title" not in page.meta and "<h1" not in html:
            page.meta["title"] = page.title = escape(self._speech.site_name(standing.language))
        self._searching.add(standing, page, html)
        if not standing.is_fallback:
            return html
        heading = "" if "<h1" in html else f"<h1>{page.title}</h1>\n"
        return free_pages.marked(f"{heading}{html}", standing)

    def context(self, context: Any, page: MkDocsPage) -> Any:
        """What the theme reads while it draws a page."""
        standing = self.plan.by_uri.get(page.file.src_uri)
        if standing is None:
            self._speech.speak(self.plan.default_language, self._homes())
            if page.canonical_url and not self._notice.stands_on(page):
                self._others.append(page.canonical_url)
            return context
        context["nav"] = self._spoken(standing.language, self._alternates(standing))
        self._set_canonical(standing, page)
        return context

    def _tell(self, standing: Standing, page: ArticlePage) -> None:
        """Let a page of ours know what MkDocs lets the others know."""
        page.tell()
        self._set_canonical(standing, page)

    def _set_canonical(self, standing: Standing, page: MkDocsPage) -> None:
        """Lead search engines to the page in the language whose words it shows."""
        original = self.plan.standings.get((standing.canonical_language, standing.address))
        if original is not None and self._config.site_url:
            page.canonical_url = original.url(self._config.site_url)

    def finished(self, output: str, page: MkDocsPage) -> str:
        """A page as it is published."""
        standing = self.plan.by_uri.get(page.file.src_uri)
        language = standing.language if standing is not None else self.plan.default_language
        added = self._making.heads.of(standing, page) if standing is not None else ""
        if self._notice.stands_on(page):
            added = ROBOTS
        return self._loading(self._dressing.page(output, page.url, language, added), output, page.url)

    def _loading(self, output: str, html: str, url: str) -> str:
        return assets.loading(self._assets, output, html, url)

    def template_context(self, context: Any) -> Any:
        """What the theme reads while it draws a page that stands in no language."""
        self._speech.speak(self.plan.default_language, self._homes())
        return context

    def finished_template(self, output: str, name: str) -> str:
        """A page that stands in no language, as it is published."""
        return self._dressing.template(output) if name.endswith(".html") else output

    def finish(self) -> None:
        """Divide by language what was written for the whole site."""
        site_dir = Path(self._config.site_dir)
        if self._dressing.divides or len(self.plan.languages) == 1:
            search.split(site_dir, self.plan, self._speech.search)
        sitemap.write(site_dir, self.plan, self._config.site_url, self._others)
        if self.later is None:
            self._searching.finish()
        self._offline.finish(self._log, self._searching.files)
        self._speech.fall_silent()

    def _spoken(self, language: str, entries: list[dict[str, str]]) -> Navigation:
        """The navigation of a language, which the theme speaks from now on."""
        self._speech.speak(language, entries)
        return self._menus[language]

    def _alternates(self, standing: Standing) -> list[dict[str, str]]:
        return alternates.switch(self.plan, standing, own_name)

    def _listed(self) -> frozenset[str]:
        """The files of the pages that stand in a menu."""
        return frozenset(page.file.src_uri for menu in self._menus.values() for page in menu.pages)

    def _homes(self) -> list[dict[str, str]]:
        return alternates.homes(self.plan, own_name)

    def _made_of(self, site: Site, plan: Plan) -> Making:
        """What makes the pages of a state of the content."""
        custom = getattr(self._config.theme, "custom_dir", None)
        renderer = build.renderer(
            site,
            directory_urls=self._config.use_directory_urls,
            overrides=Path(custom) if custom else None,
            forge=editing_below(self._config),
        )
        heads = Heads(site, plan, self._config, self._offline)
        return Making(renderer, heads, self._log if self._serving else None)
