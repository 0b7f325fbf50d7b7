"""The timetable of every edition in the schedule formats of others, in every language of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mkdocs_programme.entities import Edition
from mkdocs_programme.exports import localised_schedule, opass, schedule_json, schedule_xml
from mkdocs_programme.exports.events import Told, told
from mkdocs_programme.exports.export import Export
from mkdocs_programme.exports.voice import Voice
from mkdocs_programme.exports.wanted import Wanted
from mkdocs_programme.timetable import schedule_path

__all__ = ["localised_schedules", "opass_schedules", "schedules"]


_WRITERS: dict[str, Callable[[Told], str | bytes]] = {"xml": schedule_xml.write, "json": schedule_json.write}
"""What writes an edition in one language, by the ending of its file."""


def schedules(wanted: Wanted, endings: tuple[str, ...]) -> Iterator[Export]:
    """A file for each edition, language and ending: `xml`, or `json` for its first version."""
    for edition in _with_zone(wanted):
        for language in wanted.languages:
            found = told(Voice(wanted, language), edition)
            for ending in endings if found.events else ():
                path = schedule_path(edition, f"schedule.{language}.{ending}")
                yield Export(path, _WRITERS[ending](found))


def localised_schedules(wanted: Wanted) -> Iterator[Export]:
    """The second version of schedule JSON, a file for each edition."""
    for edition in _with_zone(wanted):
        if text := localised_schedule.write(wanted, edition):
            yield Export(schedule_path(edition, "localised-schedule.json"), text)


def opass_schedules(wanted: Wanted) -> Iterator[Export]:
    """The JSON of OPass, a file for each edition."""
    for edition in _with_zone(wanted):
        if text := opass.write(wanted, edition):
            yield Export(schedule_path(edition, "opass.json"), text)


def _with_zone(wanted: Wanted) -> Iterator[Edition]:
    """These formats ask for the offset of every time, so there is nothing to write where nobody has said the zone."""
    return (edition for edition in wanted.editions if edition.timezone)
