"""pretalx: the data of its schedule widget, the answers of its API, and the schedule JSON that it exports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from mkdocs_programme.imports.arriving import Affiliated, Arrival, Group, Link, Person, Place, Refusal, Taking, Talk
from mkdocs_programme.imports.opening.tree import mapping, parsed, records, rest_of, said, sequence, told
from mkdocs_programme.imports.readers.answers import answers_of
from mkdocs_programme.imports.readers.fields import known_field, withheld
from mkdocs_programme.imports.readers.schedule import schedule_of
from mkdocs_programme.imports.readers.times import day_of, end_of, length_of, moment_of, tags_of

__all__ = ["read"]

_TALK: tuple[str, ...] = (
    *(
        "code",
        "id",
        "title",
        "abstract",
        "description",
        "speakers",
        "track",
        "start",
        "end",
        "duration",
        "room",
        "state",
    ),
    *("session_type", "submission_type", "content_locale", "do_not_record", "slot", "slots", "answers", "resources"),
    *("speaker_names", "internal_notes", "notes", "pending_state", "updated", "created", "fav_count", "invitations"),
)
_SPEAKER = ("code", "name", "biography", "answers", "email", "submissions", "avatar_url", "availabilities", "user")
_OUT = ("submitted", "rejected", "draft", "deleted")
_STATES = {"canceled": "cancelled", "cancelled": "cancelled", "withdrawn": "cancelled"}


def read(data: bytes) -> Arrival:
    """A whole programme.

    Raises:
        Refusal: It is no JSON, or not in one of these forms.
    """
    value = parsed(data)
    whole = mapping(value)
    if "schedule" in whole:
        return schedule_of(value)
    listed = next((whole[name] for name in ("talks", "results", "submissions") if name in whole), value)
    found = [one for one in records(listed) if told(one.get("state")).casefold() not in _OUT and one.get("title")]
    if not found:
        words = "is no programme of pretalx: there are no talks in it"
        raise Refusal(words, hint="export the widget data, the schedule JSON or the answer of /api/…/submissions/")
    reader = _Reader(whole)
    talks = tuple(talk for one in found for talk in reader.talks(one))
    return Arrival(
        talks,
        tuple(reader.people.values()),
        tuple(reader.rooms.values()),
        tuple(reader.streams.values()),
        tuple(reader.formats.values()),
        zone=told(whole.get("timezone")),
        starts=day_of(told(whole.get("event_start"))),
        ends=day_of(told(whole.get("event_end"))),
        remarks=withheld(value, "notes"),
    )


class _Reader:
    """Knows what the ids of one file stand for, and takes in what is written out."""

    def __init__(self, whole: Mapping[str, Any]) -> None:
        self.people: dict[str, Person] = {}
        self.rooms: dict[str, Place] = {}
        self.streams: dict[str, Group] = {}
        self.formats: dict[str, Group] = {}
        for speaker in records(whole.get("speakers")):
            self._person(speaker)
        for room in records(whole.get("rooms")):
            self._room(room)
        for track in records(whole.get("tracks")):
            self._group(track, self.streams)

    def talks(self, one: Mapping[str, Any]) -> Iterator[Talk]:
        """A talk once for each time that it is given; a break has no code."""
        slots = list(records(one.get("slots"))) or [mapping(one.get("slot")) or one]
        for number, slot in enumerate(slots):
            yield self._talk(one, slot, number)

    def _talk(self, one: Mapping[str, Any], slot: Mapping[str, Any], number: int) -> Talk:
        code = told(one.get("code")) or f"break {told(one.get('id')) or told(slot.get('start'))}"
        start, end = moment_of(told(slot.get("start"))), moment_of(told(slot.get("end")))
        length = length_of(told(one.get("duration")))
        answers = answers_of(_answers(one))
        return Talk(
            title=said(one.get("title")),
            key=f"{code} {number + 1}" if number else code,
            start=start,
            end=end or end_of(start, length),
            room=self._room(slot.get("room")),
            stream=self._group(one.get("track"), self.streams),
            format=self._group(one.get("submission_type") or one.get("session_type"), self.formats),
            status=_STATES.get(told(one.get("state")).casefold(), ""),
            languages=tags_of(told(one.get("content_locale"))),
            abstract=said(one.get("abstract")),
            description=said(one.get("description")),
            people=tuple(self._takings(one)),
            links=tuple(_resources(one)),
            objectives=answers.objectives,
            questions=answers.questions,
            facts=tuple(_facts(one, start is None)) + answers.facts,
            rest=(*answers.rest, *rest_of(one, *_TALK)),
        )

    def _takings(self, one: Mapping[str, Any]) -> Iterator[Taking]:
        for speaker in sequence(one.get("speakers")):
            key = self._person(mapping(speaker)) if isinstance(speaker, dict) else told(speaker)
            if key:
                self.people.setdefault(key, Person(key, {"": key}, id=key))
                yield Taking(key)

    def _person(self, one: Mapping[str, Any]) -> str:
        key = told(one.get("code")) or told(one.get("name"))
        if key and key not in self.people:
            answers = dict(_answers(one))
            body, country = answers.pop("organisation", ""), answers.pop("country", "")
            self.people[key] = Person(
                key,
                said(one.get("name")) or {"": key},
                id=told(one.get("code")),
                orcid=answers.pop("orcid", ""),
                pronouns=answers.pop("pronouns", ""),
                biography=said(one.get("biography")),
                affiliations=(Affiliated(body, country),) if body else (),
                country="" if body else country,
                rest=(*answers.items(), *rest_of(one, *_SPEAKER)),
            )
        return key

    def _room(self, value: Any) -> str:
        room = mapping(value)
        name = said(room.get("name") or (value if not room.get("id") else None))
        key = told(room.get("id")) or told(value) or next(iter(name.values()), "")
        if key:
            described, capacity = said(room.get("description")), told(room.get("capacity"))
            self.rooms.setdefault(key, Place(name or {"": key}, key, told(room.get("guid")), described, capacity))
        return key

    def _group(self, value: Any, groups: dict[str, Group]) -> str:
        group = mapping(value)
        name = said(group.get("name") or (value if not group.get("id") else None))
        key = told(group.get("id")) or told(value) or next(iter(name.values()), "")
        if key:
            groups.setdefault(key, Group(name or {"": key}, key, colour=told(group.get("color"))))
        return key


def _facts(one: Mapping[str, Any], unscheduled: bool) -> Iterator[tuple[str, str]]:
    length = length_of(told(one.get("duration")))
    if unscheduled and length:
        yield "minutes", str(length // timedelta(minutes=1))
    if isinstance(optout := one.get("do_not_record"), bool):
        yield "recording", "no" if optout else "yes"


def _answers(one: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What was answered, by our field where the question means one; what is private is passed over."""
    for answer in records(one.get("answers")):
        asked = mapping(answer.get("question")) or {"question": answer.get("question")}
        question = next(iter(said(asked.get("question")).values()), "")
        words = next(iter(said(answer.get("answer")).values()), "")
        name = known_field(question)
        if question and words and name != "private":
            yield name or question, words


def _resources(one: Mapping[str, Any]) -> Iterator[Link]:
    for resource in records(one.get("resources")):
        address = told(resource.get("resource") or resource.get("link"))
        if address:
            yield Link(address, said(resource.get("description")))
