"""A programme without a network, in a real browser: the server goes away, and comes back with news."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext

from offline_host import FILES, Handler, Host, opened, put, saved, site
from served import until


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the same festival in several states, each once."""
    return tmp_path_factory.mktemp("sites")


@pytest.fixture
def host(tmp_path: Path, sites: Path) -> Iterator[Host]:
    shutil.copytree(site(sites, "first"), tmp_path / "y")
    made = Host(tmp_path)
    yield made
    made.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(timezone_id="Europe/Oslo")
    yield made
    made.close()


NOTICE = re.compile(r"No network: this page was saved at \d\d:\d\d\. What is saved")


def test_timetable_and_sessions_open_without_a_network_and_say_how_old_they_are(
    context: BrowserContext, host: Host
) -> None:
    page = opened(context, host.url("y/timetable/2026/"))
    assert page.locator(".prg-notice").count() == 0
    saved(page)
    host.stop()

    page.reload()
    page.locator("[role=status].prg-notice a").wait_for()
    assert NOTICE.fullmatch(page.locator(".prg-notice").inner_text())
    page.get_by_role("link", name="From ward to home", exact=True).click()
    page.wait_for_url("**/y/sessions/2026/a1/")
    assert page.locator("h1").inner_text() == "From ward to home"
    for path in ("y/", "y/speakers/ann/", "y/about/", "y/timetable/2026/?view=now", "y/editions/2026/rooms/hall"):
        page.goto(host.url(path))
        page.locator("[role=status].prg-notice").wait_for()


def test_a_request_that_a_crowded_network_loses_is_made_once_more(context: BrowserContext, host: Host) -> None:
    host.lost.update(("/y/timetable/2026/", "/y/sessions/2026/a1/"))
    page = opened(context, host.url("y/about/"))
    saved(page)
    assert host.lost == set()


def test_the_programme_is_searched_without_a_network(context: BrowserContext, host: Host) -> None:
    page = opened(context, host.url("y/sv/timetable/2026/"))
    saved(page, "/y/sv/")
    host.stop()

    page.goto(host.url("y/sv/sessions/2026/a1/"))
    page.locator("a.prg-search").click()
    page.get_by_role("searchbox").fill("avdelning")
    page.locator(".prg-find-results").get_by_role("link", name="Från avdelning till hem").click()
    page.locator(".prg-notice").wait_for()
    page.goto(host.url("y/sv/search/?q=avdelning"))
    page.get_by_role("link", name="Från avdelning till hem").wait_for()


def test_each_language_saves_its_own_pages_and_says_so_in_its_words(context: BrowserContext, host: Host) -> None:
    page = opened(context, host.url("y/sv/timetable/2026/"))
    saved(page, "/y/sv/")
    host.stop()

    page.goto(host.url("y/sv/sessions/2026/a1/"))
    page.locator(".prg-notice a").wait_for()
    assert re.fullmatch(
        r"Inget nät: sidan sparades klockan \d\d:\d\d\. Det som är sparat", page.locator(".prg-notice").inner_text()
    )
    assert page.locator("h1").inner_text() == "Från avdelning till hem"
    assert page.evaluate("caches.keys()") == ["programme /y/sv/#1"]


def test_a_page_that_is_not_saved_gives_one_that_lists_what_is(context: BrowserContext, host: Host) -> None:
    page = opened(context, host.url("y/timetable/2026/"))
    saved(page)
    host.stop()

    page.goto(host.url("y/organisations/ward/"))
    assert page.url == host.url("y/offline/#from=%2Fy%2Forganisations%2Fward%2F")
    page.locator("[role=status]", has_text="pages are saved").wait_for()
    assert page.locator("h1").inner_text() == "Without a network"
    count = re.fullmatch(r"(\d+) of (\d+) pages are saved", page.locator("[role=status]").inner_text())
    assert count is not None
    assert count[1] == count[2] == str(page.locator("[data-kept]:visible").count())
    host.start()
    page.get_by_role("link", name="Try it again").click()
    page.wait_for_url("**/y/organisations/ward/")
    assert page.locator("h1").inner_text() == "The ward"


def test_news_come_when_there_is_a_network_and_are_saved_without_touching_what_is_read(
    context: BrowserContext, host: Host, sites: Path
) -> None:
    reading = opened(context, host.url("y/sessions/2026/a1/"))
    saved(reading)
    reading.evaluate("window.untouched = true")
    put(
        host, site(sites, "news", files={"sessions/2026/a1.md": FILES["sessions/2026/a1.md"].replace("home", "garden")})
    )

    page = opened(context, host.url("y/sessions/2026/a1/"))
    assert page.locator("h1").inner_text() == "From ward to garden"
    saved(page)
    host.stop()
    page.goto(host.url("y/timetable/2026/"))
    assert page.get_by_role("link", name="From ward to garden", exact=True).count() == 1
    assert (reading.evaluate("window.untouched"), reading.locator("h1").inner_text()) == (True, "From ward to home")


