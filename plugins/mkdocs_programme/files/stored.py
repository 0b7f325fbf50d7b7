"""Which files there are, with their sizes; nothing else asks the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_programme.files.danger import danger, must_be_read
from mkdocs_programme.files.types import suffix

__all__ = ["Stored", "in_memory", "on_disk", "trusting"]

BEGINNING = 4096
"""Octets of a file of unknown type that are read."""
OUTSIDE = "it is a link that leads out of the content folder"


@dataclass(frozen=True)
class Stored:
    """A file beside the texts."""

    path: str
    """Relative to the content root, with forward slashes."""
    size: int
    """In octets."""
    danger: str = ""
    """Why it is not published, in words that go on after “because”; empty for a file that is."""


def in_memory(files: Mapping[str, bytes | str]) -> dict[str, Stored]:
    """The files among some contents by path; texts in Markdown are none."""
    found = {}
    for path, content in sorted(files.items()):
        if not path.endswith(".md"):
            octets = content if isinstance(content, bytes) else content.encode()
            found[path] = Stored(path, len(octets), danger(path, octets))
    return found


def on_disk(content: Path) -> dict[str, Stored]:
    """The files below a folder; hidden ones are left alone, and so are texts in Markdown."""
    root = content.resolve()
    return {stored.path: stored for stored in sorted(_walk(content, root), key=lambda stored: stored.path)}


def _walk(content: Path, root: Path) -> Iterator[Stored]:
    seen: set[str] = set()
    for folder, folders, names in os.walk(content, followlinks=True):
        real = os.path.realpath(folder)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and real not in seen)
        seen.add(real)
        for name in sorted(names):
            if not name.startswith(".") and not name.endswith(".md"):
                yield from _stored(Path(folder, name), content, root)


def _stored(file: Path, content: Path, root: Path) -> Iterator[Stored]:
    path = file.relative_to(content).as_posix()
    if not file.resolve().is_relative_to(root):
        yield Stored(path, 0, OUTSIDE)
    elif file.is_file():
        yield Stored(path, file.stat().st_size, danger(path, _read(file) if must_be_read(path) else b""))


def _read(file: Path) -> bytes:
    """As much of a file as tells whether it may run: a drawing whole, of others the beginning."""
    with file.open("rb") as opened:
        return opened.read(-1 if suffix(file.name) == "svg" else BEGINNING)


def trusting(files: Mapping[str, Stored], trusted: Sequence[str]) -> dict[str, Stored]:
    """The same files, where those that the site's settings name are published whatever they are.

    Args:
        files: By path.
        trusted: Paths of files, and of folders with a slash at the end.
    """

    def is_trusted(path: str) -> bool:
        return any(path == one or (one.endswith("/") and path.startswith(one)) for one in trusted)

    return {
        path: replace(stored, danger="") if stored.danger != OUTSIDE and is_trusted(path) else stored
        for path, stored in files.items()
    }
