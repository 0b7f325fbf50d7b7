"""The door to MkDocs: carries the pages of a programme into a site, and decides nothing."""

from __future__ import annotations

import importlib.metadata
from functools import partial
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_programme.build import Site
from mkdocs_programme.plugin import free_pages, serving
from mkdocs_programme.plugin.files import folder_links
from mkdocs_programme.plugin.keeping import begun_by_mkdocs
from mkdocs_programme.plugin.later import Asked
from mkdocs_programme.plugin.publication import Publication
from mkdocs_programme.plugin.reading import Read, Reader
from mkdocs_programme.plugin.swap import Swap, refused
from mkdocs_programme.prose.addresses import EXTENSION
from mkdocs_programme.store import Begun

__all__ = ["ProgrammeOptions", "ProgrammePlugin"]

log = get_plugin_logger(__name__)

CLICK_WITHOUT_RELOAD = frozenset({"8.3.0", "8.3.1", "8.3.2", "8.3.3"})
"""Versions of click that turn live reload off without a word (mkdocs issue 4032)."""


# Both bases come from MkDocs, whose hooks for subclasses carry no types.
class ProgrammeOptions(Config):  # type: ignore[no-untyped-call]
    """What stands under `programme` in the plugins of mkdocs.yml."""

    settings = options.Type(str, default="programme.yml")
    """The settings of the programme, relative to mkdocs.yml."""
    content = options.Optional(options.Type(str))
    """The content root, relative to mkdocs.yml; the folder of the documents if not said."""
    store = options.Type(bool, default=True)
    """Whether `mkdocs build` takes over from the site before what is still right; see `.cache/programme/`."""


