"""The sheets that are printed on, and letters for those who read large print."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["A4", "PAPERS", "Sheet"]

PAPERS = {"a4": ("A4", 297), "a5": ("A5", 210), "letter": ("letter", 279.4)}
"""What style sheets call each, and its height in millimetres."""


@dataclass(frozen=True)
class Sheet:
    """The size of a sheet, and of what is set on it."""

    paper: str = "a4"
    """One of `PAPERS`."""
    large: bool = False
    """Whether it is large print."""

    @property
    def columns(self) -> int:
        """How many rooms fit side by side in the table of a day, once it lies across."""
        if self.large:
            return 0 if self.paper == "a5" else 3
        return 4 if self.paper == "a5" else 8

    @property
    def height(self) -> float:
        """In millimetres."""
        return PAPERS[self.paper][1]

    @property
    def size(self) -> str:
        """The rules that tell a style sheet how large its pages are."""
        name = PAPERS[self.paper][0]
        return (
            f"@page {{ size: {name} }} @page across {{ size: {name} landscape }} :root {{ --height: {self.height}mm }}"
        )

    @property
    def styles(self) -> tuple[str, ...]:
        """Names of the style sheets that a booklet on it needs beyond the common ones."""
        return (*(("small",) if self.paper == "a5" else ()), *(("large",) if self.large else ()))


A4 = Sheet()
