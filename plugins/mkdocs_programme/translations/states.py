"""How far every text of a programme has come in every language of its site."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_programme.documents import Document
from mkdocs_programme.entities import Entity
from mkdocs_programme.entities.marks import UNMARKED, Mark, mark_of
from mkdocs_programme.findings import Place
from mkdocs_programme.phrases import Phrase
from mkdocs_programme.translations.past import Past, same_words
from mkdocs_programme.translations.structure import differences
from mkdocs_programme.translations.units import Unit, source_language, translation_of, units

__all__ = ["Desk", "Side", "State", "Translated", "desk"]


class State(enum.StrEnum):
    """How it stands with a text in a language, or with all texts of a thing."""

    MISSING = "missing"
    """It has no words."""
    PARTIAL = "partial"
    """Some texts of the thing have words, others have none."""
    OUTDATED = "outdated"
    """The source says something else than when the translation was last touched."""
    DIFFERS = "differs"
    """The translation is built otherwise than its source, such as with fewer links."""
    MACHINE = "machine"
    """A machine has translated it, and nobody has reviewed it."""
    UNKNOWN = "unknown"
    """It has words, but the history does not reach back to when they were written."""
    ORPHAN = "orphan"
    """A translation of something that is not there."""
    COMPLETE = "complete"
    """It has words, and nothing speaks against them."""


@dataclass(frozen=True)
class Translated:
    """One text in one language."""

    name: str
    """Such as `title` or `parts.leading.title`."""
    state: State
    source: str
    """The words it is translated from; nothing for an orphan."""
    language: str
    """The language of these."""
    words: str
    """The translation, or nothing."""
    place: Place
    """Where the translation stands, or else its source."""
    before: str = ""
    """What the source said when the translation was last touched, if that is something else."""
    notes: tuple[Phrase, ...] = ()
    """What is different in how it is built."""


@dataclass(frozen=True)
class Side:
    """All texts of one thing in one language."""

    kind: str
    id: str
    address: str
    title: str
    language: str
    source: str
    """The file of the source; nothing for an orphan."""
    path: str
    """The file of the translation, whether it is there or not."""
    exists: bool
    fields: tuple[Translated, ...]

    @property
    def state(self) -> State:
        """Of all its texts together: what weighs most."""
        found = {field.state for field in self.fields}
        if not found or found == {State.ORPHAN}:
            return State.ORPHAN
        if State.MISSING in found:
            return State.MISSING if found <= {State.MISSING} else State.PARTIAL
        return next(state for state in State if state in found)

    def named(self, *states: State) -> tuple[str, ...]:
        """The texts that are in one of these states."""
        return tuple(field.name for field in self.fields if field.state in states)


@dataclass(frozen=True)
class Desk:
    """Everything that translators ask for."""

    sides: tuple[Side, ...]
    """By kind and id, then by language in the order of the site."""
    languages: tuple[str, ...]
    history: bool
    """Whether there is any history by which something could be outdated."""
    torn: bool = False
    """Whether the history is a shallow copy, so that much is unknown."""

    def of(self, *languages: str) -> Desk:
        """The same for some languages only."""
        kept = tuple(side for side in self.sides if side.language in languages)
        return replace(self, sides=kept, languages=tuple(one for one in self.languages if one in languages))

    def with_orphans(self, paths: Iterable[str]) -> Desk:
        """The same with translations of which there is no source."""
        return replace(self, sides=(*self.sides, *map(_orphan, paths)))

    def counted(self, language: str) -> Counter[State]:
        """How many texts of a language are in each state."""
        return Counter(field.state for side in self.sides if side.language == language for field in side.fields)


def desk(entities: Sequence[Entity], languages: Sequence[str], default: str, past: Past | None) -> Desk:
    """Look at every text in every language.

    Args:
        entities: The things that are looked at.
        languages: Of the site.
        default: The language of files that do not say theirs.
        past: The history of the content, if there is one.
    """
    if past is not None:
        past.gather(entities)
    sides = tuple(side for entity in entities for side in _sides(entity, languages, default, past))
    return Desk(sides, tuple(languages), past is not None, past is not None and past.is_torn)


def _sides(entity: Entity, languages: Sequence[str], default: str, past: Past | None) -> Iterator[Side]:
    source = entity.origin.source
    written = units(type(entity), source, source_language(source, default))
    translations = dict(entity.origin.translations)
    for language in languages:
        document = translations.get(language)
        look = _Look(entity, language, document, past)
        fields = tuple(look.fields(written))
        if fields:
            path = document.path if document is not None else f"{source.path.removesuffix('.md')}.{language}.md"
            title = written.get(entity.titled)
            yield Side(
                entity.kind,
                entity.id,
                entity.address,
                title.source if title is not None else str(getattr(entity, entity.titled)),
                language,
                source.path,
                path,
                document is not None,
                fields,
            )


@dataclass(frozen=True)
class _Look:
    """A look at one thing in one language."""

    entity: Entity
    language: str
    document: Document | None
    past: Past | None

    def fields(self, written: dict[str, Unit]) -> Iterator[Translated]:
        said = units(type(self.entity), self.document, self.language) if self.document is not None else {}
        mark = mark_of(self.document) if self.document is not None else UNMARKED
        known = set[str]()
        for unit in written.values():
            found = translation_of(unit, said) if said else None
            if found is not None:
                known.add(found.name)
            if unit.language != self.language and not (found is None and self._is_proper(unit)):
                yield self._field(unit, found, mark)
        for name, unit in said.items():
            if name not in known:
                assert self.document is not None
                yield Translated(name, State.ORPHAN, "", "", unit.source, _place(self.document, unit))

    def _is_proper(self, unit: Unit) -> bool:
        """Whether it is the name of somebody, which most languages leave as it is."""
        is_name = unit.name.rsplit(".", 1)[-1] in ("name", "short_name")
        return is_name and self.entity.kind in _NAMED and self.language not in unit.words

    def _field(self, unit: Unit, found: Unit | None, mark: Mark) -> Translated:
        source = self.entity.origin.source
        beside = unit.words.get(self.language, "")
        words = found.source if found is not None else beside
        held = self.document if found is not None else None
        at = _place(held, found) if held is not None and found is not None else _place(source, unit)
        before, state = "", State.COMPLETE
        notes = differences(unit.source, words) if words and unit.name.rsplit(".")[-1] in _BUILT else ()
        if not words:
            state = State.MISSING
        else:
            then = self.past.then(self.entity, unit, self.language, held) if self.past is not None else unit.source
            if found is not None and mark.state == "outdated" and mark.covers(unit.name):
                state = State.OUTDATED
            elif then is not None and not same_words(then, unit.source):
                before, state = then, State.OUTDATED
            elif notes:
                state = State.DIFFERS
            elif found is not None and mark.covers(unit.name):
                state = State.MACHINE
            elif then is None:
                state = State.UNKNOWN
        return Translated(unit.name, state, unit.source, unit.language, words, at, before, notes)


_NAMED = ("organisation", "persona", "speaker")
_BUILT = ("body",)
"""Texts long enough to have a structure."""


def _place(document: Document, unit: Unit) -> Place:
    return document.in_body(0) if unit.name == "body" else document.at(*unit.key)


def _orphan(path: str) -> Side:
    stem, _, language = path.removesuffix(".md").rpartition(".")
    folder, _, id_ = stem.partition("/")
    return Side(folder, id_, stem, id_, language, "", path, True, ())
