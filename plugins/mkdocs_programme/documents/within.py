"""Where the words of a value stand in its file, letter by letter."""

from __future__ import annotations

import re

from mkdocs_programme.documents.document import Document
from mkdocs_programme.findings import Place

__all__ = ["within"]

_BLOCK = re.compile(r"[>|][-+0-9]*[ \t]*(?:#.*)?$")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_BETWEEN = 3
"""How many signs may stand between two letters: the second of a doubled quotation mark, or nothing."""


def within(document: Document, place: Place, text: str, start: int, length: int) -> Place:
    """The place of some letters of a value.

    Args:
        document: The file that holds the value.
        place: Where the value begins.
        text: The value as it was read.
        start: Offset of the first letter meant.
        length: How many are meant; told no further than the line on which they begin.

    Returns:
        The place of the value itself where its letters cannot be followed in the file.
    """
    number, column = place.line, place.column - 1
    line = document.line(number) or ""
    if _BLOCK.match(line[column:]):
        number, column = number + 1, 0
    elif line[column : column + 1] in {'"', "'"} and text[:1] != line[column]:
        column += 1
    for offset, letter in enumerate(text):
        if letter.isspace():
            continue
        found = _next(document, number, column, letter)
        if found is None:
            return place
        number, column = found
        if offset >= start:
            rest = (document.line(number) or "")[column:]
            return Place(document.path, number, column + 1, max(1, min(length, len(rest.rstrip()))))
        column += 1
    return place


def _next(document: Document, number: int, column: int, letter: str) -> tuple[int, int] | None:
    """Where a letter comes next: on this line after blanks or an escape, or first on a line below."""
    line = document.line(number)
    while line is not None:
        at = column + len(line[column:]) - len(line[column:].lstrip())
        if at < len(line):
            escaped = _ESCAPE.match(line, at) if letter != "\\" or line[at : at + 2] == "\\\\" else None
            if escaped is not None:
                return number, escaped.end() - 1
            found = line.find(letter, at, at + _BETWEEN)
            return (number, found) if found >= 0 else None
        number, column = number + 1, 0
        line = document.line(number)
    return None
