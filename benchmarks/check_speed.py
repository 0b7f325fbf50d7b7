"""How long it takes to read and check a programme of a given size, after start-up.

    python benchmarks/check_speed.py 1000

A programme of N sessions has 1.2 N people, 0.3 N organisations and a work for every ten sessions; each session has one
to three parts with people, objectives, an abstract that links and cites, and every second one a Swedish translation.
"""

from __future__ import annotations

import argparse
import statistics
import time

from mkdocs_programme import build

SETTINGS = "name: Benchmark\nlanguages: [en, sv]\n"
TIMES = 5
LIMIT = 2.0
"""Seconds for 1,000 sessions."""

FIRST = ("Ada", "Bo", "Carin", "Didrik", "Eskil", "Fatima", "Greta", "Hugo", "Ingrid", "Jamal", "Kerstin", "Leif")
LAST = (
    "Ahlgren",
    "Bergqvist",
    "Carlsson",
    "Dahlberg",
    "Ekström",
    "Forsell",
    "Grahn",
    "Hedlund",
    "Isaksson",
    "Jernberg",
)
PROSE = (
    "Care is given in many hands, and whoever receives it has hands of their own. The session shows how a ward, a\n"
    "municipality and a family plan one week together, and what each had to give up for it.\n\n"
    "- who decides, and when\n- what is written down, and by whom\n\n"
)


def files(sessions: int) -> dict[str, str]:
    """Content of the size asked for, without a fault."""
    people, bodies = sessions * 6 // 5, max(sessions * 3 // 10, 1)
    made = {"editions/2026.md": _edition()}
    made.update(_person(number, bodies) for number in range(people))
    made.update(_organisation(number) for number in range(bodies))
    made.update(_work(number) for number in range(max(sessions // 10, 1)))
    for number in range(sessions):
        made.update(_session(number, people, max(sessions // 10, 1)))
    return made


def _edition() -> str:
    rooms = "\n".join(
        f"  - {{id: room-{n}, name: {{en: Room {n}, sv: Rum {n}}}, capacity: {40 + n}}}" for n in range(20)
    )
    streams = "\n".join(f"  - {{id: stream-{n}, name: {{en: Stream {n}, sv: Spår {n}}}}}" for n in range(6))
    return f"---\nname: Festival\nstarts: 2026-03-10\nends: 2026-03-12\nrooms:\n{rooms}\nstreams:\n{streams}\n---\n"


def _name(number: int) -> str:
    """A name that is not nearly another's."""
    first, last = FIRST[number % len(FIRST)], LAST[number // len(FIRST) % len(LAST)]
    return f"{first} {last} {number}"


def _person(number: int, bodies: int) -> tuple[str, str]:
    affiliation = f"  - organisation: body-{number % bodies}\n    role: {{en: Nurse, sv: Sjuksköterska}}"
    text = f"---\nname: {_name(number)}\naffiliations:\n{affiliation}\ncountry: SE\n---\n\n{PROSE}"
    return f"speakers/person-{number}.md", text


def _organisation(number: int) -> tuple[str, str]:
    name = f"{{en: {LAST[number % 10]} Hospital {number}, sv: {LAST[number % 10]}s sjukhus {number}}}"
    return f"organisations/body-{number}.md", f"---\nname: {name}\ntype: hospital\ncountry: SE\n---\n"


def _work(number: int) -> tuple[str, str]:
    return (
        f"bibliography/work{number}.md",
        f"---\ntype: article-journal\ntitle: On wards {number}\nissued: 2019\nDOI: 10.1000/{number}\n---\n",
    )


def _session(number: int, people: int, works: int) -> dict[str, str]:
    day, hour, minute = 10 + number % 3, 8 + number % 9, number % 4 * 15
    head = f"title: Session {number} on planning together\ncode: S{number}\nroom: room-{number % 20}\n"
    head += f"start: 2026-03-{day} {hour:02}:{minute:02}\nminutes: 90\nstream: stream-{number % 6}\n"
    head += f"chairs: [person-{number % people}]\n"
    parts = "".join(_part(part, number, people) for part in range(1 + number % 3))
    body = f"{PROSE}See [a colleague](../../speakers/person-{number % people}.md) [@work{number % works}, p. 4].\n"
    made = {f"sessions/2026/s{number}.md": f"---\n{head}parts:\n{parts}---\n\n{body}"}
    if number % 2:
        translated = "".join(f"  - {{id: part-{part}, title: Del {part}}}\n" for part in range(1 + number % 3))
        made[f"sessions/2026/s{number}.sv.md"] = f"---\ntitle: Pass {number}\nparts:\n{translated}---\n\n{PROSE}"
    return made


def _part(part: int, number: int, people: int) -> str:
    speakers = f"[person-{(number + part + 1) % people}, {_name((number * 7 + part + 3) % people)}]"
    return (
        f"  - id: part-{part}\n    title: Part {part} of it\n    minutes: 25\n    speakers: {speakers}\n"
        f"    objectives:\n      - id: goal-{part}\n        statement: Tell what a ward can plan\n"
        f"    abstract: |\n      What a week looks like, told by those who live it [@work0].\n"
    )


def main() -> None:
    """Print the median time; fail if a thousand sessions take longer than they may."""
    parser = argparse.ArgumentParser(description="How long reading and checking takes.")
    parser.add_argument("sessions", type=int, nargs="?", default=1000)
    sessions = parser.parse_args().sessions
    content = files(sessions)
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        site = build.load_files(content, SETTINGS)
        taken.append(time.perf_counter() - begun)
        assert site.findings == (), site.findings[:3]
    median = statistics.median(taken)
    print(f"{sessions} sessions, {len(content)} files: {median:.2f} s (median of {TIMES})")
    if median > LIMIT * max(sessions, 1000) / 1000:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
