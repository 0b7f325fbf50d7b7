"""What a report may say of a proposal beside its findings."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["NOTHING_PROPOSED", "Page", "Proposal", "Translated"]


@dataclass(frozen=True)
class Page:
    """A page that would look different."""

    title: str
    path: str
    """Below the root of the site."""
    language: str
    edited: bool
    """Whether its own file was changed, and not only something that it shows."""


@dataclass(frozen=True)
class Proposal:
    """What would become different."""

    changes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What it is called that changes, and what becomes of it, in words."""
    pages: tuple[Page, ...] = ()
    files: frozenset[str] = frozenset()
    """As findings name them."""


NOTHING_PROPOSED = Proposal()
"""Where no two states are compared."""


@dataclass(frozen=True)
class Translated:
    """How far a language has come."""

    language: str
    written: int
    of: int
    """How many texts are written in another language first."""
