"""What translations say beside one value of their source: each side keeps its file, and where in it the words stand."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mkdocs_programme.decode.nearest import nearest
from mkdocs_programme.decode.places import Key
from mkdocs_programme.documents import Document
from mkdocs_programme.entities import Record
from mkdocs_programme.entities.shape import shape
from mkdocs_programme.findings import Place
from mkdocs_programme.languages.tags import is_tag

__all__ = ["Side", "deeper", "empty", "entries", "ids", "is_keyed", "is_short", "matching", "of_id"]

Side = tuple[str, Document, Key, Any]
"""A translation's language, its file, the key there, and the value there."""


def empty(value: Any) -> bool:
    """Whether nothing is written: that counts as a field that is not there."""
    return value in ("", [], {})


def deeper(sides: Sequence[Side], name: str) -> Iterator[Side]:
    """What the translations say in a field of the record they stand beside."""
    for language, document, key, values in sides:
        if isinstance(values, dict) and name in values:
            yield language, document, (*key, name), values[name]


def is_keyed(record: type[Record] | None, value: Any) -> bool:
    """Whether a mapping is a list of records by id, as in `nb: [da, sv]`, and not one record, perhaps with a slip."""
    if record is None or not isinstance(value, dict) or "id" not in shape(record):
        return False
    unknown = [name for name in value if name not in shape(record)]
    one_record = len(unknown) < len(value) and all(nearest(name, shape(record)) for name in unknown)
    return bool(unknown) and not one_record


def entries(record: type[Record] | None, value: Any) -> list[tuple[Key, Any]]:
    """The entries of a list, and where they stand below it; a mapping and a single value may stand for a list."""
    if isinstance(value, list):
        return [((index,), member) for index, member in enumerate(value)]
    if record is not None and is_keyed(record, value):
        return [((name,), by_id(record, name, inner)) for name, inner in value.items()]
    return [((), value)]


def is_short(record: type[Record], value: Any) -> bool:
    """Whether only what a shorthand stands for is written, perhaps by language: `host: {en: Host, sv: Värd}`."""
    if not isinstance(value, dict):
        return True
    known = shape(record)
    by_language = all(is_tag(name) and name not in known and not nearest(name, known) for name in value)
    return bool(value) and bool(record.shorthand) and known[record.shorthand].translated and by_language


def by_id(record: type[Record], name: str, inner: Any) -> Any:
    """A record that was written under its id."""
    if not is_short(record, inner):
        return {"id": name, **inner}
    return {"id": name, record.shorthand: inner} if record.shorthand else inner


def matching(record: type[Record] | None, sides: Sequence[Side], index: int, member: Any) -> Iterator[Side]:
    """The translations of one entry of a list: by id where it has one, else by position."""
    name = _id(member)
    for language, document, key, values in sides:
        for position, (below, said) in enumerate(entries(record, values)):
            its_name = _id(said)
            if (its_name == name) if (its_name and name) else (position == index and not its_name):
                yield language, document, (*key, *below), said


def ids(members: Sequence[tuple[Key, Any]]) -> list[tuple[Key, str]]:
    """The ids of entries, and where below the list they stand."""
    return [((*below, "id"), name) for below, member in members if (name := _id(member))]


def _id(member: Any) -> str:
    name: object = member.get("id") if isinstance(member, Mapping) else None
    return name if isinstance(name, str) else ""


def of_id(document: Document, key: Key) -> Place:
    """Where the id of an entry stands: beside `id`, or as the name that the entry is written under."""
    return document.at(*key) if key in document.places else document.at_key(*key[:-1])
