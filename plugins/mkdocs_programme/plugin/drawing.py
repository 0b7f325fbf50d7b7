"""A page as the theme draws it: what MkDocs does for each page, for one page at a time that we choose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink

from mkdocs_programme.plugin.articles import contents
from mkdocs_programme.render import Article, Heading

__all__ = ["Drawing", "looking"]

EVENTS = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
"""What plugins may do with every page."""
_ENTRY = "partials/toc-item.html"
_HARMLESS = ("mkdocs_programme.plugin", "mkdocs_macros")
"""Whose plugins do nothing with pages of ours that we do not do ourselves."""


def looking(config: MkDocsConfig) -> Iterator[str]:
    """The plugins and hooks that look at every page, so that MkDocs must draw it and tell them."""
    for event in EVENTS:
        for method in config.plugins.events[event]:
            owner = getattr(method, "__self__", None)
            module = type(owner).__module__ if owner is not None else getattr(method, "__module__", "")
            idle = getattr(getattr(owner, "config", None), "enabled", True) is False
            if not module.startswith(_HARMLESS) and not idle:
                yield module


class Drawing:
    """The theme with all that its templates are told."""

    def __init__(self, config: MkDocsConfig, env: Any, files: Sequence[File]) -> None:
        self._config = config
        self._env = env
        self._files = files
        self._lists_contents = any((Path(folder) / _ENTRY).is_file() for folder in config.theme.dirs)
        self._entries: dict[tuple[object, ...], str] = {}
        self.targets: set[str] = set()
        """Where the pages that were drawn lead to, as far as the theme's filter for addresses was asked."""

    def page(self, page: MkDocsPage, nav: Navigation, article: Article) -> str:
        """Draw a page around an article; the theme has been told before in which language it speaks."""
        page.content, page.toc = article.html, contents(article.headings)
        page.active = True
        self._config._current_page = page
        try:
            context = get_context(nav, self._files, self._config, page)
            with self._noting():
                drawn: str = self._env.get_template("main.html").render(context)
            return drawn
        finally:
            page.active = False
            page.content = None
            self._config._current_page = None

    def contents(self, headings: Sequence[Heading]) -> list[str]:
        """The entries of a table of contents as the theme draws them; nothing where it has no template for one."""
        if not self._lists_contents:
            return []
        return [self._entry(entry) for entry in contents(headings)]

    def _entry(self, entry: AnchorLink) -> str:
        """One of them; pages of a kind have most of their headings in common."""
        told = _told(entry)
        if told not in self._entries:
            template = self._env.get_template(_ENTRY)
            self._entries[told] = template.render(toc_item=entry, config=self._config)
        return self._entries[told]

    @contextmanager
    def _noting(self) -> Iterator[None]:
        """Note what the templates ask the way to."""
        real = self._env.filters["url"]

        def url(context: Any, value: Any) -> Any:
            self.targets.add(str(value))
            return real(context, value)

        # What tells Jinja to hand over the context is an attribute of the filter.
        url.__dict__.update(real.__dict__)
        self._env.filters["url"] = url
        try:
            yield
        finally:
            self._env.filters["url"] = real


def _told(entry: AnchorLink) -> tuple[object, ...]:
    """All that a template can read of an entry."""
    return entry.title, entry.id, entry.level, hasattr(entry, "active"), tuple(map(_told, entry.children))
