"""Where the words of a value stand in its file, letter by letter."""

from __future__ import annotations

import re

from mkdocs_programme.documents.document import Document
from mkdocs_programme.findings import Place

__all__ = ["within"]

_BLOCK = re.compile(r"[>|][-+0-9]*[ \t]*(?:#.*)?$")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_BLANKS = re.compile(r"\s*")
_WRITTEN_BLANKS = re.compile(r"(?:\s|\\(?:[ntr_NLP \t]|$))*")
"""Between double quotation marks a blank, and the end of a line, may be written as an escape."""


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
    sign = line[column : column + 1]
    quote = sign if sign in {'"', "'"} else ""
    if _BLOCK.match(line[column:]):
        number, column = number + 1, 0
    column += len(quote)
    for offset, letter in enumerate(text):
        if letter.isspace():
            continue
        found = _next(document, number, column, letter, quote)
        if found is None:
            return place
        number, column, width = found
        if offset >= start:
            rest = (document.line(number) or "")[column:]
            return Place(document.path, number, column + 1, max(1, min(length, len(rest.rstrip()))))
        column += width
    return place


def _next(document: Document, number: int, column: int, letter: str, quote: str) -> tuple[int, int, int] | None:
    """The line and column at which a letter comes next, over blanks, and how many signs it takes there."""
    blanks = _WRITTEN_BLANKS if quote == '"' else _BLANKS
    line = document.line(number)
    while line is not None:
        skipped = blanks.match(line, column)
        at = skipped.end() if skipped is not None else column
        if at < len(line):
            escaped = _ESCAPE.match(line, at) if quote == '"' else None
            if escaped is not None:
                return number, at, escaped.end() - at
            doubled = letter == quote == "'"
            return (number, at, 1 + doubled) if line[at] == letter else None
        number, column = number + 1, 0
        line = document.line(number)
    return None
