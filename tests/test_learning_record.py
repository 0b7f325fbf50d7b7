"""A reader's own notes on their learning, in a real browser: kept there, shown in one record, and sent nowhere."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from plugin_sites import CONTENT, built
from served import served

FILES = {
    **CONTENT,
    "sessions/2026/a2.md": "---\ntitle: Opening plenary\nobjectives:\n"
    "  - {id: draw, statement: Draw the pathway of a patient}\n"
    "  - {id: sum, statement: '=SUM(1) is what a formula looks like'}\n"
    "parts:\n  - id: one\n    title: One\n    objectives:\n      - {id: tell, statement: '<b>Tell</b> what matters'}\n"
    "---\n",
    "sessions/2026/a2.sv.md": "---\ntitle: Öppningsplenum\nobjectives:\n"
    "  - {id: draw, statement: Rita en patients väg}\n---\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("festival")
    built(folder, FILES, site_url=None)
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(accept_downloads=True)
    yield made
    made.close()


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def note(page: Page, objective: str, *, goal: bool = False, before: str = "", after: str = "") -> None:
    entry = page.locator(f"[data-objective='objectives/2026/a2/{objective}']")
    if goal:
        entry.get_by_label("I want to learn this").check()
    entry.get_by_label("Before").select_option(before)
    entry.get_by_label("After").select_option(after)


def rows(page: Page) -> list[list[str]]:
    lines = page.locator("article tbody tr").all()
    return [[cell.inner_text().replace("\n", " / ") for cell in line.locator("th, td").all()] for line in lines]


def record(context: BrowserContext, site: str, language: str = "") -> Page:
    return opened(context, f"{site}/{language}objectives/my/learning/")


def test_what_is_noted_on_a_session_stands_in_the_record_and_on_the_objective(
    context: BrowserContext, site: str
) -> None:
    page = opened(context, f"{site}/sessions/2026/a2/")
    note(page, "draw", goal=True, before="1", after="3")
    note(page, "tell", before="2")
    assert page.get_by_role("status").inner_text() == "Kept in this browser"
    assert rows(record(context, site)) == [
        ["Draw the pathway of a patient / Opening plenary", "Yes", "I cannot do it yet", "I can do it by myself"],
        ["<b>Tell</b> what matters / Opening plenary", "", "I can do it with help", ""],
    ]
    of_objective = opened(context, f"{site}/objectives/2026/a2/draw/")
    assert of_objective.get_by_label("I want to learn this").is_checked()
    assert of_objective.get_by_label("After").input_value() == "3"


def test_the_record_of_another_language_shows_the_words_that_were_read(context: BrowserContext, site: str) -> None:
    note(opened(context, f"{site}/sessions/2026/a2/"), "draw", before="4")
    page = record(context, site, "sv/")
    assert rows(page) == [["Draw the pathway of a patient / Opening plenary", "", "Jag kan lära ut det till andra", ""]]
    assert page.locator("tbody a").get_attribute("lang") == "en"


def test_an_empty_record_says_where_to_begin_and_what_is_taken_back_is_gone(context: BrowserContext, site: str) -> None:
    page = record(context, site)
    assert page.get_by_text("Nothing noted yet").is_visible()
    assert not page.get_by_role("table").is_visible()
    session = opened(context, f"{site}/sessions/2026/a2/")
    note(session, "draw", before="1")
    note(session, "draw", before="")
    assert session.evaluate("localStorage.length") == session.evaluate(
        "Object.keys(localStorage).filter(key => !key.startsWith('programme.')).length"
    )


def test_the_record_is_saved_as_text_and_as_a_table_that_no_spreadsheet_runs(
    context: BrowserContext, site: str
) -> None:
    session = opened(context, f"{site}/sessions/2026/a2/")
    note(session, "sum", goal=True, before="1", after="2")
    page = record(context, site)
    page.get_by_label("Name on the printed record").fill("Ann Berg")
    with page.expect_download() as text:
        page.get_by_role("button", name="Save as text").click()
    day = page.locator(".prg-day").inner_text()
    assert text.value.suggested_filename == "learning.txt"
    assert Path(text.value.path()).read_text(encoding="utf-8") == (
        f"My learning\n\nAnn Berg\n\n{day}\n\n=SUM(1) is what a formula looks like\n  Opening plenary\n"
        f"  {site}/sessions/2026/a2/\n  I want to learn this: Yes\n  Before: I cannot do it yet\n"
        "  After: I can do it with help\n"
    )
    with page.expect_download() as table:
        page.get_by_role("button", name="Save as a table").click()
    saved = list(csv.reader(io.StringIO(Path(table.value.path()).read_text(encoding="utf-8-sig"))))
    assert saved == [
        ["Learning objective", "", "", "I want to learn this", "Before", "After"],
        [
            "'=SUM(1) is what a formula looks like",
            "Opening plenary",
            f"{site}/sessions/2026/a2/",
            "Yes",
            "I cannot do it yet",
            "I can do it with help",
        ],
    ]


def test_all_is_deleted_on_demand(context: BrowserContext, site: str) -> None:
    note(opened(context, f"{site}/sessions/2026/a2/"), "draw", before="1")
    page = record(context, site)
    page.get_by_text("Delete all that I noted").click()
    page.get_by_role("button", name="Delete all", exact=True).click()
    assert page.get_by_text("Nothing noted yet").is_visible()
    assert rows(record(context, site)) == []


def test_what_others_put_into_the_notebook_runs_nothing_and_leads_nowhere_else(
    context: BrowserContext, site: str
) -> None:
    page = record(context, site)
    page.evaluate(
        """localStorage.setItem('programme.learning:/', JSON.stringify({
        x: {statement: '<img src=x onerror=alert(1)>', page: 'javascript:alert(1)', before: '99', where: 5},
        y: null, z: 'words'}))"""
    )
    page.on("dialog", lambda dialog: pytest.fail(f"ran {dialog.message}"))
    page.reload()
    assert rows(page) == [["<img src=x onerror=alert(1)> / 5", "", "", ""]]
    assert page.locator("tbody a").evaluate("link => link.href") == f"{site}/objectives/my/learning/"
    page.evaluate("localStorage.setItem('programme.learning:/', '[not JSON')")
    page.reload()
    assert page.get_by_text("Nothing noted yet").is_visible()


def test_nothing_is_sent(context: BrowserContext, site: str) -> None:
    page = opened(context, f"{site}/sessions/2026/a2/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    note(page, "draw", goal=True, before="1", after="3")
    page.wait_for_timeout(300)
    assert asked == []


def test_without_scripts_the_page_says_why_nothing_is_kept(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in ("sessions/2026/a2/", "objectives/my/learning/"):
        page.goto(f"{site}/{address}")
        assert "This browser runs no scripts, so nothing can be kept here." in page.locator("article.prg").inner_text()
    context.close()
