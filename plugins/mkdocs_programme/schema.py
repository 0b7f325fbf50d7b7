"""JSON Schema of every kind (draft 2020-12), made of the same types that read the files.

An editor that knows them offers fields and marks slips while somebody types. They describe what authors may write,
shorthands included, as an editor's reader of YAML sees it: there `2026` is a number, here it is text until it is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from mkdocs_programme.entities import EDITORS_OWN, KINDS, Entity, Record
from mkdocs_programme.entities.declared import DeclaredEntity, declare
from mkdocs_programme.entities.marks import MARK, STATES
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.settings import Settings

__all__ = ["API", "DRAFT", "VERSION", "fact", "refers", "schemas"]

Schema = dict[str, Any]
VERSION = 1
"""Of the JSON that others read: another one for what breaks a reader; what is only added stays within it."""
API = f"api/v{VERSION}"
"""Where it stands in the site."""
DRAFT = "https://json-schema.org/draft/2020-12/schema"

_NAMED = ("speaker", "organisation")
"""Kinds that may be referred to by the exact name as well."""
_SWITCH = "^([Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"


def schemas(settings: Settings) -> dict[str, Schema]:
    """The schema of every kind by its singular name, of its translations (`session.translation`), and of the settings.

    Args:
        settings: Whose languages and declared kinds are described.
    """
    made: dict[str, Schema] = {}
    for kind in (*KINDS, *map(declare, settings.collections)):
        made[kind.kind] = _whole(kind, settings, kind.kind, translation=False)
        made[f"{kind.kind}.translation"] = _whole(kind, settings, kind.kind, translation=True)
    made["settings"] = _whole(Settings, settings, "settings", translation=False)
    return made


def _whole(kind: type[Record], settings: Settings, name: str, *, translation: bool) -> Schema:
    described = _Describing(settings.languages, translation)
    top = described.record(kind, hidden=() if kind is Settings else ("id", "body"))
    if issubclass(kind, DeclaredEntity):
        top["description"] = kind.declared.singular.into(settings.default_language).text
    if issubclass(kind, Entity):
        # As a pattern a field may be there, and no editor offers it.
        top["patternProperties"] |= {f"^{name}$": {} for name in EDITORS_OWN}
    if translation:
        if MARK not in shape(kind):
            top["properties"][MARK] = _MARKED
        name, top["description"] = f"{name}, translated", f"The words of another language. {top['description']}"
    return {"$schema": DRAFT, "title": name, **top, **({"$defs": described.defined} if described.defined else {})}


_MARKED: Schema = {
    "anyOf": [
        {"enum": list(STATES)},
        {
            "type": "object",
            "properties": {
                "state": {"enum": list(STATES)},
                "fields": {"type": "array", "items": {"type": "string"}},
                "checked": {"type": "string", "format": "date"},
            },
            "additionalProperties": False,
        },
    ],
    "description": "Whether the words are by a machine or outdated, and when somebody found that they still hold.",
}
"""What a translation may say of itself."""


class _Describing:
    """Describes records as authors may write them."""

    def __init__(self, languages: tuple[str, ...], translation: bool) -> None:
        self._languages = languages
        self._translation = translation
        self.defined: dict[str, Schema] = {}
        """Records by name; a record may hold others like it, so each is described once."""

    def record(self, kind: type[Record], hidden: tuple[str, ...] = ()) -> Schema:
        """A group of fields; those that begin with `x_` are the author's own."""
        fields = {name: found for name, found in shape(kind).items() if name not in hidden and self._said(name, found)}
        required = [name for name, found in fields.items() if found.required and not self._translation]
        told = " ".join((kind.__doc__ or "").split())
        return {
            **({"description": told} if told else {}),
            "type": "object",
            "properties": {name: self._field(kind, found) for name, found in fields.items()},
            "patternProperties": {"^x_": {}},
            "additionalProperties": False,
            **({"required": required} if required else {}),
        }

    def _said(self, name: str, found: FieldShape) -> bool:
        """Whether a field is described: translations hold translated words, and the ids that say of what."""
        return not self._translation or found.translated or name == "id"

    def _field(self, kind: type[Record], found: FieldShape) -> Schema:
        one = self._one(kind, found)
        made = {"anyOf": list(self._many(found, one))} if found.many else one
        help_ = kind.model_fields[found.attribute].description
        told = " ".join((help_ or "").split())
        if found.nature == "ref":
            told = f"{told} Written as {refers(found.to)}.".strip()
        return {**made, "description": told} if told else made

    def _many(self, found: FieldShape, one: Schema) -> Iterator[Schema]:
        """A list, or its only entry by itself, or entries under their ids."""
        yield {"type": "array", "items": one}
        yield from one.get("anyOf", [one])
        if found.record is not None and "id" in shape(found.record):
            yield {"type": "object", "additionalProperties": self._under_id(found.record)}

    def _under_id(self, record: type[Record]) -> Schema:
        """An entry that is written under its id: its other fields, or only what its shorthand stands for."""
        whole = self._defined(f"{record.__name__}UnderId", record, ("id",))
        short = shape(record).get(record.shorthand)
        if short is None or record.shorthand == "id" or not self._said(record.shorthand, short):
            return whole
        only = self._one(record, short) if short.nature in ("text", "prose") else self._field(record, short)
        return {"anyOf": [whole, only]}

    def _one(self, kind: type[Record], found: FieldShape) -> Schema:
        if found.nature in ("text", "prose"):
            return self._words() if self._translation else {"anyOf": [self._words(), self._by_language()]}
        if found.nature == "ref":
            # An alias of the thing does as well as its id, so that the pattern can ask for little.
            return {"type": ["string", "integer"], "pattern": r"^\S(.*\S)?$"}
        if found.record is None:
            return _value(kind, found)
        whole = self._defined(found.record.__name__, found.record)
        return {"anyOf": [whole, self._words()]} if found.record.shorthand else whole

    def _defined(self, name: str, record: type[Record], hidden: tuple[str, ...] = ()) -> Schema:
        if name not in self.defined:
            self.defined[name] = {}
            self.defined[name] = self.record(record, hidden)
        return {"$ref": f"#/$defs/{name}"}

    def _words(self) -> Schema:
        """Words; a translation may leave them open."""
        return {"type": ["string", "number", "null"] if self._translation else ["string", "number"]}

    def _by_language(self) -> Schema:
        return {
            "type": "object",
            "properties": {language: self._words() for language in self._languages},
            "additionalProperties": False,
            "minProperties": 1,
        }


