"""Every place where things are named, written anew after they got other ids or other files."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_programme.documents import Document, Key, within
from mkdocs_programme.entities import Entity
from mkdocs_programme.entities.shape import refs_of
from mkdocs_programme.findings import Edit, Place
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.mentions import cited, linked, target_file
from mkdocs_programme.tending.plan import Content
from mkdocs_programme.tending.spans import parsed, with_edits
from mkdocs_programme.values.refs import Ref, as_name

__all__ = ["Renamed", "place_of", "renamed", "strings", "value_at"]


@dataclass(frozen=True)
class Renamed:
    """What is called otherwise from now on."""

    ids: Mapping[tuple[str, str], str] = field(default_factory=dict, hash=False)
    """New ids by kind and old id."""
    paths: Mapping[str, str] = field(default_factory=dict, hash=False)
    """New paths of files by their old ones, in the same folder."""
    within: frozenset[str] | None = None
    """Files in which names are written anew; nothing for all."""
    by_name: bool = False
    """Whether references that are written as a name or an older id are written anew too."""

    def asks(self, path: str) -> bool:
        """Whether names in a file are written anew."""
        return self.within is None or path in self.within


def renamed(content: Content, what: Renamed, also: Iterable[Edit] = ()) -> dict[str, bytes]:
    """The files in which something is named that is called otherwise now, with the new name.

    Who wrote the name of a person, or an alias, has not written an id: that stays.

    Args:
        content: What there is.
        what: Is called otherwise.
        also: Other spans of these files that are written anew with them.

    Raises:
        Unable: A name stands where it cannot be replaced safely.
    """
    edits: dict[str, list[Edit]] = defaultdict(list)
    for edit in also:
        edits[edit.place.path].append(edit)
    for entity in content.programme.entities:
        for edit in _in_fields(content.programme, entity, what):
            edits[edit.place.path].append(edit)
    for path, octets in content.files.items():
        if what.asks(path) and (b".md" in octets or b"@" in octets):
            edits[path] += _in_texts(parsed(path, octets), what)
    return {path: with_edits(path, content.files[path], found) for path, found in edits.items() if found}


def _in_fields(programme: Programme, entity: Entity, what: Renamed) -> Iterator[Edit]:
    for key, ref in refs_of(entity):
        target = programme.get(ref)
        is_meant = target is not None and (what.by_name or target.id == ref.id)
        new = what.ids.get((target.kind, target.id)) if target is not None and is_meant else None
        written = _written(ref, new) if new is not None else ref.written
        if written == ref.written:
            continue
        source = entity.origin.source
        if what.asks(source.path):
            yield Edit(within(source, entity.at(*key), ref.written, 0, len(ref.written)), ref.written, written)
        for _, document in entity.origin.translations:
            # A translation may say a fact again, as long as it is the same.
            if what.asks(document.path) and value_at(document, key) == ref.written:
                yield Edit(within(document, document.at(*key), ref.written, 0, len(ref.written)), ref.written, written)


def _written(ref: Ref, new: str) -> str:
    """How a reference to a new id is written where the old one was written short, or whole."""
    name = as_name(ref.written)
    before = ref.id.removesuffix(name)
    if not before:
        return new
    if new.startswith(before):
        return new.removeprefix(before)
    return name if new.endswith(f"{before[-1:]}{name}") else new


def _in_texts(document: Document, what: Renamed) -> Iterator[Edit]:
    for start, old, new in _names(document.path, document.body, what):
        yield Edit(document.in_body(start, len(old)), old, new)
    for key, text in strings(document.fields):
        for start, old, new in _names(document.path, text, what):
            yield Edit(within(document, document.at(*key), text, start, len(old)), old, new)


def _names(path: str, text: str, what: Renamed) -> Iterator[tuple[int, str, str]]:
    """Links and citations of a text that lead elsewhere now: where, what, and what instead."""
    for link in linked(text):
        file, _ = target_file(path, link.target)
        new = what.paths.get(file)
        if new is not None:
            name, shown = posixpath.basename(file), link.target.partition("#")[0]
            yield link.start + len(shown) - len(name), name, posixpath.basename(new)
    for work in cited(text):
        if new := what.ids.get(("reference", work.key)):
            yield work.start + 1, work.key, new


def strings(value: Any, key: Key = ()) -> Iterator[tuple[Key, str]]:
    """Every text in the fields of a file, with its key."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from strings(inner, (*key, name))
    else:
        for index, inner in enumerate(value):
            yield from strings(inner, (*key, index))


def value_at(document: Document, key: Key) -> Any:
    """What stands at a key of a file; nothing if it has no such place."""
    value: Any = document.fields
    for step in key:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def place_of(document: Document, key: Key, text: str) -> Place:
    """Where the letters of a value stand, behind a quotation mark if there is one."""
    return within(document, document.at(*key), text, 0, len(text))
