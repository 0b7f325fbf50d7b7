"""What comes out of the printer when somebody prints a page of the site."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from plugin_sites import built
from served import served
from test_timetable_pages import CONTENT, SETTINGS

LEARNED = "- {id: plan, statement: Plan a discharge with the person, level: apply}"
OUT = "See [the report](https://www.example.org/report/) and <https://example.org/a>."


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("festival")
    learned = CONTENT["sessions/2026/a1.md"].removesuffix("---\n") + f"objectives:\n  {LEARNED}\n---\n{OUT}\n"
    content = {**CONTENT, "sessions/2026/a1.md": learned, "index.md": "# Home\n"}
    built(folder, content, settings=SETTINGS, site_url=None, plugins=["programme", "search"])
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    made = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="dark")
    yield made
    made.close()


def sheets(page: Page) -> list[str]:
    """The words on each sheet of paper."""
    reader = PdfReader(BytesIO(page.pdf(format="A4")))
    return [" ".join(sheet.extract_text().split()) for sheet in reader.pages]


def test_each_day_of_the_timetable_has_a_sheet_with_rooms_in_words_and_nothing_to_press(page: Page, site: str) -> None:
    page.goto(f"{site}/timetable/2026/")
    page.locator(".prg-star").first.wait_for()

    first, second = sheets(page)

    assert "Tuesday 10 March 2026" in first
    assert "A1 From ward to home 10:00–11:30 · Hall · Leading · Workshop Ann Berg" in first
    assert "Årsmöte 10:00–10:30 · Loft" in first
    assert "Closing 09:00–10:00 · Loft" in second
    assert "Wednesday" not in first
    page.emulate_media(media="print")
    assert page.locator("button:visible, input:visible, select:visible, nav:visible, header:visible").count() == 0


@pytest.mark.parametrize("size", [390, 1440])
def test_the_timetable_is_printed_the_same_from_a_phone(page: Page, site: str, size: int) -> None:
    page.set_viewport_size({"width": size, "height": 900})
    page.goto(f"{site}/timetable/2026/")

    assert len(sheets(page)) == 2


def test_a_session_leaves_out_what_only_a_screen_can_do_and_shows_addresses_as_one_types_them(
    page: Page, site: str
) -> None:
    page.goto(f"{site}/sessions/2026/a1/")
    page.locator(".prg-keep .prg-star").wait_for()

    (sheet,) = sheets(page)

    assert "Plan a discharge with the person" in sheet
    assert "See the report (example.org/report) and https://example.org/a." in sheet
    assert [said for said in ("Keep in my programme", "My learning", "At the same time", "Home") if said in sheet] == []


def test_the_record_of_a_reader_is_one_sheet_under_their_name(page: Page, site: str) -> None:
    page.goto(f"{site}/sessions/2026/a1/")
    page.get_by_label("I want to learn this").check()
    page.goto(f"{site}/objectives/my/learning/")
    page.get_by_label("Name on the printed record").fill("Ada Berg")

    (sheet,) = sheets(page)

    assert "Plan a discharge with the person From ward to home Yes" in sheet
    page.emulate_media(media="print")
    assert page.locator("button:visible, summary:visible, label:visible").count() == 0
