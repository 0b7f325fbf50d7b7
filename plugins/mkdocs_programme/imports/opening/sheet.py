"""The door to openpyxl: the sheets of a workbook as rows of text."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

import openpyxl

from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.imports.opening.text import MOST_CELLS, MOST_ROWS, ONLY_SESSIONS
from mkdocs_programme.imports.opening.zipped import archive, member, octets

__all__ = ["sheets"]

_WIDEST = 300
"""Columns that are looked at: a sheet may claim thousands."""
_DRESS = 60_000
"""Elements in which a workbook may say how it looks; each is held until its end."""
_STREAMED = ("xl/worksheets/", "xl/sharedStrings")
"""What is read a piece at a time."""
_SIGN = re.compile("_x([0-9A-Fa-f]{4})_")
"""ECMA-376 part 1, 22.9.2.19: a sign that XML cannot hold, or the first of what would look like one."""


def sheets(data: bytes) -> list[tuple[str, list[list[str]]]]:
    """Every sheet by its name.

    Raises:
        Refusal: It is no workbook, or unpacks to too much.
    """
    packed = archive(data)
    for name in packed.namelist():
        _looked_at(packed, name)
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


def _looked_at(packed: zipfile.ZipFile, name: str) -> None:
    """Read a file of the workbook once, before what opens workbooks does, which believes it."""
    if not name.endswith((".xml", ".rels")):
        octets(packed, name)
    elif member(packed, name).count(b"<") > _DRESS and not name.startswith(_STREAMED):
        raise Refusal(f"has more formats and names in {name} than a programme needs", hint="save it again as CSV")


def _rows(sheet: Any) -> list[list[str]]:
    rows, cells = [], 0
    for values in sheet.iter_rows(max_col=_WIDEST, max_row=MOST_ROWS + 1, values_only=True):
        row = [_cell(value) for value in values]
        while row and not row[-1]:
            row.pop()
        rows.append(row)
        cells += len(row)
        if cells > MOST_CELLS or (row and len(rows) > MOST_ROWS):
            raise Refusal("has more cells than a programme does", len(rows), hint=ONLY_SESSIONS)
    return rows


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
    return _SIGN.sub(_sign, str(value)).replace("\r\n", "\n")


def _sign(found: re.Match[str]) -> str:
    """The sign that is meant; what no text may hold stays as it is written."""
    sign = chr(int(found[1], 16))
    return sign if sign.isprintable() or sign in "\t\n\r" else found[0]
