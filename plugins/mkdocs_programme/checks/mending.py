"""How a line might stand once a name in it is put right."""

from __future__ import annotations

from mkdocs_programme.documents import replaced
from mkdocs_programme.entities import Entity
from mkdocs_programme.findings import Place

__all__ = ["line_with"]


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
