"""What accreditors and committees are told of an edition, in three forms, and what is different from before."""

from __future__ import annotations

import io
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.changes import snapshot
from mkdocs_programme.cli import main
from mkdocs_programme.entities import Edition
from mkdocs_programme.languages.catalogue import catalogue
from mkdocs_programme.reports import REPORTS, Report, against, html, markdown, since, xlsx
from mkdocs_programme.reports.views import Section, plainly

SETTINGS = "languages: [en, sv]\n"
EDITION = """\
---
name: {en: Festival 2026, sv: Festivalen 2026}
starts: 2026-03-10
ends: 2026-03-11
timezone: Europe/Oslo
rooms: [{id: hall, name: {en: Hall, sv: Aulan}}]
streams: [{id: leading, name: Leading}]
formats: [{id: workshop, name: Workshop}, {id: pause, name: Break}]
---
"""
A1 = """\
---
code: A1
title: {en: From ward to home, sv: Från avdelning till hem}
start: 2026-03-10 10:30
minutes: 60
room: hall
stream: leading
format: workshop
chairs: [ann-berg]
languages: [en]
audience: Nurses
disclosures: [Ann owns shares]
objectives: [{id: list-four, statement: List four conditions, level: remember, evidence: Said aloud}]
parts:
  - {id: cases, title: Four | cases, start: 10:30, minutes: 60, people: [{person: bo-ek, role: patient-representative}]}
---
"""
A2 = """\
---
code: A2
title: <Beside>
start: 2026-03-10 11:00
minutes: 60
speakers: [bo-ek]
---
"""
BREAK = """\
---
title: Coffee
start: 2026-03-10 10:00
minutes: 30
format: pause
people: [{person: bo-ek, role: host}]
---
"""
CONTENT = {
    "editions/2026.md": EDITION,
    "editions/2024.md": "---\nname: Festival 2024\nstarts: 2024-03-10\n---\n",
    "sessions/2024/a1.md": "---\ntitle: Once\nspeakers: [ann-berg]\n---\n",
    "sessions/2026/a1.md": A1,
    "sessions/2026/a2.md": A2,
    "sessions/2026/break.md": BREAK,
    "sessions/2026/off.md": "---\ntitle: Off\nstatus: cancelled\nspeakers: [ann-berg]\n---\n",
    "organisations/ward.md": "---\nname: Ward 7\ncountry: SE\ntype: hospital\n---\n",
    "speakers/ann-berg.md": "---\nname: Ann Berg\naffiliations:\n"
    "  - {organisation: ward, role: Nurse, since: 2020, until: 2026-06}\n  - {role: Director, since: 2026-07}\n---\n",
    "speakers/bo-ek.md": "---\nname: Bo Ek\n---\n",
    "personas/esther.md": "---\nname: Esther\n---\n",
}


def site(**changed: str) -> Site:
    return build.load_files({**CONTENT, **{f"sessions/2026/{id_}.md": text for id_, text in changed.items()}}, SETTINGS)


def report(kind: str, language: str = "en", of: Site | None = None) -> Report:
    read = of or site()
    edition = read.programme.find(Edition, "2026")
    assert edition is not None
    return REPORTS[kind](read.programme, edition, language)


def section(made: Report, name: str) -> list[list[str]]:
    found: Section = next(one for one in made.sections if one.name == name)
    return [[plainly(cell) for cell in row.cells] for row in found.rows]


# Accreditation


def test_the_programme_has_times_of_sessions_and_parts_and_no_credit_for_a_break() -> None:
    assert section(report("accreditation"), "programme") == [
        ["Coffee", "Tuesday 10 March", "10:00–10:30", "", "Host: Bo Ek", ""],
        ["A1 From ward to home", "Tuesday 10 March", "10:30–11:30", "Hall", "Chair: Ann Berg", "60"],
        ["Four | cases", "Tuesday 10 March", "10:30–11:30", "", "Patient representative: Bo Ek", ""],
        ["A2 <Beside>", "Tuesday 10 March", "11:00–12:00", "", "Speaker: Bo Ek", "60"],
    ]


