"""Searching as readers do it: in a real browser, by keyboard, in three languages, with and without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from mkdocs_programme.languages.folding import fold
from plugin_sites import built
from served import served, until

SETTINGS = """\
name: Fest
languages: [en, nb, sv, ar]
"""
FILES = {
    "index.md": "# Home\n\nWelcome.\n",
    "travel.md": "# How to get there\n\nBy the night train from Göteborg.\n",
    "editions/2026.md": (
        "---\nname: Fest 2026\nstarts: 2026-03-10\ntimezone: Europe/Oslo\nrooms: [{id: hall, name: Hall}]\n---\n"
    ),
    "sessions/2026/a1.md": (
        "---\ntitle: Light in the kitchen\ncode: A1\nstart: 2026-03-10 09:00\nminutes: 45\nroom: hall\n"
        "speakers: [ann]\n---\n"
        "An abstract about soup, workshops and the ward.\n"
    ),
    "sessions/2026/a1.nb.md": "---\ntitle: Lys på kjøkkenet\n---\n",
    "sessions/2026/a1.sv.md": "---\ntitle: Ljus i köket\n---\n",
    "sessions/2026/a1.ar.md": "---\ntitle: الجلسة في المطبخ\n---\n",
    "sessions/2026/b1.md": (
        "---\ntitle: Bread\nstart: 2026-03-10 11:00\nminutes: 45\nroom: hall\nstatus: cancelled\n---\nSoup.\n"
    ),
    "speakers/ann.md": "---\nname: Ann Berg\naliases: [Anna Østby]\naffiliations: [rh]\n---\n",
    "organisations/rh.md": (
        "---\nname: {en: River Hospital, nb: Elvesykehuset}\nshort_name: RH\naliases: [Old Ward House]\n---\n"
    ),
}
for number in range(30):
    FILES[f"sessions/2026/x{number}.md"] = f"---\ntitle: Round {number} of stories\n---\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the festival below a path, as many are."""
    folder = tmp_path_factory.mktemp("found")
    built(folder / "y", FILES, settings=SETTINGS, site_url=None, plugins=["programme", "search"])
    (folder / "y" / "site").rename(folder / "fest")
    with served(folder) as address:
        yield f"{address}/fest/"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(service_workers="block")
    yield made
    made.close()


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def found(page: Page, query: str) -> dict[str, list[str]]:
    """What is shown for some words, under its kinds."""
    page.get_by_role("searchbox").fill("")
    page.locator(".prg-find-status", has_text=":").first.wait_for()
    page.get_by_role("searchbox").fill(query)
    until(page, "q => document.querySelector('.prg-find-results').dataset.query === q", query)
    sections = page.locator(".prg-find-results section").all()
    return {
        section.locator("h2").inner_text().rsplit(" ", 1)[0]: section.locator("li > a").all_inner_texts()
        for section in sections
    }


def asked(context: BrowserContext, address: str) -> Page:
    page = opened(context, address)
    page.locator("a.prg-search").click()
    page.get_by_role("dialog").wait_for()
    return page


def test_people_and_organisations_are_found_by_any_of_their_names(context: BrowserContext, site: str) -> None:
    page = asked(context, site)
    assert found(page, "berg")["People"] == ["Ann Berg"]
    assert found(page, "ostby")["People"] == ["Ann Berg"]
    for name in ("river", "RH", "old ward house", "elvesykehuset"):
        assert found(page, name)["Organisations"] == ["River Hospital"]


@pytest.mark.parametrize(
    ("path", "query", "kind", "title"),
    [
        ("nb/", "kjokken", "Sesjoner", "Lys på kjøkkenet"),
        ("nb/", "KJØKKENET lys", "Sesjoner", "Lys på kjøkkenet"),
        ("sv/", "koket", "Sessioner", "Ljus i köket"),
        ("ar/", "جلسه", "الجلسات", "الجلسة في المطبخ"),
        ("ar/", "المطبخ", "الجلسات", "الجلسة في المطبخ"),
    ],
)
def test_words_are_found_in_the_language_of_the_page_as_people_type_them(
    context: BrowserContext, site: str, path: str, query: str, kind: str, title: str
) -> None:
    assert title in found(asked(context, f"{site}{path}"), query)[kind]


