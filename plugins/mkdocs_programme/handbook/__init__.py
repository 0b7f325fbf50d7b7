"""The manual of the project, built by the same tool chain as a festival: where its pages and its settings lie."""

from __future__ import annotations

from pathlib import Path

__all__ = ["SETTINGS", "pages"]

_HERE = Path(__file__).parent
SETTINGS = _HERE / "mkdocs.yml"
"""The settings of MkDocs for it."""


def pages() -> Path:
    """The folder of its pages: in an installed package beside this file, else `docs/` of the repository."""
    shipped = _HERE / "docs"
    return shipped if shipped.is_dir() else _HERE.parents[2] / "docs"
