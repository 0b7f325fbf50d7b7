"""Slots by day, as visitors count days: what begins after midnight still belongs to the evening before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mkdocs_programme.timetable.slots import Slot

__all__ = ["DAY_BEGINS", "Day", "days", "evening_of", "is_one_evening"]

DAY_BEGINS = time(4)
"""Until four in the morning it is still yesterday, as the schedule formats of other festivals count too."""


@dataclass(frozen=True)
class Day:
    """One day of an edition."""

    date: date
    slots: tuple[Slot, ...]
    """What begins on it, in the order of time."""


def evening_of(start: datetime) -> date:
    """The day on which people went to what begins then: in the small hours, the day before."""
    return start.date() - timedelta(days=1) if start.time() < DAY_BEGINS else start.date()


def is_one_evening(start: datetime, end: datetime) -> bool:
    """Whether what begins on a day ends on it as people count, be it after midnight."""
    return end.date() == start.date() or (evening_of(end) == start.date() and end - start < timedelta(days=1))


def days(found: Iterable[Slot]) -> tuple[Day, ...]:
    """The days on which something begins; the slots in the order given.

    What begins in the small hours belongs to the evening before only if something was held on that day.
    """
    ordered = tuple(found)
    held = {one.start.date() for one in ordered}
    by_day: dict[date, list[Slot]] = {}
    for one in ordered:
        belongs = evening_of(one.start)
        by_day.setdefault(belongs if belongs in held else one.start.date(), []).append(one)
    return tuple(Day(day, tuple(by_day[day])) for day in sorted(by_day))