def test_results_say_what_they_are_when_and_where_and_that_they_are_cancelled(
    context: BrowserContext, site: str
) -> None:
    page = asked(context, site)
    assert found(page, "soup") == {"Sessions": ["Light in the kitchen", "Bread"]}
    assert page.locator(".prg-find-status").inner_text() == "Found: 2"
    lines = [item.inner_text().split("\n") for item in page.locator(".prg-find-results li").all()]
    assert [line[-1] for line in lines] == [
        "Tuesday 10 March 202609:00–09:45Hall",
        "Tuesday 10 March 202611:00–11:45Hall",
    ]
    assert page.locator(".prg-find-results li strong").all_inner_texts() == ["Cancelled"]
    assert found(page, "night train") == {"Pages": ["How to get there"]}


def test_what_was_typed_is_marked_in_what_was_found(context: BrowserContext, site: str) -> None:
    page = asked(context, f"{site}ar/")
    found(page, "مطبخ")
    assert page.locator(".prg-find-results mark").all_inner_texts() == ["المطبخ"]


def test_addresses_may_end_in_file_names(browser: Browser, tmp_path: Path) -> None:
    folder = built(tmp_path, FILES, settings=SETTINGS, site_url=None, use_directory_urls=False, plugins=["programme"])
    context = browser.new_context(service_workers="block")
    with served(folder) as address:
        page = asked(context, f"{address}/nb/speakers/ann.html")
        found(page, "kjokken")
        page.locator(".prg-find-page").click()
        page.wait_for_url(f"{address}/nb/search.html?q=kjokken")
        page.get_by_role("link", name="Lys på kjøkkenet").click()
        page.wait_for_url(f"{address}/nb/sessions/2026/a1.html")
    context.close()


def test_other_endings_and_slips_of_the_finger_are_forgiven(context: BrowserContext, site: str) -> None:
    page = asked(context, site)
    assert found(page, "kitchens")["Sessions"] == ["Light in the kitchen"]
    assert found(page, "kichen")["Sessions"] == ["Light in the kitchen"]
    assert found(page, "soup elephant") == {"Sessions": ["Light in the kitchen", "Bread"]}
    assert page.locator(".prg-find-status").inner_text().startswith("Nothing holds all of these words")
    assert found(page, "elephant") == {}
    assert page.locator(".prg-find-status").inner_text() == "Nothing found for “elephant”"


def test_all_of_it_works_by_keyboard_and_the_focus_comes_back(context: BrowserContext, site: str) -> None:
    page = opened(context, f"{site}speakers/ann/")
    page.locator("a.prg-search").focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()
    page.keyboard.type("soup")
    page.keyboard.press("Enter")
    until(page, "document.activeElement.textContent === 'Light in the kitchen'")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "Bread"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").count() == 0
    assert page.evaluate("document.activeElement.matches('a.prg-search')")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    page.get_by_role("dialog").wait_for()
    page.get_by_label("The key / opens the search").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.wait_for_timeout(200)
    assert page.get_by_role("dialog").count() == 0
    page.keyboard.press("Control+k")
    page.get_by_role("dialog").wait_for()


def test_more_of_a_kind_is_shown_when_it_is_asked_for(context: BrowserContext, site: str) -> None:
    page = asked(context, site)
    assert len(found(page, "stories")["Sessions"]) == 20
    page.get_by_role("button", name="Show more").click()
    until(page, "document.querySelectorAll('.prg-find-results li').length === 30")
    assert page.evaluate("[...document.querySelectorAll('.prg-find-results a')].indexOf(document.activeElement)") == 20


def test_going_back_from_a_result_shows_the_results_again(context: BrowserContext, site: str) -> None:
    page = asked(context, site)
    found(page, "berg")
    page.get_by_role("link", name="Ann Berg").click()
    page.wait_for_url("**/fest/speakers/ann/")
    assert page.get_by_role("dialog").count() == 0
    page.go_back()
    page.get_by_role("dialog").wait_for()
    page.get_by_role("link", name="Ann Berg").wait_for()
    page.keyboard.press("Escape")
    page.reload()
    page.wait_for_timeout(300)
    assert page.get_by_role("dialog").count() == 0


