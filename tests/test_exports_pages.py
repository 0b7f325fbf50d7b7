"""Pages lead to their downloads, and every download they lead to is there."""

from __future__ import annotations

import posixpath

from lxml import html
from lxml.html import HtmlElement

from exports_festival import site
from mkdocs_programme import build
from mkdocs_programme.exports import exports_of
from render_festival import articles, festival


def pages(made: build.Site) -> dict[str, HtmlElement]:
    return {address: html.fragment_fromstring(text.strip()) for address, text in articles(made).items()}


def downloads(page: HtmlElement, address: str) -> list[str]:
    """The files below the root of the site that a page leads to."""
    language, _, rest = address.partition("/")
    here = f"{'' if language == 'en' else language + '/'}{rest}/"
    found = page.xpath(".//p[@class='prg-calendar']/a/@href | .//ul[contains(@class, 'prg-downloads')]//a/@href")
    return [posixpath.normpath(posixpath.join(here, link)) for link in found]


def test_an_edition_offers_its_files_in_one_place_by_what_they_are_for() -> None:
    page = pages(site())["sv/editions/2026"]
    lines = [
        " ".join(line.text_content().split()) for line in page.xpath(".//ul[contains(@class, 'prg-downloads')]/li")
    ]
    assert lines == [
        "Din egen kalender iCalendar (.ics)",
        "Konferensappar frab XML JSON JSON 2 OPass",
        "Tabeller Excel CSV Data Package",
        "Tidsschemat för en annan webbplats sida HTML",
        "Egna program JSON",
    ]
    assert downloads(page, "sv/editions/2026")[:2] == [
        "timetable/2026/programme.sv.ics",
        "timetable/2026/schedule.sv.xml",
    ]


def test_a_session_a_person_and_a_room_go_into_a_calendar() -> None:
    made = pages(site())
    assert downloads(made["en/sessions/2026/a1"], "en/sessions/2026/a1") == ["timetable/2026/session-a1.en.ics"]
    assert downloads(made["sv/speakers/ann"], "sv/speakers/ann") == ["speakers/ann.sv.ics"]
    assert downloads(made["en/editions/2026/rooms/loft"], "en/editions/2026/rooms/loft") == [
        "timetable/2026/room-loft.en.ics"
    ]
    assert downloads(made["en/sessions/2026/some"], "en/sessions/2026/some") == []


def test_every_file_that_a_page_offers_is_written() -> None:
    unplaced = site(editions__2026="---\nname: Festival 2026\n---\n", sessions__2026__b1="---\ntitle: B\n---\n")
    for made in (site(), festival(), unplaced):
        there = {export.path for export in exports_of(build.wanted(made))}
        led = {path for address, page in pages(made).items() for path in downloads(page, address)}
        assert led - there == set()
        assert led
