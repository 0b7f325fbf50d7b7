"""What pages and forges make of a translation: its marks, and where it is begun."""

from __future__ import annotations

from pathlib import Path

from mkdocs_programme import build
from mkdocs_programme.render.forge import beginning
from plugin_sites import built, select, tree
from translated_session import SOURCE, SWEDISH


def test_a_mark_that_cannot_be_read_is_told_at_its_place() -> None:
    files = {
        "editions/2026.md": "---\nname: Festival\n---\n",
        "sessions/2026/a.md": "---\ntitle: A\n---\n",
        "sessions/2026/a.sv.md": "---\ntitle: A\ntranslation: {state: machin, checked: soon, filds: [title]}\n---\n",
    }
    site = build.load_files(files, "languages: [en, sv]\n")

    assert [str(finding) for finding in site.findings] == [
        "sessions/2026/a.sv.md:3:22: PRG013 `state`: “machin” is none of machine and outdated "
        "(did you mean “machine”?)",
        "sessions/2026/a.sv.md:3:39: PRG013 `checked`: “soon” is no date such as 2026-03-10",
        "sessions/2026/a.sv.md:3:45: PRG012 nothing reads `filds` (did you mean `fields`?)",
    ]


def test_a_page_says_that_a_machine_has_translated_it() -> None:
    files = {
        "editions/2026.md": "---\nname: Festival\n---\n",
        "sessions/2026/a.md": SOURCE,
        "sessions/2026/a.sv.md": SWEDISH.replace("title: Maskinen", "title: Maskinen\ntranslation: machine"),
        "sessions/2026/b.md": SOURCE,
        "sessions/2026/b.sv.md": SWEDISH.replace(
            "title: Maskinen", "title: Maskinen\ntranslation: {state: machine, fields: [questions]}"
        ),
    }
    site = build.load_files(files, "languages: [en, sv, nb]\nfallback: {nb: [sv]}\n")

    renderer = build.renderer(site)
    told = [
        (page.language, page.address, "av en maskin" in renderer.article(page).html)
        for page in site.pages
        if page.by_machine
    ]
    assert site.findings == ()
    assert told == [("sv", "sessions/2026/a", True), ("nb", "sessions/2026/a", True)]


def test_a_fallback_page_leads_to_where_its_translation_is_begun_and_its_words_are_edited(tmp_path: Path) -> None:
    site = built(tmp_path)

    def ways(path: str) -> list[tuple[str, str]]:
        return [(link.text, link.get("href")) for link in select(tree(site, path), "p.prg-notice a")]

    edit = "https://forge.example/fest/edit/main/content/sessions/2026/"
    begin = "https://forge.example/fest/new/main/content/sessions/2026?filename="
    empty = "&value=---%0Atitle%3A+%0A---%0A"
    assert ways("sv/sessions/2026/a2/index.html") == []
    assert ways("nb/sessions/2026/a2/index.html") == [
        ("Oversett denne siden", f"{begin}a2.nb.md{empty}"),
        ("Rediger originalen", f"{edit}a2.sv.md"),
        ("Oversettelser", "../../../translations/"),
    ]
    assert ways("sv/sessions/2026/b1/index.html") == [
        ("Översätt den här sidan", f"{begin}b1.sv.md{empty}"),
        ("Redigera originalet", f"{edit}b1.md"),
        ("Översättningar", "../../../translations/"),
    ]


def test_a_new_file_is_begun_as_each_forge_has_it() -> None:
    github = "https://github.com/ward/festival/edit/main/content/"
    gitlab = "https://gitlab.com/ward/festival/-/edit/main/content/"

    assert beginning(github, "speakers/å.sv.md") == (
        "https://github.com/ward/festival/new/main/content/speakers?filename=%C3%A5.sv.md"
        "&value=---%0Atitle%3A+%0A---%0A"
    )
    assert beginning(gitlab, "speakers/a.sv.md") == (
        "https://gitlab.com/ward/festival/-/new/main/content/speakers?file_name=a.sv.md"
    )
    assert beginning("https://forge.example/", "speakers/a.sv.md") == ""
