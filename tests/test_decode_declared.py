"""Kinds that a festival declares are read as the others are."""

from __future__ import annotations

import pytest

from mkdocs_programme.entities import Entity, Organisation, Speaker
from mkdocs_programme.entities.shape import texts_of
from test_decode import load, only, told

# ---- kinds that the settings declare

DECLARED = """languages: [en, sv]
collections:
  - id: communities
    kind: community
    name: {en: Communities, sv: Nätverk}
    singular: {en: Community, sv: Nätverk}
    fields:
      - {id: founded, type: date}
      - {id: members, type: list of ref speaker}
      - {id: sister, type: ref community}
      - id: cycle
        type: list of record
        fields:
          - {id: step, type: translated, required: yes}
          - {id: host, type: ref organisation}
"""


COMMUNITY = """---
title: Learners
members: [Ada]
sister: others
cycle:
  - {step: Begin, host: ward}
  - {step: End}
---
"""


AROUND = {
    "speakers/ada.md": "---\nname: Ada\n---\n",
    "organisations/ward.md": "---\nname: Ward\n---\n",
    "communities/others.md": "---\ntitle: Others\n---\n",
}


def test_a_declared_kind_is_read_linked_and_translated_as_the_others_are() -> None:
    sidecar = "---\ntitle: Lärande\ncycle:\n  - {step: Börja}\n  - {step: Sluta}\n---\n"
    site = load({**AROUND, "communities/learners.md": COMMUNITY, "communities/learners.sv.md": sidecar}, DECLARED)

    assert told(site) == []
    learners, others = site.programme.of_kind("community")
    assert [str(words.into("sv")) for key, words in texts_of(learners) if key[0] == "cycle"] == ["Börja", "Sluta"]
    assert site.programme.naming(only(site, Speaker), Entity) == (learners,)
    assert site.programme.naming(only(site, Organisation), Entity) == (learners,)
    assert site.programme.naming(others, Entity) == (learners,)


def test_faults_of_a_declared_kind_are_told_as_those_of_the_others() -> None:
    text = (
        COMMUNITY.replace("[Ada]", "[Adah]")
        .replace("sister: others", "founded: 1/2/2026")
        .replace("{step: End}", "{host: ward}")
    )
    site = load({**AROUND, "communities/learners.md": text}, DECLARED)

    assert [(finding.code, str(finding.place)) for finding in site.findings] == [
        ("PRG101", "communities/learners.md:3:11"),
        ("PRG013", "communities/learners.md:4:10"),
        ("PRG011", "communities/learners.md:7:5"),
    ]


@pytest.mark.parametrize(
    ("type_", "told_of_it"),
    [
        ("sum", "“sum” is no type of field"),
        ("ref speakers", "there is no kind “speakers”"),
        ("list of ref comunity", "there is no kind “comunity”"),
    ],
)
def test_a_declared_field_of_a_type_there_is_not_is_told_in_the_settings(type_: str, told_of_it: str) -> None:
    site = load({}, DECLARED.replace("ref community", type_))

    (finding,) = site.findings
    assert (finding.code, finding.place.path, finding.place.line) == ("PRG013", "programme.yml", 10)
    assert told_of_it in finding.message
