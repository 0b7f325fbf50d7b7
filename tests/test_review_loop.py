"""The way of a proposal: a branch with a slip, what the check says of it, the fix, and what would look different."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from report_readers import (
    told_beside,
    told_beside_in_sarif,
    told_in_gitlab,
    told_in_json,
    told_in_rdjson,
    told_in_sarif,
)
from test_cli import lay_out, said
from test_report_forms import schema

CONTENT = {
    "programme.yml": "name: Festival\nlanguages: [en, sv]\n",
    "content/index.md": "# Welcome\n",
    "content/editions/2026.md": (
        "---\nname: {en: Festival, sv: Festivalen}\nstarts: 2026-03-10\nends: 2026-03-11\n"
        "rooms: [{id: aula, name: Aula}, {id: hall, name: Hall}]\n---\n"
    ),
    "content/sessions/2026/b3.md": (
        "---\ncode: B3\ntitle: Notes\nstart: 2026-03-10 10:30\nminutes: 45\nroom: aula\nchairs: [ada-berg]\n---\nText\n"
    ),
    "content/sessions/2026/b4.md": (
        "---\ncode: B4\ntitle: Engines\nstart: 2026-03-11 13:00\nminutes: 45\nroom: hall\n"
        "chairs: [ada-berg]\n---\nText\n"
    ),
    "content/speakers/ada-berg.md": "---\nname: Ada Berg\n---\n",
}
MOVED = CONTENT["content/sessions/2026/b3.md"].replace("2026-03-10 10:30", "2026-03-11 13:00")
SLIPPED = MOVED.replace("title: Notes", "title: Notes: a start")
FORMS = ("text", "json", "github", "gitlab", "rdjson", "sarif", "junit", "markdown")


def git(folder: Path, *words: str) -> str:
    """What git answers, as somebody who has no settings of their own."""
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_{what}": "ada@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    command = ["git", "-c", "init.defaultBranch=main", *words]
    return subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a branch of a clone of a bare repository, in which a session moves and its title holds a slip."""
    origin, home, clone = (tmp_path / name for name in ("origin.git", "home", "clone"))
    origin.mkdir()
    git(origin, "init", "--bare")
    lay_out(home, CONTENT)
    for words in (["init"], ["add", "."], ["commit", "-m", "first"], ["push", str(origin), "HEAD:main"]):
        git(home, *words)
    git(tmp_path, "clone", str(origin), str(clone))
    git(clone, "switch", "-c", "move-b3")
    lay_out(clone, {"content/sessions/2026/b3.md": SLIPPED})
    git(clone, "commit", "-am", "move B3")
    # What came to the default branch meanwhile is none of this proposal.
    lay_out(home, {"content/speakers/bo-ek.md": "---\nname: Bo Ek\n---\n"})
    for words in (["add", "."], ["commit", "-m", "second"], ["push", str(origin), "HEAD:main"]):
        git(home, *words)
    git(clone, "fetch")
    monkeypatch.chdir(clone)
    return clone


def test_a_proposal_is_told_in_each_form_and_as_what_it_breaks_elsewhere(clone: Path) -> None:
    outputs = [f"--format={form}=out/{form}" for form in FORMS]

    code, told, aside = said("check", "--changed", "origin/main", *outputs)

    assert (code, told, aside) == (1, "", "")
    out = {form: Path("out", form).read_text(encoding="utf-8") for form in FORMS}
    assert out["text"].splitlines()[0].startswith("sessions/2026/b3.md:3:13: PRG050 ")
    found = json.loads(out["json"])
    assert [(one["code"], one["file"]) for one in found["findings"] if one["severity"] == "error"] == [
        ("PRG050", "content/sessions/2026/b3.md"),
        ("PRG207", "content/sessions/2026/b4.md"),
    ]
    assert [page["path"] for page in found["pages"] if page["edited"]] == ["sessions/2026/b3/", "sv/sessions/2026/b3/"]
    assert out["github"] == (
        "::error file=content/sessions/2026/b3.md,line=3,col=13,endLine=3,endColumn=14,title=PRG050 colon-in-value"
        "::a colon and a blank stand inside an unquoted text (put the text in straight quotation marks)\n"
        "::error file=content/sessions/2026/b4.md,line=7,col=10,endLine=7,endColumn=18,title=PRG207 person-double-"
        "booked::“Ada Berg” is in sessions/2026/b3.md until 13:45 (move one of the two, or ask somebody else)\n"
        "::error file=content/sessions/2026/b3.md,line=7,col=10,endLine=7,endColumn=18,title=PRG207 person-double-"
        "booked::“Ada Berg” is in sessions/2026/b3.md until 13:45 (move one of the two, or ask somebody else)"
        "%0Athe other side stands at content/sessions/2026/b4.md:7:10\n"
    )
    whole, beside = told_in_json(out["json"]), told_beside(out["json"])
    assert (len(whole), len(beside)) == (2, 1)
    assert told_in_gitlab(out["gitlab"]) == whole
    assert told_in_rdjson(out["rdjson"]) == whole + beside
    assert (told_in_sarif(out["sarif"]), told_beside_in_sarif(out["sarif"])) == (whole, beside)
    jsonschema.validate(json.loads(out["gitlab"]), schema("gitlab-code-quality"))
    jsonschema.validate(json.loads(out["rdjson"]), schema("rdjson"))
    jsonschema.Draft4Validator(schema("sarif-2.1.0")).validate(json.loads(out["sarif"]))
    assert ElementTree.fromstring(out["junit"]).attrib["failures"] == "2"
    assert "**B3 Notes: a start**: " in out["markdown"].replace("&#58;", ":")


