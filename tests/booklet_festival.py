"""A small festival to print, in three languages, and what a reader of PDF finds in its booklet."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import Destination

from mkdocs_programme import booklet
from mkdocs_programme.build import Site, load_files
from mkdocs_programme.entities import Edition

SETTINGS = "name: Festival\nlanguages: [en, sv, ar]\n"
PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
)
EDITION = """\
---
name: {en: Festival 2027, sv: Festivalen 2027, ar: مهرجان 2027}
theme: {en: Close to home, sv: Nära hem, ar: قريب من البيت}
starts: 2027-05-11
ends: 2027-05-12
timezone: Europe/Oslo
place: Lampevik
country: NO
rooms: [{id: hall, name: {en: Hall, sv: Salen, ar: القاعة}, capacity: 80, access: Lift}, {id: loft, name: Loft}]
streams: [{id: home, name: {en: Coming home, ar: العودة إلى البيت}, colour: "#0b6e4f"}, {id: night, name: Nights}]
---
Two days by the sea.
"""
A1 = """\
---
title: {en: From ward to home, sv: Från avdelning till hem, ar: من القسم إلى البيت}
code: A1
start: 2027-05-11 10:00
minutes: 60
room: hall
stream: home
speakers: [ann]
objectives: [{id: plan, statement: Plan a discharge with the person, level: apply}]
personas: [rose]
pathway: [hip#ward]
parts:
  - {id: bag, title: The bag, minutes: 30, speakers: [omar], abstract: "What is in it [@berg2020]."}
  - {id: call, title: The call, minutes: 30, speakers: [ann]}
---
Nobody goes home alone [@holm2019, p. 4]. See [the second](b1.md) and ![a bag](bag.png).
"""


def work(title: str, author: str, year: int) -> str:
    return f"---\ntype: book\ntitle: {title}\nauthor: [{author}]\nissued: {year}\n---\n"


CONTENT: dict[str, str | bytes] = {
    "editions/2027.md": EDITION,
    "editions/2025.md": "---\nname: Festival 2025\nstarts: 2025-05-01\nends: 2025-05-01\n---\n",
    "organisations/sea.md": "---\nname: Hospital by the Sea\ncountry: NO\nplace: Lampevik\n---\n",
    "organisations/desert.md": "---\nname: {en: Desert Clinic, ar: عيادة الصحراء}\ncountry: JO\n---\n",
    "speakers/ann.md": (
        "---\nname: Ann Zander\naffiliations: [{organisation: sea, role: Nurse}]\n---\nShe rows to work [@holm2019].\n"
    ),
    "speakers/omar.md": "---\nname: Omar Abadi\naffiliations: [{organisation: desert}]\n---\n",
    "speakers/absent.md": "---\nname: Nils Absent\n---\n",
    "personas/rose.md": "---\nname: Rose\nsummary: Wants to sleep at home\n---\nShe has a cat.\n",
    "pathways/hip.md": (
        "---\ntitle: A new hip\nsummary: From door to door\nstages:\n"
        "  - {id: ward, title: On the ward, setting: Third floor}\n  - {id: stairs, title: The stairs}\n---\n"
    ),
    "materials/list.md": (
        "---\ntitle: What to pack\ntype: handout\nsessions: [2027/a1]\npeople: [{person: omar, role: author}]\n---\n"
    ),
    "materials/old.md": "---\ntitle: Of no session\ntype: handout\n---\n",
    "bibliography/berg2020.md": work("Bags", "{family: Berg, given: Eva}", 2020),
    "bibliography/holm2019.md": work("Alone", "{family: Holm, given: Per}", 2019),
    "sessions/2027/a1.md": A1,
    "sessions/2027/bag.png": PICTURE,
    "sessions/2027/b1.md": (
        "---\ntitle: The night shift\ncode: B1\nstart: 2027-05-11 10:30\nminutes: 90\nroom: loft\nstream: night\n"
        f"people: [{{person: ann, role: chair}}]\n---\n{'Long words of the night. ' * 400}\n"
    ),
    "sessions/2027/c1.md": "---\ntitle: Breakfast\nstart: 2027-05-12 00:30\nminutes: 30\nroom: loft\n---\n",
    "sessions/2027/d1.md": (
        "---\ntitle: Closing\ncode: D1\nstart: 2027-05-12 09:00\nminutes: 30\nspeakers: [ann]\n---\n"
    ),
    "sessions/2027/e1.md": "---\ntitle: Some time\nstatus: cancelled\n---\n",
}  # fmt: skip
TITLES = {
    "en": "From ward to home",
    "sv": "Från avdelning till hem",
    "ar": "من القسم إلى البيت",
}


@cache
def site() -> Site:
    return load_files(CONTENT, SETTINGS)


def edition(of: Site) -> Edition:
    found = of.programme.find(Edition, "2027")
    assert found is not None
    return found


def octets(path: str) -> bytes | None:
    found = CONTENT.get(path)
    return found if isinstance(found, bytes) else None


@cache
def printed(language: str, sheet: booklet.Sheet = booklet.A4) -> booklet.Printed:
    page = booklet.book(site().programme, edition(site()), language, sheet)
    return booklet.printed(site().programme, page, octets, sheet=sheet)


@cache
def pdf(language: str, sheet: booklet.Sheet = booklet.A4) -> PdfReader:
    return PdfReader(BytesIO(printed(language, sheet).octets))


def outline(reader: PdfReader) -> list[tuple[int, str, int]]:
    """Depth, words and number of the page of every bookmark."""
    found: list[tuple[int, str, int]] = []

    def walk(entries: list[Any], depth: int) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry, depth + 1)
            else:
                number = reader.get_destination_page_number(entry)
                assert number is not None
                found.append((depth, " ".join(str(entry.title).split()), number + 1))

    walk(reader.outline, 1)
    return found


def text(reader: PdfReader, page: int) -> str:
    return " ".join(reader.pages[page - 1].extract_text().split())


def destination(reader: PdfReader, name: str) -> int:
    found: Destination = reader.named_destinations[name]
    number = reader.get_destination_page_number(found)
    assert number is not None
    return number + 1
