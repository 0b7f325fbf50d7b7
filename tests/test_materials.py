"""Pages of materials: slides, reports, cases and recordings, each with what its readers look for first."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from material_pages import made, page, view
from mkdocs_programme.pages.material_kinds import FileLine
from mkdocs_programme.programme.chapters import Chapter, Chapters, chapters
from mkdocs_programme.values.words import Words
from render_festival import after, articles, facts, links, outline, said, trees


def test_a_text_is_divided_at_its_headings_of_the_second_level() -> None:
    text = "Before.\n\n## One ##\n\nText\n\n### Deeper\n\n```\n## code\n```\n  ## *Two*\n"
    assert chapters(text) == Chapters(
        "Before.",
        (
            Chapter("One", "## One ##\n\nText\n\n### Deeper\n\n```\n## code\n```"),
            Chapter("*Two*", "## *Two*"),
        ),
        "",
    )
    assert chapters("No heading\n# One\n") == Chapters("No heading\n# One\n")


@given(st.text(alphabet="#ab \n`~"))
def test_nothing_of_a_text_is_lost_when_it_is_divided(text: str) -> None:
    divided = chapters(text)
    pieces = [divided.before, *(chapter.text for chapter in divided.chapters)]
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_slides_are_numbered_and_lead_to_each_other() -> None:
    slides = page("deck").xpath("./section[@class='prg-slide']")
    assert [slide.get("id") for slide in slides] == ["slide-1", "slide-2"]
    assert [said(slide[0]) for slide in slides] == ["Slide 1 of 2", "Slide 2 of 2"]
    assert links(page("deck").xpath(".//nav[@aria-label='Contents']")) == [
        ("Aim", "#slide-1"),
        ("What we do", "#slide-2"),
    ]
    assert links(slides[0].xpath("./ul")) == [("Next slide What we do", "#slide-2")]
    assert links(slides[1].xpath("./ul")) == [("Previous slide Aim", "#slide-1"), ("All slides", "#slides")]
    assert [said(cell) for cell in slides[1].xpath(".//table//td")] == ["North", "9"]


def test_slides_keep_their_addresses_in_every_language() -> None:
    english, swedish = page("deck"), page("deck", "sv")
    anchors = "./section[@class='prg-slide']/@id"
    assert english.xpath(anchors) == swedish.xpath(anchors)
    assert said(swedish.xpath("./section[1]/p")[0]) == "Bild 1 av 2"


def test_the_words_before_the_first_slide_are_no_slide() -> None:
    before = page("deck").xpath("./div[@class='prg-prose']")
    assert [said(text) for text in before] == ["What they showed."]
    assert page("deck").xpath("string(.//h2[@id='slides'])") == "All slides"


def test_an_address_at_the_end_of_a_text_serves_all_its_slides() -> None:
    body = "## One\n\n[A clinic][c].\n\n## Two\n\nText.\n\n[c]: https://clinic.example/\n"
    tree = html.fragment_fromstring(articles(made("type: slides\n", body))["en/materials/m"].strip())
    assert ("A clinic", "https://clinic.example/") in links([tree])
    assert "[c]" not in tree.text_content()


def test_a_report_begins_with_what_it_found_and_lists_its_chapters() -> None:
    report = page("year-one")
    assert [said(line) for line in after(report, "findings")] == ["Walks help", "Talks help more"]
    assert links([after(report, "contents")]) == [
        ("Who took part", "#chapter-1"),
        ("What was done", "#chapter-2"),
        ("What is left", "#chapter-3"),
    ]
    assert report.xpath("./div[@class='prg-chapter']/@id") == ["chapter-1", "chapter-2", "chapter-3"]
    order = [id_ for _, id_, _ in outline(report) if id_]
    assert order == ["findings", "files", "contents", "who-took-part", "what-was-done", "what-is-left", "cite"]


def test_two_chapters_need_no_list_of_them() -> None:
    assert view(made("type: report\n", "## A\n\n## B\n"), "m").has_contents is False
    assert view(made("type: report\n", "## A\n\n## B\n\n## C\n"), "m").has_contents is True
    assert view(made("type: slides\n", "## A\n"), "m").has_contents is True


def test_a_case_begins_with_who_it_is_about_and_what_happens() -> None:
    case = page("esthers-fall")
    assert outline(case)[:4] == [
        (1, "", "Esther falls"),
        (2, "who", "Who it is about"),
        (2, "situation", "The situation"),
        (2, "pathway", "Stages of care"),
    ]
    assert said(after(case, "who")) == "EstherShe lives alone"
    assert said(after(case, "situation")) == "She falls on the stairs. Who is called?"
    assert links(case.xpath("./ol[@class='prg-way']")) == [
        ("The street", "../../pathways/stroke/#street"),
        ("At home", "../../pathways/stroke/#home"),
    ]
    assert ("After a stroke", "../../pathways/stroke/") in links([case])
    assert "Personas" not in facts(case)


def test_a_recording_says_where_it_leads_how_long_it_is_and_how_it_can_be_read() -> None:
    (player,) = page("opening-recorded").xpath("./div[@class='prg-player']")
    assert links([player]) == [
        ("Watch or listen at video.example ↗", "https://video.example/opening"),
        ("opening.txt", "../../files/opening.txt"),
    ]
    assert [said(fact) for fact in player.xpath("./dl/div")] == [
        "Length42 min",
        "CaptionsEnglish",
        "Transcriptopening.txt TXT, 0 kB, English",
    ]
    assert page("opening-recorded").xpath("string(./header//h1)") == "The opening, recorded"
    assert page("opening-recorded").xpath(".//video | .//audio | .//iframe") == []


def test_a_file_is_offered_with_type_size_and_language() -> None:
    (line,) = page("year-one", "sv").xpath("./ul[@class='prg-list prg-files']/li")
    (link,) = line.xpath("./a")
    assert (said(link), link.get("href"), link.get("type")) == (
        "Figures",
        "../../../files/%C3%A5r.ods",
        "application/vnd.oasis.opendocument.spreadsheet",
    )
    assert "download" in link.attrib
    assert said(line.xpath("./span")[0]) == "OpenDocument, 2 MB, svenska"


def test_a_file_that_is_missing_or_may_run_is_named_and_not_linked() -> None:
    site = made("files: [no.pdf, {file: page.html, label: A page}]\n", **{"page.html": "<p>"})
    assert view(site, "m").files == (
        FileLine(Words("no.pdf", "en"), "", (Words("This file is missing", "en"),)),
        FileLine(Words("A page", "en"), "", (Words("Not published", "en"),)),
    )
    tree = html.fragment_fromstring(articles(site)["en/materials/m"].strip())
    assert links(tree.xpath("./ul[contains(@class, 'prg-files')]")) == []


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("languages: [sv]\nfiles: [a.pdf]\n", "In Swedish only"),
        ("languages: [sv, da]\nurl: https://x.example/\n", "In Swedish, Danish only"),
        ("files: [{file: a.pdf, language: sv}]\n", "In Swedish only"),
        ("languages: [sv, en-GB]\nfiles: [a.pdf]\n", None),
        ("languages: [sv]\nfiles: [a.pdf, {file: a.pdf, language: en}]\n", None),
        ("languages: [sv]\n", None),
        ("files: [a.pdf]\n", None),
    ],
)
def test_a_reader_is_told_before_opening_what_is_in_another_language(front: str, expected: str | None) -> None:
    said_ = view(made(front, "The whole of it.\n", **{"a.pdf": "%PDF"}), "m").only_in
    assert (said_.text if said_ else None) == expected


def test_a_material_that_only_tells_of_itself_in_another_language_says_so_without_a_body() -> None:
    only = view(made("languages: [sv]\n"), "m").only_in
    assert only == Words("In Swedish only", "en")


def test_the_language_is_told_wherever_a_material_is_listed() -> None:
    arabic = "باللغة الإنجليزية فقط"
    assert arabic in said(trees()["ar/materials"])
    assert arabic in said(after(trees()["ar/sessions/2026/a2"], "materials"))
    assert said(page("deck", "ar").xpath("./header/p[@class='prg-only']")[0]) == arabic


def test_headings_of_a_material_go_down_one_step_at_a_time() -> None:
    for address, tree in trees().items():
        if "/materials/" in address:
            levels = [level for level, _, _ in outline(tree)]
            assert all(later - earlier <= 1 for earlier, later in pairwise(levels)), address
