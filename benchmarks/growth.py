"""How time and memory of a page change as the programme grows: `python -m benchmarks.growth [--quick]`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.invented import invented
from benchmarks.peers import OURS, prepared
from benchmarks.running import Cost, in_turn, median

__all__ = ["SIZES", "grown", "told"]

SIZES = (250, 1000, 4000)


def grown(folder: Path, times: int, sizes: Sequence[int] = SIZES) -> dict[int, tuple[Cost, int]]:
    """What a cold build costs at each size, and how many pages it makes."""
    sites = {size: prepared(folder / str(size), invented(size), (OURS,))[OURS] for size in sizes}
    costs = in_turn({str(size): site.cold for size, site in sites.items()}, times)
    return {
        size: (median(costs[str(size)]), sum(1 for _ in (site.folder / "site").rglob("*.html")))
        for size, site in sites.items()
    }


def told(found: dict[int, tuple[Cost, int]]) -> Iterator[str]:
    """One line for each size, and how much more a page of the largest takes than one of the smallest."""
    for size, (cost, pages) in found.items():
        yield (
            f"{size} sessions, {pages} pages: {cost.wall:6.1f} s, {cost.cpu:6.1f} s cpu, {cost.memory / 1e6:4.0f} MB;"
            f" a page {1000 * cost.cpu / pages:.2f} ms cpu, {cost.memory / 1000 / pages:.0f} kB"
        )
    small, large = found[min(found)], found[max(found)]
    for name, figure in (("time", lambda cost: cost.cpu), ("memory", lambda cost: cost.memory)):
        ratio = (figure(large[0]) / large[1]) / (figure(small[0]) / small[1])
        yield f"{name} of a page, largest to smallest: {ratio:.2f} (goal: at most 1.10)"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as work:
        print("\n".join(told(grown(Path(work), 1 if "--quick" in sys.argv else 5))))
