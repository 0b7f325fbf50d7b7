"""What `programme check` can be asked for, and what it says by itself where it runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mkdocs_programme.cli.festival import Festival
from mkdocs_programme.cli.watching import turns
from mkdocs_programme.report.surroundings import Surroundings, surroundings
from test_cli import EDITION, FESTIVAL, SESSION, SLIPS, lay_out, said

TWO_ROOMS = {
    **FESTIVAL,
    "content/editions/2026.md": EDITION.replace("ends:", "rooms: [{id: aula, name: Aula}]\nends:"),
    "content/sessions/2026/a1.md": SESSION.replace("minutes:", "room: aula\nminutes:"),
    "content/sessions/2026/a2.md": SESSION.replace("Opening", "Notes").replace("minutes:", "room: aula\nminutes:"),
}
EVENT = {"pull_request": {"head": {"ref": "fix {room}", "repo": {"full_name": "ada/festival"}}}}
ACTIONS = {
    "GITHUB_ACTIONS": "true",
    "GITHUB_SERVER_URL": "https://github.example",
    "GITHUB_REPOSITORY": "festival/programme",
    "GITHUB_REF_NAME": "main",
}
MERGE_REQUEST = {
    "GITLAB_CI": "true",
    "CI_PROJECT_URL": "https://gitlab.example/festival/programme",
    "CI_COMMIT_REF_NAME": "main",
    "CI_MERGE_REQUEST_SOURCE_PROJECT_URL": "https://gitlab.example/ada/programme",
    "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": "fix",
}


@pytest.fixture
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the repository of a festival with three slips in two files."""
    lay_out(tmp_path, SLIPS)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_several_forms_are_written_at_once(festival: Path) -> None:
    code, told, aside = said("check", "--format", "gitlab=out/quality.json", "--format", "sarif=out/found.sarif")

    assert (code, told, aside) == (1, "", "")
    assert [one["location"]["path"] for one in json.loads(Path("out/quality.json").read_bytes())] == [
        "content/sessions/2026/a1.md",
        "content/sessions/2026/a1.md",
        "content/speakers/ada-berg.md",
    ]
    assert len(json.loads(Path("out/found.sarif").read_bytes())["runs"][0]["results"]) == 3


def test_a_form_without_a_file_is_the_output_and_paths_begin_at_the_repository(festival: Path) -> None:
    _, told, _ = said("check", "content/speakers", "--format", "github")

    assert told == (
        "::error file=content/speakers/ada-berg.md,line=3,col=1,endLine=3,endColumn=8,title=PRG012 field-unknown"
        "::nothing reads `cuontry` (did you mean `country`?)\n"
    )


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        ((), ["PRG013", "PRG012", "PRG012"]),
        (("--select", "PRG012"), ["PRG012", "PRG012"]),
        (("--select", "value-unreadable"), ["PRG013"]),
        (("--select", "PRG0", "--ignore", "PRG012"), ["PRG013"]),
        (("--ignore", "PRG0", "--select", "PRG012"), ["PRG012", "PRG012"]),
        (("--ignore", "prg013,prg2"), ["PRG012", "PRG012"]),
        (("--select", "PRG2,PRG3"), []),
    ],
)
def test_codes_are_selected_and_ignored_by_their_beginning_and_the_longer_one_decides(
    festival: Path, arguments: tuple[str, ...], codes: list[str]
) -> None:
    code, told, _ = said("check", "--format", "json", *arguments)

    assert [one["code"] for one in json.loads(told)["findings"]] == codes
    assert code == bool(codes)


