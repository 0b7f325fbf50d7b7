"""What editors are told, made of the kinds and checked to be current; what others say in the same files is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from mkdocs_programme.cli.commands import main
from mkdocs_programme.report import Report
from mkdocs_programme.report.lines import write as lines
from mkdocs_programme.schema import DRAFT
from test_report_forms import REPORT

GOLDEN = Path(__file__).parent / "golden" / "editors"
FILES = (
    ".vscode/settings.json",
    ".vscode/extensions.json",
    ".vscode/tasks.json",
    ".vscode/programme.code-snippets",
    "frontmatter.json",
)
FESTIVAL = {
    "programme.yml": """\
name: {en: The Festival, sv: Festivalen}
languages: [en, sv]
default_language: en
collections:
  - id: recipes
    kind: recipe
    name: {en: Recipes, sv: Recept}
    singular: {en: Recipe, sv: Recept}
    fields:
      - {id: serves, type: number, label: {en: For how many, sv: För hur många}}
      - {id: cook, type: ref speaker}
""",
    "content/editions/2027.md": "---\nname: Festival\nrooms: [{id: hall, name: Hall}, {id: attic, name: Attic}]\n---\n",
    "content/sessions/2027/a1.md": "---\ntitle: Opening\n---\n",
}
TYPES = {
    *("string", "number", "datetime", "boolean", "image", "file", "choice", "taxonomy", "tags", "categories", "draft"),
    *("fields", "json", "block", "list", "dataFile", "slug", "divider", "heading", "customField"),
    *("contentRelationship", "fieldCollection"),
}

"""frontmatter.codes/docs/content-creation/fields."""
NEEDED = {"choice": "choices", "fields": "fields", "contentRelationship": "contentTypeName"}


@pytest.fixture
def festival(tmp_path: Path) -> Path:
    for path, text in FESTIVAL.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def run(folder: Path, *words: str) -> Result:
    where = ("--content", str(folder / "content"), "--settings", str(folder / "programme.yml"))
    return CliRunner().invoke(main, ["editors", *words, *where])


def told(folder: Path, path: str) -> Any:
    return json.loads((folder / path).read_text("utf-8"))


def test_every_file_says_what_the_kinds_and_settings_say_and_nothing_else(festival: Path) -> None:
    assert run(festival).exit_code == 0
    written = {path.relative_to(festival).as_posix() for path in festival.rglob("*") if path.is_file()} - set(FESTIVAL)

    assert written == {*FILES, ".vscode/programme.schema.json"}
    for path in FILES:
        assert (festival / path).read_text("utf-8") == (GOLDEN / path.removeprefix(".vscode/")).read_text("utf-8"), path


def test_the_files_say_the_same_when_they_are_made_again(festival: Path) -> None:
    assert run(festival, "--check").exit_code == 1
    assert run(festival).exit_code == 0
    first = {path: (festival / path).read_bytes() for path in FILES}

    assert run(festival).output == "Every file is current.\n"
    assert {path: (festival / path).read_bytes() for path in FILES} == first
    assert run(festival, "--check").exit_code == 0


def test_files_in_any_language_are_current_and_those_of_before_a_change_are_not(festival: Path) -> None:
    assert run(festival, "--language", "sv").exit_code == 0
    assert run(festival, "--check").exit_code == 0

    edition = festival / "content/editions/2027.md"
    edition.write_text(edition.read_text("utf-8").replace("attic", "cellar"), encoding="utf-8")
    outcome = run(festival, "--check")
    assert outcome.exit_code == 1
    assert "frontmatter.json is not what your kinds and settings say. Run: programme editors\n" in outcome.output


def test_what_others_say_in_the_files_is_kept(festival: Path) -> None:
    theirs = {
        ".vscode/settings.json": {"editor.fontSize": 14, "[markdown]": {"editor.wordWrap": "on"}},
        ".vscode/extensions.json": {"recommendations": ["them.spelling"], "unwantedRecommendations": ["them.noise"]},
        ".vscode/tasks.json": {"version": "2.0.0", "tasks": [{"label": "tea"}, {"label": "programme check"}]},
        "frontmatter.json": {"frontMatter.git.enabled": True, "frontMatter.taxonomy.dateFormat": "MM/dd"},
    }
    (festival / ".vscode").mkdir()
    for path, said in theirs.items():
        (festival / path).write_text(json.dumps(said), encoding="utf-8")

    assert run(festival).exit_code == 0
    assert run(festival, "--check").exit_code == 0
    ours = {path: json.loads((GOLDEN / path.removeprefix(".vscode/")).read_text("utf-8")) for path in theirs}
    assert told(festival, ".vscode/settings.json") == {
        "editor.fontSize": 14,
        "yaml.schemas": ours[".vscode/settings.json"]["yaml.schemas"],
        "[markdown]": {"editor.wordWrap": "on", **ours[".vscode/settings.json"]["[markdown]"]},
    }
    assert told(festival, ".vscode/extensions.json") == {
        "recommendations": ["them.spelling", *ours[".vscode/extensions.json"]["recommendations"]],
        "unwantedRecommendations": ["them.noise"],
    }
    assert told(festival, ".vscode/tasks.json") == {
        "version": "2.0.0",
        "tasks": [{"label": "tea"}, *ours[".vscode/tasks.json"]["tasks"]],
    }
    assert told(festival, "frontmatter.json") == {"frontMatter.git.enabled": True, **ours["frontmatter.json"]}


@pytest.mark.parametrize("text", ["// a remark\n{}", "[]", "{"])
def test_a_file_that_is_no_plain_json_is_left_alone(festival: Path, text: str) -> None:
    (festival / "frontmatter.json").write_text(text, encoding="utf-8")
    outcome = run(festival)

    assert outcome.exit_code == 2
    assert outcome.output.endswith("is no plain JSON. Take remarks out of it, or put it aside and run this again.\n")
    assert (festival / "frontmatter.json").read_text("utf-8") == text
    assert not (festival / ".vscode").exists()


def test_the_schema_of_the_settings_is_the_one_that_is_published(festival: Path) -> None:
    assert run(festival).exit_code == 0
    printed = CliRunner().invoke(main, ["schema", "settings", "--settings", str(festival / "programme.yml")])
    schema = told(festival, ".vscode/programme.schema.json")

    assert schema == json.loads(printed.output)
    assert schema["$schema"] == DRAFT


def fields(of: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in of:
        yield field
        yield from fields(field.get("fields", []))


def test_front_matter_cms_is_told_types_that_it_documents_each_with_what_it_needs() -> None:
    said = json.loads((GOLDEN / "frontmatter.json").read_text("utf-8"))
    asked = [field for one in said["frontMatter.taxonomy.contentTypes"] for field in fields(one["fields"])]
    names = {one["name"] for one in said["frontMatter.taxonomy.contentTypes"]}

    assert {field["type"] for field in asked} <= TYPES
    assert all(field.get(NEEDED.get(field["type"], "type")) for field in asked)
    assert {field["contentTypeName"] for field in asked if "contentTypeName" in field} <= names
    assert {one for folder in said["frontMatter.content.pageFolders"] for one in folder["contentTypes"]} == (
        names - {"default"}
    )


def test_what_a_snippet_writes_is_yaml_and_names_its_field() -> None:
    said = json.loads((GOLDEN / "programme.code-snippets").read_text("utf-8"))

    for snippet in said.values():
        written = re.sub(r"\$\{\d+[|:]([^,|}]*)[^}]*\}|\$\d", r"\1", "\n".join(snippet["body"]))
        assert list(yaml.safe_load(written)) == [snippet["prefix"]]


def found(report: Report) -> tuple[list[tuple[str, ...]], list[str]]:
    """What the task reads of a report: places, and the lines after which it waits again."""
    matcher = json.loads((GOLDEN / "tasks.json").read_text("utf-8"))["tasks"][0]["problemMatcher"]
    told = lines(report).splitlines()
    matches = [re.match(matcher["pattern"]["regexp"], line) for line in told]
    ends = [line for line in told if re.match(matcher["background"]["endsPattern"], line)]
    return [match.groups()[:5] for match in matches if match], ends


def test_the_task_of_the_editor_finds_every_place_and_the_end_of_a_report() -> None:
    assert found(REPORT) == (
        [
            ("content/sessions/2026/notes.md", "2", "18", "info", "PRG411"),
            ("content/sessions/2026/notes.md", "3", "1", "error", "PRG012"),
            ("content/sessions/2026/notes.md", "4", "8", "error", "PRG206"),
        ],
        ["2 errors, 1 note in 1 file"],
    )
