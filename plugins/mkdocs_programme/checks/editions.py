"""Sessions and the edition they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from mkdocs_programme.checks.registry import check
from mkdocs_programme.decode.nearest import nearest
from mkdocs_programme.entities import Edition, Entity, Session
from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.phrases import NOTHING, Phrase, both, phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.timetable.days import evening_of

__all__ = ["edition_missing", "outside_edition", "zone_unsaid"]


@check("PRG106", Severity.ERROR)
def edition_missing(programme: Programme) -> Iterator[Finding]:
    """Sessions lie in the folder of an edition that has no file.

    Nobody would learn when and where they are held, and their rooms and streams lead nowhere.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2062/a2.md
        ---
        title: Engines
        ---

    Mends it:

        === sessions/2062/a2.md
        === sessions/2026/a2.md
        ---
        title: Engines
        ---
    """
    editions = programme.directory.ids("edition")
    first: dict[str, Entity] = {}
    for entity in programme.entities:
        if type(entity).in_edition and entity.edition_id not in editions:
            first.setdefault(f"{entity.folder}/{entity.edition_id}", entity)
    for folder, entity in first.items():
        edition = entity.edition_id
        if ("edition", edition) in programme.unreadable:
            continue
        near = nearest(edition, editions)
        new = f"editions/{edition}.md"
        hint = (
            phrase("move it to {folder}/{near}/, or make {new}", folder=entity.folder, near=near, new=new)
            if near is not None
            else phrase("make {new}", new=new)
        )
        message = phrase("there is no editions/{edition}.md for what lies in {folder}/", edition=edition, folder=folder)
        place = Place(entity.origin.source.path)
        yield edition_missing.at(place, message, hint=hint)


@check("PRG203", Severity.WARNING, announced=Severity.ERROR, live=Severity.ERROR)
def outside_edition(programme: Programme) -> Iterator[Finding]:
    """A session is held on a day that is none of its edition's.

    Whoever comes for it would find the house closed.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        starts: 2026-03-10
        ends: 2026-03-11
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        start: 2026-03-12 09:00
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        start: 2026-03-12 03:59
        minutes: 60
        ---
    """
    for session in programme.all(Session):
        edition = programme.find(Edition, session.edition_id)
        if edition is None:
            continue
        told = _outside(edition, session)
        if told is not None:
            field, moment = told
            message = phrase(
                "{moment:%Y-%m-%d} is no day of {edition}, which {days}",
                moment=moment,
                edition=edition.id,
                days=_days(edition),
            )
            hint = phrase("correct the date, or the days of the edition")
            yield outside_edition.at(
                session.at(field), phrase("`{field}`: {message}", field=field, message=message), hint=hint
            )


def _outside(edition: Edition, session: Session) -> tuple[str, datetime] | None:
    """The field whose day is none of the edition's; an evening may last into the night after the last day."""
    start, end = session.start, session.end
    if start is not None and edition.starts is not None and start.date() < edition.starts:
        return "start", start
    if start is not None and edition.ends is not None and evening_of(start) > edition.ends:
        return "start", start
    if end is not None and edition.ends is not None and end.date() > edition.ends + timedelta(days=1):
        return "end", end
    return None


def _days(edition: Edition) -> Phrase:
    begins = phrase("begins on {starts}", starts=edition.starts) if edition.starts is not None else NOTHING
    ends = phrase("ends on {ends}", ends=edition.ends) if edition.ends is not None else NOTHING
    return both(filter(None, (begins, ends)))


@check("PRG213", Severity.WARNING)
def zone_unsaid(programme: Programme) -> Iterator[Finding]:
    """An edition that has been announced says when it is held, and not in which time zone.

    Calendars then show its times on whatever clock a reader has, also abroad, and apps for conferences, which ask for
    the zone, get no programme at all. The zone is not made up from the country: some have several.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        phase: announced
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        start: 2026-03-10 09:00
        minutes: 60
        ---

    Mends it:

        === editions/2026.md
        ---
        name: Festival
        phase: announced
        timezone: Europe/Stockholm
        ---
    """
    timed = {session.edition_id for session in programme.all(Session) if session.start is not None}
    for edition in programme.all(Edition):
        when = edition.starts is not None or edition.id in timed
        if edition.phase in ("announced", "live") and edition.timezone is None and when:
            message = phrase("it is said when this is held, and not in which time zone")
            hint = phrase("write it in a line of its own, such as timezone: Europe/Stockholm")
            yield zone_unsaid.at(edition.at("phase"), message, hint=hint)
