"""`programme booklet` as an organiser uses it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from mkdocs_programme.cli import main

FESTIVAL = {
    "programme.yml": "name: Festival\nlanguages: [en, sv]\n",
    "content/editions/2028.md": "---\nname: Festival 2028\nstarts: 2028-03-10\nends: 2028-03-10\n---\n",
    "content/editions/2027.md": (
        "---\nname: {en: Festival 2027, sv: Festivalen 2027}\nstarts: 2027-03-10\nends: 2027-03-10\n"
        "timezone: Europe/Oslo\nrooms: [{id: hall, name: {en: Hall, sv: Salen}}]\n---\n"
    ),
    "content/sessions/2027/a1.md": (
        "---\ntitle: {en: Opening, sv: Öppning}\nstart: 2027-03-10 11:00\nminutes: 45\nroom: hall\n"
        "speakers: [ada-berg]\n---\nWelcome.\n"
    ),
    "content/speakers/ada-berg.md": "---\nname: Ada Berg\n---\nAda leads a ward.\n",
}


@pytest.fixture
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return lay_out(tmp_path, FESTIVAL)


def lay_out(root: Path, files: Mapping[str, str]) -> Path:
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return root


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["booklet", *arguments], catch_exceptions=False)


def words(file: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def test_newest_edition_with_sessions_is_printed_in_the_first_language(festival: Path) -> None:
    result = run()

    file = festival / "2027-booklet.en.pdf"
    assert (result.exit_code, result.output) == (0, f"2027-booklet.en.pdf: {len(PdfReader(file).pages)} pages\n")
    assert "Opening 11:00–11:45 · Hall" in words(file)


def test_edition_language_style_and_file_can_be_chosen(festival: Path) -> None:
    lay_out(festival, {"own.css": '.cover h1::after { content: " – ours" }'})

    result = run("--edition", "2027", "--language", "sv", "--style", "own.css", "--output", "out/programme.pdf")

    told = words(festival / "out" / "programme.pdf")
    assert result.exit_code == 0
    assert "Festivalen 2027 – ours" in told
    assert "Öppning 11:00–11:45 · Salen" in told


def test_doors_are_printed_instead(festival: Path) -> None:
    result = run("--doors", "--language", "sv")

    assert (result.exit_code, result.output) == (0, "2027-doors.sv.pdf: 1 page\n")
    assert "onsdag 10 mars 2027 11:00–11:45 Öppning Ada Berg" in words(festival / "2027-doors.sv.pdf")


def test_sheets_and_large_print_can_be_chosen(festival: Path) -> None:
    result = run("--paper", "a5", "--large", "--output", "large.pdf")

    page = PdfReader(festival / "large.pdf").pages[0]
    assert result.exit_code == 0
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (420, 595)


def test_what_is_left_out_is_told(festival: Path) -> None:
    lay_out(festival, {"own.css": ".cover { background: url(https://elsewhere.example/a.png) }"})

    result = run("--style", "own.css")

    told = "Left out: https://elsewhere.example/a.png, which is no picture or font of the content."
    assert result.output.splitlines()[0] == told


def test_templates_of_the_festival_stand_in_for_ours(festival: Path) -> None:
    lay_out(festival, {"overrides/programme/booklet.html.jinja": "<h1>{{ page.title | words }}, by hand</h1>"})

    run()

    assert words(festival / "2027-booklet.en.pdf") == "Festival 2027, by hand 1"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--edition", "2072"], "There is no edition “2072”. There is: 2028, 2027.\n"),
        (["--language", "sw"], "The site has no language “sw”. It has: en, sv.\n"),
        (
            ["--doors", "--paper", "a5"],
            "A sign of that size cannot be read from the corridor. Print it with --paper a4 or letter.\n",
        ),
        (["--style", "no.css"], "no.css cannot be read. Look whether it is there and holds text in UTF-8.\n"),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(festival: Path, arguments: list[str], told: str) -> None:
    result = run(*arguments)

    assert (result.exit_code, result.output) == (2, told)


def test_errors_in_the_content_keep_it_from_being_printed(festival: Path) -> None:
    lay_out(festival, {"content/speakers/ada-berg.md": "---\nname: Ada Berg\ncuontry: NO\n---\n"})

    result = run()

    assert result.exit_code == 1
    assert result.output.startswith("speakers/ada-berg.md:3:1: PRG012")
    assert result.output.endswith("Nothing was printed. Mend the errors first.\n")
    assert list(festival.glob("*.pdf")) == []
    assert run("--no-strict").exit_code == 0
