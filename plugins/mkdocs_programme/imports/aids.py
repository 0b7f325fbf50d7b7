"""What a reader may know of the content it reads for, where a file does not say it itself."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Aids"]


@dataclass(frozen=True)
class Aids:
    """Helps for files that people have typed."""

    people: tuple[str, ...] = ()
    """The names of everybody that the content knows."""
    organisations: tuple[str, ...] = ()
    """The names, short names and aliases of all organisations."""
    mapping: str = ""
    """The text of a mapping file, for a table."""
