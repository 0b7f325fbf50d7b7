"""A second verb in a statement: “describe … and explain …”."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_programme.wording.heads import Head, head_at
from mkdocs_programme.wording.table import Table
from mkdocs_programme.wording.words import Word

__all__ = ["second_verb"]


def second_verb(text: str, words: Sequence[Word], head: Head, table: Table) -> Head | None:
    """The verb that is joined to a statement's own, or nothing; pairs that count as one are passed over."""
    if table.last:
        return _before(words, head, table)
    found = _beside(text, words, head, table)
    if found is None or (head.entry.lemma, found.entry.lemma) not in table.second.together:
        return found or _later(text, words, head, table)
    return _later(text, words, found, table)


def _beside(text: str, words: Sequence[Word], head: Head, table: Table) -> Head | None:
    """A verb right after the first: “plan, run and evaluate”, “describe/explain”."""
    at, joined = head.after, False
    if at < len(words) and _gap(text, words, at).strip() in {",", "/", "&", "+"}:
        joined = True
    while at < len(words) and words[at].text in table.second.joined_by:
        at, joined = at + 1, True
    while joined and at < len(words) - 1 and head_at(words, at, table) is None and words[at].text in table.adverbs:
        at += 1
    return head_at(words, at, table) if joined else None


def _later(text: str, words: Sequence[Word], head: Head, table: Table) -> Head | None:
    """A verb after the object of the first; not a noun, not in quotation marks, and not the verb of a clause."""
    clause = purpose = inside = False
    for at in range(head.after, len(words)):
        gap, word = _gap(text, words, at), words[at].text
        inside = _inside(gap, inside)
        if any(sign in gap for sign in ".;!?"):
            clause = purpose = False
        clause, purpose = clause or ":" in gap, purpose or ":" in gap
        found = head_at(words, at, table) if at > head.after and _joined(gap, words, at, table) else None
        if found is not None and not purpose and not inside and _is_verb(words, found, table, clause=clause):
            return found
        clause = clause or word in table.second.clause
        purpose = purpose or (word in table.second.purpose and _verb_follows(words, at, table))
    return None


def _inside(gap: str, inside: bool) -> bool:
    """Whether quotation marks or a bracket are open after the signs between two words."""
    for sign in gap:
        if sign in '“”„«»"':
            inside = not inside
        elif sign in "()":
            inside = sign == "("
    return inside


def _joined(gap: str, words: Sequence[Word], at: int, table: Table) -> bool:
    return words[at - 1].text in table.second.joined_by or any(sign in gap for sign in ",.;&/")


def _is_verb(words: Sequence[Word], found: Head, table: Table, *, clause: bool) -> bool:
    following = words[found.after].text if found.after < len(words) else ""
    if clause:
        before = found.at - 2 if words[found.at - 1].text in table.second.joined_by else found.at - 1
        return following in table.second.question and head_at(words, before, table) is None
    first = words[found.at].text
    if first in table.second.nouns and found.length == 1:
        return following in table.second.determiner
    return bool(following)


def _verb_follows(words: Sequence[Word], at: int, table: Table) -> bool:
    """Whether “to” begins an infinitive and not a noun; a word that is no verb of ours may be one all the same."""
    following = words[at + 1].text if at + 1 < len(words) else ""
    noun = following in table.second.determiner or following.endswith(table.second.noun_endings)
    return bool(following) and not noun


def _before(words: Sequence[Word], head: Head, table: Table) -> Head | None:
    """Where the verb stands last, another one before “and”."""
    for at in range(1, head.at):
        if words[at].text in table.second.clause:
            return None
        found = head_at(words, at - 1, table) if words[at].text in table.second.joined_by else None
        if found is not None and found.at != head.at and words[found.at].text not in table.second.nouns:
            return found if (found.entry.lemma, head.entry.lemma) not in table.second.together else None
    return None


def _gap(text: str, words: Sequence[Word], at: int) -> str:
    """What stands between a word and the one before it."""
    return text[words[at - 1].end : words[at].start] if at else ""
