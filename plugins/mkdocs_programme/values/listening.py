"""Which words are looked at while something is made: what is made of none that changed need not be made again.

What is made of the things of a programme asks for hundreds of fields in as many functions. None of them says which
words it reads, and none could forget to: a text itself tells whoever listens which of its words were asked for. So
do the things whose times and rooms are asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

__all__ = ["EVERYTHING", "listening", "look_at", "looked_at", "unheard"]

EVERYTHING = 0
"""Stands for all words there are, where something is made of them together."""

_seen: ContextVar[set[int] | None] = ContextVar("_seen", default=None)


def looked_at(words: object) -> None:
    """Tell whoever listens that words were looked at, known by their place in memory, for others may say the same.

    What holds for words here holds for whatever else an outline (`programme/outline.py`) tells one by one.
    """
    seen = _seen.get()
    if seen is not None:
        seen.add(id(words))


def look_at(words: Collection[int]) -> None:
    """Tell the same of all words that something was made of which is at hand now."""
    seen = _seen.get()
    if seen is not None:
        seen.update(words)


@contextmanager
def listening() -> Iterator[set[int]]:
    """Listen which words are looked at from now on; whoever listened before is told as well, at the end."""
    seen: set[int] = set()
    before = _seen.set(seen)
    try:
        yield seen
    finally:
        _seen.reset(before)
        look_at(seen)


@contextmanager
def unheard() -> Iterator[None]:
    """Let nobody hear what is looked at from now on; whoever is given what comes of it has looked at that alone."""
    before = _seen.set(None)
    try:
        yield
    finally:
        _seen.reset(before)
