"""Where what a loader read stands in its file."""

from __future__ import annotations

from typing import Any

from yaml.events import ScalarEvent

from mkdocs_programme.findings import Place

__all__ = ["Marks"]

_BLOCK = ("|", ">")


class Marks:
    """The places of the events of one text; both loaders get the same.

    Args:
        path: The file, for its places.
        above: How many lines of the file stand above the text.
        text: What is read.
    """

    def __init__(self, path: str, above: int, text: str = "") -> None:
        self.path = path
        self.above = above
        self._text = text
        self._lines: list[str] | None = None

    def place(self, event: Any) -> Place:
        """Where a value or a key stands."""
        start, end = event.start_mark, event.end_mark
        line, column, length = start.line, start.column, 1
        if type(event) is ScalarEvent and end.line == line and event.style not in _BLOCK:
            if not event.value and not event.style:
                column = self._after_words(line, column)
            elif end.column > column:
                length = end.column - column
        return Place(self.path, line + self.above + 1, column + 1, length)

    def _after_words(self, line: int, column: int) -> int:
        """Where a value belongs that is not there: the loaders leave blanks on either side of it."""
        if self._lines is None:
            self._lines = self._text.split("\n")
        before = self._lines[line][:column] if line < len(self._lines) else ""
        return len(before.rstrip()) or column
