"""The copy that needs no plugin: MkDocs and Zensical build it alike, and nothing in it is lost or changed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

from exports_festival import FILES
from mkdocs_programme.cli import main
from test_cli_booklet import lay_out

PICTURE = b"\x89PNG\r\n\x1a\n"
CONTENT = {
    **{f"content/{path}": text for path, text in FILES.items()},
    "content/speakers/ann.md": "---\nname: Ann Berg\naliases: [anna]\n---\n",
    "programme.yml": "name: The <Festival>\nlanguages: [en, sv]\n",
    "content/index.md": "# Welcome\n\n{{ ways_in() }}\n\nRead [about it](about.md), and of [Ann](speakers/ann.md).\n",
    "content/about.md": "---\ntitle: About\n---\n# About\n\n![Hall](img/hall.png), [the ward](sessions/2026/a1.md).\n",
    "content/about.sv.md": "# Om\n\n![Sal](img/hall.png), [hem](index.md), [avdelningen](sessions/2026/a1.sv.md).\n",
    "content/sessions/2026/c1.md": FILES["sessions/2026/c1.md"]
    + "\nA *line* of `{{ code }}` & more.\n\n```\n<b>\n\n# no heading\n```\n\n- [ ] <script>alert(1)</script>\n",
}
ENGINES = {"mkdocs": ["-m", "mkdocs", "build", "--strict", "-q"], "zensical": ["-m", "zensical", "build"]}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the copy once; every engine builds it in a folder of its own."""
    root = lay_out(tmp_path_factory.mktemp("festival"), CONTENT)
    (root / "content/img").mkdir()
    (root / "content/img/hall.png").write_bytes(PICTURE)
    before = Path.cwd()
    os.chdir(root)
    try:
        result = CliRunner().invoke(main, ["build", "--to", "copy"], catch_exceptions=False)
    finally:
        os.chdir(before)
    assert result.exit_code == 0, result.output
    return root / "copy"


@pytest.fixture(scope="module")
def sites(copy: Path) -> dict[str, Path]:
    """The copy as each engine builds it."""
    for engine, command in ENGINES.items():
        settings = (copy / "mkdocs.yml").read_text("utf-8")
        (copy / f"{engine}.yml").write_text(f"{settings}site_dir: {engine}\n", "utf-8")
        built = subprocess.run(
            [sys.executable, *command, "-f", f"{engine}.yml"], cwd=copy, capture_output=True, text=True, check=False
        )
        assert built.returncode == 0, built.stdout + built.stderr
    return {engine: copy / engine for engine in ENGINES}


def words(text: str) -> str:
    """An element as it is read: blanks between elements do not matter."""
    return re.sub(r"\s+", " ", text).replace("> <", "><").strip()


def article(text: str) -> str:
    found = html.document_fromstring(text).xpath("//article[contains(@class, 'prg ')]")
    return words(html.tostring(found[0], encoding="unicode", with_tail=False)) if found else ""


@cache
def read(path: Path) -> str:
    return path.read_text("utf-8")


@pytest.mark.parametrize("engine", ENGINES)
def test_every_article_stands_in_the_site_as_we_wrote_it(copy: Path, sites: dict[str, Path], engine: str) -> None:
    pages = sorted((copy / "docs").rglob("index.md"))
    compared = 0
    for page in pages:
        meant = (
            article(f"<html><body>{read(page).split('---', 2)[2]}</body></html>") if "<article" in read(page) else ""
        )
        if meant:
            compared += 1
            made = sites[engine] / page.relative_to(copy / "docs").with_suffix(".html")
            assert article(read(made)) == meant, page
    assert compared > 40


@pytest.mark.parametrize("engine", ENGINES)
def test_every_link_of_every_page_leads_somewhere(sites: dict[str, Path], engine: str) -> None:
    site = sites[engine].resolve()
    lost = set()
    for page in sorted(site.rglob("*.html")):
        if page.name == "404.html" or "timetable/2026/embed" in page.as_posix():
            continue
        links = html.document_fromstring(page.read_bytes()).xpath("//main//a/@href | //main//img/@src | //link/@href")
        for link in links:
            path = link.partition("#")[0]
            if path and ":" not in path and not path.startswith("//"):
                target = (page.parent / path).resolve()
                if not (target.is_file() or (target / "index.html").is_file()):
                    lost.add((page.relative_to(site).as_posix(), link))
    assert lost == set()


def test_pages_written_by_hand_keep_their_words_in_both_languages(sites: dict[str, Path]) -> None:
    for site in sites.values():
        home = html.document_fromstring(read(site / "index.html"))
        assert [card.text_content().strip() for card in home.xpath("//main//*[contains(@class, 'prg-card')]//a")]
        assert home.xpath("//main//a[text()='about it']/@href") == ["about/"]
        swedish = html.document_fromstring(read(site / "sv/about/index.html"))
        assert swedish.xpath("//main//a[text()='avdelningen']/@href") == ["../sessions/2026/a1/"]
        assert swedish.xpath("//main//img/@src") == ["../../img/hall.png"]
        untranslated = html.document_fromstring(read(site / "sv/index.html"))
        assert untranslated.xpath("//div[@lang='en']//a[text()='Ann']/@href") == ["speakers/ann/"]


def test_what_goes_by_another_name_now_is_found_at_its_older_address(sites: dict[str, Path]) -> None:
    for site in sites.values():
        old = html.document_fromstring(read(site / "sv/speakers/anna/index.html"))
        assert old.xpath("//h1/a/@href") == ["../ann/"]
        assert old.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../ann/"]
        assert (site / "sv/speakers/ann/index.html").is_file()


def test_pages_lead_to_themselves_in_the_other_languages_and_downloads_are_there(copy: Path) -> None:
    page = html.fragment_fromstring(read(copy / "docs/sv/sessions/2026/a1/index.md").split("---", 2)[2].strip())
    (other,) = page.xpath("./p[@class='prg-languages']/a")
    assert (other.get("href"), other.get("lang"), page.get("lang")) == ("../../../../sessions/2026/a1/", "en", "sv")
    for path in ("timetable/2026/programme.sv.ics", "api/v1/index.json", "img/hall.png", "llms.txt"):
        assert (copy / "docs" / path).is_file()


def test_a_folder_of_somebody_else_is_left_alone_and_an_older_copy_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, {"programme.yml": "name: F\n", "content/about.md": "# A\n", "mine/thesis.txt": "years"})
    monkeypatch.chdir(tmp_path)

    def run(folder: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["build", "--to", folder], catch_exceptions=False)
        return result.exit_code, result.output.splitlines()[-1]

    assert run("mine") == (2, "mine holds something that is no copy of ours. Name a new folder.")
    assert run("copy")[0] == 0
    (tmp_path / "content/about.md").rename(tmp_path / "content/else.md")
    assert run("copy")[0] == 0
    pages = sorted(
        path.relative_to(tmp_path / "copy/docs").as_posix() for path in (tmp_path / "copy/docs").rglob("*.md")
    )
    assert pages == ["else/index.md", "index.md"]
