"""Tables as rows of text, each with its line: CSV with whatever divides its cells, workbooks, lists of JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.imports.opening.sheet import sheets
from mkdocs_programme.imports.opening.text import MOST_CELLS, MOST_ROWS, ONLY_SESSIONS, table_text
from mkdocs_programme.imports.opening.tree import left_of, parsed, records, told
from mkdocs_programme.imports.opening.zipped import is_zip

__all__ = ["Table", "tables"]

_DIVIDERS = ";,\t|"


@dataclass(frozen=True)
class Table:
    """One table."""

    name: str
    """Of its sheet; empty for a file that is one table."""
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Each with its line in the file, from 1; those without any word are left out."""
    odd: tuple[Mapping[str, Any], ...] = ()
    """Of a list in JSON, what in each entry is no single value."""


def tables(data: bytes) -> list[Table]:
    """Every table of a file.

    Raises:
        Refusal: It is neither CSV, nor a workbook, nor a list in JSON.
    """
    if is_zip(data):
        return [Table(name, _filled(rows)) for name, rows in sheets(data)]
    if data.lstrip()[:1] in (b"[", b"{"):
        return [_of_records(parsed(data))]
    return [Table("", _of_csv(table_text(data)))]


def _filled(rows: list[list[str]]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    return tuple((line, tuple(row)) for line, row in enumerate(rows, 1) if any(cell.strip() for cell in row))


def _of_csv(text: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Rows in which the divider is the one that the first lines have most alike."""
    csv.field_size_limit(10_000_000)
    first = text.split("\n")[:20]
    divider = max(
        _DIVIDERS, key=lambda sign: (min((line.count(sign) for line in first[:1]), default=0), -_DIVIDERS.index(sign))
    )
    reader = csv.reader(io.StringIO(text), delimiter=divider, strict=False)
    rows: list[tuple[int, tuple[str, ...]]] = []
    try:
        before = 0
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((before + 1, tuple(row)))
                if len(rows) > MOST_ROWS:
                    raise Refusal("has more rows than a programme has sessions", before + 1, hint=ONLY_SESSIONS)
            before = reader.line_num
    except csv.Error as fault:
        raise Refusal("is no table that can be read to its end", reader.line_num + 1, hint="export it again") from fault
    return tuple(rows)


def _of_records(value: Any) -> Table:
    """The entries of a list, a column for every name that one of them uses."""
    entries = list(records(value))
    heads = list(dict.fromkeys(name for entry in entries for name in entry))
    if not entries:
        raise Refusal("holds no list of sessions", 1, hint="name the format that it is in")
    if len(entries) > MOST_ROWS or len(heads) * len(entries) > MOST_CELLS:
        raise Refusal("has more cells than a programme does", 1, hint=ONLY_SESSIONS)
    rows = [(1, tuple(heads))]
    rows += [
        (
            number,
            tuple(told(entry.get(name)) if not isinstance(entry.get(name), str) else entry[name] for name in heads),
        )
        for number, entry in enumerate(entries, 1)
    ]
    odd = [
        {name: left_of(one) for name, one in entry.items() if isinstance(one, list | dict) and one} for entry in entries
    ]
    return Table("", tuple(rows), tuple(odd))
