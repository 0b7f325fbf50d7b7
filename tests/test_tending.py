"""Content tended by command: everything that names a thing follows, and every other byte stays as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

import pytest

from mkdocs_programme import build
from mkdocs_programme.entities import Entity, Session, Thing
from mkdocs_programme.tending import (
    NOWHERE,
    Choice,
    Content,
    Differ,
    Plan,
    Unable,
    Wish,
    beginning,
    merging,
    moving,
    namers,
    renaming,
    splitting,
    swapping,
)
from mkdocs_programme.values.refs import Ref

SETTINGS = "languages: [en, sv]\n"


A1 = """\
---
# ann-berg leads this one
title: From ward to home   # as printed
start: 2026-03-10 10:30 # after coffee
end: 2026-03-10 11:45
room: 'hall'
chairs: [ann-berg]   # ann-berg, as ever
speakers: [ "ann-berg", bo-ek ]
people:
  - {person: ann-berg, role: moderator, affiliations: [ward-care]}
  - person: Ann Berg
parts:
  - id: cases
    title: Cases
    start: 10:30
    minutes: 30
    abstract: |
      See [Ann](../../speakers/ann-berg.md#talks), not `[Ann](../../speakers/ann-berg.md)`.
references: [stabell]
---
With [Ann](../../speakers/ann-berg.md) and [Bo](../../speakers/bo-ek.md), after [@stabell, p. 3; @other].

[ann]: ../../speakers/ann-berg.md
"""


EDITION = """\
---
name: F
starts: 2026-03-10
ends: 2026-03-10
rooms: [{id: hall, name: Hall}, {id: lab, name: Lab}]
---
"""


A1_SV = """\
---
title: Från avdelning till hem
chairs: [ann-berg]
---
Med [Ann](../../speakers/ann-berg.sv.md).
"""


B1 = """\
---
title: Rest
start: 2026-03-10 13:00
minutes: 30
room: lab
derived_from: a1
---
After [A1](a1.md#cases).
"""


ANN = "\ufeff---\r\nname: Ann Berg\r\naffiliations: [ward-care]\r\n---\r\nI am [Ann](ann-berg.md).\r\n"


BO = "---\nname: Bo Ek\ncountry: SE\nlinks: [https://bo.example]\n---\n"


EEK = """\
---
name: Bo Eek
aliases: [Dr Bo]
country: NO
pronouns: he
links: [https://eek.example]
---
A nurse.
"""


FILES = {
    "editions/2026.md": EDITION,
    "sessions/2026/a1.md": A1,
    "sessions/2026/a1.sv.md": A1_SV,
    "sessions/2026/b1.md": B1,
    "speakers/ann-berg.md": ANN,
    "speakers/ann-berg.sv.md": "---\n---\nJag är Ann.\n",
    "speakers/bo-ek.md": BO,
    "speakers/bo-eek.md": EEK,
    "organisations/ward-care.md": "---\nname: Ward Care\nshort_name: WC\ncountry: SE\n---\n",
    "bibliography/stabell.md": "---\ntype: book\ntitle: Value\nauthor: [{family: Stabell}]\nissued: 1998\n---\n",
    "bibliography/other.md": "---\ntype: book\ntitle: Others\nauthor: [{family: Other}]\nissued: 1999\n---\n",
    "about.md": "We thank [Ann](speakers/ann-berg.md).\n",
    "about.sv.md": "Tack [Ann](./speakers/ann-berg.sv.md)!\n",
}


def content(files: Mapping[str, str | bytes] = FILES) -> Content:
    octets = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    return Content(build.load_files(octets, SETTINGS).programme, octets)


def thing(held: Content, kind: str, id_: str) -> Thing:
    found = held.programme.get(Ref(kind, id_))
    assert found is not None
    return found


def entity(held: Content, kind: str, id_: str) -> Entity:
    found = thing(held, kind, id_)
    assert isinstance(found, Entity)
    return found


def session(held: Content, id_: str) -> Session:
    found = thing(held, "session", id_)
    assert isinstance(found, Session)
    return found


def done(files: Mapping[str, bytes], plan: Plan) -> dict[str, bytes]:
    """The files after a plan, which must know what stands there."""
    assert {path: files.get(path) for path in plan.after} == plan.before
    return {path: octets for path, octets in {**files, **plan.after}.items() if octets is not None}


def codes(files: Mapping[str, bytes]) -> Counter[str]:
    return Counter(finding.code for finding in build.load_files(files, SETTINGS).findings)


def text(plan: Plan, path: str) -> str:
    return (plan.after[path] or b"").decode()


def test_a_rename_reaches_fields_links_citations_translations_and_pages_written_by_hand() -> None:
    held = content()

    plan = renaming(held, thing(held, "speaker", "ann-berg"), "ann-lind")

    assert text(plan, "sessions/2026/a1.md") == A1.replace("[ann-berg]", "[ann-lind]").replace(
        '"ann-berg"', '"ann-lind"'
    ).replace("person: ann-berg", "person: ann-lind").replace("/ann-berg.md#talks", "/ann-lind.md#talks").replace(
        "With [Ann](../../speakers/ann-berg.md)", "With [Ann](../../speakers/ann-lind.md)"
    ).replace("[ann]: ../../speakers/ann-berg.md", "[ann]: ../../speakers/ann-lind.md")
    assert text(plan, "sessions/2026/a1.sv.md") == FILES["sessions/2026/a1.sv.md"].replace("ann-berg", "ann-lind")
    assert text(plan, "about.md") == "We thank [Ann](speakers/ann-lind.md).\n"
    assert text(plan, "about.sv.md") == "Tack [Ann](./speakers/ann-lind.sv.md)!\n"
    assert text(plan, "speakers/ann-lind.md") == (
        "\ufeff---\r\nname: Ann Berg\r\naliases: [ann-berg]\r\naffiliations: [ward-care]\r\n---\r\n"
        "I am [Ann](ann-lind.md).\r\n"
    )
    assert {path for path, octets in plan.after.items() if octets is None} == {
        "speakers/ann-berg.md",
        "speakers/ann-berg.sv.md",
    }
    assert codes(done(held.files, plan)) == codes(held.files)


def test_a_session_a_work_and_a_room_are_renamed_in_the_form_in_which_they_are_named() -> None:
    held = content()

    of_session = renaming(held, thing(held, "session", "2026/a1"), "a9")
    assert "derived_from: a9\n---\nAfter [A1](a9.md#cases)." in text(of_session, "sessions/2026/b1.md")
    assert "aliases: [a1]\n" in text(of_session, "sessions/2026/a9.md")
    of_work = renaming(held, thing(held, "reference", "stabell"), "stabell1998")
    assert "references: [stabell1998]\n" in text(of_work, "sessions/2026/a1.md")
    assert "[@stabell1998, p. 3; @other]" in text(of_work, "sessions/2026/a1.md")
    of_room = renaming(held, thing(held, "room", "2026/hall"), "aula")
    assert set(of_room.after) == {"editions/2026.md", "sessions/2026/a1.md"}
    assert "{id: aula, name: Hall}" in text(of_room, "editions/2026.md")
    assert "room: 'aula'\n" in text(of_room, "sessions/2026/a1.md")
    of_part = renaming(held, thing(held, "part", "2026/a1#cases"), "four-cases")
    assert "- id: four-cases\n" in text(of_part, "sessions/2026/a1.md")


def test_what_was_renamed_can_be_renamed_back() -> None:
    held = content()
    there = content(done(held.files, renaming(held, thing(held, "speaker", "ann-berg"), "ann-lind")))

    back = renaming(there, thing(there, "speaker", "ann-lind"), "ann-berg", alias=False)

    assert done(there.files, back) == held.files


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("bo-ek", "there is a speaker “bo-ek” already"),
        ("Ann Lind", "“Ann Lind” cannot be an id; write letters a–z, digits and hyphens"),
        ("ann-berg", "there is a speaker “ann-berg” already"),
    ],
)
def test_a_name_that_cannot_be_had_is_refused(name: str, words: str) -> None:
    held = content()
    with pytest.raises(Unable) as refused:
        renaming(held, thing(held, "speaker", "ann-berg"), name)
    assert refused.value.words == words


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


def test_a_session_moves_with_its_end_and_its_parts_and_keeps_every_remark() -> None:
    held = content()

    plan = moving(held, [(session(held, "2026/a1"), Wish(datetime(2026, 3, 10, 14, 0), "lab"))])

    moved = A1.replace("10:30 # after", "14:00 # after").replace("end: 2026-03-10 11:45", "end: 2026-03-10 15:15")
    moved = moved.replace("    start: 10:30", '    start: "14:00"').replace("room: 'hall'", "room: lab")
    assert text(plan, "sessions/2026/a1.md").replace('"14:00"', "14:00") == moved.replace('"14:00"', "14:00")


def test_two_sessions_change_places_and_stay_as_long_as_they_are() -> None:
    held = content()

    plan = swapping(held, session(held, "2026/a1"), session(held, "2026/b1"))

    assert "start: 2026-03-10 13:00 # after coffee\nend: 2026-03-10 14:15\nroom: lab\n" in text(
        plan, "sessions/2026/a1.md"
    )
    assert "start: 2026-03-10 10:30\nminutes: 30\nroom: hall\n" in text(plan, "sessions/2026/b1.md")
    there = content(done(held.files, plan))
    back = swapping(there, session(there, "2026/a1"), session(there, "2026/b1"), room=False)
    assert "start: 2026-03-10 10:30 # after coffee\nend: 2026-03-10 11:45\nroom: lab" in text(
        back, "sessions/2026/a1.md"
    )


def test_a_room_is_taken_away_and_one_that_is_not_there_is_refused() -> None:
    held = content()
    assert "room" not in text(moving(held, [(session(held, "2026/b1"), Wish(None, NOWHERE))]), "sessions/2026/b1.md")
    with pytest.raises(Unable) as refused:
        moving(held, [(session(held, "2026/b1"), Wish(None, "attic"))])
    assert refused.value.words == "there is no room “attic” in 2026"


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


def test_every_kind_begins_with_a_file_in_which_nothing_is_wrong() -> None:
    held = content()
    for kind in (*{type(one) for one in held.programme.entities},):
        id_ = f"2026/{kind.kind}" if kind.in_edition else kind.kind
        known = {"session": {"title": "New"}, "reference": {"title": "New", "type": "book"}}
        plan = beginning(held, kind, id_, known.get(kind.kind, {"name": f"New {kind.kind}"}))
        after = build.load_files(done(held.files, plan), SETTINGS)
        errors = [
            one for one in after.findings if one.severity.rank == 0 and one.place.path == f"{kind.folder}/{id_}.md"
        ]
        assert errors == []


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
