"""The words of one file, field by field, under names that stay when entries of a list change places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from mkdocs_programme.decode.normal import written_out
from mkdocs_programme.decode.sides import empty, entries, is_keyed, is_short
from mkdocs_programme.documents import Document, Key
from mkdocs_programme.entities import Record
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.languages.tags import is_tag

__all__ = ["BODY", "Unit", "source_language", "translation_of", "units"]

BODY = "body"


@dataclass(frozen=True)
class Unit:
    """One text that may be translated."""

    name: str
    """Such as `title`, `parts.leading.title` or `questions.2`: entries by their id, or else by number from 1."""
    key: Key
    """Where it stands in its file; `("body",)` for what stands below the front matter."""
    words: Mapping[str, str] = field(hash=False)
    """By language, the one it was written in first."""
    numbered: str = ""
    """Its name with every entry by number: translations without ids are matched so."""

    @property
    def source(self) -> str:
        """The words it was written in first."""
        return next(iter(self.words.values()))

    @property
    def language(self) -> str:
        """The language of these."""
        return next(iter(self.words))


def source_language(document: Document, default: str) -> str:
    """The language that a source says it is written in."""
    said = document.fields.get("language")
    return said if isinstance(said, str) and said else default


def units(kind: type[Record], document: Document, language: str) -> dict[str, Unit]:
    """Every text of a file that has words, by its name.

    Args:
        kind: Of the entity whose file it is.
        document: The source, or a translation.
        language: Of words that do not say theirs.
    """
    found = list(_Walk(language).record(kind, document.fields, (), "", ""))
    if document.body.strip():
        found.append(Unit(BODY, (BODY,), {language: document.body.strip()}, BODY))
    return {unit.name: unit for unit in found}


@cache
def _translated(kind: type[Record]) -> tuple[tuple[str, FieldShape], ...]:
    """The fields of the front matter that a translation may hold: few of all there are."""
    return tuple((name, known) for name, known in shape(kind).items() if known.translated and name != BODY)


def translation_of(unit: Unit, said: Mapping[str, Unit]) -> Unit | None:
    """What a translation says for a text of its source: by id where it has one, else by number."""
    return said.get(unit.name) or said.get(unit.numbered)


@dataclass(frozen=True)
class _Walk:
    """The way over the fields of one file."""

    language: str

    def record(
        self, kind: type[Record], fields: Mapping[str, Any], key: Key, name: str, numbered: str
    ) -> Iterator[Unit]:
        for field_name, known in _translated(kind):
            value = fields.get(field_name, "")
            if not empty(value):
                yield from self._field(known, value, (*key, field_name), name + field_name, numbered + field_name)

    def _field(self, known: FieldShape, value: Any, key: Key, name: str, numbered: str) -> Iterator[Unit]:
        if not known.many:
            yield from self._one(known, value, key, name, numbered)
            return
        if self._says(known.record, value):
            value = [value]
        keyed = known.record is not None and is_keyed(known.record, value)
        for number, (below, member) in enumerate(entries(known.record, value), 1):
            id_ = member.get("id") if isinstance(member, dict) else ""
            called = id_ if isinstance(id_, str) and id_ else str(number)
            # What stands under an id is the whole entry, unless its fields are written out there.
            short = keyed and known.record is not None and is_short(known.record, value[below[0]])
            written = value[below[0]] if short else member
            names = f"{name}.{called}", f"{numbered}.{number}"
            yield from self._one(known, written, (*key, *below), *names)

    def _one(self, known: FieldShape, value: Any, key: Key, name: str, numbered: str) -> Iterator[Unit]:
        if known.nature in ("text", "prose"):
            words = self._words(value)
            if words:
                yield Unit(name, key, words, numbered)
            return
        if known.record is None:
            return
        short = known.record.shorthand
        if short and (isinstance(value, str) or self._says(known.record, value)):
            if isinstance(value, str) and short not in written_out(known.record, value):
                return  # It names a thing that is written elsewhere.
            yield from self._one(shape(known.record)[short], value, key, f"{name}.{short}", f"{numbered}.{short}")
        elif isinstance(value, dict):
            yield from self.record(known.record, value, key, f"{name}.", f"{numbered}.")

    def _words(self, value: Any) -> dict[str, str]:
        if isinstance(value, str):
            return {self.language: value} if value.strip() else {}
        if not isinstance(value, dict) or not any(is_tag(name) for name in value):
            return {}
        words = {name: said for name, said in value.items() if isinstance(said, str) and said.strip()}
        first = {self.language: words[self.language]} if self.language in words else {}
        return {**first, **words}

    @staticmethod
    def _says(record: type[Record] | None, value: Any) -> bool:
        """Whether words by language stand for a whole record."""
        if record is None or not record.shorthand or not isinstance(value, dict) or not value:
            return False
        known = shape(record)
        return known[record.shorthand].translated and all(is_tag(name) and name not in known for name in value)
