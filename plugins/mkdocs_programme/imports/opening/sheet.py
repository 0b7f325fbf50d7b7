"""The door to openpyxl: the sheets of a workbook as rows of text."""

from __future__ import annotations

import io
import warnings
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

import openpyxl

from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.imports.opening.zipped import archive, member

__all__ = ["sheets"]

_WIDEST, _LONGEST = 300, 100_000
"""Columns and rows that are looked at: a sheet may claim a million of either."""


def sheets(data: bytes) -> list[tuple[str, list[list[str]]]]:
    """Every sheet by its name.

    Raises:
        Refusal: It is no workbook, or unpacks to too much.
    """
    packed = archive(data)
    for name in packed.namelist():
        if name.endswith((".xml", ".rels")):
            member(packed, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            return [(str(sheet.title), _rows(sheet)) for sheet in book.worksheets]
    except (
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        OSError,
        zipfile.BadZipFile,
        SyntaxError,
    ) as fault:
        raise Refusal("is no workbook that can be read to its end", hint="save it again as .xlsx or CSV") from fault


def _rows(sheet: Any) -> list[list[str]]:
    return [
        [_cell(value) for value in row] for row in sheet.iter_rows(max_col=_WIDEST, max_row=_LONGEST, values_only=True)
    ]


def _cell(value: Any) -> str:
    """A cell as one would type it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}" if value.time() != time() else f"{value:%Y-%m-%d}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
