"""Things written inside a file get their full id and their place: rooms, parts, stages, objectives."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from mkdocs_programme.entities import Entity, Origin, Record, Thing, WrittenObjective
from mkdocs_programme.entities.base import Key
from mkdocs_programme.entities.shape import FieldShape, shape

__all__ = ["ids_inside", "placed", "things_inside"]

Some = TypeVar("Some", bound=Entity)

_JOINED = {"part": "#", "stage": "#"}
"""Parts and stages are places on their parent's page; the others have pages of their own."""


def placed(entity: Some, origin: Origin, id_: str) -> Some:
    """An entity that knows where it was read, and everything inside it likewise."""
    whole: Some = _inside(entity, replace(origin, parent=id_), (), [0])
    return whole.read_from(origin, id=id_)


def _inside(record: Any, origin: Origin, key: Key, objectives: list[int]) -> Any:
    """A record whose nested things know their places; `objectives` counts those without an id of their own."""
    changed: dict[str, Any] = {}
    kind: type[Record] = type(record)
    for name, found in _nesting(kind):
        members = getattr(record, found.attribute)
        changed[found.attribute] = tuple(
            _one(member, origin, (*key, name, index), objectives) for index, member in enumerate(members)
        )
    return record.model_copy(update=changed) if changed else record


def _one(member: Any, origin: Origin, key: Key, objectives: list[int]) -> Any:
    member = _inside(member, origin, key, objectives)
    if not isinstance(member, Thing):
        return member
    local = member.id
    if isinstance(member, WrittenObjective) and not local:
        objectives[0] += 1
        local = f"objective-{objectives[0]}"
    return member.read_from(replace(origin, inside=key), id=_full_id(type(member), origin.parent, local))


def _full_id(kind: type[Thing], parent: str, local: str) -> str:
    return f"{parent}{_JOINED.get(kind.kind, '/')}{local}"


@cache
def _nesting(record: type[Record]) -> tuple[tuple[str, FieldShape], ...]:
    """The fields of a record in which things are nested, however deep."""
    return tuple(
        (name, found)
        for name, found in shape(record).items()
        if found.record is not None and found.many and (issubclass(found.record, Thing) or _nesting(found.record))
    )


def things_inside(entity: Record) -> Iterator[Thing]:
    """Every thing written inside an entity, in order; objectives that only name another are not among them."""
    for _, found in _nesting(type(entity)):
        for member in getattr(entity, found.attribute):
            if isinstance(member, Thing) and not (isinstance(member, WrittenObjective) and member.ref):
                yield member
            yield from things_inside(member)


def ids_inside(record: type[Record], tree: Mapping[str, Any], parent: str) -> Iterator[tuple[str, str]]:
    """Kind and full id of every thing that a tree gives an id, whether the thing can be read or not."""
    for name, found in _nesting(record):
        members = tree.get(name)
        for member in members if isinstance(members, list) else ():
            assert found.record is not None
            local = member.get("id") if isinstance(member, dict) else None
            if isinstance(local, str) and local and issubclass(found.record, Thing):
                yield found.record.kind, _full_id(found.record, parent, local)
            if isinstance(member, dict):
                yield from ids_inside(found.record, member, parent)
