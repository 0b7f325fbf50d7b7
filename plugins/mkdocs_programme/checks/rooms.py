"""Rooms that are too small, or too soon in use again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mkdocs_programme.checks.bookings import by_room, path_of
from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Edition, Room, Session
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.timetable import apart, slots

__all__ = ["changeover_short", "room_too_small"]


@check("PRG208", Severity.NOTE, live=Severity.WARNING)
def changeover_short(programme: Programme) -> Iterator[Finding]:
    """There is less time between two sessions of a room than the edition wants for changing over.

    Those who leave meet those who come in, and the next session begins late. An edition says with `changeover:` how
    many minutes it wants; without it nothing is told.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        changeover: 10
        rooms: [{id: aula, name: Aula}]
        ---
        === sessions/2026/a1.md
        ---
        title: Engines
        start: 2026-06-12 09:00
        minutes: 45
        room: aula
        ---
        === sessions/2026/a2.md
        ---
        title: Notes
        start: 2026-06-12 09:50
        minutes: 45
        room: aula
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Notes
        start: 2026-06-12 09:55
        minutes: 45
        room: aula
        ---
    """
    for edition in programme.all(Edition):
        wanted = edition.changeover or 0
        for room, held in by_room(programme, slots(programme, edition.id)) if wanted else ():
            for earlier, later in pairwise(held):
                between = apart(earlier, later)
                if 0 <= between < wanted:
                    yield changeover_short.at(
                        later.session.at("start"),
                        phrase(
                            "only {between} min after {session} in “{room}”; {wanted} are wanted",
                            between=between,
                            session=path_of(earlier),
                            room=room.name.source.text,
                            wanted=wanted,
                        ),
                        hint=phrase("begin later, or end the other one earlier"),
                        also=[earlier.session.at("start")],
                    )


@check("PRG209", Severity.WARNING, live=Severity.ERROR)
def room_too_small(programme: Programme) -> Iterator[Finding]:
    """A session lets in more people than its room has places.

    Some who were promised a place would stand outside.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        rooms: [{id: aula, name: Aula, capacity: 40}]
        ---
        === sessions/2026/a1.md
        ---
        title: Engines
        room: aula
        capacity: 41
        ---

    Mends it:

        === sessions/2026/a1.md
        ---
        title: Engines
        room: aula
        capacity: 40
        ---
    """
    for session in programme.all(Session):
        room = programme.find(Room, session.room)
        if room is not None and room.capacity is not None and (session.capacity or 0) > room.capacity:
            yield room_too_small.at(
                session.at("capacity"),
                phrase(
                    "{wanted} places, and “{room}” has {capacity}",
                    wanted=session.capacity,
                    room=room.name.source.text,
                    capacity=room.capacity,
                ),
                hint=phrase("let fewer in, or take a larger room"),
                also=[room.at("capacity")],
            )
