"""Sessionize: its JSON with all data, its list of sessions, and its grid of days and rooms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_programme.imports.arriving import Affiliated, Arrival, Group, Link, Person, Place, Refusal, Taking, Talk
from mkdocs_programme.imports.opening.tree import mapping, parsed, records, rest_of, said, sequence, told
from mkdocs_programme.imports.readers.answers import answers_of
from mkdocs_programme.imports.readers.fields import known_field, withheld
from mkdocs_programme.imports.readers.times import moment_of, tags_of

__all__ = ["read"]

_SESSION: tuple[str, ...] = (
    *("id", "title", "description", "startsAt", "endsAt", "speakers", "categoryItems", "categories", "questionAnswers"),
    *("roomId", "room", "liveUrl", "recordingUrl", "status", "isServiceSession", "isPlenumSession", "isInformed"),
    *("isConfirmed", "ownerEmail"),
)
_SPEAKER: tuple[str, ...] = (
    *("id", "firstName", "lastName", "fullName", "bio", "links", "sessions", "questionAnswers", "categoryItems"),
    *("isTopSpeaker", "email", "name"),
)


def read(data: bytes) -> Arrival:
    """A whole programme.

    Raises:
        Refusal: It is no JSON, or not in one of these forms.
    """
    value = parsed(data)
    whole = mapping(value) or {"sessions": list(_in_lists(value))}
    if not list(records(whole.get("sessions"))):
        raise Refusal("is no programme of Sessionize: there are no sessions in it", hint="export “All data” as JSON")
    reader = _Reader(whole)
    talks = tuple(reader.talk(one) for one in records(whole.get("sessions")))
    streams, formats = (dict.fromkeys(getattr(talk, name) for talk in talks) for name in ("stream", "format"))
    return Arrival(
        talks,
        tuple(reader.people.values()),
        tuple(reader.rooms.values()),
        tuple(Group({"": name}, name) for name in streams if name),
        tuple(Group({"": name}, name) for name in formats if name),
        remarks=withheld(value),
    )


def _in_lists(value: Any) -> Iterator[Mapping[str, Any]]:
    """The sessions of a grid, or of groups of sessions, each once."""
    seen: set[str] = set()
    for outer in records(value):
        groups = [outer, *records(outer.get("rooms"))]
        for session in (one for group in groups for one in records(group.get("sessions"))):
            if told(session.get("id")) not in seen:
                seen.add(told(session.get("id")))
                yield session


class _Reader:
    """Knows what the ids of one file stand for."""

    def __init__(self, whole: Mapping[str, Any]) -> None:
        self.rooms = {
            told(one.get("id")): Place(said(one.get("name")), told(one.get("id")))
            for one in records(whole.get("rooms"))
        }
        self._questions = {told(one.get("id")): told(one.get("question")) for one in records(whole.get("questions"))}
        self._items: dict[str, tuple[str, str]] = {}
        for category in records(whole.get("categories")):
            for item in records(category.get("items")):
                self._items[told(item.get("id"))] = (told(category.get("title")), told(item.get("name")))
        self.people = {told(one.get("id")): self._person(one) for one in records(whole.get("speakers"))}

    def talk(self, one: Mapping[str, Any]) -> Talk:
        """One session, or one break."""
        told_of = list(self._answers(one))
        named = {name: words for name, words in told_of if name in ("stream", "format", "languages", "subtitle")}
        answers = answers_of((name, words) for name, words in told_of if name not in named)
        links = [Link(told(one.get(name)), {"en": label}) for name, label in _LINKS if told(one.get(name))]
        return Talk(
            title=said(one.get("title")),
            key=told(one.get("id")),
            subtitle=said(named.get("subtitle")),
            start=moment_of(told(one.get("startsAt"))),
            end=moment_of(told(one.get("endsAt"))),
            room=self._room(one),
            stream=named.get("stream", ""),
            format=named.get("format", ""),
            status="cancelled" if told(one.get("status")).casefold() in ("canceled", "cancelled") else "",
            languages=tags_of(named.get("languages", "")),
            abstract=said(one.get("description")),
            people=tuple(self._takings(one)),
            links=tuple(links),
            objectives=answers.objectives,
            questions=answers.questions,
            facts=answers.facts,
            rest=(
                *answers.rest,
                *((("plenary", "yes"),) if one.get("isPlenumSession") is True else ()),
                *rest_of(one, *_SESSION),
            ),
        )

    def _room(self, one: Mapping[str, Any]) -> str:
        key, name = told(one.get("roomId")), told(one.get("room"))
        if key or name:
            self.rooms.setdefault(key or name, Place({"": name or key}, key or name))
        return key or name

    def _takings(self, one: Mapping[str, Any]) -> Iterator[Taking]:
        for speaker in sequence(one.get("speakers")):
            inner = mapping(speaker)
            key = told(inner.get("id")) or told(speaker)
            if key:
                self.people.setdefault(key, Person(key, {"": told(inner.get("name")) or key}, id=key))
                yield Taking(key)

    def _person(self, one: Mapping[str, Any]) -> Person:
        facts = dict(self._answers(one))
        full = told(one.get("fullName")) or f"{told(one.get('firstName'))} {told(one.get('lastName'))}".strip()
        body = facts.pop("organisation", "")
        links = [
            Link(told(link.get("url")), said(link.get("title")))
            for link in records(one.get("links"))
            if told(link.get("url"))
        ]
        return Person(
            told(one.get("id")),
            {"": full or told(one.get("id"))},
            id=told(one.get("id")),
            orcid=facts.pop("orcid", ""),
            pronouns=facts.pop("pronouns", ""),
            biography=said(one.get("bio")),
            affiliations=(Affiliated(body, facts.pop("country", "")),) if body else (),
            country=facts.pop("country", ""),
            links=tuple(link for link in links if link.url),
            rest=(*facts.items(), *rest_of(one, *_SPEAKER)),
        )

    def _answers(self, one: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """What was chosen and answered, by our fields where a question means one; what is private is passed over."""
        found: dict[str, list[str]] = {}
        for item in sequence(one.get("categoryItems")):
            title, name = self._items.get(told(item), ("", ""))
            found.setdefault(title, []).append(name)
        for category in records(one.get("categories")):
            names = [told(item.get("name")) for item in records(category.get("categoryItems"))]
            found.setdefault(told(category.get("name")), []).extend(names)
        for answer in records(one.get("questionAnswers")):
            question = self._questions.get(told(answer.get("questionId")), "") or told(answer.get("question"))
            found.setdefault(question, []).append(
                "".join(said(answer.get("answerValue") or answer.get("answer")).values())
            )
        for title, answers in found.items():
            words = ", ".join(filter(None, answers))
            name = known_field(title)
            if title and words and name != "private":
                yield name or title, words


_LINKS = (("liveUrl", "Live"), ("recordingUrl", "Recording"))
