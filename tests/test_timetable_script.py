"""Choosing and keeping sessions in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from plugin_sites import built
from served import served, until
from test_timetable_pages import CONTENT, SETTINGS


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("festival")
    built(
        folder, {**CONTENT, "index.md": "# Home\n"}, settings=SETTINGS, site_url=None, plugins=["programme", "search"]
    )
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(timezone_id="Europe/Oslo", viewport={"width": 1440, "height": 900})
    yield made
    made.close()


def opened(context: BrowserContext, site: str, query: str = "", page: str = "timetable/2026/") -> Page:
    made = context.new_page()
    made.goto(f"{site}/{page}{query}")
    return made


def shown(page: Page) -> list[str]:
    return [card.get_attribute("data-id") or "" for card in page.locator("[data-id]:visible").all()]


ALL = ["2026/open", "2026/a1", "2026/a2", "2026/a3", "2026/late", "2026/b1"]


def test_what_is_chosen_lives_in_the_address_and_the_back_button_takes_it_back(
    context: BrowserContext, site: str
) -> None:
    page = opened(context, site)
    assert shown(page) == ALL
    page.locator("summary", has_text="Choose by").click()
    page.get_by_label("Stream").select_option("leading")
    assert shown(page) == ["2026/a1"]
    assert page.locator("output").inner_text() == "1 of 6 sessions"
    assert page.url.endswith("?stream=leading")
    page.get_by_label("Language", exact=True).select_option("sv")
    assert page.url.endswith("?stream=leading&language=sv")
    page.go_back()
    assert (page.get_by_label("Language", exact=True).input_value(), shown(page)) == ("", ["2026/a1"])
    page.get_by_role("button", name="Show all").click()
    assert (shown(page), page.url) == (ALL, f"{site}/timetable/2026/")
    assert shown(opened(context, site, "?room=loft&view=list")) == ["2026/a2", "2026/a3", "2026/b1"]


def test_words_find_folded_letters_and_empty_times_and_days_go(context: BrowserContext, site: str) -> None:
    page = opened(context, site)
    page.get_by_label("Search in the list").fill("arsmote")
    assert shown(page) == ["2026/a2"]
    assert [heading.inner_text() for heading in page.locator("section h2:visible, h3:visible").all()] == [
        "Tuesday 10 March 2026", "10:00",
    ]  # fmt: skip
    page.get_by_label("Search in the list").fill("nothing like it")
    assert (shown(page), page.locator("output").inner_text()) == ([], "No session is like that")


def test_a_star_keeps_a_session_everywhere_and_tells_of_clashes(context: BrowserContext, site: str) -> None:
    page = opened(context, site)
    for title in ("From ward to home", "Årsmöte"):
        page.get_by_role("button", name=f"Keep: {title}").click()
    assert page.get_by_text("At the same time as another of yours").count() == 2
    page.get_by_role("button", name="Mine", exact=True).click()
    assert (shown(page), page.url.endswith("?view=mine")) == (["2026/a1", "2026/a2"], True)
    alone = opened(context, site, page="sessions/2026/a1/")
    star = alone.get_by_role("button", name="Keep in my programme")
    assert star.get_attribute("aria-pressed") == "true"
    star.click()
    assert shown(opened(context, site, "?view=mine")) == ["2026/a2"]
    assert "2026/a2" in (page.evaluate("localStorage.getItem('programme.mine:/:2026')") or "")


def test_a_shared_programme_is_shown_and_added_without_losing_ones_own(context: BrowserContext, site: str) -> None:
    page = opened(context, site)
    page.get_by_role("button", name="Keep: Opening").click()
    shared = opened(context, site, "?view=mine#s=a1.b1")
    assert shown(shared) == ["2026/a1", "2026/b1"]
    shared.get_by_role("button", name="Add all to mine").click()
    assert shown(shared) == ["2026/open", "2026/a1", "2026/b1"]
    assert shared.url == f"{site}/timetable/2026/?view=mine"


def test_my_programme_can_be_taken_into_a_calendar(context: BrowserContext, site: str) -> None:
    page = opened(context, site)
    page.get_by_role("button", name="Keep: From ward to home").click()
    page.get_by_role("button", name="Mine", exact=True).click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="for a calendar").click()
    text = Path(saved.value.path()).read_bytes().decode()
    assert re.sub(r"DTSTAMP:\S+", "DTSTAMP:-", text).split("\r\n") == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mkdocs-programme//timetable//EN",
        "BEGIN:VEVENT", "UID:2026-a1@programme.invalid", "DTSTAMP:-", "SEQUENCE:0",
        "DTSTART:20260310T090000Z", "DTEND:20260310T103000Z",
        "SUMMARY:From ward to home", "LOCATION:Hall", "STATUS:CONFIRMED", f"URL:{site}/sessions/2026/a1/", "END:VEVENT",
        "END:VCALENDAR", "",
    ]  # fmt: skip


def test_what_is_on_now_is_marked_by_a_clock_that_can_be_set(context: BrowserContext, site: str) -> None:
    page = opened(context, site, "?view=now&now=2026-03-10T10:10%2B01:00")
    assert shown(page) == ["2026/a1", "2026/a2", "2026/a3"]
    assert [mark.inner_text() for mark in page.locator(".prg-now-word").all()] == ["Now", "Now"]


def test_a_reader_elsewhere_may_add_their_own_time(browser: Browser, site: str) -> None:
    context = browser.new_context(timezone_id="Europe/London")
    page = opened(context, site)
    page.get_by_role("button", name="Show my time too (Europe/London)").click()
    until(page, "() => document.querySelector('.prg-own-time') !== null")
    assert page.locator("[data-id='2026/a1'] .prg-meta").inner_text().startswith("10:00–11:30 (09:00–10:30)")
    context.close()


def test_without_scripts_all_sessions_stand_there_and_nothing_waits_for_one(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, site)
    assert shown(page) == ALL
    assert page.locator("article.prg button:visible, article.prg form:visible").count() == 0
    context.close()


def test_where_nothing_can_be_kept_there_are_no_stars(context: BrowserContext, site: str) -> None:
    context.add_init_script("Storage.prototype.setItem = () => { throw new Error('refused') }")
    page = opened(context, site)
    assert page.locator(".prg-star:visible").count() == 0
    assert shown(page) == ALL


def test_the_grid_gives_way_to_a_list_on_a_phone_and_nothing_scrolls_sideways(browser: Browser, site: str) -> None:
    for width in (320, 768, 1440):
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = opened(context, site)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        grid = page.locator(".prg-grid").first.evaluate("grid => getComputedStyle(grid).display")
        assert grid == ("grid" if width == 1440 else "block")
        context.close()
