"""Citations such as `[@stabell1998, p. 415]` become numbers that lead to the list of references."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from mkdocs_programme.programme.mentions import Cited, cited

__all__ = ["CITE", "Citations", "Work"]

CITE = "prg-cite"
"""The class of a citation's link."""


@dataclass(frozen=True)
class Work:
    """How a page cites a work."""

    number: int
    href: str
    title: str


class Citations(InlineProcessor):
    """A bracket that names works which the page lists; what it does not list stays as it was typed."""

    def __init__(self, md: Markdown, works: Callable[[], Mapping[str, Work]]) -> None:
        super().__init__(r"\[([^\[\]\n]*?@[^\[\]\n]+)\](?![(\[])", md)
        self._works = works

    def handleMatch(  # type: ignore[override]  # the base class promises less than Python-Markdown allows
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The bracket with its links, or nothing if the page lists none of its works."""
        works = self._works()
        if not any(one.key in works for one in cited(m[0])):
            return None, None, None
        bracket = Element("span")
        for number, typed in enumerate(m[1].split(";")):
            _say(bracket, "; " if number else "[")
            found = list(cited(f"[{typed}]"))
            _cite(bracket, typed.strip(), found[0] if len(found) == 1 else None, works)
        _say(bracket, "]")
        return bracket, m.start(0), m.end(0)


def _cite(bracket: Element, typed: str, one: Cited | None, works: Mapping[str, Work]) -> None:
    """“see 1, p. 4”, with the number and the place in the work as a link."""
    if one is None or one.key not in works:
        _say(bracket, typed)
        return
    work = works[one.key]
    before = typed.partition("@")[0].removesuffix("-").strip()
    _say(bracket, f"{before} " if before else "")
    link = SubElement(bracket, "a", {"class": CITE, "href": work.href, "title": work.title})
    link.text = f"{work.number}, {one.locator}" if one.locator else str(work.number)


def _say(bracket: Element, words: str) -> None:
    if len(bracket):
        bracket[-1].tail = (bracket[-1].tail or "") + words
    else:
        bracket.text = (bracket.text or "") + words
