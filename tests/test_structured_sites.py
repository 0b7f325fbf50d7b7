"""What the pages of whole sites tell machines, held against the vocabulary of schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

import render_content
from mkdocs_programme import manual
from mkdocs_programme.build import SETTINGS as SETTINGS_FILE
from mkdocs_programme.build import graphs as site_graphs
from mkdocs_programme.build import load_files
from mkdocs_programme.findings import RULES
from mkdocs_programme.pages.page import Page
from mkdocs_programme.structured.profiles import CONFORMS, PROFILES
from mkdocs_programme.values.words import Words
from plugin_sites import CONTENT, SETTINGS, built, pages, tree
from vocabulary import FOLDER, faults, many, nodes, vocabulary

ROOT = Path(__file__).parents[1]
REAL = "https://festival.example/y/"
ADDRESSES = ("@id", "url", "contentUrl")
HOME = {"index.md": "# Welcome\n", "about.sv.md": "# Om oss\n\nPå svenska.\n"}

needs_vocabulary = pytest.mark.skipif(not FOLDER.is_dir(), reason="the vocabulary of schema.org is not at hand")


def graphs(site: Path, address: str) -> dict[str, dict[str, Any]]:
    """The graph of every page that has one, by the page's address; relative addresses are made full."""
    found = {}
    for path in pages(site):
        scripts = tree(site, path).xpath("//script[@type='application/ld+json']")
        url = urljoin(address, path.removesuffix("index.html"))
        for script in scripts:
            assert url not in found
            found[url] = _full(json.loads(script.text), url)
    return found


def _full(value: Any, base: str) -> Any:
    if isinstance(value, list):
        return [_full(one, base) for one in value]
    if isinstance(value, dict):
        return {
            name: urljoin(base, one)
            if name in ("@id", "url", "contentUrl") and isinstance(one, str)
            else _full(one, base)
            for name, one in value.items()
        }
    return value


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("real")
    config = load_config(str(ROOT / "mkdocs.yml"), strict=True, site_dir=str(folder), site_url=REAL)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    found = graphs(folder, REAL)
    assert set(pages(folder)) - {"404.html"} == {_file(url) for url in found}
    return found


def _file(url: str) -> str:
    path = url.removeprefix(REAL)
    return f"{path}index.html" if not path or path.endswith("/") else path


@pytest.fixture(scope="module")
def festivals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, dict[str, Any]]]:
    small = built(tmp_path_factory.mktemp("small"))
    whole = built(
        tmp_path_factory.mktemp("whole"),
        {**HOME, **render_content.CONTENT},
        settings=render_content.SETTINGS,
        plugins=[{"programme": {}}],
    )
    bare = built(
        tmp_path_factory.mktemp("bare"),
        {**HOME, **render_content.CONTENT},
        settings=render_content.SETTINGS,
        plugins=[{"programme": {}}],
        site_url=None,
        use_directory_urls=False,
    )
    address = "https://fest.example/y/"
    return {"small": graphs(small, address), "whole": graphs(whole, address), "bare": graphs(bare, "https://here/")}


@needs_vocabulary
def test_every_page_of_the_published_content_speaks_the_vocabulary(real: dict[str, dict[str, Any]]) -> None:
    assert faults(real, REAL) == []


@needs_vocabulary
@pytest.mark.parametrize(
    ("name", "address"),
    [("small", "https://fest.example/y/"), ("whole", "https://fest.example/y/"), ("bare", "https://here/")],
)
def test_every_page_of_a_festival_speaks_the_vocabulary(
    festivals: dict[str, dict[str, dict[str, Any]]], name: str, address: str
) -> None:
    assert faults(festivals[name], address) == []


def _home(language: str) -> Page:
    """The view of a home page written by hand."""
    return Page(
        address="",
        language=language,
        title=Words("Welcome", language),
        kind="page",
        shown_in=language,
        written_in=(language,),
    )


@needs_vocabulary
def test_content_that_breaks_a_rule_is_told_in_the_vocabulary_too() -> None:
    for code, rule in sorted(RULES.items()):
        files = {path: manual.octets(text) for path, text in dict(manual.examples(rule.manual).breaks).items()}
        site = load_files(files, files.pop(SETTINGS_FILE, b"languages: [en, sv]\n"))
        tell = site_graphs(site, address="https://fest.example/").of
        views = [*site.pages, *map(_home, site.settings.languages)]
        found: dict[str, Any] = {f"{view.language}/{view.address}": tell(view) for view in views}
        assert faults(found, "https://fest.example/") == [], code


def test_without_directories_and_address_the_same_things_are_told(
    festivals: dict[str, dict[str, dict[str, Any]]],
) -> None:
    def told(name: str) -> list[tuple[Any, ...]]:
        return sorted(
            (str(one["@type"]), str(one.get("name")), len(one))
            for graph in festivals[name].values()
            for one in nodes(graph["@graph"])
        )

    assert told("bare") == told("whole")


