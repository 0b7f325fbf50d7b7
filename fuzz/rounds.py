"""All doors one after another, each for its share of some minutes: `python fuzz/rounds.py 60`.

The exit code is 1 if an input was found that breaks a promise; it lies in `.cache/fuzz/found/`.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

SHARES = {
    "documents": 10,
    "festival": 15,
    "prose": 10,
    "mentions": 5,
    "foreign": 5,
    "programmes": 10,
    "drawings": 2,
    "macros": 4,
    "command": 4,
}
"""How the time is divided: most goes to what reads most."""
GUIDED = Path(__file__).with_name("guided.py")


def main() -> None:
    """Run every door, and tell how much was tried."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    broken = []
    for door, share in SHARES.items():
        seconds = max(int(minutes * 60 * share / sum(SHARES.values())), 1)
        command = [sys.executable, str(GUIDED), door, f"-max_total_time={seconds}"]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        tried = re.search(r"Done (\d+) runs", done.stderr)
        print(f"{door}: {tried[1] if tried else 'stopped'} inputs in {seconds} s", flush=True)
        if done.returncode:
            broken.append(door)
            print("\n".join(line[:300] for line in done.stderr.splitlines() if "Error" in line or "Test unit" in line))
    print(f"broken: {', '.join(broken)}" if broken else "nothing broke a promise")
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
