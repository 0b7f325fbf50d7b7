"""What is to become of some files, all together; nothing is written here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_programme.phrases import Phrase, phrase
from mkdocs_programme.programme import Programme

__all__ = ["Content", "Plan", "Unable", "plan"]


class Unable(Exception):
    """Something keeps it from being done; the words say what."""

    def __init__(self, words: Phrase) -> None:
        super().__init__(words)
        self.words = words


@dataclass(frozen=True)
class Content:
    """A programme, and the files it was read from."""

    programme: Programme
    files: Mapping[str, bytes] = field(hash=False)
    """Markdown files by path, byte for byte."""


@dataclass(frozen=True)
class Plan:
    """Files that become different, and what there is to say of it."""

    before: Mapping[str, bytes | None] = field(hash=False)
    """What stands in each of them now; nothing where there is no such file."""
    after: Mapping[str, bytes | None] = field(hash=False)
    """What shall stand there; nothing where the file is taken away."""
    moved: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Files that get another name: the old path by the new one."""
    notes: tuple[Phrase, ...] = ()

    def reversed(self) -> Plan:
        """What brings back the files of before."""
        return Plan(self.after, self.before, {old: new for new, old in self.moved.items()})


def plan(
    files: Mapping[str, bytes],
    after: Mapping[str, bytes | None],
    moved: Mapping[str, str] | None = None,
    notes: tuple[Phrase, ...] = (),
) -> Plan:
    """A plan of those files that really become different.

    Args:
        files: As they are.
        after: What shall stand in some of them.
        moved: Files that get another name, the new path by the old one.
        notes: What there is to say.

    Raises:
        Unable: A file would take the place of another.
    """
    moved = moved or {}
    named: dict[str, bytes | None] = dict.fromkeys(moved)
    for old, new in moved.items():
        if new in files and new not in moved:
            raise Unable(phrase("there is a file {path} already", path=new))
        named[new] = after.get(old, files[old])
    for path, octets in after.items():
        if path not in moved:
            named[path] = octets
    told = {path: octets for path, octets in named.items() if octets != files.get(path)}
    return Plan({path: files.get(path) for path in told}, told, {new: old for old, new in moved.items()}, notes)
