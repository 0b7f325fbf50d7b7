"""CSV (RFC 4180), as spreadsheets open it: UTF-8 with a mark that says so, and no cell that is taken for a formula."""

from __future__ import annotations

import csv
import io

from mkdocs_programme.exports.tables import Cell, Table

__all__ = ["is_formula", "write"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What begins a formula in one spreadsheet or another (OWASP, “CSV injection”)."""


def write(table: Table) -> bytes:
    """A table with the names of its columns in the first line."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(map(_cell, row) for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would take a text for a formula."""
    return text.startswith(_FORMULA)


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        # An apostrophe before it is what spreadsheets themselves write for “this is text”.
        return f"'{value}" if is_formula(value) else value
    return str(value) if isinstance(value, int) else value.isoformat()
