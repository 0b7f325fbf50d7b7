"""Which reader a foreign file needs; each library is loaded only when a file asks for it."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from mkdocs_programme.imports.incoming import Incoming, Unread

__all__ = ["MissingReader", "UnknownFormat", "read"]

Read = tuple[list[Incoming], list[Unread]]
_READERS = {".bib": "bibtex", ".ris": "ris", ".json": "csl_json"}


class UnknownFormat(Exception):
    """A file of which no reader knows the format."""


class MissingReader(Exception):
    """A library that reads a format is not installed."""


def read(name: str, data: bytes) -> Read:
    """Every entry of a file, and what could not be read.

    Args:
        name: Of the file; its ending says the format.
        data: Its octets: UTF-8, or else what Windows writes.

    Raises:
        UnknownFormat: The ending is none that we know.
        MissingReader: The extra `import` is not installed.
    """
    ending = next((known for known in _READERS if name.casefold().endswith(known)), None)
    if ending is None:
        raise UnknownFormat(f"{name} ends in none of {', '.join(_READERS)}.")
    try:
        reader = importlib.import_module(f"mkdocs_programme.imports.{_READERS[ending]}")
    except ModuleNotFoundError as fault:
        raise MissingReader(
            f"Reading {ending} needs the package {fault.name}. Install it with: pip install 'mkdocs-programme[import]'"
        ) from fault
    entries: Callable[[str], Read] = reader.entries
    return entries(_text(data))


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
