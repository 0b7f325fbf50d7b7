"""JSON Schema of every kind, made of the same types that read it (JSON Schema, draft 2020-12)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter

from mkdocs_programme.entities import KINDS, Record, WrittenObjective
from mkdocs_programme.entities.declared import declare
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.settings import Settings

__all__ = ["schemas"]

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas(settings: Settings) -> dict[str, Schema]:
    """The schema of every kind by its singular name, of its translations, and of the settings.

    Args:
        settings: Whose languages and declared kinds are described.
    """
    kinds: dict[str, type[Record]] = {kind.kind: kind for kind in KINDS}
    kinds.update({one.kind: declare(one) for one in settings.collections})
    made: dict[str, Schema] = {}
    for name, kind in kinds.items():
        made[name] = _whole(kind, settings, name)
        made[f"{name}.translation"] = _whole(kind, settings, name, translation=True)
    made["settings"] = _whole(Settings, settings, "settings")
    return made


def _whole(kind: type[Record], settings: Settings, name: str, *, translation: bool = False) -> Schema:
    described = _Describing(settings.languages, translation)
    top = described.record(kind, entity=name != "settings")
    return {"$schema": DRAFT, "title": name, **top, "$defs": described.defined}


class _Describing:
    """Describes records as authors may write them, shorthands included."""

    def __init__(self, languages: tuple[str, ...], translation: bool) -> None:
        self._languages = languages
        self._translation = translation
        self.defined: dict[str, Schema] = {}
        """Records by name; a record may hold its own like, so each is described once."""

    def record(self, kind: type[Record], *, entity: bool = False) -> Schema:
        """A group of fields; those that begin with `x_` are the author's own."""
        hidden = {"id", "body"} if entity else set()
        fields = {name: found for name, found in shape(kind).items() if name not in hidden and self._said(name, found)}
        made: Schema = {
            "type": "object",
            "description": " ".join((kind.__doc__ or "").split()),
            "properties": {name: self._field(kind, name, found) for name, found in fields.items()},
            "patternProperties": {"^x_": {}},
            "additionalProperties": False,
        }
        required = [name for name, found in fields.items() if found.required]
        return made if self._translation or not required else {**made, "required": required}

    def _said(self, name: str, found: FieldShape) -> bool:
        return not self._translation or found.translated or name == "id"

    def _field(self, kind: type[Record], name: str, found: FieldShape) -> Schema:
        help_ = kind.model_fields[found.attribute].description
        one = self._one(kind, found)
        made = {"anyOf": list(self._many(found, one))} if found.many else one
        return {**made, "description": help_} if help_ else made

    def _many(self, found: FieldShape, one: Schema) -> Iterator[Schema]:
        """A list, or its only entry by itself, or entries by their id."""
        yield {"type": "array", "items": one}
        yield one
        if found.record is not None and "id" in shape(found.record):
            yield {"type": "object"}

    def _one(self, kind: type[Record], found: FieldShape) -> Schema:
        if found.nature == "text":
            words = {"type": "object", "propertyNames": {"enum": list(self._languages)}}
            return {"anyOf": [{"type": "string"}, {**words, "additionalProperties": {"type": "string"}}]}
        if found.nature == "prose":
            return {"type": "string"}
        if found.nature == "ref":
            return {"type": "string", "description": f"Id of a {found.to}, or its exact name where it has one."}
        if found.record is not None:
            return self._written(found.record)
        return _value(kind, found)

    def _written(self, record: type[Record]) -> Schema:
        if record.__name__ not in self.defined:
            self.defined[record.__name__] = {}
            self.defined[record.__name__] = self.record(record)
        whole: Schema = {"$ref": f"#/$defs/{record.__name__}"}
        short = record.shorthand or ("ref" if record is WrittenObjective else "")
        return {"anyOf": [whole, {"type": "string"}]} if short else whole


def _value(kind: type[Record], found: FieldShape) -> Schema:
    """A single value: as its type describes it, and as text, which is what an editor may save."""
    if found.choices:
        return {"enum": list(found.choices)}
    hint = kind.model_fields[found.attribute]
    described: Mapping[str, Any] = TypeAdapter(hint.rebuild_annotation()).json_schema()
    options = [option for option in described.get("anyOf", [described]) if option.get("type") != "null"]
    inner = [option.get("items", option) for option in options]
    one: Schema = {key: value for key, value in inner[0].items() if key not in ("default", "title", "description")}
    kind_of = one.get("type")
    return {"anyOf": [one, {"type": "string"}]} if kind_of in ("integer", "boolean") else one
