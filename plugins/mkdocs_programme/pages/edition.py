"""The pages of an edition, and of its streams, formats and rooms."""

from __future__ import annotations

from mkdocs_programme.entities import Edition, Format, Room, Session, Stream
from mkdocs_programme.languages import dates
from mkdocs_programme.languages.choices import PHASES
from mkdocs_programme.pages.after import earlier_harvest, harvest_link
from mkdocs_programme.pages.changes_kinds import changes_link
from mkdocs_programme.pages.downloads import calendar_of, downloads
from mkdocs_programme.pages.edition_kinds import EditionPage, ListPage
from mkdocs_programme.pages.heads import head_of
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.related import related
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_day, in_time
from mkdocs_programme.pages.views import Entry, Fact
from mkdocs_programme.pages.works import works
from mkdocs_programme.timetable import Day, day_address, days, slots

__all__ = ["date_words", "edition_page", "list_page", "newest_editions"]

Listed = Stream | Format | Room
_FEW = 12
"""So many sessions are listed on the page of their edition; more are seen better in the timetable."""


def edition_page(scribe: Scribe, edition: Edition) -> EditionPage:
    """What a visitor is told of one edition."""
    sessions = in_time(scribe.programme, edition.id)
    body = scribe.prose(edition.body, edition)
    overview = _overview(scribe, edition) if len(sessions) > _FEW else ()
    return EditionPage(
        **head_of(scribe, edition),
        body=body,
        references=works(scribe, [body]),
        related=related(scribe, edition, {"session"}),
        series=scribe.words(edition.series),
        theme=scribe.words(edition.theme),
        dates=date_words(scribe, edition),
        dates_iso=tuple(day.isoformat() for day in (edition.starts, edition.ends) if day),
        zone=dates.zone(edition.timezone, scribe.language) if edition.timezone else "",
        place=scribe.words(edition.place),
        coordinates=edition.coordinates or "",
        country=scribe.country(edition.country),
        phase=scribe.ui.gettext(PHASES[edition.phase]),
        website=edition.website or "",
        spoken=scribe.language_names(edition.languages),
        organisers=scribe.links(edition.organisers),
        days=() if overview else by_day(scribe, sessions),
        overview=overview,
        streams=_listed(scribe, edition.streams),
        formats=_listed(scribe, edition.formats),
        rooms=_listed(scribe, edition.rooms),
        harvest=harvest_link(scribe, edition),
        before=earlier_harvest(scribe, edition),
        downloads=downloads(scribe, edition, sessions),
        changes=changes_link(scribe, edition),
    )


def _overview(scribe: Scribe, edition: Edition) -> tuple[Entry, ...]:
    """Each day, which leads to its timetable: how much is held, from when to when."""
    held = days(slots(scribe.programme, edition.id, cancelled=True))
    return tuple(
        Entry(
            Link(scribe.own(dates.day(day.date, scribe.language)), day_address(edition, day, len(held))),
            (scribe.own(_sessions(scribe, len(day.slots))),),
            scribe.own(_hours(scribe, day)),
        )
        for day in held
    )


def _hours(scribe: Scribe, day: Day) -> str:
    """“08:00–00:30”: from the first beginning to the last end."""
    last = max(day.slots, key=lambda slot: slot.ends)
    return f"{dates.time(day.slots[0].start, scribe.language)}–{dates.time(last.end, scribe.language)}"


def newest_editions(scribe: Scribe) -> list[Edition]:
    """All editions, the newest first; those without a date come last."""
    return sorted(scribe.programme.all(Edition), key=lambda one: (str(one.starts or ""), one.id), reverse=True)


def date_words(scribe: Scribe, edition: Edition) -> str:
    """The days of an edition, as far as they are known."""
    if edition.starts and edition.ends and edition.ends != edition.starts:
        return dates.days(edition.starts, edition.ends, scribe.language)
    day = edition.starts or edition.ends
    return dates.day(day, scribe.language) if day else ""


def _listed(scribe: Scribe, things: tuple[Listed, ...]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            scribe.link(one),
            (scribe.own(_sessions(scribe, len(scribe.programme.naming(one, Session)))),),
            scribe.words(one.description),
            colour=getattr(one, "colour", None) or "",
        )
        for one in things
    )


def _sessions(scribe: Scribe, number: int) -> str:
    return scribe.ui.ngettext("%(num)s session", "%(num)s sessions", number) % {"num": number}


def list_page(scribe: Scribe, listed: Listed) -> ListPage:
    """What a visitor is told of a stream, a format or a room: its words and its sessions."""
    edition = scribe.programme.find(Edition, listed.origin.parent)
    assert edition is not None, "a stream, format or room lies in an edition's file"
    facts = []
    if isinstance(listed, Room):
        if listed.capacity is not None:
            facts.append(Fact(scribe.say("Places"), (scribe.own(dates.number(listed.capacity, scribe.language)),)))
        access = scribe.words(listed.access)
        if access is not None:
            facts.append(Fact(scribe.say("Access"), (access,)))
    return ListPage(
        **head_of(scribe, listed),
        label=scribe.kind(listed.kind),
        description_words=scribe.words(listed.description),
        colour=getattr(listed, "colour", None) or "",
        edition=scribe.link(edition),
        facts=tuple(facts),
        coordinates=(listed.coordinates or "") if isinstance(listed, Room) else "",
        days=by_day(scribe, scribe.programme.naming(listed, Session)),
        calendar="" if isinstance(listed, Format) else calendar_of(scribe, listed),
        related=related(scribe, listed, {"session"}),
    )
