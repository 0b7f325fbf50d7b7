"""From a merged tree to a typed entity: pydantic reads the values, and its errors are said in our words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mkdocs_programme.decode import rules
from mkdocs_programme.decode.nearest import did_you_mean, nearest
from mkdocs_programme.documents import Document, replaced
from mkdocs_programme.entities import Record
from mkdocs_programme.entities.fields import Context
from mkdocs_programme.entities.shape import shape
from mkdocs_programme.findings import Finding
from mkdocs_programme.phrases import NOTHING, Phrase, phrase
from mkdocs_programme.values.scalars import Misread

__all__ = ["Key", "Typed", "typed"]

Key = tuple[str | int, ...]
Made = TypeVar("Made", bound=Record)


@dataclass(frozen=True)
class Typed(Generic[Made]):
    """What could be read of a tree."""

    made: Made | None
    """Nothing, if a field is not there that the kind requires."""
    findings: list[Finding]
    moves: tuple[Mapping[Key, Key], ...] = ()
    """Where entries of lists stood before others were left out, step by step; `with_places_of` takes them."""


def typed(kind: type[Made], tree: dict[str, Any], context: Context, document: Document) -> Typed[Made]:
    """Read every value of a tree.

    A value that cannot be read is told once and left out, so that one slip neither hides the rest of a
    file nor sets off findings elsewhere.

    Args:
        kind: What the tree describes.
        tree: As `normal` merged it; not changed.
        context: What readers must know of the file.
        document: The source file, which knows the places of the tree's keys.
    """
    findings: list[Finding] = []
    moves: tuple[Mapping[Key, Key], ...] = ()
    for attempt in range(_ATTEMPTS):
        try:
            return Typed(kind.model_validate(tree, context=context), findings, moves)
        except ValidationError as fault:
            errors = fault.errors(include_url=False, include_input=True)
        if attempt == 0:
            findings.extend(_finding(kind, error, document) for error in errors)
        dropped = _dropped(errors)
        if () in dropped:
            break
        moved: dict[Key, Key] = {}
        tree = _pruned(tree, (), (), dropped, moved)
        moves = (*moves, moved)
    return Typed(None, findings, moves)


_ATTEMPTS = 8
"""Each attempt takes out one level of what cannot be read; records are nested less deep than this."""


def _dropped(errors: Sequence[ErrorDetails]) -> set[Key]:
    """The keys of what is left out: values at fault, and records that miss a field."""
    keys = ((tuple(error["loc"]), error["type"] == "missing") for error in errors)
    return {key[:-1] if missing else key for key, missing in keys}


def _pruned(value: Any, old: Key, new: Key, dropped: set[Key], moved: dict[Key, Key]) -> Any:
    """A value without what is left out; `moved` learns where the entries that remain stood."""
    if isinstance(value, dict):
        kept = [(name, inner) for name, inner in value.items() if (*old, name) not in dropped]
        return {name: _pruned(inner, (*old, name), (*new, name), dropped, moved) for name, inner in kept}
    if not isinstance(value, list):
        return value
    entries: list[Any] = []
    for at, inner in enumerate(value):
        if (*old, at) not in dropped:
            here = (*new, len(entries))
            if here != (*old, at):
                moved[here] = (*old, at)
            entries.append(_pruned(inner, (*old, at), here, dropped, moved))
    return entries


def _finding(kind: type[Record], error: ErrorDetails, document: Document) -> Finding:
    key = tuple(error["loc"])
    name = next((word for word in reversed(key) if isinstance(word, str)), "")
    if error["type"] == "missing":
        hint = phrase("write a line `{name}: …`", name=name)
        return rules.field_missing.at(document.at(*key[:-1]), phrase("`{name}` is missing", name=name), hint=hint)
    words, hint = _words(kind, error, key)
    place, meant = document.at(*key), _meant(kind, error, key)
    line = document.line(place.line) or ""
    mended = replaced(line, place.column, error["input"], meant) if meant else ""
    message, plain = phrase("`{field}`: {message}", field=name, message=words), error["type"] == "value_error"
    return rules.value_unreadable.at(place, message, hint=hint, mended=mended, sure=plain)


def _meant(kind: type[Record], error: ErrorDetails, key: Key) -> str:
    """What the author plainly meant, or nothing."""
    given = error["input"]
    if not isinstance(given, str):
        return ""
    if error["type"] == "value_error":
        fault = error["ctx"]["error"]
        return fault.instead if isinstance(fault, Misread) else ""
    return nearest(given, _choices(kind, key)) or "" if error["type"] == "literal_error" else ""


def _words(kind: type[Record], error: ErrorDetails, key: Key) -> tuple[Phrase, Phrase]:
    """What to tell of an error, and the hint."""
    given = error["input"]
    if error["type"] == "value_error":
        return _said(error["ctx"]["error"]), NOTHING
    if error["type"] == "literal_error" and isinstance(given, str):
        choices = _choices(kind, key)
        hint = did_you_mean(given, choices)
        return phrase("“{given}” is none of {choices}", given=given, choices=", ".join(choices)), hint
    if isinstance(given, list):
        return phrase("holds a list; write one value"), NOTHING
    if isinstance(given, dict):
        return phrase("holds `name: value` lines; write one value"), NOTHING
    return phrase("“{given}” cannot stand here; write `field: value` lines", given=given), NOTHING


def _said(fault: ValueError) -> Phrase:
    """What a reader of values says to the author."""
    words = fault.args[0]
    return words if isinstance(words, Phrase) else phrase("{words}", words=words)


def _choices(kind: type[Record], key: Key) -> tuple[str, ...]:
    record: type[Record] = kind
    for name in (word for word in key if isinstance(word, str)):
        found = shape(record).get(name)
        if found is None:
            return ()
        if found.record is None:
            return found.choices
        record = found.record
    return ()
