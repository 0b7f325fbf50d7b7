"""A festival as it is held once, with its rooms, streams and formats."""

from typing import ClassVar, Literal, Self

from mkdocs_programme.entities.base import Entity, Thing
from mkdocs_programme.entities.fields import (
    Address,
    Coordinates,
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
    """Permanent name within the edition, in addresses and references."""
    name: Translated
    """What it is called."""
    description: Translated | None = None
    """A sentence or two for its page."""
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
    """How many people have room in it."""
    access: Translated | None = None
    """How to get in and take part: steps, lift, hearing loop."""
    coordinates: Coordinates | None = None
    """Latitude and longitude of its door, where that is elsewhere than the house."""


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
    """What the festival is called this time, such as “The Festival 2027”."""
    series: Translated | None = None
    """What all editions of the festival are called together."""
    theme: Translated | None = None
    """The words that this edition stands under."""
    starts: Day | None = None
    """The first day."""
    ends: Day | None = None
    """The last day."""
    timezone: Zone | None = None
    """The zone of all times of this edition; absent where no document says it."""
    changeover: Minutes | None = None
    """Minutes that should lie between two sessions of a room."""
    place: Translated | None = None
    """Town and house where it is held."""
    coordinates: Coordinates | None = None
    """Latitude and longitude of the house, as a map gives them."""
    country: Country | None = None
    """Country, or part of one, in which it is held."""
    phase: Phase = "draft"
    """How far it has come: what is only a note for a draft may be an error once it is announced."""
    organisers: tuple[OrganisationRef, ...] = ()
    """Organisations that hold it."""
    website: Address | None = None
    """Its own site, if it has another than this."""
    languages: tuple[Tag, ...] = ()
    """Languages spoken on stage."""
    rooms: tuple[Room, ...] = ()
    """Rooms, each with an id; sessions name them by it."""
    streams: tuple[Stream, ...] = ()
    """Streams, each with an id and a colour; sessions name them by it."""
    formats: tuple[Format, ...] = ()
    """Formats, such as workshop or plenary; sessions name them by their id."""
    imported: ImportedFrom
    """Where it came from, if it was imported."""
    todo: tuple[Plain, ...] = ()
    """What is still to be done here, a line each; `programme check` tells it, and readers never see it."""

    def in_phase(self, phase: Phase) -> Self:
        """The same edition, had it come so far."""
        return self.model_copy(update={"phase": phase})
