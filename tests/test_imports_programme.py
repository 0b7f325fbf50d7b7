"""Programmes of other systems become content files, with their people and where they came from."""

from __future__ import annotations

from importing import Festival
from importing_schedule import SCHEDULE
from mkdocs_programme.entities import Edition, Room, Session, Speaker
from mkdocs_programme.values.refs import Ref


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


def test_two_of_one_name_are_two_people() -> None:
    festival = Festival()
    plan = festival.take(SCHEDULE.replace("Bo Ek", "Ada Berg"))

    assert "speakers: [ada-berg, ada-berg-2]" in festival.texts["sessions/2027/safety-a-new-start.md"]
    assert [one.path for one in plan.doubts] == ["speakers/ada-berg-2.md"]
    again = festival.take(SCHEDULE.replace("Bo Ek", "Ada Berg"))
    assert again.changes == ()


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
