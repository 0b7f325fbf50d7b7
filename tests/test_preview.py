"""What other sites show where somebody shares a link to a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_programme.build import load_files
from mkdocs_programme.languages import tags
from plugin_sites import CONTENT, SETTINGS, built, select, tree

IMAGE = "tagline: {en: All <of> it, sv: Alltihop}\nimage: {file: img/hall.png, alt: The hall}\n"


def told(site: Path, path: str) -> list[tuple[str, str]]:
    named = (
        (one.get("property") or one.get("name") or "", one.get("content") or "")
        for one in select(tree(site, path), "meta")
    )
    return [(name, said) for name, said in named if name.startswith(("og:", "twitter:"))]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("preview"), CONTENT, settings=SETTINGS + IMAGE)


def test_a_page_says_what_it_is_in_which_languages_and_shows_the_picture_of_the_site(site: Path) -> None:
    assert told(site, "sv/sessions/2026/a2/index.html") == [
        ("og:type", "article"),
        ("og:title", "Öppningsplenum"),
        ("og:description", "Välkomna alla som arbetar nära patienter."),
        ("og:site_name", "Leda och lära"),
        ("og:locale", "sv_SE"),
        ("og:locale:alternate", "en_US"),
        ("og:url", "https://fest.example/y/sv/sessions/2026/a2/"),
        ("og:image", "https://fest.example/y/img/hall.png"),
        ("og:image:alt", "The hall"),
        ("twitter:card", "summary_large_image"),
    ]


def test_a_page_that_is_not_translated_leads_to_the_one_that_is_written(site: Path) -> None:
    found = dict(told(site, "sv/about/index.html"))
    assert (found["og:locale"], found["og:url"]) == ("en_US", "https://fest.example/y/about/")


def test_the_front_page_is_the_site(site: Path) -> None:
    assert told(site, "index.html")[:4] == [
        ("og:type", "website"),
        ("og:title", "Leading & learning"),
        ("og:description", "All <of> it"),
        ("og:site_name", "Leading & learning"),
    ]


def test_a_page_written_by_hand_keeps_its_letters(site: Path) -> None:
    assert told(site, "about/index.html")[1:3] == [
        ("og:title", "About <us> & them"),
        ("og:description", 'Who "we" are'),
    ]


def test_an_index_says_what_it_holds(site: Path) -> None:
    assert dict(told(site, "speakers/index.html"))["og:description"] == "Who takes part, from A to Z"


def test_without_the_address_of_the_site_no_address_is_told(tmp_path: Path) -> None:
    site = built(tmp_path, CONTENT, settings=SETTINGS + IMAGE, site_url=None)

    assert [name for name, _ in told(site, "speakers/ann-berg/index.html")] == [
        "og:type",
        "og:title",
        "og:description",
        "og:site_name",
        "og:locale",
        "twitter:card",
    ]


def test_a_picture_that_nobody_can_show_is_told_at_its_place() -> None:
    files = {"img/a.svg": "<svg/>"}
    found = load_files(files, "name: Festival\nimage:\n  file: img/a.svg\n").findings

    assert [(str(one.place), one.code, one.message) for one in found if one.code == "PRG707"] == [
        ("programme.yml:3:9", "PRG707", "`image`: img/a.svg is no picture that other sites can show"),
    ]


@pytest.mark.parametrize(
    ("tag", "told"),
    [("sv", "sv_SE"), ("en", "en_US"), ("en-GB", "en_GB"), ("pt-BR", "pt_BR"), ("zh-Hant", "zh_TW"), ("swl", "swl")],
)
def test_a_language_is_told_with_the_region_where_most_speak_it(tag: str, told: str) -> None:
    assert tags.with_region(tag) == told
