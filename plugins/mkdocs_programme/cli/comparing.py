"""The state of a festival before a proposal, read from its repository; the files on the disk are not touched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mkdocs_programme import build, files, releases
from mkdocs_programme.build import SETTINGS, Site
from mkdocs_programme.cli.festival import CouldNotRun, Festival
from mkdocs_programme.cli.terminal import working
from mkdocs_programme.memory import Memory
from mkdocs_programme.proposals import touched
from mkdocs_programme.revisions import LARGEST, NoRevision, parting, revised

__all__ = ["Earlier", "before"]


@dataclass(frozen=True)
class Earlier:
    """A festival as it was."""

    site: Site
    files: frozenset[str]
    """Those that are not the same any more, as findings name them."""


def before(festival: Festival, name: str, memory: Memory) -> Earlier:
    """What there was where the present branch parted from another revision, and the files that are not the same.

    Args:
        festival: In a repository of git.
        name: What git calls the other revision, such as `origin/main`.
        memory: What the reading of the present files is to remember; most of them are the same.

    Raises:
        CouldNotRun: Git knows no such revision.
    """
    content = festival.content.absolute()
    try:
        with working(f"Reading {name}"):
            commit = parting(content, name)
            old = {path: text for path, text in revised(content, commit, ("",)).files.items() if _seen(path)}
            settings = _beside(festival, commit)
    except NoRevision as fault:
        raise CouldNotRun(str(fault)) from fault
    now = {one.path: one.file.read_bytes() for one in files.entries(content) if not one.unfit and _small(one.file)}
    released = {path: text for path, text in settings.items() if path != SETTINGS}
    site = build.load_files({**old, **released}, settings.get(SETTINGS, b""), memory=memory)
    new = festival.settings.read_bytes() if festival.settings is not None else b""
    return Earlier(site, touched({**old, SETTINGS: settings.get(SETTINGS, b"")}, {**now, SETTINGS: new}))


def _beside(festival: Festival, commit: str) -> dict[str, bytes]:
    """The settings and the releases of then."""
    if festival.settings is None:
        return {}
    root, name = festival.settings.absolute().parent, festival.settings.name
    settings = revised(root, commit, (name,)).files.get(name)
    found = {SETTINGS: settings} if settings is not None else {}
    folder = releases.folder(festival.content, festival.settings).absolute()
    told = revised(folder, commit, (".json",)).files
    return {**found, **{f"{releases.FOLDER}/{path}": text for path, text in told.items()}}


def _seen(path: str) -> bool:
    return not any(piece.startswith(".") for piece in path.split("/"))


def _small(file: Path) -> bool:
    return file.stat().st_size <= LARGEST
