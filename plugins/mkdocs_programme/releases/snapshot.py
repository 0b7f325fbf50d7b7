"""A programme as its readers find it at one moment: what has an address, and what a session says of time and place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mkdocs_programme.values.words import Words

__all__ = ["Held", "Published", "Release", "Snapshot"]


@dataclass(frozen=True)
class Published:
    """A thing with an address."""

    id: str
    address: str
    """Below the root of a language, perhaps with an anchor: `sessions/2026/a2#part-1`."""
    file: str
    """The content file that holds it."""
    names: tuple[Words, ...] = ()
    """In every language in which it has one, in the order of their tags."""
    aliases: tuple[str, ...] = ()
    """Ids that it had before."""


@dataclass(frozen=True)
class Held:
    """What a session says of itself, beside its name."""

    code: str = ""
    start: str = ""
    """ISO 8601, with the offset where the zone is known: `2026-03-10T10:30+01:00`; empty while unscheduled."""
    end: str = ""
    room: str = ""
    """Its id, or nothing."""
    stream: str = ""
    status: str = "confirmed"
    people: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Role and ids of people, those of parts among them, both in alphabetical order."""
    spoken: tuple[str, ...] = ()
    """Languages of the room."""
    words: tuple[tuple[str, str], ...] = ()
    """A digest of all words but the title for each language in which there are some."""


@dataclass(frozen=True)
class Snapshot:
    """All that a programme publishes."""

    things: Mapping[str, Mapping[str, Published]] = field(default_factory=dict, hash=False)
    """By kind and id."""
    sessions: Mapping[str, Held] = field(default_factory=dict, hash=False)
    """By id; each is among the things too."""

    def find(self, kind: str, id_: str) -> Published | None:
        """A thing by its id, or nothing."""
        return self.things.get(kind, {}).get(id_)

    def all(self) -> Iterator[tuple[str, Published]]:
        """Every thing with its kind."""
        for kind, found in self.things.items():
            yield from ((kind, one) for one in found.values())


@dataclass(frozen=True)
class Release:
    """A snapshot with a name: what was published at that time."""

    name: str
    order: int
    """From 1; the next is one more."""
    date: datetime
    """In UTC."""
    snapshot: Snapshot
