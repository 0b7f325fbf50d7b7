"""Tables for committees: what they hold, that spreadsheets and packages read them, and that nothing in them runs."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from datetime import datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from exports_festival import FILES, STAMP, exported, site
from mkdocs_programme import build
from mkdocs_programme.exports import csv_tables, workbook
from mkdocs_programme.exports.tables import Column, Table
from mkdocs_programme.exports.voice import clean

WARD = """---
name: Ward
short_name: W
country: SE
---
"""


def peopled(**changed: str) -> build.Site:
    ann = "---\nname: Ann Berg\norcid: 0000-0002-1825-0097\naffiliations: [{organisation: ward, until: 2027}]\n---\n"
    return site(speakers__ann=ann, organisations__ward=WARD, **changed)


def rows(name: str, language: str = "en", made: build.Site | None = None) -> list[dict[str, str]]:
    text = exported("csv", made or peopled())[f"data/2026/{name}.{language}.csv"].octets.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def told(row: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in row.items() if value}


def test_a_session_is_a_row_with_all_that_a_committee_asks() -> None:
    assert [row["id"] for row in rows("sessions")] == [
        f"2026/{id_}" for id_ in ("a1", "lunch", "walk", "b1", "gone", "songs", "c1", "some")
    ]
    assert told(rows("sessions", "sv")[0]) == {
        "id": "2026/a1",
        "code": "A1",
        "title": "Från avdelning till hem",
        "subtitle": "Care < cure",
        "start": "2026-03-10T10:00:00",
        "end": "2026-03-10T11:30:00",
        "minutes": "90",
        "room": "Salen",
        "stream": "Leda",
        "format": "Workshop",
        "chairs": "Ann Berg",
        "others": "Bo Ek & Co (Patientrepresentant)",
        "organisations": "Ward",
        "languages": "engelska; svenska",
        "objectives": "1",
        "recording": "false",
        "abstract": "Vad Ann har sett.",
        "links": "https://fest.example/slides?a=1&b=2",
        "page": "https://fest.example/y/sv/sessions/2026/a1/",
    }
    assert [row["status"] for row in rows("sessions") if row["id"] == "2026/gone"] == ["Cancelled"]


def test_people_organisations_and_objectives_are_those_of_the_edition() -> None:
    assert [told(row) for row in rows("people")] == [
        {
            "id": "ann",
            "name": "Ann Berg",
            "sorted": "Berg, Ann",
            "organisations": "Ward",
            "country": "Sweden",
            "roles": "Chair",
            "sessions": "A1; Two halves",
            "number": "2",
            "orcid": "0000-0002-1825-0097",
            "page": "https://fest.example/y/speakers/ann/",
        },
        {
            "id": "bo",
            "name": "Bo Ek & Co",
            "sorted": "Co, Bo Ek &",
            "roles": "Patient representative; Speaker",
            "sessions": "A1; Two halves",
            "number": "2",
            "page": "https://fest.example/y/speakers/bo/",
        },
    ]
    assert [(row["id"], row["people"], row["number"]) for row in rows("organisations")] == [("ward", "Ann Berg", "1")]
    assert [(row["statement"], row["session"]) for row in rows("objectives")] == [
        ("Tell a ward from a home", "A1 From ward to home")
    ]


def test_a_workbook_has_a_sheet_for_each_table_with_times_as_times() -> None:
    book = load_workbook(io.BytesIO(exported("xlsx", peopled())["data/2026/programme.sv.xlsx"].octets))
    assert book.sheetnames == ["Sessioner", "Personer", "Organisationer", "Lärandemål"]
    sheet = book["Sessioner"]
    assert [cell.value for cell in sheet[1]][:6] == ["Id", "Kod", "Titel", "Undertitel", "Börjar", "Slutar"]
    assert sheet["E2"].value == datetime(2026, 3, 10, 10)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:X9")
    assert book.properties.title == "Festivalen 2026"


def test_a_workbook_of_a_language_that_is_read_from_the_right_is_laid_out_so() -> None:
    made = site("languages: [en, ar]\n")
    read = {
        language: load_workbook(io.BytesIO(exported("xlsx", made)[f"data/2026/programme.{language}.xlsx"].octets))
        for language in ("en", "ar")
    }
    assert {language: book.worksheets[0].sheet_view.rightToLeft for language, book in read.items()} == {
        "en": None,
        "ar": True,
    }


def test_no_time_in_a_workbook_is_that_of_the_build() -> None:
    octets = exported("xlsx")["data/2026/programme.en.xlsx"].octets
    assert octets == exported("xlsx")["data/2026/programme.en.xlsx"].octets
    packed = zipfile.ZipFile(io.BytesIO(octets))
    assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    book = load_workbook(io.BytesIO(octets))
    assert book.properties.modified == book.properties.created == STAMP.replace(tzinfo=None)


def test_the_package_describes_its_files() -> None:
    files = exported("datapackage", peopled())
    package = json.loads(files["data/2026/datapackage.json"].text)
    assert (package["name"], package["title"], package["version"]) == (
        "the-festival-2026", "Festival 2026", "2026-01-02",
    )  # fmt: skip
    assert {f"data/2026/{one['path']}" for one in package["resources"]} == files.keys() - {"data/2026/datapackage.json"}
    for one in package["resources"]:
        octets = files[f"data/2026/{one['path']}"].octets
        assert (one["bytes"], one["hash"]) == (len(octets), f"sha256:{hashlib.sha256(octets).hexdigest()}")
        table = list(csv.reader(io.StringIO(octets.decode("utf-8-sig"), newline="")))
        assert [field["name"] for field in one["schema"]["fields"]] == table[0]
        for key in one["schema"].get("primaryKey", ()):
            values = [row[table[0].index(key)] for row in table[1:]]
            assert len(set(values)) == len(values)


def test_an_edition_without_sessions_has_no_tables() -> None:
    files = {path: text for path, text in FILES.items() if not path.startswith("sessions/")}
    assert exported("datapackage", build.load_files(files)) == {}


TYPED = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
HOSTILE = TYPED | st.tuples(st.sampled_from("=+-@\t\r\n＝'\"#"), TYPED).map("".join) | st.just("#N/A") | st.just("1")


def table(*values: Any) -> Table:
    columns = tuple(Column(f"c{number}", f"C{number}", "string") for number, _ in enumerate(values))
    return Table("t", "T", columns, (tuple(clean(value) for value in values),))


@given(HOSTILE, HOSTILE)
def test_no_cell_of_a_csv_file_is_a_formula_and_all_are_read_back(one: str, other: str) -> None:
    made = table(one, other)
    _, (first, second) = csv.reader(io.StringIO(csv_tables.write(made).decode("utf-8-sig"), newline=""))
    for read, meant in zip((first, second), made.rows[0], strict=True):
        assert not read.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
        assert meant in (read, read.removeprefix("'"))


@given(HOSTILE, HOSTILE)
def test_every_cell_of_a_workbook_is_text_and_read_back(one: str, other: str) -> None:
    made = table(one, other)
    sheet = load_workbook(io.BytesIO(workbook.write((made,), "T", STAMP))).active
    assert [cell.value or "" for cell in sheet[2]] == list(made.rows[0])
    assert {cell.data_type for cell in sheet[2] if cell.value} <= {"s"}
