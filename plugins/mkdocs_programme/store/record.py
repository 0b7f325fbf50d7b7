"""The record of one build: what it read and wrote, what it was made under, and what it told."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs_programme.store.listing import Listing, Trace

__all__ = ["Built", "kept", "record_of"]

FOLDER = Path(".cache", "programme", "builds")
"""Beside the settings of MkDocs."""
FORMAT = 4
"""Of a record; one of another format is none."""
MOST = 8
"""Records that are kept: of other settings, places and strictness."""


@dataclass(frozen=True)
class Built:
    """A build that came to its end."""

    circumstances: Mapping[str, str]
    sources: Mapping[str, Listing]
    """What was read, by the folder below which it lies."""
    site: str
    """The folder that was written."""
    pages: Listing
    """What was written."""
    told: tuple[str, ...]
    """The lines of the findings."""
    dated: bool = False
    """Whether nothing but the moments of its texts told when the content was last changed."""
    drawn: str = ""
    """The digest of what tells of which texts its pages were drawn; empty if that was not kept."""


def record_of(config_file: Path, site_dir: Path | None, asked: str = "") -> Path:
    """Where the record of a build lies.

    Args:
        config_file: The settings of MkDocs.
        site_dir: Where the site was asked for, if not as these say.
        asked: What else was asked for.
    """
    told = [str(config_file.absolute()), str(site_dir.absolute()) if site_dir is not None else "", asked]
    name = hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]
    return config_file.absolute().parent / FOLDER / f"{name}.json"


def kept(file: Path) -> Built | None:
    """A record as it was kept; nothing if there is none, or if it is not whole."""
    try:
        seal, _, content = file.read_bytes().partition(b"\n")
        if seal.decode() != hashlib.sha256(content).hexdigest():
            return None
        return _built(json.loads(content))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def keep(file: Path, built: Built) -> None:
    """Keep a record whole or not at all; a disk that refuses it costs the next build some time, and no more."""
    content = json.dumps(_told(built), separators=(",", ":")).encode()
    beside = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(b"%s\n%s" % (hashlib.sha256(content).hexdigest().encode(), content))
        beside.replace(file)
        _prune(file.parent)


def _prune(folder: Path) -> None:
    """Leave the newest records, with what lies beside each."""
    by_name: dict[str, list[Path]] = {}
    for file in sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns, reverse=True):
        by_name.setdefault(file.stem, []).append(file)
    for name in list(by_name)[MOST:]:
        for file in by_name[name]:
            file.unlink(missing_ok=True)


def _told(built: Built) -> dict[str, Any]:
    return {**vars(built), "format": FORMAT}


def _built(told: dict[str, Any]) -> Built | None:
    if told["format"] != FORMAT:
        return None
    return Built(
        dict(told["circumstances"]),
        {folder: _listing(files) for folder, files in told["sources"].items()},
        str(told["site"]),
        _listing(told["pages"]),
        tuple(map(str, told["told"])),
        bool(told["dated"]),
        str(told["drawn"]),
    )


def _listing(told: dict[str, list[Any]]) -> Listing:
    return {path: Trace(*trace) for path, trace in told.items()}
