"""Macros of pages written by hand, built for real: with our plugin, and by an engine that has never heard of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from mkdocs.exceptions import Abort

from plugin_sites import CONTENT, SETTINGS, built, rebuilt, select, tree, write

MACROS = {
    "modules": ["mkdocs_programme.macros"],
    "on_undefined": "strict",
    "on_error_fail": True,
    "render_by_default": False,
    "force_render_paths": "/index.md\n/about.md\n",
}
FILES = {
    **CONTENT,
    "index.sv.md": "# Välkommen\n\n{{ cards('session', edition='2026') }}\n",
    "editions/2026.md": CONTENT["editions/2026.md"].replace(
        "rooms:", "streams:\n  - {id: lead, name: Leading, colour: '#0b6e4f'}\nrooms:"
    ),
    "sessions/2026/a2.md": CONTENT["sessions/2026/a2.md"].replace(
        "aliases:", "stream: lead\nobjectives:\n  - {id: name, statement: Name *two* ways}\naliases:"
    ),
    "sessions/2026/b1.md": "---\ntitle: Notes\nstart: 2026-03-10 11:00\nminutes: 45\n---\n",
    "speakers/ann-berg.md": "---\nname: Ann *Star* Berg_Lund\n---\nAnn leads a ward.\n",
    "speakers/zoe-ek.md": "---\nname: Zoë Ek\n---\n",
}


def site_of(root: Path, markdown: str, **files: str) -> Path:
    """A built site whose about page holds some Markdown."""
    plugins = [{"programme": {}}, {"macros": MACROS}]
    return built(root, {**FILES, "about.md": f"# About\n\n{markdown}\n", **files}, settings=SETTINGS, plugins=plugins)


def written(site: Path, path: str) -> str:
    """The HTML of a page between its heading and the way to edit it, without needless blanks."""
    (article,) = select(tree(site, path), "article")
    pieces = [child for child in article if child.get("rel") != "edit"]
    html = "".join(etree.tostring(child, encoding="unicode", method="html") for child in pieces)
    return re.sub(r"\s*\n\s*", "\n", html.partition("</h1>")[2]).strip()


def test_cards_tell_the_sessions_of_an_edition_in_time_and_in_the_language_of_the_page(tmp_path: Path) -> None:
    site = site_of(tmp_path, "{{ cards('session', edition='2026') }}\n\nText *below*.")

    assert written(site, "about/index.html") == (
        '<ul class="prg-cards" role="list">\n'
        '<li class="prg-card" style="--prg-colour: #0b6e4f"><a href="../sessions/2026/a2/">Opening plenary</a>'
        "<span>Tuesday 10 March 2026</span><span>09:00–10:00</span></li>\n"
        '<li class="prg-card"><a href="../sessions/2026/b1/">Notes</a>'
        "<span>Tuesday 10 March 2026</span><span>11:00–11:45</span></li>\n"
        "</ul>\n<p>Text <em>below</em>.</p>"
    )
    assert written(site, "sv/index.html") == (
        '<ul class="prg-cards" role="list">\n'
        '<li class="prg-card" style="--prg-colour: #0b6e4f"><a href="sessions/2026/a2/">Öppningsplenum</a>'
        "<span>tisdag 10 mars 2026</span><span>09:00–10:00</span></li>\n"
        '<li class="prg-card"><a href="sessions/2026/b1/"><span lang="en" dir="ltr">Notes</span></a>'
        "<span>tisdag 10 mars 2026</span><span>11:00–11:45</span></li>\n"
        "</ul>"
    )


def test_names_in_a_line_of_text_mean_themselves(tmp_path: Path) -> None:
    site = site_of(tmp_path, "Ask {{ link('speaker', 'ann-berg') }} or {{ link('2026/a2') }}, *soon*.")

    assert written(site, "about/index.html") == (
        '<p>Ask <a href="../speakers/ann-berg/">Ann *Star* Berg_Lund</a> or '
        '<a href="../sessions/2026/a2/">Opening plenary</a>, <em>soon</em>.</p>'
    )


def test_lists_counts_and_objectives_tell_what_is_there(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        "{{ listing('speaker', edition='2026') }}\n\n{{ objectives('2026/a2') }}\n\n"
        "{{ count('speaker') }}, {{ count('session', edition='2026') }}, {{ count('material') }}\n\n{{ stats() }}",
    )

    assert written(site, "about/index.html") == (
        '<ul class="prg-list" role="list">\n<li><a href="../speakers/ann-berg/">Ann *Star* Berg_Lund</a></li>\n</ul>\n'
        '<ul class="prg-list" role="list">\n<li><a href="../objectives/2026/a2/name/">Name *two* ways</a></li>\n</ul>\n'
        "<p>2, 2, 0</p>\n"
        '<dl class="prg-stats">\n<div><dt>Sessions</dt><dd>2</dd></div><div><dt>People</dt><dd>2</dd></div>'
        "<div><dt>Learning objectives</dt><dd>1</dd></div></dl>"
    )


def test_the_hero_names_the_festival_and_its_newest_edition(tmp_path: Path) -> None:
    site = site_of(tmp_path, "", **{"index.md": "{{ hero('All you <need>.') }}\n\n{{ ways_in() }}\n"})

    (hero,) = select(tree(site, "index.html"), "div.prg-hero")
    assert [" ".join(piece.text_content().split()) for piece in hero] == [
        "Festival 2026",
        "Leading & learning",
        "All you <need>.",
        "Days10–11 March 2026 StatusThe programme is a draft",
        "TimetableFestival 2026",
    ]
    ways = [(way.text_content(), way.get("href")) for way in select(tree(site, "index.html"), "li.prg-card > a")]
    assert ways == [
        ("Timetable", "timetable/2026/"),
        ("Sessions", "sessions/"),
        ("Learning objectives", "objectives/"),
        ("People", "speakers/"),
        ("Editions", "editions/"),
    ]


def test_on_a_page_that_is_not_translated_macros_say_their_language(tmp_path: Path) -> None:
    site = site_of(tmp_path, "{{ cards('edition') }}\n\nSee {{ link('2026/a2') }}.")

    article = written(site, "sv/about/index.html")
    assert '<div lang="sv" dir="ltr">\n<ul class="prg-cards" role="list">' in article
    assert '<p>See <span lang="sv" dir="ltr"><a href="../sessions/2026/a2/">Öppningsplenum</a></span>.</p>' in article


def test_a_colour_that_could_ask_another_host_is_left_out(tmp_path: Path) -> None:
    edition = FILES["editions/2026.md"].replace("#0b6e4f", "red; background: url(https://evil.example)")
    site = site_of(tmp_path, "{{ cards('session') }}", **{"editions/2026.md": edition})

    assert "evil.example" not in written(site, "about/index.html")


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("{{ link('speaker', 'an-berg') }}", "there is no speaker “an-berg” (did you mean “ann-berg”?)"),
        ("{{ link('2026/a3') }}", "there is no session “2026/a3” (did you mean “2026/a2”?)"),
        ("{{ cards('sesion') }}", "there is no kind “sesion” (did you mean “session”?)"),
        ("{{ cards('session', edition='2025') }}", "there is no edition “2025” (did you mean “2026”?)"),
        ("{{ card('session') }}", "no macro is called “card”"),
        ("{{ count('speaker', 'x', 'y', 'z') }}", "the macro on this line cannot work with what it was given"),
    ],
)
def test_a_slip_in_a_macro_ends_the_build_with_its_place(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, markdown: str, told: str
) -> None:
    with pytest.raises(Abort):
        site_of(tmp_path, markdown)

    assert caplog.messages[-1] == f"about.md:3:1: {told}"


def alone(root: Path, **config: Any) -> Path:
    """A site for an engine that knows the macros and not our plugin."""
    return write(
        root,
        {**FILES, "index.md": "# Home\n\n{{ listing('session', edition='2026') }}\n"},
        plugins=[{"macros": {**MACROS, "force_render_paths": "/index.md"}}],
        **config,
    )


def test_an_engine_without_our_plugin_reads_the_files_itself_and_again_when_they_change(tmp_path: Path) -> None:
    file = alone(tmp_path, site_url=None)
    one = '<li><a href="sessions/2026/a2/">Opening plenary</a> <span class="prg-detail">Tuesday 10 March 2026</span> '

    assert one in written(rebuilt(file, strict=False), "index.html")
    session = tmp_path / "content" / "sessions" / "2026" / "a2.md"
    session.write_text(session.read_text(encoding="utf-8").replace("Opening plenary", "First words"), encoding="utf-8")
    assert one.replace("Opening plenary", "First words") in written(rebuilt(file, strict=False), "index.html")
