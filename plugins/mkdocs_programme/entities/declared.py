"""Kinds that a festival declares in its settings, without Python."""

import re
from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from pydantic import Field, create_model

from mkdocs_programme.entities.base import Entity, Record
from mkdocs_programme.entities.fields import (
    Address,
    Country,
    Day,
    Number,
    PartialDate,
    Plain,
    Prose,
    Switch,
    Tag,
    To,
    Translated,
)
from mkdocs_programme.phrases import phrase
from mkdocs_programme.values.refs import Ref

__all__ = ["Collection", "DeclaredEntity", "DeclaredField", "declare", "field_types", "is_type"]

_PLAIN_TYPES: dict[str, Any] = {
    "text": Plain,
    "translated": Translated,
    "prose": Prose,
    "date": Day,
    "years": Translated,
    "partial date": PartialDate,
    "number": Number,
    "yes or no": Switch,
    "country": Country,
    "language": Tag,
    "address": Address,
}


def field_types() -> tuple[str, ...]:
    """The words a declared field's type may be made of, for messages and the manual."""
    return (*_PLAIN_TYPES, "ref KIND", "list of …", "record")


class DeclaredField(Record):
    """A field of a declared kind."""

    shorthand: ClassVar[str] = "type"

    id: Plain = ""
    """What authors write before the colon."""
    type: Plain = "text"
    """One of `field_types()`, such as `list of ref speaker`."""
    label: Translated | None = None
    """What the page says before the value; the id if absent."""
    help: Plain = ""
    """What the field is for; editors and forms show it."""
    required: Switch = False
    """Whether a file without it is told as a fault."""
    fields: tuple["DeclaredField", ...] = ()
    """Of a `record` or `list of record`."""


class Collection(Record):
    """A kind that a festival declares for itself, such as strategies or learning communities."""

    id: Plain
    """Its folder in the content, and the first part of its addresses: the plural, such as `strategies`."""
    kind: Plain
    """What a reference to it says, the singular, such as `strategy`."""
    name: Translated
    """What many of them are called, as on the index page."""
    singular: Translated
    """What one of them is called."""
    intro: Translated | None = None
    """A sentence for the index page."""
    fields: tuple[DeclaredField, ...] = ()
    """The fields of its files, beside title, summary and body."""


class DeclaredEntity(Entity):
    """Base of all declared kinds: each has a title and a body, and the fields it was declared with."""

    declared: ClassVar[Collection]

    title: Translated
    summary: Translated | None = None
    """One line, as on the index page."""

    def value(self, field: str) -> Any:
        """What stands in a declared field, by the name it was declared with."""
        return getattr(self, next(name for name, info in type(self).model_fields.items() if info.alias == field))


def is_type(words: str) -> bool:
    """Whether these words say the type of a field."""
    kind = words.strip().removeprefix("list of ").strip()
    return kind in _PLAIN_TYPES or kind == "record" or bool(re.fullmatch(r"ref \S+", kind))


def declare(collection: Collection) -> type[DeclaredEntity]:
    """Make the kind that a collection describes.

    Raises:
        ValueError: A field's type is none we know; the words are for the author.
    """
    fields = _fields(collection.fields)
    name = "".join(word.capitalize() for word in re.split(r"[-_]", collection.kind))
    made = create_model(name, __base__=DeclaredEntity, **fields)
    made.kind, made.folder, made.declared = collection.kind, collection.id, collection
    return made


def _fields(declared: Iterable[DeclaredField]) -> dict[str, Any]:
    """The fields of a model, under attributes of their own: an author may call a field `address` or `copy`."""
    by_id = {field.id: field for field in reversed(tuple(declared))}
    return {f"own_{number}": _field(by_id[id_]) for number, id_ in enumerate(reversed(by_id))}


def _field(declared: DeclaredField) -> tuple[Any, Any]:
    told: dict[str, Any] = {"alias": declared.id, "description": declared.help or None}
    kind, many = declared.type.strip(), False
    if kind.startswith("list of "):
        kind, many = kind.removeprefix("list of ").strip(), True
    one: Any = _one(kind, declared)
    if many:
        return tuple.__class_getitem__((one, ...)), Field(default=(), **told)
    if declared.required:
        return one, Field(**told)
    return one | None, Field(default=None, **told)


def _one(kind: str, declared: DeclaredField) -> Any:
    if kind == "record":
        return create_model(f"{declared.id.title()}Record", __base__=Record, **_fields(declared.fields))
    if kind.startswith("ref "):
        return Annotated[Ref, To(kind.removeprefix("ref ").strip())]
    if kind not in _PLAIN_TYPES:
        raise ValueError(
            phrase(
                "“{type}” is no type of field (one of {field_types})",
                type=declared.type,
                field_types=", ".join(field_types()),
            )
        )
    return _PLAIN_TYPES[kind]
