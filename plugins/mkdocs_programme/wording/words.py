"""The words of a statement, and where in it they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

__all__ = ["Phrase", "Word", "as_phrase", "find", "stands_at", "stands_in", "words_of"]

Phrase = tuple[str, ...]
"""Words as they are compared."""

_WORD = re.compile(r"[^\W_]+(?:['’.\-‐‑][^\W_]+)*")
_ELIDED = re.compile(r"[^\W_]+['’](?=[^\W_]|$)|[^\W_]+(?:[.\-‐‑][^\W_]+)*")
"""As `_WORD`, for languages in which `d’expliquer` is two words."""


class Word(NamedTuple):
    """One word of a statement."""

    text: str
    """As it is compared: in small letters, with straight apostrophes and plain hyphens."""
    start: int
    end: int


def words_of(text: str, *, elision: bool = False, most: int | None = None) -> tuple[Word, ...]:
    """The words of a text in order, or as many as are wanted; signs between them are left out."""
    # Small letters may be more than the capitals were, so that these are made of a word and not of the whole.
    found = (_ELIDED if elision else _WORD).finditer(_plain(text))
    return tuple(Word(one[0].casefold(), *one.span()) for one in islice(found, most))


def as_phrase(text: str, *, elision: bool = False) -> Phrase:
    """What a table writes, as it is compared."""
    return tuple(word.text for word in words_of(text, elision=elision))


def stands_at(words: Sequence[Word], at: int, phrase: Phrase) -> bool:
    """Whether a phrase begins with this word."""
    if len(words) - at < len(phrase) or (phrase and words[at].text != phrase[0]):
        return False  # nearly always; the rest is looked at for the few whose first word is here
    return all(words[at + n].text == one for n, one in enumerate(phrase))


def find(words: Sequence[Word], phrases: Sequence[Phrase]) -> tuple[int, int] | None:
    """Offsets of the first place where one of the phrases stands, the longest where several do."""
    written = {word.text for word in words}
    possible = [phrase for phrase in phrases if phrase and phrase[0] in written]
    begin = {phrase[0] for phrase in possible}
    for at in (at for at, word in enumerate(words) if word.text in begin):
        lengths = [len(phrase) for phrase in possible if stands_at(words, at, phrase)]
        if lengths:
            return words[at].start, words[at + max(lengths) - 1].end
    return None


def stands_in(text: str, phrases: Sequence[Phrase], *, elision: bool = False) -> bool:
    """Whether one of the phrases stands somewhere in a text, which may be long."""
    compared = _plain(text).casefold()
    # Most texts hold none of the words, which is seen without taking them apart.
    possible = [phrase for phrase in phrases if all(word in compared for word in phrase)]
    return bool(possible) and find(words_of(text, elision=elision), possible) is not None


def _plain(text: str) -> str:
    """The same letter for letter, with straight apostrophes and plain hyphens."""
    return text.replace("’", "'").replace("‐", "-").replace("‑", "-")
