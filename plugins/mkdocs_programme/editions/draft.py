"""Files to write, and what there is to say of them; nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from mkdocs_programme.documents import file_text
from mkdocs_programme.phrases import Phrase

__all__ = ["Draft", "Said", "Unable", "days_between", "put"]

Said = Callable[[Phrase], str]
"""How a phrase is written into a file, in the language of those who will work on it."""


@dataclass(frozen=True)
class Draft:
    """New content files."""

    files: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Their texts by path below the content root."""
    notes: tuple[Phrase, ...] = ()
    """What was carried along, what was changed and what was left out."""

    def __add__(self, other: Draft) -> Draft:
        return Draft({**self.files, **other.files}, (*self.notes, *other.notes))


class Unable(Exception):
    """Something keeps it from being made; the words say what."""

    def __init__(self, words: Phrase) -> None:
        super().__init__(words)
        self.words = words


def put(files: dict[str, str], path: str, fields: Mapping[str, Any], body: str = "") -> None:
    """Add a file, unless nothing would stand in it."""
    told = {name: value for name, value in fields.items() if value not in ("", [], {}, None)}
    if told or body.strip():
        files[path] = file_text(told, body)


def days_between(source: str, target: str, day: Any) -> timedelta | None:
    """How much later an edition is, in whole weeks, where both ids are years: the days of the week stay the same."""
    if not (_is_year(source) and _is_year(target)):
        return None
    there = day.replace(year=int(target), day=28 if (day.month, day.day) == (2, 29) else day.day)
    return timedelta(weeks=round((there - day).days / 7))


def _is_year(id_: str) -> bool:
    return len(id_) == 4 and id_.isascii() and id_.isdigit() and id_ >= "1000"