def test_github_is_told_whole_lines_where_a_name_holds_signs_of_its_own_and_how_many_it_would_drop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = '---\ntitle: Notes\nroom: "au\\r\\nla::error::%0A"\nlevel: 100%\n---\n'
    people = {f"content/speakers/p{number:02}.md": "---\nname: Ek\ncuontry: NO\n---\n" for number in range(12)}
    files = {**CONTENT, "content/sessions/2026/100%: a, b.md": odd, **people}
    monkeypatch.chdir(lay_out(tmp_path, files))

    code, told, _ = said("check", "--select", "PRG018,PRG101,PRG013,PRG012", "--format", "github")

    at = "file=content/sessions/2026/100%25%3A a%2C b.md"
    assert code == 1
    assert told.splitlines() == [
        f"::error {at},line=1,col=1,endLine=1,endColumn=2,title=PRG018 file-name-no-id"
        "::“100%25: a, b” cannot be part of an address (write “100-a-b” instead)",
        f"::error {at},line=3,col=7,endLine=3,endColumn=29,title=PRG101 name-unknown"
        "::`room`: there is no room “au la::error::%250A” in 2026 "
        "(write it among the `rooms` of editions/2026.md, or correct the name)",
        f"::error {at},line=4,col=8,endLine=4,endColumn=12,title=PRG013 value-unreadable"
        "::`level`: “100%25” is none of introductory, intermediate, advanced",
        *(
            f"::error file=content/speakers/p{number:02}.md,line=3,col=1,endLine=3,endColumn=8,"
            "title=PRG012 field-unknown::nothing reads `cuontry` (did you mean `country`?)"
            for number in range(6)
        ),
        "::error title=programme check::6 more below: the log and the summary of this job tell all of them",
    ]


def test_the_slip_is_mended_and_the_page_says_what_moves_and_looks_different(clone: Path) -> None:
    assert said("check", "--fix", "--changed", "origin/main")[0] == 1
    mended = (clone / "content/sessions/2026/b3.md").read_text(encoding="utf-8")
    assert mended == SLIPPED.replace("Notes: a start", '"Notes: a start"')
    lay_out(clone, {"content/sessions/2026/b3.md": mended.replace("13:00", "09:00").replace("Notes: a start", "Notes")})

    code, told, _ = said(
        "check", "--changed", "origin/main", "--format", "markdown", "--preview", "https://preview.example/7"
    )

    assert code == 0
    assert told == (
        "**The programme can be published.**\n"
        "\n"
        "### What changes in the programme\n"
        "\n"
        "- **B3 Notes**: Moved from Tuesday 10 March, 10:30–11:15 to Wednesday 11 March, 09:00–09:45\n"
        "\n"
        "### Translations\n"
        "\n"
        "- Swedish: 1 of 7 texts\n"
        "\n"
        "### Pages that look different\n"
        "\n"
        "- [Notes (en)](https://preview.example/7/sessions/2026/b3/)\n"
        "- [Notes (sv)](https://preview.example/7/sv/sessions/2026/b3/)\n"
        "\n"
        "<details><summary>10 more pages</summary>\n"
        "\n"
        "- [Sessions (en)](https://preview.example/7/sessions/)\n"
        "- [Timetable of Festival (en)](https://preview.example/7/timetable/2026/)\n"
        "- [Ada Berg (en)](https://preview.example/7/speakers/ada-berg/)\n"
        "- [Festival (en)](https://preview.example/7/editions/2026/)\n"
        "- [Aula (en)](https://preview.example/7/editions/2026/rooms/aula/)\n"
        "- [Sessioner (sv)](https://preview.example/7/sv/sessions/)\n"
        "- [Tidsschema för Festivalen (sv)](https://preview.example/7/sv/timetable/2026/)\n"
        "- [Ada Berg (sv)](https://preview.example/7/sv/speakers/ada-berg/)\n"
        "- [Festivalen (sv)](https://preview.example/7/sv/editions/2026/)\n"
        "- [Aula (sv)](https://preview.example/7/sv/editions/2026/rooms/aula/)\n"
        "\n"
        "</details>\n"
    )


def test_what_was_wrong_before_in_files_that_stay_is_not_told(clone: Path) -> None:
    lay_out(clone, {"content/sessions/2026/b3.md": CONTENT["content/sessions/2026/b3.md"]})

    assert said("check", "--changed", "origin/main") == (0, "nothing to mend\n", "")


def test_a_file_that_goes_tells_what_it_leaves_behind(clone: Path) -> None:
    lay_out(clone, {"content/sessions/2026/b3.md": CONTENT["content/sessions/2026/b3.md"]})
    (clone / "content/speakers/ada-berg.md").unlink()

    code, told, _ = said("check", "--changed", "main", "--format", "json")

    assert code == 1
    assert [(one["code"], one["file"]) for one in json.loads(told)["findings"]] == [
        ("PRG101", "content/sessions/2026/b3.md"),
        ("PRG101", "content/sessions/2026/b4.md"),
    ]


@pytest.mark.parametrize("name", ["nowhere", "--help", "main; touch x"])
def test_a_revision_that_git_does_not_know_is_told_in_one_sentence(clone: Path, name: str) -> None:
    assert said("check", f"--changed={name}") == (2, "", f"Git knows no revision “{name}”.\n")
