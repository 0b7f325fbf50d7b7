"""A report: facts, and tables under headings. Every writer lays out the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from mkdocs_programme.pages.page import Page
from mkdocs_programme.values.words import Words

__all__ = ["Cell", "Column", "Report", "Row", "Section", "plainly"]

Cell = int | tuple[Words, ...]
"""A number, or lines of words; no line for what nobody has said."""


@dataclass(frozen=True)
class Column:
    """What one column holds."""

    label: str
    numeric: bool = False
    short: bool = False
    """Whether its words stay in one line: days and times."""


@dataclass(frozen=True)
class Row:
    """One row, whose first cell says what it is about."""

    key: str
    """By which it is found again in another state of the programme."""
    cells: tuple[Cell, ...]
    inside: bool = False
    """Whether it tells of a part of what the row above tells of."""


@dataclass(frozen=True)
class Section:
    """A table under a heading."""

    name: str
    """For machines, and the anchor: `faculty`."""
    heading: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""
    """How it was counted, in a sentence or two."""
    empty: str = ""
    """What is said where there is no row."""


@dataclass(frozen=True, kw_only=True)
class Report(Page):
    """A whole report in one language."""

    template: ClassVar[str] = "report.html.jinja"

    direction: str
    """`ltr` or `rtl`."""
    edition: Words
    edition_id: str
    facts: tuple[tuple[str, Cell], ...]
    sections: tuple[Section, ...]


def plainly(cell: Cell, between: str = "; ") -> str:
    """A cell as text without the languages of its lines."""
    return str(cell) if isinstance(cell, int) else between.join(_texts(cell))


def _texts(lines: Iterable[Words]) -> list[str]:
    return [" ".join(words.text.split()) for words in lines]
