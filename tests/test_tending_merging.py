"""Two people or organisations become one, and one becomes two: no fact is lost, and no name."""

from __future__ import annotations

import pytest

from mkdocs_programme.tending import (
    Choice,
    Differ,
    Unable,
    merging,
    namers,
    splitting,
)
from tending_festival import (
    FILES,
    codes,
    content,
    done,
    entity,
    text,
)


def test_facts_that_differ_are_asked_for_before_two_become_one() -> None:
    held = content()
    with pytest.raises(Differ) as refused:
        merging(held, entity(held, "speaker", "bo-ek"), entity(held, "speaker", "bo-eek"), Choice())
    assert [(one.field, one.stays, one.goes) for one in refused.value.differing] == [
        ("country", {"": "SE"}, {"": "NO"}),
        ("links", {"": ["https://bo.example"]}, {"": ["https://eek.example"]}),
    ]


def test_two_people_become_one_and_no_fact_is_lost() -> None:
    held = content()
    choice = Choice(keep=frozenset({"country"}), both=frozenset({"links"}))

    plan = merging(held, entity(held, "speaker", "bo-ek"), entity(held, "speaker", "bo-eek"), choice)

    assert plan.after == {
        "speakers/bo-eek.md": None,
        "speakers/bo-ek.md": (
            b"---\nname: Bo Ek\naliases: [bo-eek, Dr Bo, Bo Eek]\npronouns: he\ncountry: SE\n"
            b'links: [https://bo.example, "https://eek.example"]\n---\n\nA nurse.\n'
        ),
    }


def test_a_list_names_nobody_twice_after_two_became_one() -> None:
    held = content()
    choice = Choice(keep=frozenset({"country", "links"}))

    plan = merging(held, entity(held, "speaker", "ann-berg"), entity(held, "speaker", "bo-ek"), choice)

    assert 'speakers: [ "ann-berg" ]\n' in text(plan, "sessions/2026/a1.md")
    assert "and [Bo](../../speakers/ann-berg.md)" in text(plan, "sessions/2026/a1.md")


def test_people_who_are_said_to_be_two_stay_two() -> None:
    files = {**FILES, "speakers/bo-ek.md": "---\nname: Bo Ek\nnot_same_as: [bo-eek]\n---\n"}
    held = content(files)
    with pytest.raises(Unable) as refused:
        merging(held, entity(held, "speaker", "bo-eek"), entity(held, "speaker", "bo-ek"), Choice())
    assert refused.value.words == "bo-ek says that it is not the same as bo-eek"


def test_an_organisation_becomes_two_and_the_files_that_mean_the_new_one_name_it() -> None:
    held = content()
    care = entity(held, "organisation", "ward-care")
    assert namers(held, care) == ("sessions/2026/a1.md", "speakers/ann-berg.md")

    plan = splitting(held, care, "home-care", "Home Care", ["speakers/ann-berg.md"], ["country"])

    assert text(plan, "organisations/home-care.md") == "---\nname: Home Care\ncountry: SE\n---\n"
    assert "affiliations: [home-care]\r\n" in text(plan, "speakers/ann-berg.md")
    assert list(map(str, plan.notes)) == ["home-care is new", "1 file still names ward-care: sessions/2026/a1.md"]
    with pytest.raises(Unable):
        splitting(held, care, "home-care", "Home Care", ["speakers/bo-ek.md"])


def test_the_translations_of_what_is_taken_over_come_along() -> None:
    files = {
        **FILES,
        "speakers/bo-ek.md": "---\nname: Bo Ek\n---\n",
        "speakers/bo-eek.md": "---\nname: Bo Eek\npronouns: he\n---\nA nurse.\n",
        "speakers/bo-eek.sv.md": "---\npronouns: han\n---\nEn sjuksköterska.\n",
    }
    held = content(files)

    plan = merging(held, entity(held, "speaker", "bo-ek"), entity(held, "speaker", "bo-eek"), Choice())

    assert text(plan, "speakers/bo-ek.sv.md") == "---\npronouns: han\n---\n\nEn sjuksköterska.\n"
    assert plan.after["speakers/bo-eek.sv.md"] is None
    assert codes(done(held.files, plan)) == codes(held.files)
