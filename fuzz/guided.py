"""Coverage-guided fuzzing of one door: `python fuzz/guided.py documents -max_total_time=300`.

Everything behind the name goes to libFuzzer. Seeds and what was learnt lie in `.cache/fuzz/`; an input that breaks a
promise, takes longer than a minute or more than 200 MB above what the program itself needs ends the run.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["mkdocs_programme", "markdown", "bibtexparser", "rispy", "icalendar"]):
    from readers import READERS

from seeds import PIECES, seeds

FOLDER = Path(".cache/fuzz")
MEGABYTES = 200


def main() -> None:
    """Lay the seeds out and let libFuzzer work."""
    door = sys.argv[1] if len(sys.argv) > 1 else ""
    if door not in READERS:
        sys.exit(f"Name one of {', '.join(READERS)}.")
    corpus, found = FOLDER / "corpus" / door, FOLDER / "found"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()):
        (corpus / f"seed-{number}").write_bytes(seed[:4096])
    words = FOLDER / "words"
    words.write_text("".join(f'"{_quoted(piece)}"\n' for piece in PIECES))
    READERS[door](b"")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    limits = ["-timeout=60", f"-rss_limit_mb={own + MEGABYTES}", "-max_len=4096", f"-dict={words}"]
    atheris.Setup(
        [sys.argv[0], *limits, f"-artifact_prefix={found}/{door}-", *sys.argv[2:], str(corpus)], READERS[door]
    )
    atheris.Fuzz()


def _quoted(piece: bytes) -> str:
    return "".join(f"\\x{byte:02X}" for byte in piece)


if __name__ == "__main__":
    main()