def test_the_graph_of_a_session_stays_small(real: dict[str, dict[str, Any]]) -> None:
    sizes = {
        url: len(json.dumps(graph, ensure_ascii=False, separators=(",", ":")).encode())
        for url, graph in real.items()
        if "/sessions/2026/a2/" in url
    }

    assert len(sizes) == 2
    assert max(sizes.values()) <= 6_000


def claims(found: dict[str, dict[str, Any]]) -> Iterator[tuple[dict[str, Any], str]]:
    """Every node that says it follows a profile."""
    for graph in found.values():
        for one in nodes(graph["@graph"]):
            if CONFORMS in one:
                yield one, one[CONFORMS]["@id"]


def test_only_released_profiles_are_claimed_and_only_where_their_minimum_is_told(
    real: dict[str, dict[str, Any]], festivals: dict[str, dict[str, dict[str, Any]]]
) -> None:
    profiles = {profile.address: profile for profile in PROFILES}
    assert sorted(profiles) == [
        "https://bioschemas.org/profiles/Course/1.0-RELEASE",
        "https://bioschemas.org/profiles/CourseInstance/1.0-RELEASE",
        "https://bioschemas.org/profiles/TrainingMaterial/1.0-RELEASE",
    ]
    met = set()
    for found in (real, *festivals.values()):
        for one, address in claims(found):
            met.add(address)
            profile = profiles[address]
            assert profile.kind in many(one["@type"])
            assert [name for name in profile.minimum if name not in one] == []
    assert met == set(profiles)


@needs_vocabulary
def test_the_table_of_profiles_names_properties_that_there_are() -> None:
    known = vocabulary()
    for profile in PROFILES:
        family = known.family([profile.kind])
        for name in (*profile.minimum, *profile.recommended):
            assert family & known.terms[name].domains, f"{profile.name} {name}"


def test_pages_written_by_hand_tell_what_they_are(festivals: dict[str, dict[str, dict[str, Any]]]) -> None:
    told = festivals["small"]["https://fest.example/y/about/"]

    assert told == {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "WebPage",
                "@id": "https://fest.example/y/about/",
                "name": "About <us> & them",
                "description": 'Who "we" are',
                "inLanguage": "en",
                "isPartOf": {"@id": "https://fest.example/y/#WebSite"},
                "breadcrumb": {"@id": "https://fest.example/y/about/#Breadcrumbs"},
            },
            {
                "@type": "BreadcrumbList",
                "@id": "https://fest.example/y/about/#Breadcrumbs",
                "itemListElement": [
                    {"@type": "ListItem", "position": 1, "name": "Home", "item": {"@id": "https://fest.example/y/"}},
                    {"@type": "ListItem", "position": 2, "name": "About <us> & them"},
                ],
            },
            {
                "@type": "WebSite",
                "@id": "https://fest.example/y/#WebSite",
                "name": "Leading & learning",
                "url": "https://fest.example/y/",
            },
        ],
    }


def test_a_page_in_another_language_says_so_and_marks_its_words(
    festivals: dict[str, dict[str, dict[str, Any]]],
) -> None:
    page, crumbs, site = festivals["small"]["https://fest.example/y/sv/about/"]["@graph"]

    assert page["inLanguage"] == "en"
    assert page["name"] == {"@value": "About <us> & them", "@language": "en"}
    assert "workTranslation" not in page
    assert [step["name"] for step in crumbs["itemListElement"]] == ["Start", page["name"]]
    assert site["name"] == "Leda och lära"


def test_a_page_names_its_translations(festivals: dict[str, dict[str, dict[str, Any]]]) -> None:
    page = festivals["small"]["https://fest.example/y/sv/"]["@graph"][0]

    assert page["workTranslation"] == {"@id": "https://fest.example/y/"}


def test_a_hand_written_page_in_the_place_of_an_index_still_tells_what_the_index_would(tmp_path: Path) -> None:
    content = {**HOME, **render_content.CONTENT, "objectives.md": "# What you can learn\n"}
    site = built(tmp_path, content, settings=render_content.SETTINGS, plugins=[{"programme": {}}])

    page, crumbs, terms, _ = graphs(site, "https://fest.example/y/")["https://fest.example/y/objectives/"]["@graph"]
    assert (page["@type"], page.get("name")) == ("CollectionPage", None)
    assert [step["name"] for step in crumbs["itemListElement"]] == ["Home", "What you can learn"]
    assert (terms["@type"], terms["name"], len(terms["hasDefinedTerm"])) == ("DefinedTermSet", "What you can learn", 3)


def test_no_script_is_read_as_text_by_the_search(tmp_path: Path) -> None:
    site = built(tmp_path, CONTENT, settings=SETTINGS, theme={"name": "mkdocs"})

    assert "schema.org" not in (site / "search" / "search_index.json").read_text(encoding="utf-8")
