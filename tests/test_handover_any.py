"""Whatever stands in texts, it comes back from the file of a translator as it went, and nothing is changed by it."""

from __future__ import annotations

import io

import openpyxl
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.handover.forms import FORMS, files
from mkdocs_programme.handover.rows import rows
from mkdocs_programme.handover.taking import Taken, taken
from mkdocs_programme.imports.opening.sheet import sheets

SETTINGS = "name: Festival\nlanguages: [en, sv]\n"
SIDE = "sessions/2026/a.sv.md"
TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp")), min_size=1, max_size=40)


def festival(source: str, words: str) -> tuple[Site, dict[str, str]]:
    contents = {
        "editions/2026.md": "---\nname: Festival\n---\n",
        "sessions/2026/a.md": f"---\ntitle: Engine\n---\n{source}\n",
        SIDE: f"---\ntitle: Maskin  # så heter den\n---\n{words}\n",
    }
    return build.load_files(contents, SETTINGS), contents


def returned(site: Site, contents: dict[str, str], form: str) -> Taken:
    """What is taken in of a file that went out and came back."""
    waiting = list(rows(site.programme.desk, "sv", every=True))
    (octets,) = files(waiting, "sv", FORMS[form]).values()
    language, back = FORMS[form].read(octets)
    assert (language, [(one.id, one.source, one.words) for one in back]) == (
        "sv",
        [(row.id, row.source, row.words) for row in waiting],
    )
    return taken(site.programme, back, language, lambda path: contents.get(path, ""), machine=False)


@pytest.mark.parametrize("form", FORMS)
@given(TEXTS, TEXTS)
@settings(max_examples=50)
@example("=1+1", "+46 8")
@example('"', "'")
@example("a\\nb", "<b>&amp;</b>")
@example("_x000D_", "_x0041_")
@example("en\n\nrad", "rad\n\n* ett\n* två")
def test_what_comes_back_as_it_went_changes_nothing(form: str, source: str, words: str) -> None:
    site, contents = festival(source, words)
    assume(not [one for one in site.findings if one.severity == "error"])

    made = returned(site, contents, form)

    assert (made.texts, list(made.refused)) == ({}, [])


def test_a_coded_sign_that_no_text_may_hold_stays_as_it_is_written() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["a_x000D_\nb", "_x0041_", "_xD800_", "_x0000_", "_x005F_x0041_"])
    saved = io.BytesIO()
    book.save(saved)

    assert sheets(saved.getvalue()) == [("Sheet", [["a\nb", "A", "_xD800_", "_x0000_", "_x0041_"]])]
