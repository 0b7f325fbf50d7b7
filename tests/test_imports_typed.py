"""What committees type themselves: tables with heads of their own, and pages of a printed programme."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
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
from mkdocs_programme.imports.readers.cells import Somebody, people_in, times_in
from mkdocs_programme.imports.readers.dated import span_in
from mkdocs_programme.imports.readers.fields import FIELDS, known_field
from mkdocs_programme.imports.readers.lines import questions_of
from mkdocs_programme.imports.readers.names import named

TABLE = """Programme 2027;;;;;;;;
Kod;Titel (sv);Titel (en);Datum;Tid;Lokal;Talare;Arbetsplats;Land;Lärandemål;E-post;Kommentar
A1;Hem;Home;11.5.2027;09.30–10:15;Aulan;"Ada Berg (moderator); Bo Ek";Region Skåne;Sverige;"- Beskriva vägen hem
- Planera den";a@example.org;kaffe
A2;Bort;;12.5.2027;13:00;Aulan;Cy Dahl, Danish Society;;;;;
;;;;;Aulan;;;;;;
"""
SWEDISH = "default_language: sv\nlanguages: [sv, en]"

PAGE = """Programme for the members

A2: From the ward to the front door

Tuesday 11 May 2027 | 11:00-12:00
Stream: Leading
Session format: Workshop
Chairs:
Ada Berg Danish Society; Denmark
Johnny de la Mar Lampevik Municipality - Agency for Homes; Norway

Care is moving. It promises much.

Who decides, and how? What is given up? And who pays?

After this session, participants will be able to:

  • Name what stands in the way.
  • Plan a first step - Participants will leave with a sketch of it.
    Judge what it costs.

Part 1 - Deciding together

What the part is about.

After this session, participants will be able to:

  • Decide without voting.

Mary Ann Hill  We Are All Here; USA
Bo Ek Region Skåne; Sweden
Cy Dahl Region Skåne; Sweden

Part 2 - Going on

B1: A second session

12 maj 2027 kl. 09.00
Lokal: Aulan

Only words.
"""


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


def _packed(name: str, data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


@pytest.mark.parametrize("format_", ["table", "page"])
@pytest.mark.parametrize(
    ("data", "told"),
    [
        (_packed("word/document.xml", b"\0" * 60_000_000), "unpacks to 60 MB, which no programme does"),
        (
            _packed("word/document.xml", b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
            "defines entities of its own, which may read other files",
        ),
        (_packed("word/document.xml", b"<a/>")[:40], "is no archive that can be read to its end"),
    ],
    ids=["a bomb", "an entity", "cut off"],
)
def test_an_archive_that_is_dangerous_or_broken_is_refused(format_: str, data: bytes, told: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_programme(format_, data)

    assert refusal.value.words == told


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


def test_a_page_becomes_sessions_with_parts_objectives_and_people() -> None:
    festival = Festival("languages: [en, sv]")

    plan = festival.take(PAGE, "page", source="programme")

    assert (
        festival.texts["sessions/2027/a2.md"]
        == """---
code: A2
title: From the ward to the front door
start: 2027-05-11 11:00
end: 2027-05-11 12:00
stream: leading
format: workshop
chairs: [ada-berg, johnny-de-la-mar]
objectives:
  - id: what-stands-way
    statement: Name what stands in the way.
  - id: first-step
    statement: Plan a first step
    explained: Participants will leave with a sketch of it.
  - id: what-it-costs
    statement: Judge what it costs.
questions:
  - Who decides, and how?
  - What is given up?
  - And who pays?
parts:
  - id: part-1
    title: Deciding together
    speakers: [mary-ann-hill, bo-ek, cy-dahl]
    objectives:
      - id: decide-without-voting
        statement: Decide without voting.
    abstract: |
      What the part is about.
  - id: part-2
    title: Going on
origin: {format: page, source: programme, id: A2}
---

