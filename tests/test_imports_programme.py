"""Programmes of other systems become content files, and come again without harm to what was edited since."""

from __future__ import annotations

from importing import Festival
from mkdocs_programme.entities import Edition, Room, Session, Speaker
from mkdocs_programme.values.refs import Ref

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<schedule><version>1</version><conference><acronym>lake</acronym><title>Lake Days</title><start>2027-05-11</start>
<end>2027-05-12</end><time_zone_name>Europe/Oslo</time_zone_name><track name="Care at home" color="#0b6e4f"/>
</conference><day index="1" date="2027-05-11" start="2027-05-11T08:00:00+02:00" end="2027-05-12T04:00:00+02:00">
<room name="Hall" guid="r-1">
"""
FIRST = """<event id="7" guid="g-7"><date>2027-05-11T09:30:00+02:00</date><start>09:30</start><duration>00:45</duration>
<room>Hall</room><title>Safety: a new start</title><subtitle/><language>en</language><track>Care at home</track>
<type>Talk</type><abstract>Short.</abstract><description>Long, with `code`.</description>
<persons><person guid="p-1">Ada Berg</person><person guid="p-2">Bo Ek</person></persons>
<links><link href="https://example.org/x">Notes</link></links><recording><license>CC0</license><optout>true</optout></recording>
<feedback_url>https://example.org/f</feedback_url></event>
"""
SECOND = """<event id="8" guid="g-8"><date>2027-05-11T23:30:00+02:00</date><start>23:30</start>
<duration>01:00</duration><room>Hall</room><title>Night</title><track/><type>Talk</type>
<description>Only long.</description></event>
"""
TAIL = "</room></day></schedule>"
SCHEDULE = HEAD + FIRST + SECOND + TAIL


def test_a_schedule_becomes_files_as_an_author_would_write_them() -> None:
    festival = Festival()

    festival.take(SCHEDULE)

    assert festival.texts == {
        "editions/2027.md": """---
name: Lake Days
starts: 2027-05-11
ends: 2027-05-12
timezone: Europe/Oslo
phase: draft
rooms:
  - id: hall
    name: Hall
    origin: {format: frab, source: lake, guid: r-1}
streams:
  - id: care-at-home
    name: Care at home
    colour: "#0b6e4f"
formats:
  - id: talk
    name: Talk
---
""",
        "speakers/ada-berg.md": """---
name: Ada Berg
origin: {format: frab, source: lake, guid: p-1}
---
""",
        "speakers/bo-ek.md": """---
name: Bo Ek
origin: {format: frab, source: lake, guid: p-2}
---
""",
        "sessions/2027/safety-a-new-start.md": """---
title: "Safety: a new start"
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care-at-home
format: talk
speakers: [ada-berg, bo-ek]
languages: [en]
recording: no
links:
  - url: https://example.org/x
    label: Notes
origin: {format: frab, source: lake, id: 7, guid: g-7}
x_feedback_url: https://example.org/f
x_recording_license: CC0
---

Short.

<!-- more -->

Long, with `code`.
""",
        "sessions/2027/night.md": """---
title: Night
start: 2027-05-11 23:30
end: 2027-05-12 00:30
room: hall
format: talk
origin: {format: frab, source: lake, id: 8, guid: g-8}
---

<!-- more -->