def test_minutes_that_overlap_count_once_for_one_participant() -> None:
    made = report("accreditation")

    assert section(made, "days") == [["Tuesday 10 March 2026", "10:30–12:00", "2", "120", "90"]]
    assert made.facts[-1] == ("Credited minutes for one participant, at most", 90)


def test_people_stand_there_with_the_posts_they_held_then() -> None:
    assert section(report("accreditation"), "faculty") == [
        ["Ann Berg", "Chair: A1", "Nurse, Ward 7 (Sweden)", "Ann owns shares"],
        ["Bo Ek", "Host: Coffee; Patient representative: A1; Speaker: A2", "", "Ann owns shares"],
    ]


def test_objectives_audience_and_disclosures_are_told_and_what_is_missing_is_named() -> None:
    made = report("accreditation")

    assert section(made, "objectives") == [["A1 From ward to home", "List four conditions", "Remember", "Said aloud"]]
    assert section(made, "audience") == [["A1 From ward to home", "Nurses", "", ""]]
    assert section(made, "disclosures") == [["A1 From ward to home", "Ann owns shares"]]
    assert section(made, "missing") == [
        ["A2 <Beside>", "Room not stated; Objectives not stated; Audience not stated; Disclosures not stated"],
        ["Bo Ek", "Post not stated"],
    ]


def test_formats_that_are_named_give_no_credit() -> None:
    read = site()
    edition = read.programme.find(Edition, "2026")
    assert edition is not None
    made = REPORTS["accreditation"](read.programme, edition, "en", frozenset({"workshop"}))

    assert made.facts[-1][1] == 60


# What is different


def test_a_revision_is_compared_cell_by_cell_and_what_is_the_same_is_said() -> None:
    later = site(
        a1=A1.replace("10:30", "13:00").replace("minutes: 60", "minutes: 45").replace("Ann owns shares", "None")
    )
    made = against(report("accreditation"), report("accreditation", of=later), "submitted", catalogue("en"))

    assert section(made, "differences")[:3] == [
        [
            "Timed programme",
            "A1 From ward to home",
            "10:30–11:30; Credited minutes: 60",
            "13:00–13:45; Credited minutes: 45",
        ],
        ["Timed programme", "Four | cases", "10:30–11:30", "13:00–13:45"],
        [
            "Credited minutes by day",
            "Tuesday 10 March 2026",
            "10:30–12:00; All sessions together: 120; For one participant, at most: 90",
            "11:00–13:45; All sessions together: 105; For one participant, at most: 105",
        ],
    ]
    assert made.sections[0].note == "Unchanged rows: 4"


def test_from_itself_nothing_is_different() -> None:
    made = against(report("balance"), report("balance"), "submitted", catalogue("en"))

    assert made.sections[0].rows == ()
    assert made.sections[0].empty == "Nothing is different"


def test_from_a_release_is_told_what_releases_remember() -> None:
    later = site(a2=A2.replace("11:00", "12:00"))
    made = since(snapshot(site().programme), later.programme, report("accreditation", of=later), "spring")

    assert made.sections[0].heading == "Different from spring"
    assert section(made, "differences") == [["<Beside>", "Moved from 11:00–12:00 to 12:00–13:00"]]
    assert made.sections[0].note == "Unchanged rows: 3"


# Balance


def test_sessions_and_people_are_counted_by_what_they_say() -> None:
    made = report("balance")

    assert section(made, "streams") == [["Leading", "1", "60", "2"], ["not stated", "1", "60", "1"]]
    assert section(made, "objectives") == [["Remember", "1"]]
    assert section(made, "countries") == [["Sweden", "1"], ["not stated", "1"]]
    assert section(made, "organisations") == [["Hospital", "1"], ["not stated", "1"]]
    assert section(made, "roles") == [["Chair", "1"], ["Host", "1"], ["Patient representative", "1"], ["Speaker", "1"]]
    assert made.facts[-1] == ("Sessions with a patient representative on stage", 1)


def test_an_organisation_of_no_kind_is_counted_as_not_stated() -> None:
    organisations = {"organisations/ward.md": "---\nname: Ward 7\ncountry: SE\n---\n"}
    made = report("balance", of=build.load_files({**CONTENT, **organisations}, SETTINGS))

    assert section(made, "organisations") == [["not stated", "2"]]


