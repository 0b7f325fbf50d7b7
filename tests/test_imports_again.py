"""A programme that is imported again takes what changed there, and harms nothing that was edited here."""

from __future__ import annotations

from importing import Festival
from importing_schedule import FIRST, HEAD, SCHEDULE, TAIL


def test_importing_the_same_again_changes_nothing() -> None:
    festival = Festival()
    festival.take(SCHEDULE)
    memory = festival.memory

    plan = festival.take(SCHEDULE)

    assert (plan.changes, plan.kept, plan.unchanged, plan.gone) == ((), (), 5, ())
    assert festival.memory == memory


def test_what_changed_there_is_taken_and_what_changed_here_stays() -> None:
    festival = Festival()
    festival.take(SCHEDULE)
    path = "sessions/2027/safety-a-new-start.md"
    festival.edit(path, 'title: "Safety: a new start"', "# ours\ntitle: Safety begins again  # agreed")
    festival.edit(path, "recording: no\n", "recording: no\ncapacity: 40\n")

    plan = festival.take(SCHEDULE.replace("T09:30", "T10:00").replace("<start>09:30", "<start>10:00"))

    assert [(change.path, change.how) for change in plan.changes] == [(path, "changed")]
    assert festival.texts[path].startswith("""---
# ours
title: Safety begins again  # agreed
start: 2027-05-11 10:00
end: 2027-05-11 10:45
room: hall
""")
    assert "capacity: 40" in festival.texts[path]
    assert plan.kept == ()


def test_where_both_changed_ours_stays_and_is_told_once() -> None:
    festival = Festival()
    festival.take(SCHEDULE)
    path = "sessions/2027/night.md"
    festival.edit(path, "title: Night", "title: Our night")
    festival.edit(path, "Only long.", "Only ours.")
    changed = SCHEDULE.replace("<title>Night", "<title>Their night").replace("Only long.", "Only theirs.")

    first, second = festival.take(changed), festival.take(changed)

    assert [(one.path, one.line, one.field, one.incoming) for one in first.kept] == [
        (path, 2, "title", "Their night"),
        (path, 10, "text", "<!-- more --> Only theirs."),
    ]
    assert (second.kept, second.changes) == ((), ())
    assert "title: Our night" in festival.texts[path]


def test_what_is_gone_there_stays_here_and_what_was_deleted_here_stays_away() -> None:
    festival = Festival()
    festival.take(SCHEDULE)
    del festival.texts["sessions/2027/safety-a-new-start.md"]

    plan = festival.take(HEAD + FIRST + TAIL)

    assert plan.deleted == ("sessions/2027/safety-a-new-start.md",)
    assert plan.gone == ("sessions/2027/night.md",)
    assert "sessions/2027/night.md" in festival.texts


def test_a_session_that_was_renamed_here_is_found_by_its_origin() -> None:
    festival = Festival()
    festival.take(SCHEDULE)
    festival.texts["sessions/2027/late.md"] = festival.texts.pop("sessions/2027/night.md")

    plan = festival.take(SCHEDULE.replace("<title>Night", "<title>Late"))

    assert [change.path for change in plan.changes] == ["sessions/2027/late.md"]
    assert festival.texts["sessions/2027/late.md"].startswith("---\ntitle: Late\n")


def test_translations_of_an_edition_stay_when_its_words_change_there() -> None:
    festival = Festival("languages: [en, sv]")
    festival.take(SCHEDULE)
    festival.edit("editions/2027.md", "name: Hall", "name: {en: Hall, sv: Sal}  # asked")

    festival.take(
        SCHEDULE.replace('room name="Hall"', 'room name="Great hall"').replace("<room>Hall", "<room>Great hall")
    )

    assert "    name: {en: Great hall, sv: Sal}  # asked\n" in festival.texts["editions/2027.md"]
    assert "- id: hall\n" in festival.texts["editions/2027.md"]


def test_a_new_room_is_added_to_the_edition_and_nothing_else_in_it_moves() -> None:
    festival = Festival()
    festival.take(SCHEDULE)
    before = festival.texts["editions/2027.md"]

    festival.take(SCHEDULE.replace("<room>Hall</room><title>Night", "<room>Attic</room><title>Night"))

    added = "  - id: attic\n    name: Attic\n"
    assert festival.texts["editions/2027.md"] == before.replace("streams:\n", f"{added}streams:\n")
    assert "room: attic" in festival.texts["sessions/2027/night.md"]


def test_one_who_was_told_to_be_the_same_is_found_as_that_one_next_time() -> None:
    festival = Festival(texts={"speakers/bo-eek.md": "---\nname: Bo Eek\n---\n"})
    festival.take(SCHEDULE)
    del festival.texts["speakers/bo-ek.md"]
    festival.edit("speakers/bo-eek.md", "name: Bo Eek\n", "name: Bo Eek\naliases: [Bo Ek]\n")

    plan = festival.take(SCHEDULE)

    assert "speakers: [ada-berg, bo-eek]" in festival.texts["sessions/2027/safety-a-new-start.md"]
    assert (plan.doubts, plan.deleted) == ((), ())


def test_one_account_of_several_people_is_several_people_in_every_import() -> None:
    festival = Festival()
    shared = SCHEDULE.replace('guid="p-1"', 'id="5"').replace('guid="p-2"', 'id="5"')
    festival.take(shared)
    names = {path: text for path, text in festival.texts.items() if path.startswith("speakers")}

    plan = festival.take(shared.replace("<title>Night", "<title>Late"))

    assert {path: text for path, text in festival.texts.items() if path.startswith("speakers")} == names
    assert [remark.words for remark in plan.remarks] == ["the id “5” stands for 2 people: Ada Berg, Bo Ek"]


def test_a_file_that_must_be_mended_first_is_told_and_comes_when_it_is() -> None:
    festival = Festival()
    festival.take(SCHEDULE)
    path = "sessions/2027/night.md"
    festival.edit(path, "title: Night", "title: Night: long")
    later = SCHEDULE.replace("T23:30", "T22:30").replace("<start>23:30", "<start>22:30")

    assert festival.take(later).unable == (path,)
    festival.edit(path, "title: Night: long", 'title: "Night: long"')
    plan = festival.take(later)

    assert (plan.unable, [change.path for change in plan.changes]) == ((), [path])
    assert 'title: "Night: long"\nstart: 2027-05-11 22:30\n' in festival.texts[path]
