"""The script that a browser keeps for a site: fixed, but for a list of what it saves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import resources
from urllib.parse import quote

__all__ = ["WORKER", "Kept", "withdrawal", "within", "worker"]

WORKER = "service-worker.js"
"""What it is called below the root of each language; browsers look for news of it there, so it never changes."""
_PLACE = "const SITE = null;"


@dataclass(frozen=True)
class Kept:
    """One file that is saved."""

    path: str
    """Below the root of the site, as readers ask for it: `sv/timetable/2026/`, `assets/site.1a2b3c4d.css`."""
    hash: str
    """Of its content: what is saved already and has not changed is not fetched again."""
    size: int
    """In octets."""


def within(files: Iterable[Kept], largest: int) -> tuple[Kept, ...]:
    """The files that fit, in their order; after the first that does not fit none is taken.

    Args:
        files: The most important first.
        largest: How many octets they may have together.
    """
    taken: list[Kept] = []
    size = 0
    for file in files:
        size += file.size
        if size > largest:
            break
        taken.append(file)
    return tuple(taken)


def worker(up: str, folders: Iterable[str], offline: str, first: Sequence[Kept], more: Sequence[Kept]) -> str:
    """The worker of one language.

    Args:
        up: The way from it to the root of the site, `../` or nothing.
        folders: The first pieces of all paths of the site.
        offline: The path of the page that stands in for one that is not saved.
        first: What it needs before it begins.
        more: The rest, in the order of importance.
    """
    told = {
        "up": up,
        "folders": sorted(folders),
        "offline": _asked(offline),
        "first": [[_asked(one.path), one.hash] for one in first],
        "more": [[_asked(one.path), one.hash] for one in more],
    }
    # All but ASCII is escaped, so nothing that a file is called can end a line or the script.
    return _script("worker.js").replace(_PLACE, f"const SITE = {json.dumps(told, separators=(',', ':'))};", 1)


def withdrawal() -> str:
    """A worker that empties the store of the one before it and leaves."""
    return _script("withdrawal.js")


def _asked(path: str) -> str:
    return quote(path)


def _script(name: str) -> str:
    return (resources.files("mkdocs_programme.offline") / name).read_text("utf-8")
