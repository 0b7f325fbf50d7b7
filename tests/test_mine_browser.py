"""My programme in a real browser: what has changed since I looked, and sharing it as a link and a code."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zxingcpp
from icalendar import Calendar
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page

from mkdocs_programme import build
from mkdocs_programme.changes import snapshot
from mkdocs_programme.releases import Release, written
from plugin_sites import built
from served import served, until
from test_timetable_pages import CONTENT, session

SETTINGS = "name: Festival\nlanguages: [en, sv]\nurl: https://fest.example/\n"
BEFORE = {
    **CONTENT,
    "sessions/2026/a1.md": session("From ward to home", "10 10:00", 90, room="loft"),
    "sessions/2026/a3.md": session("Gone", "10 10:30", 60, room="loft"),
    "sessions/2026/annual.md": CONTENT["sessions/2026/a2.md"],
}
NOW = {
    **CONTENT,
    "index.md": "# Home\n",
    "sessions/2026/a2.md": CONTENT["sessions/2026/a2.md"].replace("title:", "aliases: [annual]\ntitle:"),
}
BEFORE.pop("sessions/2026/a2.md")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a festival that has changed since its release."""
    root = tmp_path_factory.mktemp("festival")
    (root / "releases").mkdir()
    taken = snapshot(build.load_files(BEFORE, SETTINGS).programme)
    first = Release("first", 1, datetime(2026, 1, 2, tzinfo=UTC), taken)
    (root / "releases/first.json").write_text(written(first), "utf-8")
    return built(root, NOW, settings=SETTINGS, site_url=None, plugins=["programme", "search"])


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    with served(folder) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(timezone_id="Europe/Oslo", viewport={"width": 1440, "height": 900})
    yield made
    made.close()


def opened(context: BrowserContext, site: str, query: str = "", path: str = "timetable/2026/") -> Page:
    made = context.new_page()
    made.goto(f"{site}/{path}{query}")
    return made


def keeping(context: BrowserContext, site: str, *ids: str, seen: tuple[str, ...] = ()) -> None:
    """Somebody who was here before, with what they have kept and seen."""
    page = opened(context, site, path="sessions/2026/open/")
    page.evaluate("([name, ids]) => localStorage.setItem(name, ids)", ["programme.mine:/:2026", json.dumps(ids)])
    page.evaluate("([name, ids]) => localStorage.setItem(name, ids)", ["programme.seen:/:2026", json.dumps(seen)])
    page.close()


NEWS = "Changed since you last looked: "


def test_who_comes_for_the_first_time_is_told_of_nothing_and_later_only_of_what_is_new(
    context: BrowserContext, site: str
) -> None:
    page = opened(context, site)
    page.wait_for_load_state("networkidle")
    assert page.get_by_text(NEWS).count() == 0
    keys = json.loads(page.evaluate("localStorage.getItem('programme.seen:/:2026')"))
    keeping(context, site, seen=tuple(keys[:1]))
    again = opened(context, site)
    again.get_by_role("button", name=f"{NEWS}1").wait_for()
    assert len(keys) == 2


def test_changes_are_listed_and_stand_on_ones_own_cards_until_they_have_been_seen(
    context: BrowserContext, site: str
) -> None:
    keeping(context, site, "2026/a1", "2026/a3", "2026/open")
    page = opened(context, site, "?view=mine")
    opener = page.get_by_role("button", name=f"{NEWS}2")
    opener.click()
    assert opener.get_attribute("aria-expanded") == "true"
    lines = page.locator("#news li").all()
    assert [line.inner_text().split("\n\n") for line in lines] == [
        ["From ward to home", "Moved from Loft to Hall"], ["Gone", "Cancelled"]
    ]  # fmt: skip
    assert (lines[0].get_by_role("link").get_attribute("href") or "").endswith("/sessions/2026/a1/")
    hints = [
        (one.locator("xpath=..").get_attribute("data-id"), one.inner_text()) for one in page.locator(".prg-hint").all()
    ]
    assert hints == [("2026/a1", "Moved from Loft to Hall")]
    page.get_by_role("button", name="I have seen this").click()
    assert (page.get_by_text(NEWS).count(), page.locator("#news, .prg-hint").count()) == (0, 0)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert page.get_by_text(NEWS).count() == 0


def test_what_was_kept_under_an_older_id_is_still_there(context: BrowserContext, site: str) -> None:
    keeping(context, site, "2026/annual")
    alone = opened(context, site, path="sessions/2026/a2/")
    assert alone.get_by_role("button", name="Keep in my programme").get_attribute("aria-pressed") == "true"
    assert json.loads(alone.evaluate("localStorage.getItem('programme.mine:/:2026')")) == ["2026/a2"]
    shared = opened(context, site, "?view=mine#s=annual.open")
    assert [card.get_attribute("data-id") for card in shared.locator("[data-id]:visible").all()] == [
        "2026/open",
        "2026/a2",
    ]


