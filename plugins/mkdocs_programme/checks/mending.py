"""How a line might stand once a name in it is put right."""

from __future__ import annotations

import re

from mkdocs_programme.entities import Entity
from mkdocs_programme.findings import Place

__all__ = ["line_with"]

_SAFE = re.compile(r"[\w(](?:[\w ()./'’–-]*[\w).])?")
"""Words that mean the same to YAML with quotation marks and without, in a list in brackets too."""


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
    at = line.find(old, place.column - 1) if old else -1
    if at < 0:
        return ""
    before, after = line[:at], line[at + len(old) :]
    if prose:
        return before + new + after
    if before[-1:] in "\"'" and before[-1:] == after[:1] and before:
        return f"{before}{new}{after}" if before[-1] not in new and "\\" not in new else ""
    return before + (new if _SAFE.fullmatch(new) else '"' + new.replace("\\", "\\\\").replace('"', '\\"') + '"') + after
