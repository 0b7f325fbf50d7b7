"""How long it takes to find what is wrong with a large programme: `python benchmarks/check_speed.py [SESSIONS]`."""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from mkdocs_programme import build

RUNS = 5
SYLLABLES = tuple(f"{first}{second}" for first in "bdfgjklmnprstv" for second in "aeiou")
ROOMS = 20
VERBS = ("Describe", "Compare", "Explain", "Plan", "Measure", "Apply", "Identify", "Design", "Justify", "Interpret")
SETTINGS = "languages: [en, sv]\n"


def programme(sessions: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Paths and texts of a programme: 1–3 parts a session, 1.2 people and 0.3 organisations for each."""
    chance = random.Random(seed)
    people = [f"person-{number}" for number in range(sessions * 12 // 10)]
    organisations = [f"organisation-{number}" for number in range(max(sessions * 3 // 10, 1))]
    yield "editions/2026.md", _edition()
    for id_ in organisations:
        yield f"organisations/{id_}.md", f"---\nname: {_name(chance, 3)}\n---\n\n{_words(chance, 60)}\n"
    for id_ in people:
        front = f"name: {_name(chance, 3)}\naffiliations: [{chance.choice(organisations)}]\n"
        yield f"speakers/{id_}.md", f"---\n{front}---\n\n{_words(chance, 80)}\n"
    for number in range(100):
        yield f"bibliography/work-{number}.md", f"---\ntype: document\ntitle: {_words(chance, 6)}\nissued: 1998\n---\n"
    for number in range(sessions):
        yield f"sessions/2026/s{number}.md", _session(chance, number, people)


def _edition() -> str:
    rooms = "".join(f"  - {{id: room-{number}, name: Room {number}}}\n" for number in range(ROOMS))
    return f"---\nname: Festival\nstarts: 2026-03-09\nends: 2026-03-13\nrooms:\n{rooms}---\n"


def _session(chance: random.Random, number: int, people: list[str]) -> str:
    parts = "".join(_part(chance, part, people) for part in range(chance.randint(1, 3)))
    slot = number // ROOMS
    when = f"2026-03-{9 + slot % 5:02} {8 + slot // 5 % 10:02}:00"
    verbs = chance.sample(VERBS, 4)
    objectives = "".join(
        f"  - {{id: goal-{goal}, statement: {verb} the {_words(chance, 8)}, evidence: {_words(chance, 3)}}}\n"
        for goal, verb in enumerate(verbs)
    )
    front = f"title: {_words(chance, 7)}\nstart: {when}\nminutes: 60\nroom: room-{number % ROOMS}\n"
    body = f"{_words(chance, 120)} [@work-{number % 100}]\n\nSee [this](../../speakers/{chance.choice(people)}.md).\n"
    return f"---\n{front}chairs: [{chance.choice(people)}]\nobjectives:\n{objectives}parts:\n{parts}---\n\n{body}"


def _part(chance: random.Random, number: int, people: list[str]) -> str:
    speakers = ", ".join(chance.sample(people, min(3, len(people))))
    return (
        f"  - id: part-{number}\n    title: {_words(chance, 6)}\n    minutes: 20\n    speakers: [{speakers}]\n"
        f"    abstract: |\n      {_words(chance, 80)}\n\n      {_words(chance, 80)}\n"
    )


def _words(chance: random.Random, count: int) -> str:
    return " ".join("".join(chance.choices(SYLLABLES, k=chance.randint(1, 3))) for _ in range(count)).capitalize()


def _name(chance: random.Random, words: int) -> str:
    return " ".join("".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize() for _ in range(words))


def seconds(content: Path, settings: Path, runs: int = RUNS) -> tuple[list[float], list[float], int]:
    """What each run takes from the disk to the findings, by the clock and of the processor; and how many are found."""
    clock, processor, found = [], [], 0
    for _ in range(runs):
        began, busy = time.perf_counter(), time.process_time()
        found = len(build.load(content, settings).findings)
        clock.append(time.perf_counter() - began)
        processor.append(time.process_time() - busy)
    return clock, processor, found


def main(sessions: int) -> None:
    """Write the programme to a folder of its own, and print what its findings cost."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "programme.yml").write_text(SETTINGS, encoding="utf-8")
        files = 0
        for path, text in programme(sessions):
            file = root / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            files += 1
        clock, processor, found = seconds(root / "content", root / "programme.yml")
    print(
        f"{sessions} sessions, {files} files, {found} findings; median of {RUNS} ({min(clock):.2f}–{max(clock):.2f} s):"
    )
    print(f"{statistics.median(clock):.2f} s by the clock, {statistics.median(processor):.2f} s of the processor")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
