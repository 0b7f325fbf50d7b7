"""The translation desk: what is told of a translation as its source changes, by the contents in git."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from mkdocs_programme import build
from mkdocs_programme.translations import State
from test_cli import lay_out, said
from test_review_loop import git
from translated_session import SOURCE, SWEDISH

FESTIVAL = {
    "programme.yml": "name: Festival\nlanguages: [en, sv]\n",
    "content/editions/2026.md": "---\nname: {en: Festival, sv: Festivalen}\n---\n",
    "content/sessions/2026/a.md": SOURCE,
    "content/sessions/2026/a.sv.md": SWEDISH,
}
SESSION, SIDE = "content/sessions/2026/a.md", "content/sessions/2026/a.sv.md"


@pytest.fixture
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a repository with a session and its translation."""
    root = tmp_path / "festival"
    lay_out(root, FESTIVAL)
    git(root, "init")
    commit(root, "first")
    monkeypatch.chdir(root)
    return root


def commit(root: Path, message: str, files: Mapping[str, str] = {}) -> None:
    lay_out(root, files)
    git(root, "add", "--all")
    git(root, "commit", "-m", message)


def states(root: Path) -> dict[str, str]:
    """What is not complete, by its name."""
    site = build.load(root / "content", root / "programme.yml")
    return {
        f"{side.id} {field.name}": field.state.value
        for side in site.programme.desk.sides
        for field in side.fields
        if field.state is not State.COMPLETE
    }


def told(root: Path) -> list[str]:
    """What the check says of translations."""
    site = build.load(root / "content", root / "programme.yml")
    return [str(finding) for finding in site.findings if finding.code == "PRG541"]


def test_a_translation_is_right_then_outdated_by_a_word_then_repaired(festival: Path) -> None:
    assert states(festival) == {}

    commit(festival, "source", {SESSION: SOURCE.replace("An engine weaves", "An engine knits")})
    assert states(festival) == {"2026/a body": "outdated"}
    assert told(festival) == [
        "sessions/2026/a.sv.md:9:1: PRG541 `body` was translated when the English said “An engine weaves "
        "[patterns](https://example.org/patterns).”, and it says “An engine knits "
        "[patterns](https://example.org/patterns).” now "
        "(translate it anew from sessions/2026/a.md, or mark the translation as `checked`)"
    ]

    commit(festival, "repaired", {SIDE: SWEDISH.replace("väver", "stickar")})
    assert states(festival) == {}
    assert told(festival) == []


def test_a_repair_counts_before_it_is_committed_and_so_does_a_new_word_in_the_source(festival: Path) -> None:
    lay_out(festival, {SESSION: SOURCE.replace("The engine", "Engines")})
    assert states(festival) == {"2026/a title": "outdated"}

    lay_out(festival, {SIDE: SWEDISH.replace("Maskinen", "Maskiner")})
    assert states(festival) == {}


def test_other_words_of_the_translation_that_change_do_not_clear_it(festival: Path) -> None:
    commit(festival, "source", {SESSION: SOURCE.replace("The engine", "Engines")})
    commit(festival, "elsewhere", {SIDE: SWEDISH.replace("Anteckningar", "Noter")})

    assert states(festival) == {"2026/a title": "outdated"}


def test_blanks_and_line_ends_say_nothing(festival: Path) -> None:
    commit(festival, "wrapped", {SESSION: SOURCE.replace("weaves [", "weaves\n[").replace("Notes", "'Notes'")})

    assert states(festival) == {}


def test_a_source_that_is_changed_back_makes_the_translation_right_again(festival: Path) -> None:
    commit(festival, "there", {SESSION: SOURCE.replace("The engine", "Engines")})
    commit(festival, "and back", {SESSION: SOURCE})

    assert states(festival) == {}


def test_entries_that_change_places_keep_their_translations(festival: Path) -> None:
    more = SOURCE.replace("  - id: notes", "  - id: first\n    title: First\n  - id: notes")
    commit(festival, "before it", {SESSION: more})

    assert states(festival) == {"2026/a parts.first.title": "missing"}


def test_a_renamed_session_is_followed_with_what_was_outdated(festival: Path) -> None:
    commit(festival, "source", {SESSION: SOURCE.replace("The engine", "Engines")})
    for old, new in ((SESSION, "content/sessions/2026/b.md"), (SIDE, "content/sessions/2026/b.sv.md")):
        git(festival, "mv", old, new)
    commit(festival, "renamed")

    assert states(festival) == {"2026/b title": "outdated"}

    commit(festival, "repaired", {"content/sessions/2026/b.sv.md": SWEDISH.replace("Maskinen", "Maskiner")})
    assert states(festival) == {}


