"""Calendars to subscribe to: the whole programme of an edition, and each stream, in every language of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from icalendar import Calendar, Event, Timezone, vText

from mkdocs_programme.entities import Edition, Format, Room, Session, Speaker, Stream, Thing
from mkdocs_programme.exports.export import Export
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.plain import plain
from mkdocs_programme.timetable import Slot, calendar_path, slots
from mkdocs_programme.values.words import Text, Words

__all__ = ["BEFORE_ALL", "calendars"]

_STATUS = {"confirmed": "CONFIRMED", "moved": "CONFIRMED", "cancelled": "CANCELLED"}
"""RFC 5545 §3.8.1.11. What is cancelled stays, so that it also goes from the calendars of those who had it."""
_DESCRIPTION = 1500
"""Characters; longer ones are cut, as telephones show them badly and refuse some."""


def calendars(programme: Programme, stamp: datetime) -> Iterator[Export]:
    """Every calendar of a site.

    Args:
        programme: Of all editions.
        stamp: When what is told was last changed, in UTC (RFC 5545 §3.8.7.2).
    """
    for edition in programme.all(Edition):
        found = slots(programme, edition.id, cancelled=True)
        for language in programme.settings.languages if found else ():
            writer = _Writer(programme, edition, language, stamp)
            yield Export(calendar_path(edition, language), writer.text(found))
            for stream in edition.streams:
                held = [slot for slot in found if programme.find(Stream, slot.session.stream) == stream]
                if held:
                    yield Export(calendar_path(edition, language, stream), writer.text(held, stream))


@dataclass(frozen=True)
class _Writer:
    """Writes the calendars of one edition in one language."""

    programme: Programme
    edition: Edition
    language: str
    stamp: datetime

    def text(self, found: Iterable[Slot], stream: Stream | None = None) -> str:
        """A whole calendar, its lines ending with CR LF."""
        made = Calendar()
        made.add("prodid", "-//mkdocs-programme//calendars//EN")
        made.add("version", "2.0")
        called = [self._words(self.edition.name).text, *([self._words(stream.name).text] if stream else [])]
        for name in ("name", "x-wr-calname"):  # RFC 7986 §5.1, and what was used before it
            made.add(name, " · ".join(called))
        made.add("refresh-interval", vText("PT1H"), parameters={"VALUE": "DURATION"})
        made.add("x-published-ttl", "PT1H")
        ordered = list(found)
        if self.edition.timezone:
            made.add("x-wr-timezone", self.edition.timezone)
            made.add_component(self._zone(ordered))
        for slot in ordered:
            made.add_component(self._event(slot))
        octets: bytes = made.to_ical()
        return octets.decode()

    def _zone(self, found: list[Slot]) -> Timezone:
        """The zone with the changes of its clock in the years that matter (RFC 5545 §3.6.5)."""
        first, last = min(slot.start.year for slot in found), max(slot.end.year for slot in found)
        tzinfo = found[0].start.tzinfo
        assert tzinfo is not None, "an edition with a zone has slots in it"
        return Timezone.from_tzinfo(
            tzinfo, self.edition.timezone, first_date=date(first, 1, 1), last_date=date(last + 1, 1, 1)
        )

    def _event(self, slot: Slot) -> Event:
        session = slot.session
        made = Event()
        made.add("uid", f"{session.id.replace('/', '-')}@{self._host()}")
        made.add("dtstamp", self.stamp)
        made.add("last-modified", self.stamp)
        made.add("dtstart", slot.start)
        made.add("dtend", slot.end)
        title = self._words(session.title)
        made.add("summary", f"{session.code} {title.text}" if session.code else title.text, self._tagged(title))
        made.add("location", self._place(session))
        made.add("status", _STATUS[session.status])
        described = self._description(session)
        if described:
            made.add("description", described)
        categories = [self._words(thing.name).text for thing in self._listed(session)]
        if categories:
            made.add("categories", categories)
        if self.programme.settings.url:
            made.add("url", self._page(session))
        return made

    def _words(self, text: Text) -> Words:
        return text.into(self.language)

    def _tagged(self, words: Words) -> dict[str, str]:
        """RFC 5545 §3.2.10: the language of a text."""
        return {"LANGUAGE": words.language}

    def _host(self) -> str:
        return urlsplit(self.programme.settings.url or "").hostname or "programme.invalid"

    def _page(self, session: Session) -> str:
        root = (self.programme.settings.url or "").rstrip("/")
        below = "" if self.language == self.programme.settings.default_language else f"/{self.language}"
        return f"{root}{below}/{session.address}/"

    def _place(self, session: Session) -> str:
        """The room and the place; clients drop events without one, so the edition stands in."""
        room = self.programme.find(Room, session.room)
        named = [text for text in (room.name if room else None, self.edition.place) if text is not None]
        return ", ".join(self._words(text).text for text in named or [self.edition.name])

    def _listed(self, session: Session) -> list[Stream | Format]:
        found = (self.programme.find(Stream, session.stream), self.programme.find(Format, session.format))
        return [thing for thing in found if thing is not None]

    def _description(self, session: Session) -> str:
        """What it is about, who takes part, and what can be learned."""
        people = (self.programme.find(Speaker, person) for person in session.all_people())
        named = ", ".join(person.name for person in people if person is not None)
        learnt = [self._stated(one) for owner in (session, *session.parts) for one in owner.objectives]
        texts = (session.subtitle, session.body)
        about = [plain(self._words(text).text, _DESCRIPTION) for text in texts if text is not None]
        lists = "\n".join(f"• {words}" for words in learnt if words)
        return "\n\n".join(piece for piece in (*about, named, lists) if piece)

    def _stated(self, objective: Thing) -> str:
        meant = getattr(objective, "ref", None)
        found = self.programme.get(meant) if meant is not None else objective
        statement = getattr(found, "statement", None)
        return self._words(statement).text if statement is not None else ""


BEFORE_ALL = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands in where nobody says when something was changed."""
