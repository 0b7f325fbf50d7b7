"""RIS, as EndNote, Mendeley and library catalogues read it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_programme.citing import Item
from mkdocs_programme.exports.names import Name, names

__all__ = ["write"]

_TYPES = {
    "article-journal": "JOUR",
    "article": "MGZN",
    "book": "BOOK",
    "chapter": "CHAP",
    "paper-conference": "CPAPER",
    "thesis": "THES",
    "report": "RPRT",
    "webpage": "ELEC",
    "motion_picture": "VIDEO",
    "speech": "SLIDE",
}
_FIELDS = (
    ("title", "TI"),
    ("container-title", "T2"),
    ("collection-title", "T3"),
    ("event-title", "C3"),
    ("genre", "M3"),
    ("volume", "VL"),
    ("issue", "IS"),
    ("number", "M1"),
    ("edition", "ET"),
    ("publisher", "PB"),
    ("publisher-place", "CY"),
    ("ISBN", "SN"),
    ("ISSN", "SN"),
    ("DOI", "DO"),
    ("URL", "UR"),
    ("language", "LA"),
)


def write(items: Sequence[Item]) -> str:
    """A list of works in RIS; every line ends with CR LF, and every record with ER."""
    return "\r\n".join("".join(f"{tag}  - {value}\r\n" for tag, value in _record(item)) for item in items)


def _record(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(item["type"], "GEN")
    yield "ID", item["id"]
    for role, tag in (("author", "AU"), ("editor", "A2"), ("translator", "A4")):
        for name in names(item, role):
            yield tag, _line(_person(name))
    for field, tag in _FIELDS:
        if field in item and not (field == "ISSN" and "ISBN" in item):
            yield tag, _line(item[field])
    first, dash, last = item.get("page", "").partition("-")
    if first:
        yield "SP", _line(first)
    if dash and last:
        yield "EP", _line(last)
    if "issued" in item:
        yield "PY", f"{item['issued']['date-parts'][0][0]:04}"
        yield "DA", _date(item["issued"])
    if "accessed" in item:
        yield "Y2", _date(item["accessed"])
    yield "ER", ""


def _person(name: Name) -> str:
    """“von Otter, Birgitta, Jr”; a body as it is."""
    return ", ".join(piece for piece in (name.family, name.given, name.suffix) if piece)


def _date(value: Item) -> str:
    """As `2020/03/10`, with an empty place for what is not known: `2020/03/`."""
    parts = value["date-parts"][0]
    return f"{parts[0]:04}/{f'{parts[1]:02}' if len(parts) > 1 else ''}/{f'{parts[2]:02}' if len(parts) > 2 else ''}"


def _line(text: str) -> str:
    """One line: the format knows no other."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f\x85\u2028\u2029]", " ", text).split())
