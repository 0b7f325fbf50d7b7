"""One file of content, split: its fields as text, its body, and the place of everything in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_programme.findings import Place

__all__ = ["KEY_MARK", "Document", "Fields", "Key", "Value"]

Value = str | list["Value"] | dict[str, "Value"]
"""What an author wrote, in its shape; every scalar is still text, `""` where nothing was written."""

Fields = Mapping[str, Value]

Key = tuple[str | int, ...]
"""The way to a value, such as `("parts", 1, "minutes")`; with `KEY_MARK` at its end, to the key itself."""

KEY_MARK = "#key"


@dataclass(frozen=True)
class Document:
    """A file split into front matter and body, with the place of every key and value."""

    path: str
    """As it was given, relative to the content root."""
    fields: Fields
    """Empty when there is no front matter."""
    body: str
    """The Markdown after the front matter, with `\\n` line ends and no blank lines before it."""
    body_line: int
    """The line of the file at which `body` begins, from 1."""
    places: Mapping[Key, Place]
    """Where each value stands; and each key, under the same way with `"#key"` added."""
    lines: tuple[str, ...]
    """The lines of the file as they were read, for quoting in reports."""
    whole: bool = True
    """Whether the front matter was read to its end; if not, a missing field may stand in what was not read."""

    def at(self, *key: str | int) -> Place:
        """Where a value stands, or else the nearest thing around it; the file's beginning for no key."""
        for end in range(len(key), 0, -1):
            if place := self.places.get(key[:end]):
                return place
        return Place(self.path)

    def at_key(self, *key: str | int) -> Place:
        """Where the key itself stands, or else the nearest thing around it."""
        return self.places.get((*key, KEY_MARK)) or self.at(*key)

    def in_body(self, offset: int, length: int = 1) -> Place:
        """Where the character at this offset of `body` stands in the file."""
        before = self.body[: max(offset, 0)]
        column = len(before) - (before.rfind("\n") + 1) + 1
        return Place(self.path, self.body_line + before.count("\n"), column, max(length, 1))

    def line(self, number: int) -> str | None:
        """The line with this number, from 1, if the file has it."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else None
