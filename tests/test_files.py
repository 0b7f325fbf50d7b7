"""Files beside the texts: what they are, how large, and which of them never reach a reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.build import Site, load_files
from mkdocs_programme.files import Stored, file_type, in_memory, on_disk
from mkdocs_programme.files.danger import AT_HOME, DRAWING, IN_BROWSER, danger
from mkdocs_programme.files.entries import FOLDER, OUTSIDE
from mkdocs_programme.languages.sizes import size
from plugin_sites import CONTENT, built

DECK = "---\ntitle: Slides\nfiles: [materials/files/deck.pdf]\n---\n"


def told(site: Site) -> list[str]:
    """Every finding in one line."""
    return [str(finding) for finding in site.findings]


@pytest.mark.parametrize(
    ("octets", "language", "expected"),
    [
        (0, "en", "0 kB"),
        (999, "en", "1 kB"),
        (1_234_567, "en", "1.2 MB"),
        (1_234_567, "sv", "1,2 MB"),
        (1_234_567, "fr", "1,2 Mo"),
        (1_234_567, "fi", "1,2 Mt"),
        (150_400_000, "de", "150 MB"),
        (2_500_000_000, "en", "2.5 GB"),
    ],
)
def test_a_size_is_said_as_its_language_says_it(octets: int, language: str, expected: str) -> None:
    assert size(octets, language).replace("\u202f", " ").replace("\xa0", " ") == expected


@pytest.mark.parametrize(
    ("path", "name", "media"),
    [("a/Deck.PDF", "PDF", "application/pdf"), ("a.pptx", "PowerPoint", None), ("figures.sav", "SAV", "")],
)
def test_a_file_is_called_what_readers_call_it(path: str, name: str, media: str | None) -> None:
    assert file_type(path).name == name
    assert media is None or file_type(path).media == media


DRAWN = "<svg xmlns='http://www.w3.org/2000/svg'>{}</svg>"


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        ("a.html", b"", IN_BROWSER),
        ("a.HTM", b"", IN_BROWSER),
        ("a.js", b"", IN_BROWSER),
        ("a.xml", b"", IN_BROWSER),
        ("a.svgz", b"", IN_BROWSER),
        ("a.exe", b"", AT_HOME),
        ("a.docm", b"", AT_HOME),
        ("a.pdf.exe", b"", AT_HOME),
        ("a.pdf", b"%PDF", ""),
        ("a.docx", b"PK", ""),
        ("a.sav", b"$FL2", ""),
        ("a.sav", b" \n<html>", IN_BROWSER),
        ("a.sav", b"\xef\xbb\xbf<p>", IN_BROWSER),
        ("readme", b"<!-- -->", IN_BROWSER),
        ("readme", b"#!/bin/sh", AT_HOME),
        ("setup.bin", b"MZ\x90", AT_HOME),
        ("a.svg", DRAWN.format("<path d='M0 0'/>").encode(), ""),
        ("a.svg", DRAWN.format("<script>alert(1)</script>").encode(), DRAWING),
        ("a.svg", DRAWN.format("<s:script xmlns:s='http://www.w3.org/2000/svg'/>").encode(), DRAWING),
        ("a.svg", DRAWN.format("<g OnLoad = 'x'/>").encode(), DRAWING),
        ("a.svg", DRAWN.format("<a href='java&#10;script&#58;alert(1)'/>").encode(), DRAWING),
        ("a.svg", DRAWN.format("<foreignObject/>").encode(), DRAWING),
        ("a.svg", ("<!DOCTYPE svg [<!ENTITY x 'y'>]>" + DRAWN.format("&x;")).encode(), DRAWING),
        ("a.svg", DRAWN.format("<script/>").encode("utf-16"), DRAWING),
        ("a.svg", b"<?xml version='1.0' encoding='utf-7'?>" + DRAWN.format("").encode(), DRAWING),
    ],
)
def test_what_can_run_is_known_by_its_name_or_by_its_bytes(path: str, content: bytes, expected: str) -> None:
    assert danger(path, content) == expected


@given(st.text(), st.sampled_from(["<script>", "<SCRIPT x='y'>", "<iframe/>", "< g onclick='x'>", "javascript:"]))
def test_no_words_around_it_hide_a_script_in_a_drawing(words: str, script: str) -> None:
    plain = words.replace("<", "").replace(">", "").replace("&", "").encode(errors="ignore").decode()
    assert danger("a.svg", f"<svg>{plain} {script}</svg>".encode()) == DRAWING


def test_the_disk_is_asked_once_and_tells_what_memory_tells(tmp_path: Path) -> None:
    contents = {"materials/files/deck.pdf": b"%PDF", "materials/deck.md": b"", "a.html": b"<p>", "img/a.svg": b"<svg/>"}
    for path, content in contents.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    (tmp_path / ".hidden").write_bytes(b"x")

    assert on_disk(tmp_path) == in_memory(contents)
    assert on_disk(tmp_path) == {
        "a.html": Stored("a.html", 3, IN_BROWSER),
        "img/a.svg": Stored("img/a.svg", 6),
        "materials/files/deck.pdf": Stored("materials/files/deck.pdf", 4),
    }


def test_a_link_on_the_disk_that_leaves_the_content_is_never_followed(tmp_path: Path) -> None:
    content, private = tmp_path / "content", tmp_path / "private"
    (content / "materials" / "files").mkdir(parents=True)
    private.mkdir()
    (private / "salaries.pdf").write_bytes(b"%PDF")
    (content / "materials" / "files" / "deck.pdf").symlink_to(private / "salaries.pdf")
    (content / "more").symlink_to(private)
    (content / "round").symlink_to(content)
    (content / "materials" / "deck.md").write_text(DECK)

    found = on_disk(content)
    assert found["materials/files/deck.pdf"] == Stored("materials/files/deck.pdf", 0, OUTSIDE)
    assert [found["more"], found["round"]] == [Stored("more", 0, FOLDER), Stored("round", 0, FOLDER)]
    assert [(finding.place.path, finding.code) for finding in build.load(content).findings] == [
        ("materials/deck.md", "PRG703"),
        ("materials/files/deck.pdf", "PRG708"),
        ("more", "PRG708"),
        ("round", "PRG708"),
    ]


def test_a_missing_file_is_told_with_the_nearest_name_and_the_line_mended() -> None:
    site = load_files({"materials/deck.md": DECK, "materials/files/deck-2026.pdf": "%PDF"})
    (finding,) = site.findings
    assert str(finding) == (
        "materials/deck.md:3:9: PRG701 there is no file materials/files/deck.pdf"
        " (did you mean “materials/files/deck-2026.pdf”?)"
    )
    assert finding.mended == "files: [materials/files/deck-2026.pdf]"


def test_a_picture_and_a_link_in_a_text_are_looked_for_too() -> None:
    text = (
        "---\ntitle: Slides\n---\n![A hall](files/hal.png) and [a PDF](files/Deck.pdf#page=2), [the web](https://x.example/a.pdf),\n"
        "`![code](no.png)`, [a page](other.md), [one with spaces](files/a%20b.pdf)\n"
    )
    site = load_files(
        {
            "materials/deck.md": text,
            "materials/other.md": "---\ntitle: Other\n---\n",
            "materials/files/hall.png": "x",
            "materials/files/deck.pdf": "x",
            "materials/files/a b.pdf": "x",
        }
    )
    assert told(site) == [
        "materials/deck.md:4:11: PRG701 there is no file materials/files/hal.png (did you mean “files/hall.png”?)",
        "materials/deck.md:4:38: PRG702 the file is called materials/files/deck.pdf, in other capital and small letters"
        " (write “files/deck.pdf”)",
    ]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("../secret.pdf", "put the file below materials/files and name it from the content folder on"),
        ("/etc/passwd.pdf", "put the file below materials/files and name it from the content folder on"),
        ("C:/deck.pdf", "put the file below materials/files and name it from the content folder on"),
        ("https://x.example/a.pdf", "write it under `url`"),
    ],
)
def test_a_path_that_leaves_the_content_is_told_once(written: str, hint: str) -> None:
    (finding,) = load_files({"materials/deck.md": DECK.replace("materials/files/deck.pdf", f'"{written}"')}).findings
    assert (finding.code, finding.hint) == ("PRG703", hint)


def test_what_can_run_is_published_only_if_the_settings_trust_it(tmp_path: Path) -> None:
    files = {
        **CONTENT,
        "scripts/count.js": "alert(1)",
        "scripts/other.js": "alert(2)",
        "materials/files/deck.pdf": "%PDF",
        "materials/files/page.html": "<script>alert(3)</script>",
        "img/bad.svg": "<svg onload='alert(4)'/>",
        "img/good.svg": "<svg/>",
    }
    settings = "languages: [en, sv, nb, ar]\nfiles: {trusted: [scripts/count.js]}\n"
    site = built(tmp_path, files, settings=settings)

    published = {path for path in files if not path.endswith(".md") and (site / path).exists()}
    assert published == {"img/hall.png", "img/good.svg", "scripts/count.js", "materials/files/deck.pdf"}
    warned = build.load(tmp_path / "content", tmp_path / "programme.yml").findings
    assert [(finding.place.path, finding.code) for finding in warned] == [
        ("img/bad.svg", "PRG705"),
        ("materials/files/page.html", "PRG705"),
        ("scripts/other.js", "PRG705"),
    ]


def test_content_beside_the_documents_brings_its_files_and_leaves_out_the_same(tmp_path: Path) -> None:
    moved = {path: text for path, text in CONTENT.items() if "index" not in path and path != "about.md"}
    files = {**moved, "materials/files/deck.pdf": "%PDF", "materials/files/page.html": "<p>"}
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Hello\n")
    plugins = [{"programme": {"content": "content"}}, {"search": {}}]
    site = built(tmp_path, files, docs_dir="docs", plugins=plugins)

    assert (site / "materials/files/deck.pdf").read_text() == "%PDF"
    assert not (site / "materials/files/page.html").exists()