def test_a_search_has_an_address_that_can_be_sent(context: BrowserContext, site: str) -> None:
    page = opened(context, f"{site}nb/search/?q=kjokken")
    page.get_by_role("link", name="Lys på kjøkkenet").wait_for()
    assert page.locator("h1").inner_text() == "Søk"
    page.get_by_role("searchbox").fill("berg")
    page.get_by_role("link", name="Ann Berg").wait_for()
    assert page.url == f"{site}nb/search/?q=berg"
    page.get_by_role("link", name="Ann Berg").click()
    page.wait_for_url("**/speakers/ann/")
    page.go_back()
    page.get_by_role("link", name="Ann Berg").wait_for()
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.value") == "berg"
    assert page.get_by_role("dialog").count() == 0


def test_without_scripts_the_link_leads_to_lists_of_everything(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, f"{site}sv/speakers/ann/")
    page.locator("a.prg-search").click()
    assert page.url == f"{site}sv/search/"
    assert page.locator("h1").inner_text() == "Sök"
    ways = page.locator(".prg-cards a").all_inner_texts()
    assert {"Sessioner", "Personer", "Organisationer"} <= set(ways)
    context.close()


def test_nothing_is_fetched_before_somebody_searches_and_no_whole_index_then(
    context: BrowserContext, site: str
) -> None:
    fetched: list[str] = []
    context.on("request", lambda request: fetched.append(request.url.removeprefix(site)))
    page = opened(context, f"{site}speakers/ann/")
    page.wait_for_load_state("networkidle")
    assert [path for path in fetched if "search" in path or "later" in path] == []
    page.locator("a.prg-search").click()
    page.get_by_role("dialog").wait_for()
    found(page, "berg")
    pieces = [path.split(".")[0] for path in fetched if path.startswith("search/")]
    assert sorted(pieces) == ["search/index", "search/r0", "search/w0"]


def test_where_the_pieces_cannot_be_had_readers_are_told(context: BrowserContext, site: str) -> None:
    page = opened(context, site)
    context.route("**/search/*.txt", lambda route: route.abort())
    page.locator("a.prg-search").click()
    page.get_by_role("searchbox").fill("berg")
    page.locator(".prg-find-status", has_text="perhaps there is no network").wait_for()
    assert page.locator(".prg-find-results a").get_attribute("href") == f"{site}search/"


def test_another_build_in_the_place_of_the_one_that_was_opened_is_searched(context: BrowserContext, site: str) -> None:
    gone: list[str] = []

    def other(route: object) -> None:
        gone.append("once")
        route.fulfill(status=404) if len(gone) == 1 else route.continue_()  # type: ignore[attr-defined]

    context.route("**/search/w0.*", other)
    page = asked(context, site)
    assert found(page, "berg")["People"] == ["Ann Berg"]


FOLDED = [
    "Ångström ØRSTED Straße",
    "إدارة الجلسة",
    "ﬁn İstanbul ŁÓDŹ",
    "٣ ۴ ½",
    "e\u0301te\u0301",
    "ΣΊΣΥΦΟΣ ς",
    "ẞ ŒUVRE þing",
]


def test_what_is_typed_is_folded_as_the_index_is(context: BrowserContext, site: str) -> None:
    page = opened(context, site)
    script = page.locator("a.prg-search").get_attribute("data-find")
    ask = """async ([script, texts]) => {
      const {finder} = await import(new URL(script, location.href))
      return texts.map(finder("").fold)
    }"""
    assert page.evaluate(ask, [script, FOLDED]) == [fold(text) for text in FOLDED]


POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; connect-src 'self';"
    " img-src 'self' data:; manifest-src 'self'"
)


def test_a_strict_policy_lets_the_search_run(context: BrowserContext, site: str) -> None:
    said: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))

    def strict(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})  # type: ignore[attr-defined]

    context.route("**/speakers/ann/", strict)
    page.goto(f"{site}speakers/ann/")
    page.locator("a.prg-search").click()
    page.get_by_role("dialog").wait_for()
    assert found(page, "berg")["People"] == ["Ann Berg"]
    assert [text for text in said if "Content Security Policy" in text] == []
