"""A command that a person ends by Ctrl+C, for tests that run it and end it in the same way."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["heeding"]


@contextmanager
def heeding() -> Iterator[None]:
    """Let commands begun in here end at Ctrl+C, which they would not where a shell runs the tests in its background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
