"""Whether people do something themselves: verbs that ask for practice, and words that tell of it."""

from __future__ import annotations

from mkdocs_programme.wording.heads import first_verb, head_at, last_verb
from mkdocs_programme.wording.table import Table
from mkdocs_programme.wording.words import stands_in, words_of

__all__ = ["is_workshop", "needs_practice", "tells_of_practice"]


def needs_practice(statement: str, table: Table) -> str:
    """The verb of a statement if nobody learns it by listening, or nothing."""
    framed = table.frame.match(statement) if table.frame else None
    words = words_of(statement[framed.end() if framed else 0 :], elision=table.elision)
    if not words:
        return ""
    head = last_verb(words, table) if table.last else head_at(words, first_verb(words, table), table)
    return head.entry.lemma if head is not None and head.entry.phrase in table.practice.verbs else ""


def tells_of_practice(text: str, table: Table) -> bool:
    """Whether a title, a method or an abstract tells of practice."""
    return stands_in(text, table.practice.signs, elision=table.elision)


def is_workshop(name: str, table: Table) -> bool:
    """Whether a format of this name is one of practice."""
    return stands_in(name, table.practice.workshop, elision=table.elision)
