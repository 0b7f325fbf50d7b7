"""A policy stands in every page: what the theme brings runs in a browser, and nothing else does."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from plugin_sites import built, pages, tree
from served import served, until
from test_timetable_pages import CONTENT, SETTINGS

FILES = {**CONTENT, "index.md": "# Home\n", "about.md": "# How to get there\n"}
KIND = "Content-Security-Policy"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a festival with a palette, whose toggles the theme drives by scripts of its own."""
    palette = [{"scheme": name, "toggle": {"icon": "material/weather-sunny", "name": name}} for name in ("a", "slate")]
    theme = {"name": "material", "font": False, "palette": palette}
    return built(tmp_path_factory.mktemp("policy"), FILES, settings=SETTINGS, site_url=None, theme=theme)


def policy(page: html.HtmlElement) -> dict[str, list[str]]:
    """What a page tells the browser, by directive."""
    (told,) = page.xpath(f"//meta[@http-equiv='{KIND}']/@content")
    return {name: values for name, *values in (rule.split() for rule in str(told).split(";"))}


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_every_page_begins_with_a_policy_that_knows_exactly_its_own_scripts(site: Path) -> None:
    wrong = []
    for path in pages(site):
        page = tree(site, path)
        before = page.xpath(f"//meta[@http-equiv='{KIND}']/preceding-sibling::*")
        scripts = page.xpath("//script[not(@src)][not(@type) or @type='module' or @type='text/javascript']/text()")
        allowed = {value for value in policy(page).get("script-src", ()) if value.startswith("'sha256-")}
        if [element.tag for element in before] != ["meta"] or not {hashed(text) for text in scripts} <= allowed:
            wrong.append(path)
    assert len(pages(site)) > 20
    assert wrong == []


def test_the_policy_lets_nothing_in_from_elsewhere(site: Path) -> None:
    told = policy(tree(site, "index.html"))

    scripts = [value for value in told.pop("script-src") if not value.startswith("'sha256-")]
    assert scripts == ["'self'"]
    assert told == {
        "default-src": ["'self'"],
        "style-src": ["'self'"],
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "media-src": ["'self'"],
        "font-src": ["'self'"],
        "frame-src": ["'none'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
    }


def test_a_site_may_name_hosts_for_films_and_they_bring_nothing_else_in(tmp_path: Path) -> None:
    hosts = "csp: {hosts: ['https://films.example/a;script-src', 'https://pictures.example']}\n"
    told = policy(tree(built(tmp_path, {"index.md": "# Home\n"}, settings=f"name: A\n{hosts}"), "index.html"))

    assert told["frame-src"] == ["https://films.example", "https://pictures.example"]
    assert told["img-src"] == ["'self'", "data:", *told["frame-src"]]
    assert [value for value in told["script-src"] if "example" in value] == []


def test_a_theme_that_loads_letters_from_elsewhere_still_gets_them(tmp_path: Path) -> None:
    files, theme = {"index.md": "# Home\n"}, {"name": "material", "font": {"text": "Roboto"}}
    site = built(tmp_path, files, settings="name: A\n", theme=theme, extra_javascript=["https://count.example/a.js"])

    told = policy(tree(site, "index.html"))

    assert told["style-src"][-1] == "https://fonts.googleapis.com"
    assert told["font-src"] == ["'self'", "https://fonts.gstatic.com"]
    assert told["script-src"][-1] == "https://count.example"
    styles = tree(site, "index.html").xpath("//style/text()")
    assert {hashed(text) for text in styles} <= set(told["style-src"])


def test_a_site_may_do_without(tmp_path: Path) -> None:
    site = built(tmp_path, {"index.md": "# Home\n"}, settings="name: A\ncsp: no\n")

    assert KIND not in (site / "index.html").read_text(encoding="utf-8")


HEARD = """
document.addEventListener('securitypolicyviolation', event => {
  (window.refused ??= []).push([event.effectiveDirective, event.blockedURI])
})
"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a tab that notes what the policy refuses."""
    context = browser.new_context()
    context.add_init_script(HEARD)
    yield context.new_page()
    context.close()


def _refused(page: Page) -> list[list[str]]:
    told: list[list[str]] = page.evaluate("window.refused ?? []")
    return told


def test_no_page_and_nothing_that_readers_do_is_refused(site: Path, page: Page) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    found: dict[str, object] = {}
    with served(site) as address:
        for path in [path for path in pages(site) if path.count("/") < 3 or "sessions" in path]:
            page.goto(f"{address}/{path}")
            page.wait_for_load_state("networkidle")
            found[path] = _refused(page)
        timetable = next(path for path in pages(site) if path.startswith("timetable/"))
        page.goto(f"{address}/{timetable}?view=mine")
        page.wait_for_load_state("networkidle")
        found["mine"] = _refused(page)
        page.goto(f"{address}/index.html")
        page.keyboard.press("/")
        page.keyboard.type("ward")
        page.wait_for_timeout(1500)
        found["search"] = _refused(page)
    assert {path: told for path, told in found.items() if told} == {}
    assert faults == []


def test_what_came_in_with_words_would_be_refused(site: Path, page: Page) -> None:
    with served(site) as address:
        page.goto(f"{address}/index.html")
        page.evaluate(
            """() => {
                document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = 1">')
                const script = document.createElement('script')
                script.textContent = 'window.ran = 2'
                document.body.append(script)
                fetch('https://evil.example/').catch(() => {})
                new Image().src = 'https://evil.example/a.png'
            }"""
        )
        until(page, "(window.refused ?? []).length > 3")

        assert page.evaluate("window.ran") is None
        # A browser tells of each when it comes to it, so their order means nothing.
        assert sorted(_refused(page)) == [
            ["connect-src", "https://evil.example/"],
            ["img-src", "https://evil.example/a.png"],
            ["script-src-attr", "inline"],
            ["script-src-elem", "inline"],
        ]


_STYLES = re.compile(r"--(?:prg-[a-z]+|c|r|rooms|cards): [-\w #./]+(?:; --(?:prg-[a-z]+|c|r|rooms|cards): [-\w #./]+)*")


def test_styles_that_stand_in_elements_say_numbers_and_colours_alone(site: Path) -> None:
    said = {str(style) for path in pages(site) for style in tree(site, path).xpath("//@style")}

    assert {style for style in said if not _STYLES.fullmatch(style)} == set()