class ProgrammePlugin(BasePlugin[ProgrammeOptions]):  # type: ignore[no-untyped-call]
    """Publishes a programme as pages of MkDocs."""

    def __init__(self) -> None:
        self.reader = Reader(log)
        self.read: Read | None = None
        self.publication: Publication | None = None
        self.swap: Swap | None = None
        self.begun: Begun | None = None
        """The build as it is kept in mind, if it is."""
        self.keeps = False
        """Whether a build is kept in mind that no command of ours has begun."""
        self.asked = Asked()
        self.whole = True
        self.follow: Path | None = None

    @property
    def site(self) -> Site:
        """The site that is published, for macros and other plugins.

        Raises:
            PluginError: Nothing has been read yet.
        """
        if self.read is None:
            raise PluginError(
                "The programme is read in `on_config`: list the plugin `programme` before those that use it"
            )
        return self.read.site

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn whether the site is served; that this hook exists keeps the plugin alive between rebuilds."""
        self.reader = Reader(log, serving=command == "serve", ready=self.reader.ready)
        if self.reader.serving and importlib.metadata.version("click") in CLICK_WITHOUT_RELOAD:
            log.warning("Live reload is off: this version of click turns it off (install another than 8.3.0 to 8.3.3)")
        self.whole = not dirty
        self.keeps = command == "build" and self.whole and self.config.store
        if dirty:
            log.warning("Pages of the programme link to each other: `--dirty` leaves old ones standing")

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read everything, before MkDocs empties the folder of the site and before other plugins ask for it."""
        if "i18n" in config.plugins:
            raise PluginError(
                "The plugins `programme` and `i18n` both make pages for each language"
                " (remove `i18n` from the plugins; say the languages in the settings of the programme)"
            )
        self.publication = self.swap = None
        self.asked.become(None)
        content, settings = self._paths(config)
        if self.keeps:
            self.begun = begun_by_mkdocs(config, content, settings)
        self.read = self.reader.read(content, settings, strict=config.strict)
        if self.keeps and self.read.errors:  # what could not be read is none of the things that are looked at
            self.begun = None
        if links := folder_links(self.read.site):
            raise PluginError(f"No site is built while the content holds links to folders: {', '.join(links)}")
        if EXTENSION not in config.markdown_extensions:
            config.markdown_extensions.append(EXTENSION)
        self.publication = Publication(
            self.read,
            content,
            settings.parent,
            config,
            serving=self.reader.serving,
            log=log,
            on_request=self.asked.in_front,
            begun=self.begun,
        )
        if self.whole and not self.reader.serving:
            self.swap = Swap(config)
        return config

    @event_priority(-100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Put the macros of free pages into a sandbox, after every plugin has declared its own."""
        macros: Any = config.plugins.get("macros")
        if macros is None or self.publication is None:
            return
        free_pages.guard(macros, self.publication.plan, self._fault)
        for fault in self.publication.outside(macros):
            self._fault(fault)

    @event_priority(-50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the pages in the place of their sources."""
        return self.publication.files(files) if self.publication else files

    @event_priority(-50)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make a navigation for each language; the one of the default language stays for pages that have none."""
        return self.publication.navigation(nav, files) if self.publication else nav

    @event_priority(-100)
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Draw our pages, once every page written by hand is read and before MkDocs draws those."""
        if self.publication:
            self.publication.draw(env, files)
        return env

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Make the front matter of pages safe to print."""
        if self.publication:
            self.publication.markdown(page)
        return markdown

    @event_priority(100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Mark free pages that are shown in another language."""
        return self.publication.content(html, page) if self.publication else html

    @event_priority(50)
    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Let the theme speak the language of the page."""
        return self.publication.context(context, page) if self.publication else context

    @event_priority(50)
    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """Let the theme speak the default language on pages that belong to none."""
        return self.publication.template_context(context) if self.publication else context

    @event_priority(-50)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Mend the page for lost readers."""
        return self.publication.finished_template(output, template_name) if self.publication else output

    @event_priority(-50)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what the theme has drawn, and say in which language it is."""
        return self.publication.finished(output, page) if self.publication else output

    @event_priority(-100)
    def _divide(self, *, config: MkDocsConfig) -> None:
        """Divide search and sitemap by language, after their plugins have written them."""
        if self.publication:
            self.publication.finish()
            self.asked.become(self.publication.later)

    @event_priority(-1000)
    def _put_in_place(self, *, config: MkDocsConfig) -> None:
        if self.swap:
            self.swap.finish(self.begun.written if self.begun is not None else None)
        if self.keeps and self.begun is not None and self.read is not None:
            self.begun.ended(Path(config.site_dir), (), self.read.site.history.last)

    on_post_build = CombinedEvent(_divide, _put_in_place)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site as it was; where the disk refuses something, say so in a sentence."""
        if self.swap:
            self.swap.give_up()
        if isinstance(error, OSError) and not self.reader.serving:
            raise Abort(refused(error)) from error

    @event_priority(1000)
    def _watch(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Watch what the pages are made of, and make them when they are asked for from the next build on."""
        serving.watch(server, config, self._paths(config), self.asked, log)
        return server

    @event_priority(-1000)
    def _follow(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Stand before the builder, after every plugin has named it: it may then no longer be named."""
        self.follow = serving.follow(server, config, self._paths(config), partial(self._ahead, config), log)
        return server

    on_serve = CombinedEvent(_watch, _follow)

    def on_shutdown(self) -> None:
        """Take back what the preview needed beside its pages."""
        if self.follow is not None:
            self.follow.unlink(missing_ok=True)

    def _ahead(self, config: MkDocsConfig, changed: frozenset[str]) -> bool:
        """Show at once what has become of files of the content; whether that was possible."""
        ahead = self.publication.ahead if self.publication is not None else None
        if ahead is None or self.read is None or self.read.errors:
            return False
        content, _ = self._paths(config)
        now = self.reader.again(content, changed)
        with self.asked.waiting():
            return now is not None and ahead.show(now, changed)

    def _paths(self, config: MkDocsConfig) -> tuple[Path, Path]:
        root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        content = root / self.config.content if self.config.content else Path(config.docs_dir)
        return content, root / self.config.settings

    def _fault(self, told: str) -> str:
        """Tell a fault of a free page: it ends a build, and stands on the page while the site is served."""
        if not self.reader.serving:
            raise PluginError(told)
        log.info(told)
        if self.publication:
            self.publication.add_fault(told)
        return f"    {told}"
