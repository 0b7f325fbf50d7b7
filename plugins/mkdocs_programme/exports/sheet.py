"""One sheet of a workbook (ECMA-376-1 §18.3): its rows, the widths of its columns, and what helps to find one's way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from xml.sax.saxutils import escape

from mkdocs_programme.exports.tables import Cell, Column, Table

__all__ = ["BOLD", "DAY", "MAIN", "MOMENT", "PLAIN", "column_name", "sheet"]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BOLD, PLAIN, MOMENT, DAY = 1, 2, 3, 4
"""Places in the workbook's list of styles."""
_LONGEST = 32_767
"""Characters that a cell holds."""
_WIDEST = 60
_EPOCH = datetime(1899, 12, 30)
"""Days are counted from here (§18.17.4.1)."""
_NUMBERED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What spreadsheets would read as the number of a sign (§22.9.2.19)."""


def sheet(table: Table, *, right_to_left: bool) -> str:
    """A table as a sheet, its headings frozen above and its first column beside what scrolls."""
    last = f"{column_name(len(table.columns))}{len(table.rows) + 1}"
    mirrored = ' rightToLeft="1"' if right_to_left else ""
    return "".join(
        (
            f'<worksheet xmlns="{MAIN}"><dimension ref="A1:{last}"/>',
            f'<sheetViews><sheetView workbookViewId="0"{mirrored}>',
            '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
            "</sheetView></sheetViews>",
            '<sheetFormatPr defaultRowHeight="15"/>',
            f"<cols>{''.join(_widths(table))}</cols><sheetData>",
            _row(1, [_text(BOLD, column.label) for column in table.columns]),
            *(_row(at, _cells(table.columns, row)) for at, row in enumerate(table.rows, 2)),
            f'</sheetData><autoFilter ref="A1:{last}"/></worksheet>',
        )
    )


def column_name(number: int) -> str:
    """The letters of a column, the first being 1: `A`, `Z`, `AA`."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _widths(table: Table) -> Iterator[str]:
    for at, column in enumerate(table.columns):
        longest = max((len(str(row[at] or "")) for row in table.rows), default=0)
        width = min(_WIDEST, max(longest, len(column.label)) + 2)
        yield f'<col min="{at + 1}" max="{at + 1}" width="{width}" customWidth="1"/>'


def _row(number: int, cells: Sequence[str]) -> str:
    """Cells in order need no names of their own."""
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cells(columns: Sequence[Column], row: Sequence[Cell]) -> list[str]:
    return [_cell(value, column) for value, column in zip(row, columns, strict=True)]


def _cell(value: Cell, column: Column) -> str:
    if value is None:
        return f'<c s="{PLAIN}"/>'
    if isinstance(value, str):
        return _text(PLAIN, value)
    if isinstance(value, bool):
        return f'<c t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int):
        return f"<c><v>{value}</v></c>"
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    style = MOMENT if column.type == "datetime" else DAY
    return f'<c s="{style}"><v>{(moment - _EPOCH).total_seconds() / 86400!r}</v></c>'


def _text(style: int, text: str) -> str:
    """Text and nothing else: what begins with `=` is no formula, and what looks like an error is none."""
    said = escape(_NUMBERED.sub("_x005F_", text[:_LONGEST]))
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'
