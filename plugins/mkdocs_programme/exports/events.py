"""What is held, as schedule formats know it: events of one edition in the words of one language.

These formats know no parts, so a session whose parts all have their time is told as these, and not beside them, where
it would overlap with them. What is cancelled is left out: the formats have no word for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_programme.entities import Edition, Format, Material, Part, Room, Session, Speaker, Stream
from mkdocs_programme.exports.describing import described
from mkdocs_programme.exports.identity import Identity, guid_of, identities
from mkdocs_programme.exports.travelling import travelling
from mkdocs_programme.exports.voice import Voice
from mkdocs_programme.exports.wanted import NOWHERE
from mkdocs_programme.timetable import Slot, part_slots, slots
from mkdocs_programme.values.excerpt import cut
from mkdocs_programme.values.words import Text

__all__ = ["Event", "Link", "Person", "Place", "Told", "told"]

ANY_FORMAT = "other"
"""The type of an event that has no format; these formats demand one, and others write this."""


@dataclass(frozen=True)
class Person:
    """Somebody who takes part."""

    name: str
    role: str
    """Its id, such as `chair`."""
    identity: Identity
    url: str


@dataclass(frozen=True)
class Place:
    """A room, or what stands in for one."""

    name: str
    """No other of the edition has it."""
    identity: Identity
    room: Room | None = None


@dataclass(frozen=True)
class Link:
    """A page or file elsewhere."""

    url: str
    title: str
    is_file: bool = False


@dataclass(frozen=True)
class Event:
    """One event."""

    slot: Slot
    identity: Identity
    slug: str
    """Without the acronym of the festival."""
    title: str
    subtitle: str
    place: Place
    stream: Stream | None
    track: str
    format: Format | None
    type: str
    languages: tuple[str, ...]
    """Spoken."""
    abstract: str
    description: str
    people: tuple[Person, ...]
    links: tuple[Link, ...]
    url: str

    @property
    def owner(self) -> Session | Part:
        """What it tells of."""
        return self.slot.part or self.slot.session

    @property
    def about(self) -> Text | None:
        """The text that its abstract is made from."""
        return self.slot.part.abstract if self.slot.part is not None else self.slot.session.body


@dataclass(frozen=True)
class Told:
    """An edition, ready to be written down."""

    voice: Voice
    edition: Edition
    places: tuple[Place, ...]
    events: tuple[Event, ...]
    """In the order of time."""


def told(voice: Voice, edition: Edition, *, cancelled: bool = False) -> Told:
    """The events of an edition in the words of a language.

    Args:
        voice: Who writes.
        edition: Whose sessions are told.
        cancelled: Whether what is not held is told too, for a format that has a word for it.
    """
    found = [one for slot in slots(voice.programme, edition.id, cancelled=cancelled) for one in _apart(slot)]
    teller = _Teller(voice, edition, found)
    return Told(voice, edition, tuple(teller.places), tuple(teller.events()))


def _apart(slot: Slot) -> Sequence[Slot]:
    """The parts of a session if all of them have a time, else the session."""
    parts = part_slots(slot)
    return parts if parts and len(parts) == len(slot.session.parts) else (slot,)


class _Teller:
    def __init__(self, voice: Voice, edition: Edition, found: Sequence[Slot]) -> None:
        self._voice = voice
        self._edition = edition
        self._found = found
        programme, root = voice.programme, voice.wanted.root
        self._events = identities(programme, root, (slot.part or slot.session for slot in found))
        self._people = identities(programme, root, programme.all(Speaker))
        self._rooms = _Rooms(voice, edition)
        self._placed = [self._rooms.of(slot) for slot in found]

    @property
    def places(self) -> Sequence[Place]:
        """Every room, used or not, and what stands in for one."""
        return self._rooms.all

    def events(self) -> Iterator[Event]:
        for slot, place in zip(self._found, self._placed, strict=True):
            yield self._event(slot, place)

    def _event(self, slot: Slot, place: Place) -> Event:
        session, part, voice = slot.session, slot.part, self._voice
        owner = part or session
        stream = voice.programme.find(Stream, session.stream)
        format_ = voice.programme.find(Format, session.format)
        abstract, more = self._texts(slot)
        return Event(
            slot=slot,
            identity=self._events[owner.id],
            slug="-".join(filter(None, ("session", session.local_id, part.local_id if part is not None else ""))),
            title=self._title(slot),
            subtitle=voice.titled(session).text if part is not None else voice.text(session.subtitle),
            place=place,
            stream=stream,
            track=voice.name(stream),
            format=format_,
            type=voice.name(format_) or ANY_FORMAT,
            languages=session.languages or self._edition.languages[:1],
            abstract=abstract,
            description="\n\n".join(filter(None, (more, described(voice, slot)))),
            people=tuple(self._taking_part(slot)),
            links=tuple(self._links(slot)),
            url=voice.page(owner) or f"{NOWHERE}/{owner.address}",
        )

    def _texts(self, slot: Slot) -> tuple[str, str]:
        about = slot.part.abstract if slot.part is not None else slot.session.body
        return cut(travelling(self._voice, about, slot.session))

    def _title(self, slot: Slot) -> str:
        if slot.part is None:
            return self._voice.titled(slot.session).text
        parts = slot.session.parts
        said = self._voice.ui.gettext("part %(number)s of %(total)s")
        number = said % {"number": parts.index(slot.part) + 1, "total": len(parts)}
        return f"{self._voice.text(slot.part.title)} ({number})"

    def _taking_part(self, slot: Slot) -> Iterator[Person]:
        """Everybody once, in their first role: of a part its people, of a whole session those of its parts too."""
        owners = (slot.part,) if slot.part is not None else slot.session.owners
        met: set[str] = set()
        for role in (role for owner in owners for role in owner.roles()):
            person = self._voice.programme.find(Speaker, role.person)
            if person is not None and person.id not in met:
                met.add(person.id)
                name, url = self._voice.name(person), self._voice.page(person)
                yield Person(name, role.role, self._people[person.id], url)

    def _links(self, slot: Slot) -> Iterator[Link]:
        """Pages elsewhere, and materials with their files."""
        if slot.part is None:
            for link in slot.session.links:
                yield Link(link.url, self._voice.text(link.label) or link.url)
        refs = slot.part.materials if slot.part is not None else slot.session.materials
        for material in (self._voice.programme.find(Material, ref) for ref in refs):
            if material is not None:
                yield Link(material.url or self._voice.page(material), self._voice.name(material))
                yield from self._files(material)

    def _files(self, material: Material) -> Iterator[Link]:
        for file in material.files:
            stored = self._voice.programme.files.get(file.file)
            if stored is not None and not stored.danger and (address := self._voice.wanted.file(stored.path)):
                yield Link(address, self._voice.text(file.label) or self._voice.name(material), is_file=True)


class _Rooms:
    """The rooms of an edition under names that none of them shares, and rooms for what has none."""

    def __init__(self, voice: Voice, edition: Edition) -> None:
        self._voice = voice
        self._names = identities(voice.programme, voice.wanted.root, edition.rooms)
        self._by_id: dict[str, Place] = {}
        self._stand_ins: list[tuple[Place, list[Slot]]] = []
        taken: set[str] = set()
        for room in edition.rooms:
            name = voice.name(room)
            name = f"{name} ({room.local_id})" if name in taken else name
            taken.add(name)
            self._by_id[room.id] = Place(name, self._names[room.id], room)
        self._edition = edition

    @property
    def all(self) -> Sequence[Place]:
        return (*self._by_id.values(), *(place for place, _ in self._stand_ins))

    def of(self, slot: Slot) -> Place:
        """Where a session is held; two that have no room and run at one time stand in two that are none."""
        room = self._voice.programme.find(Room, slot.session.room)
        if room is not None and room.id in self._by_id:
            return self._by_id[room.id]
        for place, held in self._stand_ins:
            if not any(slot.overlaps(other) for other in held):
                held.append(slot)
                return place
        return self._another(slot)

    def _another(self, slot: Slot) -> Place:
        number = len(self._stand_ins) + 1
        name = self._voice.ui.gettext("Without a room")
        guid = guid_of(self._voice.wanted.root, Room.kind, f"{self._edition.id}/none-{number}")
        place = Place(f"{name} ({number})" if number > 1 else name, Identity(guid, number))
        self._stand_ins.append((place, [slot]))
        return place
