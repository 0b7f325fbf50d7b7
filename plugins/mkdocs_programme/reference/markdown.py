"""Pieces of Markdown that every page of the reference is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

__all__ = ["cell", "fenced", "joined", "paragraphs", "table"]


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; nothing at all without rows."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join((f"| {' | '.join(heads)} |", f"|{'--|' * len(heads)}", *lines)) if lines else ""


def cell(words: str) -> str:
    """Words as they may stand in a cell: on one line, with no sign that Markdown takes for its own."""
    pieces = re.split(r"(`[^`]*`)", " ".join(words.split()))
    plain = (piece if piece.startswith("`") else re.sub(r"([<*_])", r"\\\1", piece) for piece in pieces)
    return "".join(plain).replace("|", r"\|")


def fenced(language: str, text: str) -> str:
    """A block of code."""
    return f"```{language}\n{text.rstrip()}\n```"


def paragraphs(told: str) -> list[str]:
    """The paragraphs of a docstring, each on one line."""
    return [" ".join(piece.split()) for piece in re.split(r"\n[ \t]*\n", told) if piece.strip()]


def joined(pieces: Iterable[str]) -> str:
    """A page made of pieces, of which some may be empty."""
    return "\n\n".join(piece.rstrip() for piece in pieces if piece.strip()) + "\n"
