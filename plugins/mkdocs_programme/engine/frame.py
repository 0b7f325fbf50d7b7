"""What a theme puts around every page of a kind: drawn once around marks, then filled for each page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Frame", "Mark"]


@dataclass(frozen=True)
class Mark:
    """Words that stand for what differs from page to page, and that nobody writes."""

    name: str
    html: bool = True
    """Whether it stands for HTML; a theme that escapes or strips it then is found out by its `&amp;`."""

    @property
    def core(self) -> str:
        """Its letters, which outlive most of what a template does to them."""
        return f"prgmark{self.name}krammgrp"

    def __str__(self) -> str:
        return f"{self.core}&amp;{self.core}" if self.html else self.core


@dataclass(frozen=True)
class Frame:
    """A page with holes."""

    literals: tuple[str, ...]
    """What stands before each hole, and after the last."""
    holes: tuple[str, ...]
    """The names of the marks that stood there."""

    @classmethod
    def cut(cls, drawn: str, marks: Sequence[Mark]) -> Frame | None:
        """Cut the marks out of a page that was drawn around them.

        Returns:
            The frame; nothing if a mark did not come through as it was, so that the theme does more with its value
            than print it.
        """
        small = drawn.lower()
        if any(small.count(mark.core) != drawn.count(str(mark)) * str(mark).count(mark.core) for mark in marks):
            return None
        pieces = re.split("|".join(f"({re.escape(str(mark))})" for mark in marks), drawn)
        names = {str(mark): mark.name for mark in marks}
        found = [piece for piece in pieces if piece is not None]
        return cls(tuple(found[::2]), tuple(names[piece] for piece in found[1::2]))

    def filled(self, values: Mapping[str, str]) -> str:
        """The page with a value in every hole."""
        pieces = [self.literals[0]]
        for hole, literal in zip(self.holes, self.literals[1:], strict=True):
            pieces += (values[hole], literal)
        return "".join(pieces)
