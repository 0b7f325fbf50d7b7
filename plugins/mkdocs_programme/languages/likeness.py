"""Which names are nearly the same, without comparing each with each."""

from __future__ import annotations

import heapq
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from mkdocs_programme.languages.folding import fold

__all__ = ["Likeness", "Name", "alike"]

_SILENT = frozenset({"dr", "prof", "professor", "docent", "mr", "mrs", "ms", "the", "of", "and", "och", "for"})
"""Words that do not tell one name from another."""
_LEFT_OUT = 4
"""A word must have so many letters for one that is left out to be a slip; below that it is another name."""
_CHANGED = 5
"""The same for a letter that is another, or two that have changed places: Jan and Jon, Erik and Eric are two names."""

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Name:
    """A name as it is compared: folded words in one order, without titles."""

    words: tuple[str, ...]
    initials: tuple[str, ...] = ()
    """Single letters beside two words or more, as in Paul B Batalden; one of two names may leave them out."""

    @classmethod
    def read(cls, text: str) -> Name:
        """Take a name apart."""
        words = [word for word in re.findall(r"\w+", fold(text)) if word not in _SILENT]
        long = [word for word in words if len(word) > 1 or word.isdigit()]
        if len(long) < 2:
            return cls(tuple(sorted(words)))
        return cls(tuple(sorted(long)), tuple(word for word in words if len(word) == 1 and not word.isdigit()))

    @cached_property
    def blocks(self) -> tuple[tuple[str, ...], ...]:
        """What the name shares with each that differs by one letter: all words but one, and that one less a letter."""
        return tuple(self._blocks())

    def _blocks(self) -> Iterator[tuple[str, ...]]:
        for index, word in enumerate(self.words):
            others = (*self.words[:index], *self.words[index + 1 :])
            yield (word, *others)
            if len(word) >= _LEFT_OUT and not any(sign.isdigit() for sign in word):
                for less in {word[:at] + word[at + 1 :] for at in range(len(word))}:
                    yield (less, *others)


def alike(one: Name, other: Name) -> bool:
    """Whether two names may well be one: the same words, or one slip in one of them."""
    if one.initials and other.initials and one.initials != other.initials:
        return False
    ours, theirs = list(one.words), list(other.words)
    for word in one.words:
        if word in theirs:
            ours.remove(word)
            theirs.remove(word)
    return (not ours and not theirs) or (len(ours) == len(theirs) == 1 and _one_slip(ours[0], theirs[0]))


def _one_slip(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if any(sign.isdigit() for sign in one + other) or short[:1] != long[:1]:
        return False
    if len(short) == len(long):
        return len(short) >= _CHANGED and _changed(short, long)
    feminine = long == f"{short}a"
    return (
        len(short) >= _LEFT_OUT and not feminine and any(short == long[:at] + long[at + 1 :] for at in range(len(long)))
    )


def _changed(one: str, other: str) -> bool:
    """Whether one letter is another, or two neighbours have changed places.

    Maria and Marie are two names, and so are those that end in -sen and -son.
    """
    differ = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(differ) == 2:
        first, second = differ
        return second == first + 1 and one[first] == other[second] and one[second] == other[first]
    if len(differ) != 1:
        return False
    endings = {one[-3:], other[-3:]}
    last_vowel = differ[0] == len(one) - 1 and {one[-1], other[-1]} <= set("aeiouy")
    return not last_vowel and endings != {"sen", "son"}


class Likeness(Generic[Thing]):
    """Finds what goes by nearly the same name among all that was added, in about the time it takes to read them."""

    def __init__(self) -> None:
        self._things: list[Thing] = []
        self._bearers: dict[Name, list[int]] = {}
        self._blocks: dict[tuple[str, ...], list[Name]] = defaultdict(list)
        self._read: dict[str, Name] = {}

    def add(self, thing: Thing, names: Iterable[str]) -> None:
        """Make a thing known by its names."""
        for name in dict.fromkeys(map(self._name, names)):
            if name not in self._bearers:
                for block in name.blocks:
                    self._blocks[block].append(name)
            self._bearers.setdefault(name, []).append(len(self._things))
        self._things.append(thing)

    def like(self, names: Iterable[str]) -> Iterator[Thing]:
        """Everything of nearly one of these names, in the order it was added."""
        found: set[Name] = set()
        for name in dict.fromkeys(map(self._name, names)):
            near = {other for block in name.blocks for other in self._blocks.get(block, ())}
            found.update(other for other in near if alike(name, other))
        last = -1
        for number in heapq.merge(*(self._bearers[name] for name in found)):
            if number != last:
                yield self._things[number]
            last = number

    def _name(self, text: str) -> Name:
        """A name taken apart; one that is looked for and then added is so once."""
        if text not in self._read:
            self._read[text] = Name.read(text)
        return self._read[text]
