"""Calendars to subscribe to: an edition, its days, streams, rooms, people and sessions, in every language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from mkdocs_programme.entities import Edition, Part, Room, Session, Speaker, Stream
from mkdocs_programme.exports import ical
from mkdocs_programme.exports.entries import Entries
from mkdocs_programme.exports.export import Export
from mkdocs_programme.exports.voice import Voice
from mkdocs_programme.exports.wanted import Wanted
from mkdocs_programme.programme import Programme
from mkdocs_programme.timetable import Slot, calendar_path, days, part_slots, slots

__all__ = ["calendars"]

Only = Stream | Room | Speaker | Session | date | None


def calendars(wanted: Wanted) -> Iterator[Export]:
    """Every calendar of a site."""
    for edition in wanted.editions:
        found = slots(wanted.programme, edition.id, cancelled=True)
        chosen = list(_chosen(wanted.programme, edition, found)) if found else []
        for language in wanted.languages:
            yield from _in_language(Voice(wanted, language), edition, chosen)


def _in_language(voice: Voice, edition: Edition, chosen: Sequence[tuple[Only, Sequence[Slot]]]) -> Iterator[Export]:
    entries = Entries(voice, edition)
    for only, held in chosen:
        name = " · ".join(filter(None, (voice.name(edition), _called(voice, only))))
        written = [entries.of(slot) for slot in held]
        text = ical.calendar(name, edition.timezone or "", [one for one, _ in written], (text for _, text in written))
        yield Export(calendar_path(edition, voice.language, only), text)


def _called(voice: Voice, only: Only) -> str:
    return only.isoformat() if isinstance(only, date) else voice.name(only)


def _chosen(programme: Programme, edition: Edition, found: Sequence[Slot]) -> Iterator[tuple[Only, Sequence[Slot]]]:
    """What there is a calendar of, and what each of them holds."""
    yield None, found
    held = days(found)
    for day in held if len(held) > 1 else ():
        yield day.date, day.slots
    for field, things in (("stream", edition.streams), ("room", edition.rooms)):
        by_id: dict[str, list[Slot]] = {}
        for slot in found:
            named = programme.get(ref) if (ref := getattr(slot.session, field)) else None
            if named is not None:
                by_id.setdefault(named.id, []).append(slot)
        yield from ((thing, by_id[thing.id]) for thing in things if thing.id in by_id)
    by_person = _by_person(programme, found)
    yield from ((person, by_person[person.id]) for person in programme.all(Speaker) if person.id in by_person)
    yield from ((slot.session, [slot]) for slot in found)


def _by_person(programme: Programme, found: Sequence[Slot]) -> dict[str, list[Slot]]:
    """Where each person is needed: in a whole session, or only in their parts of it, where these have a time."""
    needed: dict[str, dict[tuple[str, str], Slot]] = {}
    for slot in found:
        for person in _of(programme, slot.session):
            needed.setdefault(person, {})[slot.session.id, ""] = slot
        timed = {part.part.id: part for part in part_slots(slot) if part.part is not None}
        for part in slot.session.parts:
            for person in _of(programme, part):
                theirs = needed.setdefault(person, {})
                if (slot.session.id, "") not in theirs:
                    own = timed.get(part.id)
                    theirs[slot.session.id, part.id if own else ""] = own or slot
    return {person: list(theirs.values()) for person, theirs in needed.items()}


def _of(programme: Programme, owner: Session | Part) -> list[str]:
    found = (programme.find(Speaker, role.person) for role in owner.roles())
    return [person.id for person in found if person is not None]
