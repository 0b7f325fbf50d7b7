"""Of which words the files of a build were made: kept beside its record, for the build after it."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

__all__ = ["Drawn", "Piece"]

ENDING = ".pages"
"""Of the file, in the place of the record's."""
FAST = 1
"""How hard it is pressed: the texts of a search are most of it, and shrink to a third at once."""


class Piece(NamedTuple):
    """A page, or some other files that are made together."""

    words: tuple[int, ...]
    """The places of the words that were looked at, among all of the outline."""
    files: tuple[str, ...]
    """Below the root of the site."""
    found: Any = None
    """What else became known, as JSON has it."""


@dataclass(frozen=True)
class Drawn:
    """All pieces of one build that are known to be made of nothing but the outline and some words."""

    outline: str
    """The digest of everything but the words."""
    words: tuple[str, ...]
    """What all words say, each by its digest."""
    menus: str
    """The digest of what stands on every page."""
    pieces: Mapping[str, Piece]
    """By their name."""

    def changed(self, outline: str, words: tuple[str, ...]) -> frozenset[int] | None:
        """The places of words that say something else now; nothing where more than words has changed.

        Args:
            outline: The digest of everything but the words now.
            words: The digests of the words now.
        """
        if outline != self.outline or len(words) != len(self.words):
            return None
        told = enumerate(zip(self.words, words, strict=True))
        return frozenset(at for at, (then, now) in told if then != now)


def keep_drawn(record: Path, drawn: Drawn) -> str:
    """Write it beside a record; the answer is its digest, which the record holds."""
    pressed = zlib.compress(json.dumps(tuple(vars(drawn).values()), separators=(",", ":")).encode(), FAST)
    file = record.with_suffix(ENDING)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pressed)
    return hashlib.sha256(pressed).hexdigest()


def kept_drawn(record: Path, digest: str) -> Drawn | None:
    """What lies beside a record; nothing if it is not what was written with it."""
    try:
        pressed = record.with_suffix(ENDING).read_bytes()
        if hashlib.sha256(pressed).hexdigest() != digest:
            return None
        outline, words, menus, pieces = json.loads(zlib.decompress(pressed))
    except (OSError, ValueError, TypeError, zlib.error):
        return None
    told = {name: Piece(tuple(seen), tuple(files), found) for name, (seen, files, found) in pieces.items()}
    inside = all(_lies_inside(file) for piece in told.values() for file in piece.files)
    return Drawn(outline, tuple(words), menus, told) if inside else None


def _lies_inside(file: str) -> bool:
    """Whether a path leads nowhere but below the root of a site."""
    return not file.startswith("/") and ".." not in file.split("/")
