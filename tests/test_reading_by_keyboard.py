"""Pages by keyboard and on a narrow screen, and what a finger can hit, in both directions of reading."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from served import served, until

PAGES: tuple[str, ...] = (
    "",
    "about/",
    "timetable/2027/",
    "timetable/2027/2027-05-11/",
    "timetable/2027/?view=mine",
    "sessions/",
    "sessions/2027/p1/",
    "speakers/",
    "speakers/achieng-odhuro/",
    "organisations/",
    "organisations/acacia-bend/",
    "objectives/",
    "objectives/by/persona/",
    "objectives/ease-breath/",
    "objectives/my/learning/",
    "personas/",
    "personas/halima/",
    "pathways/own-kitchen/",
    "materials/",
    "materials/night-bag/",
    "bibliography/",
    "editions/2027/",
    "editions/2027/changes/",
    "search/",
    "ar/",
    "ar/timetable/2027/",
    "ar/sessions/2027/p1/",
    "ar/speakers/achieng-odhuro/",
    "ar/objectives/ease-breath/",
    "ar/personas/halima/",
)
STOP = """() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const words = "p, bdi, .md-source, .md-copyright, .headerlink";
  const whole = stop.closest(".prg-card, .prg-slot-card, label") ?? stop;
  const faces = [...(stop.labels ?? []), stop, stop.nextElementSibling].filter(Boolean);
  const face = faces.find((one) => one.checkVisibility({ opacityProperty: true }) && one.getClientRects().length);
  const shown = face.getClientRects()[0];
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
    covered: !above || !(face.contains(above) || above.contains(face)),
    ringed: rings.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0),
    drawn: stop instanceof SVGElement,
    inSentence: Boolean(stop.closest(words)) && !whole.matches("[class*=card]"),
    box: [shown.left, shown.top + scrollY, shown.right, shown.bottom + scrollY],
    least: Math.min(Math.max(shown.width, whole.offsetWidth ?? 0), Math.max(shown.height, whole.offsetHeight ?? 0)),
  };
}"""


@pytest.fixture(scope="module")
def site(festival: Path) -> Iterator[str]:
    with served(festival) as address:
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
    while len(found) < 500:
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["place"] in {one["place"] for one in found}:
            break
        found.append(stop)
    return found


def is_crowded(stop: dict[str, Any], found: list[dict[str, Any]]) -> bool:
    """Whether a circle of 24 px about a small target meets another target, or its circle (WCAG 2.2, 2.5.8)."""
    x, y = middle(stop["box"])
    for other in found:
        left, top, right, bottom = other["box"]
        if other["least"] < 24:
            left, top = middle(other["box"])
            right, bottom = left, top
        apart = hypot(max(left - x, x - right, 0), max(top - y, y - bottom, 0))
        if other is not stop and apart < (24 if other["least"] < 24 else 12):
            return True
    return False


def middle(box: list[float]) -> tuple[float, float]:
    left, top, right, bottom = box
    return (left + right) / 2, (top + bottom) / 2


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_leads_through_a_page_as_it_is_read_and_every_stop_is_seen(
    page: Page, site: str, path: str
) -> None:
    page.goto(f"{site}/{path}")
    until(page, "document.querySelector('.md-option + label:not([hidden])') !== null")
    found = stops(page)

    assert len(found) > 5
    assert [stop["place"] for stop in found] == sorted(stop["place"] for stop in found)
    # Whatever follows stands below, or further along the line or the columns, in the direction of what holds both.
    assert [stop["name"] for stop in found if stop["back"]] == []
    assert [stop["name"] for stop in found if stop["covered"]] == []
    assert [stop["name"] for stop in found if not stop["ringed"] and not stop["drawn"]] == []
    small = [stop for stop in found if stop["least"] < 24 and not stop["inSentence"]]
    assert [(stop["name"], stop["least"]) for stop in small if is_crowded(stop, found)] == []


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(page: Page, site: str, path: str) -> None:
    page.goto(f"{site}/{path}")

    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("path", ["", "timetable/2027/", "sessions/2027/p1/", "ar/"])
def test_without_scripts_too_every_stop_is_seen(browser: Browser, site: str, path: str) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 800}, java_script_enabled=False, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{site}/{path}")
    found = stops(page)

    assert len(found) > 5
    assert [stop["name"] for stop in found if stop["covered"] or not (stop["ringed"] or stop["drawn"])] == []
    context.close()
