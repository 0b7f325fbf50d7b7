"""An edition as tables, for committees: sessions, people, organisations and objectives, a row for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from mkdocs_programme.entities import Edition
from mkdocs_programme.exports import rows
from mkdocs_programme.exports.voice import Voice, clean

__all__ = ["Cell", "Column", "Table", "tables"]

Cell = str | int | bool | date | datetime | None
"""Nothing for what is not known."""
Type = Literal["string", "integer", "boolean", "date", "datetime"]


@dataclass(frozen=True)
class Column:
    """What one column holds."""

    name: str
    """For machines: `minutes`."""
    label: str
    """For people, in the language of the table."""
    type: Type


@dataclass(frozen=True)
class Table:
    """One table."""

    name: str
    """For machines: `sessions`."""
    label: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(voice: Voice, edition: Edition) -> tuple[Table, ...]:
    """The tables of an edition in the words of a language; those with nothing in them are left out."""
    made = (
        _table(voice, "sessions", _("Sessions"), _SESSIONS, rows.sessions(voice, edition)),
        _table(voice, "people", _("People"), _PEOPLE, rows.people(voice, edition)),
        _table(voice, "organisations", _("Organisations"), _ORGANISATIONS, rows.organisations(voice, edition)),
        _table(voice, "objectives", _("Learning objectives"), _OBJECTIVES, rows.objectives(voice, edition)),
    )
    return tuple(table for table in made if table.rows)


def _(text: str) -> str:
    """Mark words for the catalogues."""
    return text


def _table(
    voice: Voice, name: str, label: str, columns: Sequence[tuple[str, str, Type]], found: Iterable[rows.Row]
) -> Table:
    """A table with the names of its columns in the language of the voice."""
    return Table(
        name,
        voice.ui.gettext(label),
        tuple(Column(column, voice.ui.gettext(said), type_) for column, said, type_ in columns),
        tuple(tuple(_printed(row.get(column)) for column, _said, _type in columns) for row in found),
    )


def _printed(value: Cell) -> Cell:
    return clean(value) if isinstance(value, str) else value


_SESSIONS: tuple[tuple[str, str, Type], ...] = (
    ("id", _("Id"), "string"),
    ("code", _("Code"), "string"),
    ("title", _("Title"), "string"),
    ("subtitle", _("Subtitle"), "string"),
    ("start", _("Begins"), "datetime"),
    ("end", _("Ends"), "datetime"),
    ("minutes", _("Minutes"), "integer"),
    ("room", _("Room"), "string"),
    ("stream", _("Stream"), "string"),
    ("format", _("Format"), "string"),
    ("status", _("Status"), "string"),
    ("chairs", _("Chairs"), "string"),
    ("speakers", _("Speakers"), "string"),
    ("others", _("Others who take part"), "string"),
    ("organisations", _("Organisations"), "string"),
    ("languages", _("Spoken language"), "string"),
    ("level", _("Level"), "string"),
    ("objectives", _("Number of objectives"), "integer"),
    ("parts", _("Number of parts"), "integer"),
    ("capacity", _("Places"), "integer"),
    ("recording", _("Recording"), "boolean"),
    ("abstract", _("Abstract"), "string"),
    ("links", _("Links"), "string"),
    ("page", _("Page"), "string"),
)
_PEOPLE: tuple[tuple[str, str, Type], ...] = (
    ("id", _("Id"), "string"),
    ("name", _("Name"), "string"),
    ("sorted", _("Name as sorted"), "string"),
    ("organisations", _("Organisations"), "string"),
    ("country", _("Country"), "string"),
    ("roles", _("Roles"), "string"),
    ("sessions", _("Sessions"), "string"),
    ("number", _("Number of sessions"), "integer"),
    ("orcid", "ORCID", "string"),
    ("page", _("Page"), "string"),
)
_ORGANISATIONS: tuple[tuple[str, str, Type], ...] = (
    ("id", _("Id"), "string"),
    ("name", _("Name"), "string"),
    ("country", _("Country"), "string"),
    ("people", _("People"), "string"),
    ("number", _("Number of people"), "integer"),
    ("website", _("Website"), "string"),
    ("page", _("Page"), "string"),
)
_OBJECTIVES: tuple[tuple[str, str, Type], ...] = (
    ("id", _("Id"), "string"),
    ("statement", _("Learning objective"), "string"),
    ("level", _("Level"), "string"),
    ("session", _("Session"), "string"),
    ("part", _("Part"), "string"),
    ("page", _("Page"), "string"),
)
