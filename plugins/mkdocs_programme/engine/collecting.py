"""When Python looks for cycles: each search goes through everything that stands in memory, and finds little of ours."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["no_collecting", "set_aside", "settled"]


@contextmanager
def no_collecting() -> Iterator[None]:
    """Look for none meanwhile: reading makes many small things and drops few, and the searches cost a quarter."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def set_aside() -> None:
    """Set aside what stands in memory and stays there: no later search goes through it, nor the one at the end."""
    gc.freeze()


@contextmanager
def settled() -> Iterator[None]:
    """Set aside what stands in memory at the end, until this is done again: later searches need not go through it."""
    gc.unfreeze()
    try:
        yield
    finally:
        gc.freeze()
