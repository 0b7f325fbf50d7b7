"""Linked entities: every relation is written once, and both sides know of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.entities import (
    Edition,
    Entity,
    Material,
    Objective,
    Organisation,
    Part,
    Pathway,
    Persona,
    Reference,
    Room,
    Session,
    Speaker,
    Stage,
)
from mkdocs_programme.programme.mentions import cited, linked, masked
from mkdocs_programme.values.refs import Ref

SETTINGS = "languages: [en, sv]\n"
FILES = {
    "editions/2026.md": "---\nname: Last\nrooms: [{id: aula, name: Hall}]\nstreams: [{id: care, name: Care}]\n---\n",
    "editions/2027.md": "---\nname: Next\nrooms: [{id: aula, name: New hall}]\n---\n",
    "speakers/ada.md": "---\nname: Ada Berg\naliases: [ada-b, Ada Lind]\naffiliations: [ward]\n---\n",
    "speakers/eva.md": "---\nname: Eva Ek\n---\n",
    "organisations/ward.md": "---\nname: {en: The Ward, sv: Avdelningen}\nshort_name: TW\nparent: region\n---\n",
    "organisations/region.md": "---\nname: Region\n---\n",
    "personas/ester.md": "---\nname: Ester\nnetwork: [{speaker: ada}, {organisation: ward}]\nevidence: research\n---\n",
    "pathways/hip.md": "---\ntitle: Hip\nstages: [{id: home, title: Home}]\npersonas: [ester]\n---\n",
    "bibliography/s1998.md": "---\ntype: document\ntitle: Value\n---\n",
    "materials/slides.md": "---\ntitle: Slides\nsessions: [2026/a2]\nedition: 2026\n---\n",
    "objectives/see.md": "---\nstatement: Tell an engine from a motor\nevidence: A look\n---\n",
    "sessions/2026/a1.md": "---\ntitle: Before\naliases: [old]\n---\n",
    "sessions/2026/a2.md": """---
