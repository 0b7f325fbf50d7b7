"""By what a reader may choose among the entries of a list; without a script the list is simply whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_programme.values.words import Words

__all__ = ["Choice", "Filter", "Traits", "choices"]

Traits = tuple[tuple[str, tuple[str, ...]], ...]
"""What an entry is, by the names of filters: `(("year", ("1998",)), ("author", ("stabell", "fjeldstad")))`."""


@dataclass(frozen=True)
class Choice:
    """One thing to choose."""

    value: str
    label: Words
    count: int
    """How many entries are so."""


@dataclass(frozen=True)
class Filter:
    """One question with the answers that the list has."""

    name: str
    label: Words
    choices: tuple[Choice, ...]


def choices(name: str, traits: Iterable[Traits], labels: Iterable[tuple[str, Words]]) -> tuple[Choice, ...]:
    """The answers to a question that at least one entry gives.

    Args:
        name: Of the filter.
        traits: Of every entry of the list.
        labels: Every value there may be with its words, in the order in which they are offered.
    """
    found = Counter(value for entry in traits for known, values in entry if known == name for value in set(values))
    said = dict(labels)
    return tuple(Choice(value, words, found[value]) for value, words in said.items() if found[value])
