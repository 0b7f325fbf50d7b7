"""What lies below the content folder, and what of it is no file that could be read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_programme.phrases import NOTHING, Phrase, phrase

__all__ = ["OUTSIDE", "UNFIT", "Entry", "entries"]

OUTSIDE = phrase("it is a link that leads out of the content folder")
NOWHERE = phrase("it is a link that leads to nothing")
FOLDER = phrase("it is a link to a folder, which could lead in circles")
SPECIAL = phrase("it is no ordinary file, but a pipe, a socket or a device")
NAMELESS = phrase("its name is not written in UTF-8")

UNFIT = frozenset((OUTSIDE, NOWHERE, FOLDER, SPECIAL, NAMELESS))
"""Why an entry is never opened, whatever the settings trust."""


@dataclass(frozen=True)
class Entry:
    """A file below the content folder, or what stands where a file could."""

    path: str
    """Relative to the content root, with forward slashes."""
    file: Path
    unfit: Phrase = NOTHING
    """Why it is not opened, in words that go on after “because”; empty for a file."""


def entries(content: Path) -> Iterator[Entry]:
    """Every entry below a folder, in order; hidden ones are left alone, and links to folders are not followed.

    Raises:
        OSError: A folder cannot be listed: what lies in it must not be missing from the site without a word.
    """
    yield from _below(content, "", content.resolve())


def _below(folder: Path, before: str, root: Path) -> Iterator[Entry]:
    with os.scandir(folder) as found:
        listed = sorted(found, key=lambda entry: entry.name)
    for entry in listed:
        if entry.name.startswith("."):
            continue
        file, path = folder / entry.name, f"{before}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _below(file, f"{path}/", root)
        else:
            yield Entry(path, file, _unfit(entry, file, root))


def _unfit(entry: os.DirEntry[str], file: Path, root: Path) -> Phrase:
    try:
        entry.name.encode()
    except UnicodeEncodeError:
        return NAMELESS
    if not entry.is_symlink():
        return NOTHING if entry.is_file(follow_symlinks=False) else SPECIAL
    try:
        real = file.resolve(strict=True)
        mode = real.stat().st_mode
    except (OSError, RuntimeError):  # it leads to nothing, or to itself
        return NOWHERE
    if stat.S_ISDIR(mode):
        return FOLDER
    if not real.is_relative_to(root):
        return OUTSIDE
    return NOTHING if stat.S_ISREG(mode) else SPECIAL
