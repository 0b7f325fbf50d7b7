"""What `programme check` mends where somebody asks for it, and what it says that it could."""

from __future__ import annotations

from pathlib import Path

import pytest

from test_cli import FESTIVAL, SESSION, SPEAKER, lay_out, said

FIXABLE = {
    **FESTIVAL,
    "content/sessions/2026/a1.md": SESSION.replace("title: Opening", "title: Opening: a start  # as ever"),
    "content/speakers/ada-berg.md": SPEAKER.replace("name: Ada Berg", "name: Ada Berg\ncuontry: SE"),
}
MENDED = SESSION.replace("title: Opening", 'title: "Opening: a start"  # as ever')


@pytest.fixture
def fixable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a festival with one slip that can mean one thing only, and one that is likely."""
    monkeypatch.chdir(lay_out(tmp_path, FIXABLE))
    return tmp_path


def test_fix_mends_what_can_mean_one_thing_only_and_tells_what_is_left(fixable: Path) -> None:
    code, told, _ = said("check", "--fix")

    assert code == 1
    assert told.splitlines()[0] == "1 fixed in 1 file; 1 guess could be made with --unsafe-fixes"
    assert told.splitlines()[-1] == "1 error in 1 file"
    assert (fixable / "content/sessions/2026/a1.md").read_text(encoding="utf-8") == MENDED
    assert "cuontry" in (fixable / "content/speakers/ada-berg.md").read_text(encoding="utf-8")


def test_unsafe_fixes_are_made_where_somebody_asks_for_them(fixable: Path) -> None:
    assert said("check", "--unsafe-fixes") == (0, "2 fixed in 2 files\nnothing to mend\n", "")
    assert "country: SE" in (fixable / "content/speakers/ada-berg.md").read_text(encoding="utf-8")


def test_diff_shows_what_fix_would_change_and_changes_nothing(fixable: Path) -> None:
    code, told, _ = said("check", "--diff")

    assert (code, told) == (
        1,
        "--- a/content/sessions/2026/a1.md\n"
        "+++ b/content/sessions/2026/a1.md\n"
        "@@ -1,5 +1,5 @@\n"
        " ---\n"
        "-title: Opening: a start  # as ever\n"
        '+title: "Opening: a start"  # as ever\n'
        " start: 2026-03-10 11:00\n"
        " minutes: 45\n"
        " speakers: [ada-berg]\n",
    )
    assert (fixable / "content/sessions/2026/a1.md").read_text(encoding="utf-8") != MENDED


def test_a_path_and_a_code_restrict_what_is_fixed(fixable: Path) -> None:
    assert said("check", "content/speakers", "--diff") == (0, "", "")
    assert said("check", "--ignore", "PRG050", "--diff") == (0, "", "")


def test_the_last_line_says_how_much_would_mend_itself(fixable: Path) -> None:
    assert said("check")[1].splitlines()[-2:] == [
        "2 errors in 2 files",
        "`programme check --fix` mends 1 of them",
    ]
