"""The rows of the tables of an edition: what a committee asks of each session, person, organisation and objective."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from mkdocs_programme.entities import Edition, Format, Organisation, Part, Room, Session, Speaker, Stream, Thing
from mkdocs_programme.entities.session import Role
from mkdocs_programme.exports.voice import Voice
from mkdocs_programme.languages import countries, tags
from mkdocs_programme.languages.choices import LEVEL_NAMES, SESSION_LEVELS
from mkdocs_programme.languages.order import sort_key
from mkdocs_programme.programme.paragraphs import paragraphs
from mkdocs_programme.programme.roles import role_words
from mkdocs_programme.timetable import slot

__all__ = ["Row", "objectives", "organisations", "people", "sessions"]

Row = dict[str, str | int | bool | date | datetime | None]
"""Values by the name of their column; what is not known may be missing."""
_CELL = 30_000
"""Letters of an abstract; a cell of a workbook holds 32,767."""


def sessions(voice: Voice, edition: Edition) -> Iterator[Row]:
    """Every session in the order of time; those without a time, and what is cancelled, too."""
    for session in _sessions(voice, edition):
        yield {**_of_session(voice, session), **_people_of(voice, session)}


def _sessions(voice: Voice, edition: Edition) -> list[Session]:
    found = (one for one in voice.programme.all(Session) if one.edition_id == edition.id)
    return sorted(found, key=lambda one: (one.start is None, one.start or datetime.min, one.code or "", one.id))


def _of_session(voice: Voice, session: Session) -> Row:
    held, find = slot(voice.programme, session), voice.programme.find
    return {
        "id": session.id,
        "code": session.code,
        "title": voice.text(session.title),
        "subtitle": voice.text(session.subtitle) or None,
        "start": session.start,
        "end": held.end.replace(tzinfo=None) if held else session.finish,
        "minutes": held.minutes if held else session.minutes,
        "room": voice.name(find(Room, session.room)) or None,
        "stream": voice.name(find(Stream, session.stream)) or None,
        "format": voice.name(find(Format, session.format)) or None,
        "status": voice.ui.gettext(_STATUS[session.status]) or None,
        "languages": _list(tags.name(tag, voice.language) for tag in session.languages),
        "level": voice.ui.gettext(SESSION_LEVELS[session.level]) if session.level else None,
        "objectives": sum(len(owner.objectives) for owner in session.owners) or None,
        "parts": len(session.parts) or None,
        "capacity": session.capacity,
        "recording": session.recording,
        "abstract": paragraphs(voice.text(session.body), _CELL) or None,
        "links": _list(link.url for link in session.links),
        "page": voice.page(session) or None,
    }


def _people_of(voice: Voice, session: Session) -> Row:
    met: dict[str, dict[str, str]] = {"chairs": {}, "speakers": {}, "others": {}}
    at: dict[str, str] = {}
    for role, person in _roles(voice, session.owners):
        column = {"chair": "chairs", "speaker": "speakers"}.get(role.role, "others")
        met[column][person.id] = voice.name(person) if column != "others" else _with_role(voice, role, person)
        at |= {one.id: voice.name(one) for one in _organisations(voice, person, role, session.start)}
    return {**{column: _list(names.values()) for column, names in met.items()}, "organisations": _list(at.values())}


def people(voice: Voice, edition: Edition) -> Iterator[Row]:
    """Everybody who takes part, by surname."""
    for person, parts in _taking_part(voice, edition).items():
        held = {one.id: one for session, role in parts for one in _organisations(voice, person, role, session.start)}
        taken = {session.id: session for session, _ in parts}
        roles = dict.fromkeys(_role(voice, role) for _, role in parts)
        country = person.country or next((one.country for one in held.values() if one.country), None)
        yield {
            "id": person.id,
            "name": voice.name(person),
            "sorted": person.index_name,
            "organisations": _list(map(voice.name, held.values())),
            "country": countries.country(country, voice.language) if country else None,
            "roles": _list(roles),
            "sessions": _list(one.code or voice.text(one.title) for one in taken.values()),
            "number": len(taken),
            "orcid": person.orcid,
            "page": voice.page(person) or None,
        }


def _taking_part(voice: Voice, edition: Edition) -> dict[Speaker, list[tuple[Session, Role]]]:
    """Who takes part in what, by surname; sessions in the order of time."""
    found: dict[str, list[tuple[Session, Role]]] = {}
    known: dict[str, Speaker] = {}
    for session in _sessions(voice, edition):
        for role, person in _roles(voice, session.owners):
            known[person.id] = person
            found.setdefault(person.id, []).append((session, role))
    ordered = sorted(known.values(), key=lambda one: (sort_key(one.index_name, voice.language), one.id))
    return {one: found[one.id] for one in ordered}


def organisations(voice: Voice, edition: Edition) -> Iterator[Row]:
    """Every organisation that somebody who takes part belonged to then, in alphabetical order."""
    members: dict[str, dict[str, Speaker]] = {}
    known: dict[str, Organisation] = {}
    for person, parts in _taking_part(voice, edition).items():
        for session, role in parts:
            for one in _organisations(voice, person, role, session.start):
                known[one.id] = one
                members.setdefault(one.id, {})[person.id] = person
    for one in sorted(known.values(), key=lambda one: (sort_key(voice.name(one), voice.language), one.id)):
        yield {
            "id": one.id,
            "name": voice.name(one),
            "country": countries.country(one.country, voice.language) if one.country else None,
            "people": _list(map(voice.name, members[one.id].values())),
            "number": len(members[one.id]),
            "website": one.website,
            "page": voice.page(one) or None,
        }


def objectives(voice: Voice, edition: Edition) -> Iterator[Row]:
    """Every objective of every session and part, where it is learned."""
    for session in _sessions(voice, edition):
        for owner in session.owners:
            for written in owner.objectives:
                found = voice.programme.get(written.ref) if written.ref is not None else written
                yield from _of_objective(voice, session, owner, found) if found is not None else ()


def _of_objective(voice: Voice, session: Session, owner: Session | Part, objective: Thing) -> Iterator[Row]:
    level = getattr(objective, "level", None)
    yield {
        "id": objective.id,
        "statement": voice.text(getattr(objective, "statement", None)) or None,
        "level": voice.ui.gettext(LEVEL_NAMES[level]) if level else None,
        "session": voice.titled(session).text,
        "part": voice.text(owner.title) if isinstance(owner, Part) else None,
        "page": voice.page(objective) or None,
    }


def _roles(voice: Voice, owners: Iterable[Session | Part]) -> Iterator[tuple[Role, Speaker]]:
    for role in (role for owner in owners for role in owner.roles()):
        person = voice.programme.find(Speaker, role.person)
        if person is not None:
            yield role, person


def _organisations(voice: Voice, person: Speaker, role: Role, at: datetime | None) -> list[Organisation]:
    """Where a person belonged then: as said with the role, or on their own page."""
    stated = role.stated.affiliations if role.stated else ()
    held = stated or tuple(one for one in person.affiliations if one.held(at))
    found = (voice.programme.find(Organisation, one.organisation) for one in held)
    return [one for one in found if one is not None]


def _role(voice: Voice, role: Role) -> str:
    return role_words(role.role, 1, voice.language, voice.programme.settings, voice.ui).text


def _with_role(voice: Voice, role: Role, person: Speaker) -> str:
    return f"{voice.name(person)} ({_role(voice, role)})"


def _list(names: Iterable[str]) -> str | None:
    """Names in one cell; a name may hold a comma, so they are parted by semicolons."""
    return "; ".join(dict.fromkeys(names)) or None


def _(text: str) -> str:
    """Mark words for the catalogues."""
    return text


_STATUS = {"confirmed": "", "cancelled": _("Cancelled"), "moved": _("Moved")}
