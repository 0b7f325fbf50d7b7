"""Waiting until a festival's files change."""

from __future__ import annotations

import time
from collections.abc import Iterator

from mkdocs_programme import files
from mkdocs_programme.cli.festival import Festival

__all__ = ["turns"]

PAUSE = 0.4
"""Seconds between two looks; an editor that writes a file in pieces is done by the next."""


def turns(festival: Festival, pause: float = PAUSE) -> Iterator[int]:
    """Count the times at which there is something to check: at once, and after each change."""
    seen, turn = _state(festival), 0
    while True:
        turn += 1
        yield turn
        while (now := _state(festival)) == seen:
            time.sleep(pause)
        seen = now


def _state(festival: Festival) -> frozenset[tuple[str, int, int]]:
    """Every file with its size and the moment of its last change."""
    found = [entry.file for entry in files.entries(festival.content) if not entry.unfit]
    told = set[tuple[str, int, int]]()
    for file in (*found, *([festival.settings] if festival.settings is not None else [])):
        try:
            stat = file.stat()
        except OSError:
            continue  # Editors replace a file by another; the next look finds it.
        told.add((str(file), stat.st_size, stat.st_mtime_ns))
    return frozenset(told)
