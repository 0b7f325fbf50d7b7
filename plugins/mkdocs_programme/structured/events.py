"""What happens: sessions with their parts, editions, and the series they belong to."""

from __future__ import annotations

import re
from datetime import datetime

from mkdocs_programme.entities import Edition, Material, Part, Session, Stage, Stream
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.pages.sessions import in_time
from mkdocs_programme.structured.learning import audience, learnt, resource
from mkdocs_programme.structured.nodes import Node, node, ref
from mkdocs_programme.structured.people import people
from mkdocs_programme.structured.places import edition_place, place_of
from mkdocs_programme.structured.streams import course_run
from mkdocs_programme.structured.teller import MOST, Teller, is_event, is_placed, is_taught
from mkdocs_programme.structured.times import length, parts_with_times, times

__all__ = ["edition_nodes", "session_nodes"]

STATUS = {
    "confirmed": "https://schema.org/EventScheduled",
    "cancelled": "https://schema.org/EventCancelled",
    "moved": "https://schema.org/EventRescheduled",
}


def session_nodes(teller: Teller, session: Session) -> list[Node]:
    """What the page of a session tells: what happens, and what can be learnt there."""
    if not is_event(teller.programme, session):
        return []
    taught = is_taught(session)
    work = resource(teller, session) if taught else None
    return [_event(teller, session, work), *([work] if work else [])]


def _event(teller: Teller, session: Session, work: Node | None) -> Node:
    edition = teller.scribe.edition_of(session)
    languages = session.languages or (edition.languages if edition else ())
    return node(
        "EducationEvent" if work else "Event",
        teller.id(session),
        name=teller.text(session.title),
        alternateName=teller.text(session.subtitle),
        identifier=session.code,
        description=teller.summary(session.body),
        url=teller.page(session.address),
        **_when(teller, session, edition),
        duration=length(session.start, session.finish, session.minutes),
        eventStatus=STATUS[session.status] if session.start or session.status != "confirmed" else None,
        location=place_of(teller, session),
        superEvent=_whole(teller, session, edition),
        organizer=teller.refs(edition.organisers) if edition else None,
        **people(teller, session.roles()),
        inLanguage=languages,
        maximumAttendeeCapacity=session.capacity,
        keywords=work.get("keywords") if work else None,
        about=_about(teller, session),
        audience=audience(teller, session),
        educationalLevel=work.get("educationalLevel") if work else None,
        teaches=learnt(teller, (session,)),
        **_works(teller, session, work),
        subEvent=[_part(teller, session, edition, *timed) for timed in parts_with_times(session)],
    )


def _when(teller: Teller, session: Session, edition: Edition | None) -> Node:
    zone = edition.timezone if edition else None
    return times(session.start, session.finish, zone, placed=is_placed(teller.programme, session))


def _whole(teller: Teller, session: Session, edition: Edition | None) -> list[Node]:
    """The festival, and the course that the session's stream is."""
    stream = teller.programme.find(Stream, session.stream)
    run = course_run(teller, stream) if stream else None
    inside = [ref(teller.id(edition))] if edition and is_event(teller.programme, edition) else []
    return [*inside, *([ref(run)] if run else [])]


def _about(teller: Teller, session: Session) -> list[Node]:
    stream = teller.programme.find(Stream, session.stream)
    stages = (teller.programme.find(Stage, stage) for stage in session.pathway)
    themes = [ref(teller.id(stream))] if stream else []
    return [*themes, *(ref(teller.id(stage)) for stage in stages if stage)]


def _works(teller: Teller, session: Session, work: Node | None) -> Node:
    """What is shown at a session, and its recordings; materials of a part stand with the part."""
    named = [teller.programme.find(Material, name) for name in session.materials]
    parts = (teller.programme.find(Material, name) for part in session.parts for name in part.materials)
    inside = {one.id for one in parts if one}
    naming = [one for one in teller.programme.naming(session, Material) if one.id not in inside]
    found = {one.id: one for one in (*named, *naming) if one}.values()
    recorded = [ref(teller.id(one)) for one in found if one.type == "recording"]
    shown = [ref(teller.id(one)) for one in found if one.type != "recording"]
    return {"workFeatured": [*([ref(str(work["@id"]))] if work else []), *shown], "recordedIn": recorded}


def _part(
    teller: Teller, session: Session, edition: Edition | None, part: Part, start: datetime | None, end: datetime | None
) -> Node:
    """A part, told whole within its session."""
    placed = is_placed(teller.programme, session)
    place = place_of(teller, session) if placed and start else None
    return node(
        "EducationEvent",
        teller.id(part),
        name=teller.text(part.title),
        description=teller.summary(part.abstract),
        **(times(start, end, edition.timezone if edition else None, placed=placed)),
        duration=length(start, end, part.minutes),
        location=ref(str(place["@id"])) if place else None,
        **people(teller, part.roles()),
        audience=teller.refs(part.personas),
        teaches=learnt(teller, (part,)),
        workFeatured=teller.refs(part.materials),
    )


def edition_nodes(teller: Teller, edition: Edition) -> list[Node]:
    """What the page of an edition tells, if there is a day and a place to tell."""
    series = _series(teller, edition)
    event = node(
        "Event",
        teller.id(edition),
        name=teller.text(edition.name),
        description=teller.summary(edition.body),
        url=teller.page(edition.address),
        sameAs=edition.website,
        startDate=edition.starts.isoformat() if edition.starts else None,
        endDate=edition.ends.isoformat() if edition.ends else None,
        eventStatus=STATUS["confirmed"],
        location=edition_place(teller, edition),
        organizer=teller.refs(edition.organisers),
        inLanguage=edition.languages,
        keywords=teller.text(edition.theme),
        superEvent=ref(str(series["@id"])) if series else None,
        subEvent=_sessions(teller, edition),
    )
    return [event, *([series] if series else [])]


def _sessions(teller: Teller, edition: Edition) -> list[Node]:
    """The sessions of an edition, unless there are so many that it is enough for each of them to name the edition."""
    sessions = in_time(teller.programme, edition.id)
    return teller.events(sessions) if len(sessions) <= MOST else []


def _series(teller: Teller, edition: Edition) -> Node | None:
    """What all editions of the festival are together; it has no page, so each of them tells it."""
    if edition.series is None:
        return None
    called = edition.series.source.text
    editions = [one for one in teller.programme.all(Edition) if one.series and one.series.source.text == called]
    name = re.sub(r"\W+", "-", fold(called)).strip("-")
    return node(
        "EventSeries",
        teller.iri(Edition.folder, f"Series-{name}"),
        name=teller.text(edition.series),
        subEvent=teller.events(editions),
    )
