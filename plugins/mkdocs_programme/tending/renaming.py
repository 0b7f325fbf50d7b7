"""A thing gets another id: everywhere it is named, in every language, and the old one still leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from inspect import get_annotations

from mkdocs_programme.decode import things_inside
from mkdocs_programme.decode.sides import of_id
from mkdocs_programme.documents import KEY_MARK
from mkdocs_programme.documents import Edit as FieldEdit
from mkdocs_programme.entities import Edition, Entity, Thing
from mkdocs_programme.entities.shape import shape
from mkdocs_programme.findings import Edit, Place
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.tending.names import Renamed, place_of, renamed, strings
from mkdocs_programme.tending.plan import Content, Plan, Unable, plan
from mkdocs_programme.tending.spans import parsed, with_fields, without_entry
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.scalars import ID

__all__ = ["field_order", "free_id", "renaming", "with_aliases"]


def renaming(content: Content, thing: Thing, name: str, *, alias: bool = True) -> Plan:
    """A thing is called `name` from now on.

    Args:
        content: What there is.
        thing: An entity, or something with an id inside one, such as a room.
        name: The new id, without the edition before it.
        alias: Whether the old id goes on leading to an entity.

    Raises:
        Unable: The id is taken or is none, or a file cannot be edited safely.
    """
    if isinstance(thing, Edition):
        raise Unable(phrase("an edition keeps its id, which is part of every address in it; begin another edition"))
    free_id(content.programme, thing, name)
    if isinstance(thing, Entity):
        return _entity(content, thing, name, alias)
    return _inside(content, thing, name)


def free_id(programme: Programme, thing: Thing, name: str) -> str:
    """The full id that a thing would have by a name that nothing else has.

    Raises:
        Unable: It is no id, or something else goes by it.
    """
    if not ID.fullmatch(name):
        raise Unable(phrase("“{id}” cannot be an id; write letters a–z, digits and hyphens", id=name))
    whole = thing.id.removesuffix(thing.local_id) + name
    other = programme.get(Ref(thing.kind, whole))
    taken = other is not None and other.id != thing.id
    if whole == thing.id or taken or (thing.kind, whole) in programme.unreadable:
        raise Unable(phrase("there is a {kind} “{id}” already", kind=thing.kind, id=whole))
    return whole


def _entity(content: Content, entity: Entity, name: str, alias: bool) -> Plan:
    whole = entity.id.removesuffix(entity.local_id) + name
    ids = {(one.kind, one.id): whole + one.id[len(entity.id) :] for one in (entity, *things_inside(entity))}
    source = entity.origin.source
    moved = {source.path: f"{entity.folder}/{whole}.md"}
    for language, document in entity.origin.translations:
        moved[document.path] = f"{entity.folder}/{whole}.{language}.md"
    after = renamed(content, Renamed(ids, moved))
    octets = after.get(source.path, content.files[source.path])
    octets = _without_alias(source.path, octets, name)
    if alias:
        octets = with_aliases(source.path, octets, type(entity), [entity.local_id])
    after[source.path] = octets
    named = len([path for path in after if path not in moved])
    notes = [phrase("{kind} {old} is called {new}", kind=entity.kind, old=entity.id, new=whole)]
    notes += [phrase("other files that name it: {number}", number=named)]
    if alias:
        notes.append(phrase("the old id {old} still leads there", old=entity.id))
    return plan(content.files, after, moved, tuple(notes))


def with_aliases(path: str, octets: bytes, kind: type[Entity], names: Sequence[str]) -> bytes:
    """A file that bears other names as well, each of them once.

    Raises:
        Unable: The file is written in a way that only its author can change safely.
    """
    for name in names:
        there = parsed(path, octets).fields.get("aliases", "")
        borne = [there] if isinstance(there, str) and there else list(there)
        if name in borne:
            continue
        edit = FieldEdit(("aliases",), [*borne, name])
        if isinstance(there, list) and there:
            edit = FieldEdit(("aliases", len(there)), name)
        octets = with_fields(path, octets, [edit], field_order(kind))
    return octets


def _without_alias(path: str, octets: bytes, name: str) -> bytes:
    """A file that no longer bears a name, for it has become its id."""
    there = parsed(path, octets).fields.get("aliases", "")
    if there == name:
        return with_fields(path, octets, [FieldEdit(("aliases",), None)])
    if isinstance(there, list) and name in there:
        return without_entry(path, octets, ("aliases", there.index(name)))
    return octets


def field_order(kind: type[Entity]) -> tuple[str, ...]:
    """The fields of a kind as authors usually write them: the name first, then other names and its own."""
    own = {name: found.attribute in get_annotations(kind) for name, found in shape(kind).items()}
    first = ("language", kind.titled, "aliases")
    rest = sorted(own, key=lambda name: not own[name])
    return (*first, *(name for name in rest if name not in (*first, "ignore", "body", "id")), "ignore")


def _inside(content: Content, thing: Thing, name: str) -> Plan:
    """Something inside a file gets another id; such things have no aliases."""
    whole = thing.id.removesuffix(thing.local_id) + name
    edits = [Edit(place, thing.local_id, name) for place in _ids(thing)]
    after = renamed(content, Renamed({(thing.kind, thing.id): whole}), edits)
    notes = (
        phrase("{kind} {old} is called {new}", kind=thing.kind, old=thing.id, new=whole),
        phrase("addresses with {old} lead nowhere any more", old=thing.id),
    )
    return plan(content.files, after, notes=notes)


def _ids(thing: Thing) -> Iterator[Place]:
    """Where the id of something inside a file stands, in its source and in translations."""
    source, inside = thing.origin.source, thing.origin.inside
    place = of_id(source, (*inside, "id"))
    line = source.line(place.line) or ""
    found = re.compile(rf"[\"']?{re.escape(thing.local_id)}(?![\w-])").match(line, place.column - 1)
    if found is None:
        raise Unable(phrase("this {kind} is written without an id; write one in its file", kind=thing.kind))
    yield Place(source.path, place.line, place.column + len(found[0]) - len(thing.local_id))
    for _, document in thing.origin.translations:
        for key, text in strings(document.fields):
            if (key[0], key[-1], len(key)) == (inside[0], "id", len(inside) + 1) and text == thing.local_id:
                yield place_of(document, key, text)
        key = (*inside[:-1], thing.local_id, KEY_MARK)
        if key in document.places:
            yield document.places[key]
