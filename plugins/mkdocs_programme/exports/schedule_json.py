"""Schedule JSON of frab and pretalx, version 1: the same as the XML, and roles of people.

Schema: voc/schedule, `validator/json/schema.json`. Objectives stand in `conference.meta`, where all are free.
"""

from __future__ import annotations

import json
import re
from typing import Any

from mkdocs_programme.exports.describing import objectives
from mkdocs_programme.exports.events import Event, Person, Place, Told
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

_ZONE = re.compile("[A-Z][a-z]+/[A-Z][a-z]+|UTC")
"""The zones that the schema lets in."""
_STEP = 5


def write(told: Told) -> str:
    """An edition with at least one event and a time zone."""
    whole = {
        "$schema": "https://c3voc.de/schedule/schema.json",
        "generator": {"name": GENERATOR},
        "schedule": {
            "version": released(told),
            "base_url": f"{told.voice.wanted.root}/",
            "conference": _conference(told),
        },
    }
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n"


def _conference(told: Told) -> dict[str, Any]:
    voice, edition, days = told.voice, told.edition, schedule_days(told)
    zone = edition.timezone or ""
    return {
        "acronym": acronym(told),
        "title": voice.name(edition),
        "start": (edition.starts or days[0].date).isoformat(),
        "end": (edition.ends or days[-1].date).isoformat(),
        "daysCount": len(days),
        "timeslot_duration": length(_STEP),
        **({"time_zone_name": zone} if _ZONE.match(zone) else {}),
        "url": voice.page(edition),
        "tracks": [
            {
                "name": voice.name(stream),
                "slug": slug("stream", stream.local_id),
                **({"color": stream.colour} if stream.colour else {}),
            }
            for stream in edition.streams
        ],
        "rooms": [_room(told, place) for place in told.places],
        "meta": {"objectives": _objectives(told)},
        "days": [_day(told, day) for day in days],
    }


def _room(told: Told, place: Place) -> dict[str, Any]:
    room = place.room
    described = told.voice.text(room.description) if room is not None else ""
    return {
        "name": place.name,
        "guid": place.identity.guid,
        "description": described or None,
        "capacity": room.capacity if room is not None else None,
    }


def _objectives(told: Told) -> dict[str, list[str]]:
    """What can be learned, by the UUID of the event."""
    by_event = ((event.identity.guid, objectives(told.voice, event.owner)) for event in told.events)
    return {guid: learnt for guid, learnt in by_event if learnt}


def _day(told: Told, day: ScheduleDay) -> dict[str, Any]:
    return {
        "index": day.index,
        "date": day.date.isoformat(),
        "day_start": stamp(day.start),
        "day_end": stamp(day.end),
        "rooms": {place.name: [_event(told, event) for event in events] for place, events in day.rooms},
    }


def _event(told: Told, event: Event) -> dict[str, Any]:
    slot = event.slot
    recording = slot.session.recording
    return {
        "guid": event.identity.guid,
        "id": event.identity.number,
        "date": stamp(slot.start),
        "start": clock(slot.start),
        "end": stamp(slot.end),
        "duration": length(slot.minutes),
        "room": event.place.name,
        "slug": slug(acronym(told), event.slug),
        "url": event.url,
        "title": event.title,
        "subtitle": event.subtitle,
        "track": event.track or None,
        "type": event.type,
        "language": ", ".join(event.languages) or None,
        "abstract": event.abstract,
        "description": event.description,
        **({"do_not_record": not recording} if recording is not None else {}),
        "persons": [_person(person) for person in event.people],
        "links": [{"url": link.url, "title": link.title} for link in event.links if not link.is_file],
        "attachments": [{"url": link.url, "title": link.title} for link in event.links if link.is_file],
    }


def _person(person: Person) -> dict[str, Any]:
    """Without a number: with one, the schema takes a person for one of frab's and of pretalx's at once."""
    return {"guid": person.identity.guid, "name": person.name, "url": person.url, "role": person.role}
