"""Which parts of Markdown can stand in a text at all: for the others nobody need look at every line of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from markdown import Markdown
from markdown.util import ETX, STX, Registry

__all__ = ["Looking"]

_BLOCKS = {
    "table": ("|",),
    "hashheader": ("#",),
    "setextheader": ("=", "-"),
    "hr": ("-", "_", "*"),
    "ulist": ("-", "+", "*"),
    "quote": (">",),
    "deflist": (":",),
    "reference": ("]:",),
}
_INLINE = {
    "backtick": ("`",),
    "escape": ("\\",),
    "reference": ("]:",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("]:",),
    "short_reference": ("]:",),
    "short_image_ref": ("]:",),
    "autolink": ("<",),
    "automail": ("<",),
    "html": ("<",),
    "entity": ("&",),
    "not_strong": ("*", "_"),
    "em_strong": ("*", "_"),
    "em_strong2": ("_",),
    "citations": ("@",),
}
"""By the name of what Python-Markdown looks for, signs of which one stands in every text that has it. A name in
brackets leads somewhere only if the text says where, `[name]: address`. What is not told here is looked for always."""

Signed = tuple[Any, tuple[str, ...]]


class Looking:
    """Lets a converter look in each text only for what can be there."""

    def __init__(self, markdown: Markdown) -> None:
        # Both go through what they look for in order and ask no more of it, so that a list will do; types know no such.
        self._parser: Any = markdown.parser
        self._lines: Any = markdown.treeprocessors["inline"]
        self._blocks = _signed(markdown.parser.blockprocessors, _BLOCKS)
        self._inline = _signed(markdown.inlinePatterns, _INLINE)

    def at(self, text: str) -> None:
        """Look for what can be in this text from now on."""
        # These two letters are taken out before anything is looked for, and halves of a sign may then meet.
        whole = STX in text or ETX in text
        self._parser.blockprocessors = _possible(self._blocks, text, whole=whole)
        self._lines.inlinePatterns = _possible(self._inline, text, whole=whole)


def _signed(known: Registry[Any], signs: Mapping[str, tuple[str, ...]]) -> list[Signed]:
    told = {id(known[name]): found for name, found in signs.items() if name in known}
    return [(one, told.get(id(one), ("",))) for one in known]


def _possible(known: Iterable[Signed], text: str, *, whole: bool) -> list[Any]:
    return [one for one, signs in known if whole or any(sign in text for sign in signs)]
