"""What cannot be read in what a translation says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.decode import rules
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.documents import Document
from mkdocs_programme.entities.marks import FIELDS, MARK, STATES
from mkdocs_programme.findings import Finding
from mkdocs_programme.phrases import phrase
from mkdocs_programme.values import scalars

__all__ = ["marks_amiss"]


def marks_amiss(document: Document) -> Iterator[Finding]:
    """What cannot be read in the mark of a translation."""
    said = document.fields.get(MARK)
    if isinstance(said, str):
        yield from _state_amiss(document, said, (MARK,))
    elif not isinstance(said, dict):
        message = phrase("`{field}`: holds a list; write one value", field=MARK)
        yield rules.value_unreadable.at(document.at(MARK), message)
    else:
        for name, value in said.items():
            if name not in FIELDS:
                message = phrase("nothing reads `{name}`", name=name)
                hint = did_you_mean(name, FIELDS, "`")
                yield rules.field_unknown.at(document.at_key(MARK, name), message, hint=hint)
            elif name == "checked":
                yield from _day_amiss(document, value)
            elif name == "state":
                yield from _state_amiss(document, value, (MARK, name))


def _state_amiss(document: Document, said: object, key: tuple[str, ...]) -> Iterator[Finding]:
    if said and said not in STATES:
        message = phrase("`{field}`: “{said}” is none of machine and outdated", field=key[-1], said=said)
        hint = did_you_mean(str(said), STATES)
        yield rules.value_unreadable.at(document.at(*key), message, hint=hint)


def _day_amiss(document: Document, said: object) -> Iterator[Finding]:
    try:
        scalars.day(said if isinstance(said, str) else "")
    except ValueError:
        message = phrase("`{field}`: “{said}” is no date such as 2026-03-10", field="checked", said=said)
        yield rules.value_unreadable.at(document.at(MARK, "checked"), message)
