"""What the files of the API hold, as JSON Schema (draft 2020-12), made of the same types that the files are."""

from __future__ import annotations

from typing import Any

from mkdocs_programme.entities import Entity, Record, Session, Thing
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.schema import DRAFT, VERSION, fact

__all__ = ["HIDDEN", "schema"]

HIDDEN = frozenset({"ignore", "not_same_as", "consent", "todo"})
"""Fields that speak to `programme check` and to nobody else."""

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string"}


def schema(kind: type[Entity]) -> Schema:
    """The schema of a file that holds things of a kind."""
    described = _Describing()
    item = described.record(kind)
    item["properties"] |= {
        "$elsewhere": {
            "description": "Texts that stand in another language, by their JSON Pointer.",
            "type": "object",
            "additionalProperties": _TEXT,
        }
    }
    if issubclass(kind, Session):
        moment = {"type": "string", "description": "With the offset of the zone, where the edition names one."}
        item["properties"] |= {"$begins": moment, "$ends": moment}
    return {
        "$schema": DRAFT,
        "title": kind.kind,
        "type": "object",
        "properties": {
            "version": {"const": VERSION},
            "kind": {"const": kind.kind},
            "language": {**_TEXT, "description": "Of all texts, but for those that `$elsewhere` names."},
            "schema": _TEXT,
            "items": {"type": "array", "items": item},
        },
        "required": ["version", "kind", "language", "items"],
        **({"$defs": described.defined} if described.defined else {}),
    }


class _Describing:
    def __init__(self) -> None:
        self.defined: dict[str, Schema] = {}
        """Records by name; a record may hold others like it, so each is described once."""

    def record(self, kind: type[Record]) -> Schema:
        """A group of fields; those without a value are left out of the files."""
        told = " ".join((kind.__doc__ or "").split())
        fields = {name: found for name, found in shape(kind).items() if name not in HIDDEN}
        made = {name: self._field(kind, found) for name, found in fields.items()}
        if issubclass(kind, Thing):
            address = {**_TEXT, "description": "Of its page, once the site has an address."}
            made = {"id": {**_TEXT, "description": "Permanent."}, "$page": address} | made
        required = [name for name, found in fields.items() if found.required and name != "id"]
        return {
            **({"description": told} if told else {}),
            "type": "object",
            "properties": made,
            **({"required": required} if required else {}),
        }

    def _field(self, kind: type[Record], found: FieldShape) -> Schema:
        one = self._one(kind, found)
        made = {"type": "array", "items": one} if found.many else one
        told = " ".join((kind.model_fields[found.attribute].description or "").split())
        return {**made, "description": told} if told else made

    def _one(self, kind: type[Record], found: FieldShape) -> Schema:
        if found.record is not None:
            return self._defined(found.record)
        if found.nature == "ref":
            return {**_TEXT, "x-ref": found.to}
        if found.nature == "prose":
            return {**_TEXT, "contentMediaType": "text/markdown"}
        if found.choices:
            return {"enum": list(found.choices)}
        return {"type": fact(kind, found)["type"]} if found.nature == "fact" else _TEXT

    def _defined(self, record: type[Record]) -> Schema:
        if record.__name__ not in self.defined:
            self.defined[record.__name__] = {}
            self.defined[record.__name__] = self.record(record)
        return {"$ref": f"#/$defs/{record.__name__}"}
