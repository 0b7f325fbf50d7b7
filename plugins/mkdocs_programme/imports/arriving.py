"""What a reader of a foreign programme answers: the same values whatever the format was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

__all__ = ["Affiliated", "Arrival", "Link", "Part", "Person", "Place", "Refusal", "Remark", "Said", "Taking", "Talk"]
__all__ += ["Group", "Outcome"]

Said = Mapping[str, str]
"""Words by language; under `""` where the file does not say the language."""

Rest = tuple[tuple[str, Any], ...]
"""What we have no field for, by its foreign name: text, or lists and mappings of it."""


class Refusal(Exception):
    """A file of which nothing can be taken; nothing is changed."""

    def __init__(self, words: str, line: int = 0, column: int = 0, hint: str = "") -> None:
        super().__init__(words)
        self.words = words
        self.line = line
        """From 1; 0 where the fault is of the file as a whole."""
        self.column = column
        self.hint = hint


@dataclass(frozen=True)
class Remark:
    """Something that an organiser should know of what was read."""

    words: str
    line: int = 0
    """In the foreign file, where it is known."""
    hint: str = ""


@dataclass(frozen=True)
class Link:
    """A page or file elsewhere."""

    url: str
    label: Said = field(default_factory=dict)


@dataclass(frozen=True)
class Place:
    """A room."""

    name: Said
    key: str = ""
    """Its name in the foreign system; empty where only the name is known."""
    guid: str = ""
    description: Said = field(default_factory=dict)
    capacity: str = ""
    rest: Rest = ()


@dataclass(frozen=True)
class Group:
    """A stream or a format."""

    name: Said
    key: str = ""
    description: Said = field(default_factory=dict)
    colour: str = ""
    rest: Rest = ()


@dataclass(frozen=True)
class Affiliated:
    """That a person belongs to an organisation."""

    organisation: str
    """Its name as written."""
    country: str = ""
    """As written."""
    role: str = ""


@dataclass(frozen=True)
class Person:
    """Somebody of the programme."""

    key: str
    """What sessions call them: unique in the file."""
    name: Said
    id: str = ""
    """Their name in the foreign system, if it has one."""
    guid: str = ""
    orcid: str = ""
    pronouns: str = ""
    biography: Said = field(default_factory=dict)
    affiliations: tuple[Affiliated, ...] = ()
    country: str = ""
    links: tuple[Link, ...] = ()
    rest: Rest = ()
    line: int = 0


@dataclass(frozen=True)
class Taking:
    """That a person takes part."""

    person: str
    """The key of a person."""
    role: str = "speaker"


@dataclass(frozen=True)
class Outcome:
    """What participants can do afterwards."""

    statement: str
    explained: str = ""


@dataclass(frozen=True)
class Part:
    """A part of a session."""

    title: Said
    people: tuple[Taking, ...] = ()
    abstract: Said = field(default_factory=dict)
    objectives: tuple[Outcome, ...] = ()
    minutes: int | None = None


@dataclass(frozen=True)
class Talk:
    """A session."""

    title: Said
    key: str
    """Its name in the foreign system: what finds it again."""
    guid: str = ""
    code: str = ""
    subtitle: Said = field(default_factory=dict)
    start: datetime | None = None
    """With the offset that the file gives, or without one."""
    end: datetime | None = None
    wall: str = ""
    """The time of day as the file says it beside `start`, such as `09:00`."""
    room: str = ""
    """The key of a room."""
    stream: str = ""
    """The key of a stream."""
    format: str = ""
    """The key of a format."""
    status: str = ""
    languages: tuple[str, ...] = ()
    """Spoken, as tags."""
    abstract: Said = field(default_factory=dict)
    description: Said = field(default_factory=dict)
    """What follows the abstract."""
    people: tuple[Taking, ...] = ()
    objectives: tuple[Outcome, ...] = ()
    questions: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    links: tuple[Link, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    """Values of fields of ours that nothing here is named for, such as `capacity`."""
    rest: Rest = ()
    line: int = 0


@dataclass(frozen=True)
class Arrival:
    """A whole foreign programme."""

    talks: tuple[Talk, ...]
    people: tuple[Person, ...] = ()
    rooms: tuple[Place, ...] = ()
    streams: tuple[Group, ...] = ()
    formats: tuple[Group, ...] = ()
    name: Said = field(default_factory=dict)
    """What the festival is called."""
    source: str = ""
    """What the system calls it, such as an acronym."""
    zone: str = ""
    starts: date | None = None
    ends: date | None = None
    website: str = ""
    rest: Rest = ()
    columns: tuple[tuple[str, str], ...] = ()
    """Of a table: the head of each column, and what it was understood to be."""
    mapping: str = ""
    """Of a table: the text of the mapping file that says so."""
    remarks: tuple[Remark, ...] = ()