def test_a_rebase_and_a_squash_change_nothing(festival: Path) -> None:
    git(festival, "switch", "-c", "words")
    commit(festival, "source", {SESSION: SOURCE.replace("The engine", "Engines")})
    commit(festival, "more", {SESSION: SOURCE.replace("The engine", "Engines")[:-2] + " and lace.\n"})
    git(festival, "switch", "main")
    commit(festival, "meanwhile", {"content/index.md": "# Welcome\n"})
    git(festival, "switch", "words")
    git(festival, "rebase", "main")
    outdated = {"2026/a title": "outdated", "2026/a body": "outdated"}
    assert states(festival) == outdated

    git(festival, "switch", "main")
    git(festival, "merge", "--squash", "words")
    commit(festival, "squashed")
    assert states(festival) == outdated


def test_a_translation_from_a_branch_that_did_not_know_the_new_words_is_outdated(festival: Path) -> None:
    git(festival, "switch", "-c", "swedish")
    commit(festival, "swedish", {SIDE: SWEDISH.replace("Maskinen", "En maskin")})
    git(festival, "switch", "main")
    commit(festival, "source", {SESSION: SOURCE.replace("The engine", "Engines")})
    git(festival, "merge", "swedish", "-m", "merged")

    assert states(festival) == {"2026/a title": "outdated"}


def test_words_beside_each_other_in_one_file_are_told_too(festival: Path) -> None:
    edition = FESTIVAL["content/editions/2026.md"]
    commit(festival, "renamed", {"content/editions/2026.md": edition.replace("Festival,", "Gathering,")})
    assert states(festival) == {"2026 name": "outdated"}

    both = edition.replace("Festival,", "Gathering,").replace("Festivalen", "Träffen")
    commit(festival, "both", {"content/editions/2026.md": both})
    assert states(festival) == {}


def test_whoever_finds_that_the_words_still_hold_says_so(festival: Path) -> None:
    commit(festival, "typo", {SESSION: SOURCE.replace("The engine", "The Engine")})
    assert states(festival) == {"2026/a title": "outdated"}

    checked = SWEDISH.replace("title: Maskinen", "title: Maskinen\ntranslation: {checked: 2026-03-10}")
    commit(festival, "checked", {SIDE: checked})
    assert states(festival) == {}

    commit(festival, "again", {SESSION: SOURCE.replace("The engine", "Engines")})
    assert states(festival) == {"2026/a title": "outdated"}


def test_a_machine_is_marked_until_somebody_has_reviewed_it(festival: Path) -> None:
    marked = SWEDISH.replace("title: Maskinen", "title: Maskinen\ntranslation: {state: machine, fields: [parts, body]}")
    commit(festival, "machine", {SIDE: marked})

    assert states(festival) == {"2026/a parts.notes.title": "machine", "2026/a body": "machine"}


def test_a_link_that_got_lost_is_seen(festival: Path) -> None:
    commit(festival, "lost", {SIDE: SWEDISH.replace("[mönster](https://example.org/patterns)", "mönster")})

    assert states(festival) == {"2026/a body": "differs"}


def test_a_shallow_copy_says_that_it_does_not_know(festival: Path, tmp_path: Path) -> None:
    commit(festival, "source", {SESSION: SOURCE.replace("The engine", "Engines")})
    git(tmp_path, "clone", "--depth", "1", festival.as_uri(), "shallow")

    assert set(states(tmp_path / "shallow").values()) == {"unknown"}
    assert told(tmp_path / "shallow") == []


def test_without_git_everything_with_words_is_complete(festival: Path) -> None:
    shutil.rmtree(festival / ".git")

    assert states(festival) == {}


def test_the_command_tells_what_is_to_do(festival: Path) -> None:
    commit(festival, "source", {SESSION: SOURCE.replace("The engine", "Engines")})
    lay_out(festival, {"content/speakers/bo-ek.md": "---\nname: Bo Ek\n---\nBo weaves.\n"})
    lay_out(festival, {"content/speakers/lost.sv.md": "---\n---\nBorta.\n"})

    assert said("translations") == (
        0,
        "sessions/2026/a.sv.md  outdated          outdated: title\n"
        "speakers/bo-ek.sv.md   missing           1 text\n"
        "speakers/lost.sv.md    without a source\n"
        "\n"
        "Swedish: 5 of 6 texts translated, 1 outdated\n",
        "",
    )
    code, made, _ = said("translations", "--format", "json", "--to", "sv", "--state", "outdated")
    (one,) = json.loads(made)["translations"]
    assert (code, one["file"], one["state"]) == (0, "sessions/2026/a.sv.md", "outdated")
    assert one["fields"][0] == {
        "name": "title",
        "state": "outdated",
        "line": 2,
        "source": "Engines",
        "words": "Maskinen",
        "before": "The engine",
    }
    assert said("translations", "--to", "fi")[0] == 2
