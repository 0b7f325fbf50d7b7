"""A programme without its words and times: while it stays the same, a change touches only what is made of these."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from mkdocs_programme.decode import things_inside
from mkdocs_programme.entities import Entity, Room
from mkdocs_programme.entities.base import Record
from mkdocs_programme.history import BEFORE_ALL, History
from mkdocs_programme.programme.directory import names_of
from mkdocs_programme.programme.programme import Naming, Programme
from mkdocs_programme.values.words import Text

__all__ = ["Outline", "outline"]

BREAK = "\x1f"
"""Stands between what is told; no line of content can hold it."""


@dataclass(frozen=True)
class Outline:
    """What there is, and who names whom; and apart from it what somebody looks at who makes something of it."""

    digest: str
    """SHA-256 of everything that is not told apart."""
    apart: tuple[tuple[object, str], ...]
    """Words, things whose times and rooms are asked for, files and the like, each with what it says.

    In an order that is the same wherever the digest is.
    """

    def digests(self) -> tuple[str, ...]:
        """What each of these says, in short."""
        return tuple(_digest((said,)) for _, said in self.apart)


def outline(programme: Programme, history: History = BEFORE_ALL, more: Iterable[tuple[object, str]] = ()) -> Outline:
    """Divide a programme in what is told apart and everything else.

    Args:
        programme: With all its editions.
        history: When its files were changed.
        more: What follows from times and rooms and is told apart as well, as many and in the same order for each
            programme that differs in nothing else.
    """
    told: list[str] = []
    apart: list[tuple[object, str]] = []
    for entity in programme.entities:
        _tell_whole(entity, told.append, apart.append)
        for thing in (entity, *things_inside(entity)):
            namings = programme.namings(thing)
            told += (_named(naming) for naming in namings if not _is_heard(naming))
            if isinstance(thing, Room):
                apart.append((thing, BREAK.join(_named(naming) for naming in namings if _is_heard(naming))))
    told += (f"{one.entity.id}/{one.path}" for one in programme.attached)
    told += (f"{kind}/{id_}={path}" for (kind, id_), path in sorted(programme.unreadable.items()))
    told += (f"{lost.source.id}/{lost.key}={lost.written}" for lost in programme.dangling)
    files = ((one.origin, history.of(one.origin.paths).isoformat()) for one in programme.entities)
    return Outline(_digest(told), (*apart, *files, *more))


def _is_heard(naming: Naming) -> bool:
    """Whether it stands in a field that is told apart: that of a room."""
    return naming.how == "field" and naming.key[0] in naming.source.heard


def _named(naming: Naming) -> str:
    return f"{naming.source.kind}/{naming.source.id}/{naming.key}{naming.how}"


def _tell_whole(entity: Entity, tell: Callable[[str], None], keep: Callable[[tuple[object, str]], None]) -> None:
    origin = entity.origin
    tell(f"{entity.kind}={origin.source.path}")
    for language, document in origin.translations:
        tell(f"{language}={document.path}")
    for name in names_of(entity):
        tell(name)
    for name, value in origin.source.fields.items():
        if name.startswith("x_"):  # kept for other programs, and no field of ours
            tell(f"{name}={value!r}")
    _tell(entity, tell, keep)


def _tell(value: Any, tell: Callable[[str], None], keep: Callable[[tuple[object, str]], None]) -> None:
    """Tell a value in its shape; of a text only in which languages it is written, and keep its words."""
    if isinstance(value, Text):
        for words in value.written:
            tell(f"words in {words.language}")
            keep((words, words.text))
    elif isinstance(value, Record):
        fields = value.__dict__
        if value.heard:
            keep((value, repr([fields[name] for name in value.heard])))
        for name, held in fields.items():
            if held is not None and held != () and name not in value.heard:
                tell(f"{name}:")
                _tell(held, tell, keep)
        tell(".")
    elif isinstance(value, tuple):
        for held in value:
            _tell(held, tell, keep)
        tell(";")
    else:
        tell(repr(value))


def _digest(told: Iterable[str]) -> str:
    return hashlib.sha256(BREAK.join(told).encode("utf-8", "surrogatepass")).hexdigest()
