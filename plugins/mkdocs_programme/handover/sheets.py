"""Tables for spreadsheets: what most translators of a hospital have."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime

from mkdocs_programme.exports import csv_tables, workbook
from mkdocs_programme.exports.tables import Column, Table
from mkdocs_programme.handover.rows import Returned, Row
from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.imports.opening.sheet import sheets
from mkdocs_programme.imports.opening.text import table_text
from mkdocs_programme.languages.tags import direction, is_tag, name

__all__ = ["read_csv", "read_workbook", "write_csv", "write_workbook"]

_THIRD = "translation "
"""The column of the translations; the tag of their language follows."""
_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
_SEPARATORS = ",;\t"


def write_csv(rows: Sequence[Row], target: str) -> bytes:
    """A table of comma-separated values; the language stands in the name of its third column."""
    return csv_tables.write(_table(rows, target))


def write_workbook(rows: Sequence[Row], target: str) -> bytes:
    """A workbook with one sheet."""
    label = name(target, "en")
    return workbook.write([_table(rows, target)], label, _MOMENT, right_to_left=direction(target) == "rtl")


def _table(rows: Sequence[Row], target: str) -> Table:
    names = ("id", "source", f"{_THIRD}{target}", "state", "before")
    columns = tuple(Column(said, said, "string") for said in names)
    found = tuple((row.id, row.source, row.words or None, row.state.value, row.before or None) for row in rows)
    return Table("translations", f"translations {target}", columns, found)


def read_csv(data: bytes) -> tuple[str, list[Returned]]:
    """The language of a table, and its texts.

    Raises:
        Refusal: It is no such table.
    """
    text = table_text(data)
    heading = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=heading.count)
    return _returned(list(csv.reader(io.StringIO(text), delimiter=separator)))


def read_workbook(data: bytes) -> tuple[str, list[Returned]]:
    """The same of the first sheet of a workbook.

    Raises:
        Refusal: It is no such workbook.
    """
    found = sheets(data)
    return _returned(found[0][1] if found else [])


def _returned(lines: list[list[str]]) -> tuple[str, list[Returned]]:
    head = [cell.strip().casefold() for cell in lines[0]] if lines else []
    third = next((number for number, cell in enumerate(head) if cell.startswith(_THIRD)), None)
    language = lines[0][third].strip()[len(_THIRD) :] if third is not None else ""
    if third is None or not is_tag(language) or not {"id", "source"} <= set(head):
        raise Refusal("has no columns id, source and translation", 1, hint="leave the first line as it was exported")
    at = head.index("id"), head.index("source"), third
    cells = ((number, [line[one] if one < len(line) else "" for one in at]) for number, line in enumerate(lines, 1))
    return language, [
        Returned(id_.strip(), _plain(source), _plain(words), line=number)
        for number, (id_, source, words) in cells
        if number > 1 and id_.strip()
    ]


def _plain(cell: str) -> str:
    """A cell without the apostrophe that keeps it from being a formula."""
    return cell[1:] if cell[:1] == "'" and csv_tables.is_formula(cell[1:]) else cell
