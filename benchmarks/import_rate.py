"""How fast a programme comes in, and in how much memory: `python -m benchmarks.import_rate [TALKS] [PEOPLE]`.

Writes a schedule of frab with so many talks and people (21,000 and 13,000), imports it into an empty festival by the
command, and then once more with a tenth of the talks at another hour. Each import is a process of its own; seconds are
those of the processor, which a busy machine hardly changes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.running import run

COMMAND = (sys.executable, "-m", "mkdocs_programme.cli", "import", "frab")
WORDS = ("care", "home", "path", "night", "door", "light", "table", "voice", "river", "plan", "trust", "house", "dawn")


def schedule(talks: int, people: int, later: int = 0) -> Iterator[str]:
    """The lines of a schedule.

    Args:
        talks: How many.
        people: How many take part; every third talk has two.
        later: So many of the talks, spread over all, begin half an hour later.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?><schedule><version>1</version><conference><acronym>large</acronym>'
    yield "<title>Large</title><time_zone_name>Europe/Oslo</time_zone_name></conference>"
    rooms, slots = 40, 16
    for at in range(talks):
        day, within = divmod(at, rooms * slots)
        slot, room = divmod(within, rooms)
        hour, minute = 8 + slot, 30 * (bool(later) and at % (talks // later) == 0)
        date = f"2027-{1 + day // 28:02}-{1 + day % 28:02}"
        names = [at % people, *([(at * 7 + 1) % people] if at % 3 == 0 else [])]
        told = "".join(f'<person id="p{one}" guid="p-{one}">{name_of(one)}</person>' for one in dict.fromkeys(names))
        text = " ".join(WORDS[(at * 5 + number * 3) % len(WORDS)] for number in range(90))
        yield f'<day date="{date}"><room name="Room {room}"><event id="{at}" guid="g-{at}">'
        clock = f"{hour:02}:{minute:02}"
        yield f"<date>{date}T{clock}:00</date><start>{clock}</start><duration>00:25</duration>"
        yield f"<room>Room {room}</room><title>{WORDS[at % 13].title()} {WORDS[at * 3 % 13]} {at}</title>"
        yield f"<track>Track {at % 60}</track><type>Talk</type><language>en</language>"
        yield f"<abstract>{text}.</abstract><description>{text}, and {text}.</description><persons>{told}</persons>"
        yield f"<links><link href='https://large.example/{at}'>Notes</link></links></event></room></day>"
    yield "</schedule>"


def name_of(number: int) -> str:
    """A name that no other number has, of letters alone."""
    letters = "".join("abcdefghijklmnopqrstuvwxyz"[int(digit) * 2] for digit in f"{number:05}")
    return f"{letters.title()} {WORDS[number % 13].title()}{letters[::-1]}"


def main() -> None:
    """Import twice, and tell seconds, talks in a second, and the most memory that either took."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("talks", type=int, nargs="?", default=21_000)
    arguments.add_argument("people", type=int, nargs="?", default=13_000)
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "content").mkdir()
        (folder / "programme.yml").write_text("name: Large\n")
        for told, later in (("first", 0), ("again", asked.talks // 10)):
            file = folder / f"{told}.xml"
            file.write_text("\n".join(schedule(asked.talks, asked.people, later)))
            cost = run((*COMMAND, str(file), "--edition", "2027"), folder)
            rate, memory = asked.talks / cost.cpu, cost.memory / 2**20
            print(
                f"{told}: {file.stat().st_size / 1e6:.0f} MB, {asked.talks:,} talks, {asked.people:,} people", end=": "
            )
            print(f"{cost.cpu:.1f} s of the processor ({cost.wall:.1f} s), {rate:.0f} talks a second, {memory:.0f} MiB")


if __name__ == "__main__":
    main()
