"""The command line as a committee member or a build server uses it: what it says, and the code it ends with."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_programme.cli import main

EDITION = "---\nname: Festival\nstarts: 2026-03-10\nends: 2026-03-11\n---\n"
SESSION = "---\ntitle: Opening\nstart: 2026-03-10 11:00\nminutes: 45\nspeakers: [ada-berg]\n---\nWelcome.\n"
SPEAKER = "---\nname: Ada Berg\n---\nAda leads a ward.\n"

FESTIVAL = {
    "programme.yml": "name: Festival\nlanguages: [en, sv]\n",
    "content/index.md": "# Welcome\n",
    "content/editions/2026.md": EDITION,
    "content/sessions/2026/a1.md": SESSION,
    "content/speakers/ada-berg.md": SPEAKER,
}
SLIPS = {
    **FESTIVAL,
    "content/sessions/2026/a1.md": SESSION.replace("speakers:", "spekers:").replace("11:00", "tomorrow"),
    "content/speakers/ada-berg.md": SPEAKER.replace("name: Ada Berg", "name: Ada Berg\ncuontry: NO"),
}
SPEAKER_TOLD = """\
speakers/ada-berg.md:3:1: PRG012 nothing reads `cuontry` (did you mean `country`?)
  3 | cuontry: NO
    | ^^^^^^^
  mended: country: NO
"""
SESSION_TOLD = """\
sessions/2026/a1.md:3:8: PRG013 `start`: “tomorrow” is no time of day such as 09:30
  3 | start: 2026-03-10 tomorrow
    |        ^^^^^^^^^^^^^^^^^^^
sessions/2026/a1.md:5:1: PRG012 nothing reads `spekers` (did you mean `speakers`?)
  5 | spekers: [ada-berg]
    | ^^^^^^^
  mended: speakers: [ada-berg]
"""


def lay_out(root: Path, files: Mapping[str, str]) -> Path:
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the folder of a festival with three slips in two files."""
    monkeypatch.chdir(lay_out(tmp_path, SLIPS))
    return tmp_path


def said(*arguments: str) -> tuple[int, str, str]:
    """The exit code, the output, and what was said aside."""
    done = CliRunner().invoke(main, arguments)
    return done.exit_code, done.stdout, done.stderr


def ran(folder: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    """The same from a process of its own."""
    return ended([sys.executable, "-m", "mkdocs_programme.cli", *arguments], folder, **environment)


def ended(command: list[str], folder: Path, **environment: str) -> tuple[int, str, str]:
    """How a process ended, and what it said."""
    surroundings = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent / "plugins"), **environment}
    done = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_check_tells_every_finding_and_their_number(festival: Path) -> None:
    assert said("check") == (1, f"{SESSION_TOLD}{SPEAKER_TOLD}3 errors in 2 files\n", "")


def test_check_of_a_faultless_festival_ends_well(tmp_path: Path) -> None:
    assert ran(lay_out(tmp_path, FESTIVAL), "check") == (0, "nothing to mend\n", "")


def test_check_as_a_process_ends_with_one_for_errors_and_says_nothing_aside(festival: Path) -> None:
    assert ran(festival, "check") == (1, f"{SESSION_TOLD}{SPEAKER_TOLD}3 errors in 2 files\n", "")


def test_a_warning_alone_ends_well(tmp_path: Path) -> None:
    twins = {**FESTIVAL, "content/speakers/ada-bergh.md": "---\nname: Ada Bergh\n---\n"}

    code, told, aside = ran(lay_out(tmp_path, twins), "check")

    assert (code, told.splitlines()[-1], aside) == (0, "1 warning in 1 file", "")


@pytest.mark.parametrize(
    "named",
    ["content/speakers/ada-berg.md", "content/speakers", "speakers/ada-berg.md", "./content/sessions/../speakers/"],
)
def test_a_named_path_restricts_what_is_told(festival: Path, named: str) -> None:
    assert said("check", named) == (1, f"{SPEAKER_TOLD}1 error in 1 file\n", "")


def test_a_path_without_findings_ends_well_although_others_have_errors(festival: Path) -> None:
    assert said("check", "content/editions", "content/index.md", "programme.yml") == (0, "nothing to mend\n", "")


def test_the_whole_content_folder_restricts_nothing(festival: Path) -> None:
    assert said("check", "content") == said("check")


