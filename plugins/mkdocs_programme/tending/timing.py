"""Sessions at another time, or in another room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mkdocs_programme.documents import Edit, Key
from mkdocs_programme.entities import Session
from mkdocs_programme.phrases import phrase
from mkdocs_programme.tending.names import value_at
from mkdocs_programme.tending.plan import Content, Plan, Unable, plan
from mkdocs_programme.tending.renaming import field_order
from mkdocs_programme.tending.spans import with_fields
from mkdocs_programme.values.refs import Ref

__all__ = ["NOWHERE", "Wish", "moving", "swapping"]

NOWHERE = "-"
"""Said instead of a room, to take the room away."""


@dataclass(frozen=True)
class Wish:
    """Where and when a session shall be held."""

    start: datetime | None = None
    """Nothing for the time it has."""
    room: str | None = None
    """As a session says it; nothing for the room it has."""


def moving(content: Content, wishes: Sequence[tuple[Session, Wish]]) -> Plan:
    """Sessions are held at another time or in another room; how long they are stays.

    Raises:
        Unable: There is no such room, or a file cannot be edited safely.
    """
    after: dict[str, bytes] = {}
    notes = []
    for session, wish in wishes:
        path = session.origin.source.path
        _known(content, session, wish.room)
        edits = [*_times(session, wish.start), *_room(session, wish.room)]
        after[path] = with_fields(path, after.get(path, content.files[path]), edits, field_order(Session))
        told = phrase(
            "{id}: {start}, {room}", id=session.id, start=_moment(wish.start or session.start), room=_of(session, wish)
        )
        notes.append(told)
    return plan(content.files, {**after}, notes=tuple(notes))


def swapping(content: Content, one: Session, other: Session, *, time: bool = True, room: bool = True) -> Plan:
    """Two sessions change places; each stays as long as it is.

    Raises:
        Unable: One of them has no time, or they are of different editions.
    """
    if one.edition_id != other.edition_id or one.id == other.id:
        raise Unable(phrase("only two sessions of one edition can change places"))
    if time and (one.start is None or other.start is None):
        unscheduled = one if one.start is None else other
        raise Unable(phrase("{id} has no time yet; move the other one instead", id=unscheduled.id))

    def as_of(session: Session) -> Wish:
        said = session.room.written if session.room is not None else NOWHERE
        return Wish(session.start if time else None, said if room else None)

    return moving(content, [(one, as_of(other)), (other, as_of(one))])


def _known(content: Content, session: Session, room: str | None) -> None:
    if room is not None and room != NOWHERE:
        found = content.programme.get(Ref.read("room", room, session.edition_id))
        if found is None or found.edition_id != session.edition_id:
            raise Unable(phrase("there is no room “{room}” in {edition}", room=room, edition=session.edition_id))


def _times(session: Session, start: datetime | None) -> Iterator[Edit]:
    if start is None or start == session.start:
        return
    yield Edit(("start",), _moment(start))
    if session.start is None:
        return
    later = start - session.start
    if session.end is not None:
        yield Edit(("end",), _moment(session.end + later))
    if later % timedelta(days=1):
        yield from _parts(session, later)


def _parts(session: Session, later: timedelta) -> Iterator[Edit]:
    """Parts that say when they begin do so as much later."""
    document = session.origin.source
    for index, part in enumerate(session.parts):
        if part.start is None:
            continue
        keys: tuple[Key, ...] = (("parts", index, "start"), ("parts", part.local_id, "start"), ("parts", "start"))
        key = next((key for key in keys if value_at(document, key) is not None), None)
        if key is None:
            raise Unable(phrase("the times of parts in {path} must be moved by hand", path=document.path))
        yield Edit(key, f"{datetime.combine(datetime.min, part.start) + timedelta(days=1) + later:%H:%M}")


def _room(session: Session, room: str | None) -> Iterator[Edit]:
    if room == NOWHERE:
        if session.room is not None:
            yield Edit(("room",), None)
    elif room is not None and (session.room is None or room != session.room.written):
        yield Edit(("room",), room)


def _moment(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment is not None else "–"


def _of(session: Session, wish: Wish) -> str:
    """The room it is in then."""
    if wish.room == NOWHERE or (wish.room is None and session.room is None):
        return "–"
    return wish.room or (session.room.written if session.room is not None else "–")
