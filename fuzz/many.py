"""A counted number of generated inputs for every door: `python fuzz/many.py 100000 [--door festival] [--seed 1]`.

Inputs are made from the seeds: cut, joined, repeated, spoilt in single bytes, and mixed with what strangers try.
The same seed makes the same inputs. What breaks a promise is written to `.cache/fuzz/` and told; the exit code is 1.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from readers import READERS
from seeds import PIECES, seeds

FOUND = Path(".cache/fuzz/found")
LONGEST = 20_000
SECONDS = 10.0
"""An input of at most `LONGEST` bytes that takes longer is a finding too."""
WEIGHTS = {
    "documents": 8,
    "festival": 4,
    "prose": 8,
    "mentions": 8,
    "foreign": 3,
    "programmes": 4,
    "drawings": 4,
    "macros": 4,
    "command": 1,
}


def made(chance: random.Random, known: list[bytes]) -> bytes:
    """One input."""
    text = bytearray(chance.choice(known)) if chance.random() < 0.8 else bytearray()
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8, 20))):
        at = chance.randrange(len(text) + 1)
        match chance.randrange(8):
            case 0 | 1 | 2:
                text[at:at] = chance.choice(PIECES)
            case 3:
                text[at : at + chance.randrange(1, 30)] = chance.choice(PIECES)
            case 4:
                del text[at : at + chance.randrange(1, 60)]
            case 5:
                text[at:at] = bytes(chance.randrange(256) for _ in range(chance.randrange(1, 4)))
            case 6:
                text[at:at] = chance.choice(PIECES) * chance.choice((2, 3, 10, 30, 300, 2000))
            case _:
                other = chance.choice(known)
                start = chance.randrange(len(other) + 1)
                text[at:at] = other[start : start + chance.randrange(1, 400)]
    return bytes(text[:LONGEST])


def run(count: int, doors: list[str], seed: int) -> Counter[str]:
    """Try so many inputs; the answer counts what broke a promise."""
    chance, known = random.Random(seed), list(seeds())
    broken: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    slowest: dict[str, tuple[float, int]] = {}
    for number in range(count):
        door = chance.choices(doors, [WEIGHTS.get(one, 1) for one in doors])[0]
        data = made(chance, known)
        if door == "foreign":
            data = chance.choice((b"bib\n", b"ris\n", b"json\n", b"")) + data
        began = time.process_time()
        try:
            READERS[door](data)
        except Exception as fault:  # Everything that is raised is what is looked for.
            _keep(door, data, broken, _where(fault))
        took = time.process_time() - began
        if took > SECONDS:
            _keep(door, data, broken, "slow")
        tried[door] += 1
        slowest[door] = max(slowest.get(door, (0.0, 0)), (took, len(data)))
        if number % 1000 == 999:
            print(f"{number + 1} tried, {sum(broken.values())} broken", flush=True)
    for door, (took, size) in sorted(slowest.items()):
        print(f"{door}: {tried[door]} inputs; the slowest took {took:.2f} s for {size} bytes")
    return broken


def _where(fault: Exception) -> str:
    frames = traceback.extract_tb(fault.__traceback__)
    last = frames[-1]
    return f"{type(fault).__name__} at {Path(last.filename).name}:{last.lineno}"


def _keep(door: str, data: bytes, broken: Counter[str], where: str) -> None:
    """Write what broke a promise, the shortest for each place."""
    name = f"{door}: {where}"
    broken[name] += 1
    file = FOUND / f"{door}-{hashlib.sha256(name.encode()).hexdigest()[:12]}"
    if not file.exists() or file.stat().st_size > len(data):
        FOUND.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    if broken[name] == 1:
        print(f"{name} ({file})", flush=True)


def main() -> None:
    """Read the command line, run, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--door", action="append", choices=sorted(READERS))
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    broken = run(asked.count, asked.door or list(READERS), asked.seed)
    for name, times in broken.most_common():
        print(f"{times} × {name}")
    print(f"{asked.count} inputs, {sum(broken.values())} broke a promise")
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
