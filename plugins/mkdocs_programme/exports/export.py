"""What every export answers: a file of the site."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Export"]


@dataclass(frozen=True)
class Export:
    """A file that stands in the site beside its pages."""

    path: str
    """Below the root of the site, such as `bibliography/stabell1998.bib`."""
    text: str
