"""One converter, used again for every text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, MutableSet
from dataclasses import dataclass
from html import escape, unescape
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.slugs import slugify  # type: ignore[import-untyped]  # it comes without types

from mkdocs_programme.programme.mentions import cited
from mkdocs_programme.prose.cleaning import cleaned

__all__ = ["Heading", "Prose", "Work"]


@dataclass(frozen=True)
class Heading:
    """A heading of a page, for its table of contents."""

    id: str
    text: str
    """Plain words."""
    level: int
    """2 to 6."""


@dataclass(frozen=True)
class Work:
    """How a page cites a work."""

    number: int
    href: str
    title: str


@dataclass
class _Text:
    """What the converter must know of the text in hand."""

    links: Callable[[str], str | None]
    works: Mapping[str, Work]
    level: int
    taken: MutableSet[str]


class Prose:
    """Turns the Markdown of authors into HTML that may stand in a page."""

    def __init__(self) -> None:
        self._extension = _Ours()
        self._markdown = Markdown(extensions=["tables", "sane_lists", "def_list", self._extension])

    def html(
        self,
        markdown: str,
        links: Callable[[str], str | None],
        works: Mapping[str, Work],
        *,
        level: int = 2,
        taken: MutableSet[str] | None = None,
        table_label: str = "Table",
    ) -> tuple[str, tuple[Heading, ...]]:
        """Convert one text.

        Args:
            markdown: As its author wrote it.
            links: The address for a link to a Markdown file, or nothing if it leads nowhere.
            works: How the page cites works, by key; others stay as they were typed.
            level: The level of the text's highest heading, 2 to 6.
            taken: Ids that stand on the page already; those of this text are added.
            table_label: What a table that can be scrolled is called.

        Returns:
            Clean HTML, and its headings in order.
        """
        self._extension.text = _Text(links, works, level, taken if taken is not None else set())
        try:
            made = self._markdown.reset().convert(markdown)
        except RecursionError:
            made = f"<p>{escape(markdown)}</p>"
        html = cleaned(made)
        return _with_scrolling_tables(html, table_label), tuple(_headings(html))


class _Ours(Extension):
    """Citations, links between files, and headings that fit into a page."""

    text: _Text

    def extendMarkdown(self, md: Markdown) -> None:
        # 182: after code (190) and escapes (180 would be too late for `[`), before links (160).
        md.inlinePatterns.register(_Citations(r"\[([^\[\]\n]*?-?@[^\[\]\n]+)\](?![(\[])", md, self), "citations", 182)
        md.treeprocessors.register(_Links(md, self), "links", 10)
        md.treeprocessors.register(_Outline(md, self), "outline", 5)


class _Citations(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, ours: _Ours) -> None:
        super().__init__(pattern, md)
        self._ours = ours

    def handleMatch(  # type: ignore[override]  # the base class promises less than Python-Markdown allows
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        found = list(cited(m[0]))
        works = self._ours.text.works
        if not found or any(one.key not in works for one in found):
            return None, None, None
        element = Element("span")
        element.text = "["
        for one in found:
            if len(element):
                element[-1].tail = "; "
            work = works[one.key]
            link = SubElement(element, "a", {"class": "prg-cite", "href": work.href, "title": work.title})
            link.text = f"{work.number}, {one.locator}" if one.locator else str(work.number)
        element[-1].tail = "]"
        return element, m.start(0), m.end(0)


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, ours: _Ours) -> None:
        super().__init__(md)
        self._ours = ours

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            href = unescape(link.get("href", ""))
            if ".md" in href and not re.match(r"[a-z][a-z0-9+.-]*:|//|/", href, re.IGNORECASE):
                leads = self._ours.text.links(href)
                if leads is None:
                    link.tag = "span"
                    link.attrib.clear()
                else:
                    link.set("href", leads)


class _Outline(Treeprocessor):
    """Headings begin at the level the page has reached, and never skip one."""

    def __init__(self, md: Markdown, ours: _Ours) -> None:
        super().__init__(md)
        self._ours = ours

    def run(self, root: Element) -> None:
        above: list[int] = []
        for heading in root.iter():
            if not re.fullmatch(r"h[1-6]", heading.tag):
                continue
            written = int(heading.tag[1])
            while above and above[-1] >= written:
                above.pop()
            above.append(written)
            heading.tag = f"h{min(6, self._ours.text.level + len(above) - 1)}"
            heading.set("id", self._free("".join(heading.itertext())))

    def _free(self, words: str) -> str:
        plain = re.sub(r"\x02[^\x03]*\x03", "", words)
        name = slugify(case="lower")(plain, "-") or "section"
        taken, number, candidate = self._ours.text.taken, 2, name
        while candidate in taken:
            candidate, number = f"{name}-{number}", number + 1
        taken.add(candidate)
        return candidate


def _headings(html: str) -> list[Heading]:
    found = re.findall(r'<h([2-6])[^>]*\sid="([^"]*)"[^>]*>(.*?)</h\1>', html, re.DOTALL)
    return [Heading(unescape(id_), unescape(re.sub(r"<[^>]*>", "", text)), int(level)) for level, id_, text in found]


def _with_scrolling_tables(html: str, label: str) -> str:
    """Wide tables scroll by themselves, also by keyboard, and the page does not."""
    opening = f'<div class="prg-scroll" role="region" tabindex="0" aria-label="{escape(label)}"><table'
    return re.sub(r"<table(?=[\s>])", opening, html).replace("</table>", "</table></div>")
