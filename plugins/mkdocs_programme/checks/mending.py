"""How a line might stand once a name in it is put right."""

from __future__ import annotations

import posixpath

from mkdocs_programme.documents import replaced
from mkdocs_programme.entities import Entity
from mkdocs_programme.findings import Place
from mkdocs_programme.programme.attached import Attached

__all__ = ["as_written", "line_with", "line_with_path"]


def line_with(entity: Entity, place: Place, old: str, new: str, *, prose: bool = False) -> str:
    """The whole line at a place of an entity's files, with one name in the stead of another.

    Args:
        entity: The entity in one of whose files the place is.
        place: Where the old name stands.
        old: The name as its author wrote it, without quotation marks around it.
        new: The name to write instead.
        prose: Whether the place is in running text, where quotation marks would be part of it.

    Returns:
        Nothing if the name does not stand there in one piece, as where it goes on in the next line.
    """
    files = (entity.origin.source, *(document for _, document in entity.origin.translations))
    line = next((file.line(place.line) for file in files if file.path == place.path), None) or ""
    return replaced(line, place.column, old, new, prose=prose)


def as_written(name: Attached, path: str) -> str:
    """A path as it is to be written in the place of another: in a text relative to its file."""
    return posixpath.relpath(path, posixpath.dirname(name.place.path)) if name.in_text else path


def line_with_path(name: Attached, path: str | None) -> str:
    """The line with another path in it."""
    if path is None:
        return ""
    return line_with(name.entity, name.place, name.written, as_written(name, path), prose=name.in_text)