Care is moving. It promises much.
"""
    )
    assert "start: 2027-05-12 09:00\nroom: aulan\n" in festival.texts["sessions/2027/b1.md"]
    assert sorted(path for path in festival.texts if path.startswith("organisations")) == [
        "organisations/danish-society.md",
        "organisations/lampevik-municipality-agency-for-homes.md",
        "organisations/region-skane.md",
        "organisations/we-are-all-here.md",
    ]
    assert [(remark.line, remark.words) for remark in plan.remarks] == [
        (1, "stands before the first session: “Programme for the members”"),
        (0, "“Ada Berg Danish Society; Denmark” was read as “Ada Berg” of “Danish Society”"),
        (
            0,
            "“Johnny de la Mar Lampevik Municipality - Agency for Homes; Norway” was read as “Johnny de la Mar” of "
            "“Lampevik Municipality - Agency for Homes”",
        ),
    ]


def test_what_is_known_tells_names_from_organisations() -> None:
    lines = ["Anna Maria Ek Lampevik Kommune; Norway", "Bo Ek Old Harbour Trust; Norway"]

    found = named(lines, Aids(("Anna Maria Ek",), ("Old Harbour Trust",)))

    assert [(one.name, one.affiliation.organisation if one.affiliation else "", one.guessed) for one in found] == [
        ("Anna Maria Ek", "Lampevik Kommune", False),
        ("Bo Ek", "Old Harbour Trust", False),
    ]


def test_a_word_document_reads_as_its_text_does() -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def paragraph(line: str) -> str:
        listed = line.strip().startswith("•")
        properties = "<w:pPr><w:numPr/></w:pPr>" if listed else ""
        return f"<w:p>{properties}<w:r><w:t>{line.strip(' •')}</w:t></w:r></w:p>"

    lines = [line for line in PAGE.replace("    Judge", "  • Judge").split("\n") if line.strip()]
    document = f"<w:document {space}><w:body>{''.join(map(paragraph, lines))}</w:body></w:document>"
    plain, word = Festival(), Festival()
    plain.take(PAGE, "page", source="x")
    word.take(_packed("word/document.xml", document.encode()), "page", source="x")

    assert word.texts == plain.texts


@pytest.mark.parametrize(
    ("line", "begins", "ends"),
    [
        ("Tuesday 10 March 2026 | 11:00-12:00", (2026, 3, 10, 11, 0), (2026, 3, 10, 12, 0)),
        ("tisdag 10 mars 2026, kl. 11.00–12.00", (2026, 3, 10, 11, 0), (2026, 3, 10, 12, 0)),
        ("Dienstag, 10. März 2026 11:00 bis 12:30", (2026, 3, 10, 11, 0), (2026, 3, 10, 12, 30)),
        ("March 10, 2026 23:30 to 00:15", (2026, 3, 10, 23, 30), (2026, 3, 11, 0, 15)),
        ("2026-03-10 11:00", (2026, 3, 10, 11, 0), None),
        ("10.3.2026 9.30", (2026, 3, 10, 9, 30), None),
    ],
)
def test_days_and_hours_are_read_as_programmes_print_them(
    line: str, begins: tuple[int, int, int, int, int], ends: tuple[int, int, int, int, int] | None
) -> None:
    assert span_in(line) == (datetime(*begins), datetime(*ends) if ends else None)


@pytest.mark.parametrize("line", ["31 February 2026 11:00", "March of 2026", "Stream: Leading", ""])
def test_what_names_no_day_is_none(line: str) -> None:
    assert span_in(line) is None or span_in(line) == (None, None)


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Ada Berg; Bo Ek", [Somebody("Ada Berg"), Somebody("Bo Ek")]),
        ("Ada Berg, Bo Ek och Cy Dahl", [Somebody("Ada Berg"), Somebody("Bo Ek"), Somebody("Cy Dahl")]),
        ("Ada Berg (ordförande)", [Somebody("Ada Berg", "chair")]),
        ("Ada Berg (Region Skåne)", [Somebody("Ada Berg", "", "Region Skåne")]),
        ("Moderator: Ada Berg", [Somebody("Ada Berg", "moderator")]),
        ("Ada Berg, University of Oslo", [Somebody("Ada Berg", "", "University of Oslo", True)]),
        ("", []),
    ],
)
def test_a_cell_names_people_in_many_ways(cell: str, people: list[Somebody]) -> None:
    assert people_in(cell, Aids()) == people


@pytest.mark.parametrize(
    ("cells", "months_first", "begins"),
    [
        (("", "05/06/2027 2:30 pm", ""), False, (2027, 6, 5, 14, 30)),
        (("", "05/06/2027 2:30 pm", ""), True, (2027, 5, 6, 14, 30)),
        (("2027-06-05", "9.30", ""), False, (2027, 6, 5, 9, 30)),
    ],
)
def test_cells_say_when(
    cells: tuple[str, str, str], months_first: bool, begins: tuple[int, int, int, int, int]
) -> None:
    assert times_in(*cells, months_first)[0] == datetime(*begins)


def test_questions_that_end_a_paragraph_are_taken_out_of_it() -> None:
    assert questions_of("We ask much. Who? And why?\n\nIs it so? It is.") == (
        "We ask much.\n\nIs it so? It is.",
        ["Who?", "And why?"],
    )


def test_no_word_means_two_fields() -> None:
    words = [word for said in FIELDS.values() for word in said.split(" | ")]

    assert sorted(word for word in set(words) if words.count(word) > 1) == []
    assert {known_field(word) for word in words} == set(FIELDS)


@pytest.mark.parametrize("write", [lambda text: text.replace("A2: ", ""), lambda _: "Only words.\n"])
def test_a_text_without_a_session_is_refused(write: Callable[[str], str]) -> None:
    with pytest.raises(Refusal, match="is no programme page"):
        read_programme("page", write(PAGE.split("B1:", maxsplit=1)[0]).encode())


def test_a_heading_without_an_end_becomes_a_name_that_yaml_can_read() -> None:
    festival = Festival()
    festival.take(f"Title,Room,{'x' * 2000},{'x' * 2001}\nHome,Hall,one,two\n", "table")

    (text,) = (text for path, text in festival.texts.items() if path.startswith("sessions/"))
    name = f"x_{'x' * 60}"
    assert text.splitlines()[-3:] == [f"{name}: one", f"{name}_2: two", "---"]
    assert parse("sessions/2027/home.md", text)[1] == []
