"""Texts go out to translators and come back: nothing changes but the words they wrote."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from mkdocs_programme import build
from test_cli import lay_out, said

SOURCE = """\
---
title: The engine
start: 2026-03-10 09:00
parts:
  - id: notes
    title: Notes
  - id: lace
    title: Lace
questions:
  - Who wrote them?
  - And why?
---
- An engine *weaves*.

Really?
"""
SWEDISH = (
    "---\r\n# Av Bo\r\ntitle:   'Maskinen'   # så heter den\r\nparts:\r\n- {id: lace, title: Spets}\r\n"
    "- id: notes\r\n  title: Anteckningar\r\nquestions: ['Vem skrev dem?', \"Och varför?\"]\r\n---\r\n\r\n"
    "- En maskin *väver*.\r\n\r\nVerkligen?\r\n\r\n"
)
FILES = {
    "programme.yml": "name: Festival\nlanguages: [en, sv, nb, ar]\n",
    "content/editions/2026.md": "---\nname: {en: Festival, sv: Festivalen}  # both\nstarts: 2026-03-10\n---\n",
    "content/sessions/2026/a.md": SOURCE,
}
SIDE = "content/sessions/2026/a.sv.md"
FORMS = ("po", "xliff", "csv", "xlsx")
ENDINGS = {"po": "po", "xliff": "xlf", "csv": "csv", "xlsx": "xlsx"}
SKELETON = """\
---
# The engine
title: ""
parts:
  - id: notes
    # Notes
    title: ""
  - id: lace
    # Lace
    title: ""
questions:
  # Who wrote them?
  - ""
  # And why?
  - ""
# The text in Norwegian Bokmål comes below the next three hyphens. It says:
# - An engine *weaves*.
#
# Really?
---
"""


@pytest.fixture
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    lay_out(tmp_path, FILES)
    (tmp_path / SIDE).write_bytes(SWEDISH.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def exported(form: str, to: str = "sv") -> Path:
    code, told, aside = said("translations", "export", "--to", to, "--format", form, "--all")
    assert (code, aside) == (0, ""), told
    return Path("translations") / f"en-{to}.{ENDINGS[form]}"


def rewritten(file: Path, old: str, new: str) -> None:
    """Write another word into the translations of a file, as a translator's program would."""
    if file.suffix != ".xlsx":
        text = file.read_bytes().decode()
        assert text.count(old) == 1
        file.write_bytes(text.replace(old, new).encode())
        return
    book = openpyxl.load_workbook(file)
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row if old in str(cell.value)]
    assert len(cells) == 1
    cells[0].value = cells[0].value.replace(old, new)
    book.save(file)


@pytest.mark.parametrize("form", FORMS)
def test_what_comes_back_as_it_went_changes_no_octet(festival: Path, form: str) -> None:
    before = {path: path.read_bytes() for path in festival.rglob("*.md")}

    assert said("translations", "import", str(exported(form))) == (0, "0 new, 0 not taken\n", "")
    assert {path: path.read_bytes() for path in festival.rglob("*.md")} == before


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Maskinen", "Motorn"),
        ("Spets", "Spetsar"),
        ("Anteckningar", "Noter"),
        ("Och varför?", "Varför?"),
        ("*väver*", "**stickar**"),
    ],
)
def test_a_word_that_was_changed_is_all_that_changes(festival: Path, form: str, old: str, new: str) -> None:
    file = exported(form)
    rewritten(file, old, new)

    assert said("translations", "import", str(file))[:2] == (0, "changed: sessions/2026/a.sv.md\n1 new, 0 not taken\n")
    assert (festival / SIDE).read_bytes().decode() == SWEDISH.replace(old, new)


@pytest.mark.parametrize("form", FORMS)
def test_words_beside_each_other_in_one_file_are_changed_there(festival: Path, form: str) -> None:
    file = exported(form)
    rewritten(file, "Festivalen", "Träffen")

    assert said("translations", "import", str(file))[:2] == (0, "changed: editions/2026.md\n1 new, 0 not taken\n")
    edition = (festival / "content/editions/2026.md").read_text(encoding="utf-8")
    assert edition == FILES["content/editions/2026.md"].replace("Festivalen", "Träffen")


def test_a_skeleton_holds_every_place_and_is_no_fault(festival: Path) -> None:
    assert said("translate", "2026/a", "--to", "nb")[:2] == (0, "new: content/sessions/2026/a.nb.md\n")

    assert (festival / "content/sessions/2026/a.nb.md").read_text(encoding="utf-8") == SKELETON
    before = {finding.code for finding in build.load(festival / "content", festival / "programme.yml").findings}
    assert before <= {"PRG401", "PRG731"}
    assert said("translate", "2026/a", "--to", "nb")[0] == 2


@pytest.mark.parametrize("form", FORMS)
def test_a_first_translation_becomes_a_file_of_its_own(festival: Path, form: str) -> None:
    file = exported(form, "nb")
    if form == "csv":
        lines = file.read_text(encoding="utf-8-sig").replace("Lace,,missing", "Lace,Blonder,missing")
        file.write_text(lines, encoding="utf-8")
    elif form == "po":
        rewritten(file, 'msgid "Lace"\nmsgstr ""', 'msgid "Lace"\nmsgstr "Blonder"')
    elif form == "xliff":
        rewritten(file, "<source>Lace</source>", "<source>Lace</source><target>Blonder</target>")
    else:
        book = openpyxl.load_workbook(file)
        for row in book.worksheets[0].iter_rows():
            if row[1].value == "Lace":
                row[2].value = "Blonder"
        book.save(file)

    assert said("translations", "import", str(file), "--machine")[1].endswith("1 new, 0 not taken\n")
    assert (festival / "content/sessions/2026/a.nb.md").read_text(encoding="utf-8") == (
        "---\nparts:\n  - id: lace\n    title: Blonder\n"
        "translation:\n  state: machine\n  fields: [parts.lace.title]\n---\n"
    )


def test_a_translation_of_older_words_is_refused_with_both(festival: Path) -> None:
    file = exported("csv")
    rewritten(file, "Maskinen", "Motorn")
    lay_out(festival, {"content/sessions/2026/a.md": SOURCE.replace("The engine", "Engines")})

    code, told, _ = said("translations", "import", str(file))

    assert code == 1
    assert told.splitlines()[-2:] == [
        "translations/en-sv.csv:3: sessions/2026/a#title: the source says “Engines” now, and this was translated from "
        "“The engine”",
        "0 new, 1 not taken",
    ]
    assert (festival / SIDE).read_bytes().decode() == SWEDISH


@pytest.mark.parametrize("name", ["a.po", "a.xlf", "a.csv", "a.xlsx", "a.txt"])
def test_a_file_that_is_none_is_refused(festival: Path, name: str) -> None:
    Path(name).write_bytes(b'<x "\x00 \xff msgid')

    code, told, aside = said("translations", "import", name)

    assert (code, told) == (2, "")
    assert len(aside.splitlines()) == 1
