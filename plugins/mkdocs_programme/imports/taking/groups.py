"""The edition that comes in: its dates and zone, its rooms, streams and formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from mkdocs_programme.documents import Document, Value
from mkdocs_programme.imports.arriving import Arrival, Group, Place, Said
from mkdocs_programme.imports.taking.context import Context
from mkdocs_programme.imports.taking.holding import Sheet, listed, text_of
from mkdocs_programme.imports.taking.ids import Ids, readable, readable_first
from mkdocs_programme.imports.taking.words import one
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.values.scalars import address, colour, number

__all__ = ["Frame", "frame"]


@dataclass
class Frame:
    """The edition's file, and the ids of what stands in it by the keys of the foreign file."""

    sheet: Sheet
    rooms: dict[str, str] = field(default_factory=dict)
    streams: dict[str, str] = field(default_factory=dict)
    formats: dict[str, str] = field(default_factory=dict)


def frame(context: Context, arrival: Arrival, base: Sheet | None) -> Frame:
    """Lay out the edition.

    Args:
        context: The import.
        arrival: What comes in.
        base: The edition as it was imported last.
    """
    path = f"editions/{context.holding.edition}.md"
    document = context.holding.document(path)
    fields: dict[str, Value] = {}
    if arrival.name or document is None or (base is not None and "name" in base.fields):
        fields["name"] = one(arrival.name or {"": context.holding.edition}, context.holding.settings)
    first, last = _days(context, arrival)
    fields |= {name: day for name, day in (("starts", first), ("ends", last), ("timezone", context.clock.zone)) if day}
    own = list(arrival.rest)
    if arrival.website:
        try:
            fields["website"] = address(arrival.website)
        except ValueError:
            own.append(("website", arrival.website))
    if document is None or (base is not None and "phase" in base.fields):
        fields["phase"] = "draft"
    made = Frame(Sheet(path, "edition", fields))
    for name, groups, ids in (
        ("rooms", arrival.rooms, made.rooms),
        ("streams", arrival.streams, made.streams),
        ("formats", arrival.formats, made.formats),
    ):
        known = _Known(document, base, name)
        records: list[Value] = [_record(context, group, name, known, ids) for group in groups]
        fields |= {name: records} if records else {}
    fields |= context.own("editions", tuple(own))
    return made


def _days(context: Context, arrival: Arrival) -> tuple[str, str]:
    """The first and last day, widened to those on which there are sessions."""
    held = sorted(context.clock.wall(talk.start)[:10] for talk in arrival.talks if isinstance(talk.start, datetime))
    first = arrival.starts.isoformat() if arrival.starts else ""
    last = arrival.ends.isoformat() if arrival.ends else ""
    return min((day for day in (first, *held[:1]) if day), default=""), max(last, *held[-1:], "")


class _Known:
    """The records that an edition has already, by every name they go by."""

    def __init__(self, document: Document | None, base: Sheet | None, field: str) -> None:
        self._ids: dict[str, str] = {}
        before = listed(base.fields.get(field)) if base is not None else []
        now = listed(document.fields.get(field)) if document is not None else []
        for record in (*before, *now):
            if isinstance(record, dict) and (id_ := text_of(record.get("id"))):
                self._ids |= dict.fromkeys(_marks(record), id_)
        self.free = Ids(self._ids.values())
        self.used: set[str] = set()

    def find(self, marks: Iterable[str]) -> str:
        """The id of the one that goes by a mark, if no other has been found to be it."""
        found = (self._ids.get(mark, "") for mark in marks if mark)
        return next((id_ for id_ in found if id_ and id_ not in self.used), "")


def _marks(record: dict[str, Value]) -> Iterator[str]:
    name, origin = record.get("name"), record.get("origin")
    said = [text_of(words) for words in name.values()] if isinstance(name, dict) else [text_of(name)]
    yield from (mark for words in said if words for mark in _called(words))
    if isinstance(origin, dict):
        yield from (f"key {key}" for key in (text_of(origin.get("guid")), text_of(origin.get("id"))) if key)


def _called(name: str) -> tuple[str, str]:
    """A name as it is written, and as it is heard: “E” and “È” are two streams where both stand."""
    return f"name {name}", f"heard {fold(name)}"


def _record(context: Context, group: Place | Group, field: str, known: _Known, ids: dict[str, str]) -> dict[str, Value]:
    """A room, stream or format as the edition writes it."""
    name = readable_first(group.name, context.language) or group.key
    guid = group.guid if isinstance(group, Place) else ""
    key = group.key if group.key != name else ""
    marks = (f"key {guid}" if guid else "", f"key {key}" if key else "", *_called(name))
    id_ = known.find(marks) or known.free.free(readable(name, f"{field[:-1]} {group.key or name}"))
    known.used.add(id_)
    ids[group.key or name] = id_
    record: dict[str, Value] = {"id": id_, "name": one(group.name or {"": name}, context.holding.settings)}
    own = list(group.rest)
    if group.description:
        record["description"] = _lined(context, group.description)
    if isinstance(group, Place) and group.capacity:
        record |= _read("capacity", group.capacity, own)
    if isinstance(group, Group) and group.colour:
        record |= _read("colour", group.colour, own)
    if key or guid:
        record["origin"] = context.origin(key, guid)
    return record | context.own(field, tuple(own))


def _read(field: str, written: str, own: list[tuple[str, object]]) -> dict[str, Value]:
    """A number or colour, or else a field of its own."""
    try:
        return {field: str(number(written)) if field == "capacity" else colour(written)}
    except ValueError:
        own.append((field, written))
        return {}


def _lined(context: Context, words: Said) -> Value:
    return one({tag: " ".join(text.split()) for tag, text in words.items()}, context.holding.settings)
