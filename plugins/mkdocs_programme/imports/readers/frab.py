"""frab's schedule XML, which pentabarf, pretalx and wafer write too.

Hardly any published file keeps to its own schema, so nothing is expected to be there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from mkdocs_programme.imports.arriving import Arrival, Group, Link, Person, Place, Refusal, Taking, Talk
from mkdocs_programme.imports.opening.markup import root_of, words_of
from mkdocs_programme.imports.opening.text import clean, one_line
from mkdocs_programme.imports.readers.persons import People
from mkdocs_programme.imports.readers.times import day_of, end_of, length_of, moment_of, tags_of

__all__ = ["read"]

_READ = frozenset(
    ("date", "start", "duration", "room", "title", "subtitle", "language", "track", "type", "abstract", "description")
) | {"persons", "links", "attachments", "recording"}


def read(data: bytes) -> Arrival:
    """A whole schedule.

    Raises:
        Refusal: It is no XML, or no schedule.
    """
    root = root_of(data)
    events = list(root.iter("event"))
    if root.tag != "schedule" or not events:
        raise Refusal("is no schedule: there is no <event> in a <schedule>", 1, hint="name the format that it is in")
    people = People()
    talks = tuple(_talk(event, people) for event in events)
    conference = root.find("conference")
    said = {child.tag: one_line(words_of(child)) for child in conference} if conference is not None else {}
    return Arrival(
        talks,
        people.all(),
        tuple(_rooms(root)),
        tuple(_streams(conference, talks)),
        tuple(Group({"": name}, name) for name in dict.fromkeys(talk.format for talk in talks) if name),
        name={"": said["title"]} if said.get("title") else {},
        source=said.get("acronym", ""),
        zone=said.get("time_zone_name", ""),
        starts=day_of(said.get("start", "")),
        ends=day_of(said.get("end", "")),
        website=said.get("url", ""),
        remarks=people.remarks(),
    )


def _talk(event: Any, people: People) -> Talk:
    said = {child.tag: clean(words_of(child)) for child in event if isinstance(child.tag, str)}
    start, length = _start(event, said), length_of(said.get("duration", ""))
    outer = event.getparent()
    room = said.get("room") or (outer.get("name", "") if outer is not None and outer.tag == "room" else "")
    return Talk(
        title=_words(said.get("title", "")),
        key=event.get("id") or event.get("guid") or said.get("slug", ""),
        guid=event.get("guid", ""),
        code=event.get("code", ""),
        subtitle=_words(said.get("subtitle", "")),
        start=start,
        end=end_of(start, length),
        wall=said.get("start", ""),
        room=one_line(room),
        stream=one_line(said.get("track", "")),
        format=one_line(said.get("type", "")),
        languages=tags_of(said.get("language", "")),
        abstract=_text(said.get("abstract", "")),
        description=_text(said.get("description", "")),
        people=tuple(_takings(event, people)),
        links=tuple(_links(event)),
        facts=tuple(_facts(event)),
        rest=tuple(_rest(event)),
        line=event.sourceline or 0,
    )


def _start(event: Any, said: dict[str, str]) -> datetime | None:
    """When it begins: from its date, or from the day it stands in and its time of day."""
    start = moment_of(said.get("date", ""))
    if start is not None:
        return start
    day = next((outer.get("date", "") for outer in event.iterancestors("day")), said.get("date", ""))
    return moment_of(f"{day[:10]} {said.get('start', '')}")


def _takings(event: Any, people: People) -> Iterator[Taking]:
    for person in event.iterfind("persons/person"):
        name = one_line(words_of(person))
        if name:
            found = Person("", {"": name}, id=person.get("id", ""), guid=person.get("guid", ""), line=person.sourceline)
            yield Taking(people.add(found), person.get("role", "") or "speaker")


def _links(event: Any) -> Iterator[Link]:
    for path in ("links/link", "attachments/attachment"):
        for link in event.iterfind(path):
            address = clean(link.get("href", "") or words_of(link))
            if address:
                label = one_line(words_of(link))
                yield Link(address, {"": label} if label and label != address else {})


def _facts(event: Any) -> Iterator[tuple[str, str]]:
    opted_out = one_line(words_of(event.find("recording/optout"))).casefold()
    if opted_out in ("true", "false"):
        yield "recording", "no" if opted_out == "true" else "yes"


def _rest(event: Any) -> Iterator[tuple[str, Any]]:
    for child in event:
        if isinstance(child.tag, str) and child.tag not in _READ and (kept := _left(child)):
            yield child.tag, kept
    for child in event.iterfind("recording/*"):
        if child.tag != "optout" and (kept := _left(child)):
            yield f"recording_{child.tag}", kept


def _left(element: Any) -> Any:
    """What an element says: its text, or what is in it by name."""
    inner = [(child.tag, _left(child)) for child in element if isinstance(child.tag, str)]
    attributes = [(name, clean(value)) for name, value in element.attrib.items() if clean(value)]
    text = clean(words_of(element))
    if not inner and not attributes:
        return text
    own = [] if inner or not text else [("text", text)]
    return {name: kept for name, kept in (*attributes, *inner, *own) if kept}


def _rooms(root: Any) -> Iterator[Place]:
    """Every room, once, in the order in which the days name them."""
    guids: dict[str, str] = {}
    for room in root.iterfind("day/room"):
        name = one_line(room.get("name", ""))
        guids[name] = guids.get(name) or room.get("guid", "")
    for event in root.iter("event"):
        guids.setdefault(one_line(words_of(event.find("room"))), "")
    return (Place({"": name}, name, guid) for name, guid in guids.items() if name)


def _streams(conference: Any, talks: tuple[Talk, ...]) -> Iterator[Group]:
    declared: dict[str, Group] = {}
    for track in conference.iterfind("track") if conference is not None else ():
        name = one_line(track.get("name", "") or words_of(track))
        declared[name] = Group({"": name}, name, colour=track.get("color", ""))
    for name in (talk.stream for talk in talks):
        declared.setdefault(name, Group({"": name}, name))
    return (group for name, group in declared.items() if name)


def _words(text: str) -> dict[str, str]:
    return {"": one_line(text)} if text else {}


def _text(text: str) -> dict[str, str]:
    return {"": text} if text else {}
