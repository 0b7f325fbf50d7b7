"""Nodes of a graph: only what is said, and one value where there is one."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Node", "node", "ref"]

Node = dict[str, object]
"""A thing with its properties, ready to be written as JSON."""


def node(kind: str | tuple[str, ...], id_: str = "", /, **said: object) -> Node:
    """A node of one type or several; properties without a value are left out.

    Args:
        kind: Types of schema.org.
        id_: Its address, or nothing for what has none of its own.
        said: Properties of schema.org; a sequence of one is written as that one.
    """
    made: Node = {"@type": kind if isinstance(kind, str) else list(kind)}
    if id_:
        made["@id"] = id_
    for name, value in said.items():
        kept = _kept(value)
        if kept is not None:
            made[name] = kept
    return made


def ref(id_: str) -> Node:
    """A thing that is told elsewhere, on this page or on another."""
    return {"@id": id_}


def _kept(value: object) -> object:
    if value is None or isinstance(value, dict):
        return value or None
    if isinstance(value, str):
        return None if not value or value.isspace() else value
    if isinstance(value, Iterable):
        kept = [one for one in map(_kept, value) if one is not None]
        return kept[0] if len(kept) == 1 else kept or None
    return value
