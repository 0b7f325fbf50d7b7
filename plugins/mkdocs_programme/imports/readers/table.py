"""Any table: CSV, a workbook or a list in JSON, a session in each row, its columns named as a committee names them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from mkdocs_programme.imports.aids import Aids
from mkdocs_programme.imports.arriving import (
    Affiliated,
    Arrival,
    Group,
    Link,
    Person,
    Place,
    Refusal,
    Remark,
    Taking,
    Talk,
)
from mkdocs_programme.imports.opening.rows import Table, tables
from mkdocs_programme.imports.opening.text import clean, one_line
from mkdocs_programme.imports.readers.answers import entries_of
from mkdocs_programme.imports.readers.cells import divided, minutes_in, people_in, times_in
from mkdocs_programme.imports.readers.columns import Columns, Mapped, columns_of, mapping_of, mapping_text
from mkdocs_programme.imports.readers.fields import level_of
from mkdocs_programme.imports.readers.lines import outcomes
from mkdocs_programme.imports.readers.persons import People
from mkdocs_programme.imports.readers.times import tags_of
from mkdocs_programme.values.scalars import number, switch

__all__ = ["read"]

_HEAD_WITHIN = 20
"""The row of heads is one of the first so many."""
_DATES = ("day", "start", "end")


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
    heads = [one_line(head) for head in table.rows[at][1]]
    columns = columns_of(heads, mapped)
    rows = table.rows[at + 1 :]
    reader = _Reader(columns, aids, _months_first(columns, [row for _, row in rows], mapped))
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
        columns=tuple(zip(heads, (_said(one) for one in columns.fields), strict=False)),
        mapping=mapping_text(heads, columns),
        remarks=(*left, *reader.remarks, *reader.withheld(heads)),
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
    cells = [cell for row in rows for name in _DATES for _, cell in columns.cells(row, name)]
    pairs = [found.groups() for cell in cells if (found := re.search(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./]\d{4}", cell))]
    return any(int(second) > 12 for _, second in pairs) and not any(int(first) > 12 for first, _ in pairs)


@dataclass
class _Reader:
    """Reads row by row."""

    columns: Columns
    aids: Aids
    months_first: bool
    people: People = field(default_factory=People)
    remarks: list[Remark] = field(default_factory=list)
    _private: Counter[int] = field(default_factory=Counter)

    def talk(self, line: int, row: Sequence[str], odd: Any) -> Talk | None:
        """The session of a row; nothing where the row has no title."""
        title = {language: one_line(cell) for language, cell in self.columns.cells(row, "title")}
        if not title:
            self.remarks.append(Remark(f"has no title: “{' '.join(' '.join(row).split())[:60]}”", line))
            return None
        self._private.update(
            at for at, (name, _) in enumerate(self.columns.fields) if name == "private" and row[at : at + 1] != ("",)
        )
        day, starts, ends = (self._one(row, name) for name in _DATES)
        start, end = times_in(day, starts, ends, self.months_first)
        length = minutes_in(self._one(row, "minutes"))
        own = dict(self._own(row)) | dict(odd)
        if start is None and (said := {name: self._one(row, name) for name in _DATES if self._one(row, name)}):
            own |= said
            self.remarks.append(Remark(f"says no day and hour that could be read: “{' '.join(said.values())}”", line))
        people = tuple(self._people(row, line))
        return Talk(
            title=title,
            key=self._one(row, "id") or self._one(row, "code") or next(iter(title.values())),
            code=self._one(row, "code"),
            subtitle={language: one_line(cell) for language, cell in self.columns.cells(row, "subtitle")},
            start=start,
            end=end or (start + length if start is not None and length else None),
            room=self._one(row, "room"),
            stream=self._one(row, "stream"),
            format=self._one(row, "format"),
            status="cancelled" if re.match(r"(?i)cancel|inställ|avlyst|abgesagt", self._one(row, "status")) else "",
            languages=tags_of(self._one(row, "languages")),
            abstract={language: clean(cell) for language, cell in self.columns.cells(row, "abstract")},
            description={language: clean(cell) for language, cell in self.columns.cells(row, "description")},
            people=people,
            objectives=outcomes(entries_of(self.columns.cell(row, "objectives"))),
            questions=tuple(entries_of(self.columns.cell(row, "questions"))),
            links=tuple(Link(url) for _, cell in self.columns.cells(row, "links") for url in cell.split()),
            facts=tuple(self._facts(row, own)),
            rest=tuple(own.items()),
            line=line,
        )

    def _one(self, row: Sequence[str], name: str) -> str:
        return one_line(self.columns.cell(row, name))

    def _facts(self, row: Sequence[str], own: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """Fields of a session that take one value; what cannot be read as such stays under its own name."""
        for name in ("audience", "access"):
            if said := self._one(row, name):
                yield name, said
        for name, read in (("capacity", _number), ("recording", _switch), ("level", level_of)):
            said = self._one(row, name)
            if value := read(said):
                yield name, value
            elif said:
                own[name] = said

    def _people(self, row: Sequence[str], line: int) -> Iterator[Taking]:
        found = [
            (one, role)
            for role in ("chair", "speaker")
            for _, cell in self.columns.cells(row, f"{role}s")
            for one in people_in(cell, self.aids)
        ]
        bodies = divided(self._one(row, "organisation"), len(found))
        countries = divided(self._one(row, "country"), len(found))
        alone = len(found) == 1
        for (one, role), body, country in zip(found, bodies, countries, strict=True):
            if one.guessed:
                words = f"“{one.name}” was read as belonging to “{one.organisation}”"
                self.remarks.append(Remark(words, line, hint="mend it if the comma means something else"))
            works_at = one.organisation or body
            person = Person(
                "",
                {"": one.name},
                orcid=self._one(row, "orcid") if alone else "",
                pronouns=self._one(row, "pronouns") if alone else "",
                biography=self._said(row, "biography") if alone else {},
                affiliations=(Affiliated(works_at, country),) if works_at else (),
                country="" if works_at else country,
                line=line,
            )
            yield Taking(self.people.add(person), one.role or role)

    def _said(self, row: Sequence[str], name: str) -> dict[str, str]:
        return {language: clean(cell) for language, cell in self.columns.cells(row, name)}

    def _own(self, row: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The columns that fill no field, and those of people where a row names none or several."""
        for (name, _), cell in zip(self.columns.fields, row, strict=False):
            if name.startswith("x:") and clean(cell):
                yield name[2:] or "column", clean(cell)
        several = len(people_in(self.columns.cell(row, "speakers"), self.aids)) != 1
        for name in ("biography", "orcid", "pronouns"):
            if several and (said := clean(self.columns.cell(row, name))):
                yield name, said

    def withheld(self, heads: Sequence[str]) -> list[Remark]:
        """What is known of people that a programme does not publish."""
        told = ", ".join(f"{heads[at]} ({count})" for at, count in self._private.items())
        return [Remark(f"not taken over, as a programme does not publish it: {told}")] if told else []


def _number(text: str) -> str:
    try:
        return str(number(text))
    except ValueError:
        return ""


def _switch(text: str) -> str:
    try:
        return "yes" if switch(text) else "no"
    except ValueError:
        return ""
