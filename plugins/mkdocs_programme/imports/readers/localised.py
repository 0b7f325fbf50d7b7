"""Schedule JSON of the second version: events in one list, words by language, roles, and what was cancelled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_programme.imports.arriving import Arrival, Group, Link, Person, Place, Refusal, Taking, Talk
from mkdocs_programme.imports.opening.tree import mapping, records, rest_of, said, sequence, told
from mkdocs_programme.imports.readers.persons import People
from mkdocs_programme.imports.readers.times import day_of, end_of, length_of, moment_of, tags_of

__all__ = ["localised_of"]

_EVENT: tuple[str, ...] = (
    *("guid", "start", "end", "duration", "room", "title", "subtitle", "track", "type", "language", "abstract"),
    *("description", "participants", "links", "attachments", "state"),
)
_STATES = {"CANCELED": "cancelled", "CANCELLED": "cancelled", "WITHDRAWN": "cancelled", "DELAYED": "moved"}
_LEFT_OUT = ("DRAFT", "SUBMITTED", "REJECTED", "DELETED")
"""States of what is not, or no longer, part of the programme."""


def localised_of(schedule: Mapping[str, Any]) -> Arrival:
    """A schedule from its tree.

    Raises:
        Refusal: There is no event in it.
    """
    conference, people = mapping(schedule.get("conference")), People()
    rooms = _rooms(conference, schedule)
    tracks = {told(track.get("slug")): track for track in records(conference.get("tracks"))}
    events = [one for one in records(schedule.get("events")) if told(one.get("state")).upper() not in _LEFT_OUT]
    if not events:
        raise Refusal("is no schedule: there is no event in it", hint="name the format that it is in")
    talks = tuple(_talk(event, tracks, people) for event in events)
    streams = [
        Group({"": told(track.get("name")) or slug}, slug, colour=told(track.get("color")))
        for slug, track in tracks.items()
    ]
    known = {group.key for group in streams}
    streams += [
        Group({"": name}, name) for name in dict.fromkeys(t.stream for t in talks) if name and name not in known
    ]
    return Arrival(
        talks,
        people.all(),
        tuple(rooms.values()),
        tuple(streams),
        tuple(Group({"": name}, name) for name in dict.fromkeys(talk.format for talk in talks) if name),
        name=said(conference.get("title")),
        source=told(conference.get("acronym")),
        zone=told(conference.get("time_zone_name")),
        starts=day_of(told(conference.get("start"))),
        ends=day_of(told(conference.get("end"))),
        website=told(conference.get("url")),
        remarks=people.remarks(),
    )


def _rooms(conference: Mapping[str, Any], schedule: Mapping[str, Any]) -> dict[str, Place]:
    """Every room by its guid, or its name where it has none."""
    declared = list(records(conference.get("rooms")))
    named = [mapping(event.get("room")) or {"name": event.get("room")} for event in records(schedule.get("events"))]
    rooms: dict[str, Place] = {}
    for room in (*declared, *named):
        key, name = _room_key(room), told(room.get("name"))
        if key:
            description, capacity = said(room.get("description")), told(room.get("capacity"))
            own = rest_of(room, "guid", "name", "description", "capacity", "slug")
            rooms.setdefault(key, Place({"": name or key}, key, told(room.get("guid")), description, capacity, own))
    return rooms


def _room_key(room: Mapping[str, Any]) -> str:
    return told(room.get("guid")) or told(room.get("name"))


def _talk(event: Mapping[str, Any], tracks: Mapping[str, Any], people: People) -> Talk:
    start, end = moment_of(told(event.get("start"))), moment_of(told(event.get("end")))
    length = length_of(told(event.get("duration")))
    slug = told(mapping(event.get("track")).get("slug")) or told(event.get("track"))
    return Talk(
        title=said(event.get("title")),
        key=told(event.get("guid")) or told(event.get("code")),
        guid=told(event.get("guid")),
        subtitle=said(event.get("subtitle")),
        start=start,
        end=end or end_of(start, length),
        room=_room_key(mapping(event.get("room")) or {"name": event.get("room")}),
        stream="" if slug == "no-stream" and slug not in tracks else slug,
        format=_format(told(event.get("type"))),
        status=_STATES.get(told(event.get("state")).upper(), ""),
        languages=tags_of(told(event.get("language"))),
        abstract=said(event.get("abstract")),
        description=said(event.get("description")),
        people=tuple(_takings(event, people)),
        links=tuple(_links((*sequence(event.get("links")), *sequence(event.get("attachments"))))),
        rest=rest_of(event, *_EVENT),
    )


def _format(type_: str) -> str:
    """`LIGHTNING_TALK` as one would write it."""
    return type_.replace("_", " ").capitalize() if type_.isupper() else type_


def _takings(event: Mapping[str, Any], people: People) -> Iterator[Taking]:
    for one in records(event.get("participants")):
        name = told(one.get("name"))
        if name:
            person = Person("", {"": name}, guid=told(one.get("guid")), rest=rest_of(one, "name", "guid", "role"))
            yield Taking(people.add(person), told(one.get("role")).casefold() or "speaker")


def _links(values: tuple[Any, ...]) -> Iterator[Link]:
    for one in values:
        address = told(mapping(one).get("url")) or told(one)
        if address:
            yield Link(address, said(mapping(one).get("title")))
