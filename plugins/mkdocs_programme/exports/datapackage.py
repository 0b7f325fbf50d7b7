"""A data package (datapackage.org, version 2) of an edition: its tables, and what each of their columns means."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from mkdocs_programme.entities import Edition
from mkdocs_programme.exports.export import Export
from mkdocs_programme.exports.schedule import slug
from mkdocs_programme.exports.tables import Table
from mkdocs_programme.exports.voice import Voice

__all__ = ["Resource", "write"]

Resource = tuple[str, Table, Export]
"""A language, a table in it, and the file that holds it."""

_REPEATED = frozenset({"objectives"})
"""Tables in which an id may stand in several rows: an objective is learned in many sessions."""


def write(voice: Voice, edition: Edition, resources: Iterable[Resource]) -> str:
    """The description of a package.

    Args:
        voice: Who describes.
        edition: What the tables tell of.
        resources: The files of the package, which lie beside the description.
    """
    settings = voice.programme.settings
    whole: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": slug(settings.name.into(settings.default_language).text, edition.id),
        "title": voice.name(edition),
        "version": f"{voice.wanted.changed(edition):%Y-%m-%d}",
        "resources": [_resource(language, table, file) for language, table, file in resources],
    }
    home = voice.page(edition) or edition.website
    if home:
        whole["homepage"] = home
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n"


def _resource(language: str, table: Table, file: Export) -> dict[str, Any]:
    fields = [{"name": column.name, "title": column.label, "type": column.type} for column in table.columns]
    return {
        "name": f"{table.name}-{language.lower()}",
        "title": table.label,
        "path": file.path.rpartition("/")[2],
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file.octets),
        "hash": f"sha256:{hashlib.sha256(file.octets).hexdigest()}",
        "schema": {"fields": fields, **({} if table.name in _REPEATED else {"primaryKey": ["id"]})},
    }
