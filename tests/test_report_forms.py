"""The forms in which a check is told to forges, build servers and other programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_programme.checks.bookings import room_double_booked as HELD
from mkdocs_programme.checks.objectives.verbs import verb_weak as VERB
from mkdocs_programme.checks.people import role_unknown as ROLE
from mkdocs_programme.decode.rules import field_unknown as UNKNOWN
from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.phrases import NOTHING, phrase
from mkdocs_programme.report import FORMATS, Report, github, junit, text
from mkdocs_programme.report import gitlab as gitlab_form
from mkdocs_programme.report import json as json_form
from mkdocs_programme.report import lines as lines_form
from mkdocs_programme.report import rdjson as rdjson_form
from mkdocs_programme.report import sarif as sarif_form
from mkdocs_programme.report.proposal import Proposal
from mkdocs_programme.report.statistics import statistics
from report_readers import (
    told_beside,
    told_beside_in_sarif,
    told_in_github,
    told_in_gitlab,
    told_in_json,
    told_in_rdjson,
    told_in_sarif,
)

SCHEMAS = Path(__file__).parent / "schemas"


NOTES, ENGINES = "sessions/2026/notes.md", "sessions/2026/engines.md"


LINES = {
    NOTES: ("---", "title: Blåmärken 🏥", "spekers: [ada]", "start: 2026-03-10 11:00", "---"),
    ENGINES: ("---", "title: Engines", "start: 2026-03-10 10:30", "---"),
}


FIELD = UNKNOWN.at(
    Place(NOTES, 3, 1, 7),
    phrase("nothing reads `spekers`"),
    hint=phrase("did you mean `speakers`?"),
    mended="speakers: [ada]",
)


ROOM = HELD.at(
    Place(NOTES, 4, 8, 16),
    phrase("“{room}” holds {session} until 11:15", room="Aula, 100%", session=ENGINES),
    hint=phrase("move one of the two, or give it another room"),
    also=[Place(ENGINES, 3, 8, 16)],
)


TITLE = VERB.at(Place(NOTES, 2, 18, 1), phrase("“{said}” says little of what participants can do", said="🏥"))


REPORT = Report((TITLE, FIELD, ROOM), LINES, (phrase("nothing was judged"),), "content", "programme.yml")


words_of_authors = st.text(max_size=40)


phrases = words_of_authors.map(lambda words: phrase("{words}", words=words))


places = st.builds(
    Place,
    st.sampled_from([NOTES, ENGINES, "sessions/ö, x: %0A.md", "programme.yml"]),
    st.integers(1, 9),
    st.integers(1, 90),
    st.integers(1, 9),
)


findings = st.builds(
    Finding,
    st.sampled_from([UNKNOWN, HELD, ROLE, VERB]),
    places,
    phrases,
    phrases,
    words_of_authors,
    st.lists(places, max_size=2).map(tuple),
)


reports = st.lists(findings, max_size=8).map(
    lambda found: Report(
        tuple(found), LINES, content="content", editor="https://forge.example/edit/main/{path}#L{line}"
    )
)


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))


@given(reports)
@settings(max_examples=20)
def test_sarif_keeps_to_its_schema(report: Report) -> None:
    jsonschema.Draft4Validator(schema("sarif-2.1.0")).validate(json.loads(sarif_form.write(report)))


@given(reports)
def test_the_report_for_gitlab_keeps_to_its_schema_and_no_two_fingerprints_are_equal(report: Report) -> None:
    told = json.loads(gitlab_form.write(report))

    jsonschema.validate(
        [{**one, "description": one["description"] or "…"} for one in told], schema("gitlab-code-quality")
    )
    assert len({one["fingerprint"] for one in told}) == len(told) == len(report.findings)


@given(reports)
def test_rdjson_keeps_to_its_schema(report: Report) -> None:
    jsonschema.validate(json.loads(rdjson_form.write(report)), schema("rdjson"))


@given(reports)
def test_other_programs_read_of_every_finding_what_json_says_of_it(report: Report) -> None:
    whole, beside = told_in_json(json_form.write(report)), told_beside(json_form.write(report))

    assert told_in_gitlab(gitlab_form.write(report)) == whole
    assert told_in_rdjson(rdjson_form.write(report)) == whole + beside
    assert told_in_sarif(sarif_form.write(report)) == whole
    assert set(told_beside_in_sarif(sarif_form.write(report))) == set(beside)


@given(reports)
def test_the_runner_of_github_takes_commands_apart_into_what_json_says(report: Report) -> None:
    said = {*told_in_json(json_form.write(report)), *told_beside(json_form.write(report))}

    for note in told_in_github(github.write(report)):
        known = {one.words for one in said if one[:3] == note[:3]}
        assert any(note.words == words or note.words.startswith(f"{words}\n") for words in known)


@given(reports)
def test_junit_is_well_formed_and_fails_for_errors_alone(report: Report) -> None:
    root = ElementTree.fromstring(junit.write(report).encode("utf-8"))

    failed = {case.attrib["name"][:6] for case in root.iter("testcase") if case.find("failure") is not None}
    assert failed == {one.code for one in report.findings if one.severity is Severity.ERROR}
    assert root.attrib["tests"] == str(len(list(root.iter("testcase"))))


@given(reports)
def test_no_word_of_an_author_begins_a_command_of_its_own(report: Report) -> None:
    lines = github.write(report).split("\n")

    assert lines.pop() == ""
    assert all(re.match(r"::(?:error|warning|notice) (?:file=|title=programme check::)", line) for line in lines)
    assert not any("\r" in line for line in lines)


@given(st.lists(findings, max_size=4), st.integers(1, 30))
@settings(max_examples=20)
def test_github_is_given_no_more_than_it_shows(found: list[Finding], times: int) -> None:
    spread = [replace(one, place=replace(one.place, path=f"{turn}.md")) for turn in range(times) for one in found]

    lines = github.write(Report(tuple(spread))).splitlines()

    for level in ("error", "warning", "notice"):
        assert sum(line.startswith(f"::{level} ") for line in lines) <= 10


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_is_the_same_each_time_and_ends_its_last_line(form: str) -> None:
    assert FORMATS[form](REPORT) == FORMATS[form](REPORT)
    assert FORMATS[form](REPORT).endswith("\n")


def test_github_is_told_each_side_with_the_signs_it_would_take_for_its_own_written_otherwise() -> None:
    assert github.write(REPORT).splitlines() == [
        "::error file=content/sessions/2026/notes.md,line=3,col=1,endLine=3,endColumn=8,title=PRG012 field-unknown"
        "::nothing reads `spekers` (did you mean `speakers`?)",
        "::error file=content/sessions/2026/notes.md,line=4,col=8,endLine=4,endColumn=24,title=PRG206 room-double-"
        "booked::“Aula, 100%25” holds sessions/2026/engines.md until 11:15 "
        "(move one of the two, or give it another room)",
        "::error file=content/sessions/2026/engines.md,line=3,col=8,endLine=3,endColumn=24,title=PRG206 "
        "room-double-booked::“Aula, 100%25” holds sessions/2026/engines.md until 11:15 (move one of the two, or "
        "give it another room)%0Athe other side stands at content/sessions/2026/notes.md:4:8",
        "::notice file=content/sessions/2026/notes.md,line=2,col=18,endLine=2,endColumn=19,title=PRG411 verb-weak"
        "::“🏥” says little of what participants can do",
    ]


def test_properties_of_a_command_hold_no_sign_that_ends_them() -> None:
    odd = replace(FIELD, place=Place("sessions/a:b,c%d.md", 3), message=phrase("a\r\nb"), hint=NOTHING)

    assert github.write(Report((odd,))) == (
        "::error file=sessions/a%3Ab%2Cc%25d.md,line=3,col=1,endLine=3,endColumn=2,title=PRG012 field-unknown"
        "::a%0D%0Ab\n"
    )


def test_an_editor_is_told_each_finding_in_a_line_and_then_how_many_there_are() -> None:
    assert lines_form.write(REPORT).splitlines() == [
        "content/sessions/2026/notes.md:2:18: info: PRG411 “🏥” says little of what participants can do",
        "content/sessions/2026/notes.md:3:1: error: PRG012 nothing reads `spekers` (did you mean `speakers`?)",
        "content/sessions/2026/notes.md:4:8: error: PRG206 “Aula, 100%” holds sessions/2026/engines.md until 11:15 "
        "(move one of the two, or give it another room)",
        "2 errors, 1 note in 1 file",
    ]


@given(reports)
def test_an_editor_finds_every_place_and_the_end(report: Report) -> None:
    *found, last = lines_form.write(report).removesuffix("\n").split("\n")

    assert ":" not in last
    assert [re.match(r"(.+?):(\d+):(\d+): (error|warning|info): (PRG\d{3})", line) is not None for line in found] == [
        True for _ in report.findings
    ]


def test_what_github_would_drop_is_counted_in_the_tenth_note_and_files_that_change_come_first() -> None:
    many = tuple(replace(FIELD, place=Place(f"sessions/2026/a{number:02}.md", 3)) for number in range(30))

    told = github.write(Report(many, proposal=Proposal(files=frozenset({"sessions/2026/a29.md"})))).splitlines()

    assert len(told) == 10
    assert "a29.md" in told[0]
    assert "a00.md" in told[1]
    assert (
        told[9] == "::error title=programme check::21 more below: the log and the summary of this job tell all of them"
    )


def test_findings_of_one_code_in_one_file_are_one_note() -> None:
    more = (replace(FIELD, place=Place(NOTES, 8)), replace(FIELD, place=Place(NOTES, 9)))

    (told,) = github.write(Report((FIELD, *more))).splitlines()

    assert told.endswith("(did you mean `speakers`?)%0Aand 2 more of PRG012 in this file, line 8, 9")


def test_a_fingerprint_stays_while_lines_move_and_goes_with_the_words() -> None:
    (first,), (moved,), (other,) = (
        [name for _, name in Report((finding,)).known]
        for finding in (
            FIELD,
            replace(FIELD, place=Place(NOTES, 9)),
            replace(FIELD, message=phrase("nothing reads `speker`")),
        )
    )

    assert first == moved != other


def test_reviewdog_is_told_columns_in_bytes_and_the_line_to_put_in_place() -> None:
    told = json.loads(rdjson_form.write(REPORT))["diagnostics"]

    assert told[0]["location"]["range"] == {"start": {"line": 2, "column": 20}, "end": {"line": 2, "column": 24}}
    assert told[1]["suggestions"] == [
        {"range": {"start": {"line": 3, "column": 4}, "end": {"line": 3, "column": 4}}, "text": "a"}
    ]
    assert [one["location"]["path"] for one in told] == [f"content/{path}" for path in (NOTES, NOTES, NOTES, ENGINES)]


def test_sarif_names_the_rules_their_places_and_the_mended_line() -> None:
    (run,) = json.loads(sarif_form.write(REPORT))["runs"]

    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["PRG012", "PRG206", "PRG411"]
    assert [result["level"] for result in run["results"]] == ["note", "error", "error"]
    assert run["results"][1]["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {
            "deletedRegion": {"startLine": 3, "startColumn": 4, "endLine": 3, "endColumn": 4},
            "insertedContent": {"text": "a"},
        }
    ]


def test_json_says_all_that_is_known() -> None:
    told = json.loads(json_form.write(replace(REPORT, editor="https://forge.example/edit/main/{path}#L{line}")))

    assert (told["version"], told["counts"]) == (1, {"error": 2, "warning": 0, "note": 1})
    assert told["remarks"] == ["nothing was judged"]
    assert told["findings"][1] == {
        "code": "PRG012",
        "name": "field-unknown",
        "severity": "error",
        "file": "content/sessions/2026/notes.md",
        "line": 3,
        "column": 1,
        "length": 7,
        "message": "nothing reads `spekers`",
        "hint": "did you mean `speakers`?",
        "mended": "speakers: [ada]",
        "fix": {"safe": False, "edits": [{"line": 3, "column": 4, "old": "", "new": "a"}]},
        "also": [],
        "edit": "https://forge.example/edit/main/content/sessions/2026/notes.md#L3",
        "fingerprint": told["findings"][1]["fingerprint"],
    }


def test_the_text_ends_with_what_could_not_be_checked_and_how_much_there_is() -> None:
    assert text.write(REPORT).splitlines()[-2:] == ["nothing was judged", "2 errors, 1 note in 1 file"]


def test_statistics_count_each_code() -> None:
    assert statistics(Report((FIELD, FIELD, ROOM))).splitlines() == [
        "2 PRG012 error   Nothing reads a field of this name.",
        "1 PRG206 error   A room holds two sessions at the same time.",
        "3 errors in 1 file",
    ]


def test_junit_tells_the_findings_of_a_code_as_one_test() -> None:
    (failed, passed) = ElementTree.fromstring(junit.write(Report((FIELD, TITLE), LINES))).iter("testcase")

    assert failed.attrib == {
        "classname": "programme",
        "name": "PRG012 field-unknown",
        "file": "sessions/2026/notes.md",
        "line": "3",
    }
    assert [child.tag for child in (*failed, *passed)] == ["failure", "system-out"]


def _writes() -> list[Callable[[Report], str]]:
    return list(FORMATS.values())


@given(reports)
def test_no_form_ever_fails(report: Report) -> None:
    assert all(write(report) for write in _writes() if write is not github.write or report.findings)
