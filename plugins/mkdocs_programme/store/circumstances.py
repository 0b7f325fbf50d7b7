"""What a build is made of beside the files of a festival: Python and its packages, the history, the day."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from mkdocs_programme.repository import asked
from mkdocs_programme.store.listing import Unlisted

__all__ = ["circumstances", "code"]

PACKAGE = Path(__file__).resolve().parents[1]
"""Our own files, of which a version says too little while they are worked on."""
INSTALLED = ("site-packages", "dist-packages")
HEARD = ("SOURCE_DATE_EPOCH", "PYTHONPATH")
"""Variables that a build listens to, beside those of git."""
ZONES = ("tzdata.zi", "+VERSION")
"""Files that change whenever the time zones of a system do."""


def circumstances(root: Path) -> dict[str, str]:
    """Everything in words that must be the same for a build to come out the same.

    Args:
        root: The folder of the festival.

    Raises:
        Unlisted: A package is worked on in a folder of which we do not know.
    """
    return {
        "python": sys.version,
        "packages": " ".join(package for place in _imported() if _is_installed(place) for package in _packages(place)),
        "zones": " ".join(_zones()),
        "history": _history(root),
        "day": datetime.now(UTC).date().isoformat(),
        "heard": json.dumps({name: value for name, value in sorted(os.environ.items()) if _is_heard(name)}),
        "here": os.getcwd(),
    }


def code(root: Path) -> tuple[Path, ...]:
    """Folders outside of a festival whose code has no version that tells of each change: ours, and a developer's.

    Args:
        root: The folder of the festival.
    """
    python = [Path(place).resolve() for place in (sys.prefix, sys.base_prefix)]
    others = (
        place
        for place in _imported()
        if place.is_dir() and place != PACKAGE.parent and not _is_installed(place)
        if not any(map(place.is_relative_to, (root, *python)))
    )
    return (PACKAGE, *others)


def _imported() -> tuple[Path, ...]:
    """Where modules are looked for, each place once."""
    return tuple(dict.fromkeys(Path(place or ".").resolve() for place in sys.path))


def _is_installed(place: Path) -> bool:
    return place.name in INSTALLED


def _is_heard(name: str) -> bool:
    return name in HEARD or name.startswith("GIT_")


def _packages(place: Path) -> Iterator[str]:
    """Every package that is installed, with what tells it from others of its name and version."""
    try:
        entries = sorted(os.scandir(place), key=lambda entry: entry.name) if place.is_dir() else []
        for entry in entries:
            if entry.name.endswith((".dist-info", ".egg-info", ".egg-link")):
                if _is_worked_on(Path(entry.path)):
                    raise Unlisted
                yield f"{entry.name}@{_mark(Path(entry.path))}"
    except OSError as fault:
        raise Unlisted from fault


def _mark(package: Path) -> str:
    """The digest of the list of its files, which holds theirs; where there is none, the moment of its installation."""
    record = package / "RECORD"
    if not record.is_file():
        return str(package.stat().st_mtime_ns)
    return hashlib.sha256(record.read_bytes()).hexdigest()


def _is_worked_on(package: Path) -> bool:
    """Whether a package is installed from a folder that may change; ours is looked at file by file."""
    if package.name.startswith("mkdocs_programme-"):
        return False
    if package.suffix == ".egg-link":
        return True
    told = package / "direct_url.json"
    return told.exists() and b'"editable": true' in told.read_bytes()


def _zones() -> Iterator[str]:
    for place in zoneinfo.TZPATH:
        for name in ZONES:
            try:
                told = Path(place, name).read_bytes()
            except OSError:
                continue
            yield f"{place}/{name}@{hashlib.sha256(told).hexdigest()}"


def _history(root: Path) -> str:
    """The commit that is checked out, and where a shallow history ends; nothing where git knows none."""
    try:
        told = asked(root, "rev-parse", "HEAD", "--git-path", "shallow") or b""
    except (OSError, subprocess.TimeoutExpired):
        return ""
    commit, _, shallow = told.decode("utf-8", "replace").strip().partition("\n")
    try:
        return f"{commit} {(root / shallow).read_text('utf-8')}"
    except (OSError, ValueError):
        return commit
