"""Content tended by command: everything that names a thing follows, and every other byte stays as it was."""

from __future__ import annotations

from datetime import datetime

import pytest

from mkdocs_programme import build
from mkdocs_programme.entities import EDITORS_OWN
from mkdocs_programme.tending import (
    NOWHERE,
    Unable,
    Wish,
    beginning,
    moving,
    renaming,
    swapping,
)
from tending_festival import (
    A1,
    FILES,
    SETTINGS,
    codes,
    content,
    done,
    session,
    text,
    thing,
)


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


def test_a_field_of_an_editor_stays_where_things_are_renamed_and_moved() -> None:
    kept = "fmContentType:  'session-2026'   # shown so\n"
    files = {**FILES, "sessions/2026/a1.md": A1.replace("room: 'hall'\n", f"room: 'hall'\n{kept}")}
    held = content(files)

    renamed = renaming(held, thing(held, "session", "2026/a1"), "a9")
    moved = moving(held, [(session(held, "2026/a1"), Wish(datetime(2026, 3, 10, 14, 0), "lab"))])

    assert kept in text(renamed, "sessions/2026/a9.md")
    assert f"room: lab\n{kept}" in text(moved, "sessions/2026/a1.md")


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


def test_every_kind_begins_with_a_file_in_which_nothing_is_wrong() -> None:
    held = content()
    for kind in (*{type(one) for one in held.programme.entities},):
        id_ = f"2026/{kind.kind}" if kind.in_edition else kind.kind
        known = {"session": {"title": "New"}, "reference": {"title": "New", "type": "book"}}
        plan = beginning(held, kind, id_, known.get(kind.kind, {"name": f"New {kind.kind}"}))
        after = build.load_files(done(held.files, plan), SETTINGS)
        assert not any(name in text(plan, f"{kind.folder}/{id_}.md") for name in EDITORS_OWN)
        errors = [
            one for one in after.findings if one.severity.rank == 0 and one.place.path == f"{kind.folder}/{id_}.md"
        ]
        assert errors == []
