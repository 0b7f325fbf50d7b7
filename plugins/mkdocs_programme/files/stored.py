"""Which files there are, with their sizes; nothing else asks the disk."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_programme.files.danger import danger, must_be_read
from mkdocs_programme.files.entries import OUTSIDE, UNFIT, Entry, entries
from mkdocs_programme.files.types import suffix
from mkdocs_programme.phrases import NOTHING, Phrase, phrase

__all__ = ["Stored", "in_memory", "is_outside", "on_disk", "trusting"]

BEGINNING = 4096
"""Octets of a file of unknown type that are read."""
DRAWING = 10_000_000
"""Octets of a drawing that are read; what is larger is not looked through, and so not published."""
TOO_LARGE = phrase("the drawing is too large to be looked through")


@dataclass(frozen=True)
class Stored:
    """A file beside the texts."""

    path: str
    """Relative to the content root, with forward slashes."""
    size: int
    """In octets."""
    danger: Phrase = NOTHING
    """Why it is not published, in words that go on after “because”; empty for a file that is."""

    @property
    def is_unfit(self) -> bool:
        """Whether it is no file that could be opened, or not one of the content."""
        return self.danger in UNFIT


def in_memory(files: Mapping[str, bytes | str]) -> dict[str, Stored]:
    """The files among some contents by path; texts in Markdown are none, unless they lie outside of the content."""
    found = {}
    for path, content in sorted(files.items()):
        if is_outside(path):
            found[path] = Stored(path, 0, OUTSIDE)
        elif not path.endswith(".md"):
            octets = content if isinstance(content, bytes) else content.encode()
            found[path] = Stored(path, len(octets), danger(path, octets))
    return found


def is_outside(path: str) -> bool:
    """Whether a path leads out of the folder it is relative to."""
    return posixpath.normpath(path).startswith(("../", "/"))


def on_disk(content: Path) -> dict[str, Stored]:
    """The files below a folder, and what could not be opened; texts in Markdown that can are left out."""
    return {entry.path: _stored(entry) for entry in entries(content) if entry.unfit or not entry.path.endswith(".md")}


def _stored(entry: Entry) -> Stored:
    if entry.unfit:
        return Stored(entry.path, 0, entry.unfit)
    size = entry.file.stat().st_size
    if suffix(entry.path) == "svg" and size > DRAWING:
        return Stored(entry.path, size, TOO_LARGE)
    content = _read(entry.file) if must_be_read(entry.path) else b""
    return Stored(entry.path, size, danger(entry.path, content))


def _read(file: Path) -> bytes:
    """As much of a file as tells whether it may run: a drawing whole, of others the beginning."""
    with file.open("rb") as opened:
        return opened.read(DRAWING if suffix(file.name) == "svg" else BEGINNING)


def trusting(files: Mapping[str, Stored], trusted: Sequence[str]) -> dict[str, Stored]:
    """The same files, where those that the site's settings name are published whatever they are.

    Args:
        files: By path.
        trusted: Paths of files, and of folders with a slash at the end.
    """

    def is_trusted(path: str) -> bool:
        return any(path == one or (one.endswith("/") and path.startswith(one)) for one in trusted)

    return {
        path: replace(stored, danger=NOTHING) if not stored.is_unfit and is_trusted(path) else stored
        for path, stored in files.items()
    }
