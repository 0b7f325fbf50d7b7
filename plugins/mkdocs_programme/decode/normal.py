"""One tree of a source file and its translations: every text by language, every shorthand written out.

After this a pydantic model only has to read values; what the author's form of writing left open is settled here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mkdocs_programme.decode import rules
from mkdocs_programme.decode.lists import ids_amiss, other_length
from mkdocs_programme.decode.marks import marks_amiss
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.decode.places import Key, moved_key
from mkdocs_programme.decode.sides import Side, deeper, empty, entries, is_short, matching
from mkdocs_programme.decode.unknown import unknown_field
from mkdocs_programme.documents import Document
from mkdocs_programme.entities import EDITORS_OWN, Entity, Record, WrittenObjective
from mkdocs_programme.entities.marks import MARK
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.findings import Finding, Place
from mkdocs_programme.languages.tags import is_tag
from mkdocs_programme.phrases import phrase
from mkdocs_programme.values.scalars import ID

__all__ = ["Merger", "written_out"]


@dataclass
class Merger:
    """Merges the files of one entity, and collects what is wrong with their form."""

    source: Document
    language: str
    """Of the source file."""
    languages: Sequence[str]
    """Of the site."""
    findings: list[Finding] = field(default_factory=list)
    moved: dict[Key, Key] = field(default_factory=dict)
    """Keys of the merged tree that stand elsewhere in the source, because a mapping was written for a list."""

    def merge(self, kind: type[Record], sidecars: Mapping[str, Document]) -> dict[str, Any]:
        """The fields of all files in one tree, `body` among them."""
        fields: dict[str, Any] = {**self.source.fields}
        sides: list[Side] = []
        for language, document in sidecars.items():
            said = {**document.fields}
            if said.pop("body", None) is not None:
                self._unknown(kind, "body", document, document.at_key("body"))
            sides.append((language, document, (), {**said, **_body(document)}))
        for taken in ("id", "body"):
            if taken in fields and "body" in shape(kind):
                self._unknown(kind, taken, self.source, self.source.at_key(taken))
                del fields[taken]
        return self._record(kind, {**fields, **_body(self.source)}, (), sides)

    def _record(self, kind: type[Record], fields: Mapping[str, Any], key: Key, sides: Sequence[Side]) -> dict[str, Any]:
        known, merged = shape(kind), dict[str, Any]()
        for name, value in fields.items():
            if name not in known:
                self._unknown(kind, name, self.source, self._place((*key, name), of_key=True))
            elif not empty(value):
                read = self._field(known[name], value, (*key, name), list(deeper(sides, name)))
                if not empty(read):
                    merged[name] = read
        for side in sides:
            self._side_fields(kind, fields, merged, side)
        return merged

    def _side_fields(self, kind: type[Record], fields: Mapping[str, Any], merged: dict[str, Any], side: Side) -> None:
        """What a translation says beside the source: facts and unknown fields are told, new words are kept."""
        _, document, key, values = side
        for name, value in values.items():
            known = shape(kind).get(name)
            if known is None and (*key, name) == (MARK,):
                self.findings.extend(marks_amiss(document))
            elif known is None:
                self._unknown(kind, name, document, document.at_key(*key, name))
            elif empty(value) or name == "id":
                continue
            elif not known.translated:
                if value != fields.get(name) and name != "language":
                    message = phrase(
                        "`{name}` is the same in every language and belongs into the source file", name=name
                    )
                    hint = phrase("delete this line, and write it in {source}", source=self.source.path)
                    self.findings.append(rules.fact_in_translation.at(document.at_key(*key, name), message, hint=hint))
            elif empty(fields.get(name, "")):
                self._added(known, merged, name, side)

    def _added(self, known: FieldShape, merged: dict[str, Any], name: str, side: Side) -> None:
        """Words of a translation for a field that its source leaves out: a list has nothing beside it."""
        language, document, key, values = side
        if known.required:
            return
        if known.nature in ("text", "prose") and not known.many:
            said = self._words(known, values[name], document.at(*key, name))
            if said:
                merged.setdefault(name, {})[language] = said
            return
        message = phrase("{source} has no `{name}` that this could translate", source=self.source.path, name=name)
        hint = phrase("write it there first")
        self.findings.append(rules.translated_list_differs.at(document.at_key(*key, name), message, hint=hint))

    def _field(self, known: FieldShape, value: Any, key: Key, sides: list[Side]) -> Any:
        if not known.many:
            return self._one(known, value, key, sides)
        if self._says(known.record, value):
            value = [value]
            self._move((*key, 0), key)
        found = entries(known.record, value)
        kept = [(index, below, member) for index, (below, member) in enumerate(found) if not empty(member)]
        self.findings.extend(other_length(self.source, known, found, sides))
        if known.record is not None:
            place = moved_key(self.moved, key)
            self.findings.extend(ids_amiss(self.source, known.record, found, place, sides))
        merged = []
        for position, (index, below, member) in enumerate(kept):
            self._move((*key, position), (*key, *below))
            keyed = isinstance(value, dict) and below
            if keyed and known.record is not None and is_short(known.record, value[below[0]]):
                self._move((*key, position, known.record.shorthand), (*key, *below))
            beside = list(matching(known.record, sides, index, member))
            merged.append(self._one(known, member, (*key, position), beside))
        return merged

    def _move(self, key: Key, before: Key) -> None:
        """Remember where in the source an entry of the tree stands; what is around it has been remembered already."""
        if key != before:
            self.moved[key] = moved_key(self.moved, before)

    def _one(self, known: FieldShape, value: Any, key: Key, sides: list[Side]) -> Any:
        if known.nature in ("text", "prose"):
            return self._text(known, value, key, sides)
        if known.record is None:
            return value
        if self._says(known.record, value):
            value = {known.record.shorthand: value}
            self._move((*key, known.record.shorthand), key)
        elif isinstance(value, str) and known.record.shorthand:
            value = written_out(known.record, value)
            self._move((*key, next(iter(value))), key)
        if not isinstance(value, dict):
            return value
        return self._record(known.record, value, key, list(self._records(known.record, sides)))

    def _says(self, record: type[Record] | None, value: Any) -> bool:
        """Whether words by language stand for a whole record, as in `- {en: Rest, sv: Ro}` in a list of needs."""
        if record is None or not record.shorthand or not isinstance(value, dict) or not value:
            return False
        said = shape(record)
        return said[record.shorthand].translated and all(name in self.languages and name not in said for name in value)

    def _records(self, record: type[Record], sides: Sequence[Side]) -> Iterator[Side]:
        """The translations of a record, their shorthands written out."""
        for language, document, key, said in sides:
            if isinstance(said, dict):
                yield language, document, key, said
            elif isinstance(said, str) and said and record.shorthand:
                yield language, document, key, {record.shorthand: said}
            elif not empty(said):
                message = phrase("here `field: value` lines are read, as in the source file")
                self.findings.append(rules.value_unreadable.at(document.at(*key), message))

    def _text(self, known: FieldShape, value: Any, key: Key, sides: list[Side]) -> Any:
        if isinstance(value, dict):
            words = self._by_language(value, key)
        elif isinstance(value, str):
            words = {self.language: value}
        else:
            return value
        for language, document, at, said in sides:
            translated = "" if empty(said) else self._words(known, said, document.at(*at))
            if translated:
                words[language] = translated
        first = {self.language: words[self.language]} if self.language in words else {}
        return {**first, **words}

    def _by_language(self, value: Mapping[str, Any], key: Key) -> dict[str, Any]:
        words: dict[str, Any] = {}
        if not any(is_tag(language) for language in value):
            return self._with_colon(value, key)
        for language, said in value.items():
            if language not in self.languages:
                hint = did_you_mean(language, self.languages) or phrase(
                    "use one of {languages}", languages=", ".join(self.languages)
                )
                place = self._place((*key, language), of_key=True)
                message = phrase("“{language}” is no language of this site", language=language)
                self.findings.append(rules.language_unknown.at(place, message, hint=hint))
            elif not isinstance(said, str):
                self.findings.append(_no_words(key, self._place((*key, language))))
            elif said:
                words[language] = said
        return words or self._unknown_words(value)

    def _with_colon(self, value: Mapping[str, Any], key: Key) -> dict[str, Any]:
        """A text such as `- Question: who decides?`, which reads as a field of the name before the colon."""
        field = next((word for word in reversed(key) if isinstance(word, str)), "")
        first, said = next(iter(value.items()))
        place = self._place((*key, first), of_key=True)
        line = self.source.line(place.line) or ""
        whole = line[place.column - 1 :].rstrip()
        plain = whole == f"{first}: {said}" and not {'"', "\\"} & set(whole)
        mended = f'{line[: place.column - 1]}"{whole}"' if plain else ""
        message = phrase("`{field}`: “{first}:” begins a field here, not a text", field=field, first=first)
        hint = phrase("put the text in straight quotation marks")
        self.findings.append(rules.value_unreadable.at(place, message, hint=hint, mended=mended, sure=True))
        return {self.language: whole}

    def _unknown_words(self, value: Mapping[str, Any]) -> dict[str, Any]:
        """Words under the wrong language alone are kept as the file's own, so that nothing is said to be missing."""
        said = next((said for said in value.values() if isinstance(said, str) and said), "")
        return {self.language: said} if said else {}

    def _words(self, known: FieldShape, said: Any, place: Place) -> str:
        if isinstance(said, str):
            return said
        self.findings.append(_no_words((known.attribute,), place))
        return ""

    def _unknown(self, kind: type[Record], name: str, document: Document, place: Place) -> None:
        of_an_editor = name in EDITORS_OWN and issubclass(kind, Entity)
        if not (name.startswith("x_") or of_an_editor):
            self.findings.append(unknown_field(kind, name, document, place))

    def _place(self, key: Key, *, of_key: bool = False) -> Place:
        real = moved_key(self.moved, key)
        return self.source.at_key(*real) if of_key else self.source.at(*real)


def _body(document: Document) -> dict[str, str]:
    return {"body": document.body} if document.body.strip() else {}


def written_out(record: type[Record], value: str) -> dict[str, str]:
    """A shorthand written out; a word that can be an id, in a list of objectives, names one that has a file."""
    if record is WrittenObjective and all(ID.fullmatch(word) for word in value.split("/")):
        return {"ref": value}
    return {record.shorthand: value}


def _no_words(key: Key, place: Place) -> Finding:
    name = next((word for word in reversed(key) if isinstance(word, str)), "")
    return rules.value_unreadable.at(place, phrase("`{name}`: holds a list or record; write words", name=name))
