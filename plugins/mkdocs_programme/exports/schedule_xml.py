"""Schedule XML of frab and pentabarf, as EventFahrplan, Giggity, info-beamer and many others read it.

Schema: voc/schedule, `validator/xsd/schedule.xml.xsd`. What that has no place for, such as roles and objectives,
stands in the description.
"""

from __future__ import annotations

from lxml import etree

from mkdocs_programme.exports.events import Event, Told
from mkdocs_programme.exports.schedule import (
    GENERATOR,
    ScheduleDay,
    acronym,
    clock,
    length,
    released,
    schedule_days,
    slug,
    stamp,
)

__all__ = ["write"]

_STEP = 5
"""Minutes: the grid that every usual time of a programme stands on."""


def write(told: Told) -> bytes:
    """An edition with at least one event and a time zone."""
    root = etree.Element("schedule")
    etree.SubElement(root, "generator", name=GENERATOR)
    _text(root, "version", released(told))
    days = schedule_days(told)
    _conference(root, told, days)
    for day in days:
        _day(root, told, day)
    etree.indent(root)
    octets: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return octets + b"\n"


def _conference(root: etree._Element, told: Told, days: tuple[ScheduleDay, ...]) -> None:
    made, voice, edition = etree.SubElement(root, "conference"), told.voice, told.edition
    _text(made, "acronym", acronym(told))
    _text(made, "title", voice.name(edition))
    _text(made, "start", (edition.starts or days[0].date).isoformat())
    _text(made, "end", (edition.ends or days[-1].date).isoformat())
    _text(made, "days", str(len(days)))
    _text(made, "timeslot_duration", length(_STEP))
    _text(made, "base_url", f"{voice.wanted.root}/")
    _text(made, "url", voice.page(edition))
    _text(made, "time_zone_name", edition.timezone or "")
    for stream in edition.streams:
        colour = {"color": stream.colour} if stream.colour else {}
        etree.SubElement(made, "track", name=voice.name(stream), slug=slug("stream", stream.local_id), **colour)


def _day(root: etree._Element, told: Told, day: ScheduleDay) -> None:
    moments = {"date": day.date.isoformat(), "start": stamp(day.start), "end": stamp(day.end)}
    made = etree.SubElement(root, "day", index=str(day.index), **moments)
    for place, events in day.rooms:
        room = etree.SubElement(made, "room", name=place.name, guid=place.identity.guid)
        for event in events:
            _event(room, told, event)


def _event(room: etree._Element, told: Told, event: Event) -> None:
    slot, identity = event.slot, event.identity
    made = etree.SubElement(room, "event", guid=identity.guid, id=str(identity.number))
    _text(made, "room", event.place.name)
    _text(made, "title", event.title)
    _text(made, "subtitle", event.subtitle)
    _text(made, "type", event.type)
    _text(made, "date", stamp(slot.start))
    _text(made, "start", clock(slot.start))
    _text(made, "duration", length(slot.minutes))
    _text(made, "abstract", event.abstract)
    _text(made, "slug", slug(acronym(told), event.slug))
    _text(made, "track", event.track)
    _text(made, "language", ", ".join(event.languages))
    _text(made, "description", event.description)
    if slot.session.recording is not None:
        recording = etree.SubElement(made, "recording")
        _text(recording, "license", "")
        _text(recording, "optout", "false" if slot.session.recording else "true")
    _text(made, "url", event.url)
    persons = etree.SubElement(made, "persons")
    for person in event.people:
        names = {"id": str(person.identity.number), "guid": person.identity.guid}
        etree.SubElement(persons, "person", **names).text = person.name
    for field, one, files in (("links", "link", False), ("attachments", "attachment", True)):
        listed = etree.SubElement(made, field)
        for link in event.links:
            if link.is_file == files:
                etree.SubElement(listed, one, href=link.url).text = link.title


def _text(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, name).text = text
