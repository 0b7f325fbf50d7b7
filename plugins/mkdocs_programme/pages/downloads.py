"""What can be taken along: the calendars of sessions, people and rooms, and an edition's files for other programs."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.entities import Edition, Room, Session, Speaker, Stream
from mkdocs_programme.pages.edition_kinds import Download
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.schema import API
from mkdocs_programme.timetable import calendar_path, data_path, person_calendar_path, schedule_path, slot

__all__ = ["calendar_of", "calendar_path_of", "downloads", "has_time"]


def calendar_of(scribe: Scribe, only: Session | Stream | Room | Speaker) -> str:
    """The path of a calendar; nothing where no session in it has a time."""
    return calendar_path_of(scribe, only) if has_time(scribe, only) else ""


def has_time(scribe: Scribe, only: Session | Stream | Room | Speaker) -> bool:
    """Whether any session in a calendar has a time, which is the same for all readers."""
    sessions = (only,) if isinstance(only, Session) else scribe.programme.naming(only, Session)
    if isinstance(only, Speaker):  # A text that links to a person does not yet need them.
        sessions = tuple(one for one in sessions if _takes_part(scribe, only, one))
    return any(slot(scribe.programme, one) for one in sessions if scribe.edition_of(one))


def calendar_path_of(scribe: Scribe, only: Session | Stream | Room | Speaker) -> str:
    """Where a calendar is written that has something in it."""
    if isinstance(only, Speaker):
        return person_calendar_path(only, scribe.language)
    edition = scribe.edition_of(only)
    return calendar_path(edition, scribe.language, only) if edition is not None else ""


def _takes_part(scribe: Scribe, speaker: Speaker, session: Session) -> bool:
    return any(person is speaker for owner in session.owners for _, person in scribe.taking_part(owner))


def downloads(scribe: Scribe, edition: Edition, sessions: tuple[Session, ...]) -> tuple[Download, ...]:
    """The files of an edition, by what they are for; none without a session.

    Args:
        scribe: Of the page.
        edition: Whose files they are.
        sessions: All of that edition.
    """
    return tuple(_downloads(scribe, edition, sessions)) if sessions else ()


def _downloads(scribe: Scribe, edition: Edition, sessions: tuple[Session, ...]) -> Iterator[Download]:
    tag = scribe.language
    timed = [one for one in sessions if slot(scribe.programme, one) is not None]
    if timed:
        calendar = calendar_path(edition, tag)
        yield Download(scribe.say("Your own calendar"), (("iCalendar (.ics)", calendar),))
    if edition.timezone and any(one.status != "cancelled" for one in timed):
        names = (("frab XML", f"schedule.{tag}.xml"), ("JSON", f"schedule.{tag}.json"))
        files = (*names, ("JSON 2", "localised-schedule.json"), ("OPass", "opass.json"))
        paths = tuple((name, schedule_path(edition, file)) for name, file in files)
        yield Download(scribe.say("Conference apps"), paths)
    tables = (("Excel", f"programme.{tag}.xlsx"), ("CSV", f"sessions.{tag}.csv"), ("Data Package", "datapackage.json"))
    yield Download(scribe.say("Tables"), tuple((name, data_path(edition, file)) for name, file in tables))
    if timed:
        frame = schedule_path(edition, f"embed.{tag}.html")
        yield Download(scribe.say("The timetable for another site’s page"), (("HTML", frame),))
    yield Download(scribe.say("Programs of your own"), (("JSON", f"{API}/index.json"),))
