"""A festival as it is held once, with its rooms, streams and formats."""

from typing import ClassVar, Literal, Self

from mkdocs_programme.entities.base import Entity, Thing
from mkdocs_programme.entities.fields import (
    Address,
    Country,
    Day,
    Identifier,
    Minutes,
    Number,
    OrganisationRef,
    Plain,
    Tag,
    Translated,
    Zone,
)
from mkdocs_programme.entities.imported import ImportedFrom

__all__ = ["Edition", "Format", "Phase", "Room", "Stream"]


class _Named(Thing):
    """A record of an edition that has a page."""

    titled = "name"
    where: ClassVar[str] = ""
    """The edition's field it is written in, also a part of its address."""
    shorthand: ClassVar[str] = "id"

    id: Identifier
    name: Translated
    description: Translated | None = None
    imported: ImportedFrom
    """Where it came from, if it was imported."""

    @property
    def address(self) -> str:
        """Below the edition's page."""
        return f"editions/{self.edition_id}/{self.where}/{self.local_id}"


class Room(_Named):
    """Where sessions are held."""

    kind = "room"
    where = "rooms"

    capacity: Number | None = None
    access: Translated | None = None
    """How to get in and take part: steps, lift, hearing loop."""


class Stream(_Named):
    """A line of sessions on one theme; some committees say track."""

    kind = "stream"
    where = "streams"

    colour: Plain | None = None
    """Such as #0b6e4f; the site keeps the contrast right."""


class Format(_Named):
    """How a session works, such as workshop or plenary."""

    kind = "format"
    where = "formats"


Phase = Literal["draft", "announced", "live", "archived"]
"""How far an edition has come."""


class Edition(Entity):
    """A festival as it is held once."""

    kind = "edition"
    folder = "editions"
    titled = "name"

    name: Translated
    series: Translated | None = None
    """What all editions of the festival are called together."""
    theme: Translated | None = None
    starts: Day | None = None
    ends: Day | None = None
    timezone: Zone | None = None
    """The zone of all times of this edition; absent where no document says it."""
    changeover: Minutes | None = None
    """Minutes that should lie between two sessions of a room."""
    place: Translated | None = None
    country: Country | None = None
    phase: Phase = "draft"
    organisers: tuple[OrganisationRef, ...] = ()
    website: Address | None = None
    languages: tuple[Tag, ...] = ()
    """Languages spoken on stage."""
    rooms: tuple[Room, ...] = ()
    streams: tuple[Stream, ...] = ()
    formats: tuple[Format, ...] = ()
    imported: ImportedFrom
    """Where it came from, if it was imported."""
    todo: tuple[Plain, ...] = ()
    """What is still to be done here, a line each; `programme check` tells it, and readers never see it."""

    def in_phase(self, phase: Phase) -> Self:
        """The same edition, had it come so far."""
        return self.model_copy(update={"phase": phase})