Only long.
""",
    }
    assert [str(finding) for finding in festival.site().findings if finding.severity == "error"] == []


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


def test_people_are_known_by_name_alias_and_accents_and_only_alike_is_told() -> None:
    festival = Festival(
        texts={
            "speakers/ada.md": "---\nname: Áda Berg\n---\n\nOur words.\n",
            "speakers/bo-b.md": "---\nname: Bo B. Ek\naliases: [Bosse Ek]\n---\n",
        }
    )

    plan = festival.take(SCHEDULE)

    assert festival.texts["speakers/ada.md"] == (
        "---\nname: Áda Berg\norigin: {format: frab, source: lake, guid: p-1}\n---\n\nOur words.\n"
    )
    assert "speakers: [ada, bo-ek]" in festival.texts["sessions/2027/safety-a-new-start.md"]
    assert [(one.name, one.path, one.other) for one in plan.doubts] == [
        ("Bo Ek", "speakers/bo-ek.md", "speakers/bo-b.md")
    ]


def test_one_who_was_told_to_be_the_same_is_found_as_that_one_next_time() -> None:
    festival = Festival(texts={"speakers/bo-eek.md": "---\nname: Bo Eek\n---\n"})
    festival.take(SCHEDULE)
    del festival.texts["speakers/bo-ek.md"]
    festival.edit("speakers/bo-eek.md", "name: Bo Eek\n", "name: Bo Eek\naliases: [Bo Ek]\n")

    plan = festival.take(SCHEDULE)

    assert "speakers: [ada-berg, bo-eek]" in festival.texts["sessions/2027/safety-a-new-start.md"]
    assert (plan.doubts, plan.deleted) == ((), ())


def test_two_of_one_name_are_two_people() -> None:
    festival = Festival()
    plan = festival.take(SCHEDULE.replace("Bo Ek", "Ada Berg"))

    assert "speakers: [ada-berg, ada-berg-2]" in festival.texts["sessions/2027/safety-a-new-start.md"]
    assert [one.path for one in plan.doubts] == ["speakers/ada-berg-2.md"]
    again = festival.take(SCHEDULE.replace("Bo Ek", "Ada Berg"))
    assert again.changes == ()


def test_one_account_of_several_people_is_several_people_in_every_import() -> None:
    festival = Festival()
    shared = SCHEDULE.replace('guid="p-1"', 'id="5"').replace('guid="p-2"', 'id="5"')
    festival.take(shared)
    names = {path: text for path, text in festival.texts.items() if path.startswith("speakers")}

    plan = festival.take(shared.replace("<title>Night", "<title>Late"))

    assert {path: text for path, text in festival.texts.items() if path.startswith("speakers")} == names
    assert [remark.words for remark in plan.remarks] == ["the id “5” stands for 2 people: Ada Berg, Bo Ek"]


def test_what_another_system_called_somebody_stays_their_origin() -> None:
    theirs = "---\nname: Ada Berg\norigin: {format: pretalx, source: other, id: ADA}\n---\n"
    festival = Festival(texts={"speakers/ada-berg.md": theirs})

    plan = festival.take(SCHEDULE)

    assert festival.texts["speakers/ada-berg.md"] == theirs
    assert (plan.kept, festival.take(SCHEDULE).changes) == ((), ())


def test_two_fields_that_are_called_alike_are_both_kept() -> None:
    festival = Festival()
    festival.take(SCHEDULE.replace("<feedback_url>", "<feedback-url>a</feedback-url><feedback_url>"))

    assert (
        "x_feedback_url: a\nx_feedback_url_2: https://example.org/f\n"
        in (festival.texts["sessions/2027/safety-a-new-start.md"])
    )


def test_an_end_that_is_no_end_is_told() -> None:
    festival = Festival()
    plan = festival.take(SCHEDULE.replace("<duration>00:45", "<duration>00:00").replace("01:00</d", "9999999:00</d"))

    assert "end:" not in festival.texts["sessions/2027/safety-a-new-start.md"]
    assert plan.sessions == 2


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


def test_a_zone_that_its_times_are_not_in_is_not_believed() -> None:
    festival = Festival()
    plan = festival.take(SCHEDULE.replace("Europe/Oslo", "UTC"))

    edition = festival.site().programme.find(Edition, Ref("edition", "2027"))
    assert edition is not None
    assert edition.timezone == "Etc/GMT-2"
    assert [remark.words for remark in plan.remarks] == ["names the zone UTC, but its times are at +02:00"]
    assert "start: 2027-05-11 09:30" in festival.texts["sessions/2027/safety-a-new-start.md"]


def test_entities_know_where_they_came_from() -> None:
    festival = Festival()
    festival.take(SCHEDULE)
    programme = festival.site().programme

    things: list[Session | Speaker | Room] = [*programme.all(Session), *programme.all(Speaker), *programme.all(Room)]
    assert [(one.id, one.imported.id, one.imported.guid) for one in things if one.imported] == [
        ("2027/night", "8", "g-8"),
        ("2027/safety-a-new-start", "7", "g-7"),
        ("ada-berg", None, "p-1"),
        ("bo-ek", None, "p-2"),
        ("2027/hall", None, "r-1"),
    ]
