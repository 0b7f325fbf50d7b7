"""Programme pages as offices write them, in plain text and in Word, and archives that are refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from importing import Festival
from mkdocs_programme.imports import Refusal, read_programme
from mkdocs_programme.imports.aids import Aids
from mkdocs_programme.imports.readers.names import named

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


@pytest.mark.parametrize("write", [lambda text: text.replace("A2: ", ""), lambda _: "Only words.\n"])
def test_a_text_without_a_session_is_refused(write: Callable[[str], str]) -> None:
    with pytest.raises(Refusal, match="is no programme page"):
        read_programme("page", write(PAGE.split("B1:", maxsplit=1)[0]).encode())
