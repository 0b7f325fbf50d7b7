"""Every format that a programme is written in, by the name that an organiser asks for it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs_programme.exports.bibliography import bibliography, materials
from mkdocs_programme.exports.calendars import calendars
from mkdocs_programme.exports.export import Export
from mkdocs_programme.exports.schedules import localised_schedules, schedules
from mkdocs_programme.exports.wanted import Wanted

__all__ = ["FORMATS", "Format"]


@dataclass(frozen=True)
class Format:
    """One format."""

    told: str
    """What it is and who reads it, in one sentence."""
    files: Callable[[Wanted], Iterator[Export]]


def _works(wanted: Wanted) -> Iterator[Export]:
    yield from bibliography(wanted.programme)
    yield from materials(wanted.programme)


FORMATS: Mapping[str, Format] = {
    "bibliography": Format("Works and materials as BibTeX, RIS and CSL-JSON, for reference managers.", _works),
    "icalendar": Format("Calendars: the whole programme, days, streams, rooms, people, sessions.", calendars),
    "schedule-xml": Format(
        "Schedule XML of frab and pentabarf, for conference apps.", lambda wanted: schedules(wanted, "xml")
    ),
    "schedule-json": Format(
        "Schedule JSON of frab and pretalx, for conference apps.", lambda wanted: schedules(wanted, "json")
    ),
    "schedule-json-2": Format("Schedule JSON, second version (alpha): all languages in one file.", localised_schedules),
}
"""In the order in which they are listed."""
