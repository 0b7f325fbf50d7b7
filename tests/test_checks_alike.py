"""People and organisations that are nearly called the same."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.findings import Place
from mkdocs_programme.languages.likeness import Likeness, Name, alike
from test_checks import SETTINGS, person, told

# Names that are nearly the same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Roger Green", "Roger Greene"),
        ("Roger Green", "roger  GREEN"),
        ("Roger Green", "Dr Roger Green"),
        ("Roger Green", "Green, Roger"),
        ("Mats Bojestig", "Mats Bojesteg"),
        ("Mats Bojestig", "Mats Bojetsig"),
        ("Åsa Lindström", "Asa Lindstrom"),
        ("Paul B Batalden", "Paul Batalden"),
        ("Jan-Erik Ahlgren", "Jan Erik Ahlgren"),
        ("The Health Foundation", "Health Foundation"),
        ("Thomas Ekman", "Tomas Ekman"),
    ],
)
def test_one_slip_apart_is_nearly_the_same(one: str, other: str) -> None:
    assert alike(Name.read(one), Name.read(other))
    assert alike(Name.read(other), Name.read(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Berg", "Anders Berg"),
        ("Anna Berg", "Anne Berg"),
        ("Maria Larsson", "Marie Larsson"),
        ("Karl Larsson", "Karla Larsson"),
        ("Jan Olsen", "Jon Olsen"),
        ("Bo Hansen", "Bo Hanson"),
        ("Bo Hansen", "Bo Jansen"),
        ("Paul A Batalden", "Paul B Batalden"),
        ("University of Oslo", "University of Umeå"),
        ("Ward 1 North", "Ward 2 North"),
        ("Festival 20251", "Festival 20261"),
        ("Ada Berg", "Ada Berg Lund"),
    ],
)
def test_names_that_are_two_are_left_alone(one: str, other: str) -> None:
    assert not alike(Name.read(one), Name.read(other))


@given(st.lists(st.sampled_from(["Roger", "Rogers", "Rogre", "Green", "Greene", "Grene", "Dr", "B"]), max_size=4))
def test_what_is_found_without_comparing_each_with_each_is_what_comparing_would_find(words: list[str]) -> None:
    others = ["Roger Green", "Roger Greene", "Rogers Green", "Green", "Roger B Green", "Greene Rogre"]
    likeness: Likeness[str] = Likeness()
    for other in others:
        likeness.add(other, [other])

    name = " ".join(words)

    assert list(likeness.like([name])) == [other for other in others if alike(Name.read(name), Name.read(other))]


def test_the_second_of_two_is_told_and_points_at_the_first() -> None:
    files = {"speakers/roger-green.md": person("Roger Green"), "speakers/roger-greene.md": person("Roger Greene")}

    (finding,) = build.load_files(files, SETTINGS).findings

    assert (finding.place, finding.also) == (
        Place("speakers/roger-greene.md", 2, 7),
        (Place("speakers/roger-green.md", 2, 7),),
    )


@pytest.mark.parametrize("side", ["roger-green", "roger-greene"])
def test_one_side_that_says_they_are_two_is_enough(side: str) -> None:
    other = {"roger-green": "roger-greene", "roger-greene": "roger-green"}[side]
    files = {"speakers/roger-green.md": person("Roger Green"), "speakers/roger-greene.md": person("Roger Greene")}
    files[f"speakers/{side}.md"] = files[f"speakers/{side}.md"].replace(
        "\n---\n", f"\nnot_same_as: [{other}]\n---\n", 1
    )

    assert told(files) == []


def test_an_alias_that_is_somebody_elses_name_is_one_finding() -> None:
    files = {
        "speakers/roger-green.md": person("Roger Green", "aliases: [Roger Greene]"),
        "speakers/roger-greene.md": person("Roger Greene"),
    }

    assert told(files) == [
        "speakers/roger-green.md:3:11: PRG105 the alias “Roger Greene” leads to speakers/roger-greene.md too "
        "(keep it in one of the two files)"
    ]


def test_an_alias_that_is_ones_own_name_or_older_id_is_fine() -> None:
    assert told({"speakers/roger-green.md": person("Roger Green", "aliases: [Roger Green, roger, roger-green]")}) == []


def test_thirteen_thousand_people_are_compared_in_seconds() -> None:
    names = [
        f"{chr(97 + n % 26) * 3}{n * 7919 % 99991} {chr(97 + n // 500 % 26) * 4}berg{n % 500}" for n in range(13_000)
    ]
    likeness: Likeness[str] = Likeness()

    begun = time.process_time()
    for name in [*names, "Roger Green", "Roger Greene"]:
        found = list(likeness.like([name]))
        likeness.add(name, [name])

    assert found == ["Roger Green"]
    assert time.process_time() - begun < 6


def test_thousands_of_people_of_one_name_are_told_in_seconds() -> None:
    likeness: Likeness[int] = Likeness()

    begun = time.process_time()
    for number in range(5000):
        assert next(likeness.like(["Anna Berg"]), 0) == 0
        likeness.add(number, ["Anna Berg"])

    assert time.process_time() - begun < 3
