"""What editors of text are told: whole for a kind of all sorts of fields, and true for every field of every kind."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from mkdocs_programme import editors
from mkdocs_programme.build import load_files
from test_cli import lay_out, said

FILES = {
    "editions/2026.md": "---\nname: Festival\nrooms: [{id: aula, name: Hall}, {id: studio, name: Studio}]\n---\n",
}
SETTINGS = """\
languages: [en, sv]
collections:
  - id: promises
    kind: promise
    name: Promises
    singular: {en: Promise, sv: Löfte}
    fields:
      - {id: owner, type: ref organisation, label: {en: Who answers for it, sv: Vem som svarar för det}}
      - {id: held, type: list of ref speaker, label: Held by}
      - {id: since, type: partial date, label: Since}
      - {id: kept, type: yes or no, label: Kept so far}
      - {id: guests, type: number, label: Guests}
"""
SNIPPETS, TASKS = ".vscode/programme.code-snippets", ".vscode/tasks.json"
NAMED = {"type": "contentRelationship", "contentTypeValue": "slug"}
LANGUAGE = "Language of this file's words, if it is not the site's first language."
ALIASES = "Other names, and ids it had before; each still leads here."
PROMISE = {
    "name": "promise",
    "pageBundle": False,
    "clearEmpty": True,
    "filePrefix": None,
    "slugTemplate": "{{fileName}}",
    "fields": [
        {"name": "language", "title": "Language", "description": LANGUAGE, "type": "string", "single": True},
        {"name": "title", "title": "Title", "type": "string", "single": True, "required": True},
        {"name": "aliases", "title": "Aliases", "description": ALIASES, "type": "list"},
        {"name": "owner", "title": "Who answers for it", **NAMED, "contentTypeName": "organisation", "multiple": False},
        {"name": "held", "title": "Held by", **NAMED, "contentTypeName": "speaker", "multiple": True},
        {"name": "since", "title": "Since", "type": "string", "single": True},
        {"name": "kept", "title": "Kept so far", "type": "boolean"},
        {"name": "guests", "title": "Guests", "type": "number", "numberOptions": {"min": 0}},
        {
            "name": "summary",
            "title": "Summary",
            "description": "One line, as on the index page.",
            "type": "string",
            "single": True,
        },
    ],
}
BODIES = {
    "promise: language": ["language: ${1:sv}"],
    "promise: aliases": ["aliases:", "  - $1"],
    "promise: title": ["title: $1"],
    "promise: summary": ["summary: $1"],
    "promise: owner": ["owner: $1"],
    "promise: held": ["held:", "  - $1"],
    "promise: since": ["since: ${1:2020-03}"],
    "promise: kept": ["kept: ${1|yes,no|}"],
    "promise: guests": ["guests: $1"],
}


@cache
def made(language: str = "en") -> dict[str, dict[str, Any]]:
    site = load_files(FILES, SETTINGS)
    assert site.findings == ()
    return editors.made(site.programme, "content", "programme.yml", language)


def test_a_kind_of_ones_own_is_a_form_with_every_field() -> None:
    told = made()["frontmatter.json"]
    kinds = {one["name"]: one for one in told["frontMatter.taxonomy.contentTypes"]}

    assert kinds["promise"] == PROMISE
    assert [one["path"] for one in told["frontMatter.content.pageFolders"]] == [
        f"[[workspace]]/content/{folder}"
        for folder in (
            *("editions", "sessions/2026", "speakers", "organisations", "objectives", "personas", "pathways"),
            *("materials", "bibliography", "promises"),
        )
    ]
    (room,) = (one for one in kinds["session-2026"]["fields"] if one["name"] == "room")
    assert (room["type"], room["choices"]) == ("choice", ["aula", "studio"])
    swedish = {one["name"]: one for one in made("sv")["frontmatter.json"]["frontMatter.taxonomy.contentTypes"]}
    assert [one["title"] for one in swedish["promise"]["fields"]][3] == "Vem som svarar för det"


def test_every_field_is_offered_where_it_may_stand() -> None:
    told = made()[SNIPPETS]

    assert {name: one["body"] for name, one in told.items() if name.startswith("promise:")} == BODIES
    assert told["promise: owner"] == {
        "scope": "markdown,yaml",
        "prefix": "owner",
        "body": ["owner: $1"],
        "description": "Who answers for it",
        "include": ["**/content/promises/*.md"],
        "exclude": ["*.en.md", "*.sv.md"],
    }
    assert "exclude" not in told["promise: title"]
    assert told["session-2026: room"]["body"] == ["room: ${1|aula,studio|}"]


@pytest.mark.parametrize("name", made()[SNIPPETS])
def test_what_is_offered_is_a_field_that_is_read(name: str) -> None:
    """As an author leaves it who takes the first choice each time, and types a letter where there is none."""
    snippet = made()[SNIPPETS][name]
    (place,) = snippet["include"]
    path = place.removeprefix("**/content/").replace("*.md", "x.md")
    text = "\n".join(snippet["body"])
    text = re.sub(r"\$\{\d+\|((?:\\.|[^,|])*)[^}]*\|\}", r"\1", text)
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
    text = re.sub(r"\$\d", "1", text)
    found = load_files({**FILES, path: f"---\n{text}\n---\n"}, SETTINGS).findings

    assert [one for one in found if one.place.path == path and one.code in ("PRG001", "PRG003", "PRG012")] == []


def test_the_files_are_written_once_and_what_others_say_in_them_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = {"editor.tabSize": 2, "yaml.schemas": {"other.json": ["other.yml"]}}
    settings = {f"content/{path}": text for path, text in FILES.items()}
    monkeypatch.chdir(lay_out(tmp_path, {**settings, "programme.yml": SETTINGS}))
    lay_out(tmp_path, {".vscode/settings.json": json.dumps(theirs)})

    assert said("editors", "--check")[0] == 1
    code, told, _ = said("editors", "--language", "sv")
    assert (code, told.partition(":")[0]) == (0, "Written")
    written = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.suffix.startswith((".json", ".code"))}
    assert len(written) == 6
    kept = json.loads((tmp_path / ".vscode/settings.json").read_text("utf-8"))
    assert (kept["editor.tabSize"], kept["yaml.schemas"]["other.json"]) == (2, ["other.yml"])
    assert said("editors", "--check") == (0, "Every file is current.\n", "")
    assert said("editors", "--language", "sv") == (0, "Every file is current.\n", "")
    assert {path: path.read_bytes() for path in written} == written


def test_a_file_with_remarks_in_it_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = {f"content/{path}": text for path, text in FILES.items()}
    monkeypatch.chdir(lay_out(tmp_path, {**settings, ".vscode/tasks.json": "{ // ours\n}"}))

    assert said("editors") == (
        2,
        "",
        ".vscode/tasks.json is no plain JSON. Take remarks out of it, or put it aside and run this again.\n",
    )
    assert sorted(path.name for path in (tmp_path / ".vscode").iterdir()) == ["tasks.json"]


def test_the_task_finds_each_fault_in_what_the_check_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        "content/speakers/ann.md": "---\nname: Ann Berg\npronuns: she\n---\n",
        "programme.yml": "languages: [en]\n",
    }
    monkeypatch.chdir(lay_out(tmp_path, files))
    (task,) = made()[TASKS]["tasks"]
    matcher = task["problemMatcher"]
    words = [word for word in task["args"] if word != "--watch"]

    code, told, _ = said(*words)
    first, last = told.splitlines()
    found = re.match(matcher["pattern"]["regexp"], first)
    assert code == 1
    assert found is not None
    assert [found[matcher["pattern"][part]] for part in ("file", "line", "column", "severity", "code")] == [
        *("content/speakers/ann.md", "3", "1", "error", "PRG012")
    ]
    assert [bool(re.search(matcher["background"]["endsPattern"], line)) for line in (first, last)] == [False, True]
