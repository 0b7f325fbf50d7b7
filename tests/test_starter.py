"""A new festival: what `programme init` writes checks and builds, and its workflows give strangers nothing."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.starter import starter
from test_cli import ended, lay_out, ran, said
from test_intake import ANSWERS, answered

ROOT = Path(__file__).parents[1]
FILES = starter("Our festival", "en", "2027", "0.1.0")
WORKFLOWS = {path: text for path, text in FILES.items() if path.startswith(".github/workflows/")}


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a festival that has just begun."""
    monkeypatch.chdir(tmp_path)
    assert said("init", "--edition", "2027", "--name", "Vår ”festival”: #1")[0] == 0
    return tmp_path


def test_a_new_festival_passes_its_own_check_with_nothing_to_look_at(begun: Path) -> None:
    assert said("check", "--format", "text") == (0, "nothing to mend\n", "")


def test_a_new_festival_is_built_by_the_second_command_of_its_readme(begun: Path) -> None:
    commands = re.findall(r"^    (.+)$", (begun / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert commands == ["python3 -m pip install -r requirements.txt", "programme build"]

    code, told, _ = ran(begun, *commands[1].split()[1:])

    assert (code, told.splitlines()[-1]) == (0, "The site is in site.")
    page = (begun / "site/sessions/2027/opening/index.html").read_text(encoding="utf-8")
    assert "Opening: why we meet" in page
    assert "Vår ”festival”: #1" in page


def test_a_festival_in_swedish_speaks_swedish_from_its_first_page_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert said("init", "--edition", "2027", "--language", "sv")[0] == 0

    english, swedish = FILES, starter("Vår festival", "sv", "2027", "0.1.0")
    assert sorted(swedish) == sorted(english)
    same = [path for path in english if english[path] == swedish[path] and path.startswith(("content/", "README"))]
    assert same == []
    assert said("check", "--format", "text") == (0, "nothing to mend\n", "")
    assert said("check", "--language", "sv", "--format", "text") == (0, "inget att åtgärda\n", "")
    code, told, _ = ran(tmp_path, "build")
    assert (code, told.splitlines()[-1]) == (0, "The site is in site.")
    page = (tmp_path / "site/sessions/2027/workshop/index.html").read_text(encoding="utf-8")
    assert '<html lang="sv"' in page
    for words in (
        "Förbättra tillsammans",
        "Planera ett litet test",
        "Sjuksköterska",
        "Exempelsjukhuset",
        "Vår festival",
    ):
        assert words in page


COMMANDS = re.compile(r"(?:run: |entry: |- |^ +)(programme (?:check|cms|editors|intake) ?.*)", re.MULTILINE)


def test_a_festival_in_swedish_is_checked_in_swedish_by_every_workflow_and_others_in_english() -> None:
    def checks(language: str) -> list[str]:
        files = starter("A", language, "2027", "0")
        found = [command for path in sorted(files) if "README" not in path for command in COMMANDS.findall(files[path])]
        return [command for command in found if command.startswith("programme check")]

    assert checks("en") == checks("nn") == [command.replace(" --language sv", "") for command in checks("sv")]
    assert [command.partition(" --language sv")[::2] for command in checks("sv")] == [
        ("programme check", ""),
        (
            "programme check",
            ' --changed "origin/$BASE" --format json=preview/changed.json --format markdown=preview/changed.md',
        ),
        ("programme check", ' --exit-zero --changed HEAD --format "markdown=$PROPOSAL/page.md"'),
        ("programme check", " --format text --format gitlab=gl-code-quality-report.json --format junit=junit.xml"),
        ("programme check", ""),
    ]
    assert checks("sv") == checks("sv-FI")
    assert "[The checked site can be downloaded here]" in FILES[".github/workflows/comment.yml"]
    swedish = starter("A", "sv", "2027", "0")[".github/workflows/comment.yml"]
    assert "[Den kontrollerade webbplatsen kan laddas ned här]" in swedish


def test_no_place_for_words_is_left_and_none_is_found_in_a_name() -> None:
    for language in ("en", "sv"):
        files = starter("Our @TOLD@ and @VERSION@", language, "2027", "0")
        assert (
            json.loads(re.findall("^name: (.+)$", files["programme.yml"], re.MULTILINE)[0])
            == "Our @TOLD@ and @VERSION@"
        )
        assert not [
            path for path in files if re.search("@[A-Z]+@", files[path].replace("Our @TOLD@ and @VERSION@", ""))
        ]


def test_files_for_editors_that_are_older_than_the_programme_are_a_warning_that_stops_nobody(begun: Path) -> None:
    steps = yaml.safe_load(WORKFLOWS[".github/workflows/check.yml"])["jobs"]["check"]["steps"]
    (step,) = (step for step in steps if "programme editors" in step.get("run", ""))
    assert step["if"] == "hashFiles('.vscode/programme.code-snippets', 'frontmatter.json') != ''"
    assert said("editors")[0] == 0
    lay_out(begun, {"bin/programme": f'#!/bin/sh\nexec "{sys.executable}" -m mkdocs_programme.cli "$@"\n'})
    (begun / "bin/programme").chmod(0o755)

    def asked() -> tuple[int, str, str]:
        # As GitHub runs a step that names no shell.
        return ended(["bash", "-e", "-c", step["run"]], begun, PATH=f"{begun / 'bin'}:{os.environ['PATH']}")

    assert asked() == (0, "", "")
    edition = begun / "content/editions/2027.md"
    edition.write_text(
        edition.read_text(encoding="utf-8").replace("rooms:\n", "rooms:\n  - {id: attic, name: Attic}\n")
    )
    told = "is not what your kinds and settings say. Run: programme editors"
    assert asked() == (
        0,
        f"::warning title=programme editors::.vscode/programme.code-snippets {told}\n"
        f"::warning title=programme editors::frontmatter.json {told}\n",
        "",
    )
    assert not (begun / "editors.txt").exists()


def test_nothing_is_written_over(begun: Path) -> None:
    before = (begun / "programme.yml").read_bytes()

    code, told, aside = said("init")

    assert (code, told) == (2, "")
    assert aside.endswith("is there already, and nothing is written over.\n")
    assert (begun / "programme.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--edition", "next"), "“next” is no year such as 2027."),
        (("--language", "English"), "“English” is no language code such as en or sv."),
        (("--name", " "), "The name is one line of words."),
    ],
)
def test_what_cannot_be_begun_is_told_in_one_sentence(
    tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    assert said("init", str(tmp_path / "new"), *arguments) == (2, "", f"{sentence}\n")
    assert list(tmp_path.iterdir()) == []


@given(st.text(min_size=1).filter(lambda name: name.strip() and len(name.splitlines()) == 1))
def test_any_name_is_a_name(name: str) -> None:
    if re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]", name):
        return
    files = starter(name, "en", "2027", "0")
    contents = {path.removeprefix("content/"): text for path, text in files.items() if path.startswith("content/")}

    site = build.load_files(contents, files["programme.yml"])

    assert [finding for finding in site.findings if finding.severity == "error"] == []


