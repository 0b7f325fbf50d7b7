"""Names by which machines of others know our things: they outlive every edit, move and renaming.

A UUID is made of the site's address and the first id that a thing had; a number of the UUID. What was imported keeps
the names it came with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from mkdocs_programme.entities import Entity, Part, Session, Thing
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.directory import older_ids

__all__ = ["Identity", "first_id", "guid_of", "identities"]

_MOST = 2**31 - 1
"""Clients keep numbers in 32 bits with a sign."""
_UUID = re.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


@dataclass(frozen=True)
class Identity:
    """The names of one thing."""

    guid: str
    number: int
    """From 1; no two things of a file share one."""


def first_id(programme: Programme, thing: Thing) -> str:
    """The id under which a thing was first known: the first of its aliases that was one, else its id."""
    if isinstance(thing, Part):
        whole = programme.find(Session, thing.origin.parent)
        return f"{first_id(programme, whole)}#{thing.local_id}" if whole is not None else thing.id
    return next(older_ids(thing), thing.id) if isinstance(thing, Entity) else thing.id


@lru_cache(maxsize=50_000)
def guid_of(root: str, kind: str, id_: str) -> str:
    """The UUID of a thing of ours (version 5, RFC 9562 §5.5)."""
    return str(uuid5(NAMESPACE_URL, f"{root}/{kind}/{id_}"))


def identities(programme: Programme, root: str, things: Iterable[Thing]) -> dict[str, Identity]:
    """The names of some things of one file, by their ids.

    Args:
        programme: What they are part of.
        root: The address of the site.
        things: What one file tells of.
    """
    by_id = {thing.id: thing for thing in sorted(things, key=lambda thing: thing.id)}
    kept_guids = dict(_once((id_, _kept(thing, "guid", _UUID)) for id_, thing in by_id.items()))
    kept_numbers = dict(_once((id_, _kept(thing, "id", re.compile("[1-9][0-9]{0,9}"))) for id_, thing in by_id.items()))
    numbers = {id_: int(number) for id_, number in kept_numbers.items() if int(number) <= _MOST}
    taken = set(numbers.values())
    made: dict[str, Identity] = {}
    for id_, thing in by_id.items():
        own = guid_of(root, thing.kind, first_id(programme, thing))
        guid = kept_guids.get(id_, own)
        number = numbers.get(id_) or next(one for one in _numbers(own) if one not in taken)
        taken.add(number)
        made[id_] = Identity(guid, number)
    return made


def _kept(thing: Thing, field: str, form: re.Pattern[str]) -> str:
    """What another system calls it, if that is fit to be used."""
    value = getattr(getattr(thing, "imported", None), field, None) or ""
    return value if form.fullmatch(value) else ""


def _once(named: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Names that no thing before has."""
    taken: set[str] = set()
    for id_, name in named:
        if name and name.lower() not in taken:
            taken.add(name.lower())
            yield id_, name


def _numbers(guid: str) -> Iterator[int]:
    """Numbers to choose from, always the same: the first that no other thing has is taken."""
    for turn in range(1_000_000):
        number = int.from_bytes(sha256(f"{guid}{turn or ''}".encode()).digest()[:4], "big") & _MOST
        if number:
            yield number
