"""What is known of the verbs of one language; the files below `tables/` are read into this."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_programme.wording.words import Phrase

__all__ = ["BLOOM", "Entry", "Practice", "Second", "Sort", "Table"]


BLOOM = ("remember", "understand", "apply", "analyse", "evaluate", "create")
"""The levels of Anderson & Krathwohl's revision of Bloom's taxonomy, in their order."""


class Sort(enum.IntEnum):
    """What a verb at the beginning of a statement means; the first of several decides."""

    AVOID = 1
    PRESENTER = 2
    PARTICIPATION = 3
    OPENING = 4
    """Words before the verb that add nothing, such as “be able to”."""
    WEAK = 5
    VERB = 6


@dataclass(frozen=True)
class Entry:
    """One form of a verb, of one word or several."""

    phrase: Phrase
    sort: Sort
    lemma: str
    """The form that is shown."""
    levels: tuple[str, ...] = ()
    """At which levels of Bloom’s taxonomy it is listed; none where lists differ too much to tell."""
    instead: tuple[str, ...] = ()
    unless: tuple[Phrase, ...] = ()
    """Words elsewhere in the statement that make it an ordinary verb, as “own” does of “present”."""
    source: str = ""
    """The key of the source it was taken from."""


@dataclass(frozen=True)
class Second:
    """How a second verb is told from a noun and from a verb of a clause."""

    joined_by: frozenset[str] = frozenset()
    together: frozenset[tuple[str, str]] = frozenset()
    """Pairs that count as one, such as “compare and contrast”."""
    clause: frozenset[str] = frozenset()
    """Words that begin a clause, whose verbs are not the participants'."""
    purpose: frozenset[str] = frozenset()
    """Words that say what for; what follows is one clause if a verb comes next."""
    question: frozenset[str] = frozenset()
    determiner: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    """Verbs that are as often nouns."""
    noun_endings: tuple[str, ...] = ()
    """What a verb ends in that is used as a noun, so that “to” before it says no purpose, such as “-ing”."""


@dataclass(frozen=True)
class Practice:
    """What tells that people do something themselves."""

    verbs: frozenset[Phrase] = frozenset()
    """Verbs that nobody learns by listening."""
    signs: tuple[Phrase, ...] = ()
    """Words of a title or method that tell of practice."""
    workshop: tuple[Phrase, ...] = ()
    """Words in the name of a format that is one of practice."""


@dataclass(frozen=True)
class Table:
    """The verbs of one language, and how its statements are built."""

    language: str
    reviewed: bool
    """Whether a native speaker who knows the matter has read it."""
    last: bool
    """Whether the verb stands at the end, as in German."""
    fewest: int
    """Words of a statement."""
    most: int
    sources: Mapping[str, str] = field(hash=False)
    """What was read for this table, by the key that entries name."""
    entries: Mapping[str, tuple[Entry, ...]] = field(repr=False, hash=False)
    """By their first word; the longest first."""
    stands_in: bool = False
    """Whether it is the table of another language, close enough for all but telling that a verb is none."""
    frame: re.Pattern[str] | None = None
    inner_frame: re.Pattern[str] | None = None
    """The same in the middle of a statement."""
    who: tuple[Phrase, ...] = ()
    """Whom the frame speaks of, such as “participants”; repeated if a verb follows at once."""
    again: tuple[Phrase, ...] = ()
    """Words of the frame that are repeated at the beginning, such as “kunna”."""
    before: tuple[Phrase, ...] = ()
    """Words that may stand before the verb, such as “volver a”."""
    clitics: tuple[str, ...] = ()
    """What may hang on the verb, such as “-lo”."""
    elision: bool = False
    shapes: tuple[str, ...] = ()
    """How verbs end in a language whose table is not complete: a word that ends so is not called unknown."""
    adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    vague: tuple[Phrase, ...] = ()
    placeholders: tuple[Phrase, ...] = ()
    second: Second = field(default_factory=Second)
    practice: Practice = field(default_factory=Practice)

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """Every verb of one word that a statement may begin with."""
        found = (entry.lemma for entries in self.entries.values() for entry in entries if entry.sort is Sort.VERB)
        return tuple(dict.fromkeys(lemma for lemma in found if " " not in lemma))
