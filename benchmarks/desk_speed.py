"""What it costs to know how all translations stand: `python -m benchmarks.desk_speed [SESSIONS] [--rounds 3]`.

A programme in three languages is written, and a history of many proposals of five files: first the sources, then each
language, then rounds in which every source says something more and half of its translations follow.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.generator import contents, write
from benchmarks.invented import invented
from benchmarks.running import Cost, in_turn, median, run
from mkdocs_programme import build
from mkdocs_programme.pages.desk import desk_sheet
from mkdocs_programme.pages.scribe import Scribe

LANGUAGES = ("en", "sv", "de")
AT_ONCE = 5
"""Files of one proposal."""
ASKED = {
    "check": ("check", "--exit-zero", "--format", "json=check.json"),
    "translations": ("translations",),
    "translations, as JSON": ("translations", "--format", "json"),
    "translations, outdated ones in Swedish": ("translations", "--to", "sv", "--state", "outdated"),
}
FORGE = "https://forge.example/festival/edit/main/content/"


def _git(folder: Path, *words: str) -> str:
    names = {f"GIT_{who}_{what}": "ada@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    surroundings = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **names}
    command = ["git", "-c", "gc.auto=0", *words]
    return subprocess.run(command, cwd=folder, env=surroundings, check=True, capture_output=True, text=True).stdout


def _proposals(sources: Sequence[Path], rounds: int) -> Iterator[dict[Path, str]]:
    """The files that each proposal says anew."""
    chance = random.Random(1)
    for language in LANGUAGES[1:]:
        for group in _by(sources):
            yield {side: _text(side) for one in group for side in _sides(one, language)}
    for turn in range(rounds):
        for group in _by(chance.sample(sources, len(sources))):
            sides = [side for one in group for side in _sides(one, *LANGUAGES[1:])]
            yield {one: f"{_text(one)}\nSaid in round {turn}.\n" for one in group}
            yield {side: f"{_text(side)}\nSaid in round {turn}.\n" for side in sides if chance.random() < 0.5}


def _sides(source: Path, *languages: str) -> list[Path]:
    """The translations of a source that there are."""
    named = (source.with_suffix(f".{language}.md") for language in languages)
    return [side for side in named if side.is_file()]


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _by(files: Sequence[Path]) -> Iterator[Sequence[Path]]:
    yield from (files[at : at + AT_ONCE] for at in range(0, len(files), AT_ONCE))


def remember(folder: Path, rounds: int) -> int:
    """Give the content a history; the number of its commits."""
    sources = sorted(path for path in folder.glob("content/sessions/*/*.md") if path.name.count(".") == 1)
    _git(folder, "init", "-q")
    later = [f":!content/**/*.{language}.md" for language in LANGUAGES[1:]]
    _git(folder, "add", "--", ".", *later)
    _git(folder, "commit", "-qm", "first")
    for files in _proposals(sources, rounds):
        for path, text in files.items():
            path.write_text(text, encoding="utf-8")
        if files:
            _git(folder, "add", "--", *(str(path.relative_to(folder)) for path in files))
            _git(folder, "commit", "-qm", "next")
    _git(folder, "gc", "-q")  # as a clone has it
    return int(_git(folder, "rev-list", "--count", "HEAD"))


def _commands(folder: Path, times: int) -> None:
    """What each command costs."""

    def once(words: Sequence[str]) -> Cost:
        return run([sys.executable, "-m", "mkdocs_programme.cli", *words], folder)

    for name, costs in in_turn({name: partial(once, words) for name, words in ASKED.items()}, times).items():
        middle = median(costs)
        print(f"  {name}: {middle.cpu:.1f} s of the processor, {middle.memory / 1e6:.0f} MB", flush=True)


def _pages(folder: Path) -> None:
    """What the pages of the site cost in one process, once everything has been read and checked."""
    site = build.load(folder / "content", folder / "programme.yml")
    renderer = build.renderer(site, forge=FORGE)
    for language in LANGUAGES:
        began = time.process_time()
        page = desk_sheet(Scribe(site.programme, language)).whole
        gathered = time.process_time()
        octets = len(renderer.article(page).html.encode())
        drawn = time.process_time()
        told = f"{gathered - began:.2f} s to gather, {drawn - gathered:.2f} s to draw, {octets / 1000:.0f} kB"
        print(f"  the page in {language}: {told}", flush=True)


def main() -> None:
    """Write it, and print what commands and pages cost without a history and with one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sessions", type=int, nargs="?", default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--times", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write(folder, contents(invented(asked.sessions, LANGUAGES)))
        print(f"{asked.sessions} sessions in {len(LANGUAGES)} languages, {files} files, no history")
        _commands(folder, asked.times)
        print(f"the same, {remember(folder, asked.rounds)} commits")
        _commands(folder, asked.times)
        _pages(folder)


if __name__ == "__main__":
    main()
