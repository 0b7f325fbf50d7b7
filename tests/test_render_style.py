"""The style sheet: small, asking nobody, right to left as left to right, and readable whatever colours are chosen."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from mkdocs_programme import render
from mkdocs_programme.render.look import sheet
from mkdocs_programme.settings import Look

SHEET = (Path(render.__file__).parent / "assets" / "programme.css").read_text("utf-8")

COLOURS = ["#000", "#fff", "#ff0", "#0ff", "#f0f", "#00f", "#f00", "#0f0", "#0b6e4f", "#808080", "#f5d0a9", "navy"]

MEASURE = """
([scheme, pairs]) => {
  document.body.dataset.mdColorScheme = scheme
  const canvas = Object.assign(document.createElement("canvas"), {width: 1, height: 1}).getContext("2d")
  const light = colour => {
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  return pairs.map(([one, other, chosen]) => {
    const spot = document.createElement("i")
    spot.setAttribute("style", `${chosen ? `--prg-colour: ${chosen};` : ""} color: ${one}; background: ${other}`)
    document.querySelector(".md-typeset").append(spot)
    const seen = getComputedStyle(spot)
    const [low, high] = [light(seen.color), light(seen.backgroundColor)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  })
}
"""


def ratios(
    browser: Browser, scheme: str, pairs: list[tuple[str, str, str]], more: str = ""
) -> dict[tuple[str, str, str], float]:
    """The contrast of pairs of colours, as a browser works them out; the third says the colour of a stream."""
    page = browser.new_page()
    page.set_content(
        f'<style>{SHEET}{more}</style><body data-md-color-scheme="{scheme}"><div class="md-typeset"></div>'
    )
    measured: list[Any] = page.evaluate(MEASURE, [scheme, pairs])
    page.close()
    return dict(zip(pairs, measured, strict=True))


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_words_have_a_contrast_of_four_and_a_half(browser: Browser, scheme: str) -> None:
    grounds = [f"var(--prg-{name})" for name in ("page", "ground", "card")]
    inks = [f"var(--prg-{name})" for name in ("ink", "quiet", "accent", "warm")]
    pairs = [(ink, ground, "") for ink in inks for ground in grounds]
    pairs += [("var(--prg-warm)", "var(--prg-warm-soft)", ""), ("var(--prg-accent)", "var(--prg-accent-soft)", "")]
    pairs += [("var(--prg-ink)", "var(--prg-warm-soft)", ""), ("#fff", "var(--prg-deep)", "")]

    assert {pair: ratio for pair, ratio in ratios(browser, scheme, pairs).items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_edges_that_tell_something_have_a_contrast_of_three(browser: Browser, scheme: str) -> None:
    grounds = [f"var(--prg-{name})" for name in ("page", "ground", "card")]
    pairs = [("var(--prg-edge)", ground, "") for ground in grounds]

    assert {pair: ratio for pair, ratio in ratios(browser, scheme, pairs).items() if ratio < 3} == {}


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_any_colour_of_a_stream_can_be_seen_and_read_on(browser: Browser, scheme: str) -> None:
    bars = [("var(--prg-stream)", "var(--prg-card)", colour) for colour in COLOURS]
    badges = [("#fff", "var(--prg-deep)", colour) for colour in COLOURS]

    assert {pair: ratio for pair, ratio in ratios(browser, scheme, bars).items() if ratio < 3} == {}
    assert {pair: ratio for pair, ratio in ratios(browser, scheme, badges).items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#ffff00", "#0000ff", "#ff00ff", "#00ff00", "#7a1f5c"])
def test_whatever_colours_a_site_chooses_its_words_can_be_read(browser: Browser, scheme: str, colour: str) -> None:
    grounds = [f"var(--prg-{name})" for name in ("page", "ground", "card")]
    pairs = [(f"var(--prg-{ink})", ground, "") for ink in ("accent", "warm") for ground in grounds]
    pairs += [(f"var(--prg-{ink})", f"var(--prg-{ink}-soft)", "") for ink in ("accent", "warm")]
    pairs += [("var(--prg-ink)", f"var(--prg-{ink}-soft)", "") for ink in ("accent", "warm")]
    pairs += [("#fff", f"var(--prg-{dark})", "") for dark in ("bar", "deep", "glow")]
    found = ratios(browser, scheme, pairs, sheet(Look(accent=colour, warm=colour)))

    assert {pair: ratio for pair, ratio in found.items() if ratio < 4.5} == {}


def test_a_site_that_chooses_nothing_has_no_sheet_of_its_own() -> None:
    assert sheet(Look()) == ""


def test_the_sheet_is_small_and_asks_nobody() -> None:
    assert len(gzip.compress(SHEET.encode())) <= 12_000
    assert re.findall(r"url\(|@import|https?:", SHEET) == []


def test_sides_are_named_by_the_way_lines_run() -> None:
    sides = r"(?:margin|padding|border|inset)-(?:left|right)\b|[{;]\s*(?:left|right)\s*:|[{;]\s*float\s*:(?!\s*none)"
    assert re.findall(sides, SHEET) == []
    rules = re.findall(r"([^{}]+)\{([^{}]*text-align: (?:left|right)[^{}]*)\}", SHEET)
    assert [where.strip() for where, _ in rules if '[dir="rtl"]' not in where] == []


def test_motion_forced_colours_and_paper_are_thought_of() -> None:
    for wish in ("prefers-reduced-motion: reduce", "forced-colors: active", "@media print"):
        assert wish in SHEET
