"""Calendars to subscribe to: an edition, its days, streams, rooms and sessions, and people, in every language."""

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
from mkdocs_programme.timetable import Slot, calendar_path, days, part_slots, person_calendar_path, slots

__all__ = ["calendars"]

Only = Stream | Room | Session | date | None


def calendars(wanted: Wanted) -> Iterator[Export]:
    """Every calendar of a site."""
    by_edition = [(one, slots(wanted.programme, one.id, cancelled=True)) for one in wanted.editions]
    held = [(edition, found) for edition, found in by_edition if found]
    needed = _needed(wanted.programme, [slot for _, found in held for slot in found])
    for language in wanted.languages:
        entries = Entries(Voice(wanted, language))
        for edition, found in held:
            yield from _of_edition(entries, edition, found)
        for person in wanted.programme.all(Speaker):
            if person.id in needed:
                path = person_calendar_path(person, language)
                yield Export(path, _written(entries, entries.voice.name(person), needed[person.id]))


def _of_edition(entries: Entries, edition: Edition, found: Sequence[Slot]) -> Iterator[Export]:
    voice = entries.voice
    for only, chosen in _chosen(voice.programme, edition, found):
        called = only.isoformat() if isinstance(only, date) else voice.name(only)
        name = " · ".join(filter(None, (voice.name(edition), called)))
        yield Export(calendar_path(edition, voice.language, only), _written(entries, name, chosen))


def _written(entries: Entries, name: str, chosen: Sequence[Slot]) -> str:
    written = [entries.of(slot) for slot in chosen]
    return ical.calendar(name, [entry for entry, _ in written], (text for _, text in written))


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
    yield from ((slot.session, [slot]) for slot in found)


def _needed(programme: Programme, found: Sequence[Slot]) -> dict[str, list[Slot]]:
    """Where each person is needed: in a whole session, or only in their parts of it, where these have a time."""
    needed: dict[str, dict[tuple[str, str], Slot]] = {}
    for slot in sorted(found, key=lambda one: one.start.date()):
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
