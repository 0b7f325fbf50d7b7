"""Things written inside a file get their full id and their place: rooms, parts, stages, objectives."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from mkdocs_programme.entities import Entity, Origin, Record, Thing, WrittenObjective
from mkdocs_programme.entities.base import Key
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.values.refs import ANCHORED

__all__ = ["ids_inside", "placed", "things_inside"]

Some = TypeVar("Some", bound=Entity)

_NUMBERED = ("objective", "need")
"""Kinds that may be written without an id; their number stands in for it."""


def placed(entity: Some, origin: Origin, id_: str) -> Some:
    """An entity that knows where it was read, and everything inside it likewise."""
    whole: Some = _inside(entity, replace(origin, parent=id_), (), Counter())
    return whole.read_from(origin, id=id_)


def _inside(record: Any, origin: Origin, key: Key, unnamed: Counter[str]) -> Any:
    """A record whose nested things know their places; `unnamed` counts those without an id of their own, by kind."""
    changed: dict[str, Any] = {}
    kind: type[Record] = type(record)
    for name, found in _nesting(kind):
        value = getattr(record, found.attribute)
        if found.many:
            members = enumerate(value)
            changed[found.attribute] = tuple(
                _one(member, origin, (*key, name, index), unnamed) for index, member in members
            )
        elif value is not None:
            changed[found.attribute] = _one(value, origin, (*key, name), unnamed)
    return record.model_copy(update=changed) if changed else record


def _one(member: Any, origin: Origin, key: Key, unnamed: Counter[str]) -> Any:
    member = _inside(member, origin, key, unnamed)
    if not isinstance(member, Thing):
        return member
    local = member.id
    if member.kind in _NUMBERED and not local:
        unnamed[member.kind] += 1
        local = f"{member.kind}-{unnamed[member.kind]}"
    return member.read_from(replace(origin, inside=key), id=_full_id(type(member), origin.parent, local))


def _full_id(kind: type[Thing], parent: str, local: str) -> str:
    """Places on their parent's page are joined with `#`; the others have pages of their own."""
    return f"{parent}{'#' if kind.kind in ANCHORED else '/'}{local}"


@cache
def _nesting(record: type[Record]) -> tuple[tuple[str, FieldShape], ...]:
    """The fields of a record in which things are nested, however deep."""
    return tuple(
        (name, found)
        for name, found in shape(record).items()
        if found.record is not None and (issubclass(found.record, Thing) or _nesting(found.record))
    )


def things_inside(entity: Record) -> Iterator[Thing]:
    """Every thing written inside an entity, in order; objectives that only name another are not among them."""
    for _, found in _nesting(type(entity)):
        value = getattr(entity, found.attribute)
        for member in value if found.many else filter(None, [value]):
            if isinstance(member, Thing) and not (isinstance(member, WrittenObjective) and member.ref):
                yield member
            yield from things_inside(member)


def ids_inside(record: type[Record], tree: Mapping[str, Any], parent: str) -> Iterator[tuple[str, str]]:
    """Kind and full id of every thing that a tree gives an id, whether the thing can be read or not."""
    for name, found in _nesting(record):
        value = tree.get(name)
        for member in value if isinstance(value, list) else [value]:
            assert found.record is not None
            local = member.get("id") if isinstance(member, dict) else None
            if isinstance(local, str) and local and issubclass(found.record, Thing):
                yield found.record.kind, _full_id(found.record, parent, local)
            if isinstance(member, dict):
                yield from ids_inside(found.record, member, parent)
