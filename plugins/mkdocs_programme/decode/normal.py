"""One tree of a source file and its translations: every text by language, every shorthand written out.

After this a pydantic model only has to read values; what the author's form of writing left open is settled here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mkdocs_programme.decode import rules
from mkdocs_programme.decode.nearest import did_you_mean, nearest
from mkdocs_programme.decode.places import Key, moved_key
from mkdocs_programme.documents import Document
from mkdocs_programme.entities import Record, WrittenObjective
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.findings import Finding, Place
from mkdocs_programme.values.scalars import ID

__all__ = ["Merger"]

Side = tuple[str, Document, Key, Any]
"""A translation's language, its file, the key there, and the value there."""


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
            sides.append((language, document, (), {**document.fields, **_body(document)}))
        for taken in ("id", "body"):
            if taken in fields and "body" in shape(kind):
                self._unknown(kind, taken, self.source.at_key(taken))
                del fields[taken]
        return self._record(kind, {**fields, **_body(self.source)}, (), sides)

    def _record(self, kind: type[Record], fields: Mapping[str, Any], key: Key, sides: Sequence[Side]) -> dict[str, Any]:
        known, merged = shape(kind), dict[str, Any]()
        for name, value in fields.items():
            if name not in known:
                self._unknown(kind, name, self._place((*key, name), of_key=True))
            elif not _empty(value):
                merged[name] = self._field(known[name], value, (*key, name), list(_deeper(sides, name)))
        for side in sides:
            self._side_fields(kind, fields, merged, side)
        return merged

    def _side_fields(self, kind: type[Record], fields: Mapping[str, Any], merged: dict[str, Any], side: Side) -> None:
        """What a translation says beside the source: facts and unknown fields are told, new words are kept."""
        language, document, key, values = side
        for name, value in values.items():
            known = shape(kind).get(name)
            if known is None:
                self._unknown(kind, name, document.at_key(*key, name))
            elif _empty(value) or name == "id":
                continue
            elif not known.translated:
                if value != fields.get(name) and name != "language":
                    message = f"`{name}` is the same in every language and belongs into the source file"
                    hint = f"delete this line, and write it in {self.source.path}"
                    self.findings.append(rules.fact_in_translation.at(document.at_key(*key, name), message, hint=hint))
            elif _empty(fields.get(name, "")) and known.nature in ("text", "prose") and not known.many:
                words = merged.setdefault(name, {})
                words[language] = self._words(known, value, document.at(*key, name))

    def _field(self, known: FieldShape, value: Any, key: Key, sides: list[Side]) -> Any:
        if not known.many:
            return self._one(known, value, key, sides)
        if isinstance(value, dict) and _is_keyed(known.record, value):
            assert known.record is not None
            value = self._keyed(known.record, value, key)
        values = value if isinstance(value, list) else [value]
        if not isinstance(value, list):
            self.moved[(*key, 0)] = key
        kept = [(index, member) for index, member in enumerate(values) if not _empty(member)]
        self._same_length(known, values, sides)
        merged = []
        for position, (index, member) in enumerate(kept):
            if position != index:
                self.moved[(*key, position)] = (*key, index)
            matched = list(_matching(sides, index, member))
            merged.append(self._one(known, member, (*key, position), matched))
        if known.record is not None:
            self._ids(values, key, sides)
        return merged

    def _keyed(self, record: type[Record], value: Mapping[str, Any], key: Key) -> list[Any]:
        """A list of records written as a mapping from id: `nb: [da, sv]`."""
        entries: list[Any] = []
        for index, (name, inner) in enumerate(value.items()):
            entry = inner if isinstance(inner, dict) else {record.shorthand: inner}
            entries.append({"id": name, **entry})
            self.moved[(*key, index)] = (*key, name)
            self.moved[(*key, index, record.shorthand)] = (*key, name)
        return entries

    def _one(self, known: FieldShape, value: Any, key: Key, sides: list[Side]) -> Any:
        if known.nature in ("text", "prose"):
            return self._text(known, value, key, sides)
        if known.record is None:
            return value
        if isinstance(value, dict):
            return self._record(known.record, value, key, [side for side in map(_written_out(known.record), sides)])
        if isinstance(value, str) and known.record.shorthand:
            fields = _written_out_value(known.record, value)
            self.moved[(*key, next(iter(fields)))] = key
            return self._record(known.record, fields, key, [side for side in map(_written_out(known.record), sides)])
        return value

    def _text(self, known: FieldShape, value: Any, key: Key, sides: list[Side]) -> Any:
        if isinstance(value, dict):
            words = self._by_language(value, key)
        elif isinstance(value, str):
            words = {self.language: value}
        else:
            return value
        for language, document, at, said in sides:
            if not _empty(said):
                words[language] = self._words(known, said, document.at(*at))
        first = {self.language: words[self.language]} if self.language in words else {}
        return {**first, **words}

    def _by_language(self, value: Mapping[str, Any], key: Key) -> dict[str, Any]:
        words: dict[str, Any] = {}
        for language, said in value.items():
            if language not in self.languages:
                hint = did_you_mean(language, self.languages) or f"use one of {', '.join(self.languages)}"
                place = self._place((*key, language), of_key=True)
                message = f"“{language}” is no language of this site"
                self.findings.append(rules.language_unknown.at(place, message, hint=hint))
            elif not isinstance(said, str):
                self.findings.append(_no_words(key, self._place((*key, language))))
            elif said:
                words[language] = said
        return words

    def _words(self, known: FieldShape, said: Any, place: Place) -> str:
        if isinstance(said, str):
            return said
        self.findings.append(_no_words((known.attribute,), place))
        return ""

    def _same_length(self, known: FieldShape, values: Sequence[Any], sides: Sequence[Side]) -> None:
        if not known.translated or _ids(values):
            return
        for _, document, at, said in sides:
            if isinstance(said, list) and said and len(said) != len(values):
                message = f"`{at[-1]}` has {len(said)} entries here and {len(values)} in {self.source.path}"
                hint = "translate each entry, in the same order"
                self.findings.append(rules.translated_list_differs.at(document.at_key(*at), message, hint=hint))

    def _ids(self, values: Sequence[Any], key: Key, sides: Sequence[Side]) -> None:
        """Ids that stand twice in the source's list, or in a translation alone."""
        seen: set[str] = set()
        for index, name in _ids(values):
            if name in seen:
                message = f"the id “{name}” stands twice in `{key[-1]}`"
                place = self._place((*key, index, "id"))
                self.findings.append(rules.id_twice.at(place, message, hint="give each entry an id of its own"))
            seen.add(name)
        for _, document, at, said in sides:
            for index, name in _ids(said if isinstance(said, list) else ()):
                if name not in seen:
                    message = f"`{at[-1]}` of {self.source.path} has no entry with the id “{name}”"
                    found = rules.translated_entry_unknown.at(
                        document.at(*at, index, "id"), message, hint=did_you_mean(name, sorted(seen))
                    )
                    self.findings.append(found)

    def _unknown(self, kind: type[Record], name: str, place: Place) -> None:
        if name.startswith("x_"):
            return
        known = [field for field in shape(kind) if field != "body" and not (field == "id" and "body" in shape(kind))]
        near = nearest(name, known)
        hint = f"did you mean `{near}`?" if near else f"a field of your own begins with x_, such as `x_{name}`"
        line = self.source.lines[place.line - 1] if place.path == self.source.path and near else ""
        mended = line.replace(name, near, 1) if near and line else ""
        self.findings.append(rules.field_unknown.at(place, f"nothing reads `{name}`", hint=hint, mended=mended))

    def _place(self, key: Key, *, of_key: bool = False) -> Place:
        real = moved_key(self.moved, key)
        return self.source.at_key(*real) if of_key else self.source.at(*real)


