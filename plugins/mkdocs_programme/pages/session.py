"""The page of a session."""

from __future__ import annotations

from datetime import datetime, timedelta

from mkdocs_programme.entities import Material, Part, Session, Thing
from mkdocs_programme.languages import dates
from mkdocs_programme.pages.after import grown_from, remained, root
from mkdocs_programme.pages.around import around
from mkdocs_programme.pages.assessing import each_once, record_link
from mkdocs_programme.pages.changes import notices
from mkdocs_programme.pages.downloads import calendar_of
from mkdocs_programme.pages.heads import head_of
from mkdocs_programme.pages.material_lines import material_details
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.related import related
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.session_kinds import AgendaLine, PartView, SessionPage
from mkdocs_programme.pages.sessions import also_held, parts_in_time
from mkdocs_programme.pages.views import Entry, Group
from mkdocs_programme.pages.works import works
from mkdocs_programme.programme.directory import older_ids

__all__ = ["session_page"]


def session_page(scribe: Scribe, session: Session) -> SessionPage:
    """What a visitor is told of one session."""
    body = scribe.prose(session.body, session)
    parts = tuple(_parts(scribe, session))
    objectives = tuple(scribe.objective(written) for written in session.objectives)
    left, grown = remained(scribe, session, with_parts=False), root(scribe, session)
    quoted = (grown.take_home,) if grown else ()
    in_parts = (text for part in parts for text in (part.abstract, part.take_home))
    proses = (body, *in_parts, *(left.texts if left else ()), *quoted)
    refs = (*session.references, *(ref for part in session.parts for ref in part.references))
    edition = scribe.edition_of(session)
    edition_link = scribe.link(edition) if edition else Link(scribe.own(session.edition_id), "editions")
    beside = around(scribe.programme, session)
    stream = scribe.programme.get(session.stream) if session.stream else None
    agenda, total = _agenda(scribe, session)
    return SessionPage(
        **head_of(scribe, session),
        body=body,
        references=works(scribe, proses, refs),
        related=related(scribe, session, {"session", "material"}, {"speaker", "organisation", "edition"}),
        code=session.code or "",
        subtitle=scribe.words(session.subtitle),
        edition=edition_link,
        when=scribe.when(session),
        again=tuple(also_held(scribe, session)),
        room=scribe.link_to(session.room),
        stream=scribe.link_to(session.stream),
        stream_colour=getattr(stream, "colour", None) or "",
        format=scribe.link_to(session.format),
        status=session.status,
        was=tuple(older_ids(session)),
        notices=notices(scribe, session),
        level=session.level or "",
        roles=scribe.roles(session.roles(), session.start),
        parts=parts,
        agenda=agenda,
        agenda_total=total,
        objectives=objectives,
        assess=each_once((*objectives, *(line for part in parts for line in part.objectives))),
        record=record_link(scribe),
        questions=scribe.all_words(session.questions),
        audience=scribe.words(session.audience),
        spoken=scribe.language_names(session.languages),
        interpretation=scribe.language_names(session.interpretation),
        captions=scribe.language_names(session.captions),
        access=scribe.words(session.access),
        capacity=session.capacity,
        recording=session.recording,
        links=tuple((scribe.words(link.label) or scribe.own(link.url), link.url) for link in session.links),
        disclosures=scribe.all_words(session.disclosures),
        remained=left,
        personas=scribe.links(session.personas),
        stages=scribe.links(session.pathway),
        materials=_materials(scribe, session),
        root=grown,
        past=edition is not None and edition.phase == "archived",
        became=grown_from(scribe, session),
        calendar=calendar_of(scribe, session),
        id=session.id,
        beside=tuple(scribe.session_line(one) for one in beside.meanwhile),
        earlier=scribe.link(beside.before) if beside.before else None,
        later=scribe.link(beside.after) if beside.after else None,
        unsaid=_unsaid(scribe, session),
    )


def _parts(scribe: Scribe, session: Session) -> list[PartView]:
    numbered = enumerate(parts_in_time(session), 1)
    return [_part(scribe, session, part, number, begins) for number, (part, begins) in numbered]


def _part(scribe: Scribe, session: Session, part: Part, number: int, begins: datetime | None) -> PartView:
    labelled = (("Materials", part.materials), ("Personas", part.personas))
    groups = tuple(
        Group(scribe.say(label), tuple(_entry(scribe, one) for one in map(scribe.programme.get, refs) if one))
        for label, refs in labelled
        if refs
    )
    return PartView(
        anchor=part.local_id,
        number=number,
        title=scribe.title(part),
        times=_times(scribe, part, begins),
        roles=scribe.roles(part.roles(), session.start),
        abstract=scribe.prose(part.abstract, session),
        objectives=tuple(scribe.objective(written) for written in part.objectives),
        links=groups,
        take_home=scribe.prose(part.take_home, session),
    )


def _times(scribe: Scribe, part: Part, begins: datetime | None) -> str:
    if begins is not None and part.minutes:
        return dates.interval(begins, begins + timedelta(minutes=part.minutes), scribe.language)
    if part.start is not None and begins is not None:
        return dates.time(begins, scribe.language)
    return dates.minutes(part.minutes, scribe.language) if part.minutes else ""


def _agenda(scribe: Scribe, session: Session) -> tuple[tuple[AgendaLine, ...], str]:
    lines, passed, known = [], 0, True
    for item in session.agenda:
        clock = session.start + timedelta(minutes=passed) if session.start and known else None
        lines.append(
            AgendaLine(
                title=item.title.into(scribe.language),
                method=scribe.words(item.method),
                minutes=item.minutes,
                minutes_label=dates.minutes(item.minutes, scribe.language) if item.minutes else "",
                begins=dates.time(clock, scribe.language) if clock else "",
            )
        )
        passed, known = passed + (item.minutes or 0), known and item.minutes is not None
    return tuple(lines), dates.minutes(passed, scribe.language) if passed else ""


def _materials(scribe: Scribe, session: Session) -> tuple[Entry, ...]:
    """Materials the session names, and those that name it."""
    named = (scribe.programme.find(Material, ref) for ref in session.materials)
    found = {one.id: one for one in (*named, *scribe.programme.naming(session, Material)) if one}
    return tuple(_entry(scribe, one) for one in found.values())


def _entry(scribe: Scribe, thing: Thing) -> Entry:
    return Entry(scribe.link(thing), material_details(scribe, thing))


def _unsaid(scribe: Scribe, session: Session) -> tuple[str, ...]:
    """What a visitor would look for and nobody has said."""
    edition = scribe.edition_of(session)
    missing = []
    if session.start is None:
        missing.append(scribe.ui.gettext("Time not stated"))
    elif edition is None or edition.timezone is None:
        missing.append(scribe.ui.gettext("Time zone not stated"))
    if session.room is None:
        missing.append(scribe.ui.gettext("Room not stated"))
    if not session.all_people():
        missing.append(scribe.ui.gettext("People not stated"))
    return tuple(missing)