def test_my_programme_is_shared_as_a_code_that_another_camera_reads(context: BrowserContext, site: str) -> None:
    keeping(context, site, "2026/a1", "2026/open")
    for scheme in ("light", "dark"):
        page = opened(context, site, "?view=mine")
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        opener = page.get_by_role("button", name="Share my programme")
        opener.click()
        link = f"{site}/timetable/2026/?view=mine#s=a1.open"
        assert page.get_by_role("textbox", name="Link to my programme").input_value() == link
        assert page.get_by_role("dialog", name="Share my programme").is_visible()
        assert read(page.get_by_role("img", name="QR code of the link below").screenshot()) == [link]
        page.emulate_media(media="print")
        assert (page.locator(".prg-typed").is_visible(), page.locator("h1").first.is_visible()) == (True, False)
        assert read(page.screenshot()) == [link]
        page.emulate_media(media="screen")
        page.keyboard.press("Escape")
        until(page, "document.querySelector('dialog') === null")
        assert page.evaluate("document.activeElement.textContent") == "Share my programme"


def read(picture: bytes) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert("L"))]


def test_the_calendar_has_the_names_and_numbers_of_the_calendars_of_the_site(
    context: BrowserContext, site: str, folder: Path
) -> None:
    keeping(context, site, "2026/a1", "2026/a2", "2026/a3")
    page = opened(context, site, "?view=mine")
    with page.expect_download() as saved:
        page.get_by_role("button", name="for a calendar").click()
    facts = ("uid", "sequence", "status")
    mine, all_ = (
        {str(event["uid"]): [str(event[fact]) for fact in facts] for event in Calendar.from_ical(text).walk("VEVENT")}
        for text in (Path(saved.value.path()).read_bytes(), (folder / "timetable/2026/programme.en.ics").read_bytes())
    )
    assert mine == {uid: all_[uid] for uid in mine}
    assert list(mine.values()) == [
        ["2026-a1@fest.example", "1", "CONFIRMED"],
        ["2026-annual@fest.example", "0", "CONFIRMED"],
        ["2026-a3@fest.example", "1", "CANCELLED"],
    ]


def test_back_leads_from_a_changed_session_to_ones_own_programme(context: BrowserContext, site: str) -> None:
    keeping(context, site, "2026/a1")
    page = opened(context, site)
    page.get_by_role("button", name="Mine", exact=True).click()
    page.get_by_role("button", name=f"{NEWS}2").click()
    page.locator("#news").get_by_role("link", name="From ward to home").click()
    assert "Moved from Loft to Hall." in page.locator(".prg-changed").inner_text()
    page.locator(".prg-changed a").click()
    assert page.url == f"{site}/editions/2026/changes/#since"
    page.go_back()
    page.go_back()
    assert page.url == f"{site}/timetable/2026/?view=mine"
    assert [card.get_attribute("data-id") for card in page.locator("[data-id]:visible").all()] == ["2026/a1"]


def test_where_nothing_can_be_kept_nobody_is_told_what_is_new_to_them(context: BrowserContext, site: str) -> None:
    context.add_init_script("Storage.prototype.setItem = () => { throw new Error('refused') }")
    page = opened(context, site)
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert (page.get_by_text(NEWS).count(), page.locator("[data-id]:visible").count(), faults) == (0, 6, [])


def test_without_the_news_the_timetable_is_as_whole_as_with_it(browser: Browser, site: str) -> None:
    context = browser.new_context(service_workers="block")
    keeping(context, site, "2026/a1")
    for pattern in ("**/news.*.json", "**/later/*.js"):
        context.route(pattern, lambda route: route.abort())
    page = opened(context, site, "?view=mine")
    page.wait_for_load_state("networkidle")
    assert [card.get_attribute("data-id") for card in page.locator("[data-id]:visible").all()] == ["2026/a1"]
    page.get_by_role("button", name="Share my programme").click()
    link = f"{site}/timetable/2026/?view=mine#s=a1"
    assert page.get_by_role("textbox", name="Share my programme").input_value() == link
    context.close()


def test_sharing_and_news_work_without_a_network_once_they_are_saved(context: BrowserContext, site: str) -> None:
    keeping(context, site, "2026/a1")
    page = opened(context, site)
    until(page, "navigator.serviceWorker.controller !== null")
    context.set_offline(True)
    page.goto(f"{site}/timetable/2026/?view=mine")
    page.get_by_role("button", name=f"{NEWS}2").wait_for()
    page.get_by_role("button", name="Share my programme").click()
    assert read(page.get_by_role("img", name="QR code of the link below").screenshot()) == [
        f"{site}/timetable/2026/?view=mine#s=a1"
    ]


def test_an_old_address_leads_to_the_same_place_inside_the_new_page(context: BrowserContext, site: str) -> None:
    page = opened(context, site, path="sessions/2026/annual/", query="?now=2026-03-10#first-half")
    page.wait_for_url(f"{site}/sessions/2026/a2/?now=2026-03-10#first-half")


def test_without_scripts_an_old_address_leads_on_too(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, site, path="sv/sessions/2026/annual/")
    page.wait_for_url(f"{site}/sv/sessions/2026/a2/")
    context.close()


def test_without_scripts_the_changes_are_a_page(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, site)
    page.get_by_role("link", name="What has changed").click()
    assert [one.inner_text() for one in page.locator("article h2").all()] == ["Since then", "2 January 2026\nFIRST"]
    assert page.locator("article .prg-change").all_inner_texts() == [
        "A1 From ward to home\nMoved from Loft to Hall\nStream: Leading (before: not stated)\n"
        "Also taking part: Ann Berg (Speaker)\nCode: A1 (before: not stated)",
        "Gone\nCancelled",
    ]
    context.close()
