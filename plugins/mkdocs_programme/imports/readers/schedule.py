"""Schedule JSON: frab's schedule as a tree, as pretalx, the hub and others write it, in either version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_programme.imports.arriving import Arrival, Group, Link, Person, Place, Refusal, Taking, Talk
from mkdocs_programme.imports.opening.tree import mapping, parsed, records, rest_of, said, sequence, told
from mkdocs_programme.imports.readers.localised import localised_of
from mkdocs_programme.imports.readers.persons import People
from mkdocs_programme.imports.readers.times import day_of, end_of, length_of, moment_of, tags_of

__all__ = ["read", "schedule_of"]

_EVENT: tuple[str, ...] = (
    *("id", "guid", "code", "date", "start", "duration", "room", "title", "subtitle", "language", "track", "type"),
    *("abstract", "description", "persons", "links", "attachments", "do_not_record"),
)
_PERSON: tuple[str, ...] = (
    *("id", "guid", "code", "name", "public_name", "full_public_name", "biography", "url", "links", "role"),
)
_ROOM = ("id", "guid", "name", "description", "capacity", "slug")


def read(data: bytes) -> Arrival:
    """A whole schedule.

    Raises:
        Refusal: It is no JSON, or no schedule.
    """
    return schedule_of(parsed(data))


def schedule_of(value: Any) -> Arrival:
    """A schedule from its tree.

    Raises:
        Refusal: There is none in it.
    """
    schedule = mapping(mapping(value).get("schedule", value))
    if isinstance(schedule.get("events"), list):
        return localised_of(schedule)
    conference = mapping(schedule.get("conference"))
    if not conference.get("days"):
        words = "is no schedule: there is no `schedule.conference.days` in it"
        raise Refusal(words, hint="name the format that it is in")
    people = People()
    talks = tuple(_talk(room, day, event, people) for room, day, event in _events(conference))
    zone = told(conference.get("time_zone_name"))
    return Arrival(
        talks,
        people.all(),
        tuple(_rooms(conference, talks)),
        tuple(_streams(conference, talks)),
        tuple(Group({"": name}, name) for name in dict.fromkeys(talk.format for talk in talks) if name),
        name=said(conference.get("title")),
        source=told(conference.get("acronym")),
        zone=zone,
        starts=day_of(told(conference.get("start"))),
        ends=day_of(told(conference.get("end"))),
        website=told(conference.get("url") or schedule.get("base_url")),
        remarks=people.remarks(),
    )


def _events(conference: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Every event with the room and the day it stands in."""
    for day in records(conference.get("days")):
        rooms = day.get("rooms")
        named = mapping(rooms).items() or ((told(room.get("name")), room.get("events")) for room in records(rooms))
        for name, events in named:
            for event in records(events):
                yield str(name), told(day.get("date")), event


def _talk(room: str, day: str, event: Mapping[str, Any], people: People) -> Talk:
    start = moment_of(told(event.get("date"))) or moment_of(f"{day[:10]} {told(event.get('start'))}")
    length = length_of(told(event.get("duration")))
    optout = event.get("do_not_record")
    return Talk(
        title=_lined(event.get("title")),
        key=told(event.get("id")) or told(event.get("guid")) or told(event.get("code")),
        guid=told(event.get("guid")),
        code="",
        subtitle=_lined(event.get("subtitle")),
        start=start,
        end=end_of(start, length),
        wall=told(event.get("start")),
        room=told(event.get("room")) or told(room),
        stream=_one(event.get("track")),
        format=_one(event.get("type")),
        languages=tags_of(told(event.get("language"))),
        abstract=said(event.get("abstract")),
        description=said(event.get("description")),
        people=tuple(_takings(event, people)),
        links=tuple(links_of((*sequence(event.get("links")), *sequence(event.get("attachments"))))),
        facts=(("recording", "no" if optout else "yes"),) if isinstance(optout, bool) else (),
        rest=rest_of(event, *(name for name in _EVENT if name != "code")),
    )


def _takings(event: Mapping[str, Any], people: People) -> Iterator[Taking]:
    for person in sequence(event.get("persons")):
        one = mapping(person) or {"name": person}
        name = next((words for key in ("public_name", "full_public_name", "name") if (words := told(one.get(key)))), "")
        if name:
            key = people.add(
                Person(
                    "",
                    {"": name},
                    id=told(one.get("code")) or told(one.get("id")),
                    guid=told(one.get("guid")),
                    biography=said(one.get("biography")),
                    links=tuple(links_of((one.get("url"), *sequence(one.get("links"))))),
                    rest=rest_of(one, *_PERSON),
                )
            )
            yield Taking(key, told(one.get("role")) or "speaker")


def links_of(values: tuple[Any, ...]) -> Iterator[Link]:
    """Pages elsewhere, from addresses or from mappings of address and title."""
    for value in values:
        one = mapping(value) or {"url": value}
        address = told(one.get("url") or one.get("href") or one.get("link"))
        if address:
            label = said(one.get("title") or one.get("name") or one.get("label"))
            yield Link(address, {tag: words for tag, words in label.items() if words != address})


def _rooms(conference: Mapping[str, Any], talks: tuple[Talk, ...]) -> Iterator[Place]:
    """Every room, once; a guid that several bear is none, and is left out."""
    declared = [room for room in records(conference.get("rooms")) if told(room.get("name"))]
    guids = [told(room.get("guid")) for room in declared]
    known: dict[str, Place] = {}
    for room, guid in zip(declared, guids, strict=True):
        known.setdefault(
            told(room["name"]),
            Place(
                said(room["name"]),
                told(room["name"]),
                guid if guids.count(guid) == 1 else "",
                said(room.get("description")),
                told(room.get("capacity")),
                rest_of(room, *_ROOM),
            ),
        )
    for talk in talks:
        known.setdefault(talk.room, Place({"": talk.room}, talk.room))
    return (room for name, room in known.items() if name)


def _streams(conference: Mapping[str, Any], talks: tuple[Talk, ...]) -> Iterator[Group]:
    declared: dict[str, Group] = {}
    for track in records(conference.get("tracks")):
        name = _one(track.get("name"))
        declared[name] = Group(said(track.get("name")), name, colour=told(track.get("color")))
    for talk in talks:
        declared.setdefault(talk.stream, Group({"": talk.stream}, talk.stream))
    return (group for name, group in declared.items() if name)


def _one(value: Any) -> str:
    """A name that may stand in a mapping, or in several languages."""
    inner = mapping(value)
    return told(value) or told(inner.get("name")) or next(iter(said(inner).values()), "")


def _lined(value: Any) -> dict[str, str]:
    return {tag: " ".join(words.split()) for tag, words in said(value).items()}
