"""Which column of a table fills which field: as a mapping file says it, or as the words in its head are understood."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.documents import field_lines, parse_yaml
from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.imports.naming import own_name
from mkdocs_programme.imports.opening.text import one_line
from mkdocs_programme.imports.readers.fields import FIELDS, known_field
from mkdocs_programme.languages.tags import is_tag

__all__ = ["Columns", "Mapped", "columns_of", "mapping_of", "mapping_text"]

_LANGUAGED = ("title", "subtitle", "abstract")
"""Fields whose words may come in a column for each language."""
_NAMES = (*(name for name in FIELDS if name != "private"), "description", "ignore")


@dataclass(frozen=True)
class Mapped:
    """What a mapping file says."""

    columns: Mapping[str, str]
    """The field of each column by its head; `title sv` for words in Swedish, `ignore` for none."""
    months_first: bool | None = None
    """Whether 05/06 is the fifth of June or the sixth of May; nothing where the file does not say."""


@dataclass(frozen=True)
class Columns:
    """The columns of one table, in its order."""

    heads: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    """Field and language of each; `x:` and the head where there is none, `private` for what is not published."""

    def cells(self, row: Sequence[str], field: str) -> list[tuple[str, str]]:
        """What a row says in the columns of a field, each with its language."""
        found = zip(self.fields, row, strict=False)
        return [(language, cell) for (name, language), cell in found if name == field and cell.strip()]

    def cell(self, row: Sequence[str], field: str) -> str:
        """The first of these."""
        return next((cell for _, cell in self.cells(row, field)), "")


def mapping_of(text: str) -> Mapped:
    """Read a mapping file.

    Raises:
        Refusal: It is not as a mapping file is written.
    """
    document, findings = parse_yaml("mapping", text)
    columns = document.fields.get("columns", {})
    if findings or not isinstance(columns, dict):
        fault = f"{findings[0].place.line}: {findings[0].message}" if findings else "1: `columns` is no mapping"
        raise Refusal(f"has a mapping that cannot be read, in line {fault}", hint="see docs/imports.md")
    fields = {str(head): one_line(str(field)) for head, field in columns.items()}
    for head, field in fields.items():
        name = field.split(" ")[0]
        if name not in _NAMES and not name.startswith("x_"):
            hint = did_you_mean(name, _NAMES) or f"use one of {', '.join(_NAMES)}, or a name that begins with x_"
            raise Refusal(f"has a mapping with “{head}: {field}”, and there is no field `{name}`", hint=hint)
    order = str(document.fields.get("dates", ""))
    return Mapped(fields, {"month first": True, "day first": False}.get(order))


def mapping_text(columns: Columns) -> str:
    """The mapping file that says what was understood."""
    said = {head: _said(*field) for head, field in zip(columns.heads, columns.fields, strict=True) if head}
    lines = (line for head, field in said.items() for line in field_lines(head, field, 2))
    return "\n".join(("# Which column fills which field; see docs/imports.md.", "columns:", *lines, ""))


def _said(field: str, language: str) -> str:
    if field.startswith("x:"):
        return own_name(field[2:])
    return f"{field} {language}".strip() if field != "private" else "ignore"


def columns_of(heads: Sequence[str], mapped: Mapped) -> Columns:
    """What each column of a table is."""
    named = tuple(map(one_line, heads))
    return Columns(named, tuple(_field(head, mapped) for head in named))


def _field(head: str, mapped: Mapped) -> tuple[str, str]:
    said = mapped.columns.get(head)
    if said is not None:
        field, _, language = said.partition(" ")
        return (f"x:{field.removeprefix('x_')}" if field.startswith("x_") else field), language
    known = known_field(head)
    tag = re.search(r"[\s(\[_-]([A-Za-z]{2})[\])]?$", head)
    language = tag[1].lower() if tag and is_tag(tag[1].lower()) else ""
    if not known and language and tag:
        known = known_field(head[: tag.start()])
    if known in _LANGUAGED or (known and not language):
        return known, language if known in _LANGUAGED else ""
    return known or f"x:{head}", ""
