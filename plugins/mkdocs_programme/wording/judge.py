"""One statement, judged: every fault of its wording, with the offsets of the words meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_programme.wording.heads import Head, first_verb, head_at, is_known, last_verb, nearest_verb
from mkdocs_programme.wording.placeholders import placeholder
from mkdocs_programme.wording.seconds import second_verb
from mkdocs_programme.wording.table import BLOOM, Sort, Table
from mkdocs_programme.wording.verdicts import Fault, Verdict
from mkdocs_programme.wording.words import Word, find, stands_at, words_of

__all__ = ["judge"]

_FAULTS = {
    Sort.AVOID: Fault.AVOID,
    Sort.WEAK: Fault.WEAK,
    Sort.PARTICIPATION: Fault.PARTICIPATION,
    Sort.PRESENTER: Fault.PRESENTER,
}


def judge(statement: str, table: Table, level: str | None = None) -> tuple[Verdict, ...]:
    """Everything that can be said against a statement, in the order of its words.

    Args:
        statement: What participants can do afterwards, in the language of the table.
        table: Of that language.
        level: Of Bloom’s taxonomy, if the author states one.
    """
    still_open = placeholder(statement, table.placeholders)
    if still_open is not None:
        return (_verdict(statement, Fault.PLACEHOLDER, *still_open),)
    whole = words_of(statement, elision=table.elision)
    if not whole:
        return ()
    found = [*_frames(statement, whole, table)]
    start = found[0].end if found and found[0].rest else 0
    words = [word for word in whole if word.start >= start]
    if words:
        found += [*_verbs(statement, words, table, level), *_size(statement, words, table)]
    return tuple(sorted(found, key=lambda verdict: (verdict.start, verdict.fault.value)))


def _verdict(statement: str, fault: Fault, start: int, end: int, instead: Sequence[str] = ()) -> Verdict:
    return Verdict(fault, start, end, statement[start:end], tuple(instead))


def _frames(statement: str, whole: Sequence[Word], table: Table) -> Iterator[Verdict]:
    """What repeats the frame: at the beginning, with the statement without it; and once in the middle."""
    end = _frame_end(statement, whole, table)
    if end:
        rest = statement[end:].strip()
        said = statement[:end].strip(" \t\n:,–—-“”\"'«»")
        start = statement.find(said)
        yield Verdict(Fault.FRAME, start, start + len(said), said, (), rest[:1].upper() + rest[1:])
        if not rest:
            return
    inner = table.inner_frame.search(statement, end) if table.inner_frame else None
    if inner is not None:
        start = inner.end() - len(inner[0].lstrip(" –—-"))
        yield _verdict(statement, Fault.FRAME, start, inner.end())


def _frame_end(statement: str, whole: Sequence[Word], table: Table) -> int:
    """Where a statement goes on after the frame; 0 if it does not begin with one."""
    framed = table.frame.match(statement) if table.frame else None
    end = framed.end() if framed else 0
    words = [word for word in whole if word.start >= end]
    if table.last:
        return end
    again = [len(phrase) for phrase in table.again if stands_at(words, 0, phrase)]
    who = [len(phrase) for phrase in table.who if stands_at(words, 0, phrase) and head_at(words, len(phrase), table)]
    length = max((*again, *who), default=0)
    return words[length].start if 0 < length < len(words) else end


def _verbs(statement: str, words: Sequence[Word], table: Table, level: str | None) -> Iterator[Verdict]:
    """What is wrong with the verb, with a second one, and with the level."""
    at = 0 if table.last else first_verb(words, table)
    head = last_verb(words, table) if table.last else head_at(words, at, table)
    if head is not None and head.entry.sort is Sort.OPENING:
        yield _verdict(statement, Fault.WEAK, words[at].start, words[head.after - 1].end)
        at = min(head.after, len(words) - 1)
        head = head_at(words, at, table)
    if head is None:
        yield from _unknown(statement, words, at, table)
        return
    start, end = words[head.at].start, words[head.after - 1].end
    if head.entry.sort in _FAULTS:
        yield _verdict(statement, _FAULTS[head.entry.sort], start, end, head.entry.instead)
    second = second_verb(statement, words, head, table)
    if second is not None:
        one, other = sorted((head, second), key=lambda verb: verb.at)
        first = statement[words[one.at].start : words[one.after - 1].end]
        yield _verdict(statement, Fault.SECOND, words[other.at].start, words[other.after - 1].end, [first])
    yield from _level(statement, start, end, head, level)


def _unknown(statement: str, words: Sequence[Word], at: int, table: Table) -> Iterator[Verdict]:
    word = words[-1] if table.last else words[at]
    if table.stands_in or is_known(word.text, table):
        return
    if table.last and not (statement[word.start].islower() and word.text.endswith("n")):
        return  # A noun at the end: what is to be done is said by a noun, which no table can hold.
    near = nearest_verb(word.text, table)
    yield _verdict(statement, Fault.UNKNOWN, word.start, word.end, [near] if near else [])


def _level(statement: str, start: int, end: int, head: Head, level: str | None) -> Iterator[Verdict]:
    listed = head.levels if head.entry.sort in (Sort.VERB, Sort.WEAK) else frozenset()
    if level and listed and level not in listed:
        yield _verdict(statement, Fault.LEVEL, start, end, [one for one in BLOOM if one in listed])


def _size(statement: str, words: Sequence[Word], table: Table) -> Iterator[Verdict]:
    """Too few words, too many, or words that say nothing."""
    start, end, count = words[0].start, words[-1].end, len(words)
    if not table.fewest <= count <= table.most:
        fault = Fault.SHORT if count < table.fewest else Fault.LONG
        yield Verdict(fault, start, end, statement[start:end], count=count)
    vague = find(words, table.vague)
    if vague is not None:
        yield _verdict(statement, Fault.VAGUE, *vague)
