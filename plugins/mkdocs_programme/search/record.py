"""One thing that can be found, and how it is kept from one build to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mkdocs_programme.values.words import Words

__all__ = ["PAGE", "Record", "packed", "unpacked"]

PAGE = "page"
"""The kind of what belongs to no kind of its own: pages written by hand, indexes."""


@dataclass(frozen=True)
class Record:
    """A page as a search knows it: what is shown of it, and by which words it is found."""

    kind: str
    """Such as `session`; results are shown under their kinds."""
    path: str
    """Below the root of its language, as a reader's browser asks for it."""
    title: Words
    details: tuple[Words, ...] = ()
    """Said below the title: day, time and room of a session, organisations of a person."""
    status: str = ""
    """“Cancelled”, in the language of the reader; nothing where all is as planned."""
    names: tuple[str, ...] = ()
    """Other names than the title; who types one of them wants this page."""
    near: tuple[str, ...] = ()
    """Names of what it is bound to: people of a session, organisations of a person."""
    text: tuple[str, ...] = ()
    """Everything else that it says, without marks."""
    within: str = ""
    """The edition that it belongs to, by its address; what lies in the newest is shown first."""
    begins: str = ""
    """ISO 8601, for what has a time: it is shown in that order."""


def packed(record: Record | None) -> list[Any] | None:
    """A record as JSON has it."""
    if record is None:
        return None
    values = vars(record)
    return [*({**values, "title": _flat(record.title), "details": [_flat(one) for one in record.details]}.values())]


def unpacked(told: Any) -> Record | None:
    """The record that was packed."""
    if told is None:
        return None
    kind, path, title, details, status, names, near, text, within, begins = told
    shown = tuple(Words(*one) for one in details)
    return Record(kind, path, Words(*title), shown, status, tuple(names), tuple(near), tuple(text), within, begins)


def _flat(words: Words) -> tuple[str, str]:
    return words.text, words.language
