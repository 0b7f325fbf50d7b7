"""Pages by keyboard and on a narrow screen, and what a finger can hit, in both directions of reading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from plugin_sites import built
from served import served
from test_timetable_pages import CONTENT, SETTINGS, session

FILES = {
    **CONTENT,
    "index.md": "# Home\n\n{{ hero() }}\n\n{{ ways_in() }}\n",
    "editions/2026.md": CONTENT["editions/2026.md"].replace("name: Festival 2026", "name: {en: Festival, ar: مهرجان}"),
    "objectives/listen.md": "---\nstatement: Ask what matters before asking what is the matter\nlevel: apply\n---\n",
    "sessions/2026/c1.md": session("Listening", "11 10:00", 60, room="loft", objectives="[listen]", speakers="[ann]"),
}
MACROS = {"modules": ["mkdocs_programme.macros"], "render_by_default": False, "force_render_paths": "/index.md"}
PAGES: tuple[str, ...] = (
    "",
    "timetable/2026/",
    "timetable/2026/?view=mine",
    "sessions/2026/c1/",
    "speakers/ann/",
    "speakers/",
)
PAGES += ("objectives/listen/", "objectives/", "editions/2026/", "sessions/", "ar/", "ar/timetable/2026/")
PAGES += ("ar/sessions/2026/c1/",)
STOP = """() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const whole = stop.closest(".prg-card, .prg-slot-card, label") ?? stop;
  const shown = (stop.labels?.[0] ?? stop).getClientRects()[0];
  const rings = [stop, whole, stop.nextElementSibling].filter(Boolean).map((one) => getComputedStyle(one));
  const along = (one) => (getComputedStyle(one).direction === "rtl" ? -1 : 1);
  const region = stop.closest("header, .md-sidebar, .md-content, footer");
  const here = { stop, region, y: shown.y + shown.height / 2 + scrollY, x: [shown.left, shown.right] };
  const before = window.before?.region === region && window.before;
  let around = stop;
  while (before && !around.contains(before.stop)) around = around.parentElement;
  const further = !before || (along(around) > 0 ? here.x[0] >= before.x[0] - 1 : here.x[1] <= before.x[1] + 1);
  window.before = here;
  const above = document.elementFromPoint(shown.x + shown.width / 2, shown.y + shown.height / 2);
  return {
    place: [...document.querySelectorAll("*")].indexOf(stop),
    name: `${stop.tagName} ${stop.textContent.trim().slice(0, 40)}`,
    back: !further && here.y < before.y + shown.height / 2,
    covered: !above || !(stop.contains(above) || above.contains(stop) || stop.labels?.[0]?.contains(above)),
    ringed: rings.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0),
    drawn: stop instanceof SVGElement,
    inSentence: Boolean(stop.closest("p, .md-source, .md-copyright, .headerlink")) && !whole.matches("[class*=card]"),
    least: Math.min(Math.max(shown.width, whole.offsetWidth ?? 0), Math.max(shown.height, whole.offsetHeight ?? 0)),
  };
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("festival")
    built(folder, FILES, settings=SETTINGS, site_url=None, plugins=["programme", {"macros": MACROS}])
    with served(folder / "site") as address:
        yield address


@pytest.fixture(params=[320, 1440])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": request.param, "height": 800}, reduced_motion="reduce", service_workers="block"
    )
    yield context.new_page()
    context.close()


def stops(page: Page) -> list[dict[str, Any]]:
    """Everything that the tabulator key leads to, in its order."""
    found: list[dict[str, Any]] = []
    while len(found) < 300:
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["place"] in {one["place"] for one in found}:
            break
        found.append(stop)
    return found


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_leads_through_a_page_as_it_is_read_and_every_stop_is_seen(
    page: Page, site: str, path: str
) -> None:
    page.goto(f"{site}/{path}")
    found = stops(page)

    assert len(found) > 5
    assert [stop["place"] for stop in found] == sorted(stop["place"] for stop in found)
    # Whatever follows stands below, or further along the line or the columns, in the direction of what holds both.
    assert [stop["name"] for stop in found if stop["back"]] == []
    assert [stop["name"] for stop in found if stop["covered"]] == []
    assert [stop["name"] for stop in found if not stop["ringed"] and not stop["drawn"]] == []
    small = [(stop["name"], stop["least"]) for stop in found if stop["least"] < 24 and not stop["inSentence"]]
    assert small == []


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(page: Page, site: str, path: str) -> None:
    page.goto(f"{site}/{path}")

    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
