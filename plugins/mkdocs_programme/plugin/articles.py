"""Finished articles as pages of MkDocs: no Markdown, no macros, no templates of the theme inside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_programme.pages.page import Page
from mkdocs_programme.pages.timetable_kinds import TIMETABLE
from mkdocs_programme.render import Article, Heading

__all__ = ["ArticlePage", "contents"]

_ID = re.compile(r'\sid="([^"]+)"')

WIDE = frozenset({TIMETABLE})
"""Kinds of pages that want the whole width of the window."""


class ArticlePage(MkDocsPage):
    """A page whose article comes finished from the core.

    Its source is empty, so nothing that an author wrote meets Markdown or Jinja on the way; titles and descriptions
    are escaped here because themes print them as they are.
    """

    def __init__(
        self,
        view: Page,
        whole: Callable[[], Page],
        article: Callable[[Page], Article],
        file: File,
        config: MkDocsConfig,
    ) -> None:
        super().__init__(escape(view.title.text), file, config)
        self.view = view
        self.whole = whole
        self._article = article

    def read_source(self, config: MkDocsConfig) -> None:
        """Take title and description from the view instead of a file."""
        self.markdown = ""
        self.tell()

    def tell(self) -> None:
        """Know what themes and other plugins read from front matter."""
        self.meta = meta(self.view)

    def article(self, whole: Page) -> Article:
        """The finished article."""
        return self._article(whole)

    def tell_anchors(self) -> None:
        """Know the anchors of the article, for links to them."""
        self.present_anchor_ids = set(_ID.findall(self.article(self.whole()).html))

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the finished article instead of rendering Markdown."""
        article = self.article(self.whole())
        self.content = article.html
        self.toc = contents(article.headings)
        self.present_anchor_ids = set(_ID.findall(article.html))


def meta(view: Page) -> dict[str, Any]:
    """What themes and other plugins read from a page's front matter."""
    told: dict[str, Any] = {"title": escape(view.title.text), "render_macros": False}
    if view.description:
        told["description"] = escape(view.description)
    if not view.is_found:
        told["search"] = {"exclude": True}
    if view.kind in WIDE:
        told["hide"] = ["navigation", "toc"]
    return told


def contents(headings: Sequence[Heading] | Iterable[Heading]) -> TableOfContents:
    """Nest headings below each other by their level."""
    top: list[AnchorLink] = []
    open_: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(escape(heading.text), heading.id, heading.level)
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        (open_[-1].children if open_ else top).append(link)
        open_.append(link)
    if top:
        # As MkDocs itself does for its own tables of contents; the attribute is declared nowhere.
        top[0].active = True  # type: ignore[attr-defined]
    return TableOfContents(top)
