"""Texts of authors in the page they stand in: links, files, ids, templates of a site's own."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from lxml.html import HtmlElement

from mkdocs_programme.build import load_files, renderer
from mkdocs_programme.prose import Heading
from mkdocs_programme.render import Article
from mkdocs_programme.render.spot import ids

SETTINGS = "name: Fest\nlanguages: [en, sv]\n"
SESSION = """\
---
title: From ward to home
objectives: [Listen]
---
"""


def article(body: str, language: str = "en", overrides: Path | None = None, folders: bool = True) -> Article:
    """The page of a session with this body, at a festival with a person, a page of its own and a translation."""
    files = {
        "sessions/2026/a2.md": SESSION + body,
        "sessions/2026/a2.sv.md": "---\ntitle: Hem\n---\n",
        "speakers/ann.md": "---\nname: Ann\n---\n",
        "editions/2026.md": "---\nname: Festival 2026\n---\n",
        "about.md": "# About\n",
    }
    site = load_files(files, SETTINGS)
    page = site.page(language, "sessions/2026/a2")
    assert page is not None
    return renderer(site, directory_urls=folders, overrides=overrides).article(page)


def prose(made: Article) -> HtmlElement:
    tree: HtmlElement = html.fragment_fromstring(made.html.strip())
    return tree.xpath("./div[@class='prg-prose']")[0]


@pytest.mark.parametrize(
    ("written", "folder", "file"),
    [
        ("../../speakers/ann.md", "../../../speakers/ann/", "../../speakers/ann.html"),
        ("../../speakers/ann.md#talks", "../../../speakers/ann/#talks", "../../speakers/ann.html#talks"),
        ("../../about.md", "../../../about/", "../../about.html"),
        ("a2.sv.md", "./", "a2.html"),
        ("files/map.pdf#page=2", "../files/map.pdf#page=2", "files/map.pdf#page=2"),
        ("../../my%20map.pdf", "../../../my%20map.pdf", "../../my%20map.pdf"),
    ],
)
def test_a_link_of_a_text_leads_from_the_page_where_it_led_from_the_file(written: str, folder: str, file: str) -> None:
    both = [prose(article(f"[Text]({written})", folders=folders)).xpath(".//a/@href") for folders in (True, False)]

    assert both == [[folder], [file]]


@pytest.mark.parametrize("written", ["../../speakers/nobody.md", "../../../outside.pdf", "../../../../etc/passwd.md"])
def test_a_link_that_leads_nowhere_leaves_its_words(written: str) -> None:
    made = prose(article(f"See [this *text*]({written})."))

    assert (made.text_content(), made.xpath(".//a")) == ("See this text.", [])


def test_a_reader_of_another_language_stays_in_it() -> None:
    made = prose(article("[Ann](../../speakers/ann.md) ![Map](../../map.png)", "sv"))

    assert (made.get("lang"), made.get("dir")) == ("en", "ltr")
    assert made.xpath(".//a/@href") == ["../../../speakers/ann/"]
    assert made.xpath(".//img/@src") == ["../../../../map.png"]


def test_headings_of_a_text_never_take_an_id_of_the_template() -> None:
    made = article("# Learning objectives\n\n# Objectives\n\n## References\n")

    assert made.headings == (
        Heading("learning-objectives", "Learning objectives", 2),
        Heading("objectives-2", "Objectives", 2),
        Heading("references", "References", 3),
        Heading("objectives", "Learning objectives", 2),
        Heading("my.learning", "My learning", 2),
    )


def test_a_site_may_bring_a_template_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "programme").mkdir()
    own = '<article><h1 id="aim">{{ page.title | words }}</h1>{{ page.body | prose }}</article>'
    (tmp_path / "programme" / "session.html.jinja").write_text(own, "utf-8")

    assert article("# Aim", overrides=tmp_path).html == (
        '<article><h1 id="aim">From ward to home</h1><div class="prg-prose"><h2 id="aim-2">Aim</h2></div></article>'
    )


@pytest.mark.parametrize("said", ["#0b6e4f", "#ABC", "#0b6e4f80", "rebeccapurple"])
def test_a_colour_is_used_as_it_is(said: str) -> None:
    assert f'style="--prg-colour: {said}"' in coloured(said)


@pytest.mark.parametrize("said", ["url(x.png)", "red;position:fixed", "#12", "#0b6e4f}", "var(--x)", "red url(//x)"])
def test_what_is_more_than_a_colour_is_left_out(said: str) -> None:
    assert "style" not in coloured(said)


def coloured(said: str) -> str:
    edition = f"---\nname: Fest\nstreams: [{{id: lead, name: Lead, colour: '{said}'}}]\n---\n"
    site = load_files({"editions/2026.md": edition}, SETTINGS)
    page = site.page("en", "editions/2026/streams/lead")
    assert page is not None
    return renderer(site).article(page).html


TAGS = ['<p id="a">', "\n", " ", '<a\n id="b &amp; c"', '<i data-id="d"', "id=", "Ids"]


@given(st.lists(st.sampled_from(TAGS), max_size=9))
def test_ids_of_a_page_are_found_wherever_a_blank_stands_before_them(pieces: list[str]) -> None:
    page = "".join(pieces)

    assert ids(page) == {unescape(one) for one in re.findall(r'\sid="([^"]*)"', page)}
