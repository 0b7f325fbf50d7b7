"""Reads CSL-JSON: the form nearest to our own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from mkdocs_programme.citing import Item
from mkdocs_programme.imports.incoming import Incoming, Unread, date_of, plain

__all__ = ["entries"]

_NAMES = ("author", "editor", "translator")
_DATES = ("issued", "accessed")
_PARTS = ("family", "given", "literal", "non-dropping-particle", "dropping-particle", "suffix")
_TEXTS: tuple[str, ...] = (
    *("title", "container-title", "collection-title", "collection-number", "event-title", "genre", "volume", "issue"),
    *("page", "number", "edition", "publisher", "publisher-place", "DOI", "PMID", "ISBN", "ISSN", "URL", "language"),
)
_BETWEEN = re.compile(r"[\s,]*")


def entries(text: str) -> tuple[list[Incoming], list[Unread]]:
    """Every entry of a list in CSL-JSON, and what could not be read."""
    found: list[Incoming] = []
    unread: list[Unread] = []
    for line, value in _values(text):
        if isinstance(value, Unread):
            unread.append(value)
        elif not isinstance(value, dict):
            unread.append(Unread(line, "is no entry, which stands between { and }"))
        else:
            found.append(_incoming(line, value))
    return found, unread


def _values(text: str) -> Iterator[tuple[int, Any]]:
    """The values of the outer list one by one, so that one that is broken leaves those before it whole."""
    decoder = json.JSONDecoder()
    start = _BETWEEN.match(text)
    at = start.end() if start else 0
    within = text[at : at + 1] == "["
    at += within
    while True:
        step = _BETWEEN.match(text, at)
        at = step.end() if step else at
        if at >= len(text) or text[at] == "]":
            return
        line = text.count("\n", 0, at) + 1
        try:
            value, at = decoder.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError) as fault:
            told = text.count("\n", 0, getattr(fault, "pos", at)) + 1
            yield line, Unread(told, "is no JSON that could be read, and nothing after it was")
            return
        yield line, value


def _incoming(line: int, value: dict[str, Any]) -> Incoming:
    item: Item = {"id": str(value.get("id", "")), "type": plain(str(value.get("type", "")))}
    for name in _TEXTS:
        if isinstance(value.get(name), str | int | float):
            item[name] = plain(str(value[name]))
    for name in _NAMES:
        item[name] = [one for one in map(_name, _list(value.get(name))) if one]
    for name in _DATES:
        item[name] = _date(value.get(name))
    known = {"id", "type", "citation-key", *_TEXTS, *_NAMES, *_DATES}
    other = tuple((str(name), _told(told)) for name, told in value.items() if name not in known)
    return Incoming({name: said for name, said in item.items() if said}, line, other)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _name(value: Any) -> Item:
    if isinstance(value, str):
        return {"literal": plain(value)}
    parts = value if isinstance(value, dict) else {}
    return {part: said for part in _PARTS if (said := plain(str(parts.get(part) or "")))}


def _date(value: Any) -> Item:
    if not isinstance(value, dict):
        return date_of(str(value or ""))
    parts = _list(value.get("date-parts"))
    if parts and isinstance(parts[0], list):
        return date_of("-".join(str(part) for part in parts[0][:3]))
    return date_of(str(value.get("raw") or value.get("literal") or ""))


def _told(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
