"""How far long work has come, told to a person at a terminal and to nobody else."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TextIO

__all__ = ["Progress"]

PATIENCE = 2.0
"""Seconds before anything is told; what is done by then needs no word."""
EVERY = 0.5
"""Seconds from one word to the next."""


@dataclass
class Progress:
    """A line that is written over again and again, and gone at the end."""

    told: str
    """What is done, such as “Drawing pages”."""
    total: int
    stream: TextIO = field(default_factory=lambda: sys.stderr)
    clock: Callable[[], float] = time.monotonic

    def __post_init__(self) -> None:
        self._began = self._last = self.clock()
        self._width = 0

    def reached(self, done: int) -> None:
        """Tell how much is done, and how long the rest will take if it goes on like this."""
        now = self.clock()
        if not self.stream.isatty() or not done or now - self._began < PATIENCE or now - self._last < EVERY:
            return
        self._last = now
        left = (now - self._began) * (self.total - done) / done
        self._write(f"{self.told}: {done} of {self.total}, about {_rounded(left)} left")

    def over(self) -> None:
        """Take the line back."""
        if self._width:
            self._write("")

    def _write(self, line: str) -> None:
        self.stream.write(f"\r{line.ljust(self._width)}{'' if line else chr(13)}")
        self.stream.flush()
        self._width = len(line)


def _rounded(seconds: float) -> str:
    return f"{seconds / 60:.0f} min" if seconds > 90 else f"{max(seconds, 1):.0f} s"
