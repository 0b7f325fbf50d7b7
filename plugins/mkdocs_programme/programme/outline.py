"""A programme without its words: while it stays the same, a changed word changes only what is made of that text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from mkdocs_programme.decode import things_inside
from mkdocs_programme.entities import Entity
from mkdocs_programme.history import BEFORE_ALL, History
from mkdocs_programme.programme.directory import names_of
from mkdocs_programme.programme.programme import Programme
from mkdocs_programme.values.words import Text, Words

__all__ = ["Outline", "outline"]

BREAK = "\x1f"
"""Stands between what is told; no line of content can hold it."""


@dataclass(frozen=True)
class Outline:
    """What there is, who names whom, when and where; and the words that stand in it."""

    digest: str
    """SHA-256 of everything but the words."""
    words: tuple[Words, ...]
    """In an order that is the same wherever the digest is."""
    moments: tuple[tuple[Entity, datetime], ...]
    """When the files of each entity were changed, which some formats tell."""

    @property
    def looked_at(self) -> Iterator[object]:
        """What somebody looks at who makes something of a programme."""
        yield from self.words
        yield from (entity for entity, _ in self.moments)

    def digests(self) -> tuple[str, ...]:
        """What each of these says."""
        said = (_digest((words.text,)) for words in self.words)
        return (*said, *(moment.isoformat() for _, moment in self.moments))


def outline(programme: Programme, history: History = BEFORE_ALL) -> Outline:
    """Divide a programme in its words and everything else.

    Args:
        programme: With all its editions.
        history: When its files were changed.
    """
    told: list[str] = []
    words: list[Words] = []
    for entity in programme.entities:
        _tell_whole(entity, told.append, words.append)
        for thing in (entity, *things_inside(entity)):
            told += (
                f"{named.source.kind}/{named.source.id}/{named.key}{named.how}" for named in programme.namings(thing)
            )
    told += (f"{one.entity.id}/{one.path}" for one in programme.attached)
    told += (f"{kind}/{id_}={path}" for (kind, id_), path in sorted(programme.unreadable.items()))
    told += (f"{lost.source.id}/{lost.key}={lost.written}" for lost in programme.dangling)
    moments = ((entity, history.of(entity.origin.paths)) for entity in programme.entities)
    return Outline(_digest(told), tuple(words), tuple(moments))


def _tell_whole(entity: Entity, tell: Callable[[str], None], keep: Callable[[Words], None]) -> None:
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


def _tell(value: Any, tell: Callable[[str], None], keep: Callable[[Words], None]) -> None:
    """Tell a value in its shape; of a text only in which languages it is written, and keep its words."""
    if isinstance(value, Text):
        for words in value.written:
            tell(f"words in {words.language}")
            keep(words)
    elif isinstance(value, BaseModel):
        for name, held in value.__dict__.items():
            if held is not None and held != ():
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
