"""Every format that a programme is written in, by the name that an organiser asks for it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from mkdocs_programme.engine import shared_out
from mkdocs_programme.exports.api import api
from mkdocs_programme.exports.bibliography import bibliography, materials
from mkdocs_programme.exports.calendars import calendars
from mkdocs_programme.exports.data import data
from mkdocs_programme.exports.embed import embeds
from mkdocs_programme.exports.export import Export
from mkdocs_programme.exports.feeds import feeds
from mkdocs_programme.exports.llms import llms
from mkdocs_programme.exports.news import news
from mkdocs_programme.exports.schedules import localised_schedules, opass_schedules, schedules
from mkdocs_programme.exports.wanted import Wanted

__all__ = ["FORMATS", "Format", "each_export", "exports_of"]

MANY = 200
"""Things of a programme from which on its formats are written by several processes."""

Done = TypeVar("Done")
Writer = Callable[[Wanted], Iterator[Export]]


@dataclass(frozen=True)
class Format:
    """One format."""

    told: str
    """What it is and who reads it, in one sentence."""
    files: Writer


def exports_of(wanted: Wanted) -> Iterator[Export]:
    """Every file that a programme gives beside its pages; what several formats are made from is made once."""
    for files in _TOGETHER:
        yield from files(wanted)


def each_export(wanted: Wanted, done: Callable[[Export], Done]) -> Iterator[Done]:
    """Do something with every such file where it is made, perhaps in another process.

    Args:
        wanted: What is to be written.
        done: What is done; its answer must be picklable.
    """

    def written(writers: Sequence[Writer]) -> list[Done]:
        return [done(export) for files in writers for export in files(wanted)]

    # Few things are written before other processes have begun.
    workers = None if len(wanted.programme.entities) > MANY else 1
    for answers in shared_out(_TOGETHER, written, workers, at_once=1):
        yield from answers


def _works(wanted: Wanted) -> Iterator[Export]:
    yield from bibliography(wanted.programme)
    yield from materials(wanted.programme)


def _changes(wanted: Wanted) -> Iterator[Export]:
    yield from feeds(wanted)
    yield from news(wanted)


_TOGETHER: tuple[Writer, ...] = (
    _works,
    calendars,
    partial(schedules, endings=("xml", "json")),
    localised_schedules,
    opass_schedules,
    api,
    partial(data, kinds=("csv", "xlsx", "json")),
    embeds,
    llms,
    _changes,
)
"""All formats, without those that are made along with others."""

FORMATS: Mapping[str, Format] = {
    "bibliography": Format("Works and materials as BibTeX, RIS and CSL-JSON, for reference managers.", _works),
    "icalendar": Format("Calendars: the whole programme, days, streams, rooms, people, sessions.", calendars),
    "schedule-xml": Format(
        "Schedule XML of frab and pentabarf, for conference apps.", partial(schedules, endings=("xml",))
    ),
    "schedule-json": Format(
        "Schedule JSON of frab and pretalx, for conference apps.", partial(schedules, endings=("json",))
    ),
    "schedule-json-2": Format("Schedule JSON, second version (alpha): all languages in one file.", localised_schedules),
    "opass": Format("JSON of OPass and COSCUP, for conference apps: words by language.", opass_schedules),
    "api": Format("All of it as JSON, a file for each kind and language, with its JSON Schema.", api),
    "csv": Format(
        "Sessions, people, organisations and objectives as CSV, for spreadsheets.", partial(data, kinds=("csv",))
    ),
    "xlsx": Format("The same as sheets of a workbook, in words of the language.", partial(data, kinds=("xlsx",))),
    "datapackage": Format("A data package: these CSV files, and what they mean.", partial(data, kinds=("csv", "json"))),
    "embed": Format("The timetable as one HTML file that another site can show in a frame.", embeds),
    "llms": Format("What there is and where, for language models that look something up.", llms),
    "changes": Format(
        "What has changed from release to release: Atom, JSON Feed, and what the timetable reads.", _changes
    ),
}
"""In the order in which they are listed."""
