"""Mending files by spans: what a fix does not name stays as it was, byte for byte."""

from mkdocs_programme.fixes.applying import Stale, applied
from mkdocs_programme.fixes.rounds import Fixed, fixed
from mkdocs_programme.fixes.spans import Fix, fix_of

__all__ = ["Fix", "Fixed", "Stale", "applied", "fix_of", "fixed"]
