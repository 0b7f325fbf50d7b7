"""From a merged tree to a typed entity: pydantic reads the values, and its errors are said in our words."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mkdocs_programme.decode import rules
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.entities import Record
from mkdocs_programme.entities.fields import Context
from mkdocs_programme.entities.shape import shape
from mkdocs_programme.findings import Finding, Place

__all__ = ["Key", "typed"]

Key = tuple[str | int, ...]
Made = TypeVar("Made", bound=Record)


def typed(
    kind: type[Made], tree: dict[str, Any], context: Context, place: Callable[[Key], Place]
) -> tuple[Made | None, list[Finding]]:
    """Read every value of a tree.

    A value that cannot be read is told once and left out, so that one slip neither hides the rest of a
    file nor sets off findings elsewhere.

    Args:
        kind: What the tree describes.
        tree: As `normal` merged it; not changed.
        context: What readers must know of the file.
        place: The place of a key of the tree in its source file.

    Returns:
        The entity with all that could be read, or nothing if a required field is not there; and the findings.
    """
    findings: list[Finding] = []
    for attempt in range(_ATTEMPTS):
        try:
            return kind.model_validate(tree, context=context), findings
        except ValidationError as fault:
            errors = fault.errors(include_url=False, include_input=True)
            if attempt == 0:
                findings.extend(_finding(kind, error, place) for error in errors)
            tree = _without(tree, [tuple(error["loc"]) for error in errors], _missing(errors))
            if tree is None:
                return None, findings
    return None, findings


_ATTEMPTS = 8
"""Each attempt takes out one level of what cannot be read; records are nested less deep than this."""


def _missing(errors: Sequence[ErrorDetails]) -> set[Key]:
    return {tuple(error["loc"]) for error in errors if error["type"] == "missing"}


def _without(tree: dict[str, Any], faults: Sequence[Key], missing: set[Key]) -> Any:
    """The tree without the values at fault; nothing, if the entity itself misses a field."""
    dropped: set[Key] = set()
    for key in faults:
        if key in missing:
            if len(key) == 1:
                return None
            dropped.add(key[:-1])
        else:
            dropped.add(key)
    return _pruned(tree, (), dropped)


def _pruned(value: Any, key: Key, dropped: set[Key]) -> Any:
    if isinstance(value, dict):
        return {
            name: _pruned(inner, (*key, name), dropped) for name, inner in value.items() if (*key, name) not in dropped
        }
    if isinstance(value, list):
        return [_pruned(inner, (*key, at), dropped) for at, inner in enumerate(value) if (*key, at) not in dropped]
    return value


def _finding(kind: type[Record], error: ErrorDetails, place: Callable[[Key], Place]) -> Finding:
    key = tuple(error["loc"])
    name = next((word for word in reversed(key) if isinstance(word, str)), "")
    if error["type"] == "missing":
        hint = f"write a line `{name}: …`"
        return rules.field_missing.at(place(key[:-1]), f"`{name}` is missing", hint=hint)
    words, hint = _words(kind, error, key)
    return rules.value_unreadable.at(place(key), f"`{name}`: {words}", hint=hint)


def _words(kind: type[Record], error: ErrorDetails, key: Key) -> tuple[str, str]:
    """What to tell of an error, and the hint."""
    given = error["input"]
    if error["type"] == "value_error":
        return str(error["ctx"]["error"]), ""
    if error["type"] == "literal_error" and isinstance(given, str):
        choices = _choices(kind, key)
        hint = did_you_mean(given, choices)
        return f"“{given}” is none of {', '.join(choices)}", hint
    if isinstance(given, list):
        return "holds a list; write one value", ""
    if isinstance(given, dict):
        return "holds `name: value` lines; write one value", ""
    return f"“{given}” cannot stand here; write `field: value` lines", ""


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
