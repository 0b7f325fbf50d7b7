"""The verb that a statement begins with (or ends with, where the language puts it there)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from mkdocs_programme.wording.table import Entry, Sort, Table
from mkdocs_programme.wording.words import Word, find, stands_at

__all__ = ["Head", "first_verb", "head_at", "is_known", "last_verb", "nearest_verb"]

_ALIKE = 0.75
"""How alike a word and a verb must be for a guess: “explaining” and “explain” are at 0.82."""


@dataclass(frozen=True)
class Head:
    """A verb of the table, where it stands in a statement."""

    at: int
    """Index of its first word."""
    length: int
    entry: Entry
    """What it means here."""
    levels: frozenset[str] = frozenset()

    @property
    def after(self) -> int:
        """Index of the word after it."""
        return self.at + self.length


def head_at(words: Sequence[Word], at: int, table: Table) -> Head | None:
    """The longest verb that begins with this word, or nothing."""
    if at >= len(words):
        return None
    entries = [one for one in _candidates(words[at].text, table) if stands_at(words, at, _phrase(words[at], one))]
    if not entries:
        return None
    longest = [entry for entry in entries if len(entry.phrase) == len(entries[0].phrase)]
    levels = frozenset(level for entry in longest for level in entry.levels)
    meant = [entry for entry in longest if not (entry.unless and find(words, entry.unless))]
    entry = min(meant, key=lambda one: one.sort) if meant else _as_verb(longest[0])
    return Head(at, len(entry.phrase), entry, levels)


def _phrase(word: Word, entry: Entry) -> tuple[str, ...]:
    """The phrase of an entry, its first word as written: what hangs on it has been taken off before."""
    return (word.text, *entry.phrase[1:])


def _candidates(word: str, table: Table) -> Iterator[Entry]:
    yield from table.entries.get(word, ())
    if word not in table.entries:
        for ending in table.clitics:
            yield from table.entries.get(word.removesuffix(ending), ()) if word.endswith(ending) else ()


def _as_verb(entry: Entry) -> Entry:
    return Entry(entry.phrase, Sort.VERB, entry.lemma)


def is_known(word: str, table: Table) -> bool:
    """Whether an ordinary verb begins with this word, even if more words belong to it, or may well be this word."""
    shaped = any(word.removesuffix(ending).endswith(table.shapes) for ending in ("", *table.clitics))
    return shaped or any(entry.sort is Sort.VERB for entry in _candidates(word, table))


def first_verb(words: Sequence[Word], table: Table) -> int:
    """Index of the word that should be the verb: what may stand before it is passed over."""
    at = 0
    while at < len(words) - 1 and head_at(words, at, table) is None:
        before = [phrase for phrase in table.before if stands_at(words, at, phrase)]
        if before:
            at += max(map(len, before))
        elif _is_adverb(words[at].text, table):
            at += 1
        else:
            break
    return min(at, len(words) - 1)


def _is_adverb(word: str, table: Table) -> bool:
    return word in table.adverbs or any(word.endswith(ending) for ending in table.adverb_endings)


def last_verb(words: Sequence[Word], table: Table) -> Head | None:
    """The verb at the end of a statement, or the noun made of a verb at its beginning."""
    end = len(words)
    while end > 1 and any((words[end - 1].text,) == phrase for phrase in table.again):
        end -= 1
    for at in range(max(end - 3, 0), end):
        head = head_at(words, at, table)
        if head is not None and head.after == end:
            return head
    split = Word(words[end - 1].text.replace("zu", "", 1), words[end - 1].start, words[end - 1].end)
    return head_at([*words[: end - 1], split], end - 1, table) or head_at(words, 0, table)


def nearest_verb(word: str, table: Table) -> str:
    """The verb that was meant by a word that is none, or nothing."""
    # The ratio is 2 × common / both lengths, so that it is bound by the shorter one; comparing letters costs more.
    near = [one for one in table.lemmas if 2 * min(len(one), len(word)) >= _ALIKE * (len(one) + len(word))]
    near = get_close_matches(word, near, n=1, cutoff=_ALIKE)
    return near[0] if near else ""