def test_what_was_saved_stays_when_a_new_build_cannot_be_fetched_whole(
    context: BrowserContext, host: Host, sites: Path
) -> None:
    page = opened(context, host.url("y/timetable/2026/"))
    saved(page)
    put(host, site(sites, "news"))
    shutil.rmtree(host.folder / "y" / "offline")
    page.goto(host.url("y/timetable/2026/"))
    page.wait_for_timeout(500)
    host.stop()

    page.goto(host.url("y/sessions/2026/b1/"))
    assert page.locator("h1").inner_text() == "Closing"


def test_withdrawing_takes_everything_back(context: BrowserContext, host: Host, sites: Path) -> None:
    page = opened(context, host.url("y/timetable/2026/"))
    saved(page)
    put(host, site(sites, "withdrawn", "offline: withdraw\n"))

    page.goto(host.url("y/timetable/2026/"))
    until(page, "async () => (await caches.keys()).length === 0")
    until(page, "async () => (await navigator.serviceWorker.getRegistrations()).length === 0")
    assert page.locator("link[data-prg-worker]").count() == 0


def test_a_reader_can_delete_what_is_saved_and_have_it_back(context: BrowserContext, host: Host) -> None:
    page = opened(context, host.url("y/offline/"))
    saved(page)
    page.get_by_role("button", name="Delete what is saved").click()
    page.get_by_text("Nothing is saved in this browser.").wait_for()
    page.goto(host.url("y/timetable/2026/"))
    page.wait_for_timeout(500)
    assert (page.evaluate("caches.keys()"), page.evaluate("navigator.serviceWorker.getRegistrations()")) == ([], [])
    page.goto(host.url("y/offline/"))
    page.get_by_role("button", name="Save the programme in this browser").click()
    saved(page)


def test_two_sites_on_one_host_leave_each_other_alone(context: BrowserContext, host: Host, sites: Path) -> None:
    put(host, site(sites, "withdrawn", "offline: withdraw\n"), "z")
    shutil.copytree(host.folder / "y", host.folder / "w")
    page = opened(context, host.url("y/timetable/2026/"))
    saved(page)
    other = opened(context, host.url("w/timetable/2026/"))
    saved(other, "/w/")
    assert sorted(page.evaluate("caches.keys()")) == ["programme /w/#1", "programme /y/#1"]
    put(host, site(sites, "withdrawn", "offline: withdraw\n"), "w")
    other.reload()
    until(other, "async () => (await caches.keys()).join() === 'programme /y/#1'")


def test_a_site_at_the_root_does_not_answer_for_its_neighbours(
    context: BrowserContext, host: Host, sites: Path
) -> None:
    for entry in site(sites, "first").iterdir():
        (shutil.copytree if entry.is_dir() else shutil.copy)(entry, host.folder / entry.name)
    (host.folder / "neighbour").mkdir()
    (host.folder / "neighbour/index.html").write_text("<title>Neighbour</title>", encoding="utf-8")
    page = opened(context, host.url("timetable/2026/"))
    saved(page, "/")
    host.stop()

    page.goto(host.url("sessions/2026/a1/"))
    with pytest.raises(Exception, match="ERR_CONNECTION_REFUSED"):
        page.goto(host.url("neighbour/"))


def test_nothing_is_asked_of_another_host_and_nothing_is_said_of_the_reader(
    context: BrowserContext, host: Host
) -> None:
    asked: list[tuple[str, str]] = []
    context.on("request", lambda request: asked.append((request.method, urlsplit(request.url).netloc)))
    page = opened(context, host.url("y/timetable/2026/"))
    saved(page)
    assert set(asked) == {("GET", f"127.0.0.1:{host.port}")}


def test_a_network_that_does_not_answer_is_not_waited_for(context: BrowserContext, host: Host) -> None:
    page = opened(context, host.url("y/timetable/2026/"))
    saved(page)
    host.stop()
    deaf = ThreadingHTTPServer(("127.0.0.1", host.port), Handler, bind_and_activate=True)  # accepts, and never answers

    page.goto(host.url("y/sessions/2026/a1/"), timeout=15_000)
    deaf.server_close()
    page.locator(".prg-notice a").wait_for()
    assert NOTICE.fullmatch(page.locator(".prg-notice").inner_text())


def test_phones_may_install_the_programme(context: BrowserContext, host: Host) -> None:
    page = opened(context, host.url("y/sv/timetable/2026/"))
    client = context.new_cdp_session(page)
    told = client.send("Page.getAppManifest")
    assert (told["errors"], told["url"]) == ([], host.url("y/sv/manifest.webmanifest"))
    faults = client.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [fault["errorId"] for fault in faults if fault["errorId"] != "in-incognito"] == []
