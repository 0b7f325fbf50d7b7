"""`programme build` on small festivals, under both engines: what it says, what it ends with, and what it leaves."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_programme.cli import main
from plugin_sites import CONTENT, SETTINGS, pages, write
from test_cli import ended, ran

WRONG = {**CONTENT, "speakers/ann-berg.md": "---\nname: Ann Berg\npronuns: she\n---\n"}
TOLD = """\
speakers/ann-berg.md:3:1: PRG012 nothing reads `pronuns` (did you mean `pronouns`?)
  3 | pronuns: she
    | ^^^^^^^
  mended: pronouns: she
1 error in 1 file
"""


@pytest.fixture(autouse=True)
def _stand_in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def said(*arguments: str) -> tuple[int, str, str]:
    """The exit code, the output, and what was said aside."""
    done = CliRunner().invoke(main, ["build", *arguments])
    return done.exit_code, done.stdout, done.stderr


def test_a_faultless_festival_is_built_and_its_folder_told(tmp_path: Path) -> None:
    write(tmp_path)

    assert said() == (0, "nothing to mend\nThe site is in site.\n", "")
    assert {"index.html", "sessions/2026/a2/index.html", "sv/sessions/2026/a2/index.html"} <= set(
        pages(tmp_path / "site")
    )


def test_the_site_is_written_where_it_was_asked_for(tmp_path: Path) -> None:
    write(tmp_path / "fest")

    assert said("-f", "fest/mkdocs.yml", "--site-dir", "out/site") == (
        0,
        "nothing to mend\nThe site is in out/site.\n",
        "",
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fest", "out"]
    assert (tmp_path / "out" / "site" / "index.html").is_file()


def test_with_errors_nothing_is_built_and_the_site_of_before_stays(tmp_path: Path) -> None:
    write(tmp_path, WRONG)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("as it was", encoding="utf-8")

    assert said() == (1, f"{TOLD}The site was not built. Mend the errors first.\n", "")
    assert {path.name: path.read_text() for path in (tmp_path / "site").iterdir()} == {"index.html": "as it was"}


def test_errors_end_a_build_in_a_process_of_its_own_with_one(tmp_path: Path) -> None:
    write(tmp_path, WRONG)

    assert ran(tmp_path, "build") == (1, f"{TOLD}The site was not built. Mend the errors first.\n", "")


def test_what_could_be_read_is_built_if_nobody_is_strict(tmp_path: Path) -> None:
    write(tmp_path, WRONG)

    assert said("--no-strict") == (0, f"{TOLD}The site is in site.\n", "")
    assert (tmp_path / "site" / "sessions" / "2026" / "a2" / "index.html").is_file()


def test_a_warning_of_the_engine_ends_a_strict_build(tmp_path: Path) -> None:
    write(tmp_path, {**CONTENT, "about.md": "# About\n\n[Nowhere](nowhere.md)\n"})

    code, told, aside = said()

    assert (code, told) == (
        1,
        "nothing to mend\nThe site was not built: Aborted with 4 warnings in strict mode!\n",
    )
    assert "nowhere.md" in aside
    assert said("--no-strict")[:2] == (0, "nothing to mend\nThe site is in site.\n")


@pytest.mark.parametrize(
    ("arguments", "config", "sentence"),
    [
        (["-f", "docs.yml"], {}, "There is no file docs.yml. Run this where it lies, or name it with -f."),
        ([], {"plugins": []}, "mkdocs.yml does not use the plugin `programme`; write it under `plugins:`."),
        (
            [],
            {"plugins": [{"programme": {"content": "words"}}]},
            "There is no content folder words, which mkdocs.yml speaks of.",
        ),
    ],
)
def test_a_build_that_cannot_begin_ends_with_two(
    tmp_path: Path, arguments: list[str], config: dict[str, object], sentence: str
) -> None:
    write(tmp_path, CONTENT, SETTINGS, **config)

    assert said(*arguments) == (2, "", f"{sentence}\n")


def test_properdocs_builds_where_mkdocs_is_not_installed(tmp_path: Path) -> None:
    write(tmp_path)

    assert without(tmp_path, "mkdocs") == (0, "nothing to mend\nThe site is in site.\n", "")
    assert (tmp_path / "site" / "sv" / "sessions" / "2026" / "a2" / "index.html").is_file()


def test_without_any_engine_there_is_no_build(tmp_path: Path) -> None:
    write(tmp_path)

    sentence = "Neither MkDocs nor ProperDocs is installed. Install one of them."
    assert without(tmp_path, "mkdocs", "properdocs") == (2, "", f"{sentence}\n")


def without(folder: Path, *engines: str) -> tuple[int, str, str]:
    """What a build says where engines are not installed."""
    hidden = "".join(f"sys.modules[{engine!r}] = None; " for engine in engines)
    code = f"import sys; {hidden}from mkdocs_programme.cli import main; main(['build'])"
    return ended([sys.executable, "-c", code], folder)


def test_a_module_of_macros_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    write(tmp_path, plugins=["programme", {"macros": {"modules": ["nowhere_at_all"]}}])

    code, told, _ = said()
    assert code == 1
    assert told.startswith(
        "nothing to mend\nThe site was not built: mkdocs.yml names a module that cannot be imported, under `plugins:`"
    )
    assert not (tmp_path / "site").exists()
