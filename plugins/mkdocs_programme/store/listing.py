"""Files as they lie on the disk: which there are, and whether they are still what they were."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

__all__ = ["Listing", "Trace", "Unlisted", "changes", "is_as", "listed", "read", "seconds", "stays", "trace_of"]

MOST = 200_000
"""Files that are looked at; a folder of more is not one festival."""
SECOND = 1_000_000_000
"""Nanoseconds."""
PASSED_OVER = frozenset(("__pycache__", "node_modules"))


class Unlisted(Exception):
    """What lies in a folder cannot be told file by file."""


class Trace(NamedTuple):
    """What a disk knows of a file; `touched` is set by the system alone, whatever a program says of `changed`."""

    size: int
    """In octets."""
    changed: int
    """In nanoseconds, as `touched`."""
    touched: int
    place: int
    """The number of the file on its disk."""
    digest: str = ""
    """SHA-256 of its octets; nothing where they have not been read."""

    @property
    def seen(self) -> tuple[int, ...]:
        """All of it that is known without reading the file."""
        return self[:4]


Listing = Mapping[str, Trace]
"""Files by their paths below a folder."""


def listed(folder: Path, without: Path | None = None) -> Listing:
    """Every file below a folder, but for those in hidden folders, environments of Python and what Node installs.

    Args:
        folder: Where to look.
        without: A folder whose files are left out.

    Raises:
        Unlisted: A folder is a link, something is no file, there are too many, or the disk does not tell.
    """
    found: dict[str, Trace] = {}
    try:
        for path, trace in _walk(folder, without):
            found[path] = trace
            if len(found) > MOST:
                raise Unlisted
    except OSError as fault:
        raise Unlisted from fault
    return found


def _walk(folder: Path, without: Path | None) -> Iterator[tuple[str, Trace]]:
    waiting = [""]
    skipped = str(without) if without is not None else None
    while waiting:
        below = waiting.pop()
        with os.scandir(folder / below) as entries:
            for entry in entries:
                path = f"{below}{entry.name}"
                if entry.is_dir():
                    if entry.is_symlink():
                        raise Unlisted
                    if entry.path != skipped and not _is_passed_over(entry):
                        waiting.append(f"{path}/")
                else:
                    yield path, trace_of(entry)


def _is_passed_over(folder: os.DirEntry[str]) -> bool:
    name = folder.name
    return name.startswith(".") or name in PASSED_OVER or os.path.exists(os.path.join(folder.path, "pyvenv.cfg"))


def trace_of(entry: os.DirEntry[str] | Path) -> Trace:
    """What a disk knows of one file.

    Raises:
        OSError: It is not there.
        Unlisted: It is no file.
    """
    told = entry.stat()
    if not S_ISREG(told.st_mode):
        raise Unlisted
    return Trace(told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino)


def read(folder: Path, listing: Listing) -> Listing:
    """The same with the digests of all files.

    Raises:
        Unlisted: A file cannot be read.
    """
    return {path: trace._replace(digest=_digest(folder / path)) for path, trace in listing.items()}


def seconds(listing: Listing) -> dict[str, int]:
    """In which second each text was changed, which dates a festival that has no history."""
    return {path: trace.changed // SECOND for path, trace in listing.items() if path.endswith(".md")}


def _digest(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as fault:
        raise Unlisted from fault


def changes(folder: Path, now: Listing, then: Listing) -> frozenset[str] | None:
    """The files that are not what they were; nothing where one has come or gone.

    Raises:
        Unlisted: A file cannot be read.
    """
    if now.keys() != then.keys():
        return None
    return frozenset(path for path, trace in now.items() if not stays(folder / path, trace, then[path]))


def stays(file: Path, now: Trace, then: Trace) -> bool:
    """Whether a file is what it was; one that was touched since is read, if it was read then.

    Raises:
        Unlisted: It cannot be read.
    """
    if now.seen == then.seen:
        return True
    return now.size == then.size and then.digest != "" and _digest(file) == then.digest


def is_as(folder: Path, now: Listing, then: Listing) -> bool:
    """Whether the files of a folder are what they were; what was touched since is read, if it was read then.

    Raises:
        Unlisted: A file cannot be read.
    """
    return changes(folder, now, then) == frozenset()
