"""A row of a table as a session, with the people that its cells name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from mkdocs_programme.imports.aids import Aids
from mkdocs_programme.imports.arriving import Affiliated, Link, Person, Remark, Taking, Talk
from mkdocs_programme.imports.opening.text import clean, one_line
from mkdocs_programme.imports.readers.answers import entries_of
from mkdocs_programme.imports.readers.cells import Somebody, divided, minutes_in, people_in, times_in
from mkdocs_programme.imports.readers.columns import Columns
from mkdocs_programme.imports.readers.fields import level_of
from mkdocs_programme.imports.readers.lines import outcomes
from mkdocs_programme.imports.readers.persons import People
from mkdocs_programme.imports.readers.times import end_of, tags_of
from mkdocs_programme.values.scalars import number, switch

__all__ = ["WHEN", "Rows"]

WHEN = ("day", "start", "end")
"""The fields that say when."""
_CANCELLED = re.compile(r"(?i)cancel|inställ|avlyst|aflyst|abgesagt|annul|peru")
_OF_ONE = ("biography", "orcid", "pronouns")
"""Fields of a person, where a row names only one."""
_OF_ALL = ("organisation", "country")
_ONCE: tuple[str, ...] = (
    *("id", "code", *WHEN, "minutes", "room", "stream", "format", "status", "languages", "level", "audience"),
    *("capacity", "recording", "access", "objectives", "questions", *_OF_ONE),
)
"""Fields that take one value; what a second column says of them is kept under its own head."""


@dataclass
class Rows:
    """Reads row by row."""

    columns: Columns
    aids: Aids
    months_first: bool
    people: People = field(default_factory=People)
    remarks: list[Remark] = field(default_factory=list)
    _private: Counter[str] = field(default_factory=Counter)

    def talk(self, line: int, row: Sequence[str], odd: Mapping[str, Any]) -> Talk | None:
        """The session of a row; nothing where the row has no title."""
        title = {language: one_line(cell) for language, cell in self.columns.cells(row, "title")}
        if not title:
            self.remarks.append(Remark(f"has no title: “{' '.join(' '.join(row).split())[:60]}”", line))
            return None
        named = list(self._named(row))
        own: list[tuple[str, Any]] = [*self._own(row, [one for one, _ in named]), *odd.items()]
        start, end = times_in(*self._when(row), self.months_first)
        length = minutes_in(self._one(row, "minutes"))
        if start is None and (said := {name: self._one(row, name) for name in WHEN if self._one(row, name)}):
            own += said.items()
            self.remarks.append(Remark(f"says no day and hour that could be read: “{' '.join(said.values())}”", line))
        facts = list(self._facts(row, own))
        if length is not None and start is None:
            facts.append(("minutes", str(length // timedelta(minutes=1))))
        elif length is None and (told := self._one(row, "minutes")):
            own.append(("minutes", told))
        return Talk(
            title=title,
            key=self._one(row, "id") or self._one(row, "code") or next(iter(title.values())),
            code=self._one(row, "code"),
            subtitle={language: one_line(cell) for language, cell in self.columns.cells(row, "subtitle")},
            start=start,
            end=end or end_of(start, length),
            room=self._one(row, "room"),
            stream=self._one(row, "stream"),
            format=self._one(row, "format"),
            status="cancelled" if _CANCELLED.match(self._one(row, "status")) else "",
            languages=tags_of(self._one(row, "languages")),
            abstract=self._said(row, "abstract"),
            description=self._said(row, "description"),
            people=tuple(self._takings(row, line, named)),
            objectives=outcomes(entries_of(self.columns.cell(row, "objectives"))),
            questions=tuple(entries_of(self.columns.cell(row, "questions"))),
            links=tuple(Link(url) for _, cell in self.columns.cells(row, "links") for url in cell.split()),
            facts=tuple(facts),
            rest=tuple(own),
            line=line,
        )

    def withheld(self) -> list[Remark]:
        """What is known of people that a programme does not publish."""
        told = ", ".join(f"{head} ({count})" for head, count in self._private.items())
        return [Remark(f"not taken over, as a programme does not publish it: {told}")] if told else []

    def _one(self, row: Sequence[str], name: str) -> str:
        return one_line(self.columns.cell(row, name))

    def _said(self, row: Sequence[str], name: str) -> dict[str, str]:
        return {language: clean(cell) for language, cell in self.columns.cells(row, name)}

    def _when(self, row: Sequence[str]) -> tuple[str, str, str]:
        day, start, end = (self._one(row, name) for name in WHEN)
        return day, start, end

    def _facts(self, row: Sequence[str], own: list[tuple[str, Any]]) -> Iterator[tuple[str, str]]:
        """Fields of a session that take one value; what cannot be read as such stays under its own name."""
        for name in ("audience", "access"):
            if said := self._one(row, name):
                yield name, said
        for name, read in (("capacity", _number), ("recording", _switch), ("level", level_of)):
            said = self._one(row, name)
            if value := read(said):
                yield name, value
            elif said:
                own.append((name, said))
        if (status := self._one(row, "status")) and not _CANCELLED.match(status):
            own.append(("status", status))

    def _named(self, row: Sequence[str]) -> Iterator[tuple[Somebody, str]]:
        """Everybody whom the row names, with the role that the column gives."""
        for role in ("chair", "speaker"):
            for _, cell in self.columns.cells(row, f"{role}s"):
                yield from ((one, role) for one in people_in(cell, self.aids))

    def _takings(self, row: Sequence[str], line: int, named: Sequence[tuple[Somebody, str]]) -> Iterator[Taking]:
        every = ("; ".join(one_line(cell) for _, cell in self.columns.cells(row, name)) for name in _OF_ALL)
        bodies, countries = (divided(cells, len(named)) for cells in every)
        alone = len(named) == 1
        for (one, role), body, country in zip(named, bodies, countries, strict=True):
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

    def _own(self, row: Sequence[str], named: Sequence[Somebody]) -> Iterator[tuple[str, str]]:
        """What fills no field: columns without one, second columns of one, words on people whom no cell names."""
        filled: set[str] = set()
        for head, (name, _), cell in zip(self.columns.heads, self.columns.fields, row, strict=False):
            said = clean(cell)
            homeless = (name in _OF_ONE and len(named) != 1) or (name in _OF_ALL and not named)
            if not said:
                continue
            if name == "private":
                self._private[head] += 1
            elif name.startswith("x:") or homeless or (name in _ONCE and name in filled):
                yield (name[2:] or "column") if name.startswith("x:") else head, said
            filled.add(name)


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