title: Engines
room: aula
stream: care
pathway: [hip#home]
materials: [slides]
objectives: [see, {id: own, statement: Show an engine to others, evidence: A tour}]
parts:
  - id: one
    title: First
    speakers: [ada]
    abstract: |
      See [Eva](../../speakers/eva.md), and [@s1998, p. 4].
---

[The first part](#one), [before](a1.md), [Ester](../../personas/ester.sv.md) and [@s1998; -@s1998].
""",
    "sessions/2027/a2.md": "---\ntitle: Again\nroom: aula\nderived_from: 2026/a2\nspeakers: [Ada Lind]\n---\n",
}
"""A small programme in which every kind names another."""


def load(changed: dict[str, str] | None = None) -> build.Site:
    return build.load_files({**FILES, **(changed or {})}, SETTINGS)


def test_the_programme_of_these_tests_is_without_fault() -> None:
    assert [str(finding) for finding in load().findings] == []


@pytest.mark.parametrize(
    ("thing", "by"),
    [
        ((Speaker, "ada"), {"sessions/2026/a2", "sessions/2027/a2", "personas/ester"}),
        ((Speaker, "eva"), {"sessions/2026/a2"}),
        ((Organisation, "ward"), {"speakers/ada", "personas/ester"}),
        ((Organisation, "region"), {"organisations/ward"}),
        ((Persona, "ester"), {"pathways/hip", "sessions/2026/a2"}),
        ((Stage, "hip#home"), {"sessions/2026/a2"}),
        ((Reference, "s1998"), {"sessions/2026/a2"}),
        ((Material, "slides"), {"sessions/2026/a2"}),
        ((Objective, "see"), {"sessions/2026/a2"}),
        ((Room, "2026/aula"), {"sessions/2026/a2"}),
        ((Room, "2027/aula"), {"sessions/2027/a2"}),
        ((Edition, "2026"), {"materials/slides"}),
        ((Session, "2026/a2"), {"materials/slides", "sessions/2027/a2"}),
        ((Session, "2026/a1"), {"sessions/2026/a2"}),
        ((Pathway, "hip"), set()),
    ],
)
def test_what_is_named_knows_what_names_it(thing: tuple[type[Entity], str], by: set[str]) -> None:
    programme = load().programme

    found = programme.find(*thing)

    assert found is not None
    assert {entity.address for entity in programme.naming(found, Entity)} == by


def test_a_naming_says_where_and_how() -> None:
    programme = load().programme
    (work,) = programme.all(Reference)

    assert [(naming.source.id, naming.key, naming.how) for naming in programme.namings(work)] == [
        ("2026/a2", ("body",), "citation"),
        ("2026/a2", ("body",), "citation"),
        ("2026/a2", ("parts", 0, "abstract"), "citation"),
    ]


@pytest.mark.parametrize("written", ["ada", "Ada Berg", "Ada  Berg", "ada-b", "Ada Lind"])
def test_a_person_is_named_by_id_by_exact_name_or_by_another_name(written: str) -> None:
    programme = load().programme

    assert programme.find(Speaker, Ref.read("speaker", written)) == programme.find(Speaker, "ada")


@pytest.mark.parametrize("written", ["ward", "The Ward", "Avdelningen", "TW"])
def test_an_organisation_is_named_by_id_or_by_its_name_in_any_language(written: str) -> None:
    programme = load().programme

    assert programme.find(Organisation, Ref.read("organisation", written)) == programme.find(Organisation, "ward")


@pytest.mark.parametrize("written", ["Ada", "ada berg", "Berg, Ada", "", "ADA"])
def test_a_person_is_not_named_by_half_a_name_or_in_other_letters(written: str) -> None:
    assert load().programme.get(Ref.read("speaker", written)) is None


def test_a_short_id_means_the_same_edition_and_a_long_one_any() -> None:
    programme = load(
        {"sessions/2027/a3.md": "---\ntitle: More\nderived_from: 2026/old\nroom: 2026/aula\n---\n"}
    ).programme

    more = programme.find(Session, "2027/a3")
    assert more is not None
    assert programme.find(Session, more.derived_from) == programme.find(Session, "2026/a1")
    assert programme.find(Room, more.room) == programme.find(Room, "2026/aula")
    assert programme.dangling == ()


def test_a_room_of_another_edition_is_not_found_by_its_short_id() -> None:
    site = load({"sessions/2027/a3.md": "---\ntitle: More\nstream: care\n---\n"})

    assert [str(finding) for finding in site.findings] == [
        "sessions/2027/a3.md:3:9: PRG101 `stream`: there is no stream “care” in 2027 "
        "(write it among the `streams` of editions/2027.md, or correct the name)"
    ]


def test_an_older_id_still_leads_to_its_page() -> None:
    assert sorted(load().programme.redirects()) == [
        ("sessions/2026/old", "sessions/2026/a1"),
        ("speakers/ada-b", "speakers/ada"),
    ]


def test_a_link_to_a_part_leads_to_the_part() -> None:
    site = load({"speakers/eva.md": "---\nname: Eva Ek\n---\n[It](../sessions/2026/a2.md#one)\n"})

    (part,) = site.programme.all(Part)
    assert [naming.source.address for naming in site.programme.namings(part)] == ["speakers/eva"]


def test_a_link_to_a_page_written_by_hand_leads_there() -> None:
    eva = "---\nname: Eva Ek\n---\n[About](../about.md), [om](../about.sv.md), [missing](../nothing.md)\n"
    site = load({"speakers/eva.md": eva, "about.md": "# About\n", "about.sv.md": "# Om\n"})

    assert [str(finding.place) for finding in site.findings] == ["speakers/eva.md:4:55"]


def test_names_in_a_translation_are_found_at_their_place_in_it() -> None:
    abstract = "    abstract: |\n      Hej.\n\n      Se [Eva](../../speakers/evy.md).\n"
    sidecar = f"---\nparts:\n  - id: one\n{abstract}---\nOch [@s1999].\n"
    site = load({"sessions/2026/a2.sv.md": sidecar})

    assert [(finding.code, str(finding.place), finding.place.length) for finding in site.findings] == [
        ("PRG102", "sessions/2026/a2.sv.md:7:16", 21),
        ("PRG601", "sessions/2026/a2.sv.md:9:6", 6),
    ]


def test_the_same_name_twice_in_an_abstract_is_told_at_each_place() -> None:
    abstract = "    abstract: |\n      First [@s1999].\n\n      Then [@s1999] again.\n"
    site = load({"sessions/2026/a3.md": f"---\ntitle: A\nparts:\n  - id: one\n    title: B\n{abstract}---\n"})

    assert [str(finding.place) for finding in site.findings] == ["sessions/2026/a3.md:7:14", "sessions/2026/a3.md:9:13"]


def test_nothing_in_code_or_elsewhere_is_a_name() -> None:
    body = """
`[@nobody]` and `[x](no.md)`, [mail](mailto:a@b.md), [web](https://example.org/x.md), a@b.md, a[@b](x)

```
[@nobody] [x](no.md)
```
"""
    assert [str(finding) for finding in load({"speakers/eva.md": f"---\nname: Eva Ek\n---\n{body}"}).findings] == []


def test_what_a_citation_says_is_taken_apart() -> None:
    text = "As [see @a1, p. 4; -@b.2] and [@c]."

    assert [(work.key, work.locator, work.quiet, text[work.start]) for work in cited(text)] == [
        ("a1", "p. 4", False, "@"),
        ("b.2", "", True, "@"),
        ("c", "", False, "@"),
    ]
    assert [text[slice(*work.group)] for work in cited(text)] == ["[see @a1, p. 4; -@b.2]"] * 2 + ["[@c]"]


@given(st.text("ab [](@)`~.md\n-#:<>\\", max_size=60))
def test_every_link_and_citation_stands_where_it_is_said_to(text: str) -> None:
    assert len(masked(text)) == len(text)
    for link in linked(text):
        assert text[link.start : link.start + len(link.target)] == link.target
    for work in cited(text):
        assert text[work.start : work.start + 1 + len(work.key)] == f"@{work.key}"
