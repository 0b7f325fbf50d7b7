"""The booklet as a reader of PDF finds it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from booklet_festival import TITLES, destination, edition, octets, outline, pdf, printed, site, text
from mkdocs_programme import booklet


@pytest.mark.parametrize("language", ["en", "sv", "ar"])
def test_every_session_stands_once_in_the_outline_under_its_day(language: str) -> None:
    marks = [(depth, words) for depth, words, _ in outline(pdf(language))]

    sessions = [words for depth, words in marks if depth == 2]
    assert sessions == [
        f"A1 {TITLES[language]}", "B1 The night shift", "Breakfast", "D1 Closing", "Some time", "Rose", "A new hip",
    ]  # fmt: skip
    assert [words for depth, words in marks if depth == 3] == ["10:00–10:30 The bag", "10:30–11:00 The call"]


def test_sections_follow_each_other_as_a_reader_expects() -> None:
    assert [words for depth, words, _ in outline(pdf("en")) if depth == 1] == [
        "Contents", "At a glance", "Tuesday 11 May 2027", "Wednesday 12 May 2027", "Time or length not stated",
        "People", "Organisations by country", "Personas", "Care pathways", "Learning objectives", "Materials",
        "References",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "sv"])
def test_bookmarks_lead_to_the_page_with_their_words(language: str) -> None:
    reader = pdf(language)

    assert [words for _, words, page in outline(reader) if words not in text(reader, page)] == []


@pytest.mark.parametrize("language", ["en", "sv", "ar"])
def test_contents_and_indexes_name_the_pages_on_which_things_really_are(language: str) -> None:
    reader = pdf(language)
    pages = {name: destination(reader, f"sessions/2027/{name}") for name in ("a1", "b1", "d1")}
    omar = destination(reader, "sessions/2027/a1.bag")
    index = text(reader, destination(reader, "speakers/ann"))

    assert pages["a1"] <= pages["b1"] < pages["d1"], "the long session stands between them"
    told = index.replace(" ", "")  # readers of PDF differ in where words end
    assert f"A1{pages['a1']}·B1{pages['b1']}·D1{pages['d1']}" in told
    assert f"A1{omar}" in told


def test_contents_name_the_page_of_each_section() -> None:
    reader = pdf("en")
    contents = text(reader, 2)

    marks = [(words, page) for depth, words, page in outline(reader) if depth == 1 and words != "Contents"]
    assert [(words, page) for words, page in marks if not re.search(rf"{words}[ .]*{page}\b", contents)] == []


def test_numbers_on_the_sheets_are_those_of_the_file() -> None:
    reader = pdf("en")

    assert [number for number in range(2, len(reader.pages) + 1) if str(number) not in text(reader, number)] == []


def test_sheets_say_at_the_top_where_in_the_booklet_they_are() -> None:
    reader = pdf("en")
    after = destination(reader, "sessions/2027/b1") + 1

    assert text(reader, after).endswith(f"Tuesday 11 May 2027 {after}")
    assert text(reader, 2).endswith("Contents 2")


def test_only_those_who_take_part_stand_in_the_index() -> None:
    reader = pdf("en")
    people = text(reader, destination(reader, "people"))

    assert "Nils Absent" not in people
    assert people.index("Omar Abadi") < people.index("Ann Zander")
    organisations = text(reader, destination(reader, "organisations"))
    assert organisations.index("Jordan Desert Clinic") < organisations.index("Norway Hospital by the Sea Lampevik")


def test_people_are_told_of_where_they_are_listed() -> None:
    reader = pdf("en")

    assert "She rows to work [1]." in text(reader, destination(reader, "people"))


def test_pathways_say_which_sessions_are_about_each_stage() -> None:
    reader = pdf("en")
    a1 = destination(reader, "sessions/2027/a1")

    assert text(reader, destination(reader, "pathways/hip")).startswith(
        "Care pathways A new hip From door to door On the ward Setting: Third floor "
        f"Sessions: A1 {a1} The stairs Sessions: A1 {a1}"
    )


def test_materials_of_the_edition_are_listed_with_their_authors_and_sessions() -> None:
    reader = pdf("en")
    a1 = destination(reader, "sessions/2027/a1")

    assert text(reader, destination(reader, "materials")).startswith(
        f"Materials What to pack Handout Omar Abadi A1 {a1} Materials"
    )
    assert "Materials: What to pack (Handout)" in text(reader, a1)


def test_works_are_numbered_once_for_the_whole_booklet() -> None:
    reader = pdf("en")

    assert "alone [1, p. 4]" in text(reader, destination(reader, "sessions/2027/a1"))
    assert "in it [2]" in text(reader, destination(reader, "sessions/2027/a1.bag"))
    references = text(reader, destination(reader, "references"))
    assert references.index("Holm P. Alone") < references.index("Berg E. Bags")


@pytest.mark.parametrize("language", ["en", "sv", "ar"])
def test_file_is_tagged_and_says_its_language_and_title(language: str) -> None:
    reader = pdf(language)
    root: Any = reader.trailer["/Root"]

    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert reader.metadata is not None
    assert reader.metadata.title == {
        "en": "Festival – Festival 2027", "sv": "Festival – Festivalen 2027", "ar": "Festival – مهرجان 2027",
    }[language]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_font_is_in_the_file(language: str) -> None:
    fonts: dict[str, Any] = {}
    for page in pdf(language).pages:
        resources: Any = page["/Resources"]
        fonts |= {str(font["/BaseFont"]): font.get_object() for font in resources.get("/Font", {}).values()}

    descriptors = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts.values()]
    assert fonts
    assert [one for one in descriptors if not {"/FontFile2", "/FontFile3"} & set(one)] == []


def test_same_content_gives_the_same_octets() -> None:
    again = booklet.printed(site().programme, booklet.book(site().programme, edition(site()), "sv"), octets)

    assert again.octets == printed("sv").octets


def test_pictures_of_the_content_are_shown_and_nothing_is_missing() -> None:
    reader = pdf("en")
    page = reader.pages[destination(reader, "sessions/2027/a1") - 1]

    assert len(page.images) == 1
    assert printed("en").missing == ()
