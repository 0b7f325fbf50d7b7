"""Our pages as Markdown files: front matter that engines read, and the article as the HTML it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.languages import direction, own_name
from mkdocs_programme.neutral.places import place
from mkdocs_programme.pages.page import Page
from mkdocs_programme.render.addresses import Addresses

__all__ = ["Articles", "front_matter"]


class Articles:
    """Writes the pages of a site.

    Args:
        site: What was read.
    """

    def __init__(self, site: Site) -> None:
        self._site = site
        self._addresses = Addresses(site.settings.default_language)
        self._renderer = build.renderer(site)

    def files(self) -> Iterator[tuple[str, str]]:
        """Every page of ours in every language: path and text."""
        for page in self._site.pages:
            yield place(self._site.settings, page.language, page.address), self._file(page)

    def home(self, language: str) -> str:
        """A first page for a language in which nobody has written one: the main ways in."""
        name = self._site.settings.name.into(language).text
        links = (
            (self._addresses.href((language, ""), (language, link.address)), escape(link.text.text))
            for link in self._site.navigation(language)
        )
        ways = "".join(f'<li><a href="{address}">{text}</a></li>' for address, text in links)
        return f"{front_matter(name)}\n{self._in(language, '', f'<ul>{ways}</ul>')}\n"

    def _file(self, page: Page) -> str:
        hidden = not page.is_found
        head = front_matter(page.title.text, page.description, hidden=hidden)
        return f"{head}\n{self._in(page.language, page.address, self._renderer.article(page).html)}\n"

    def _in(self, language: str, address: str, html: str) -> str:
        """An article in its language, behind the ways to the same page in the others."""
        others = [other for other in self._site.settings.languages if other != language]
        links = " · ".join(
            f'<a href="{self._addresses.href((language, address), (other, address))}" lang="{other}" hreflang="{other}"'
            f' dir="{direction(other)}">{escape(own_name(other))}</a>'
            for other in others
        )
        switch = f'<p class="prg-languages">{links}</p>\n' if links else ""
        return f'<div lang="{language}" dir="{direction(language)}">\n{switch}{html}\n</div>'


def front_matter(title: str, description: str = "", *, hidden: bool = False) -> str:
    """What engines read before a page; themes print it as it stands, so it is escaped."""
    told = {"title": escape(title), **({"description": escape(description)} if description else {})}
    lines = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in told.items()]
    lines += ["search:", "  exclude: true"] if hidden else []
    return "\n".join(("---", *lines, "hide: [toc]", "---", ""))
