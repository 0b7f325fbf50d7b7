"""Any table: CSV, a workbook or a list in JSON, a session in each row, its columns named as a committee names them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_programme.imports.aids import Aids
from mkdocs_programme.imports.arriving import Arrival, Group, Place, Refusal, Remark
from mkdocs_programme.imports.opening.rows import Table, tables
from mkdocs_programme.imports.readers.columns import Columns, Mapped, columns_of, mapping_of, mapping_text
from mkdocs_programme.imports.readers.row import WHEN, Rows

__all__ = ["read"]

_HEAD_WITHIN = 20
"""The row of heads is one of the first so many."""


def read(data: bytes, aids: Aids) -> Arrival:
    """Every row that has a title.

    Args:
        data: The file.
        aids: What the content knows, and the mapping file.

    Raises:
        Refusal: It is no table, or no column is understood to be the title.
    """
    mapped = mapping_of(aids.mapping) if aids.mapping.strip() else Mapped({})
    found = [(table, at) for table in tables(data) if (at := _head(table, mapped)) is not None]
    if not found:
        words = "is no table of sessions: no column is understood to be the title"
        raise Refusal(words, 1, hint="name the columns in a mapping file with --map")
    table, at = max(found, key=lambda one: len(one[0].rows))
    columns = columns_of(table.rows[at][1], mapped)
    rows = table.rows[at + 1 :]
    reader = Rows(columns, aids, _months_first(columns, [row for _, row in rows], mapped))
    odd = table.odd or ({},) * len(rows)
    talks = tuple(reader.talk(line, row, extra) for (line, row), extra in zip(rows, odd, strict=True))
    kept = tuple(talk for talk in talks if talk is not None)
    if not kept:
        raise Refusal("is a table without a session", table.rows[at][0], hint="look whether it is the file you meant")
    others = [other.name for other, _ in found if other is not table and other.name]
    left = [Remark(f"the sheets {', '.join(others)} were not read", hint="import them one by one")] if others else []
    return Arrival(
        kept,
        reader.people.all(),
        tuple(Place({"": name}, name) for name in dict.fromkeys(talk.room for talk in kept) if name),
        tuple(Group({"": name}, name) for name in dict.fromkeys(talk.stream for talk in kept) if name),
        tuple(Group({"": name}, name) for name in dict.fromkeys(talk.format for talk in kept) if name),
        columns=tuple(zip(columns.heads, map(_said, columns.fields), strict=True)),
        mapping=mapping_text(columns),
        remarks=(*left, *reader.remarks, *reader.withheld()),
    )


def _head(table: Table, mapped: Mapped) -> int | None:
    """The row of heads: the first in which the title is understood."""
    for at, (_, row) in enumerate(table.rows[:_HEAD_WITHIN]):
        fields = [field for field, _ in columns_of(row, mapped).fields]
        if "title" in fields and sum(not field.startswith("x:") for field in fields) > 1:
            return at
    return None


def _said(field: tuple[str, str]) -> str:
    name, language = field
    if name.startswith("x:"):
        return "kept under its own name"
    return "left out" if name in ("private", "ignore") else f"`{name}`{f' in {language}' if language else ''}"


def _months_first(columns: Columns, rows: Sequence[Sequence[str]], mapped: Mapped) -> bool:
    """Whether days in figures begin with the month: as the mapping says, or as one of them must."""
    if mapped.months_first is not None:
        return mapped.months_first
    cells = [cell for row in rows for name in WHEN for _, cell in columns.cells(row, name)]
    pairs = [found.groups() for cell in cells if (found := re.search(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./]\d{4}", cell))]
    return any(int(second) > 12 for _, second in pairs) and not any(int(first) > 12 for first, _ in pairs)
