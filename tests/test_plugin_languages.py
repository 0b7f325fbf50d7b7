"""One run of MkDocs makes every language, and every page knows its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugin_sites import built, links, locations, pages, robots, select, tree

BASE = "https://fest.example/y/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("languages"))


def test_every_page_stands_at_the_same_address_in_every_language(site: Path) -> None:
    ours = [page for page in pages(site) if page != "404.html"]
    roots = {"sv", "nb", "ar"}

    default = {page for page in ours if page.split("/")[0] not in roots}
    for root in roots:
        assert {page.removeprefix(f"{root}/") for page in ours if page.startswith(f"{root}/")} == default
    assert {"index.html", "about/index.html", "sessions/2026/a2/index.html", "speakers/ann-berg/index.html"} <= default


@pytest.mark.parametrize(
    ("path", "language", "direction"),
    [
        ("sessions/2026/a2/index.html", "en", "ltr"),
        ("sv/sessions/2026/a2/index.html", "sv", "ltr"),
        ("nb/about/index.html", "nb", "ltr"),
        ("ar/sessions/2026/b1/index.html", "ar", "rtl"),
        ("ar/index.html", "ar", "rtl"),
        ("404.html", "en", "ltr"),
    ],
)
def test_a_page_says_its_language_and_direction(site: Path, path: str, language: str, direction: str) -> None:
    page = tree(site, path)

    assert (page.get("lang"), page.find("body").get("dir")) == (language, direction)


def test_pages_really_written_in_several_languages_name_each_other(site: Path) -> None:
    told = [
        ("en", f"{BASE}sessions/2026/a2/"),
        ("sv", f"{BASE}sv/sessions/2026/a2/"),
        ("x-default", f"{BASE}sessions/2026/a2/"),
    ]

    assert links(tree(site, "sessions/2026/a2/index.html"), "alternate") == told
    assert links(tree(site, "sv/sessions/2026/a2/index.html"), "alternate") == told


def test_every_alternate_points_back(site: Path) -> None:
    for path in pages(site):
        page = tree(site, path)
        for _, url in links(page, "alternate"):
            there = tree(site, f"{url.removeprefix(BASE)}index.html")
            assert links(there, "alternate") == links(page, "alternate")


def test_a_page_shown_in_another_language_is_left_to_the_original(site: Path) -> None:
    fallback = tree(site, "nb/sessions/2026/a2/index.html")

    assert links(fallback, "alternate") == []
    assert links(fallback, "canonical") == [(None, f"{BASE}sv/sessions/2026/a2/")]
    assert robots(fallback) == ["noindex"]
    assert links(tree(site, "sv/sessions/2026/a2/index.html"), "canonical") == [(None, f"{BASE}sv/sessions/2026/a2/")]
    assert robots(tree(site, "sv/sessions/2026/a2/index.html")) == []


def test_the_scripts_of_the_theme_find_no_alternates(site: Path) -> None:
    assert select(tree(site, "sv/sessions/2026/a2/index.html"), "link[rel=alternate]") == []


def test_the_language_menu_keeps_the_page(site: Path) -> None:
    page = tree(site, "sv/sessions/2026/a2/index.html")

    menu = [(link.get("hreflang"), link.get("href")) for link in select(page, "a.md-select__link")]
    assert menu == [
        ("en", "../../../../sessions/2026/a2/"),
        ("sv", "./"),
        ("nb", "../../../../nb/sessions/2026/a2/"),
        ("ar", "../../../../ar/sessions/2026/a2/"),
    ]


def test_the_navigation_holds_ways_in_of_its_language_and_no_single_page(site: Path) -> None:
    page = tree(site, "sv/sessions/2026/a2/index.html")

    ways = [link.get("href") for link in select(page, ".md-nav--primary > ul > li > a")]
    assert ways[0] == "../../../"
    assert all(not way.startswith("../../../../") and "a2" not in way for way in ways)
    assert len(ways) == len(set(ways)) < 20


def test_the_name_of_the_site_follows_the_language(site: Path) -> None:
    assert tree(site, "index.html").findtext("head/title") == "Leading & learning"
    assert tree(site, "sv/sessions/2026/a2/index.html").findtext("head/title") == "Öppningsplenum - Leda och lära"
    logo = select(tree(site, "sessions/2026/a2/index.html"), "a.md-logo")[0]
    assert (logo.get("title"), logo.get("aria-label")) == ("Leading & learning", "Leading & learning")


@pytest.mark.parametrize(
    ("path", "base"),
    [
        ("sessions/2026/a2/index.html", "../../.."),
        ("sv/sessions/2026/a2/index.html", "../../../"),
        ("ar/index.html", "./"),
    ],
)
def test_search_of_a_page_looks_below_the_root_of_its_language(site: Path, path: str, base: str) -> None:
    assert json.loads(tree(site, path).get_element_by_id("__config").text)["base"] == base


def test_each_language_has_a_sitemap_of_what_is_written_in_it(site: Path) -> None:
    assert f"{BASE}sv/sessions/2026/a2/" in locations(site, "sv/sitemap.xml")
    assert f"{BASE}sv/about/" not in locations(site, "sv/sitemap.xml")
    assert f"{BASE}about/" in locations(site, "sitemap.xml")
    assert all(not url.startswith(f"{BASE}sv/") for url in locations(site, "sitemap.xml"))
    assert locations(site, "sitemap-index.xml") == [f"{BASE}{root}sitemap.xml" for root in ("", "sv/", "nb/", "ar/")]
    assert (site / "robots.txt").read_text() == f"User-agent: *\nAllow: /\nSitemap: {BASE}sitemap-index.xml\n"


def test_sitemaps_list_exactly_the_pages_that_ask_to_be_listed(site: Path) -> None:
    listed = [url for root in ("", "sv/", "nb/", "ar/") for url in locations(site, f"{root}sitemap.xml")]

    wanted = [path for path in pages(site) if path != "404.html" and not robots(tree(site, path))]
    assert sorted(listed) == sorted(f"{BASE}{path.removesuffix('index.html')}" for path in wanted)


def test_the_page_for_lost_readers_leads_home_in_every_language(site: Path) -> None:
    page = tree(site, "404.html")

    menu = [(link.get("hreflang"), link.get("href")) for link in select(page, "a.md-select__link")]
    assert [language for language, _ in menu] == ["en", "sv", "nb", "ar"]
    assert [href for _, href in menu][1:] == ["/y/sv/", "/y/nb/", "/y/ar/"]
    assert links(page, "alternate") == []


def test_a_free_page_without_translation_is_shown_marked(site: Path) -> None:
    page = tree(site, "ar/about/index.html")

    (shown,) = select(page, "article > div[lang]")
    assert (shown.get("lang"), shown.get("dir")) == ("en", "ltr")
    assert shown.text_content().split() == ["About", "<us>", "&", "them", "Number", "42."]
    assert len(select(page, ".prg-fallback")) == 1
    assert select(tree(site, "about/index.html"), ".prg-fallback") == []


def test_links_of_a_translated_free_page_lead_to_pages_of_its_language_and_to_the_one_picture(site: Path) -> None:
    article = select(tree(site, "sv/index.html"), "article")[0]

    assert [link.get("href") for link in select(article, "p a")] == ["sessions/2026/a2/", "about/"]
    assert [image.get("src") for image in select(article, "img")] == ["../img/hall.png"]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("sessions/2026/a2/index.html", "sessions/2026/a2.md"),
        ("sv/sessions/2026/a2/index.html", "sessions/2026/a2.sv.md"),
        ("ar/sessions/2026/a2/index.html", "sessions/2026/a2.md"),
        ("sv/index.html", "index.sv.md"),
        ("nb/about/index.html", "about.md"),
    ],
)
def test_the_pencil_leads_to_the_file_to_edit(site: Path, path: str, source: str) -> None:
    edits = [link.get("href") for link in tree(site, path).xpath("//a[@rel='edit']")]

    assert edits == [f"https://forge.example/fest/edit/main/content/{source}"]


def test_pages_of_many_files_have_no_pencil(site: Path) -> None:
    assert tree(site, "sessions/index.html").xpath("//a[@rel='edit']") == []


def test_old_addresses_lead_to_the_new_one_in_every_language(site: Path) -> None:
    for root in ("", "sv/", "nb/", "ar/"):
        page = tree(site, f"{root}sessions/2026/a1/index.html")
        assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../a2/"]
        assert [link.get("href") for link in page.iter("a")] == ["../a2/"]
        assert links(page, "canonical") == [(None, f"{BASE}{root}sessions/2026/a2/")]
        assert robots(page) == ["noindex"]
        assert page.get("lang") == (root.rstrip("/") or "en")
