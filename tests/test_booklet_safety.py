"""What a booklet opens, whom it asks, and where its links lead; and what is said where it cannot be printed."""

from __future__ import annotations

import re
import socket
import sys
from io import BytesIO

import pytest
from pypdf import PdfReader

from booklet_festival import A1, CONTENT, EDITION, SETTINGS, destination, edition, octets, site, text
from mkdocs_programme import booklet
from mkdocs_programme.build import load_files

HOSTILE = {
    **CONTENT,
    "sessions/2027/a1.md": A1.replace(
        "Nobody goes",
        '<script>alert(1)</script><img src="http://evil.example/a.png"><img src="../../../etc/passwd.png">'
        '<iframe src="http://evil.example/"></iframe><link rel="stylesheet" href="http://evil.example/a.css">'
        '<p style="background: url(http://evil.example/b.png)">Styled</p>'
        "[run](javascript:alert(1)) ![there](http://evil.example/c.png) ![gone](gone.png) {{ 7 * 7 }}\n\nNobody goes",
    ).replace("title: {en: From ward to home", 'title: {en: "<b>From</b> ward to home & {{ 6 * 7 }}"'),
    "editions/2027.md": EDITION.replace("#0b6e4f", "url(http://evil.example/d.png)").replace(
        "Nights}", "Nights, colour: currentcolor}"
    ),
}  # fmt: skip


def test_hostile_words_and_pictures_from_elsewhere_do_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def refuse(*arguments: object) -> None:
        asked.append(arguments)
        raise OSError("no network in this test")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    hostile = load_files(HOSTILE, SETTINGS)
    page = booklet.book(hostile.programme, edition(hostile), "en")
    style = 'h1 { background: url("https://evil.example/e.png") } @import "https://evil.example/f.css";'

    made = booklet.printed(hostile.programme, page, octets, style + '@font-face { font-family: X; src: url("/etc/x") }')

    reader = PdfReader(BytesIO(made.octets))
    session = text(reader, destination(reader, "sessions/2027/a1"))
    assert asked == []
    assert "evil.example" not in booklet.html(hostile.programme, page)
    assert "A1 <b>From</b> ward to home & {{ 6 * 7 }}" in session
    assert "{{ 7 * 7 }}" in session
    assert "alert" not in session
    assert "/etc" not in str([annotation for page in reader.pages for annotation in page.get("/Annots", [])])
    assert "sessions/2027/gone.png" in made.missing
    assert b"/JavaScript" not in made.octets


def test_links_lead_within_the_booklet_or_to_the_published_site() -> None:
    published = load_files(CONTENT, f"{SETTINGS}url: https://festival.example/\n")
    page = booklet.book(published.programme, edition(published), "sv")

    leads = set(re.findall(r'href="([^"]*)"', booklet.html(published.programme, page)))

    assert "#sessions/2027/b1" in leads
    assert {lead for lead in leads if not lead.startswith(("#", "https://festival.example/"))} == set()


def test_without_an_address_of_the_site_no_link_leads_out_of_the_booklet() -> None:
    html = booklet.html(site().programme, booklet.book(site().programme, edition(site()), "en"))

    ids = re.findall(r'\sid="([^"]*)"', html)
    leads = set(re.findall(r'href="([^"]*)"', html))
    assert sorted(ids) == sorted(set(ids))
    assert leads - {f"#{id_}" for id_ in ids} == set()


def test_without_the_extra_a_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.delitem(sys.modules, "mkdocs_programme.booklet.paper", raising=False)
    page = booklet.doors(site().programme, edition(site()), "en")

    with pytest.raises(booklet.MissingPrinter) as fault:
        booklet.printed(site().programme, page, octets)

    assert str(fault.value) == (
        "Printing needs the package weasyprint. Install it with: pip install 'mkdocs-programme[pdf]'"
    )
