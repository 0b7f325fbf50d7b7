"""Work that is shared out among processes, with the same outcome however many there are."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

__all__ = ["hands", "shared_out"]

AT_ONCE = 64
"""Things that a process takes at a time: enough to be worth the way, few enough that none is left alone at the end."""

Thing = TypeVar("Thing")
Done = TypeVar("Done")

_work: Callable[[int], object] | None = None
"""What is done with the stretch that begins at a place; processes that are forked find it here."""


def hands() -> int:
    """How many processes may work at once: one for each core; `PROGRAMME_WORKERS` may say otherwise."""
    said = os.environ.get("PROGRAMME_WORKERS", "")
    return max(int(said), 1) if said.isdecimal() else len(os.sched_getaffinity(0))


def shared_out(
    things: Sequence[Thing],
    work: Callable[[Sequence[Thing]], Done],
    workers: int | None = None,
    at_once: int | None = None,
) -> Iterator[Done]:
    """Do something with stretches of many things.

    Processes are forked, so that `work` sees everything that stands in memory; what it changes there, nobody else sees.
    With other threads about, or where there is no fork, one process does it all.

    Args:
        things: In any order; a stretch keeps it.
        work: What is done with a stretch; its answer must be picklable.
        workers: How many; as many as `hands` tells if not said.
        at_once: How many things a stretch has; many if not said.

    Yields:
        The answer for every stretch, in order.
    """
    size = AT_ONCE if at_once is None else at_once
    count = min(hands() if workers is None else workers, -(-len(things) // size))
    starts = range(0, len(things), size)

    def stretch(start: int) -> Done:
        return work(things[start : start + size])

    if count < 2 or threading.active_count() > 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(stretch, starts)
        return
    global _work  # noqa: PLW0603  # the one way into a forked process that pickles nothing
    _work = stretch
    # What stands in memory is shared with the processes as long as nobody counts through it.
    was_aside = gc.get_freeze_count() > 0
    gc.freeze()
    try:
        yield from _answers(count, starts)
    finally:
        _work = None
        if not was_aside:
            gc.unfreeze()


@dataclass(frozen=True)
class _Fault:
    """What a process met with; it travels as an answer."""

    cause: Exception


def _answers(count: int, starts: Sequence[int]) -> Iterator[Any]:
    """The answers of all stretches; a fault is raised once all are done: a pool ended amid its work may hang."""
    fault: _Fault | None = None
    with multiprocessing.get_context("fork").Pool(count) as pool:
        for answer in pool.imap(_stretch, starts):
            if isinstance(answer, _Fault):
                fault = fault or answer
            elif fault is None:
                yield answer
        pool.close()
        pool.join()
    if fault is not None:
        raise fault.cause


def _stretch(start: int) -> Any:
    assert _work is not None
    try:
        return _work(start)
    except Exception as cause:  # Whatever it is, it is raised again by the process that shared the work out.
        cause.add_note(traceback.format_exc())
        return _Fault(cause)
