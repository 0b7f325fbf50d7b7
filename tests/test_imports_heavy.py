"""Files made to be heavy: a megabyte takes no more than 200 of them to read, and two take twice the work of one."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from heavy_files import HEAVY, heavy_front_matter
from mkdocs_programme.imports import FORMATS, Refusal, read_programme

MEGABYTE = 1_000_000
MOST = 200
PEAK = """print(*(int(line.split()[1]) // 1024 for line in open("/proc/self/status") if line.startswith("VmHWM")))"""
IMPORTED = f"""
import sys
from pathlib import Path
from mkdocs_programme.imports import Refusal, read_programme
for path in sys.argv[2:]:
    try:
        read_programme(sys.argv[1], Path(path).read_bytes())
    except Refusal:
        pass
    {PEAK}
"""
CHECKED = f"""
import sys
from pathlib import Path
from mkdocs_programme.build import load_files
for path in sys.argv[1:]:
    load_files({{"sessions/2027/a1.md": Path(path).read_text()}}, "name: F\\nlanguages: [en]\\n")
    {PEAK}
"""


def too_heavy(script: str, files: dict[str, bytes], folder: Path, *arguments: str) -> dict[str, int]:
    """Those files after which a process of its own has taken more than may be, in megabytes."""
    paths = [folder / str(number) for number in range(len(files))]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments, *map(str, paths)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    peaks = map(int, done.stdout.split())
    return {name: peak for name, peak in zip(files, peaks, strict=True) if peak > MOST}


@pytest.mark.parametrize("format_", list(FORMATS))
def test_a_file_of_a_megabyte_takes_no_more_than_two_hundred(format_: str, tmp_path: Path) -> None:
    files = {name: made(MEGABYTE) for name, (read_as, made) in HEAVY.items() if read_as == format_}

    assert files
    assert too_heavy(IMPORTED, files, tmp_path, format_) == {}


def test_front_matter_that_is_made_to_be_heavy_takes_no_more_either(tmp_path: Path) -> None:
    assert too_heavy(CHECKED, heavy_front_matter(), tmp_path) == {}


def calls(format_: str, data: bytes) -> int:
    """How many functions are called while a file is read."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        with suppress(Refusal):
            read_programme(format_, data)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", list(HEAVY))
def test_twice_as_much_is_no_more_than_twice_the_work(name: str) -> None:
    format_, made = HEAVY[name]
    calls(format_, made(1_000))  # what is loaded once is loaded now
    one, two, four = (calls(format_, made(size)) for size in (10_000, 20_000, 40_000))

    assert four - two <= 2.2 * (two - one) + 500
