"""What a visitor sees of the timetable: days, the moments at which something begins, and a card for each session."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.views import SessionLine
from mkdocs_programme.values.words import Words

__all__ = ["TIMETABLE", "Card", "Choice", "Feed", "Option", "Start", "TimetableDay", "TimetablePage"]

TIMETABLE = "schedule"
"""The kind of its pages."""


@dataclass(frozen=True)
class Card:
    """One session in the timetable."""

    line: SessionLine
    id: str
    """By which a visitor's choice is kept: `2026/a2`."""
    was: tuple[str, ...]
    """Its older ids, by which a visitor may have kept it."""
    sequence: int
    """How often its time, room or status has changed since it was published."""
    times: str
    """“11:00–12:00”; always left to right."""
    start_iso: str
    """With the offset where the zone is known."""
    end_iso: str
    column: str
    """A grid line or two for CSS: `3`, or `2 / -1` for what fills the width; empty without a grid."""
    rows: str
    """Grid lines for CSS: `4 / 6`; empty without a grid."""
    facets: tuple[tuple[str, str], ...]
    """What it can be chosen by: `stream` and `leading`, `persona` and `esther rose`."""
    spoken: tuple[Words, ...]
    again: tuple[Link, ...] = ()
    """The other times at which it is held."""


@dataclass(frozen=True)
class Start:
    """A moment at which something begins."""

    label: str
    """“11:00”."""
    iso: str
    row: str
    """A grid line for CSS; empty without a grid."""
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class TimetableDay:
    """One day."""

    label: Words
    iso: str
    link: Link
    """To the page of this day alone."""
    rooms: tuple[Words, ...]
    """The columns of the grid; empty where a list shows more."""
    starts: tuple[Start, ...]


@dataclass(frozen=True)
class Option:
    """One value that can be chosen."""

    value: str
    label: Words


@dataclass(frozen=True)
class Choice:
    """Something that sessions can be chosen by."""

    name: str
    label: Words
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Feed:
    """A calendar to subscribe to."""

    label: Words
    path: str
    """Of its file, below the root of the site."""
    subscribe: str
    """A `webcal:` address, which calendars follow; empty while nobody has said where the site is published."""


@dataclass(frozen=True, kw_only=True)
class TimetablePage(Page):
    """The sessions of an edition in time: of all its days, of one day, or in one language."""

    template = "timetable.html.jinja"

    edition: Link
    days: tuple[TimetableDay, ...]
    day_links: tuple[Link, ...]
    """All days of the edition."""
    here: str
    """The date of the day that the page shows alone, or nothing."""
    zone: str
    """The zone of all times, in words; empty where nobody said it."""
    zone_id: str
    choices: tuple[Choice, ...]
    feeds: tuple[Feed, ...]
    untimed: tuple[SessionLine, ...]
    """Sessions whose time nobody has said yet."""
    earlier: Link | None
    """The day before this one."""
    later: Link | None
    languages: tuple[Link, ...]
    """The pages of what is held in one language."""
    offline: Link | None
    """The page that lists what can be read without a network."""
    changes: Link | None
    """What has changed in the edition."""
    news: str
    """Path of what the browser reads of changes; empty before anything was released."""
    host: str
    """In the names of events in calendars."""
