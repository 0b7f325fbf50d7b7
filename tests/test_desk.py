"""The page for translators: what waits for words in its language, with the way to each file, and who is not told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import html

from mkdocs_programme import build
from mkdocs_programme.pages.desk import desk_sheet
from mkdocs_programme.pages.desk_kinds import DeskPage, Waiting
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.values.words import Words
from plugin_sites import built, locations, records, robots, select, tree

SETTINGS = "name: Festival\nlanguages: [en, sv, ar]\n"
FILES = {
    "editions/2026.md": "---\nname: {en: Festival, sv: Festivalen}\n---\n",
    "sessions/2026/a.md": "---\ntitle: The engine\nsubtitle: And who drove it\n---\nIt [weaves](https://a.example/).\n",
    "sessions/2026/a.sv.md": (
        "---\ntitle: Maskinen\ntranslation: {state: outdated, fields: [title]}\n---\nDen väver.\n"
    ),
    "sessions/2026/b.md": "---\ntitle: Notes\nquestions: [Who wrote them?]\n---\n",
    "sessions/2026/b.sv.md": "---\ntitle: Noter\nquestions: [Vem skrev dem?, Varför?]\ntranslation: machine\n---\n",
    "sessions/2026/c.md": "---\ntitle: Rest\n---\n",
    "sessions/2026/lost.sv.md": "---\ntitle: Borta\n---\n",
    "speakers/ada-berg.md": "---\nname: Ada Berg\n---\nAda listens.\n",
}
FORGE = "https://forge.example/fest/edit/main/content/"
ENGINE = Link(Words("Maskinen", "sv"), "sessions/2026/a")
NOTES = Link(Words("Noter", "sv"), "sessions/2026/b")
A, A_SV = "sessions/2026/a.md", "sessions/2026/a.sv.md"
B, B_SV = "sessions/2026/b.md", "sessions/2026/b.sv.md"


def desk(language: str, files: dict[str, str] = FILES, settings: str = SETTINGS) -> DeskPage:
    page = desk_sheet(Scribe(build.load_files(files, settings).programme, language)).whole
    assert isinstance(page, DeskPage)
    return page


def article(page: DeskPage, forge: str = FORGE) -> Any:
    site = build.load_files(FILES, SETTINGS)
    return html.fragment_fromstring(build.renderer(site, forge=forge).article(page).html.strip())


def test_every_text_that_wants_something_stands_under_what_it_wants() -> None:
    page = desk("sv")

    told = [(group.id, label.text, things) for group in page.groups for label, things in group.kinds]
    fields = ("title", "subtitle")
    note = Words("länkar: 0 här, 1 i källan", "sv")
    assert told == [
        ("outdated", "Sessioner", (Waiting(ENGINE, ("title",), A, A_SV, True, fields),)),
        ("differs", "Sessioner", (Waiting(ENGINE, ("body",), A, A_SV, True, fields, (note,)),)),
        ("machine", "Sessioner", (Waiting(NOTES, ("title", "questions.1"), B, B_SV, True, ("title",)),)),
        ("partial", "Sessioner", (Waiting(ENGINE, ("subtitle",), A, A_SV, True, fields),)),
        (
            "missing",
            "Sessioner",
            (
                Waiting(
                    Link(Words("Rest", "en"), "sessions/2026/c"),
                    (),
                    "sessions/2026/c.md",
                    "sessions/2026/c.sv.md",
                    False,
                    ("title",),
                ),
            ),
        ),
        (
            "missing",
            "Personer",
            (
                Waiting(
                    Link(Words("Ada Berg", "sv"), "speakers/ada-berg"),
                    (),
                    "speakers/ada-berg.md",
                    "speakers/ada-berg.sv.md",
                    False,
                ),
            ),
        ),
        ("orphan", "Sessioner", (Waiting(NOTES, ("questions.2",), B, B_SV, True, ("title",)),)),
        ("orphan", "", (Waiting(None, (), "", "sessions/2026/lost.sv.md", True),)),
    ]
    assert [(label.text, [link.address for link in links]) for label, links in page.complete] == [
        ("Upplagor", ["editions/2026"])
    ]


def test_the_sums_tell_how_far_every_language_has_come() -> None:
    page = desk("en")

    assert [column.text for column in page.columns] == [
        "Older than the original",
        "Built otherwise",
        "Translated by a machine",
        "Not translated",
        "Without an original",
    ]
    assert [(one.language, one.translated, one.texts, one.counts) for one in page.standings] == [
        ("sv", 5, 8, (1, 1, 2, 3, 1)),
        ("ar", 0, 8, (0, 0, 0, 8, 0)),
    ]


def test_where_nothing_is_to_do_the_page_says_so_and_leads_to_the_other_languages() -> None:
    shown = article(desk("en"))

    assert [one.text for one in select(shown, "p.prg-empty")] == ["Everything is translated."]
    assert [(one.text, one.get("href")) for one in select(shown, "table a")] == [
        ("Swedish", "../sv/translations/"),
        ("Arabic", "../ar/translations/"),
    ]


def test_files_lead_to_the_editor_of_the_forge_each_in_its_language() -> None:
    ways = [one.get("href") for one in article(desk("sv")).xpath("//a[contains(@href, 'forge.example')]")]

    engine, notes = [f"{FORGE}{A_SV}", f"{FORGE}{A}"], [f"{FORGE}{B_SV}", f"{FORGE}{B}"]
    new = "https://forge.example/fest/new/main/content/"
    assert ways == [
        *engine,
        *engine,
        *notes,
        *engine,
        f"{new}sessions/2026?filename=c.sv.md&value=---%0Atitle%3A+%0A---%0A",
        f"{FORGE}sessions/2026/c.md",
        f"{new}speakers?filename=ada-berg.sv.md&value=---%0A---%0A",
        f"{FORGE}speakers/ada-berg.md",
        *notes,
        f"{FORGE}sessions/2026/lost.sv.md",
    ]


def test_without_a_forge_the_files_are_named_all_the_same() -> None:
    assert [one.text for one in select(article(desk("sv"), forge=""), "code")][-1] == "sessions/2026/lost.sv.md"


def test_a_site_of_one_language_and_one_that_wants_none_have_no_desk() -> None:
    for settings in ("languages: [en]\n", f"{SETTINGS}desk: no\n"):
        site = build.load_files(FILES, settings)
        assert [page for page in site.pages if page.kind == "desk"] == []


def test_the_desk_is_published_and_no_search_sitemap_or_copy_tells_of_it(tmp_path: Path) -> None:
    site = built(tmp_path)

    page = tree(site, "nb/translations/index.html")
    assert robots(page) == ["noindex"]
    assert [one.get("hreflang") for one in select(page, ".md-select__link")] == ["en", "sv", "nb", "ar"]
    assert not [url for url in locations(site, "nb/sitemap.xml") if "translations" in url]
    assert not [record for record in records(site, "nb") if record[0] == "translations/"]
    worker = (site / "nb/service-worker.js").read_text(encoding="utf-8")
    assert "nb/sessions/2026/a2" in worker
    assert "nb/translations" not in worker
    (notice,) = select(tree(site, "nb/sessions/2026/a2/index.html"), "p.prg-notice")
    assert [link.text for link in notice.iter("a")][-1] == "Oversettelser"
