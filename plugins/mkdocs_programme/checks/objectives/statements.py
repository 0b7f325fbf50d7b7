"""Every statement of every objective, in each language it is written in, with its place and what is said against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_programme.documents import Document, Key, Value, replaced, within
from mkdocs_programme.entities import Objective, Session, WrittenObjective
from mkdocs_programme.findings import Place
from mkdocs_programme.learning import SomeObjective
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.once import of_programme
from mkdocs_programme.values.words import Words
from mkdocs_programme.wording import Fault, Table, Verdict, judge, placeholder, table_for

__all__ = ["Statement", "against", "awaiting_review", "objectives", "owned", "statements", "table_of", "unjudged"]


@dataclass(frozen=True, eq=False)
class Statement:
    """An objective in the words of one language."""

    objective: SomeObjective
    session: Session | None
    """The session in whose file it is written out."""
    words: Words
    table: Table | None
    """Of the language of its words."""

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What is said against it; where its language has no table, only whether it is still to be written."""
        if self.table is not None:
            return judge(self.words.text, self.table, self.objective.level)
        found = placeholder(self.words.text)
        return (Verdict(Fault.PLACEHOLDER, *found, self.words.text[slice(*found)]),) if found is not None else ()

    @cached_property
    def document(self) -> Document:
        """The file in which it is written."""
        source = self.objective.origin.source
        return source if self._source_key in source.places else self.objective.origin.file(self.words.language)

    @property
    def _source_key(self) -> Key:
        """Where it stands in the source, if that holds the words of several languages."""
        return (*self.objective.origin.inside, "statement", self.words.language)

    @cached_property
    def key(self) -> Key:
        """The way to it in its file."""
        if self._source_key in self.objective.origin.source.places:
            return self._source_key
        inside = (*self.objective.origin.inside, "statement")
        return inside if self.document is self.objective.origin.source else self._key_in_translation(inside)

    def _key_in_translation(self, inside: Key) -> Key:
        """The way to the same words: under the same id, in the same place, or the first there are."""
        found = [key for key, value in _texts(self.document.fields, ()) if value == self.words.text]
        name = self.objective.local_id
        named = [key for key in found if name in key or _beside(self.document, key, "id") == name]
        same = [key for key in found if key == inside]
        return (*named, *same, *found, inside)[0]

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.document.at(*self.key)

    def at(self, verdict: Verdict) -> Place:
        """Where the words stand that a verdict means."""
        return within(self.document, self.place, self.words.text, verdict.start, verdict.end - verdict.start)

    def mended(self, old: str, new: str, at: Place, *, prose: bool = False) -> str:
        """The line at a place with other words."""
        return replaced(self.document.line(at.line) or "", at.column, old, new, prose=prose)


@of_programme
def statements(programme: Programme) -> tuple[Statement, ...]:
    """Every statement of a programme; each is judged once, however many rules ask."""
    return tuple(_all(programme))


def against(programme: Programme, *faults: Fault) -> Iterator[tuple[Statement, Verdict]]:
    """What is said against any statement in one of these ways."""
    for one in _faulty(programme):
        yield from ((one, verdict) for verdict in one.verdicts if verdict.fault in faults)


@of_programme
def _faulty(programme: Programme) -> tuple[Statement, ...]:
    """Of many statements the few against which anything is said, so that not every rule goes through all."""
    return tuple(one for one in statements(programme) if one.verdicts)


def _all(programme: Programme) -> Iterator[Statement]:
    for objective in programme.all(Objective):
        yield from _each(programme, objective, None)
    for session in programme.all(Session):
        for written in owned(session):
            yield from _each(programme, written, session)


def _each(programme: Programme, objective: SomeObjective, session: Session | None) -> Iterator[Statement]:
    if objective.statement is not None and not (isinstance(objective, WrittenObjective) and objective.ref):
        for words in objective.statement.written:
            yield Statement(objective, session, words, table_of(programme, words.language))


def owned(session: Session) -> tuple[WrittenObjective, ...]:
    """The objectives of a session and of its parts, those among them that only name another."""
    return (*session.objectives, *(objective for part in session.parts for objective in part.objectives))


def objectives(programme: Programme) -> Iterator[SomeObjective]:
    """Every objective, from a file or written out, in the order of the files."""
    yield from programme.all(Objective)
    for session in programme.all(Session):
        yield from owned(session)


def table_of(programme: Programme, language: str) -> Table | None:
    """The table of a language, with the verbs that the settings add."""
    verbs = {own.id: own.verbs for own in programme.settings.learning.verbs}
    return table_for(language, verbs.get(language, ()))


def unjudged(programme: Programme) -> dict[str, int]:
    """How many statements are in languages that have no table, by language."""
    return dict(Counter(one.words.language for one in statements(programme) if one.table is None))


def awaiting_review(programme: Programme) -> dict[str, int]:
    """How many statements were judged by tables that no native speaker has read yet, by language."""
    judged = (one for one in statements(programme) if one.table is not None and not one.table.reviewed)
    return dict(Counter(one.words.language for one in judged))


def _texts(value: object, key: Key) -> Iterator[tuple[Key, str]]:
    """Every text of a file, with the way to it."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, (*key, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*key, index))


def _beside(document: Document, key: Key, name: str) -> Value:
    """What stands in another field of the same record, or nothing."""
    value: object = document.fields
    for step in key[:-1]:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step, "")
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
    found = value.get(name, "") if isinstance(value, dict) else ""
    return found if isinstance(found, str) else ""
