from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.languages import KNOWN
from mkdocs_programme.languages.order import sort_key

SWEDISH = "Luleå, Lüneburg, Zagreb, Zinkgruvan, Åre, Ängelholm, Ærø, Ørsta, Östersund"
DANISH = "Zinkgruvan, Ängelholm, Ærø, Ørsta, Östersund, Åre, Aarhus"
OTHERS = "Aarhus, Ærø, Ängelholm, Arboga, Åre, Esbjerg, Évora"


@pytest.mark.parametrize(
    ("language", "row"),
    [
        *((language, SWEDISH) for language in ("sv", "fi", "sv-FI")),
        *((language, DANISH) for language in ("da", "nb", "nn")),
        *((language, OTHERS) for language in ("en", "de", "fr", "es", "ar", "xx")),
        ("es", "Nube, Nunca, Ñandú, Oasis"),
        ("ar", "أحمد, بدر, سارة"),
    ],
)
def test_names_stand_where_the_readers_of_a_language_look_for_them(language: str, row: str) -> None:
    names = row.split(", ")

    assert sorted(set(names), key=lambda name: sort_key(name, language)) == names


@pytest.mark.parametrize(
    "row",
    [
        ["A2", "A10", "A10b", "B1"],
        ["A" + "9" * 5000, "A1" + "0" * 5000, "B1"],
        ["Room 2", "Room ٣", "Room 04"],
        ["2 rooms", "10 rooms", "Room 2", "Room 10"],
        ["New York", "Newark"],
        ["Co-production", "Coproduction", "Coproductions"],
        ["Resume", "resume", "Résumé", "resumes"],
        ["“Care” for all", "Care for me"],
        ["", "…", "A"],
    ],
)
def test_numbers_sort_by_size_and_punctuation_only_breaks_ties(row: list[str]) -> None:
    assert sorted(set(row), key=lambda name: sort_key(name, "en")) == row


@given(st.text(), st.text(), st.sampled_from(KNOWN))
def test_one_text_stands_before_the_other_unless_they_are_equal(one: str, other: str, language: str) -> None:
    before, after = sort_key(one, language), sort_key(other, language)
    assert [before < after, before == after, before > after].count(True) == 1
    assert (before == after) == (one == other)
