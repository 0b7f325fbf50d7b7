"""Every format that a programme is written in, by the name that an organiser asks for it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from mkdocs_programme.engine import shared_out
from mkdocs_programme.exports.api import api, api_files, api_index
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

__all__ = ["FORMATS", "Batch", "Format", "batches", "each_batch", "exports_of"]

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


@dataclass(frozen=True)
class Batch:
    """Files that are made together, of the same words for the most part."""

    name: str
    """The same in every build, such as `schedules 2026 sv`."""
    files: Callable[[], Iterator[Export]]


def exports_of(wanted: Wanted) -> Iterator[Export]:
    """Every file that a programme gives beside its pages; what several formats are made from is made once."""
    for files, _ in _TOGETHER:
        yield from files(wanted)


def batches(wanted: Wanted) -> Iterator[Batch]:
    """The same in batches, each of which can be made alone: by another process, or not at all where nothing changed."""
    for at, (files, narrowed) in enumerate(_TOGETHER):
        for edition in [one.id for one in wanted.editions] if "edition" in narrowed else [wanted.edition]:
            for language in wanted.languages if "language" in narrowed else [wanted.language]:
                narrow = replace(wanted, edition=edition, language=language)
                yield Batch(f"{at} {edition} {language}", partial(files, narrow))


def each_batch(wanted: Wanted, made: Sequence[Batch], done: Callable[[Batch], Done]) -> Iterator[Done]:
    """Do something with batches where their files are made, perhaps in other processes.

    Args:
        wanted: What they are made from.
        made: Some of its batches.
        done: What is done with one; its answer must be picklable.
    """
    # Few things are written before other processes have begun.
    workers = None if len(wanted.programme.entities) > MANY else 1
    for answers in shared_out(made, lambda some: [done(batch) for batch in some], workers, at_once=1):
        yield from answers


def _works(wanted: Wanted) -> Iterator[Export]:
    yield from bibliography(wanted.programme)
    yield from materials(wanted.programme)


def _changes(wanted: Wanted) -> Iterator[Export]:
    yield from feeds(wanted)
    yield from news(wanted)


_TOGETHER: tuple[tuple[Writer, frozenset[str]], ...] = (
    (_works, frozenset()),
    (calendars, frozenset(("language",))),
    (partial(schedules, endings=("xml", "json")), frozenset(("edition", "language"))),
    (localised_schedules, frozenset(("edition",))),
    (opass_schedules, frozenset(("edition",))),
    (api_index, frozenset()),
    (api_files, frozenset(("language",))),
    (partial(data, kinds=("csv", "xlsx", "json")), frozenset(("edition",))),
    (embeds, frozenset(("edition", "language"))),
    (llms, frozenset(("language",))),
    (_changes, frozenset(("edition",))),
)
"""All formats, without those that are made along with others; and by what their files can be made apart."""

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
