"""iCalendar: every event of a calendar, as far as calendars say what a programme needs to know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from icalendar import Calendar

from mkdocs_programme.imports.arriving import Arrival, Group, Link, Person, Place, Refusal, Remark, Rest, Taking, Talk
from mkdocs_programme.imports.opening.text import clean, one_line, utf8
from mkdocs_programme.imports.readers.persons import People
from mkdocs_programme.imports.readers.times import end_of, likely

__all__ = ["read"]

_READ: tuple[str, ...] = (
    *("UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "DESCRIPTION", "CATEGORIES", "STATUS", "ATTENDEE"),
    *("ORGANIZER", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "CLASS", "CONTACT", "URL", "ATTACH"),
)
_ONCE = ("UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "DESCRIPTION", "STATUS")
"""What an event may say once (RFC 5545, section 3.6.1)."""
_ROLES = {"CHAIR": "chair"}


def read(data: bytes) -> Arrival:
    """A whole calendar.

    Raises:
        Refusal: It is none, is cut off, or has no event.
    """
    text = utf8(data)
    lines = [line.strip().upper() for line in text.split("\n") if line.strip()]
    if not lines or lines[0] != "BEGIN:VCALENDAR":
        raise Refusal("is no calendar: it does not begin with BEGIN:VCALENDAR", 1, hint="name the format that it is in")
    if lines[-1] != "END:VCALENDAR" or lines.count("BEGIN:VEVENT") != lines.count("END:VEVENT"):
        words, hint = "is cut off: it does not end with END:VCALENDAR", "export it again"
        raise Refusal(words, text.rstrip().count("\n") + 1, hint=hint)
    try:
        calendars = Calendar.from_ical(text, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as fault:
        raise Refusal("is no calendar that can be read to its end", hint="export it again") from fault
    if not events:
        raise Refusal("is a calendar without an event", hint="look whether it is the file you meant")
    return _arrival(calendars[0], events)


def _arrival(calendar: Any, events: list[Any]) -> Arrival:
    people, remarks = People(), list[Remark]()
    talks = tuple(_talk(event, people, remarks) for event in events)
    rooms = dict.fromkeys(talk.room for talk in talks)
    streams = dict.fromkeys(talk.stream for talk in talks)
    name = _text(calendar, "X-WR-CALNAME") or _text(calendar, "NAME")
    return Arrival(
        talks,
        people.all(),
        tuple(Place({"": room}, room) for room in rooms if room),
        tuple(Group({"": stream}, stream) for stream in streams if stream),
        name={"": one_line(name)} if name else {},
        source=one_line(name),
        zone=_text(calendar, "X-WR-TIMEZONE") or next(filter(None, map(_zone, events)), ""),
        remarks=(*people.remarks(), *remarks),
    )


def _talk(event: Any, people: People, remarks: list[Remark]) -> Talk:
    start, end = _moment(event, "DTSTART"), _moment(event, "DTEND")
    title = one_line(_text(event, "SUMMARY"))
    if event.get("RRULE") or event.get("RDATE"):
        remarks.append(Remark(f"“{title}” is repeated by a rule; only its first time was taken"))
    length = _value(event, "DURATION")
    if event.get("ORGANIZER") or event.get("CONTACT"):
        remarks.append(Remark("organisers and contacts were not taken over; a programme names them on its own pages"))
    own = list(_rest(event))
    if start is None and event.get("DTSTART"):
        own.append(("date", clean(_plain(event["DTSTART"]))))
        remarks.append(Remark(f"“{title}” has a day and no time"))
    again = [name for name in _ONCE if len(_values(event, name)) > 1]
    remarks += [Remark(f"“{title}” has {name} more than once; one was taken") for name in again]
    categories = list(_categories(event))
    if len(categories) > 1:
        own.append(("categories", categories))
    description = clean(_text(event, "DESCRIPTION"))
    language = getattr(event.get("SUMMARY"), "params", {}).get("LANGUAGE", "")
    return Talk(
        title={"": title} if title else {},
        key=clean(_text(event, "UID")),
        start=start,
        end=end or end_of(start, length),
        room=one_line(_text(event, "LOCATION")),
        stream=categories[0] if len(categories) == 1 else "",
        status="cancelled" if _text(event, "STATUS").upper() == "CANCELLED" else "",
        languages=(str(language),) if language else (),
        abstract={"": description} if description else {},
        people=tuple(_takings(event, people)),
        links=tuple(_links(event)),
        rest=tuple(own),
    )


def _text(component: Any, name: str) -> str:
    return str(next(iter(_values(component, name)), ""))


def _values(component: Any, name: str) -> list[Any]:
    """What a property says; only some may be there more than once, but files have others twice as well."""
    value = component.get(name)
    return value if isinstance(value, list) else [value] if value is not None else []


def _moment(event: Any, name: str) -> datetime | None:
    """A time in the zone of the file; nothing for a whole day."""
    value = _value(event, name)
    return likely(value) if isinstance(value, datetime) else None


def _zone(event: Any) -> str:
    said = (getattr(value, "params", {}).get("TZID", "") for value in _values(event, "DTSTART"))
    return str(next(filter(None, said), ""))


def _categories(event: Any) -> Iterator[str]:
    for one in _values(event, "CATEGORIES"):
        yield from filter(None, (one_line(str(name)) for name in getattr(one, "cats", [one])))


def _takings(event: Any, people: People) -> Iterator[Taking]:
    """Those whom the calendar names; their addresses are their own."""
    for one in _values(event, "ATTENDEE"):
        params = getattr(one, "params", {})
        name = one_line(str(params.get("CN", "")))
        if name and "@" not in name:
            role = _ROLES.get(str(params.get("ROLE", "")).upper(), "speaker")
            yield Taking(people.add(Person("", {"": name})), role)


def _links(event: Any) -> Iterator[Link]:
    for name in ("URL", "ATTACH"):
        for one in _values(event, name):
            if re.match(r"https?://", str(one)):
                yield Link(clean(str(one)))


def _rest(event: Any) -> Rest:
    told = ((str(name), value) for name, value in event.items() if name not in _READ)
    return tuple((name.casefold(), clean(_plain(value))) for name, value in told if clean(_plain(value)))


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_plain, value))
    written = getattr(value, "to_ical", None)
    return written().decode("utf-8", "replace") if written is not None and not isinstance(value, str) else str(value)


def _value(event: Any, name: str) -> Any:
    """A moment or a length of time; nothing where it is not there or cannot be read."""
    return next((found for value in _values(event, name) if (found := _readable(value)) is not None), None)


def _readable(value: Any) -> Any:
    try:
        return getattr(value, "dt", None)
    except ValueError:  # What is broken raises only when it is looked at.
        return None
