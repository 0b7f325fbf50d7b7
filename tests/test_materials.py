"""Pages of materials: slides, reports, cases and recordings, each with what its readers look for first."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from lxml.html import HtmlElement

from mkdocs_programme import build
from mkdocs_programme.build import Site, load_files
from mkdocs_programme.exports import exports_of
from mkdocs_programme.pages.material_kinds import FileLine, LicenceLine, MaterialPage
from mkdocs_programme.programme.chapters import Chapter, Chapters, chapters
from mkdocs_programme.values.licences import known_licence, licence_names
from mkdocs_programme.values.words import Words
from render_festival import after, articles, facts, festival, links, outline, said, trees

SETTINGS = "languages: [en, sv, ar]\n"


def page(address: str, language: str = "en") -> HtmlElement:
    """A page of the festival."""
    return trees()[f"{language}/materials/{address}"]


def view(site: Site, address: str, language: str = "en") -> MaterialPage:
    """The view of a material's page."""
    found = site.page(language, f"materials/{address}")
    assert isinstance(found, MaterialPage)
    return found


def made(front: str, body: str = "", **files: str) -> Site:
    """A site of one material, `m`."""
    return load_files({"materials/m.md": f"---\ntitle: M\n{front}---\n{body}", **files}, SETTINGS)


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


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "CC-BY-4.0",
            LicenceLine(
                Words("CC BY 4.0", "en"),
                "https://creativecommons.org/licenses/by/4.0/",
                Words("You may use and change it if you name those who made it", "en"),
            ),
        ),
        (
            "CC0",
            LicenceLine(
                Words("CC0 1.0", "en"),
                "https://creativecommons.org/publicdomain/zero/1.0/",
                Words("You may use it for anything", "en"),
            ),
        ),
        (
            "All rights reserved",
            LicenceLine(Words("All rights reserved", "en"), "", Words("Ask those who made it before you use it", "en")),
        ),
        ("The licence of our region", LicenceLine(Words("The licence of our region", "en"))),
    ],
)
def test_a_licence_is_shown_with_what_it_allows(written: str, expected: LicenceLine) -> None:
    assert view(made(f"licence: {written}\n"), "m").licence == expected


def test_a_missing_licence_is_said() -> None:
    assert view(made(""), "m").licence == LicenceLine(Words("Licence not stated", "en"))


def test_every_licence_is_known_by_its_identifier_its_name_and_its_address() -> None:
    for name in licence_names():
        licence = known_licence(name)
        assert licence is not None
        assert known_licence(licence.id) == licence
        assert not licence.name or known_licence(licence.name) == licence
        assert not licence.address or known_licence(licence.address) == licence


@pytest.mark.parametrize(
    ("written", "near"),
    [("CC-BY", "CC-BY-4.0"), ("CC BY-SA 5.0", "CC-BY-SA-4.0"), ("CC-BY-NC-4", "CC-BY-NC-4.0"), ("MIT", None)],
)
def test_an_unknown_licence_is_noted_with_the_nearest(written: str, near: str | None) -> None:
    (finding,) = made(f"licence: {written}\n").findings
    hint = f"did you mean “{near}”?" if near else "write an SPDX identifier such as CC-BY-4.0, if it has one"
    assert (finding.code, finding.hint, finding.mended) == ("PRG711", hint, f"licence: {near}" if near else "")


def test_every_material_says_how_to_cite_it() -> None:
    cited = {address: said(after(tree, "cite")) for address, tree in trees().items() if "/materials/" in address}
    assert cited["en/materials/deck"] == (
        "Berg A. Slides of A2: With notes [Slides, Version 2]. Festival 2026."
        " Oslo: City Press; 2026 Mar. doi: 10.1000/deck"
    )
    assert cited["sv/materials/deck"] == (
        "Berg A. Bilder från A2: With notes [Presentation, Version 2]. Festival 2026. Oslo: City Press; 2026 mar."
        " doi: 10.1000/deck"
    )
    assert cited["en/materials/year-one"] == "The first year."


def test_a_citation_claims_no_publisher_that_nobody_named() -> None:
    (cited,) = (
        said(after(html.fragment_fromstring(text.strip()), "cite"))
        for address, text in articles(
            made("organisations: [clinic]\ndate: 2020\n", **{"organisations/clinic.md": "---\nname: Clinic\n---\n"})
        ).items()
        if address == "en/materials/m"
    )
    assert cited == "Clinic. M. 2020."


def test_who_is_reported_to_have_spoken_is_not_taken_for_the_writer() -> None:
    people = "type: {}\npeople: [ann]\norganisations: [clinic]\ndate: 2020\n"
    files = {"speakers/ann.md": "---\nname: Ann Berg\n---\n", "organisations/clinic.md": "---\nname: Clinic\n---\n"}

    def cited(type_: str) -> str:
        return "".join(run.text for run in view(made(people.format(type_), **files), "m").citation)

    assert cited("report") == "M. 2020."
    assert cited("slides") == "Berg A. M [Slides]. 2020."


def test_a_material_is_taken_along_in_the_formats_of_reference_managers() -> None:
    site = festival()
    found = {
        export.path: export.text for export in exports_of(build.wanted(site)) if export.path.startswith("materials/")
    }
    names = ["deck", "esthers-fall", "opening-recorded", "year-one"]
    assert sorted(found) == sorted(f"materials/{name}.{end}" for name in names for end in ("bib", "ris", "csl.json"))
    deck = {
        "id": "deck",
        "type": "speech",
        "title": "Slides of A2: With notes",
        "author": [{"family": "Berg", "given": "Ann"}],
        "issued": {"date-parts": [[2026, 3]]},
        "event-title": "Festival 2026",
        "publisher": "City Press",
        "version": "2",
        "DOI": "10.1000/deck",
        "publisher-place": "Oslo",
        "language": "en",
        "URL": "https://hospital.example/deck",
    }
    assert json.loads(found["materials/deck.csl.json"]) == [deck]
    # BibTeX asks of a report who wrote it, who published it and when; this one says none of the three.
    assert found["materials/year-one.bib"].startswith("@misc{year-one,")
    (entry,) = rispy.loads(found["materials/deck.ris"])
    assert (entry["authors"], entry["doi"]) == (["Berg, Ann"], "10.1000/deck")
    assert links(page("deck", "sv").xpath("./p[@class='prg-downloads']")) == [
        ("BibTeX", "../../../materials/deck.bib"),
        ("RIS", "../../../materials/deck.ris"),
        ("CSL-JSON", "../../../materials/deck.csl.json"),
    ]


def test_a_text_may_link_to_what_the_build_makes_of_a_material() -> None:
    assert made("", "[Cite it](m.ris), [all](../bibliography/bibliography.csl.json)\n").findings == ()


def test_headings_of_a_material_go_down_one_step_at_a_time() -> None:
    for address, tree in trees().items():
        if "/materials/" in address:
            levels = [level for level, _, _ in outline(tree)]
            assert all(later - earlier <= 1 for earlier, later in pairwise(levels)), address
