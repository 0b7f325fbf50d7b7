"""What was made of a file before, so that it is made anew only where the file has changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

__all__ = ["Memory"]

Made = TypeVar("Made")


class Memory:
    """The answers of one reading for the next; what a reading does not ask for is forgotten with the one after it.

    Whatever an answer depends on stands in its key, and nothing changes it afterwards: so it is never out of date.
    """

    def __init__(self) -> None:
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}

    def turn(self) -> None:
        """Begin a reading."""
        self._before, self._now = self._now, {}

    def of(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What is made of all that a key holds."""
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else make()
        answer: Made = self._now[key]
        return answer
