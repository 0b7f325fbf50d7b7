"""`programme new`, `rename`, `merge`, `split`, `move` and `swap` as an organiser uses them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_programme import build
from mkdocs_programme.cli import main
from tending_festival import FILES, SETTINGS


@pytest.fixture(autouse=True)
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "programme.yml").write_text(SETTINGS)
    for path, text in FILES.items():
        file = tmp_path / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return tmp_path / "content"


def run(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=typed, catch_exceptions=False)


def there(content: Path) -> dict[str, bytes]:
    found = (path for path in content.rglob("*") if path.is_file())
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in found}


BEFORE = {path: text.encode() for path, text in FILES.items()}


def test_a_change_is_shown_and_made_only_if_somebody_agrees(festival: Path) -> None:
    asked = run("rename", "organisation", "ward-care", "home-care", typed="n\n")

    assert asked.output == (
        "diff --git a/content/organisations/ward-care.md b/content/organisations/home-care.md\n"
        "rename from content/organisations/ward-care.md\n"
        "rename to content/organisations/home-care.md\n"
        "--- a/content/organisations/ward-care.md\n"
        "+++ b/content/organisations/home-care.md\n"
        "@@ -1,5 +1,6 @@\n"
        " ---\n"
        " name: Ward Care\n"
        "+aliases: [ward-care]\n"
        " short_name: WC\n"
        " country: SE\n"
        " ---\n"
        "diff --git a/content/sessions/2026/a1.md b/content/sessions/2026/a1.md\n"
        "--- a/content/sessions/2026/a1.md\n"
        "+++ b/content/sessions/2026/a1.md\n"
        "@@ -7,7 +7,7 @@\n"
        " chairs: [ann-berg]   # ann-berg, as ever\n"
        ' speakers: [ "ann-berg", bo-ek ]\n'
        " people:\n"
        "-  - {person: ann-berg, role: moderator, affiliations: [ward-care]}\n"
        "+  - {person: ann-berg, role: moderator, affiliations: [home-care]}\n"
        "   - person: Ann Berg\n"
        " parts:\n"
        "   - id: cases\n"
        "diff --git a/content/speakers/ann-berg.md b/content/speakers/ann-berg.md\n"
        "--- a/content/speakers/ann-berg.md\n"
        "+++ b/content/speakers/ann-berg.md\n"
        "@@ -1,5 +1,5 @@\n"
        " \ufeff---\n"
        " name: Ann Berg\n"
        "-affiliations: [ward-care]\n"
        "+affiliations: [home-care]\n"
        " ---\n"
        " I am [Ann](ann-berg.md).\n"
        "organisation ward-care is called home-care\n"
        "Other files that name it: 2\n"
        "The old id ward-care still leads there\n"
        "Write this? [y/N]: n\n"
        "Nothing was written\n"
    )
    assert there(festival) == BEFORE
    assert run("rename", "organisation", "ward-care", "home-care", typed="y\n").exit_code == 0
    assert "organisations/home-care.md" in there(festival)


def test_where_nobody_can_be_asked_nothing_is_written_without_yes(festival: Path) -> None:
    result = run("rename", "speaker", "bo-ek", "bo-lind")

    assert result.exit_code == 2
    assert "\nNothing was written. Say --yes where nobody can be asked.\n" in result.output
    assert there(festival) == BEFORE
    assert run("rename", "speaker", "bo-ek", "bo-lind", "--dry-run").output.endswith(
        "Nothing was written: this was a dry run\n"
    )
    assert there(festival) == BEFORE


@pytest.mark.parametrize(
    "command",
    [
        ("rename", "speaker", "ann-berg", "ann-lind"),
        ("rename", "session", "2026/a1", "a9"),
        ("merge", "speaker", "ann-berg", "bo-eek", "--keep", "body"),
        ("move", "2026/a1", "--to", "2026-03-10 14:00", "--room", "lab"),
        ("swap", "2026/a1", "2026/b1"),
        ("split", "organisation", "ward-care", "home-care", "--name", "Home Care", "--file", "speakers/ann-berg.md"),
        ("new", "speaker", "eva-li", "--set", "name=Eva Li"),
    ],
)
def test_git_takes_back_what_a_command_did(festival: Path, command: tuple[str, ...]) -> None:
    assert run(*command, "--yes", "--patch", "undo.patch").exit_code == 0
    assert there(festival) != BEFORE

    subprocess.run(["git", "apply", "-R", "undo.patch"], cwd=festival.parent, check=True)

    assert there(festival) == BEFORE


def test_a_file_that_may_not_be_written_leaves_all_others_as_they_were(festival: Path) -> None:
    (festival / "sessions/2026/a1.md").chmod(0o444)

    result = run("rename", "speaker", "ann-berg", "ann-lind", "--yes")

    assert result.exit_code == 2
    assert result.output.endswith(
        "content/sessions/2026/a1.md cannot be written. Look whether you may write there. Nothing was changed.\n"
    )
    assert there(festival) == BEFORE


def test_a_place_that_is_taken_by_a_folder_leaves_all_files_as_they_were(festival: Path) -> None:
    (festival / "speakers/ann-lind.md").mkdir()

    result = run("rename", "speaker", "ann-berg", "ann-lind", "--yes")

    assert (result.exit_code, there(festival)) == (2, BEFORE)


def test_a_new_file_is_asked_for_and_passes_the_check(festival: Path) -> None:
    result = run("new", "session", "--set", "title.sv=Vila", "--set", "title=Rest", typed="\ny\n")

    assert result.exit_code == 0
    text = (festival / "sessions/2026/rest.md").read_text()
    assert text.startswith("---\ntitle: {sv: Vila, en: Rest}\n# code: As in the printed programme, such as A2\n")
    site = build.load(festival, festival.parent / "programme.yml")
    assert [
        str(one) for one in site.findings if one.place.path == "sessions/2026/rest.md" and one.severity.rank == 0
    ] == []


def test_facts_that_differ_are_shown_and_chosen(festival: Path) -> None:
    refused = run("merge", "speaker", "bo-ek", "bo-eek", "--yes")
    assert (refused.exit_code, refused.output) == (
        2,
        "bo-ek: country: SE\nbo-eek: country: NO\nbo-ek: links: https://bo.example\nbo-eek: links: https://eek.example\n"
        "The two differ in `country`, `links`; say which of them holds, with --keep, --take or --both. "
        "Nothing was written.\n",
    )

    assert run("merge", "speaker", "bo-ek", "bo-eek", typed="take\nboth\ny\n").exit_code == 0

    assert (festival / "speakers/bo-ek.md").read_text() == (
        "---\nname: Bo Ek\naliases: [bo-eek, Dr Bo, Bo Eek]\npronouns: he\ncountry: NO\n"
        'links: [https://bo.example, "https://eek.example"]\n---\n\nA nurse.\n'
    )


def test_a_move_that_brings_two_sessions_into_one_room_says_so(festival: Path) -> None:
    result = run("move", "2026/b1", "--by", "-120", "--room", "hall", "--dry-run")

    assert "sessions/2026/a1.md until 11:45 (move one of the two, or give it another room)" in result.output
    assert (result.exit_code, there(festival)) == (0, BEFORE)


def test_what_cannot_be_done_is_said_in_a_sentence() -> None:
    assert run("rename", "speaker", "an-berg", "x").output == (
        "There is no speaker “an-berg” (did you mean “ann-berg”?). Nothing was written.\n"
    )
    assert run("new", "talk", "x").output.startswith("There is no kind “talk”; there is edition, session, speaker")
    assert run("move", "2026/b1").output == "Say one of --to and --by, or --room.\n"
    assert run("move", "2026/b1", "--to", "noon").output == (
        "“noon” is no date and time such as 2026-03-10 13:00. Nothing was written.\n"
    )
