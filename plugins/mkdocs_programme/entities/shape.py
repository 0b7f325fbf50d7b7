"""What a kind's fields are made of, read from their types once, for all rooms that walk over an entity."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from mkdocs_programme.entities.base import Key, Record
from mkdocs_programme.entities.fields import TextType, To
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Text

__all__ = ["FieldShape", "proses_of", "refs_of", "shape", "texts_of"]


@dataclass(frozen=True)
class FieldShape:
    """How one field is built."""

    attribute: str
    """Name of the field in Python; the name authors write is the key of `shape`."""
    nature: Literal["text", "prose", "ref", "record", "fact"]
    many: bool
    required: bool
    record: type[Record] | None = None
    to: str = ""
    """The kind a reference leads to."""
    choices: tuple[str, ...] = ()
    of: type = str
    """What a fact is in Python."""

    @cached_property
    def translated(self) -> bool:
        """Whether a sidecar may hold it."""
        return self.nature in ("text", "prose") or (
            self.record is not None and any(inner.translated for inner in shape(self.record).values())
        )

    @cached_property
    def leads_somewhere(self) -> bool:
        """Whether a reference may stand in it, however deep."""
        return self.nature == "ref" or (
            self.record is not None and any(inner.leads_somewhere for inner in shape(self.record).values())
        )


@cache
def shape(record: type[BaseModel]) -> Mapping[str, FieldShape]:
    """The fields of a kind or record by the name that authors write; `id` of files and `body` are among them."""
    hints = get_type_hints(record, include_extras=True)
    return {
        info.alias or name: _field(name, hints[name], info.is_required()) for name, info in record.model_fields.items()
    }


def _field(name: str, hint: Any, required: bool) -> FieldShape:
    inner, many, metadata = hint, False, list[object]()
    while True:
        if get_origin(inner) is Annotated:
            inner, *more = get_args(inner)
            metadata.extend(more)
        elif get_origin(inner) in (Union, types.UnionType):
            inner = next(member for member in get_args(inner) if member is not type(None))
        elif get_origin(inner) is tuple and get_args(inner)[-1] is Ellipsis:
            inner, many = get_args(inner)[0], True
        else:
            break
    if isinstance(inner, type) and issubclass(inner, Record):
        return FieldShape(name, "record", many, required, record=inner)
    for mark in metadata:
        if isinstance(mark, TextType):
            return FieldShape(name, "prose" if mark.prose else "text", many, required)
        if isinstance(mark, To):
            return FieldShape(name, "ref", many, required, to=mark.kind)
    choices = tuple(map(str, get_args(inner))) if get_origin(inner) is Literal else ()
    return FieldShape(name, "fact", many, required, choices=choices, of=inner if isinstance(inner, type) else str)


@dataclass(frozen=True)
class _Paths:
    """The fields of a record that matter for one kind of walk; the others are never looked at."""

    leaves: tuple[tuple[str, FieldShape], ...] = ()
    records: tuple[tuple[str, FieldShape], ...] = field(default=())


@cache
def _ref_paths(record: type[BaseModel]) -> _Paths:
    fields = shape(record).items()
    return _Paths(
        tuple((name, found) for name, found in fields if found.nature == "ref"),
        tuple((name, found) for name, found in fields if found.nature == "record" and found.leads_somewhere),
    )


@cache
def _text_paths(record: type[BaseModel]) -> _Paths:
    fields = shape(record).items()
    return _Paths(
        tuple((name, found) for name, found in fields if found.nature in ("text", "prose")),
        tuple((name, found) for name, found in fields if found.nature == "record" and found.translated),
    )


def refs_of(record: BaseModel, inside: Key = ()) -> Iterator[tuple[Key, Ref]]:
    """Every reference in an entity or record, with its key, in the order of its fields."""
    yield from _walk(record, _ref_paths, inside)


@cache
def _prose_paths(record: type[BaseModel]) -> _Paths:
    fields = shape(record).items()
    return _Paths(
        tuple((name, found) for name, found in fields if found.nature == "prose"),
        tuple((name, found) for name, found in fields if found.nature == "record" and found.translated),
    )


def proses_of(record: BaseModel, inside: Key = ()) -> Iterator[tuple[Key, Text]]:
    """Every text in which Markdown may stand, with its key."""
    yield from _walk(record, _prose_paths, inside)


def texts_of(record: BaseModel, inside: Key = ()) -> Iterator[tuple[Key, Text]]:
    """Every text that may be translated, with its key, in the order of its fields."""
    yield from _walk(record, _text_paths, inside)


def _walk(record: BaseModel, paths: Any, inside: Key) -> Iterator[tuple[Key, Any]]:
    of_record = paths(type(record))
    for name, found in of_record.leaves:
        yield from _each(getattr(record, found.attribute), found.many, (*inside, name))
    for name, found in of_record.records:
        for key, member in _each(getattr(record, found.attribute), found.many, (*inside, name)):
            yield from _walk(member, paths, key)


def _each(value: Any, many: bool, key: Key) -> Iterator[tuple[Key, Any]]:
    if many:
        for index, member in enumerate(value):
            yield (*key, index), member
    elif value is not None:
        yield key, value