@pytest.mark.parametrize(
    ("arguments", "code", "last"),
    [
        (("--severity", "PRG0=warning"), 0, "3 warnings in 2 files"),
        (("--severity", "PRG0=note,PRG013=error"), 1, "1 error, 2 notes in 2 files"),
        (("--severity", "PRG012=note", "--severity", "warning"), 1, "1 error in 1 file"),
        (("--exit-zero",), 0, "3 errors in 2 files"),
    ],
)
def test_codes_weigh_what_is_said(festival: Path, arguments: tuple[str, ...], code: int, last: str) -> None:
    ended, told, _ = said("check", *arguments)

    assert (ended, told.splitlines()[-1]) == (code, last)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("--format", "sarf"),
            "There is no format “sarf” (did you mean “sarif”?). "
            "There is: text, lines, json, github, gitlab, rdjson, sarif, junit, markdown.",
        ),
        (("--select", "PRG999"), "No code begins with “PRG999”. `programme explain` lists them with --all."),
        (("--severity", "PRG012=bad"), "“bad” is no weight. There is: error, warning, note."),
        (
            ("--format", "json=content/index.md/x"),
            "content/index.md/x cannot be written. Look whether you may write there.",
        ),
    ],
)
def test_what_cannot_be_asked_for_is_told_in_one_sentence(
    festival: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    assert said("check", *arguments) == (2, "", f"{sentence}\n")


def test_statistics_count_instead_of_telling(festival: Path) -> None:
    assert said("check", "--statistics") == (
        1,
        "2 PRG012 error   Nothing reads a field of this name.\n"
        "1 PRG013 error   A value is not written as its field needs it.\n"
        "3 errors in 2 files\n",
        "",
    )


def test_in_a_job_of_github_the_log_is_no_command_and_notes_and_summary_follow(
    festival: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = festival / "summary.md"
    summary.write_text("said before\n", encoding="utf-8")
    for name, value in {**ACTIONS, "GITHUB_STEP_SUMMARY": str(summary)}.items():
        monkeypatch.setenv(name, value)

    code, told, _ = said("check")

    first, *log = told.splitlines()
    word = first.removeprefix("::stop-commands::")
    assert (code, len(word)) == (1, 32)
    assert log.index(f"::{word}::") == log.index("3 errors in 2 files") + 1
    assert sum(line.startswith("::error file=content/") for line in log) == 3
    assert summary.read_text(encoding="utf-8").startswith(
        "said before\n**The programme cannot be published yet: 3 things must be mended.**\n"
    )
    assert "https://github.example/festival/programme/edit/main/content/speakers/ada-berg.md#L3" in summary.read_text()


def test_in_a_job_of_gitlab_the_report_of_code_quality_is_written(
    festival: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")

    code, told, _ = said("check")

    assert (code, told.splitlines()[-1]) == (1, "3 errors in 2 files")
    assert len(json.loads((festival / "gl-code-quality-report.json").read_bytes())) == 3


@pytest.mark.parametrize(
    ("environment", "event", "editor"),
    [
        (ACTIONS, {}, "https://github.example/festival/programme/edit/main/{path}#L{line}"),
        (
            {**ACTIONS, "GITHUB_REF_NAME": "7/merge"},
            EVENT,
            "https://github.example/ada/festival/edit/fix%20%7Broom%7D/{path}#L{line}",
        ),
        ({**ACTIONS, "GITHUB_REF_NAME": "7/merge"}, {"pull_request": {"head": None}}, ""),
        (
            ACTIONS,
            {"workflow_run": {"head_branch": "fix", "head_repository": {"full_name": "ada/festival"}}},
            "https://github.example/ada/festival/edit/fix/{path}#L{line}",
        ),
        ({**ACTIONS, "GITHUB_SERVER_URL": ""}, {}, ""),
        (MERGE_REQUEST, {}, "https://gitlab.example/ada/programme/-/edit/fix/{path}#L{line}"),
        ({"HOME": "/home/ada"}, {}, ""),
    ],
)
def test_the_editor_is_that_of_the_branch_that_is_proposed(
    environment: dict[str, str], event: dict[str, object], editor: str
) -> None:
    assert surroundings(environment, event).editor == editor


def test_at_home_text_is_written() -> None:
    assert surroundings({}, {}) == Surroundings((("text", ""),), "")


def test_both_sides_of_a_fault_are_told_where_they_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay_out(tmp_path, TWO_ROOMS))

    _, told, _ = said("check", "--select", "PRG206", "--format", "rdjson")

    assert [one["location"]["path"] for one in json.loads(told)["diagnostics"]] == [
        "content/sessions/2026/a2.md",
        "content/sessions/2026/a1.md",
    ]


def test_everything_is_told_in_swedish_to_whom_asks_for_it(festival: Path) -> None:
    _, told, _ = said("check", "content/speakers", "--language", "sv")

    assert told == (
        "speakers/ada-berg.md:3:1: PRG012 inget läser `cuontry` (menade du `country`?)\n"
        "  3 | cuontry: NO\n"
        "    | ^^^^^^^\n"
        "  åtgärdat: country: NO\n"
        "1 fel i 1 fil\n"
    )


def test_the_language_of_what_is_told_changes_no_fingerprint(festival: Path) -> None:
    english, swedish = (
        [one["fingerprint"] for one in json.loads(said("check", "--format", "gitlab", "--language", language)[1])]
        for language in ("en", "sv")
    )

    assert english == swedish


CROWDED = {
    **TWO_ROOMS,
    "content/editions/2026.md": EDITION.replace(
        "ends:", "timezone: Europe/Stockholm\nrooms: [{id: aula, name: Aula, capacity: 20}]\nends:"
    ),
    "content/sessions/2026/a1.md": SESSION.replace("minutes:", "room: aula\ncapacity: 30\nminutes:"),
}
del CROWDED["content/sessions/2026/a2.md"]


@pytest.mark.parametrize(
    ("phase", "code", "last"), [("draft", 0, "1 warning in 1 file"), ("live", 1, "1 error in 1 file")]
)
def test_the_phase_of_an_edition_decides_what_a_finding_weighs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, phase: str, code: int, last: str
) -> None:
    monkeypatch.chdir(lay_out(tmp_path, CROWDED))

    ended, told, _ = said("check", "--phase", phase)
    lay_out(
        tmp_path,
        {"content/editions/2026.md": CROWDED["content/editions/2026.md"].replace("ends:", f"phase: {phase}\nends:")},
    )

    assert (ended, told.splitlines()[-1]) == (code, last)
    assert said("check") == (ended, told, "")


def test_a_watcher_checks_at_once_and_after_each_change(tmp_path: Path) -> None:
    lay_out(tmp_path, FESTIVAL)
    told = turns(Festival(tmp_path / "content", tmp_path / "programme.yml"), pause=0.01)

    assert next(told) == 1
    (tmp_path / "content/index.md").write_text("# Welcome to all\n", encoding="utf-8")
    assert next(told) == 2
    (tmp_path / "content/speakers/ada-berg.md").unlink()
    assert next(told) == 3
    (tmp_path / "programme.yml").write_text("name: Another\n", encoding="utf-8")
    assert next(told) == 4
