"""Which files the entities name, and where they do."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mkdocs_programme.entities import Entity, Material, Speaker
from mkdocs_programme.entities.shape import proses_of
from mkdocs_programme.findings import Place
from mkdocs_programme.programme.mentions import files_linked

if TYPE_CHECKING:
    from mkdocs_programme.programme.programme import Programme

__all__ = ["Attached", "attached"]


@dataclass(frozen=True)
class Attached:
    """A file that an entity names in a field or links to from a text."""

    entity: Entity
    written: str
    """As its author wrote it."""
    path: str
    """Relative to the content root; it begins with `..` or a slash if it leaves that."""
    place: Place
    in_text: bool = False


def attached(programme: Programme) -> Iterator[Attached]:
    """Every file that is named, in the order of the files that name them."""
    for entity in programme.entities:
        yield from _in_fields(entity)
        for key, text in proses_of(entity):
            for words in text.written:
                document = entity.origin.file(words.language)
                for link in files_linked(words.text):
                    path = posixpath.normpath(posixpath.join(posixpath.dirname(document.path), unquote(link.path)))
                    place = programme.in_prose(entity, key, words, link.start, len(link.path))
                    yield Attached(entity, link.path, path, place, in_text=True)


def _in_fields(entity: Entity) -> Iterator[Attached]:
    if isinstance(entity, Material):
        for index, file in enumerate(entity.files):
            yield _field(entity, file.file, "files", index, "file")
        if entity.transcript is not None:
            yield _field(entity, entity.transcript.file, "transcript", "file")
    elif isinstance(entity, Speaker) and entity.portrait is not None:
        yield _field(entity, entity.portrait.file, "portrait", "file")


def _field(entity: Entity, written: str, *key: str | int) -> Attached:
    return Attached(entity, written, posixpath.normpath(written), entity.at(*key))
