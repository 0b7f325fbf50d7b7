"""Citations such as `[@stabell1998, p. 415]` become what the style of the site says, and lead to the list of works."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from mkdocs_programme.programme.mentions import Cited, cited

__all__ = ["CITE", "Citations", "Work", "Works"]

CITE = "prg-cite"
"""The class of a citation's link."""


@dataclass(frozen=True)
class Work:
    """How a page cites a work."""

    href: str
    title: str
    said: Callable[[str, bool], str]
    """What is said for a locator as it was typed, with names or without: “Berg, 2020, p. 4”."""


@dataclass(frozen=True)
class Works:
    """The works of a page, and what stands around those that are cited together."""

    by_key: Mapping[str, Work] = field(default_factory=dict)
    before: str = "["
    after: str = "]"
    between: str = "; "
    raised: bool = False


class Citations(InlineProcessor):
    """A bracket that names works which the page lists; what it does not list stays as it was typed."""

    def __init__(self, md: Markdown, works: Callable[[], Works]) -> None:
        super().__init__(r"\[([^\[\]\n]*?@[^\[\]\n]+)\](?![(\[])", md)
        self._works = works

    def handleMatch(  # type: ignore[override]  # the base class promises less than Python-Markdown allows
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The bracket with its links, or nothing if the page lists none of its works."""
        works = self._works()
        if not any(one.key in works.by_key for one in cited(m[0])):
            return None, None, None
        bracket = Element("sup" if works.raised else "span")
        for number, typed in enumerate(m[1].split(";")):
            _say(bracket, works.between if number else works.before)
            found = list(cited(f"[{typed}]"))
            _cite(bracket, typed.strip(), found[0] if len(found) == 1 else None, works.by_key)
        _say(bracket, works.after)
        return bracket, m.start(0), m.end(0)


def _cite(bracket: Element, typed: str, one: Cited | None, works: Mapping[str, Work]) -> None:
    """“see 1, p. 4”, with what the style says of the work as a link."""
    if one is None or one.key not in works:
        _say(bracket, typed)
        return
    work = works[one.key]
    before = typed.partition("@")[0].removesuffix("-").strip()
    _say(bracket, f"{before} " if before else "")
    link = SubElement(bracket, "a", {"class": CITE, "href": work.href, "title": work.title})
    link.text = work.said(one.locator, one.quiet)


def _say(bracket: Element, words: str) -> None:
    if len(bracket):
        bracket[-1].tail = (bracket[-1].tail or "") + words
    else:
        bracket.text = (bracket.text or "") + words
