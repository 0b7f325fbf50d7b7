"""What a programme publishes as it stands."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from mkdocs_programme.entities import Edition, Entity, Room, Session, Speaker, Stream, Thing
from mkdocs_programme.entities.shape import texts_of
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.directory import older_ids
from mkdocs_programme.programme.once import of_programme
from mkdocs_programme.releases import Held, Published, Snapshot
from mkdocs_programme.timetable import slot
from mkdocs_programme.values.words import Text, Words

__all__ = ["snapshot"]

_DIGITS = 16
"""Of a digest: enough that two texts of one session never share one."""


@of_programme
def snapshot(programme: Programme) -> Snapshot:
    """All ids, addresses, times and places that readers find; taken once for each programme."""
    kinds = sorted({thing.kind for thing in programme.directory})
    things = {kind: {one.id: _published(one) for one in programme.of_kind(kind)} for kind in kinds}
    return Snapshot(things, {one.id: _held(programme, one) for one in programme.all(Session)})


def _published(thing: Thing) -> Published:
    aliases = tuple(sorted(older_ids(thing))) if isinstance(thing, Entity) else ()
    return Published(thing.id, thing.address, thing.origin.source.path, _names(thing), aliases)


def _names(thing: Thing) -> tuple[Words, ...]:
    """A name that is the same in every language stands under the language of its file, or none: `und`."""
    value: Any = getattr(thing, thing.titled)
    if isinstance(value, Text):
        return tuple(sorted(value.written, key=lambda words: words.language))
    return (Words(value, "und"),) if value else ()


def _held(programme: Programme, session: Session) -> Held:
    found = slot(programme, session)
    start, end = (found.start, found.end) if found else (_placed(programme, session), None)
    room, stream = programme.find(Room, session.room), programme.find(Stream, session.stream)
    return Held(
        code=session.code or "",
        start=start.isoformat(timespec="minutes") if start else "",
        end=end.isoformat(timespec="minutes") if end else "",
        room=room.id if room else "",
        stream=stream.id if stream else "",
        status=session.status,
        people=tuple(_people(programme, session)),
        spoken=session.languages,
        words=tuple(_digests(session)),
    )


def _placed(programme: Programme, session: Session) -> datetime | None:
    """The start of a session whose end is not known."""
    edition = programme.find(Edition, session.edition_id)
    zone = ZoneInfo(edition.timezone) if edition and edition.timezone else None
    return session.start.replace(tzinfo=zone) if session.start else None


def _people(programme: Programme, session: Session) -> Iterator[tuple[str, tuple[str, ...]]]:
    by_role: dict[str, set[str]] = defaultdict(set)
    for owner in session.owners:
        for role in owner.roles():
            person = programme.find(Speaker, role.person)
            if person is not None:
                by_role[role.role].add(person.id)
    for name in sorted(by_role):
        yield name, tuple(sorted(by_role[name]))


def _digests(session: Session) -> Iterator[tuple[str, str]]:
    by_language: dict[str, list[object]] = defaultdict(list)
    for key, text in texts_of(session):
        for words in text.written if key != ("title",) else ():
            by_language[words.language].append([key, words.text])
    for language in sorted(by_language):
        told = json.dumps(by_language[language], ensure_ascii=False).encode()
        yield language, hashlib.sha256(told).hexdigest()[:_DIGITS]
