"""What the formats of frab and its heirs have in common: days, rooms, names, and text that fits their patterns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mkdocs_programme.exports.events import Event, Place, Told
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.timetable.days import DAY_BEGINS, days

__all__ = ["GENERATOR", "ScheduleDay", "acronym", "clock", "length", "released", "schedule_days"]
__all__ += ["slug", "stamp"]

GENERATOR = "mkdocs-programme"


@dataclass(frozen=True)
class ScheduleDay:
    """A day from its first moment to its last; none overlaps another."""

    index: int
    """From 1."""
    date: date
    start: datetime
    end: datetime
    rooms: tuple[tuple[Place, tuple[Event, ...]], ...]
    """Those in which something is held, in the order of the edition."""


def schedule_days(told: Told) -> tuple[ScheduleDay, ...]:
    """The days of an edition, each until the early morning of the next."""
    by_slot = {id(event.slot): event for event in told.events}
    found = [(day.date, [by_slot[id(slot)] for slot in day.slots]) for day in days(one.slot for one in told.events)]
    return tuple(_day(told.places, at, day, events) for at, (day, events) in enumerate(found, 1))


def _day(places: Sequence[Place], index: int, day: date, events: Sequence[Event]) -> ScheduleDay:
    zone = events[0].slot.start.tzinfo
    begins = datetime.combine(day, DAY_BEGINS, zone)
    ends = datetime.combine(day + timedelta(days=1), DAY_BEGINS, zone)
    held = [(place, tuple(one for one in events if one.place == place)) for place in places]
    return ScheduleDay(
        index, day, min(begins, events[0].slot.start), ends, tuple((place, found) for place, found in held if found)
    )


def acronym(told: Told) -> str:
    """A short name of the edition in a–z, 0–9 and `_`, at least four signs long.

    That of the system it was imported from, else its id if this says more than a year, else the site's name before it.
    """
    settings, edition = told.voice.programme.settings, told.edition
    imported = edition.imported.id if edition.imported is not None else None
    named = settings.app.short_name or settings.name
    whole = f"{named.into(settings.default_language).text} {edition.id}"
    for candidate in (imported, edition.id if re.search("[a-z]", edition.id) else None, whole):
        folded = _folded(candidate or "", "_")
        if len(folded) >= 4:
            return folded
    return f"programme_{_folded(edition.id, '_')}"


def slug(*names: str) -> str:
    """Names as an address holds them: `[a-z0-9_]` and hyphens, ending with a letter or figure."""
    return "-".join(filter(None, (_folded(name, "-") for name in names))) or "none"


def _folded(text: str, gap: str) -> str:
    sign = "_" if gap == "-" else ""
    return re.sub(f"[^a-z0-9{sign}]+", gap, fold(text)).strip("-_")


def stamp(moment: datetime) -> str:
    """`2026-03-10T11:00:00+01:00`."""
    return moment.isoformat(timespec="seconds")


def clock(moment: datetime) -> str:
    """`11:00`."""
    return f"{moment:%H:%M}"


def length(minutes: int) -> str:
    """`01:30`."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def released(told: Told) -> str:
    """The version of a schedule: when something in it was changed last."""
    voice = told.voice
    return stamp(voice.wanted.changed(told.edition, *(event.slot.session for event in told.events)))
