"""JSON as plain values, and looks into them that never fail: real files break their own schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NoReturn

from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.imports.opening.text import clean, one_line, utf8

__all__ = ["left_of", "mapping", "parsed", "records", "rest_of", "said", "sequence", "told"]


def parsed(data: bytes) -> Any:
    """The value of a JSON file.

    Raises:
        Refusal: It is none, or is cut off.
    """
    text = utf8(data)
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as fault:
        words, hint = "is no JSON that can be read to its end", "export it again; it may be cut off"
        raise Refusal(words, fault.lineno, fault.colno, hint=hint) from None
    except (RecursionError, ValueError):
        raise Refusal("nests deeper, or holds longer numbers, than a programme does", hint="export it again") from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def mapping(value: Any) -> Mapping[str, Any]:
    """The value if it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}


def sequence(value: Any) -> Sequence[Any]:
    """The value if it is a list, the values of a mapping, else an empty list."""
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def records(value: Any) -> Iterator[Mapping[str, Any]]:
    """The mappings of a list; what is none in it is passed over."""
    return (member for member in sequence(value) if isinstance(member, dict))


def told(value: Any) -> str:
    """A single value as text on one line: nothing for lists, mappings and null."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return one_line(str(value)) if isinstance(value, str | int | float) else ""


def said(value: Any) -> dict[str, str]:
    """Words by language of a text, or of a mapping of texts."""
    if isinstance(value, dict):
        words = {str(tag): clean(text) for tag, text in value.items() if isinstance(text, str)}
    else:
        words = {"": clean(str(value))} if isinstance(value, str | int | float) else {}
    return {tag: text for tag, text in words.items() if text}


def rest_of(value: Mapping[str, Any], *known: str) -> tuple[tuple[str, Any], ...]:
    """What stands in a mapping beside the names that are known, without what is empty."""
    return tuple((name, kept) for name, one in value.items() if name not in known and (kept := left_of(one)))


def left_of(value: Any) -> Any:
    """A value as text, lists and mappings of text, without what is empty in it."""
    if isinstance(value, dict):
        members = {one_line(str(name)): left_of(one) for name, one in value.items()}
        return {name: one for name, one in members.items() if name and one}
    if isinstance(value, list):
        return [kept for one in value if (kept := left_of(one))]
    return clean(value) if isinstance(value, str) else told(value)
