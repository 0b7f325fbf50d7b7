"""A new content file: what its kind needs, and every other field as a remark that says what it is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_programme.documents import Value, field_lines
from mkdocs_programme.entities import Entity, Record
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.phrases import phrase
from mkdocs_programme.schema import fact, refers
from mkdocs_programme.tending.plan import Content, Plan, Unable, plan
from mkdocs_programme.tending.renaming import field_order
from mkdocs_programme.values.scalars import ID

__all__ = ["beginning", "needed"]

_LATER = ("language", "aliases", "imported", "origin", "ignore", "take_home", "harvest", "reflections", "not_same_as")
"""Fields that nobody fills in at the beginning."""


def needed(kind: type[Entity]) -> tuple[str, ...]:
    """The fields without which a file of a kind is none."""
    return tuple(name for name in field_order(kind) if shape(kind)[name].required)


def beginning(content: Content, kind: type[Entity], id_: str, fields: Mapping[str, Value]) -> Plan:
    """A file for a new entity.

    Args:
        content: What there is.
        kind: Of the entity.
        id_: With the edition before it, where the kind lives in editions.
        fields: What is known already.

    Raises:
        Unable: The id is taken or is none, or a field is missing or unknown.
    """
    _free(content, kind, id_)
    if unknown := [name for name in fields if name not in field_order(kind)]:
        raise Unable(phrase("a {kind} has no field `{field}`", kind=kind.kind, field=unknown[0]))
    if missing := [name for name in needed(kind) if not fields.get(name)]:
        raise Unable(phrase("`{field}` is missing", field=missing[0]))
    lines = ["---", *_lines(kind, fields), "---", ""]
    path = f"{kind.folder}/{id_}.md"
    notes = (phrase("fields behind a # are not read; take the # away from those you fill in"),)
    return plan(content.files, {path: "\n".join(lines).encode()}, notes=notes)


def _free(content: Content, kind: type[Entity], id_: str) -> None:
    words = id_.split("/")
    if len(words) != 1 + kind.in_edition or not all(map(ID.fullmatch, words)):
        example = phrase("such as {example}", example="2026/a2" if kind.in_edition else "ada-berg")
        raise Unable(phrase("“{id}” cannot be the id of a {kind} ({example})", id=id_, kind=kind.kind, example=example))
    if kind.in_edition and words[0] not in content.programme.directory.ids("edition"):
        raise Unable(phrase("there is no edition “{id}”", id=words[0]))
    taken = content.programme.directory.ids(kind.kind).get(id_) or (kind.kind, id_) in content.programme.unreadable
    if taken:
        raise Unable(phrase("there is a {kind} “{id}” already", kind=kind.kind, id=id_))


def _lines(kind: type[Entity], fields: Mapping[str, Value]) -> Iterator[str]:
    for name in field_order(kind):
        if name in fields:
            yield from field_lines(name, fields[name])
        elif name not in _LATER:
            yield f"# {name}: {_told(kind, shape(kind)[name])}".rstrip()


def _told(kind: type[Record], found: FieldShape) -> str:
    """What a field is for, and how it is written."""
    help_ = " ".join((kind.model_fields[found.attribute].description or "").split()).rstrip(".")
    written = _written(kind, found)
    return f"{help_} ({written})" if help_ and written else help_ or written


def _written(kind: type[Record], found: FieldShape) -> str:
    if found.nature == "ref":
        one = refers(found.to)
    elif found.record is not None:
        inner = [name for name, field in shape(found.record).items() if name not in _LATER]
        one = f"{{{', '.join(inner)}}}"
    elif found.choices:
        one = " or ".join(found.choices)
    else:
        described: Mapping[str, Any] = fact(kind, found) if found.nature == "fact" else {}
        example = described.get("examples", ("",))[0]
        types = {"integer": "a number", "boolean": "yes or no"}
        one = f"such as {example}" if example else types.get(str(described.get("type")), "")
    return f"a list: {one}".removesuffix(": ") if found.many else one
