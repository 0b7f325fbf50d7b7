"""How the files of a folder came to be what they are: every step of their history, renamings followed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from pathlib import Path

from mkdocs_programme.repository import asked

__all__ = ["Course", "Step", "course", "read", "tree"]

PATIENCE = 60
"""Seconds that git has for one answer."""
_CHANGE = re.compile(r"\n?(:+)([0-7 ]+)((?: ?[0-9a-f]{40,64})+) ([A-Z][A-Z0-9]*)")
_NOTHING = re.compile("0+")


@dataclass(frozen=True)
class Step:
    """What a commit made of one file."""

    commit: str
    path: str
    """Relative to the folder that was asked for."""
    was: str
    """Its path before."""
    after: str
    """The name of its content, as git calls it; empty where the file went."""
    before: tuple[str, ...]
    """The same of every state that the commit came from; empty where there was no file."""


@dataclass(frozen=True)
class Course:
    """The steps of all files, the newest first; no commit comes before one that was made from it."""

    inside: str
    """The way from the top of the repository to the folder, with a slash behind."""
    steps: tuple[Step, ...]
    torn: frozenset[str]
    """Commits before which a shallow copy of the repository knows nothing."""

    def of(self, path: str) -> list[Step]:
        """The steps of a file under all the names it had."""
        names, found = {path}, list[Step]()
        to_come = list(self._places.get(path, ()))
        while to_come:
            at = heappop(to_come)
            step = self.steps[at]
            found.append(step)
            if step.was not in names:
                names.add(step.was)
                for place in self._places.get(step.was, ()):
                    if place > at:
                        heappush(to_come, place)
        return found

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where among the steps a file is, by its path."""
        places: dict[str, list[int]] = {}
        for at, step in enumerate(self.steps):
            places.setdefault(step.path, []).append(at)
        return places


def course(folder: Path) -> Course:
    """The history of the texts of a folder.

    Raises:
        OSError: Git is not here.
        TimeoutExpired: It does not answer.
    """
    inside = _said(folder, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")
    told = _said(folder, "log", "-c", "--raw", "-z", "--no-abbrev", "-M", "--topo-order", *_FORM, "--", ".")
    steps: list[Step] = []
    roots: list[str] = []
    for entry in told.decode("utf-8", "surrogateescape").split("\x01")[1:]:
        heading, _, changes = entry.partition("\0")
        commit, _, parents = heading.partition("\x02")
        roots += [] if parents else [commit]
        steps += _steps(commit, inside, changes.split("\0"))
    shallow = _said(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"
    return Course(inside, tuple(steps), frozenset(roots if shallow else ()))


_FORM = ("--no-show-signature", "--no-ext-diff", "--no-textconv", "--format=%x01%H%x02%P")


def _steps(commit: str, inside: str, pieces: list[str]) -> Iterator[Step]:
    """The changes of a commit: a line that says how, and one path, or two for a file that was renamed."""
    waiting = iter(pieces)
    for piece in waiting:
        found = _CHANGE.fullmatch(piece)
        if found is None:
            continue
        *before, after = ("" if _NOTHING.fullmatch(name) else name for name in found[3].split())
        first = next(waiting, "")
        path = next(waiting, "") if found[4][0] in "RC" and len(found[1]) == 1 else first
        if path.startswith(inside) and path.endswith(".md"):
            yield Step(commit, path.removeprefix(inside), first.removeprefix(inside), after, tuple(before))


def tree(folder: Path, revision: str) -> dict[str, str]:
    """What git calls the contents of a folder's files in a revision, by their paths below the folder."""
    told = _said(folder, "ls-tree", "-r", "-z", revision).decode("utf-8", "surrogateescape")
    entries = (entry.partition("\t") for entry in told.split("\0"))
    return {path: entry.split(" ")[2] for entry, _, path in entries if " blob " in entry}


def read(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Contents by what git calls them, such as a hash or `commit:path`; what git does not know is left out."""
    wanted = [name for name in dict.fromkeys(names) if name and "\n" not in name]
    ask = "".join(f"{name}\n" for name in wanted).encode("utf-8", "surrogateescape")
    answer = _said(folder, "cat-file", "--batch", ask=ask) if wanted else b""
    found: dict[str, bytes] = {}
    at = 0
    for name in wanted:
        end = answer.find(b"\n", at)
        told = answer[at:end].split(b" ")
        at = end + 1
        if len(told) >= 3 and told[-2] == b"blob" and told[-1].isdigit():
            size = int(told[-1])
            found[name] = answer[at : at + size]
            at += size + 1
    return found


def _said(folder: Path, *words: str, ask: bytes = b"") -> bytes:
    return asked(folder, *words, ask=ask, patience=PATIENCE) or b""
