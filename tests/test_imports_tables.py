"""Tables that committees type: CSV and workbooks, with and without a mapping."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from importing import Festival
from mkdocs_programme.cli import main
from mkdocs_programme.documents import parse
from mkdocs_programme.imports import Refusal, read_programme
from mkdocs_programme.imports.aids import Aids
from mkdocs_programme.imports.readers.fields import FIELDS, known_field

TABLE = """Programme 2027;;;;;;;;
Kod;Titel (sv);Titel (en);Datum;Tid;Lokal;Talare;Arbetsplats;Land;Lärandemål;E-post;Kommentar
A1;Hem;Home;11.5.2027;09.30–10:15;Aulan;"Ada Berg (moderator); Bo Ek";Region Skåne;Sverige;"- Beskriva vägen hem
- Planera den";a@example.org;kaffe
A2;Bort;;12.5.2027;13:00;Aulan;Cy Dahl, Danish Society;;;;;
;;;;;Aulan;;;;;;
"""

SWEDISH = "default_language: sv\nlanguages: [sv, en]"


def test_a_table_becomes_sessions_in_two_languages() -> None:
    festival = Festival(SWEDISH)

    plan = festival.take(TABLE, "table")

    assert (
        festival.texts["sessions/2027/a1.md"]
        == """---
code: A1
title: Hem
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: aulan
speakers: [bo-ek]
people:
  - person: ada-berg
    role: moderator
objectives:
  - id: beskriva-vagen-hem
    statement: Beskriva vägen hem
  - id: planera
    statement: Planera den
origin: {format: table, source: table, id: A1}
x_kommentar: kaffe
---
"""
    )
    assert festival.texts["sessions/2027/a1.en.md"] == "---\ntitle: Home\n---\n"
    assert festival.texts["organisations/region-skane.md"] == "---\nname: Region Skåne\ncountry: SE\n---\n"
    assert "example.org" not in "".join((*festival.texts.values(), festival.memory))
    assert [(remark.line, remark.words) for remark in plan.remarks] == [
        (5, "“Cy Dahl” was read as belonging to “Danish Society”"),
        (6, "has no title: “Aulan”"),
        (0, "not taken over, as a programme does not publish it: E-post (1)"),
    ]
    assert [str(finding) for finding in festival.site().findings if finding.severity == "error"] == []


@pytest.mark.parametrize(
    "encoded",
    [
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.replace("–", "-").encode("cp1252"),
        TABLE.replace(";", "\t").replace("Berg (moderator)\t", "Berg (moderator);").encode(),
        TABLE.replace("\n", "\r\n").encode(),
    ],
)
def test_a_table_is_read_however_the_office_saved_it(encoded: bytes) -> None:
    plain, other = Festival(SWEDISH), Festival(SWEDISH)
    plain.take(TABLE, "table")
    other.take(encoded, "table")

    assert other.texts == plain.texts


def test_nothing_in_a_table_is_lost() -> None:
    festival = Festival()
    table = (
        "Title,Speaker 1,Speaker 2,Company,Bio,Room,Venue,Duration,Status,Comment,Comment,Önskemål\n"
        "Home,Ada Berg,Bo Ek,Region Skåne,Nurse.,Hall,Cellar,45,Accepted,one,two,lamp\n"
        "Alone,,,Region Skåne,Nurse.,Hall,,long,Cancelled,,,\n"
    )

    festival.take(table, "table")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
minutes: 45
room: hall
speakers: [ada-berg, bo-ek]
origin: {format: table, source: table, id: Home}
x_bio: Nurse.
x_venue: Cellar
x_comment: one
x_comment_2: two
x_onskemal: lamp
x_status: Accepted
---
"""
    )
    assert (
        festival.texts["sessions/2027/alone.md"]
        == """---
title: Alone
room: hall
status: cancelled
origin: {format: table, source: table, id: Alone}
x_company: Region Skåne
x_bio: Nurse.
x_minutes: long
---
"""
    )
    assert [str(finding) for finding in festival.site().findings if finding.severity == "error"] == []


def _workbook(rows: Iterable[Iterable[object]]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.create_sheet("Notes").append(["nothing"])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_workbook_is_read_with_its_dates() -> None:
    rows: list[list[object]] = [
        ["Title", "Start", "Duration", "Capacity"],
        ["Home", datetime(2027, 5, 11, 9, 30), 45, 30.0],
        ["", None, None, None],
    ]
    festival = Festival()
    festival.take(_workbook(rows), "table")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
capacity: 30
origin: {format: table, source: table, id: Home}
---
"""
    )


def test_a_mapping_file_is_written_once_and_believed_from_then_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "t.csv").write_text("Title,Sprecherin,When\nHome,Ada Berg,2027-05-11 09:30\n")
    command = ["import", "table", "t.csv", "--edition", "2027", "--map", "map.yml"]

    assert CliRunner().invoke(main, [*command]).exit_code == 2
    (tmp_path / "map.yml").write_text("columns:\n  Title: title\n  Sprecherin: speakers\n  When: x_when\n")
    result = CliRunner().invoke(main, command)

    assert (result.exit_code, result.output.splitlines()[:4]) == (
        0,
        [
            "The columns were read so; --map FILE keeps this, for you to change:",
            "  “Title”: `title`",
            "  “Sprecherin”: `speakers`",
            "  “When”: kept under its own name",
        ],
    )
    assert "speakers: [ada-berg]" in (tmp_path / "content/sessions/2027/home.md").read_text()
    (tmp_path / "map.yml").unlink()
    (tmp_path / "t.csv").write_text("Title,Speaker\nHome,Ada Berg\n")
    CliRunner().invoke(main, command)
    assert (tmp_path / "map.yml").read_text() == (
        "# Which column fills which field; see docs/imports.md.\ncolumns:\n  Title: title\n  Speaker: speakers\n"
    )


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        ("columns: [a]\n", "has a mapping that cannot be read, in line 1: `columns` is no mapping"),
        ("columns:\n  A: titel\n", "has a mapping with “A: titel”, and there is no field `titel`"),
    ],
)
def test_a_mapping_that_says_nothing_is_refused(mapping: str, told: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_programme("table", b"A,B\nx,y\n", Aids(mapping=mapping))

    assert refusal.value.words == told


def test_no_word_means_two_fields() -> None:
    words = [word for said in FIELDS.values() for word in said.split(" | ")]

    assert sorted(word for word in set(words) if words.count(word) > 1) == []
    assert {known_field(word) for word in words} == set(FIELDS)


def test_a_heading_without_an_end_becomes_a_name_that_yaml_can_read() -> None:
    festival = Festival()
    festival.take(f"Title,Room,{'x' * 2000},{'x' * 2001}\nHome,Hall,one,two\n", "table")

    (text,) = (text for path, text in festival.texts.items() if path.startswith("sessions/"))
    name = f"x_{'x' * 60}"
    assert text.splitlines()[-3:] == [f"{name}: one", f"{name}_2: two", "---"]
    assert parse("sessions/2027/home.md", text)[1] == []