@pytest.mark.parametrize("path", sorted(path for path in FILES if path.endswith((".yml", ".yaml"))))
def test_every_file_of_settings_is_yaml(path: str) -> None:
    assert yaml.safe_load(FILES[path])


@pytest.mark.parametrize("path", WORKFLOWS)
def test_every_action_is_pinned_to_a_commit_and_says_which_version_that_is(path: str) -> None:
    used = re.findall(r"uses: (.+)", WORKFLOWS[path])

    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action) for action in used)


@pytest.mark.parametrize("path", WORKFLOWS)
def test_no_command_holds_what_github_would_put_in_its_place(path: str) -> None:
    """A title or the name of a branch would be run as a command; variables of the environment are not."""
    for job in yaml.safe_load(WORKFLOWS[path])["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")


def _granted(path: str) -> dict[str, set[str]]:
    workflow = yaml.safe_load(WORKFLOWS[path])
    granted = {
        "": workflow["permissions"],
        **{name: job.get("permissions", {}) for name, job in workflow["jobs"].items()},
    }
    return {name: {f"{what}: {how}" for what, how in those.items()} for name, those in granted.items()}


def test_permissions_are_the_least_that_each_workflow_needs() -> None:
    assert {path.rpartition("/")[2]: _granted(path) for path in WORKFLOWS} == {
        "check.yml": {"": {"contents: read"}, "check": set()},
        "comment.yml": {"": {"contents: read", "actions: read", "pull-requests: write"}, "comment": set()},
        "publish.yml": {"": {"contents: read"}, "build": set(), "deploy": {"pages: write", "id-token: write"}},
        "intake.yml": {"": set(), "intake": {"contents: write", "pull-requests: write"}},
    }


def test_what_comes_from_strangers_is_checked_without_secrets_and_never_checked_out_where_a_token_may_write() -> None:
    on = {path.rpartition("/")[2]: yaml.safe_load(text)[True] for path, text in WORKFLOWS.items()}

    assert set(on["check.yml"]) == {"pull_request"}
    assert not any("pull_request_target" in events or "issue_comment" in events for events in on.values())
    assert not any("secrets." in text for text in WORKFLOWS.values())
    comment = yaml.safe_load(WORKFLOWS[".github/workflows/comment.yml"])["jobs"]["comment"]["steps"]
    assert [step["with"] for step in comment if "checkout" in step.get("uses", "")] == [
        {"fetch-depth": 0, "persist-credentials": False}
    ]


@pytest.mark.parametrize("path", WORKFLOWS)
def test_all_of_the_history_is_there_from_which_outdated_translations_are_known(path: str) -> None:
    steps = [step for job in yaml.safe_load(WORKFLOWS[path])["jobs"].values() for step in job["steps"]]
    taken_out = [step.get("with", {}) for step in steps if "checkout" in step.get("uses", "")]

    assert [told.get("fetch-depth") for told in taken_out] == [0]


def test_the_hooks_of_pre_commit_read_all_files_whichever_have_changed() -> None:
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
        assert hook["pass_filenames"] is False
        assert re.search(hook["files"], "content/sessions/2027/a.md")


def test_the_command_writes_the_file_and_a_page_about_it(begun: Path) -> None:
    (begun / "event.json").write_text(json.dumps(answered("session", ANSWERS)), encoding="utf-8")

    assert said("intake", "event.json", "--report", "page.md") == (
        0,
        "content/sessions/2027/safety-a-new-start.md\n",
        "",
    )
    assert (
        (begun / "page.md").read_text(encoding="utf-8").startswith("From #7.\n\n**The programme can be published.**\n")
    )
    assert said("check", "content/sessions/2027/safety-a-new-start.md")[0] == 0
