"""The bilingual JSON of COSCUP and OPass: words in an object for each language, people and rooms by their ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_programme.imports.arriving import Arrival, Group, Link, Person, Place, Refusal, Said, Taking, Talk
from mkdocs_programme.imports.opening.tree import mapping, parsed, records, rest_of, said, sequence, told
from mkdocs_programme.imports.readers.times import moment_of, tags_of
from mkdocs_programme.languages.tags import is_tag

__all__ = ["read"]

_SESSION = ("id", "type", "room", "start", "end", "language", "speakers", "tags")
_LINKS = {"co_write": "Notes", "slide": "Slides", "record": "Recording", "live": "Live", "qa": "Questions"}


def read(data: bytes) -> Arrival:
    """A whole programme.

    Raises:
        Refusal: It is no JSON, or not in this form.
    """
    whole = mapping(parsed(data))
    sessions = [one for one in records(whole.get("sessions")) if any(_by_language(one, "title").values())]
    if not sessions:
        words = "is no such programme: there is no list `sessions` with words by language in it"
        raise Refusal(words, hint="name the format that it is in")
    people = {told(one.get("id")): _person(one) for one in records(whole.get("speakers"))}
    talks = tuple(_talk(one, people) for one in sessions)
    return Arrival(
        talks,
        tuple(people.values()),
        tuple(_rooms(whole, talks)),
        tuple(_streams(whole, talks)),
        rest=rest_of(whole, "sessions", "speakers", "session_types", "rooms"),
    )


def _by_language(value: Mapping[str, Any], name: str) -> Said:
    """A field in every language."""
    found = {tag: said(mapping(inner).get(name)).get("", "") for tag, inner in value.items() if is_tag(_tag(tag))}
    words = {_tag(tag): text for tag, text in found.items() if text}
    return words or said(value.get(name))


def _tag(tag: str) -> str:
    return next(iter(tags_of(tag)), "")


def _person(one: Mapping[str, Any]) -> Person:
    key = told(one.get("id"))
    left = rest_of(one, "id", *_languages(one), "name", "bio")
    return Person(key, _by_language(one, "name"), id=key, biography=_by_language(one, "bio"), rest=left)


def _languages(value: Mapping[str, Any]) -> list[str]:
    return [name for name, inner in value.items() if isinstance(inner, dict)]


def _talk(one: Mapping[str, Any], people: dict[str, Person]) -> Talk:
    named = [told(key) for key in sequence(one.get("speakers"))]
    for key in named:
        people.setdefault(key, Person(key, {"": key}, id=key))
    links = [Link(told(one[name]), {"en": label}) for name, label in _LINKS.items() if told(one.get(name))]
    own = rest_of(one, *_SESSION, *_LINKS, *_languages(one), "title", "description")
    tagged = [told(tag) for tag in sequence(one.get("tags"))]
    return Talk(
        title={tag: " ".join(text.split()) for tag, text in _by_language(one, "title").items()},
        key=told(one.get("id")),
        start=moment_of(told(one.get("start"))),
        end=moment_of(told(one.get("end"))),
        room=told(one.get("room")),
        stream=told(one.get("type")),
        languages=tags_of(told(one.get("language"))),
        abstract=_by_language(one, "description"),
        people=tuple(Taking(key) for key in named if key),
        links=tuple(links),
        rest=(*own, *([("tags", tagged)] if tagged else [])),
    )


def _rooms(whole: Mapping[str, Any], talks: tuple[Talk, ...]) -> Iterator[Place]:
    rooms = {
        told(one.get("id")): Place(
            _by_language(one, "name"), told(one.get("id")), rest=rest_of(one, "id", *_languages(one))
        )
        for one in records(whole.get("rooms"))
    }
    for talk in talks:
        rooms.setdefault(talk.room, Place({"": talk.room}, talk.room))
    return (room for key, room in rooms.items() if key)


def _streams(whole: Mapping[str, Any], talks: tuple[Talk, ...]) -> Iterator[Group]:
    streams = {
        told(one.get("id")): Group(_by_language(one, "name"), told(one.get("id")))
        for one in records(whole.get("session_types"))
    }
    for talk in talks:
        streams.setdefault(talk.stream, Group({"": talk.stream}, talk.stream))
    return (stream for key, stream in streams.items() if key)
