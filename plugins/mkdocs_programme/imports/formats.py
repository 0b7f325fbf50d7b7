"""The formats of foreign programmes by the names that a command gives them, and the reader of each."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping

from mkdocs_programme.imports.arriving import Arrival

__all__ = ["FORMATS", "read_programme"]

FORMATS: Mapping[str, tuple[str, str]] = {
    "frab": ("frab", "schedule XML of frab, pentabarf, pretalx and wafer"),
    "schedule": ("schedule", "schedule JSON, as c3voc, pretalx and the hub write it"),
}
"""The module that reads each, and what it is in words."""


def read_programme(format_: str, data: bytes) -> Arrival:
    """A foreign programme.

    Args:
        format_: One of `FORMATS`.
        data: The octets of the file.

    Raises:
        Refusal: Nothing can be taken of it.
    """
    module = importlib.import_module(f"mkdocs_programme.imports.readers.{FORMATS[format_][0]}")
    read: Callable[[bytes], Arrival] = module.read
    return read(data)
