"""When things are, as far as it is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mkdocs_programme.entities import Part, Session
from mkdocs_programme.pages.sessions import parts_in_time
from mkdocs_programme.structured.nodes import Node, node

__all__ = ["length", "parts_with_times", "times"]


def times(start: datetime | None, end: datetime | None, zone: str | None, *, placed: bool) -> Node:
    """The properties that tell when an event is.

    `startDate` is read by calendars and search engines, who want a place beside it and an offset in it. A day without a
    zone is given as a day; and what is only known on the wall of a place, or of no place, is told as a schedule, where
    nobody takes it for a moment in their own time.

    Args:
        start: On the wall at the event.
        end: Likewise, if known.
        zone: Of the edition, if known.
        placed: Whether it is said where the event is.
    """
    if start is None:
        return {}
    told: Node = {}
    if placed:
        told["startDate"] = _moment(start, zone)
        if end is not None:
            told["endDate"] = _moment(end, zone)
    if not placed or not zone:
        told["eventSchedule"] = _schedule(start, end, zone)
    return told


def _moment(value: datetime, zone: str | None) -> str:
    if zone is None:
        return value.date().isoformat()
    return value.replace(tzinfo=ZoneInfo(zone)).isoformat()


def _schedule(start: datetime, end: datetime | None, zone: str | None) -> Node:
    return node(
        "Schedule",
        startDate=start.date().isoformat(),
        endDate=end.date().isoformat() if end else None,
        startTime=f"{start:%H:%M:%S}",
        endTime=f"{end:%H:%M:%S}" if end else None,
        scheduleTimezone=zone,
    )


def length(start: datetime | None, end: datetime | None, minutes: int | None) -> str | None:
    """How long something lasts: `PT90M`. A bare `P90M` would be ninety months."""
    if start is not None and end is not None and end > start:
        minutes = int((end - start) / timedelta(minutes=1))
    return f"PT{minutes}M" if minutes else None


def parts_with_times(session: Session) -> Iterator[tuple[Part, datetime | None, datetime | None]]:
    """Each part with its start and end, where its own start or its length says so."""
    for part, begins in parts_in_time(session):
        known = begins if part.start or part.minutes else None
        yield part, known, known + timedelta(minutes=part.minutes) if known and part.minutes else None
