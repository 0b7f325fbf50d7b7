"""A new edition in the frame of an earlier one: rooms, streams, formats, and its days moved by whole weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mkdocs_programme.documents import Fields, Value
from mkdocs_programme.editions.draft import Draft, Said, Unable, days_between, put
from mkdocs_programme.editions.reusing import Wish, reused
from mkdocs_programme.entities import Edition, Session
from mkdocs_programme.phrases import Phrase, listed, phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.scalars import ID

__all__ = ["FRAME", "begun"]

FRAME: tuple[str, ...] = (
    *("series", "timezone", "changeover", "place", "country", "organisers", "languages", "rooms", "streams", "formats"),
)
"""What may be carried along, in the order in which it is written."""
_ALWAYS = ("language", "name")
_OWN = ("theme", "website")
"""What every edition says anew."""


def begun(
    programme: Programme,
    source: str,
    target: str,
    said: Said,
    *,
    starts: date | None = None,
    without: frozenset[str] = frozenset(),
    formats: frozenset[str] = frozenset(),
) -> Draft:
    """The files of a new edition.

    Args:
        programme: In which the earlier edition lies.
        source: Id of the earlier edition.
        target: Id of the new one.
        said: How what is still to be done is written into the file.
        starts: Its first day; if not said, the day of the same week in its year.
        without: Fields of the frame that are left out.
        formats: Sessions of these formats come along with their time and room, such as breaks and meals.

    Raises:
        Unable: There is no earlier edition of that id, or one of the new id already.
    """
    edition = programme.find(Edition, source)
    if edition is None or edition.id != source:
        raise Unable(phrase("there is no edition “{id}”", id=source))
    if not ID.fullmatch(target):
        raise Unable(phrase("“{id}” cannot be an id; write letters a–z, digits and hyphens, such as 2027", id=target))
    if programme.find(Edition, target) is not None:
        raise Unable(phrase("there is an edition “{id}” already", id=target))
    if unknown := sorted(formats - {one.local_id for one in edition.formats}):
        raise Unable(phrase("{edition} has no format “{format}”", edition=source, format=unknown[0]))
    return _Beginning(programme, edition, target, said, starts, without).draft(formats)


@dataclass(frozen=True)
class _Beginning:
    programme: Programme
    edition: Edition
    target: str
    said: Said
    starts: date | None
    without: frozenset[str]

    def draft(self, formats: frozenset[str]) -> Draft:
        """All files of the new edition."""
        source = self.edition.origin.source
        carried = tuple(name for name in FRAME if source.fields.get(name) and name not in self.without)
        files: dict[str, str] = {}
        fields = {**self._words(source.fields, ("language", "name", "series")), **self._days()}
        fields |= {name: _frame(source.fields[name]) for name in carried if name not in fields}
        todo = [self.said(one) for one in self._todo(carried)]
        put(files, f"editions/{self.target}.md", {**fields, "phase": "draft", "todo": todo})
        for language, document in self.edition.origin.translations:
            put(files, f"editions/{self.target}.{language}.md", self._words(document.fields, ("name", *carried)))
        made = Draft(files, tuple(self._notes(carried)))
        for session in self._sessions(formats):
            wish = Wish(self.target, session.local_id, frozenset({"time", "room", "code"}), self.later, grown=False)
            made += Draft(reused(self.programme, session, wish, self.said, self._new(carried)).files)
        return made

    @property
    def later(self) -> timedelta | None:
        """How much later its days are; nothing where that cannot be said."""
        before = self.edition.starts
        if before is None:
            return None
        return self.starts - before if self.starts else days_between(self.edition.id, self.target, before)

    def _days(self) -> dict[str, Any]:
        later, before = self.later, (self.edition.starts, self.edition.ends)
        if later is None:
            return {"starts": self.starts.isoformat()} if self.starts else {}
        named = zip(("starts", "ends"), before, strict=True)
        return {name: (day + later).isoformat() for name, day in named if day is not None}

    def _words(self, fields: Fields, names: tuple[str, ...]) -> dict[str, Value]:
        """Fields of words, with the id of the new edition where the name says that of the earlier one."""
        found = {name: _frame(fields[name]) for name in names if fields.get(name) and name not in self.without}
        if "name" in found:
            found["name"] = self._renamed(found["name"])
        return found

    def _renamed(self, value: Value) -> Value:
        if isinstance(value, dict):
            return {language: self._renamed(words) for language, words in value.items()}
        if not isinstance(value, str):
            return value
        return re.sub(rf"(?<!\w){re.escape(self.edition.id)}(?!\w)", self.target, value)

    def _new(self, carried: tuple[str, ...]) -> frozenset[str]:
        """Ids of the rooms, streams and formats that the new edition will have."""
        groups = {"rooms": self.edition.rooms, "streams": self.edition.streams, "formats": self.edition.formats}
        return frozenset(f"{one.kind} {one.local_id}" for name in carried for one in groups.get(name, ()))

    def _sessions(self, formats: frozenset[str]) -> Iterator[Session]:
        for session in self.programme.all(Session):
            found = self.programme.get(session.format) if session.format else None
            if session.edition_id == self.edition.id and found is not None and found.local_id in formats:
                yield session

    def _todo(self, carried: tuple[str, ...]) -> Iterator[Phrase]:
        source = self.edition.id
        yield phrase("Look at `name`, which comes from {source}", source=source)
        if self.starts is None and self.later is not None:
            yield phrase("Confirm `starts` and `ends`, which were counted from those of {source}", source=source)
        elif self.later is None:
            yield phrase("Write `starts` and `ends`, once they are known")
        for name in carried:
            if name != "series":
                yield phrase("Look whether `{field}` still holds; it comes from {source}", field=name, source=source)
        for name in _OWN:
            yield phrase("Write `{field}`, if there is one", field=name)

    def _notes(self, carried: tuple[str, ...]) -> Iterator[Phrase]:
        yield phrase("carried along from {source}: {fields}", source=self.edition.id, fields=listed(("name", *carried)))
        written = self.edition.origin.source.fields
        left = [name for name in written if name not in (*_ALWAYS, *carried, "starts", "ends", "phase", "id")]
        if left:
            yield phrase("left out: {fields}", fields=listed(left))
        later = self.later
        if later is None:
            yield phrase("the days were not moved: say them with --starts")
        else:
            yield phrase("days moved by {days} days", days=later.days)
            if later.days % 7:
                yield phrase("they fall on other days of the week")


def _frame(value: Any) -> Any:
    """A value without what another system said of it."""
    if isinstance(value, list):
        return [_frame(one) for one in value]
    if isinstance(value, dict):
        return {name: _frame(one) for name, one in value.items() if name != "origin" and not name.startswith("x_")}
    return value
