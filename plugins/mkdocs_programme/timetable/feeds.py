"""Where the timetables, calendars and schedules of an edition stand, for the pages and the exports alike."""

from __future__ import annotations

from datetime import date

from mkdocs_programme.entities import Edition, Room, Session, Speaker, Stream
from mkdocs_programme.timetable.days import Day

__all__ = ["calendar_path", "data_path", "day_address", "person_calendar_path", "schedule_path"]


def day_address(edition: Edition, day: Day, days: int) -> str:
    """The page of one day; the only day of an edition has its whole timetable.

    Args:
        edition: Whose day it is.
        day: One of its days.
        days: How many it has.
    """
    whole = f"timetable/{edition.id}"
    return f"{whole}/{day.date}" if days > 1 else whole


def calendar_path(edition: Edition, language: str, only: Stream | Room | Session | date | None = None) -> str:
    """The file of a calendar, below the root of the site.

    Args:
        edition: Whose sessions it holds.
        language: Of its words.
        only: The stream, room, session or day whose sessions alone it holds; without it, it holds all.
    """
    return f"timetable/{edition.id}/{_name(only)}.{language}.ics"


def schedule_path(edition: Edition, name: str) -> str:
    """The path of another file with the times of an edition, such as `schedule.sv.xml`."""
    return f"timetable/{edition.id}/{name}"


def _name(only: Stream | Room | Session | date | None) -> str:
    if only is None:
        return "programme"
    if isinstance(only, date):
        return f"day-{only.isoformat()}"
    return f"{only.kind}-{only.local_id}"


def person_calendar_path(person: Speaker, language: str) -> str:
    """The file of the calendar that holds all a person is needed for, in every edition: beside their page."""
    return f"{person.address}.{language}.ics"


def data_path(edition: Edition, name: str) -> str:
    """The path of a table of an edition, such as `sessions.sv.csv`."""
    return f"data/{edition.id}/{name}"
