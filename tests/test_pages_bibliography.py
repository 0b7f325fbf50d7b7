"""The bibliography as a reader meets it: whole, chosen from, and taken along."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from mkdocs_programme import build
from mkdocs_programme.pages.filters import Choice, Filter
from mkdocs_programme.pages.learning_kinds import BibliographyPage, ReferencePage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.values.words import Words
from plugin_sites import built, select, tree
from served import served, until

FILES = {
    "index.md": "# Home\n",
    "bibliography/berg2001.md": "---\ntype: book\ntitle: Värde & vård\nauthor: [{family: Berg, given: Ann}]\n"
    "issued: 2001\nlanguage: sv\npublisher: Forlaget\n---\n",
    "bibliography/oest2010.md": '---\ntype: article-journal\ntitle: "<b>Wards</b>"\nauthor: [{family: Öst, given: Bo}, '
    "{family: Berg, given: A.}]\nissued: 2010-05-02\ncontainer-title: Journal\nvolume: 3\npage: 9-12\n"
    "DOI: 10.1000/w\n---\n",
    "bibliography/page.md": "---\ntype: webpage\ntitle: A page\nURL: https://example.org/p\n---\n",
    "materials/deck.md": "---\ntype: slides\ntitle: {en: What works, sv: Vad hjälper}\ndate: 2026-03\n"
    "people: [{person: ann, role: author}]\nfiles: [files/what works.pdf]\n---\n",
    "files/what works.pdf": "%PDF-1.7\n",
    "speakers/ann.md": "---\nname: Ann\n---\nWrote on wards [see @oest2010, p. 10; -@berg2001].\n",
}
SETTINGS = "languages: [en, sv]\nurl: https://fest.example/\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("bibliography"), FILES, settings=SETTINGS, strict=False)


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as root:
        yield f"{root}/"


def index(language: str) -> BibliographyPage:
    page = build.load_files(FILES, SETTINGS).page(language, "bibliography")
    assert isinstance(page, BibliographyPage)
    return page


def test_the_whole_bibliography_stands_in_the_order_of_its_names() -> None:
    assert [work.link.address for work in index("en").works] == [
        "bibliography/page",
        "bibliography/berg2001",
        "bibliography/oest2010",
    ]
    assert index("en").count == 3


def test_a_reader_may_choose_by_what_the_works_are() -> None:
    filters = index("sv").filters

    assert [filter_.name for filter_ in filters] == ["type", "year", "author", "cited"]
    assert filters[2] == Filter(
        "author",
        Words("Författare", "sv"),
        (Choice("berg a", Words("Berg, A.", "sv"), 2), Choice("ost b", Words("Öst, Bo", "sv"), 1)),
    )
    assert index("en").works[2].traits == (
        ("type", ("article-journal",)),
        ("year", ("2010",)),
        ("author", ("ost b", "berg a")),
        ("cited", ("yes",)),
    )


def test_an_author_who_is_a_person_of_the_programme_leads_to_their_page() -> None:
    files = {
        "bibliography/wards.md": "---\ntype: book\ntitle: Wards\nauthor: [{family: Berg, given: Ann}, "
        "{family: Öst, given: B.}, WHO]\n---\n",
        "speakers/ann-berg.md": "---\nname: Ann Berg\n---\n",
        "speakers/bo-ost.md": "---\nname: Bo Öst\n---\n",
    }
    page = build.load_files(files, SETTINGS).page("sv", "bibliography/wards")

    assert isinstance(page, ReferencePage)
    assert page.authors == (
        Link(Words("Ann Berg", "sv"), "speakers/ann-berg"),
        *(Words(text, "sv") for text in (", ", "B. Öst", " och ", "WHO")),
    )


def said(elements: list[Any]) -> list[str]:
    return [" ".join(element.text_content().split()) for element in elements]


def test_without_a_script_the_list_is_whole_and_nothing_is_asked(site: Path) -> None:
    page = tree(site, "sv/bibliography/index.html")

    assert [("hidden" in form.attrib) for form in select(page, "form.prg-filter")] == [True]
    assert said(select(page, "ol.prg-works > li")) == [
        "A page [Internet]. Tillgänglig vid: https://example.org/p Webbsida",
        "Berg A. Värde & vård. Forlaget; 2001. Bok",
        "Öst B, Berg A. <b>Wards</b>. Journal. 2010;3:9-12. doi: 10.1000/w Tidskriftsartikel",
    ]


def test_files_for_reference_managers_stand_beside_the_pages(site: Path) -> None:
    page = tree(site, "sv/bibliography/oest2010/index.html")
    hrefs = [link.get("href") for link in select(page, "p.prg-downloads a")]

    assert hrefs == [f"../../../bibliography/oest2010.{ending}" for ending in ("bib", "ris", "csl.json")]
    assert (site / "bibliography/oest2010.ris").read_bytes().endswith(b"\r\nER  - \r\n")
    assert (site / "bibliography/bibliography.bib").read_text("utf-8").count("@") == 3


def test_reference_managers_recognise_the_page_of_a_work(site: Path) -> None:
    page = tree(site, "bibliography/oest2010/index.html")
    found = [
        (meta.get("name"), meta.get("content")) for meta in page.xpath("//head/meta[starts-with(@name, 'citation')]")
    ]

    assert found == [
        ("citation_title", "<b>Wards</b>"),
        ("citation_author", "Öst, Bo"),
        ("citation_author", "Berg, A."),
        ("citation_publication_date", "2010/05/02"),
        ("citation_journal_title", "Journal"),
        ("citation_volume", "3"),
        ("citation_doi", "10.1000/w"),
        ("citation_firstpage", "9"),
        ("citation_lastpage", "12"),
    ]
    assert tree(site, "speakers/ann/index.html").xpath("//head/meta[starts-with(@name, 'citation')]") == []


def test_a_material_says_who_made_it_and_where_its_pdf_is(site: Path) -> None:
    found = tree(site, "sv/materials/deck/index.html").xpath("//head/meta[starts-with(@name, 'citation')]")

    assert [(meta.get("name"), meta.get("content")) for meta in found] == [
        ("citation_title", "Vad hjälper"),
        ("citation_author", "Ann"),
        ("citation_publication_date", "2026/03"),
        ("citation_language", "sv"),
        ("citation_public_url", "https://fest.example/sv/materials/deck/"),
        ("citation_pdf_url", "https://fest.example/files/what%20works.pdf"),
    ]


def test_a_material_can_be_taken_along_too(site: Path) -> None:
    page = tree(site, "sv/materials/deck/index.html")

    assert [link.get("href") for link in select(page, "p.prg-downloads a")] == [
        "../../../materials/deck.bib",
        "../../../materials/deck.ris",
        "../../../materials/deck.csl.json",
    ]
    assert (site / "materials/deck.ris").read_text("utf-8").splitlines()[:4] == [
        "TY  - SLIDE",
        "ID  - deck",
        "AU  - Ann",
        "TI  - What works",
    ]


def test_a_page_cites_what_its_list_holds(site: Path) -> None:
    page = tree(site, "speakers/ann/index.html")

    assert said(select(page, "div.prg-prose p")) == ["Wrote on wards [see 1, p. 10; 2]."]
    assert [link.get("href") for link in select(page, "a.prg-cite")] == ["#ref-oest2010", "#ref-berg2001"]
    assert [li.get("id") for li in select(page, "ol.prg-references > li")] == ["ref-oest2010", "ref-berg2001"]
    assert select(page, "ol.prg-references span")[0].get("lang") == "sv"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}bibliography/")
    yield page
    context.close()


def shown(page: Page) -> list[str]:
    return [text.split(".")[0] for text in page.locator("ol.prg-works > li:visible").all_inner_texts()]


def test_choosing_shows_what_fits_and_says_how_much(page: Page) -> None:
    status = page.locator("form.prg-filter [role=status]")
    assert (len(shown(page)), status.inner_text()) == (3, "3 of 3 shown")

    page.get_by_label("Author").select_option("berg a")
    assert (shown(page), status.inner_text()) == (["Berg A", "Öst B, Berg A"], "2 of 3 shown")

    page.get_by_label("Search in the list").fill("VARDE")
    assert (shown(page), status.inner_text()) == (["Berg A"], "1 of 3 shown")
    assert page.url.endswith("?author=berg+a&q=VARDE")

    page.get_by_label("Year").select_option("2010")
    assert (shown(page), status.inner_text()) == ([], "Nothing matches")


def test_a_choice_can_be_sent_and_taken_back_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}bibliography/?cited=no&year=1066")
    assert shown(page) == ["A page [Internet]"]

    page.get_by_role("button", name="Show all").focus()
    page.keyboard.press("Enter")
    until(page, "() => !location.search")
    assert len(shown(page)) == 3
    assert page.evaluate("document.activeElement.name") == "q"


def test_a_text_in_another_language_than_the_page_cites_in_its_own(site: Path) -> None:
    page = tree(site, "sv/speakers/ann/index.html")

    assert said(select(page, "div.prg-prose p")) == ["Wrote on wards [see 1, p. 10; 2]."]
    assert select(page, "div.prg-prose")[0].get("lang") == "en"
