"""What a form could not hold: it would be gone once somebody saves the file there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_programme.checks.registry import check
from mkdocs_programme.decode.sides import empty
from mkdocs_programme.documents import KEY_MARK, Document, Key
from mkdocs_programme.entities import Record
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import Phrase, phrase
from mkdocs_programme.programme import Programme

__all__ = ["form_would_lose"]

_KEPT = ("origin", "ignore")
"""What forms carry along without showing it."""


@check("PRG801", Severity.WARNING)
def form_would_lose(programme: Programme) -> Iterator[Finding]:
    """A file says something in a way that the forms of this site cannot hold.

    Files may be written shorter than forms write them: one entry without a list, entries under their ids, words of
    several languages at one place, figures such as 007 that some programs read as a number. Whoever opens such a file
    in a form and saves it loses these words without being told. It is looked for only where `forms` in
    `programme.yml` switches forms on.

    Breaks it:

        === programme.yml
        name: Festival
        forms: ward/festival
        === editions/2027.md
        ---
        name: Festival
        ---
        === sessions/2027/notes.md
        ---
        title: Notes
        questions: Who wrote them?
        ---

    Mends it:

        === sessions/2027/notes.md
        ---
        title: Notes
        questions: [Who wrote them?]
        ---
    """
    if programme.settings.forms is None:
        return
    for entity in programme.entities:
        for document in (entity.origin.source, *(side for _, side in entity.origin.translations)):
            for key, message, hint in (*_lost(type(entity), document.fields, ()), *_figures(document)):
                yield form_would_lose.at(document.at_key(*key), message, hint=hint)


Lost = tuple[Key, Phrase, Phrase]
_FIGURES = re.compile(r"[-+]?(0\d+|\d*\.\d*0|\d+(\.\d*)?[eE][-+]?\d+|0x[0-9a-fA-F]+|0o[0-7]+)")
"""What YAML reads as a number that would be written otherwise."""


def _figures(document: Document) -> Iterator[Lost]:
    """Figures without quotation marks, in whichever field."""
    for key, place in document.places.items():
        written = (document.line(place.line) or "")[place.column - 1 :].strip()
        if key and key[-1] != KEY_MARK and (found := _FIGURES.match(written)) and found[0] == _value(document, key):
            message = phrase("forms would write “{value}” otherwise", value=found[0])
            yield key, message, phrase('write "{value}"', value=found[0])


def _value(document: Document, key: Key) -> Any:
    value: Any = document.fields
    for step in key:
        value = value[step]
    return value


def _lost(record: type[Record], fields: Mapping[str, Any], inside: Key) -> Iterator[Lost]:
    for name, found in shape(record).items():
        value = fields.get(name, "")
        if empty(value) or (not inside and name in _KEPT):
            continue
        key = (*inside, name)
        if not found.many:
            yield from _one(found, value, key, name)
        elif isinstance(value, list):
            for number, member in enumerate(value):
                yield from _one(found, member, (*key, number), name)
        elif isinstance(value, dict) or found.nature != "ref":
            message = phrase("`{name}` is no list here, and forms keep nothing else", name=name)
            yield key, message, phrase("write each entry in a line of its own, after a dash")


def _one(found: FieldShape, value: Any, key: Key, name: str) -> Iterator[Lost]:
    if found.record is not None:
        if isinstance(value, dict):
            yield from _lost(found.record, value, key)
        else:
            message = phrase("`{name}` is written short here, and forms keep its fields alone", name=name)
            yield key, message, phrase("write its fields by their names")
    elif isinstance(value, dict):
        message = phrase("`{name}` has several languages at one place, and forms keep one", name=name)
        yield key, message, phrase("write each other language into a file of its own, such as a2.sv.md")
    elif found.of is int and found.nature == "fact" and not re.fullmatch(r"\d+", value):
        message = phrase("`{name}`: forms keep whole numbers alone, and not “{value}”", name=name, value=value)
        yield key, message, phrase("write figures")