def _is_keyed(record: type[Record] | None, value: Mapping[str, Any]) -> bool:
    """Whether a mapping is a list of records by id, and not one record."""
    return record is not None and "id" in shape(record) and not set(value) <= set(shape(record))


def _body(document: Document) -> dict[str, str]:
    return {"body": document.body} if document.body.strip() else {}


def _empty(value: Any) -> bool:
    return value in ("", [], {})


def _deeper(sides: Sequence[Side], name: str) -> Iterator[Side]:
    for language, document, key, values in sides:
        if isinstance(values, dict) and name in values:
            yield language, document, (*key, name), values[name]


def _matching(sides: Sequence[Side], index: int, member: Any) -> Iterator[Side]:
    """The translations of one entry of a list: by id where it has one, else by position."""
    name = member.get("id") if isinstance(member, dict) else None
    for language, document, key, values in sides:
        if not isinstance(values, list):
            continue
        for position, said in enumerate(values):
            its_name = said.get("id") if isinstance(said, dict) else None
            if (its_name == name) if (its_name and name) else (position == index and not its_name):
                yield language, document, (*key, position), said


def _ids(values: Sequence[Any]) -> list[tuple[int, str]]:
    return [
        (index, member["id"])
        for index, member in enumerate(values)
        if isinstance(member, dict) and isinstance(member.get("id"), str) and member["id"]
    ]


def _written_out(record: type[Record]) -> Any:
    """Write out the shorthand of a translation's entry."""

    def out(side: Side) -> Side:
        language, document, key, said = side
        return language, document, key, said if isinstance(said, dict) else {record.shorthand: said}

    return out


def _written_out_value(record: type[Record], value: str) -> dict[str, str]:
    """A shorthand written out; a word that can be an id, in a list of objectives, names one that has a file."""
    if record is WrittenObjective and all(ID.fullmatch(word) for word in value.split("/")):
        return {"ref": value}
    return {record.shorthand: value}


def _no_words(key: Key, place: Place) -> Finding:
    name = next((word for word in reversed(key) if isinstance(word, str)), "")
    return rules.value_unreadable.at(place, f"`{name}`: holds a list or record; write words")
