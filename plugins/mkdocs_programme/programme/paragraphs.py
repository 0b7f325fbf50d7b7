"""Markdown as plain text that keeps its paragraphs and lists, for readers who show neither."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_programme.programme.plain import plain, without_code

__all__ = ["paragraphs"]

_ITEM = re.compile(r"\s*([-*+]|\d+[.)])\s+(?=\S)")


def paragraphs(markdown: str, length: int) -> str:
    """The words of a Markdown text without its marks, a line for each entry of a list, cut at a sentence or a word.

    Args:
        markdown: As an author wrote it.
        length: How many characters at most, but for the sign of a cut.
    """
    told = ""
    for block in re.split(r"\n\s*\n", without_code(markdown.replace("\r\n", "\n")).strip()):
        for gap, mark, line in _lines(block):
            before = f"{told}{gap if told else ''}{mark}"
            words = plain(line, len(line) + 1)
            if len(before) + len(words) > length:
                rest = plain(words, length - len(before)) if length - len(before) > 1 else ""
                return f"{before}{rest}" if rest else f"{told} …"
            told = f"{before}{words}" if words else told
    return told


def _lines(block: str) -> Iterator[tuple[str, str, str]]:
    """Paragraphs and entries of a block: what parts each from what stood before, its mark, and its words."""
    gap, mark, line = "\n\n", "", ""
    for part in block.split("\n"):
        item = _ITEM.match(part)
        if item is None:
            line = f"{line} {part.strip()}".lstrip()
            continue
        if line:
            yield gap, mark, line
            gap = "\n"
        mark, line = f"{item[1]} ", part[item.end() :].strip()
    yield gap, mark, line
