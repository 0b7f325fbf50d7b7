"""The front page: what it says of the festival in each phase, what is on now, and where people come from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from playwright.sync_api import Browser, Page

from mkdocs_programme.build import load_files
from mkdocs_programme.drawings.bars import Bar, bars
from mkdocs_programme.pages.countries import by_country
from mkdocs_programme.pages.home import Hero, hero
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.values.words import Words
from plugin_sites import built, select, tree
from render_festival import articles, links
from served import served
from test_macros import MACROS

SETTINGS = "name: Festival\nlanguages: [en, sv, ar]\n"


def edition(name: str, phase: str = "draft", starts: str = "", ends: str = "", more: str = "") -> str:
    dated = "".join(f"{field}: {day}\n" for field, day in (("starts", starts), ("ends", ends)) if day)
    return f"---\nname: {name}\nphase: {phase}\n{dated}{more}---\n"


def session(title: str, start: str, minutes: int = 60, more: str = "") -> str:
    return f"---\ntitle: {title}\nstart: {start}\nminutes: {minutes}\n{more}---\n"


PAST = {
    "editions/2024.md": edition("Festival 2024", "archived", "2024-03-12", "2024-03-13"),
    "sessions/2024/a.md": session("Bread", "2024-03-12 09:00", more="take_home: Knead longer\n"),
    "materials/slides.md": "---\ntitle: Slides\n---\n",
}
NEXT = {
    "editions/2026.md": edition("Festival 2026", "announced", "2026-03-10", "2026-03-11", "place: Oslo\ncountry: NO\n"),
    "sessions/2026/a.md": session("Soup", "2026-03-10 09:00"),
    "sessions/2026/b.md": session("Salt", "2026-03-11 09:00"),
}


def greeting(files: dict[str, str]) -> Hero:
    return hero(Scribe(load_files(files, SETTINGS).programme, "en"), None)


def ways(found: Hero) -> list[tuple[str, str]]:
    return [(way.text.text, way.address) for way in found.ways]


def test_before_a_festival_the_front_page_says_when_and_where_and_what_the_last_one_left() -> None:
    found = greeting({**PAST, **NEXT})

    assert (found.dates, found.days, [said.text for said in found.place], found.phase_label, found.timetable) == (
        "10–11 March 2026",
        ("2026-03-10", "2026-03-11"),
        ["Oslo", "Norway"],
        "The programme is announced",
        "timetable/2026",
    )
    assert ways(found) == [
        ("Timetable", "timetable/2026"),
        ("Festival 2026", "editions/2026"),
        ("What came out of Festival 2024", "editions/2024/harvest"),
    ]


def test_while_a_festival_is_on_each_day_is_one_step_away() -> None:
    live = {**NEXT, "editions/2026.md": NEXT["editions/2026.md"].replace("announced", "live")}

    assert ways(greeting(live)) == [
        ("Timetable", "timetable/2026"),
        ("Tuesday 10 March", "timetable/2026/2026-03-10"),
        ("Wednesday 11 March", "timetable/2026/2026-03-11"),
        ("Festival 2026", "editions/2026"),
    ]


def test_after_a_festival_the_front_page_leads_to_what_remained() -> None:
    found = greeting(PAST)

    assert (found.phase_label, found.timetable) == ("This edition is over", "")
    assert ways(found) == [
        ("What came out of it", "editions/2024/harvest"),
        ("Materials", "materials"),
        ("Timetable", "timetable/2024"),
        ("Festival 2024", "editions/2024"),
    ]


@pytest.mark.parametrize(
    ("editions", "chosen"),
    [
        ({"a": ("archived", "2024-01-01"), "b": ("draft", "")}, "b"),
        ({"a": ("announced", "2026-01-01"), "b": ("draft", "2028-01-01"), "c": ("draft", "")}, "a"),
        ({"a": ("announced", "2026-01-01"), "b": ("live", "2028-01-01")}, "b"),
        ({"a": ("archived", "2024-01-01"), "b": ("archived", "2025-01-01")}, "b"),
    ],
)
def test_the_edition_that_is_on_goes_first_then_the_next_then_the_last(
    editions: dict[str, tuple[str, str]], chosen: str
) -> None:
    found = greeting({f"editions/{id_}.md": edition(id_, *told) for id_, told in editions.items()})

    assert found.edition is not None
    assert found.edition.address == f"editions/{chosen}"


def test_a_site_without_an_edition_greets_by_its_name_alone() -> None:
    assert greeting({}) == Hero(Words("Festival", "en"), None)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("home")
    files = {
        "index.md": "{{ hero() }}\n\n{{ countries() }}\n",
        "editions/2026.md": edition(
            "Festival 2026",
            "announced",
            "2026-03-10",
            "2026-03-10",
            "timezone: Europe/Oslo\nrooms: [{id: hall, name: Hall}]\nstreams: [{id: s, name: S, colour: '#0b6e4f'}]\n",
        ),
        "sessions/2026/a.md": session("Soup", "2026-03-10 09:00", more="room: hall\nstream: s\n"),
        "sessions/2026/b.md": session("Salt", "2026-03-10 10:00"),
        "sessions/2026/c.md": session("Smoke", "2026-03-10 10:00", more="status: cancelled\n"),
        "sessions/2026/d.md": session("Songs", "2026-03-11 00:15", 30),
        "organisations/a.md": "---\nname: A\ncountry: NO\n---\n",
        "organisations/b.md": "---\nname: B\ncountry: NO\n---\n",
        "organisations/c.md": "---\nname: C\ncountry: SE\n---\n",
        "organisations/d.md": "---\nname: D\n---\n",
    }
    built(folder, files, settings=SETTINGS, site_url=None, plugins=[{"programme": {}}, {"macros": MACROS}])
    with served(folder / "site") as address:
        (folder / "address").write_text(address)
        yield str(folder)


def opened(browser: Browser, site: str, path: str) -> Page:
    page = browser.new_context(timezone_id="America/Los_Angeles").new_page()
    page.goto(f"{(Path(site) / 'address').read_text()}/{path}", wait_until="networkidle")
    return page


def shown(page: Page) -> dict[str, list[str]]:
    lists = page.locator(".prg-on ul:visible").all()
    heads = page.locator(".prg-on h2:visible").all_inner_texts()
    cards = [one.locator("li").all_inner_texts() for one in lists]
    return {head: [" ".join(card.split()) for card in some] for head, some in zip(heads, cards, strict=True)}


@pytest.mark.parametrize(
    ("path", "left"),
    [
        ("?now=2026-02-26T12:00:00Z", "in 12 days"),
        ("sv/?now=2026-02-26T12:00:00Z", "om 12 dagar"),
        # Half past midnight on the ninth, in Oslo.
        ("?now=2026-03-08T23:30:00Z", "tomorrow"),
        ("?now=2026-03-10T08:30:00Z", ""),
        ("?now=2026-04-10T08:30:00Z", ""),
    ],
)
def test_the_days_that_are_left_are_counted_by_the_clock_of_the_festival(
    browser: Browser, site: str, path: str, left: str
) -> None:
    page = opened(browser, site, path)
    assert page.locator(".prg-countdown").inner_text() == left
    page.context.close()


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ("2026-03-09T08:30:00Z", {}),
        ("2026-03-10T07:00:00Z", {"Next": ["Soup 09:00–10:00 Hall"]}),
        ("2026-03-10T08:30:00Z", {"Now": ["Soup 09:00–10:00 Hall"], "Next": ["Salt 10:00–11:00"]}),
        ("2026-03-10T23:30:00Z", {"Now": ["Songs 00:15–00:45"]}),
        ("2026-03-11T08:30:00Z", {}),
    ],
)
def test_what_is_on_and_what_comes_next_is_taken_from_the_timetable(
    browser: Browser, site: str, now: str, found: dict[str, list[str]]
) -> None:
    page = opened(browser, site, f"?now={now}")
    assert shown(page) == found
    page.context.close()


def test_a_card_of_what_is_on_keeps_its_colour_and_leads_to_its_session(browser: Browser, site: str) -> None:
    page = opened(browser, site, "sv/?now=2026-03-10T08:30:00Z")
    card = page.locator(".prg-on li", has_text="Soup")
    assert card.get_attribute("style") == "--prg-colour: #0b6e4f;"
    card.get_by_role("link").click()
    assert page.url.endswith("/sv/sessions/2026/a/")
    page.context.close()


def test_without_scripts_nothing_is_counted_and_the_timetable_is_one_step_away(site: str) -> None:
    page = tree(Path(site) / "site", "index.html")
    assert [one.text_content() for one in select(page, ".prg-countdown")] == [""]
    assert [one.get("hidden") for one in select(page, ".prg-on")] == [""]
    assert [one.get("href") for one in select(page, ".prg-go a")] == ["timetable/2026/", "editions/2026/"]


COUNTRIES = {
    "organisations/a.md": "---\nname: A\ncountry: NO\n---\n",
    "organisations/b.md": "---\nname: B\ncountry: NO\n---\n",
    "organisations/c.md": "---\nname: C\ncountry: SE\n---\n",
    "organisations/d.md": "---\nname: D\n---\n",
}


def test_countries_are_counted_the_most_first_in_the_words_of_the_reader() -> None:
    programme = load_files(COUNTRIES, SETTINGS).programme

    def told(language: str) -> list[tuple[str, str, str]]:
        shown = by_country(Scribe(programme, language))
        assert shown is not None
        return [(link.text.text, link.address, said.text) for link, said in shown.lines]

    assert told("en") == [
        ("Norway", "organisations#country.no", "2 organisations"),
        ("Sweden", "organisations#country.se", "1 organisation"),
    ]
    assert told("sv") == [
        ("Norge", "organisations#country.no", "2 organisationer"),
        ("Sverige", "organisations#country.se", "1 organisation"),
    ]
    assert by_country(Scribe(load_files({}, SETTINGS).programme, "en")) is None


def test_the_picture_leads_to_the_organisations_of_each_country() -> None:
    page = html.fragment_fromstring(articles(load_files(COUNTRIES, SETTINGS))["en/organisations"].strip())

    wide = next(one for one in page.iter("svg") if "prg-wide" in one.get("class", ""))
    assert [(" ".join(link.text_content().split()), link.get("href")) for link in wide.iter("a")] == [
        ("Norway 2", "#country.no"),
        ("Sweden 1", "#country.se"),
    ]
    headings = [(one.get("id"), one.text_content()) for one in page.iter("h2")]
    assert headings == [
        ("country.no", "Norway"),
        ("country.se", "Sweden"),
        ("group.3", "Country not stated"),
    ]
    assert ("A", "a/") in links(page)


@given(st.lists(st.integers(1, 500), min_size=1, max_size=30), st.sampled_from([340, 680]))
def test_bars_are_as_long_as_what_they_count_and_stay_inside(counts: list[int], width: int) -> None:
    laid = bars([Bar(Words("Country", "en"), count, str(count)) for count in counts], width)

    lengths = [node.width for node in laid.grounds]
    assert [length for _, length in sorted(zip(counts, lengths, strict=True))] == sorted(lengths)
    assert all(node.x + node.width <= width - 20 for node in laid.grounds)
    ends = [row.y + row.height for row in laid.nodes]
    assert ends == pytest.approx([*[row.y for row in laid.nodes[1:]], laid.height])