def refers(kind: str) -> str:
    """How a reference to a kind is written, for those who read a field's help."""
    article = "an" if kind[0] in "aeio" else "a"
    return f"id or exact name of {article} {kind}" if kind in _NAMED else f"id of {article} {kind}"


def fact(kind: type[Record], found: FieldShape) -> Schema:
    """The schema of a single value, as its type describes it."""
    whole = TypeAdapter(kind.model_fields[found.attribute].rebuild_annotation()).json_schema()
    options = [option for option in whole.get("anyOf", [whole]) if option.get("type") != "null"]
    inner: Schema = options[0].get("items", options[0])
    return inner


def _value(kind: type[Record], found: FieldShape) -> Schema:
    """A single value: as its type describes it, and as what an editor makes of the same words."""
    if found.choices:
        return {"enum": list(found.choices)}
    inner = fact(kind, found)
    one = {key: inner[key] for key in sorted(inner, reverse=True) if key not in ("default", "title", "description")}
    if one["type"] == "integer":
        return {"anyOf": [one, {"type": "string", "pattern": "^[0-9]+"}]}
    if one["type"] == "boolean":
        return {"anyOf": [one, {"type": "string", "pattern": _SWITCH}]}
    figures = "pattern" in one or len(one) == 1
    return {**one, "type": ["string", "number"]} if figures else one
