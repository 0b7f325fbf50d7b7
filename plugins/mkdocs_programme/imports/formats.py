"""The formats of foreign programmes by the names that a command gives them, and the reader of each."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mkdocs_programme.imports.aids import Aids
from mkdocs_programme.imports.arriving import Arrival

__all__ = ["FORMATS", "Format", "read_programme"]


@dataclass(frozen=True)
class Format:
    """A format of foreign programmes."""

    module: str
    """The reader of it."""
    told: str
    """What it is in words."""
    aided: bool = False
    """Whether its reader looks at what the content knows."""
    by_file: bool = False
    """Whether each file is a source of its own, as a page is of a whole programme."""


FORMATS: Mapping[str, Format] = {
    "frab": Format("frab", "schedule XML of frab, pentabarf, pretalx and wafer"),
    "schedule": Format("schedule", "schedule JSON of either version, as c3voc, pretalx and the hub write it"),
    "pretalx": Format("pretalx", "data of pretalx’ widget, answers of its API, or its schedule JSON"),
    "sessionize": Format("sessionize", "JSON of Sessionize: all data, sessions or grid"),
    "coscup": Format("coscup", "JSON of COSCUP and OPass, with words by language"),
    "icalendar": Format("calendar", "a calendar (.ics)"),
    "table": Format(
        "table", "a table: CSV, a workbook (.xlsx) or a list in JSON, with a session in each row", aided=True
    ),
    "page": Format("page", "a programme page as text or Word document (.txt, .docx)", aided=True, by_file=True),
}


def read_programme(format_: str, data: bytes, aids: Aids = Aids()) -> Arrival:  # noqa: B008 - it is frozen
    """A foreign programme.

    Args:
        format_: One of `FORMATS`.
        data: The octets of the file.
        aids: What the content knows, for files that people have typed.

    Raises:
        Refusal: Nothing can be taken of it.
    """
    found = FORMATS[format_]
    read: Callable[..., Arrival] = importlib.import_module(f"mkdocs_programme.imports.readers.{found.module}").read
    return read(data, aids) if found.aided else read(data)
