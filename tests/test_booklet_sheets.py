"""Booklets on other sheets, and in large print."""

from __future__ import annotations

from typing import Any

import pytest

from booklet_festival import edition, outline, pdf, site
from mkdocs_programme.booklet import Sheet, book

A5, LETTER, LARGE = Sheet("a5"), Sheet("letter"), Sheet(large=True)


def sizes(sheet: Sheet) -> set[tuple[int, int]]:
    """Width and height of its pages in points."""
    return {(round(page.mediabox.width), round(page.mediabox.height)) for page in pdf("en", sheet).pages}


def letters(sheet: Sheet) -> dict[str, float]:
    """Every run of letters, and the smallest size it stands in."""
    found: dict[str, float] = {}

    def seen(words: str, _cm: list[float], matrix: list[float], _font: Any, size: float) -> None:
        if words.strip():
            found[words.strip()] = min(found.get(words.strip(), 999), abs(matrix[3]) * size)

    for page in pdf("en", sheet).pages:
        page.extract_text(visitor_text=seen)
    return found


@pytest.mark.parametrize(("sheet", "expected"), [(A5, (420, 595)), (LETTER, (612, 792)), (LARGE, (595, 842))])
def test_every_sheet_has_the_size_that_was_asked_for(sheet: Sheet, expected: tuple[int, int]) -> None:
    assert sizes(sheet) == {expected}


def test_no_letter_of_large_print_is_smaller_than_sixteen_points() -> None:
    large, common = letters(LARGE), letters(Sheet())

    assert {words: size for words, size in large.items() if size < 16} == {}
    assert min(common.values()) < 9, "they are measured in points"


@pytest.mark.parametrize("sheet", [A5, LETTER, LARGE])
def test_other_sheets_hold_the_same(sheet: Sheet) -> None:
    expected = [words for _, words, _ in outline(pdf("en"))]

    assert [words for _, words, _ in outline(pdf("en", sheet))] == expected


def test_days_are_tables_where_their_rooms_fit_side_by_side_and_lists_elsewhere() -> None:
    def rooms(sheet: Sheet) -> list[int]:
        return [len(day.rooms) for day in book(site().programme, edition(site()), "en", sheet).days]

    assert rooms(A5) == rooms(LARGE) == rooms(Sheet()) == [1, 0]
    assert rooms(Sheet("a5", large=True)) == [0, 0]
    assert [Sheet("a4").columns, A5.columns, LARGE.columns] == [8, 4, 3]
