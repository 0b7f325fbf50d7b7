"""`programme serve` shows the site while somebody writes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from plugin_sites import CONTENT, write
from previews import preview

SERVE = ("mkdocs_programme.cli", "serve")
SESSION = "sessions/2026/a2"


def test_the_site_is_shown_and_follows_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with preview(write(tmp_path, CONTENT), by=SERVE) as seen:
        seen.shows(f"{SESSION}/", b"Opening plenary")
        file = tmp_path / "content" / f"{SESSION}.md"
        file.write_text(CONTENT[f"{SESSION}.md"].replace("Opening plenary", "Grand opening"), encoding="utf-8")
        seen.shows(f"{SESSION}/", b"Grand opening")
        place = seen.address.removeprefix("http://").partition("/")[0]
        second = _serve(tmp_path, "-a", place)

    assert list((tmp_path / "served").iterdir()) == []
    assert (second.returncode, second.stderr.splitlines()[-1]) == (
        2,
        f"Nothing can be shown at {place}: Address already in use. Name another with -a.",
    )


def test_what_cannot_be_begun_is_told_in_a_sentence(tmp_path: Path) -> None:
    nothing = _serve(tmp_path)
    file = write(tmp_path, CONTENT)
    nowhere = _serve(tmp_path, "-a", "somewhere")
    file.write_text("plugins: [programme\n")
    broken = _serve(tmp_path)

    assert [one.returncode for one in (nothing, nowhere, broken)] == [2, 2, 2]
    assert nothing.stderr == "There is no file mkdocs.yml. Run this where it lies, or name it with -f.\n"
    assert "Traceback" not in nowhere.stderr + broken.stderr
    assert "Must be a string of format 'IP:PORT'" in nowhere.stderr


def _serve(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *SERVE, *more]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
