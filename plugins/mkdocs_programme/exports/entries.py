"""What calendars are told of sessions, in the words of one language."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from mkdocs_programme.changes import course
from mkdocs_programme.entities import Edition, Format, Room, Session, Stream, Thing
from mkdocs_programme.exports import ical
from mkdocs_programme.exports.describing import described
from mkdocs_programme.exports.identity import first_id
from mkdocs_programme.exports.voice import Voice
from mkdocs_programme.programme.paragraphs import paragraphs
from mkdocs_programme.timetable import Slot
from mkdocs_programme.values.words import Words

__all__ = ["Entries"]

_DESCRIPTION = 4000
"""Characters of an abstract; longer ones are cut, as calendars on the web keep 8,192 of all that is told."""


class Entries:
    """Writes what stands in the calendars of one language, each session once for all of them.

    Args:
        voice: Who writes.
    """

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self._written: dict[str, tuple[ical.Entry, str]] = {}

    def of(self, slot: Slot) -> tuple[ical.Entry, str]:
        """A session, or a part of one, and the same as a calendar reads it."""
        key = (slot.part or slot.session).id
        if key not in self._written:
            entry = self._entry(slot)
            self._written[key] = entry, ical.event(entry)
        return self._written[key]

    def _entry(self, slot: Slot) -> ical.Entry:
        session, wanted, voice = slot.session, self.voice.wanted, self.voice
        edition = voice.edition(session)
        assert edition is not None, "what has a slot lies in an edition"
        title = voice.titled(session)
        if slot.part is not None:
            of_part = voice.words(slot.part.title)
            title = Words(f"{of_part.text} ({title.text})", of_part.language)
        owner = slot.part or session
        return ical.Entry(
            uid=self._uid(owner),
            start=slot.start,
            end=slot.end,
            zone=edition.timezone or "",
            summary=title,
            location=self._place(session, edition),
            coordinates=self._coordinates(session, edition),
            description=self._description(slot),
            categories=[voice.name(thing) for thing in self._listed(session)],
            url=voice.page(owner),
            cancelled=session.status == "cancelled",
            changed=wanted.changed(session, edition),
            sequence=course(voice.programme, session).revision.sequence,
            part_of=self._uid(session) if slot.part is not None else "",
        )

    def _description(self, slot: Slot) -> Words:
        """All that is told, marked with the language of the abstract, which is most of it."""
        about = slot.part.abstract if slot.part is not None else slot.session.body
        language = about.into(self.voice.language).language if about is not None else self.voice.language
        return Words("\n\n".join(self._told(slot)), language)

    def _uid(self, thing: Thing) -> str:
        host = urlsplit(self.voice.wanted.root).hostname
        return f"{first_id(self.voice.programme, thing).replace('/', '-').replace('#', '.')}@{host}"

    def _place(self, session: Session, edition: Edition) -> str:
        """The room and the place; clients drop events without one, so the edition stands in."""
        room = self.voice.programme.find(Room, session.room)
        named = [text for text in (room.name if room else None, edition.place) if text is not None]
        return ", ".join(self.voice.text(text) for text in named or [edition.name])

    def _coordinates(self, session: Session, edition: Edition) -> str:
        room = self.voice.programme.find(Room, session.room)
        return (room.coordinates if room else None) or edition.coordinates or ""

    def _listed(self, session: Session) -> list[Stream | Format]:
        find = self.voice.programme.find
        found = (find(Stream, session.stream), find(Format, session.format))
        return [thing for thing in found if thing is not None]

    def _told(self, slot: Slot) -> Iterator[str]:
        """What it is about, and what a calendar has no field for."""
        session, part = slot.session, slot.part
        about = (session.subtitle, session.body) if part is None else (part.abstract,)
        yield from (paragraphs(self.voice.text(text), _DESCRIPTION) for text in about if text is not None)
        if rest := described(self.voice, slot):
            yield rest
