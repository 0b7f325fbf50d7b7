"""One converter, used again for every text."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableSet
from html import escape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mkdocs_programme.prose.citations import Citations, Works
from mkdocs_programme.prose.cleaning import cleaned
from mkdocs_programme.prose.paragraphs import paragraphs
from mkdocs_programme.prose.shaping import Heading, shaped
from mkdocs_programme.prose.signs import Looking

__all__ = ["Prose"]

KEPT = 200
"""Texts whose HTML is kept for the next page that shows them."""


class Prose:
    """Turns the Markdown of authors into HTML that may stand in a page."""

    def __init__(self) -> None:
        self._ours = _Ours()
        self._begin()
        self._known: dict[str, str] = {}
        """What became of a text before it was cleaned."""
        self._finished: dict[str, str] = {}
        """What became of a text that is the same on every page: no way to others, no citation, no heading, no table."""

    def html(
        self,
        markdown: str,
        links: Callable[[str], str | None],
        works: Works,
        *,
        level: int = 2,
        taken: MutableSet[str] | None = None,
        table_label: str = "Table",
    ) -> tuple[str, tuple[Heading, ...]]:
        """Convert one text.

        Args:
            markdown: As its author wrote it.
            links: The address from the page in hand for one that is relative to the text's file; nothing if it
                leads nowhere, then its words stay and the link goes.
            works: How the page cites works; those it does not list stay as they were typed.
            level: The level of the text's highest heading, 2 to 6.
            taken: Ids that stand on the page already; those of this text are added.
            table_label: What a table that can be scrolled is called.

        Returns:
            Clean HTML, and its headings in order.
        """
        plain = paragraphs(markdown)
        if plain is None:
            plain = self._finished.get(markdown)
        if plain is not None:
            return plain, ()
        self._ours.works = works
        led: list[str] = []

        def noted(target: str) -> str | None:
            led.append(target)
            return links(target)

        clean = cleaned(self._converted(markdown), noted)
        made, headings = shaped(clean, level, taken if taken is not None else set(), table_label)
        if not led and "@" not in markdown and _OF_PAGE.search(clean) is None:
            _keep(self._finished, markdown, made)
        return made, headings

    def _converted(self, markdown: str) -> str:
        """The text as HTML of any origin; one without citations is the same in every language that shows it."""
        if "@" in markdown:
            return self._anew(markdown)
        if markdown not in self._known:
            _keep(self._known, markdown, self._anew(markdown))
        return self._known[markdown]

    def _anew(self, markdown: str) -> str:
        text = _bounded(markdown)
        self._looking.at(text)
        try:
            return self._markdown.reset().convert(text)
        except RecursionError:  # quotes in quotes in quotes, without end; what was begun must not reach the next text
            self._begin()
            return f"<p>{escape(markdown)}</p>"

    def _begin(self) -> None:
        self._markdown = Markdown(extensions=["tables", "sane_lists", "def_list", self._ours])
        self._looking = Looking(self._markdown)


class _Ours(Extension):
    """What our texts know beyond plain Markdown."""

    works: Works = Works()

    def extendMarkdown(self, md: Markdown) -> None:
        # After code (190) and escapes (180), so that `\[@key]` stays as it is; before links (160, 170).
        md.inlinePatterns.register(Citations(md, lambda: self.works), "citations", 175)
        md.treeprocessors.register(_Sides(md), "sides", 10)


class _Sides(Treeprocessor):
    """Columns keep their side as a class: left and right would be wrong where lines run from right to left."""

    def run(self, root: Element) -> None:
        for cell in root.iter():
            if cell.tag in ("td", "th"):
                side = cell.attrib.pop("style", "").removeprefix("text-align: ").rstrip(";")
                if side in ("right", "center"):
                    cell.set("class", "prg-end" if side == "right" else "prg-center")


_OF_PAGE = re.compile("<h[1-6]|<table")
"""What is made to fit the page it stands in, besides ways and citations: levels, ids, labels."""


def _keep(known: dict[str, str], markdown: str, made: str) -> None:
    """Keep what became of a text for the next page that shows it, which comes soon."""
    if len(known) >= KEPT:
        known.clear()
    known[markdown] = made


_UNCLOSED = 200
"""So many brackets may stand open in a text; the time to look for their ends grows with the square of their number."""


def _bounded(markdown: str) -> str:
    """The text, with brackets as mere letters where far too many of them are never closed."""
    open_ = markdown.count("[") - markdown.count("]")
    return markdown if open_ <= _UNCLOSED else markdown.replace("[", "\\[")
