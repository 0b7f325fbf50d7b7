"""The second version of schedule JSON: all languages in one file, roles, and what was cancelled. It is an alpha still.

Schema: voc/schedule, `schema2.json` (alpha 3, 2026). Titles know one language there: the first of the site.
"""

from __future__ import annotations

import json
import re
from typing import Any

from mkdocs_programme.entities import Edition, Format
from mkdocs_programme.exports.events import Event, Person, Place, Told, told
from mkdocs_programme.exports.schedule import GENERATOR, acronym, released, schedule_days, slug, stamp
from mkdocs_programme.exports.voice import Voice
from mkdocs_programme.exports.wanted import Wanted

__all__ = ["write"]

_ZONE = re.compile("[A-Z][a-z]+/[A-Z][a-z]+|UTC")
_TYPES = {
    "TALK": ("talk", "lecture", "keynote", "plenary", "paper", "presentation"),
    "WORKSHOP": ("workshop", "masterclass"),
    "HANDS-ON": ("hands-on", "skills-lab"),
    "MEETING": ("meeting", "networking"),
    "DISCUSSION": ("discussion", "panel", "debate", "round-table", "fish-bowl"),
    "PERFORMANCE": ("performance", "theatre", "film"),
    "CONCERT": ("concert", "music"),
    "GAME": ("game",),
    "LIGHTNING_TALK": ("lightning-talk", "lightning-talks"),
}
"""The types of the schema, and ids of formats that mean them."""
_BREAKS = ("break", "lunch", "meal", "coffee", "pause")
_ROLES = {
    "chair": "MODERATOR",
    "moderator": "MODERATOR",
    "facilitator": "MODERATOR",
    "host": "HOST",
    "speaker": "SPEAKER",
    "author": "SPEAKER",
    "panellist": "SPEAKER",
    "patient-representative": "SPEAKER",
}
"""The roles of the schema; all others contribute."""


Json = dict[str, Any]


def write(wanted: Wanted, edition: Edition) -> str:
    """An edition with a time zone; nothing where it has no event.

    Args:
        wanted: The programme, and the languages of its words.
        edition: Whose events are written.
    """
    voices = [Voice(wanted, language) for language in wanted.languages]
    tellings = [told(voice, edition, cancelled=True) for voice in voices]
    first = tellings[0]
    if not first.events:
        return ""
    events = [_event(first, tellings, at) for at in range(len(first.events))]
    schedule = {"version": released(first), "conference": _conference(first), "events": events}
    whole = {"$schema": "https://c3voc.de/schema/schedule2", "generator": {"name": GENERATOR}, "schedule": schedule}
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n"


def _conference(told: Told) -> Json:
    voice, edition, days = told.voice, told.edition, schedule_days(told)
    zone = edition.timezone or ""
    return {
        "acronym": acronym(told),
        "title": voice.name(edition),
        "start": stamp(days[0].start),
        "end": stamp(days[-1].end),
        **({"time_zone_name": zone} if _ZONE.match(zone) else {}),
        "url": voice.page(edition),
        "languages": [tag for tag in voice.programme.settings.languages if len(tag) == 2],
        "tracks": [
            {
                "name": voice.name(stream),
                "slug": slug("stream", stream.local_id),
                **({"color": stream.colour} if stream.colour else {}),
            }
            for stream in edition.streams
        ],
        "rooms": [_room(told, place) for place in told.places],
        "days": [
            {"index": day.index, "date": day.date.isoformat(), "start": stamp(day.start), "end": stamp(day.end)}
            for day in days
        ],
    }


def _room(told: Told, place: Place) -> Json:
    room = place.room
    described = {words.language: words.text for words in room.description.written} if room and room.description else {}
    return {
        "name": place.name,
        "guid": place.identity.guid,
        "capacity": room.capacity if room is not None else None,
        "description": _in_two_letters(described),
    }


def _event(first: Told, tellings: list[Told], at: int) -> Json:
    """One event; a break is told by its time alone."""
    event = first.events[at]
    named = {
        "guid": event.identity.guid,
        "title": event.title,
        "subtitle": event.subtitle,
        "start": stamp(event.slot.start),
        "end": stamp(event.slot.end),
        "room": {"name": event.place.name, "guid": event.place.identity.guid},
    }
    if _is(event.format, _BREAKS):
        return {"type": "BREAK", **named}
    each = [(one.voice.language, one.events[at]) for one in tellings]
    return {
        "type": next((type_ for type_, ids in _TYPES.items() if _is(event.format, ids)), "OTHER"),
        **named,
        "slug": slug(acronym(first), event.slug),
        "url": event.url,
        "track": {"slug": slug("stream", event.stream.local_id) if event.stream else "no-stream"},
        "language": _spoken(first, event),
        "abstract": _in_two_letters({tag: one.abstract for tag, one in each if one.about and one.about.is_in(tag)}),
        "description": _in_two_letters({tag: one.description for tag, one in each if one.description}),
        "participants": [_participant(person) for person in event.people],
        "links": [{"url": link.url, "title": link.title} for link in event.links if not link.is_file],
        "attachments": [{"url": link.url, "title": link.title} for link in event.links if link.is_file],
        "state": "CANCELED" if event.slot.session.status == "cancelled" else "CONFIRMED",
    }


def _is(format_: Format | None, ids: tuple[str, ...]) -> bool:
    return format_ is not None and format_.local_id in ids


def _spoken(told: Told, event: Event) -> str:
    """A language in two letters, which the schema demands: the first that is spoken, else the site's own."""
    known = (*event.languages, told.voice.programme.settings.default_language)
    return next((tag[:2] for tag in known if re.fullmatch("[a-z]{2}(-.*)?", tag)), "en")


def _participant(person: Person) -> Json:
    return {"guid": person.identity.guid, "name": person.name, "role": _ROLES.get(person.role, "CONTRIBUTOR")}


def _in_two_letters(said: dict[str, str]) -> dict[str, str] | None:
    """Words by language, as far as the schema has room for the language: `pt-BR` is Portuguese to it."""
    kept = {tag[:2]: words for tag, words in reversed(said.items()) if re.fullmatch("[a-z]{2}(-.*)?", tag)}
    return dict(sorted(kept.items())) or None
