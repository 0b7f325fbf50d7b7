"""The timetable that another site shows in a frame, and what language models are told."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from playwright.sync_api import Browser

from exports_festival import FILES, exported, site
from mkdocs_programme import build
from mkdocs_programme.exports import FORMATS, exports_of
from served import served

TAGS = frozenset(
    [
        "html",
        "head",
        "meta",
        "base",
        "title",
        "style",
        "body",
        "main",
        "h1",
        "h2",
        "h3",
        "a",
        "section",
        "ol",
        "li",
        "time",
        "div",
        "p",
    ]
)
HOSTILE = '</title></style><script>alert(1)</script> & <img src=x onerror=alert(1)> "'


def frame(language: str = "en", made: build.Site | None = None) -> html.HtmlElement:
    return html.document_fromstring(exported("embed", made)[f"timetable/2026/embed.{language}.html"].octets)


def test_a_frame_holds_every_session_in_the_order_of_time_and_marks_what_is_cancelled() -> None:
    lines = [" ".join(line.text_content().split()) for line in frame().iter("li")]
    assert lines == [
        "10:00–11:30A1 From ward to homeAnn Berg, Bo Ek & CoLeading · Hall",
        "12:00–13:00Lunch",
        "12:30–12:45Walk",
        "13:00–14:00Two halvesAnn Berg, Bo Ek & CoHall",
        "13:30–14:30GoneCancelledLoft",
        "00:30–01:00Songs",
        "09:00–10:00ClosingLoft",
    ]
    swedish = frame("sv")
    assert (swedish.get("lang"), swedish.get("dir")) == ("sv", "ltr")
    assert [day.text_content() for day in swedish.iter("h2")] == ["tisdag 10 mars 2026", "onsdag 11 mars 2026"]
    (lunch,) = swedish.xpath("//a[text()='Lunch']")
    assert (lunch.get("href"), lunch.get("lang")) == ("https://fest.example/y/sv/sessions/2026/lunch/", "en")


def test_without_an_address_links_lead_from_where_the_file_lies() -> None:
    links = [link.get("href") for link in frame("sv", site("languages: [en, sv]\n")).iter("a")]
    assert links[:2] == ["../../sv/editions/2026/", "../../sv/sessions/2026/a1/"]


def test_a_frame_runs_nothing_loads_nothing_and_is_dressed(browser: Browser, tmp_path: Path) -> None:
    made = site(speakers__ann=f"---\nname: {json.dumps(HOSTILE)}\n---\n")
    (tmp_path / "frame.html").write_bytes(exported("embed", made)["timetable/2026/embed.en.html"].octets)
    (tmp_path / "index.html").write_text("<!doctype html><iframe src='frame.html'></iframe>", "utf-8")
    said: list[str] = []
    with served(tmp_path) as address:
        page = browser.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
        page.goto(f"{address}/index.html")
        inner = page.frames[1]
        assert inner.locator("h3 a").first.inner_text() == "A1 From ward to home"
        assert HOSTILE in inner.locator("li p").first.inner_text()
        assert inner.evaluate("getComputedStyle(document.querySelector('ol')).listStyleType") == "none"
        assert inner.evaluate("document.querySelector('base').target") == "_top"
        page.close()
    assert [one for one in said if "favicon" not in one and "404" not in one] == []
    assert [path for path in asked if "favicon" not in path] == ["/index.html", "/frame.html"]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).filter(str.strip))
def test_whatever_a_session_is_called_stays_words(title: str) -> None:
    quoted = json.dumps(title, ensure_ascii=False).replace("\ufeff", "\\ufeff")
    text = FILES["sessions/2026/c1.md"].replace("title: Closing", f"title: {quoted}")
    made = frame(made=site(sessions__2026__c1=text))
    assert {one.tag for one in made.iter()} <= TAGS
    assert len(list(made.iter("li"))) == 7


def test_language_models_are_told_what_there_is_and_where() -> None:
    files = exported(
        "llms", site("name: The *Festival*\ntagline: Care\nlanguages: [en, sv]\nurl: https://fest.example/y/\n")
    )
    assert list(files) == ["llms.txt", "sv/llms.txt"]
    text = files["llms.txt"].text
    assert text.startswith(
        "# The \\*Festival\\*\n\n> Care\n\n## Festival 2026\n\n"
        "- [Festival 2026](https://fest.example/y/editions/2026/): 10–11 March 2026, Oslo\n"
        "- [A1 From ward to home](https://fest.example/y/sessions/2026/a1/): "
        "Tuesday 10 March 2026, 10:00–11:30, Ann Berg, Bo Ek & Co\n"
    )
    assert "Gone" not in text
    assert "- [Some time](https://fest.example/y/sessions/2026/some/)\n" in text
    assert text.endswith(
        "- [JSON](https://fest.example/y/api/v1/index.json)\n"
        "- [iCalendar: Festival 2026](https://fest.example/y/timetable/2026/programme.en.ics)\n"
    )


def test_a_build_writes_what_all_formats_write_and_each_file_once() -> None:
    wanted = build.wanted(site())
    together = list(exports_of(wanted))
    alone = {one.path: one.octets for format_ in FORMATS.values() for one in format_.files(wanted)}
    assert {one.path: one.octets for one in together} == alone
    assert len(together) == len(alone)