def test_new_and_returning_people_load_and_times_with_nothing_for_a_persona() -> None:
    made = report("balance")

    assert section(made, "returning") == [["Festival 2024", "1", "1", "0"], ["Festival 2026", "2", "1", "1"]]
    assert section(made, "load") == [
        ["Bo Ek", "3", "150", "Host; Patient representative; Speaker"],
        ["Ann Berg", "1", "60", "Chair"],
    ]
    assert section(made, "bands") == [["Tuesday 10 March, 10:30–12:00", "2", "Esther"]]


def test_a_table_without_rows_says_so() -> None:
    of = build.load_files({"editions/2026.md": "---\nname: Festival 2026\n---\n"}, SETTINGS)

    assert {kind: {one.empty for one in report(kind, of=of).sections if not one.rows} for kind in REPORTS} == {
        "accreditation": {"Nothing here yet", "Nothing is missing"},
        "balance": {"Nothing here yet", "Every persona finds something at every time"},
    }


# Three forms


def test_html_escapes_marks_languages_and_loads_nothing() -> None:
    made = html(site().programme, report("accreditation", "sv"))

    assert made.startswith('<!doctype html>\n<html lang="sv" dir="ltr">')
    assert '<th scope="row"><span class="lines"><span lang="en" dir="ltr">A2 &lt;Beside&gt;</span></span></th>' in made
    assert "<Beside>" not in made
    assert [word for word in ("src=", "url(", "@import", "<script", "http") if word in made] == []


def test_markdown_takes_no_word_for_a_sign() -> None:
    made = markdown(report("accreditation"))

    assert made.startswith("# Report for accreditation: Festival 2026\n\n- Date: 10–11 March 2026\n")
    assert "| Four \\| cases | Tuesday 10 March | 10:30–11:30 |  | Patient representative: Bo Ek |  |" in made
    assert "A2 \\<Beside\\>" in made


def test_a_workbook_has_a_sheet_for_each_table_and_equal_content_gives_equal_octets() -> None:
    made = xlsx(report("balance"), datetime(2026, 3, 1, tzinfo=UTC), catalogue("en"))
    book = load_workbook(io.BytesIO(made))

    assert book.sheetnames[:3] == ["Balance of the programme", "Streams", "Formats"]
    assert [[cell.value for cell in row] for row in book["Streams"].iter_rows()] == [
        ["Stream", "Sessions", "Minutes", "People"],
        ["Leading", 1, 60, 2],
        ["not stated", 1, 60, 1],
    ]
    assert xlsx(report("balance"), datetime(2026, 3, 1, tzinfo=UTC), catalogue("en")) == made


# The command


@pytest.fixture
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path, text in CONTENT.items():
        file = tmp_path / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    (tmp_path / "programme.yml").write_text(SETTINGS, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, arguments)
    return done.exit_code, done.output


def test_a_report_is_written_beside_and_in_the_language_that_is_asked_for(festival: Path) -> None:
    assert said("report", "balance", "--language", "sv") == (0, "2026-balance.sv.html written\n")
    assert "Balansen i programmet" in (festival / "2026-balance.sv.html").read_text("utf-8")
    assert said("report", "accreditation", "--format", "markdown", "--output", "-")[1].startswith("# Report")
    assert said("report", "balance", "--edition", "1999")[0] == 2
    assert said("report", "balance", "--uncredited", "tea") == (2, "2026 has no format “tea”.\n")
    assert said("report", "balance", "--since", "nowhere")[0] == 2


def test_a_report_knows_what_is_different_from_a_revision(festival: Path) -> None:
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "a"],
        ["tag", "submitted"],
    ):
        subprocess.run(["git", *command], check=True, cwd=festival)
    (festival / "content/sessions/2026/a2.md").write_text(A2.replace("11:00", "12:00"), "utf-8")
    _code, output = said("report", "accreditation", "--since", "submitted", "--format", "markdown", "--output", "-")

    assert "## Different from submitted" in output
    assert "| Timed programme | A2 \\<Beside\\> | 11:00–12:00 | 12:00–13:00 |" in output
