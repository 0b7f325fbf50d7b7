"""A workbook for spreadsheets (XLSX, ECMA-376), a sheet for each table, ready to be sorted and filtered."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from mkdocs_programme.exports.tables import Cell, Table

__all__ = ["write"]

_LONGEST = 32_767
"""Characters of a cell, that spreadsheets hold."""
_WIDEST = 60
_FIRST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can tell; every file in it has this one, so that equal content gives equal octets."""
_DATES = {"datetime": "yyyy-mm-dd hh:mm", "date": "yyyy-mm-dd"}


def write(tables: Sequence[Table], title: str, changed: datetime, *, right_to_left: bool = False) -> bytes:
    """A workbook.

    Args:
        tables: At least one.
        title: What the workbook is called in its properties.
        changed: When what it holds was last changed.
        right_to_left: Whether its language is read so.
    """
    book = Workbook(write_only=True)
    for table in tables:
        _sheet(book, table, right_to_left=right_to_left)
    book.properties.title, book.properties.creator = title, "mkdocs-programme"
    made = io.BytesIO()
    book.save(made)
    return _without_clock(made, changed)


def _sheet(book: Workbook, table: Table, *, right_to_left: bool) -> None:
    sheet = book.create_sheet(re.sub(r"[\[\]:*?/\\']", " ", table.label)[:31])
    sheet.sheet_view.rightToLeft = right_to_left
    sheet.freeze_panes = "B2"
    for at, column in enumerate(table.columns, 1):
        longest = max((len(str(row[at - 1] or "")) for row in table.rows), default=0)
        sheet.column_dimensions[get_column_letter(at)].width = min(_WIDEST, max(longest, len(column.label)) + 2)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"
    sheet.append([_heading(sheet, column.label) for column in table.columns])
    for row in table.rows:
        kinds = (column.type for column in table.columns)
        sheet.append([_cell(sheet, value, kind) for value, kind in zip(row, kinds, strict=True)])


def _heading(sheet: Any, label: str) -> WriteOnlyCell:
    cell = _text(sheet, label)
    cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E7EEF0")
    return cell


def _cell(sheet: Any, value: Cell, kind: str) -> WriteOnlyCell:
    if isinstance(value, str):
        cell = _text(sheet, value)
    else:
        cell = WriteOnlyCell(sheet, value)
        cell.number_format = _DATES.get(kind, "General")
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def _text(sheet: Any, value: str) -> WriteOnlyCell:
    """Text and nothing else: what begins with `=` is no formula, and what looks like an error is none."""
    cell = WriteOnlyCell(sheet, value[:_LONGEST])
    cell.data_type = "s"
    return cell


def _without_clock(made: io.BytesIO, changed: datetime) -> bytes:
    """The same workbook, in which no time is that of the build."""
    stamp = f"{changed:%Y-%m-%dT%H:%M:%SZ}".encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            octets = old.read(entry)
            if entry.filename == "docProps/core.xml":
                octets = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", stamp, octets)
            told = zipfile.ZipInfo(entry.filename, _FIRST)
            told.compress_type, told.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            new.writestr(told, octets)
    return packed.getvalue()
