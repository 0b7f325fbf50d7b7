"""`programme edition new` and `programme reuse` on a disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_programme import build
from mkdocs_programme.editions import Wish, reused
from mkdocs_programme.entities import Session
from test_editions import CONTENT, NEW, SETTINGS, english, files, held_again, said

# The commands


@pytest.fixture
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path, text in CONTENT.items():
        file = tmp_path / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    (tmp_path / "programme.yml").write_text(SETTINGS, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_dry_run_shows_everything_and_writes_nothing(festival: Path) -> None:
    before = files(festival)
    code, output = said("edition", "new", "2027", "--from", "2026", "--dry-run")

    assert code == 0
    assert output.startswith("new: content/editions/2027.md\n  ---\n  name: {en: Festival 2027")
    assert output.endswith("days moved by 364 days\nNothing was written: this was a dry run\n")
    assert files(festival) == before


def test_an_edition_is_begun_and_a_session_reused_once(festival: Path) -> None:
    assert said("edition", "new", "2027", "--from", "2026", "--language", "sv")[0] == 0
    assert "  - Se över `name`, som kommer från 2026\n" in (festival / "content/editions/2027.md").read_text("utf-8")
    assert said("reuse", "2026/a2", "--into", "2027")[0] == 0
    before = files(festival)

    assert said("reuse", "2026/a2", "--into", "2027") == (
        2,
        "There is a session 2027/a2 already; give another id. Nothing was written.\n",
    )
    assert said("edition", "new", "2027", "--from", "2026")[0] == 2
    assert said("reuse", "2026/none", "--into", "2027")[0] == 2
    assert said("reuse", "2026/a2", "--into", "2027", "--with", "tea")[0] == 2
    assert files(festival) == before


def test_nothing_is_made_of_a_file_with_errors(festival: Path) -> None:
    assert said("edition", "new", "2027", "--from", "2026")[0] == 0
    file = festival / "content/sessions/2026/a2.sv.md"
    file.write_text("---\ntitle: [\n---\n", "utf-8")
    before = files(festival)
    code, output = said("reuse", "2026/a2", "--into", "2027")

    assert code == 2
    assert output.startswith("sessions/2026/a2.sv.md:2:8: PRG")
    assert output.endswith("\nNothing was written. Mend this first.\n")
    assert files(festival) == before


def test_parts_may_be_written_by_their_ids(festival: Path) -> None:
    text = "---\ntitle: Two\nparts:\n  one: {title: First, minutes: 10}\n  two: {title: Second}\n---\n"
    known = build.load_files({**CONTENT, "editions/2027.md": NEW, "sessions/2026/c1.md": text}, SETTINGS).programme
    found = known.find(Session, "2026/c1")
    assert found is not None
    draft = reused(known, found, Wish("2027", "c1"), english)

    assert "parts:\n  - id: one\n    title: First\n    minutes: 10\n" in draft.files["sessions/2027/c1.md"]
    assert "  - id: two\n    title: Second\n" in draft.files["sessions/2027/c1.md"]


def test_a_past_session_says_that_its_edition_is_over_and_when_it_was_held_again(festival: Path) -> None:
    draft = held_again()
    site = build.load_files({**CONTENT, "editions/2027.md": NEW, **draft.files}, SETTINGS)
    page = site.page("en", "sessions/2026/a2")
    assert page is not None
    html = build.renderer(site).article(page).html

    assert (
        '<p class="prg-past">This edition is over · Held again: <a href="../../2027/a2/">From ward to home</a> '
        '(<a href="../../../editions/2027/">Festival 2027</a>)</p>'
    ) in html
    later = site.page("en", "sessions/2027/a2")
    assert later is not None
    assert "prg-past" not in build.renderer(site).article(later).html
