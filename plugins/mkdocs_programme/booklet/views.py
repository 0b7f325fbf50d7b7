"""What is printed: the pages of the site put together as a booklet, and signs for the doors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_programme.pages.care_kinds import PathwayPage, PersonaPage, StageView
from mkdocs_programme.pages.edition_kinds import EditionPage, ListPage
from mkdocs_programme.pages.kinds import EntityPage
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.session_kinds import SessionPage
from mkdocs_programme.pages.timetable_kinds import Card, Start
from mkdocs_programme.pages.views import Fact, ProseView
from mkdocs_programme.values.words import Words

__all__ = [
    "BookDay",
    "BookPage",
    "Box",
    "Door",
    "DoorsPage",
    "Mention",
    "Mentions",
    "Pathway",
    "Persona",
    "Printed",
    "Row",
]


@dataclass(frozen=True)
class Box:
    """A cell of a day's table."""

    card: Card | None
    """Nothing where the room is empty."""
    across: int = 1
    down: int = 1


@dataclass(frozen=True)
class Row:
    """From one moment of a day to the next."""

    label: str
    """“11:00”."""
    boxes: tuple[Box, ...]
    """Those that begin here; what began above reaches down by itself."""
    idle: bool
    """Whether nothing is held until the next row."""


@dataclass(frozen=True)
class BookDay:
    """One day: what is held at a glance, then every session of it."""

    label: Words
    id: str
    rooms: tuple[Words, ...]
    """Columns of the table; empty where a list shows more."""
    rows: tuple[Row, ...]
    starts: tuple[Start, ...]
    """The same as a list."""
    sessions: tuple[SessionPage, ...]


@dataclass(frozen=True)
class Mention:
    """A line of an index: who or what, and where in the booklet."""

    link: Link
    said: tuple[Words | Link, ...]
    """Beside the name: posts, a town."""
    places: tuple[Link, ...]
    """Sessions and parts, called by the code of the session if it has one."""
    people: tuple[Link, ...] = ()
    """Who took part for an organisation."""
    told: ProseView | None = None
    """More of it: the biography of a person."""


Mentions = tuple[tuple[Words | None, tuple[Mention, ...]], ...]
"""Lines under their headings; under none where there is nothing to part them by."""


@dataclass(frozen=True)
class Persona:
    """A persona, and the sessions of the edition that serve them."""

    page: PersonaPage
    places: tuple[Link, ...]


@dataclass(frozen=True)
class Pathway:
    """A pathway of care, and the sessions of the edition that are about each of its stages."""

    page: PathwayPage
    stages: tuple[tuple[StageView, tuple[Link, ...]], ...]
    places: tuple[Link, ...]
    """Of the whole pathway."""


@dataclass(frozen=True, kw_only=True)
class BookPage(EntityPage):
    """The booklet of an edition in one language; its references are those of all its texts."""

    template = "booklet.html.jinja"

    site: Words
    """What the site is called."""
    direction: str
    """`ltr` or `rtl`."""
    edition: EditionPage
    streams: tuple[ListPage, ...]
    rooms: tuple[ListPage, ...]
    days: tuple[BookDay, ...]
    untimed: tuple[SessionPage, ...]
    people: Mentions
    countries: Mentions
    personas: tuple[Persona, ...]
    pathways: tuple[Pathway, ...]
    levels: Mentions
    materials: Mentions
    cover_colours: tuple[str, ...]
    """Of the streams, such as `#0b6e4f`."""
    anchors: Mapping[str, str] = field(hash=False, default_factory=dict)
    """The address of everything that the booklet holds, and its anchor there."""


@dataclass(frozen=True)
class Door:
    """The sign of one room for one day."""

    room: Words
    day: Words
    cards: tuple[Card, ...]
    size: str
    """How large the lines can be: `few`, `some`, `more` or `many`."""
    facts: tuple[Fact, ...]
    """Places and access."""


@dataclass(frozen=True, kw_only=True)
class DoorsPage(Page):
    """Signs for all doors of an edition."""

    template = "doors.html.jinja"

    direction: str
    edition: EditionPage
    doors: tuple[Door, ...]


@dataclass(frozen=True)
class Printed:
    """A finished PDF."""

    octets: bytes
    pages: int
    missing: tuple[str, ...]
    """Paths and addresses of what the texts or the style asked for and did not get."""
