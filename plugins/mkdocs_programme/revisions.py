"""Files as they stood in a revision of their repository; the files on the disk are neither looked at nor touched."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_programme.repository import asked

__all__ = ["LARGEST", "NoRevision", "Revised", "parting", "revised"]

PATIENCE = 60
"""Seconds that git has for one answer."""
LARGEST = 8 * 2**20
"""Octets of a file that is read; texts of authors are far below."""


class NoRevision(Exception):
    """There is no such revision; the words say why."""


@dataclass(frozen=True)
class Revised:
    """A commit, and what it holds below some folders."""

    commit: str
    """Its full hash."""
    time: int
    """When it was made, in seconds since 1970."""
    files: dict[str, bytes]
    """By path, relative to the folder that was asked for."""


def revised(folder: Path, name: str, endings: tuple[str, ...]) -> Revised:
    """The files below a folder in a revision.

    Args:
        folder: In a repository; it need not be there any more.
        name: What git calls the revision, such as `v1`, `main~3` or a hash.
        endings: Of the names of the files that are wanted; links and what is larger than any text are left out.

    Raises:
        NoRevision: Git is not here, the folder is in no repository, or the revision is not known.
    """
    root = next((one for one in (folder, *folder.parents) if one.is_dir()), folder)
    top = _line(root, "rev-parse", "--show-toplevel")
    if not top:
        raise NoRevision(f"{folder} is in no repository of git.")
    commit = _line(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if not commit:
        raise NoRevision(f"Git knows no revision “{name}”.")
    below = Path(os.path.realpath(folder)).relative_to(os.path.realpath(top)).as_posix()
    time = _line(root, "show", "-s", "--format=%ct", commit)
    return Revised(commit, int(time), dict(_files(Path(top), commit, below, endings)))


def parting(folder: Path, name: str) -> str:
    """The commit at which the present branch and another revision parted, or that revision itself if they never met.

    Args:
        folder: In a repository.
        name: What git calls the other revision.

    Raises:
        NoRevision: Git is not here, or does not know the revision.
    """
    commit = _line(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if not commit:
        raise NoRevision(f"Git knows no revision “{name}”.")
    return _line(folder, "merge-base", commit, "HEAD") or commit


def _files(top: Path, commit: str, below: str, endings: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """All files by one question, since there may be thousands."""
    listed = _git(top, "ls-tree", "-r", "-z", "--long", commit, "--", f"{below}/" if below != "." else ".")
    wanted = []
    for entry in filter(None, listed.split(b"\0")):
        told, _, path = entry.decode("utf-8", "surrogateescape").partition("\t")
        mode, _, blob, octets = told.split()
        if mode.startswith("100") and path.endswith(endings) and int(octets) <= LARGEST:
            wanted.append((path if below == "." else path.removeprefix(f"{below}/"), blob, int(octets)))
    answer = _git(top, "cat-file", "--batch", ask="".join(f"{blob}\n" for _, blob, _ in wanted).encode())
    at = 0
    for path, _, size in wanted:
        begin = answer.index(b"\n", at) + 1
        yield path, answer[begin : begin + size]
        at = begin + size + 1


def _line(folder: Path, *words: str) -> str:
    return _git(folder, *words).decode("utf-8", "replace").strip()


def _git(folder: Path, *words: str, ask: bytes = b"") -> bytes:
    """What git answers; nothing where it knows none."""
    try:
        return asked(folder, *words, ask=ask, patience=PATIENCE) or b""
    except FileNotFoundError as fault:
        raise NoRevision("Git is not installed here, and only it knows earlier revisions.") from fault
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise NoRevision("Git does not answer.") from fault
