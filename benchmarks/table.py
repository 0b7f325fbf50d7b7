"""The goals of the engine and how far it is from them, side by side: `python -m benchmarks.table [--quick]`.

All runs are taken in turn; the figures are medians of five, or of one with `--quick`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.growth import grown, told
from benchmarks.invented import invented
from benchmarks.peers import ENVIRONMENT, OURS, PEERS, ROOT, Site, prepared
from benchmarks.running import Cost, in_turn, median, run

__all__ = ["compared", "rows"]

CHANGED, SAME, FLOOR = "one word changed", "nothing changed", "the floor"


def compared(folder: Path, sessions: int, times: int, tools: tuple[str, ...], *, written: bool) -> dict[str, Cost]:
    """Cold builds of every tool, second builds of ours, and the floor."""
    sites = prepared(folder, invented(sessions, written=written), (OURS, *tools))
    ours = sites[OURS]
    runs: dict[str, Callable[[], Cost]] = {name: site.cold for name, site in sites.items() if name != OURS}
    # The cold build of ours stands before those that build on it.
    runs |= {OURS: ours.cold, CHANGED: lambda: _changed(ours), SAME: ours.again, FLOOR: lambda: _floor(ours)}
    costs = {name: median(found) for name, found in in_turn(runs, times).items()}
    pages = sum(1 for _ in (ours.folder / "site").rglob("*.html"))
    print(f"{sessions} sessions × 3 languages, {pages} pages of ours; medians of {times}, taken in turn")
    for name, cost in costs.items():
        print(f"  {name:<18}{cost.wall:8.2f} s {cost.cpu:8.2f} s cpu {cost.memory / 1e6:6.0f} MB")
    return costs


def _changed(site: Site) -> Cost:
    """A build after one word of one session was written otherwise."""
    (file, *_) = sorted(site.folder.glob("content/sessions/*/s1.md"))
    file.write_text(f"{file.read_text(encoding='utf-8')} Again.\n", encoding="utf-8")
    return site.again()


def _floor(site: Site) -> Cost:
    with tempfile.TemporaryDirectory(dir=site.folder) as target:
        command = (sys.executable, "-m", "benchmarks.floor", site.folder / "content", site.folder / "site", target)
        return run(command, ROOT)


def _check(folder: Path, sessions: int, times: int) -> Cost:
    site = prepared(folder, invented(sessions, written=True), (OURS,))[OURS]
    command = (sys.executable, "-m", "mkdocs_programme.cli", "check")
    return median([run(command, site.folder, ENVIRONMENT) for _ in range(times)])


def rows(costs: dict[str, Cost]) -> Iterator[tuple[str, float, float]]:
    """Each goal: what is compared, what it may be, and what it is."""
    ours = costs[OURS].wall
    for tool in PEERS:
        if tool in costs:
            yield f"cold build to {tool}", 1.0 if tool == "Hugo" else 0.25, ours / costs[tool].wall
    if "Hugo" in costs:
        yield "one word changed, to Hugo's full build", 0.10, costs[CHANGED].wall / costs["Hugo"].wall
    yield "one word changed, seconds", 1.5, costs[CHANGED].wall
    yield "nothing changed, to one word changed", 0.5, costs[SAME].wall / costs[CHANGED].wall
    yield "cold build to the floor, processor", 1.5, costs[OURS].cpu / costs[FLOOR].cpu


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="every run once, and no growth beyond 1,000 sessions")
    parser.add_argument("--sessions", type=int, default=1000)
    parser.add_argument("--tools", default=",".join(PEERS), help="which to compare with")
    parser.add_argument("--written", action="store_true", help="objectives are written out, with a page for each")
    asked = parser.parse_args()
    times = 1 if asked.quick else 5
    tools = tuple(tool for tool in PEERS if tool in asked.tools.split(","))
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        costs = compared(folder / "peers", asked.sessions, times, tools, written=asked.written)
        lines = list(rows(costs))
        for line in told(grown(folder / "growth", times, (250, 1000) if asked.quick else (250, 1000, 4000))):
            print(line)
        size = asked.sessions if asked.quick else 4000
        lines.append(
            (f"check of {size} sessions × 3 languages, seconds", 6.0, _check(folder / "check", size, times).wall)
        )
    print(f"\n{'':<52}{'goal':>8}{'ours':>8}")
    for name, goal, figure in lines:
        print(f"{name:<52}{goal:>8.2f}{figure:>8.2f}{'' if figure <= goal else '  missed'}")


if __name__ == "__main__":
    main()
