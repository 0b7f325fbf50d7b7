"""Clean HTML of a text gets the shape of the page it stands in: headings, wide tables, ways out."""

from __future__ import annotations

import re
from collections.abc import MutableSet
from dataclasses import dataclass, field
from html import escape, unescape

from pymdownx.slugs import slugify  # type: ignore[import-untyped]  # it comes without types

from mkdocs_programme.values.web import behind

__all__ = ["Heading", "shaped"]


@dataclass(frozen=True)
class Heading:
    """A heading of a page, for its table of contents."""

    id: str
    text: str
    """Plain words."""
    level: int
    """2 to 6."""


TABLE = "prg-table"
"""The class of our tables; themes wrap those without one in a box that no keyboard reaches."""

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)([^>]*)>")
"""In what the cleaner writes, `<` and `>` stand nowhere but around tags."""
_OUTSIDE = re.compile(r'\shref="(?:https?:|//|\\)', re.IGNORECASE)
_SLUG = slugify(case="lower")


def shaped(html: str, level: int, taken: MutableSet[str], table_label: str) -> tuple[str, tuple[Heading, ...]]:
    """Shape a clean text.

    Args:
        html: From `cleaned`.
        level: The level of the highest heading, 2 to 6; none below it is skipped.
        taken: Ids that stand on the page already; those of this text are added.
        table_label: What a table that can be scrolled is called.
    """
    shaper = _Shaper(level, taken, table_label)
    html = re.sub(r"<th(?:\s[^>]*)?>\s*</th>", "<td></td>", html)  # a corner without words heads nothing
    at = 0
    for tag in _TAG.finditer(html):
        shaper.out.append(html[at : tag.start()])
        shaper.tag(tag[0], tag[2], tag[3], closes=bool(tag[1]))
        at = tag.end()
    return "".join((*shaper.out, html[at:])), tuple(shaper.headings)


@dataclass
class _Shaper:
    """Goes through a text from tag to tag."""

    level: int
    taken: MutableSet[str]
    table_label: str
    out: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    _written: list[int] = field(default_factory=list)
    """Levels, as authors wrote them, of the headings that the next one may stand below."""
    _open: list[int] = field(default_factory=list)
    """Where in `out` the headings begin that are not closed yet; only the outermost counts."""
    _anchors: list[tuple[int, str | None]] = field(default_factory=list)
    """Of each open `a` its place in `out`, and where it leads; nothing where it leads nowhere."""

    def tag(self, whole: str, name: str, attributes: str, *, closes: bool) -> None:
        """Write one tag, or what stands for it."""
        if re.fullmatch("h[1-6]", name):
            self._close_heading() if closes else self._open_heading(int(name[1]), attributes)
        elif name == "a":
            self.out.append(self._anchor(whole, attributes, closes=closes))
        elif name == "table":
            self.out.append("</table></div>" if closes else f'{self._region()}<table class="{TABLE}"{attributes}>')
        elif name == "img" and " src=" not in attributes:
            self.out.extend(re.findall(r'\salt="([^"]*)"', attributes))
        else:
            self.out.append(whole)

    def _anchor(self, whole: str, attributes: str, *, closes: bool) -> str:
        """A link; one that leads nowhere leaves its words alone."""
        if closes:
            start, leads = self._anchors.pop() if self._anchors else (0, None)
            if leads is not None and _OUTSIDE.search(f' href="{leads}"'):
                self._for_paper(start, unescape(leads))
            return whole if leads is not None else ""
        found = re.search(r'\shref="([^"]*)"', attributes)
        self._anchors.append((len(self.out), found[1] if found else None))
        rel = ' rel="external noopener"' if _OUTSIDE.search(attributes) else ""
        return f"<a{attributes}{rel}>" if found else ""

    def _for_paper(self, start: int, address: str) -> None:
        """Give a link out what paper shows behind its words."""
        said = behind(self._plain(start + 1), address)
        if said:
            self.out[start] = f'{self.out[start][:-1]} data-web="{escape(said)}">'

    def _plain(self, start: int) -> str:
        """The words from a place in `out` on, on one line."""
        return " ".join(unescape(re.sub(r"<[^>]*>", "", "".join(self.out[start:]))).split())

    def _region(self) -> str:
        """Wide tables scroll by themselves, also by keyboard, and the page does not."""
        number, label = 1, self.table_label
        while f"region:{label}" in self.taken:
            number, label = number + 1, f"{self.table_label} {number + 1}"
        self.taken.add(f"region:{label}")
        return f'<div class="prg-scroll" role="region" tabindex="0" aria-label="{escape(label)}">'

    def _open_heading(self, written: int, attributes: str) -> None:
        self._open.append(len(self.out))
        if len(self._open) > 1:
            return
        while self._written and self._written[-1] >= written:
            self._written.pop()
        self._written.append(written)
        self.out.append(attributes)

    def _close_heading(self) -> None:
        start = self._open.pop()
        if self._open:
            return
        level = min(6, self.level + len(self._written) - 1)
        text = self._plain(start + 1)
        heading = Heading(self._free_id(text), text, level)
        self.out[start] = f'<h{level}{self.out[start]} id="{escape(heading.id)}">'
        self.out.append(f"</h{level}>")
        self.headings.append(heading)

    def _free_id(self, text: str) -> str:
        name = _SLUG(text, "-") or "section"
        number, free = 1, name
        while free in self.taken:
            number, free = number + 1, f"{name}-{number + 1}"
        self.taken.add(free)
        return free
