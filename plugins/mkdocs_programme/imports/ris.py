"""Reads RIS through rispy, record by record, so that one that is broken leaves the others whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import rispy

from mkdocs_programme.citing import Item
from mkdocs_programme.imports.incoming import Incoming, Unread, date_of, plain

__all__ = ["entries"]

_TYPES = {
    "JOUR": "article-journal",
    "EJOUR": "article-journal",
    "MGZN": "article",
    "NEWS": "article",
    "INPR": "article",
    "BOOK": "book",
    "EBOOK": "book",
    "EDBOOK": "book",
    "CHAP": "chapter",
    "ECHAP": "chapter",
    "CPAPER": "paper-conference",
    "CONF": "paper-conference",
    "THES": "thesis",
    "RPRT": "report",
    "GOVDOC": "report",
    "ELEC": "webpage",
    "WEB": "webpage",
    "BLOG": "webpage",
    "VIDEO": "motion_picture",
    "MPCT": "motion_picture",
}
_FIELDS = (
    ("title", ("title", "primary_title")),
    ("container-title", ("secondary_title", "journal_name", "alternate_title3", "alternate_title2")),
    ("collection-title", ("tertiary_title",)),
    ("event-title", ("custom3",)),
    ("genre", ("type_of_work",)),
    ("volume", ("volume",)),
    ("edition", ("edition",)),
    ("publisher", ("publisher",)),
    ("publisher-place", ("place_published",)),
    ("DOI", ("doi",)),
    ("URL", ("urls", "url")),
    ("language", ("language",)),
)
_NAMES = (
    ("author", ("authors", "first_authors")),
    ("editor", ("secondary_authors",)),
    ("translator", ("subsidiary_authors",)),
)
_SERIALS = ("JOUR", "EJOUR", "MGZN", "NEWS")
"""Types whose number is that of an issue, and whose standard number is an ISSN."""
_QUIET = {"type_of_reference", "id", "start_page", "end_page", "year", "publication_year", "date", "access_date"}
_QUIET |= {"number", "note", "issn", "unknown_tag", "end_of_reference"}
_FIRST = re.compile(r"(?m)^[^\S\n]*TY  ?-")


def entries(text: str) -> tuple[list[Incoming], list[Unread]]:
    """Every record of a RIS file, and what could not be read."""
    found: list[Incoming] = []
    unread: list[Unread] = []
    starts = [match.start() for match in _FIRST.finditer(text)]
    if not starts:
        return [], [Unread(1, "holds no record: none begins with “TY  - ”")] if text.strip() else []
    if text[: starts[0]].strip():
        unread.append(Unread(1, "stands before the first record, which begins with “TY  - ”"))
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line = text.count("\n", 0, start) + 1
        record = _read(text[start:end])
        if record is None:
            unread.append(Unread(line, "is no record that ends with “ER  - ”"))
        else:
            found.append(_incoming(line, record))
    return found, unread


def _read(text: str) -> dict[str, Any] | None:
    try:
        records = rispy.loads(f"{text.strip()}\n")
    except Exception:  # rispy raises what its parser happens to meet; the record is told by its line.
        return None
    return dict(records[0]) if len(records) == 1 else None


def _incoming(line: int, record: dict[str, Any]) -> Incoming:
    kind = str(record.get("type_of_reference", ""))
    serial = kind in _SERIALS
    item: Item = {"id": str(record.get("id", "")), "type": _TYPES.get(kind, "document")}
    for name, tags in _FIELDS:
        item[name] = next((said for tag in tags if (said := _first(record.get(tag)))), "")
    for role, tags in _NAMES:
        item[role] = [_name(said) for tag in tags for said in record.get(tag, ()) if plain(said)]
    pages = [plain(str(record.get(tag, ""))) for tag in ("start_page", "end_page")]
    item["page"] = "-".join(filter(None, pages))
    item["issue" if serial else "number"] = _first(record.get("number") or record.get("note"))
    item["ISSN" if serial else "ISBN"] = _first(record.get("issn"))
    item["issued"] = date_of(str(record.get("date") or record.get("year") or record.get("publication_year") or ""))
    item["accessed"] = date_of(str(record.get("access_date", "")))
    return Incoming({name: said for name, said in item.items() if said}, line, tuple(_other(record, kind)))


def _other(record: dict[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    """What there is no field for."""
    used = _QUIET.union(*(tags for _, tags in (*_FIELDS, *_NAMES)))
    yield from ((name, _joined(value)) for name, value in record.items() if name not in used)
    # What stands below the last tag and is none itself has no name.
    yield from ((tag or "untagged", _joined(values)) for tag, values in record.get("unknown_tag", {}).items())
    if kind not in _TYPES and kind != "GEN":
        yield "TY", kind


def _joined(value: Any) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def _first(value: Any) -> str:
    first = value[0] if isinstance(value, list) and value else value
    return plain(str(first or ""))


def _name(written: str) -> Item:
    """“Otter, Birgitta, Jr”; without a comma it is a body, or a name that nobody has taken apart."""
    family, *rest = [plain(piece) for piece in written.split(",")]
    if not rest or not rest[0]:
        return {"literal": plain(written)}
    name: Item = {"family": family, "given": rest[0]}
    return name | ({"suffix": rest[1]} if len(rest) > 1 and rest[1] else {})
