"""How long an author waits for a changed word in a preview: `python benchmarks/serve_speed.py [SESSIONS] [RUNS]`.

A session is changed as an editor does it. The time is from the moment at which the file is written to the moment at
which the browser would have the page anew: the server tells it to reload, and the page that it then gets has the word.
"""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks import generator
from benchmarks.invented import invented

LANGUAGES = ("en", "sv", "de")
WORD = "Overnight"
TIMEOUT = 600
REST = 10
"""Seconds in which everything else follows a change."""


class Preview:
    """A preview of a site, with a browser that looks at one page of it."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            place = f"127.0.0.1:{free.getsockname()[1]}"
        command = [sys.executable, "-m", "mkdocs", "serve", "-q", "--livereload", "-a", place]
        self._server = subprocess.Popen(command, cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
        self.address = f"http://{place}/"

    def get(self, path: str) -> str:
        """What the server answers."""
        with urlopen(self.address + path, timeout=TIMEOUT) as answer:
            return str(answer.read().decode())

    def wait(self) -> None:
        """Wait until there is something to see."""
        while True:
            try:
                self.get("")
                return
            except URLError:
                time.sleep(0.2)

    def reloaded(self, epoch: int) -> None:
        """Wait for a newer state than that of a moment, as the script in a page does."""
        while int(self.get(f"livereload/{epoch}/1")) <= epoch:
            pass

    def close(self) -> None:
        """End the preview."""
        self._server.terminate()
        self._server.wait()


def _epoch(page: str) -> int:
    return int(page.rpartition("livereload(")[2].partition(",")[0])


def waits(folder: Path, runs: int) -> list[tuple[float, float]]:
    """Seconds until the browser is told, and until it has the page, for each change."""
    # The longest name is that of a translation.
    file = min((folder / "content" / "sessions").glob("*/*.md"), key=lambda path: (len(path.name), path))
    page = f"{file.relative_to(folder / 'content').with_suffix('').as_posix()}/"
    preview, found = Preview(folder), []
    try:
        preview.wait()
        for run in range(runs):
            time.sleep(REST)
            epoch = _epoch(preview.get(page))
            word = f"{WORD}{run}"
            began = time.perf_counter()
            with file.open("a", encoding="utf-8") as written:
                written.write(f"\n{word}\n")
            preview.reloaded(epoch)
            told = time.perf_counter() - began
            assert word in preview.get(page), f"the page does not say {word}"
            found.append((told, time.perf_counter() - began))
    finally:
        preview.close()
    return found


def main(sessions: int, runs: int) -> None:
    """Write the programme to a folder of its own, and print how long its author waits."""
    with tempfile.TemporaryDirectory() as folder:
        generator.write(Path(folder), generator.contents(invented(sessions, LANGUAGES)))
        found = waits(Path(folder), runs)
    print(f"{sessions} sessions, {len(LANGUAGES)} languages; seconds from the change, median of {runs} (first apart):")
    told, seen = ([one[at] for one in found] for at in (0, 1))
    print(f"reload told after {statistics.median(told[1:]):.2f} (first {told[0]:.2f}), ", end="")
    print(f"page there after {statistics.median(seen[1:]):.2f} (first {seen[0]:.2f}, at most {max(seen):.2f})")


if __name__ == "__main__":
    main(*(int(given) for given in (*sys.argv[1:], "1000", "5")[:2]))
