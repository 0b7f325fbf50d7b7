"""The pages of an edition, and of its streams, formats and rooms."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.pages.kinds import Day, EntityPage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.views import Entry, Fact
from mkdocs_programme.values.words import Words

__all__ = ["Download", "EditionPage", "ListPage"]


@dataclass(frozen=True)
class Download:
    """Files of an edition for one purpose."""

    label: Words
    """“Conference apps”."""
    files: tuple[tuple[str, str], ...]
    """What each is called, the same in all languages, and its path below the root of the site."""


@dataclass(frozen=True, kw_only=True)
class EditionPage(EntityPage):
    """One edition of the festival."""

    template = "edition.html.jinja"

    series: Words | None
    theme: Words | None
    dates: str
    """“10–12 March 2026”; empty if unknown."""
    dates_iso: tuple[str, ...]
    zone: str
    place: Words | None
    coordinates: str
    """Latitude and longitude in degrees; empty where nobody has said them."""
    country: Words | None
    phase: str
    website: str
    spoken: tuple[Words, ...]
    organisers: tuple[Link, ...]
    days: tuple[Day, ...]
    """Empty where the timetable shows them better."""
    overview: tuple[Entry, ...]
    """Then each of its days, and how much is held on it."""
    streams: tuple[Entry, ...]
    formats: tuple[Entry, ...]
    rooms: tuple[Entry, ...]
    harvest: Link | None
    """What remained of it."""
    before: Link | None
    """What remained of the edition before, under that edition's name."""
    downloads: tuple[Download, ...]
    changes: Link | None
    """What has changed in it."""


@dataclass(frozen=True, kw_only=True)
class ListPage(EntityPage):
    """A stream, format or room: its words, and its sessions."""

    template = "list.html.jinja"

    label: str
    """What it is, in the reader's language: “Stream”."""
    description_words: Words | None
    colour: str
    edition: Link
    facts: tuple[Fact, ...]
    coordinates: str
    """Of a room that lies elsewhere than the house; else empty."""
    days: tuple[Day, ...]
    calendar: str
    """Path of the calendar of a stream or room that something is held in; else empty."""
