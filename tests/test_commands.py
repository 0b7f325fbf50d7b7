"""What the command line answers, and with which exit code."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_programme.cli import main

SOUND = {"editions/2026.md": "---\nname: Festival\n---\n", "sessions/2026/a.md": "---\ntitle: Opening\n---\n"}
BROKEN = {**SOUND, "sessions/2026/a.md": "---\ntitle: Opening\nminutes: an hour\n---\n"}


def _run(folder: Path, files: dict[str, str], *words: str) -> tuple[int, str]:
    for path, text in files.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    told = CliRunner().invoke(
        main, [*words, "--content", str(folder / "content"), "--settings", str(folder / "programme.yml")]
    )
    return told.exit_code, told.output


def test_a_sound_programme_ends_with_nothing_to_mend(tmp_path: Path) -> None:
    assert _run(tmp_path, SOUND, "check") == (0, "nothing to mend\n")


def test_an_error_is_told_with_its_line_and_ends_with_one(tmp_path: Path) -> None:
    assert _run(tmp_path, BROKEN, "check") == (
        1,
        "sessions/2026/a.md:3:10: PRG013 `minutes`: “an hour” is no number of minutes such as 45\n"
        "  3 | minutes: an hour\n"
        "    |          ^^^^^^^\n"
        "1 error in 1 file\n",
    )


def test_only_what_stands_in_the_named_files_is_told(tmp_path: Path) -> None:
    content = tmp_path / "content"
    assert _run(tmp_path, BROKEN, "check", str(content / "editions")) == (0, "nothing to mend\n")
    assert _run(tmp_path, BROKEN, "check", "sessions/2026/a.md")[0] == 1
    assert _run(tmp_path, BROKEN, "check", str(content / "sessions"))[0] == 1


def test_a_missing_folder_is_told_in_a_sentence(tmp_path: Path) -> None:
    code, said = _run(tmp_path, {}, "check")

    folder = tmp_path / "content"
    assert code == 2
    assert said == f"There is no folder {folder}. Run this where your content lies, or name it with --content.\n"


def test_a_code_is_explained_by_itself_or_by_its_name() -> None:
    by_code = CliRunner().invoke(main, ["explain", "prg012"])
    by_name = CliRunner().invoke(main, ["explain", "field-unknown"])

    assert by_code.exit_code == 0
    assert by_code.output == by_name.output
    assert by_code.output.startswith("# PRG012 field-unknown\n\n*error*\n\nNothing reads a field of this name.\n")


@pytest.mark.parametrize(("words", "said"), [(["explain", "PRG0123"], "PRG012"), (["schema", "sesion"], "session")])
def test_a_slip_is_answered_with_the_nearest_word(words: list[str], said: str) -> None:
    told = CliRunner().invoke(main, words)

    assert told.exit_code == 2
    assert f"did you mean “{said}”?" in told.output
