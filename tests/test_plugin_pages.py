"""What is on every page: nothing that runs, nothing from elsewhere, nothing nameless."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import html5lib
import pytest

from plugin_sites import built, index, links, pages, rebuilt, records, select, tree, write

LOADING = ("script", "img", "iframe", "source", "audio", "video", "embed", "track")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("pages"))


def test_what_authors_write_meets_no_macro_and_no_script_runs(site: Path) -> None:
    page = tree(site, "sessions/2026/b1/index.html")

    assert select(page, "article h1")[0].text_content().strip() == "{{ 7*7 }} <script>alert(1)</script>"
    assert page.findtext("head/title") == "{{ 7*7 }} <script>alert(1)</script> - Leading & learning"
    run = [script for script in page.iter("script") if script.get("type") != "application/ld+json"]
    assert all("alert(" not in (script.text or "") for script in run)
    assert len(run) + 1 == len(list(page.iter("script")))
    assert "A body with {{ 7*7 }}, {% raw %} and" in select(page, "article")[0].text_content()


def test_front_matter_of_free_pages_is_escaped(site: Path) -> None:
    page = tree(site, "about/index.html")

    assert page.findtext("head/title") == "About <us> & them - Leading & learning"
    assert page.xpath("//meta[@name='description']/@content") == ['Who "we" are']
    assert page.findall(".//us") == []


def test_no_page_asks_another_host(site: Path) -> None:
    for path in pages(site):
        page = tree(site, path)
        asked = [element.get("src") for element in page.iter(*LOADING) if element.get("src")]
        asked += [
            link.get("href") for link in page.iter("link") if link.get("rel").strip() not in ("canonical", "alternate")
        ]
        assert [url for url in asked if "//" in url] == []
        assert select(page, "[data-md-component=source]") == []


def test_every_address_on_a_page_leads_to_a_file(site: Path) -> None:
    for path in pages(site):
        page = tree(site, path)
        for element in page.iter("a", "link", "script", "img"):
            url = element.get("href") or element.get("src") or ""
            way = url.partition("#")[0]
            if not way or ":" in way:
                continue
            there = (site / way.removeprefix("/y/")) if way.startswith("/y/") else (site / path).parent / way
            assert (there / "index.html" if there.is_dir() else there).is_file(), f"{path}: {url}"


def test_what_the_theme_forgets_is_mended(site: Path) -> None:
    page = tree(site, "sv/sessions/2026/a2/index.html")

    assert [link.text_content() for link in select(page, "header a.prg-search")] == ["Sök"]
    assert select(page, ".md-search") == []
    assert [toggle.get("autocomplete") for toggle in select(page, "input.md-toggle")] == [None, None]
    ids = {element.get("id") for element in page.iter() if element.get("id")}
    assert [label.get("for") for label in page.iter("label") if label.get("for") and label.get("for") not in ids] == []


def test_the_page_the_reader_is_on_is_marked_in_the_navigation(site: Path) -> None:
    page = tree(site, "about/index.html")

    assert [link.get("href") for link in select(page, "nav.md-nav a[aria-current=page]")] == ["./"]


def test_the_table_of_contents_names_anchors_of_the_article(site: Path) -> None:
    page = tree(site, "sessions/2026/a2/index.html")

    named = [link.get("href") for link in select(page, ".md-nav--secondary a")]
    ids = {f"#{element.get('id')}" for element in select(page, "article [id]")}
    assert set(named) <= ids


def test_pages_load_our_style_sheets_under_hashed_names(site: Path) -> None:
    page = tree(site, "sv/sessions/2026/a2/index.html")

    ours = [href for _, href in links(page, "stylesheet") if "assets/programme/" in href]
    assert ours
    assert all(len(Path(href).suffixes[0]) == 9 for href in ours)


def test_pages_parse_without_errors_where_they_are_ours(site: Path) -> None:
    for path in ("sessions/2026/a1/index.html", "sv/sessions/2026/a1/index.html"):
        parser = html5lib.HTMLParser(strict=True)
        parser.parse((site / path).read_text(encoding="utf-8"))


def test_addresses_may_end_in_file_names_and_the_site_may_stand_at_the_root(tmp_path: Path) -> None:
    site = built(tmp_path, site_url="https://fest.example/", use_directory_urls=False)

    page = tree(site, "sv/sessions/2026/a2.html")
    assert links(page, "canonical") == [(None, "https://fest.example/sv/sessions/2026/a2.html")]
    assert [url for _, url in links(page, "alternate")] == [
        "https://fest.example/sessions/2026/a2.html",
        "https://fest.example/sv/sessions/2026/a2.html",
        "https://fest.example/sessions/2026/a2.html",
    ]
    assert [link.get("href") for link in select(page, "a.md-select__link")] == [
        "../../../sessions/2026/a2.html",
        "a2.html",
        "../../../nb/sessions/2026/a2.html",
        "../../../ar/sessions/2026/a2.html",
    ]
    assert json.loads(page.get_element_by_id("__config").text)["base"] == "../../"
    assert tree(site, "sv/sessions/2026/a1.html").xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=a2.html"]
    assert {"index.html", "sessions/2026/a2.html"} <= {path for path, *_ in records(site, "sv")}
    for path in pages(site):
        for link in tree(site, path).iter("a"):
            way = link.get("href", "").partition("#")[0]
            if way and ":" not in way and not way.startswith("/"):
                there = (site / path).parent / way
                assert (there / "index.html" if there.is_dir() else there).is_file(), f"{path}: {way}"


def test_without_an_address_nothing_full_is_told(tmp_path: Path) -> None:
    site = built(tmp_path, site_url=None, edit_uri=None, edit_uri_template="blob/{path_noext}@main")

    page = tree(site, "sv/sessions/2026/a2/index.html")
    assert (links(page, "alternate"), links(page, "canonical")) == ([], [])
    assert not (site / "sitemap-index.xml").exists()
    assert page.xpath("//a[@rel='edit']/@href") == ["https://forge.example/fest/blob/sessions/2026/a2.sv@main"]


def test_the_organiser_may_choose_the_navigation_for_all_languages(tmp_path: Path) -> None:
    site = built(tmp_path, nav=[{"More": ["about.md"]}, "sessions/2026/a2.md", "index.md"])

    ways = [
        link.get("href")
        for link in select(tree(site, "sv/speakers/ann-berg/index.html"), ".md-nav--primary a.md-nav__link")
    ]
    assert ways == ["../../about/", "../../sessions/2026/a2/", "../../"]


def test_another_theme_keeps_language_and_direction_and_one_search(tmp_path: Path) -> None:
    site = built(tmp_path, theme={"name": "mkdocs"})

    page = tree(site, "ar/sessions/2026/a2/index.html")
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert links(page, "canonical") == [(None, "https://fest.example/y/sessions/2026/a2/")]
    locations = {entry["location"] for entry in index(site, "search/search_index.json")["docs"]}
    assert {"sessions/2026/a2/", "sv/sessions/2026/a2/"} <= locations


def test_properdocs_makes_the_same_pages(site: Path, tmp_path: Path) -> None:
    file = write(tmp_path)
    command = [sys.executable, "-m", "properdocs", "build", "-q", "--strict", "-f", str(file)]
    subprocess.run(command, check=True, cwd=tmp_path, capture_output=True)

    other = tmp_path / "site"
    assert pages(other) == pages(site)
    for path in pages(site):
        texts = [(where / path).read_text(encoding="utf-8").splitlines() for where in (site, other)]
        ours, theirs = ([line for line in text if 'name="generator"' not in line] for text in texts)
        assert ours == theirs


def test_a_second_build_gives_the_same_bytes(tmp_path: Path) -> None:
    file = write(tmp_path)

    first = {path: (file.parent / "site" / path).read_bytes() for path in pages(rebuilt(file))}
    second = {path: (file.parent / "site" / path).read_bytes() for path in pages(rebuilt(file))}
    assert first == second
