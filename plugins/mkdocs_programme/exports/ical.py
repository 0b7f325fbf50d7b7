"""iCalendar (RFC 5545, 7986), as calendars read it: one event, and a file of several.

What is escaped, and the changes of a zone's clock, are the library's; lines are put together here, as a festival's
thousand sessions stand in many thousand files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, vText

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
    zone: str
    """Of both; empty where they are only known on the wall."""
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
    coordinates: str = ""
    """Latitude and longitude in degrees, parted by a comma; empty where nobody has said them."""
    part_of: str = ""
    """The UID of the session whose part it is."""


def event(entry: Entry) -> str:
    """One event as lines, each ending with CR LF."""
    return "".join(map(_folded, _event(entry)))


def _event(entry: Entry) -> Iterator[str]:
    changed = f"{entry.changed.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(entry.uid)}"
    yield f"DTSTAMP:{changed}"  # §3.8.7.2: without METHOD, the moment of the last change
    yield f"LAST-MODIFIED:{changed}"
    yield f"SEQUENCE:{entry.sequence}"
    yield f"DTSTART{_moment(entry.start, entry.zone)}"
    yield f"DTEND{_moment(entry.end, entry.zone)}"
    yield f"SUMMARY;LANGUAGE={entry.summary.language}:{_text(entry.summary.text)}"
    yield f"LOCATION:{_text(entry.location)}"
    if entry.coordinates:
        yield f"GEO:{entry.coordinates.replace(', ', ';')}"  # §3.8.1.6
    yield f"STATUS:{'CANCELLED' if entry.cancelled else 'CONFIRMED'}"
    if entry.description.text:
        yield f"DESCRIPTION;LANGUAGE={entry.description.language}:{_text(entry.description.text)}"
    if entry.categories:
        yield f"CATEGORIES:{','.join(map(_text, entry.categories))}"
    if entry.url:
        yield f"URL:{entry.url}"
    if entry.part_of:
        yield f"RELATED-TO:{_text(entry.part_of)}"
    yield "END:VEVENT"


def calendar(name: str, entries: Sequence[Entry], events: Iterable[str]) -> str:
    """A whole calendar.

    Args:
        name: What it is called by those who subscribe to it.
        entries: What it holds, at least one, in the order of time.
        events: The same, written by `event`.
    """
    zones = dict.fromkeys(entry.zone for entry in entries if entry.zone)
    return "".join((_head(name, next(reversed(zones), "")), *_zones(zones, entries), *events, "END:VCALENDAR\r\n"))


def _head(name: str, zone: str) -> str:
    called = _text(name)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mkdocs-programme//calendars//EN"]
    lines += [f"NAME:{called}", f"X-WR-CALNAME:{called}"]  # RFC 7986 §5.1, and what was used before it
    lines += ["REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"]
    return "".join(map(_folded, (*lines, f"X-WR-TIMEZONE:{zone}") if zone else lines))


def _zones(zones: Iterable[str], entries: Sequence[Entry]) -> Iterator[str]:
    """Each zone with the changes of its clock in the years that matter."""
    for zone in zones:
        inside = [entry for entry in entries if entry.zone == zone]
        yield _zone(zone, min(one.start.year for one in inside), max(one.end.year for one in inside))


@lru_cache(maxsize=1000)
def _zone(zone: str, first: int, last: int) -> str:
    """RFC 5545 §3.6.5."""
    begins, ends = date(first, 1, 1), date(last + 1, 1, 1)
    made = Timezone.from_tzinfo(ZoneInfo(zone), zone, first_date=begins, last_date=ends)
    return "".join(_folded(str(line)) for line in made.content_lines() if line)


def _moment(moment: datetime, zone: str) -> str:
    """A local time and its zone (§3.3.5)."""
    return f"{f';TZID={zone}' if zone else ''}:{moment:%Y%m%dT%H%M%S}"


def _text(text: str) -> str:
    octets: bytes = vText(text).to_ical()
    return octets.decode()


def _folded(line: str) -> str:
    """A line in pieces of 75 octets at most, each ending with CR LF, none of which begins inside a character."""
    if len(line) <= LINE_OCTETS and line.isascii():
        return f"{line}\r\n"
    octets = line.encode()
    pieces, start, room = [], 0, LINE_OCTETS
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0b1100_0000 == 0b1000_0000:
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, LINE_OCTETS - 1
    return b"\r\n ".join((*pieces, octets[start:])).decode() + "\r\n"
