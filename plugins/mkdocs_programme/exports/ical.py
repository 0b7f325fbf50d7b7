"""iCalendar (RFC 5545, 7986), as calendars read it: one event, and a file of several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vText

from mkdocs_programme.values.words import Words

__all__ = ["Entry", "calendar", "event"]

LINE_OCTETS = 75
"""RFC 5545 §3.1: lines are folded at 75 octets, not characters."""


@dataclass(frozen=True)
class Entry:
    """What a calendar is told of one session, or of a part of one."""

    uid: str
    """The same for ever, whatever is changed (RFC 7986 §5.3)."""
    start: datetime
    end: datetime
    summary: Words
    location: str
    description: Words
    """In the language of most of it; may be empty."""
    categories: Sequence[str]
    url: str
    """Empty while the site has no address."""
    cancelled: bool
    changed: datetime
    """In UTC."""
    sequence: int
    """RFC 5545 §3.8.7.4: how often what matters was changed."""
    part_of: str = ""
    """The UID of the session whose part it is."""


def event(entry: Entry) -> str:
    """One event as lines, each ending with CR LF."""
    made = Event()
    made.add("uid", entry.uid)
    made.add("dtstamp", entry.changed)  # §3.8.7.2: without METHOD, the moment of the last change
    made.add("last-modified", entry.changed)
    made.add("sequence", entry.sequence)
    made.add("dtstart", entry.start)
    made.add("dtend", entry.end)
    made.add("summary", entry.summary.text, {"LANGUAGE": entry.summary.language})
    made.add("location", entry.location)
    made.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    if entry.description.text:
        made.add("description", entry.description.text, {"LANGUAGE": entry.description.language})
    if entry.categories:
        made.add("categories", list(entry.categories))
    if entry.url:
        made.add("url", entry.url)
    if entry.part_of:
        made.add("related-to", entry.part_of)
    return _lines(made)


def calendar(name: str, zone: str, entries: Sequence[Entry], events: Iterable[str]) -> str:
    """A whole calendar.

    Args:
        name: What it is called by those who subscribe to it.
        zone: Of all times; empty where they are only known on the wall.
        entries: What it holds, at least one, in the order of time.
        events: The same, written by `event`.
    """
    head = _lines(_head(name, zone)).removesuffix("END:VCALENDAR\r\n")
    years = (min(one.start.year for one in entries), max(one.end.year for one in entries))
    return "".join((head, _zone(zone, *years) if zone else "", *events, "END:VCALENDAR\r\n"))


def _head(name: str, zone: str) -> Calendar:
    made = Calendar()
    made.add("prodid", "-//mkdocs-programme//calendars//EN")
    made.add("version", "2.0")
    for property_ in ("name", "x-wr-calname"):  # RFC 7986 §5.1, and what was used before it
        made.add(property_, vText(name))
    made.add("refresh-interval", vText("PT1H"), parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT1H")
    if zone:
        made.add("x-wr-timezone", zone)
    return made


@lru_cache(maxsize=100)
def _zone(zone: str, first: int, last: int) -> str:
    """The zone with the changes of its clock in the years that matter (RFC 5545 §3.6.5)."""
    begins, ends = date(first, 1, 1), date(last + 1, 1, 1)
    return _lines(Timezone.from_tzinfo(ZoneInfo(zone), zone, first_date=begins, last_date=ends))


def _lines(made: Calendar | Event | Timezone) -> str:
    return "".join(f"{piece}\r\n" for line in made.content_lines() if line for piece in _folded(str(line)))


def _folded(line: str) -> Iterator[str]:
    """The pieces of a line, of 75 octets each at most, none of which begins inside a character."""
    octets = line.encode()
    start, room = 0, LINE_OCTETS
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0b1100_0000 == 0b1000_0000:
            end -= 1
        yield f"{' ' if start else ''}{octets[start:end].decode()}"
        start, room = end, LINE_OCTETS - 1
    yield f"{' ' if start else ''}{octets[start:].decode()}"
