"""What is made of the things of a programme again and again, and is the same every time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

__all__ = ["Once"]

Given = TypeVar("Given")
Made = TypeVar("Made")


class Once(Generic[Given, Made]):
    """Makes something of a thing when first asked, and gives the same from then on.

    A thing is known by itself and not by its id, for two that differ may go by one. It lives as long as what asks:
    a page's writer, an export. Nothing outlives a build.
    """

    def __init__(self, make: Callable[[Given], Made]) -> None:
        self._make = make
        # With the thing beside it, so that its place in memory is never another's.
        self._made: dict[int, tuple[Given, Made]] = {}

    def __call__(self, given: Given) -> Made:
        """What is made of a thing."""
        known = self._made.get(id(given))
        if known is None:
            known = self._made[id(given)] = (given, self._make(given))
        return known[1]
