"""A configuration as YAML: one field in a line, every text in quotation marks, which JSON and YAML read alike."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

__all__ = ["as_yaml"]


def as_yaml(made: dict[str, Any]) -> str:
    """The text of a file."""
    return "".join(f"{line}\n" for line in _fields(made))


def _fields(made: dict[str, Any]) -> Iterator[str]:
    for name, value in made.items():
        if isinstance(value, dict):
            yield f"{name}:"
            yield from (f"  {line}" for line in _fields(value))
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{name}:"
            yield from (line for entry in value for line in _entry(entry))
        else:
            yield f"{name}: {json.dumps(value, ensure_ascii=False)}"


def _entry(entry: dict[str, Any]) -> Iterator[str]:
    first, *others = _fields(entry)
    yield f"  - {first}"
    yield from (f"    {line}" for line in others)