def test_check_finds_the_festival_from_a_folder_inside_it(festival: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(festival / "content" / "speakers")

    assert said("check", "ada-berg.md") == (1, f"{SPEAKER_TOLD}1 error in 1 file\n", "")


def test_check_takes_settings_from_beside_the_content_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path / "fest", {**FESTIVAL, "content/sessions/2026/a1.sv.md": "---\ntitle: Öppning\n---\n"})
    monkeypatch.chdir(tmp_path)

    assert said("check", "--content", "fest/content") == (0, "nothing to mend\n", "")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "sesions"], "There is no file or folder sesions."),
        (["check", ".."], ".. lies outside the content folder content."),
        (["check", "--settings", "settings.yml"], "There is no settings file settings.yml."),
        (
            ["check", "--content", "words"],
            "There is no folder words. Run this where your content lies, or name it with --content.",
        ),
    ],
)
def test_what_cannot_run_is_told_in_one_sentence(festival: Path, arguments: list[str], sentence: str) -> None:
    assert said(*arguments) == (2, "", f"{sentence}\n")


def test_a_folder_without_content_is_told_what_to_do(tmp_path: Path) -> None:
    sentence = "There is no folder content. Run this where your content lies, or name it with --content."

    assert ran(tmp_path, "check") == (2, "", f"{sentence}\n")


def test_a_terminal_that_knows_few_signs_ends_no_check(festival: Path) -> None:
    code, told, aside = ran(festival, "check", PYTHONIOENCODING="latin-1")

    assert (code, told.splitlines()[0], aside) == (
        1,
        "sessions/2026/a1.md:3:8: PRG013 `start`: \\u201ctomorrow\\u201d is no time of day such as 09:30",
        "",
    )


def test_the_schema_of_a_kind_is_given_with_the_languages_of_the_festival(festival: Path) -> None:
    code, told, aside = said("schema", "speaker.translation")

    assert (code, aside, json.loads(told)["title"]) == (0, "", "speaker, translated")
    assert '"sv": {' in said("schema", "session")[1]


def test_schemas_of_all_kinds_are_written_as_files(festival: Path) -> None:
    assert said("schema", "--output", "schemas/all") == (0, "", "")

    written = sorted(path.name for path in (festival / "schemas" / "all").iterdir())
    assert written == sorted(f"{kind}.schema.json" for kind in said("schema")[1].split())
    assert {"session.schema.json", "session.translation.schema.json", "settings.schema.json"} <= set(written)


def test_a_slip_in_the_name_of_a_kind_is_answered_with_the_nearest(tmp_path: Path) -> None:
    assert ran(tmp_path, "schema", "sesion") == (2, "", "There is no kind “sesion” (did you mean “session”?).\n")


def on_terminal(folder: Path, **environment: str) -> str:
    """What a person at a terminal gets to see of a check."""
    ours, theirs = pty.openpty()
    surroundings = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent / "plugins"), **environment}
    command = [sys.executable, "-m", "mkdocs_programme.cli", "check"]
    with subprocess.Popen(command, cwd=folder, env=surroundings, stdin=theirs, stdout=theirs, stderr=theirs):
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:
                break
            if not piece:
                break
            shown += piece
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


def test_a_terminal_gets_colours_and_sees_that_something_is_done(tmp_path: Path) -> None:
    lay_out(tmp_path, FESTIVAL)

    assert on_terminal(tmp_path, NO_COLOR="") == (
        f"Reading 4 files …\r{' ' * 17}\r\x1b[32m\x1b[1mnothing to mend\x1b[0m\n"
    )


def test_a_terminal_that_wants_no_colours_gets_none(tmp_path: Path) -> None:
    lay_out(tmp_path, FESTIVAL)

    assert on_terminal(tmp_path, NO_COLOR="1") == f"Reading 4 files …\r{' ' * 17}\rnothing to mend\n"


def test_what_could_not_be_judged_is_said_before_the_summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        "programme.yml": "default_language: fi\nlanguages: [fi]\n",
        "content/objectives/o.md": "---\nstatement: Kuvata hoitoketju\nevidence: Tapaus\n---\n",
    }
    monkeypatch.chdir(lay_out(tmp_path, files))

    assert said("check") == (
        0,
        "the wording of 1 objective in Finnish was not judged: there is no table of verbs for this language\n"
        "nothing to mend\n",
        "",
    )
