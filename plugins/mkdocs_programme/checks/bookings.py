"""Rooms and people that would have to be in two places at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Edition, Room, Speaker
from mkdocs_programme.entities.session import Peopled, Role
from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.timetable import Slot, overlapping, part_slots, slots

__all__ = ["by_room", "path_of", "person_double_booked", "room_double_booked"]

Needed = tuple[Slot, Peopled, Role]
"""When somebody is needed, and where it is written: a place is looked up only for those who clash."""


@check("PRG206", Severity.ERROR)
def room_double_booked(programme: Programme) -> Iterator[Finding]:
    """A room holds two sessions at the same time.

    Two groups would meet at one door, and the later one has nowhere to go.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
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
        start: 2026-06-12 09:30
        minutes: 45
        room: aula
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Notes
        start: 2026-06-12 09:45
        minutes: 45
        room: aula
        ---
    """
    for edition in programme.all(Edition):
        for room, held in by_room(programme, slots(programme, edition.id)):
            for earlier, later in overlapping(held):
                yield room_double_booked.at(
                    later.session.at("start"),
                    phrase(
                        "“{room}” holds {session} until {clock}",
                        room=room.name.source.text,
                        session=path_of(earlier),
                        clock=_clock(earlier, later),
                    ),
                    hint=phrase("move one of the two, or give it another room"),
                    also=[earlier.session.at("start")],
                )


@check("PRG207", Severity.ERROR)
def person_double_booked(programme: Programme) -> Iterator[Finding]:
    """Somebody would be in two sessions at the same time.

    A chair or speaker is missing in one of the two, and everybody waits. Where a part has a time of its own, its people
    are only needed then.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === speakers/ada.md
        ---
        name: Ada Berg
        ---
        === sessions/2026/a1.md
        ---
        title: Engines
        start: 2026-06-12 09:00
        minutes: 60
        parts:
          - {id: one, title: One, minutes: 30}
          - {id: two, title: Two, minutes: 30, speakers: [ada]}
        ---
        === sessions/2026/a2.md
        ---
        title: Notes
        start: 2026-06-12 09:15
        minutes: 45
        chairs: [ada]
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Notes
        start: 2026-06-12 09:00
        minutes: 30
        chairs: [ada]
        ---
    """
    for edition in programme.all(Edition):
        needed: dict[str, tuple[Speaker, list[Needed]]] = {}
        for slot in slots(programme, edition.id):
            for person, time in _needed(programme, slot):
                needed.setdefault(person.id, (person, []))[1].append(time)
        for person, times in needed.values():
            if len(times) > 1:
                yield from _clashes(person, times)


def _needed(programme: Programme, whole: Slot) -> Iterator[tuple[Speaker, Needed]]:
    """Who is needed when: those of the session all the time, those of a part in that part."""
    parts = {part.part.id: part for part in part_slots(whole) if part.part}
    for owner in whole.session.owners:
        for role in owner.roles():
            person = programme.find(Speaker, role.person)
            if person is not None:
                yield person, (parts.get(owner.id, whole), owner, role)


def _clashes(person: Speaker, times: list[Needed]) -> Iterator[Finding]:
    """Each pair of sessions once, however many roles somebody has in them."""
    roles = {id(slot): (owner, role) for slot, owner, role in times}
    told: set[tuple[str, str]] = set()
    for earlier, later in overlapping(slot for slot, _, _ in times):
        pair = (earlier.session.id, later.session.id)
        if earlier.session.id == later.session.id or pair in told:
            continue
        told.add(pair)
        yield person_double_booked.at(
            _place(*roles[id(later)]),
            phrase(
                "“{person}” is in {session} until {clock}",
                person=person.name,
                session=path_of(earlier),
                clock=_clock(earlier, later),
            ),
            hint=phrase("move one of the two, or ask somebody else"),
            also=[_place(*roles[id(earlier)])],
        )


def _place(owner: Peopled, role: Role) -> Place:
    """Where it is written that somebody is needed."""
    return owner.at(*role.key)


def by_room(programme: Programme, found: Iterable[Slot]) -> list[tuple[Room, list[Slot]]]:
    """The slots of each room, in order."""
    held: dict[str, tuple[Room, list[Slot]]] = {}
    for slot in found:
        room = programme.find(Room, slot.session.room)
        if room is not None:
            held.setdefault(room.id, (room, []))[1].append(slot)
    return list(held.values())


def path_of(slot: Slot) -> str:
    """The file of a session, by which its author knows it."""
    return slot.session.origin.source.path


def _clock(earlier: Slot, later: Slot) -> str:
    """When the earlier one ends; with the day if that is another."""
    return f"{earlier.end:%H:%M}" if earlier.end.date() == later.start.date() else f"{earlier.end:%Y-%m-%d %H:%M}"
