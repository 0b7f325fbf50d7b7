"""A release as JSON: a line for each thing, so that two people's eyes and `git diff` see what changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from mkdocs_programme.phrases import Phrase, phrase
from mkdocs_programme.releases.snapshot import Held, Published, Release, Snapshot
from mkdocs_programme.values.words import Words

__all__ = ["FORMAT", "Unreadable", "read", "written"]

_FILE = phrase("the file")
FORMAT = 1
"""Raised when a reader of before could misunderstand what is written."""


class Unreadable(ValueError):
    """A text is no release; the words say why, and where in it."""

    def __init__(self, words: Phrase, line: int = 1, column: int = 1) -> None:
        super().__init__(words)
        self.words = words
        self.line = line
        self.column = column


def written(release: Release) -> str:
    """The text of a release; equal releases give equal texts."""
    snapshot = release.snapshot
    head = {
        "format": str(FORMAT),
        "name": _line(release.name),
        "order": str(release.order),
        "date": _line(release.date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")),
    }
    kinds = {
        kind: _object({id_: _line(_thing(one)) for id_, one in sorted(found.items())}, 3)
        for kind, found in sorted(snapshot.things.items())
    }
    sessions = {id_: _line(_held(one)) for id_, one in sorted(snapshot.sessions.items())}
    return _object({**head, "things": _object(kinds, 2), "sessions": _object(sessions, 2)}, 1) + "\n"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _object(members: Mapping[str, str], depth: int) -> str:
    if not members:
        return "{}"
    indent = "  " * depth
    lines = ",\n".join(f"{indent}{_line(name)}: {text}" for name, text in members.items())
    return f"{{\n{lines}\n{indent[2:]}}}"


def _thing(one: Published) -> dict[str, object]:
    told: dict[str, object] = {"address": one.address}
    if one.file != f"{one.address}.md":
        told["file"] = one.file
    if one.names:
        told["name"] = {words.language: words.text for words in one.names}
    if one.aliases:
        told["aliases"] = one.aliases
    return told


def _held(one: Held) -> dict[str, object]:
    """What is as it always is stays unsaid."""
    facts: dict[str, object] = {
        "code": one.code,
        "start": one.start,
        "end": one.end,
        "room": one.room,
        "stream": one.stream,
        "status": "" if one.status == "confirmed" else one.status,
        "people": dict(one.people),
        "spoken": one.spoken,
        "words": dict(one.words),
    }
    return {name: value for name, value in facts.items() if value}


def read(text: str) -> Release:
    """The release that a text holds; fields that nobody knows are left alone.

    Raises:
        Unreadable: It is no JSON, of a later format, or not laid out as a release.
    """
    try:
        told = json.loads(text)
    except json.JSONDecodeError as fault:
        raise Unreadable(phrase("this is no JSON"), fault.lineno, fault.colno) from fault
    except (RecursionError, ValueError) as fault:
        raise Unreadable(phrase("this is no JSON that can be read")) from fault
    whole = _mapping(told, _FILE)
    if whole.get("format") != FORMAT:
        raise Unreadable(
            phrase("`format` is “{said}”, and only {format} can be read", said=whole.get("format", ""), format=FORMAT)
        )
    things = {
        kind: {id_: _read_thing(id_, one, f"things.{kind}.{id_}") for id_, one in _mapping(found, kind).items()}
        for kind, found in _mapping(whole.get("things", {}), "things").items()
    }
    held = _mapping(whole.get("sessions", {}), "sessions")
    sessions = {id_: _read_held(one, f"sessions.{id_}") for id_, one in held.items()}
    order = whole.get("order")
    if not isinstance(order, int) or isinstance(order, bool) or order < 1:
        raise Unreadable(phrase("`order` is no number from 1"))
    name = _text(whole, "name", _FILE)
    if not name:
        raise Unreadable(phrase("`name` is missing"))
    return Release(name, order, _date(whole), Snapshot(things, sessions))


def _date(whole: Mapping[str, Any]) -> datetime:
    said = _text(whole, "date", _FILE)
    try:
        found = datetime.fromisoformat(said)
    except ValueError as fault:
        raise Unreadable(phrase("`date`: “{said}” is no moment such as 2026-03-01T09:00:00Z", said=said)) from fault
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _read_thing(id_: str, told: object, where: str) -> Published:
    whole = _mapping(told, where)
    address = _text(whole, "address", where)
    if not address:
        raise Unreadable(phrase("`{where}` has no `address`", where=where))
    names = tuple(Words(text, language) for language, text in sorted(_texts(whole, "name", where).items()))
    file = _text(whole, "file", where) or f"{address}.md"
    return Published(id_, address, file, names, _list(whole.get("aliases", []), f"{where}.aliases"))


def _read_held(told: object, where: str) -> Held:
    whole = _mapping(told, where)
    people = _mapping(whole.get("people", {}), f"{where}.people")
    for name in ("start", "end"):
        _moment(_text(whole, name, where), f"{where}.{name}")
    return Held(
        code=_text(whole, "code", where),
        start=_text(whole, "start", where),
        end=_text(whole, "end", where),
        room=_text(whole, "room", where),
        stream=_text(whole, "stream", where),
        status=_text(whole, "status", where) or "confirmed",
        people=tuple((role, _list(ids, f"{where}.people.{role}")) for role, ids in people.items()),
        spoken=_list(whole.get("spoken", []), f"{where}.spoken"),
        words=tuple(_texts(whole, "words", where).items()),
    )


def _moment(said: str, where: str) -> None:
    try:
        if said:
            datetime.fromisoformat(said)
    except ValueError as fault:
        raise Unreadable(
            phrase("`{where}`: “{said}” is no moment such as 2026-03-10T10:30+01:00", where=where, said=said)
        ) from fault


def _mapping(value: object, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Unreadable(phrase("{which} holds no fields", which=where if where == "the file" else f"`{where}`"))
    return value


def _list(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise Unreadable(phrase("`{where}` is no list of texts", where=where))
    return tuple(value)


def _texts(whole: Mapping[str, Any], name: str, where: str) -> dict[str, str]:
    found = _mapping(whole.get(name, {}), f"{where}.{name}")
    return {key: _text(found, key, f"{where}.{name}") for key in found}


def _text(whole: Mapping[str, Any], name: str, where: str) -> str:
    value = whole.get(name, "")
    if not isinstance(value, str):
        raise Unreadable(
            phrase("`{name}` of {which} is no text", name=name, which=where if where == "the file" else f"`{where}`")
        )
    return value
