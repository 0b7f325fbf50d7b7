"""What stands in single cells and lines that people type: days, hours, names, questions."""

from __future__ import annotations

from datetime import datetime

import pytest

from mkdocs_programme.imports.aids import Aids
from mkdocs_programme.imports.readers.cells import Somebody, people_in, times_in
from mkdocs_programme.imports.readers.dated import span_in
from mkdocs_programme.imports.readers.lines import questions_of


@pytest.mark.parametrize(
    ("line", "begins", "ends"),
    [
        ("Tuesday 10 March 2026 | 11:00-12:00", (2026, 3, 10, 11, 0), (2026, 3, 10, 12, 0)),
        ("tisdag 10 mars 2026, kl. 11.00–12.00", (2026, 3, 10, 11, 0), (2026, 3, 10, 12, 0)),
        ("Dienstag, 10. März 2026 11:00 bis 12:30", (2026, 3, 10, 11, 0), (2026, 3, 10, 12, 30)),
        ("March 10, 2026 23:30 to 00:15", (2026, 3, 10, 23, 30), (2026, 3, 11, 0, 15)),
        ("2026-03-10 11:00", (2026, 3, 10, 11, 0), None),
        ("10.3.2026 9.30", (2026, 3, 10, 9, 30), None),
    ],
)
def test_days_and_hours_are_read_as_programmes_print_them(
    line: str, begins: tuple[int, int, int, int, int], ends: tuple[int, int, int, int, int] | None
) -> None:
    assert span_in(line) == (datetime(*begins), datetime(*ends) if ends else None)


@pytest.mark.parametrize("line", ["31 February 2026 11:00", "March of 2026", "Stream: Leading", ""])
def test_what_names_no_day_is_none(line: str) -> None:
    assert span_in(line) is None or span_in(line) == (None, None)


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Ada Berg; Bo Ek", [Somebody("Ada Berg"), Somebody("Bo Ek")]),
        ("Ada Berg, Bo Ek och Cy Dahl", [Somebody("Ada Berg"), Somebody("Bo Ek"), Somebody("Cy Dahl")]),
        ("Ada Berg (ordförande)", [Somebody("Ada Berg", "chair")]),
        ("Ada Berg (Region Skåne)", [Somebody("Ada Berg", "", "Region Skåne")]),
        ("Moderator: Ada Berg", [Somebody("Ada Berg", "moderator")]),
        ("Ada Berg, University of Oslo", [Somebody("Ada Berg", "", "University of Oslo", True)]),
        ("", []),
    ],
)
def test_a_cell_names_people_in_many_ways(cell: str, people: list[Somebody]) -> None:
    assert people_in(cell, Aids()) == people


@pytest.mark.parametrize(
    ("cells", "months_first", "begins"),
    [
        (("", "05/06/2027 2:30 pm", ""), False, (2027, 6, 5, 14, 30)),
        (("", "05/06/2027 2:30 pm", ""), True, (2027, 5, 6, 14, 30)),
        (("2027-06-05", "9.30", ""), False, (2027, 6, 5, 9, 30)),
    ],
)
def test_cells_say_when(
    cells: tuple[str, str, str], months_first: bool, begins: tuple[int, int, int, int, int]
) -> None:
    assert times_in(*cells, months_first)[0] == datetime(*begins)


def test_questions_that_end_a_paragraph_are_taken_out_of_it() -> None:
    assert questions_of("We ask much. Who? And why?\n\nIs it so? It is.") == (
        "We ask much.\n\nIs it so? It is.",
        ["Who?", "And why?"],
    )
