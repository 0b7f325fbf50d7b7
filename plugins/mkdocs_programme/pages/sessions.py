"""Sessions in the order of time, and by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from mkdocs_programme.entities import Part, Session
from mkdocs_programme.languages import dates
from mkdocs_programme.languages.order import sort_key
from mkdocs_programme.pages.kinds import Day
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.views import SessionLine
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.once import of_programme
from mkdocs_programme.timetable import first_at, held_again

__all__ = ["also_held", "by_day", "by_time", "in_time", "parts_in_time"]


def by_time(session: Session) -> tuple[bool, datetime, object, str]:
    """Sort key: by time, then by code; sessions without a time come last."""
    return session.start is None, session.start or datetime.min, sort_key(session.code or "", "en"), session.id


@of_programme
def in_time(programme: Programme, edition: str) -> tuple[Session, ...]:
    """The sessions of an edition in the order of time; sorted once."""
    return tuple(sorted((one for one in programme.all(Session) if one.edition_id == edition), key=by_time))


def parts_in_time(session: Session) -> Iterator[tuple[Part, datetime | None]]:
    """Each part with its start: as written, or when the one before it ends; nothing where neither is known."""
    begins = session.start
    for part in session.parts:
        if part.start is not None and session.start is not None:
            begins = first_at(session.start, part.start)
        yield part, begins
        begins = begins + timedelta(minutes=part.minutes) if begins and part.minutes else None


def also_held(scribe: Scribe, session: Session) -> Iterator[Link]:
    """The other times at which a session is held, each as day and time; by its title where these are not known."""
    for other in held_again(scribe.programme, session):
        when = scribe.when(other)
        yield Link(scribe.own(f"{when.day} {when.times}"), other.address) if when else scribe.link(other)


def by_day(scribe: Scribe, sessions: Iterable[Session], lines: dict[str, SessionLine] | None = None) -> tuple[Day, ...]:
    """Sessions under their days.

    Args:
        scribe: Of the page.
        sessions: In any order.
        lines: By session id, where a line says more than usual.
    """
    days: dict[date | None, list[SessionLine]] = {}
    for session in sorted(sessions, key=by_time):
        line = (lines or {}).get(session.id) or scribe.session_line(session)
        days.setdefault(session.start.date() if session.start else None, []).append(line)
    return tuple(_day(scribe, day, found) for day, found in days.items())


def _day(scribe: Scribe, day: date | None, found: list[SessionLine]) -> Day:
    if day is None:
        return Day(scribe.say("Time not stated"), "", tuple(found))
    return Day(scribe.own(dates.day(day, scribe.language)), day.isoformat(), tuple(found))
