"""Calendars and feeds of a page, which other programs find by its address."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from mkdocs_programme.changes.places import feed_path, has_changes
from mkdocs_programme.changes.places import page_address as changes_address
from mkdocs_programme.entities import Edition, Room, Session, Speaker, Stream
from mkdocs_programme.pages.downloads import calendar_path_of, has_time
from mkdocs_programme.pages.edition import newest_editions
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.once import Once
from mkdocs_programme.timetable import calendar_path, slot

__all__ = ["MEDIA", "Feeds"]

MEDIA = {"atom": "application/atom+xml", "json": "application/feed+json", "ics": "text/calendar"}
"""Media types by the endings of files."""


class Feeds:
    """The calendars and feeds of all pages of a programme."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._things = {thing.address: thing for thing in _with_calendars(programme)}
        self._scribes: dict[str, Scribe] = {}
        first = Scribe(programme, programme.settings.default_language)
        self._has_time: Once[Session | Stream | Room | Speaker, bool] = Once(partial(has_time, first))
        self._editions: dict[str, dict[str, tuple[str, ...]]] = {}

    def of(self, language: str, address: str) -> tuple[str, ...]:
        """Their paths for a page, by its address; the home page has those of the newest edition that has any."""
        scribe = self._scribes.get(language)
        if scribe is None:
            scribe = self._scribes[language] = Scribe(self._programme, language)
            self._editions[language] = dict(_of_editions(scribe))
        timetable = "/".join(address.split("/")[:2]) if address.startswith("timetable/") else ""
        thing = self._things.get(address)
        if thing is None:
            return self._editions[language].get(timetable or address, ())
        calendar = calendar_path_of(scribe, thing) if self._has_time(thing) else ""
        return (calendar,) if calendar else ()


def _with_calendars(programme: Programme) -> Iterator[Session | Stream | Room | Speaker]:
    yield from programme.all(Session)
    yield from programme.all(Stream)
    yield from programme.all(Room)
    yield from programme.all(Speaker)


def _of_editions(scribe: Scribe) -> Iterator[tuple[str, tuple[str, ...]]]:
    """By the addresses of pages about an edition as a whole."""
    editions = [(one, tuple(_of_edition(scribe, one))) for one in newest_editions(scribe)]
    yield "", next((paths for _, paths in editions if paths), ())
    for edition, paths in editions:
        yield from ((at, paths) for at in (edition.address, changes_address(edition.id), f"timetable/{edition.id}"))


def _of_edition(scribe: Scribe, edition: Edition) -> Iterator[str]:
    if has_changes(scribe.programme, edition):
        yield from (feed_path(edition.id, scribe.language, ending) for ending in ("atom", "json"))
    sessions = (one for one in scribe.programme.all(Session) if one.edition_id == edition.id)
    if any(slot(scribe.programme, one) for one in sessions):
        yield calendar_path(edition, scribe.language)
