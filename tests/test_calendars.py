"""Calendars: what a subscriber gets, read back by the library and by our own reading of RFC 5545."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from mkdocs_programme import build
from mkdocs_programme.build import load_files
from mkdocs_programme.changes import snapshot
from mkdocs_programme.exports import ical
from mkdocs_programme.exports.calendars import calendars
from mkdocs_programme.exports.voice import clean
from mkdocs_programme.history import History, history
from mkdocs_programme.releases import Release, written
from mkdocs_programme.values.words import Words
from test_timetable_pages import CONTENT

SETTINGS = "name: Festival\nlanguages: [en, sv]\nurl: https://fest.example/y/\n"
STAMP = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def files(settings: str = SETTINGS, **changed: str) -> dict[str, str]:
    site = replace(load_files({**CONTENT, **changed}, settings), history=History(STAMP))
    return {export.path: export.text for export in calendars(build.wanted(site))}


def test_every_language_has_the_whole_programme_and_all_that_somebody_follows() -> None:
    assert list(files()) == [
        f"{'speakers' if name == 'ann' else 'timetable/2026'}/{name}.{language}.ics"
        for language in ("en", "sv")
        for name in (
            "programme",
            "day-2026-03-10",
            "day-2026-03-11",
            "stream-leading",
            "stream-caring",
            "room-hall",
            "room-loft",
            *(f"session-{id_}" for id_ in ("open", "a1", "a2", "a3", "late", "b1")),
            "ann",
        )
    ]


def test_an_event_tells_all_that_a_calendar_has_room_for() -> None:
    text = files()["timetable/2026/stream-leading.sv.ics"]
    (_, event) = text.split("BEGIN:VEVENT\r\n")
    assert sorted(event.partition("END:VEVENT")[0].strip().split("\r\n")) == [
        "CATEGORIES:Leading,Workshop",
        "DESCRIPTION;LANGUAGE=sv:Talare: Ann Berg",
        "DTEND;TZID=Europe/Oslo:20260310T113000",
        "DTSTAMP:20260102T030405Z",
        "DTSTART;TZID=Europe/Oslo:20260310T100000",
        "LAST-MODIFIED:20260102T030405Z",
        "LOCATION:Salen",
        "SEQUENCE:0",
        "STATUS:CONFIRMED",
        "SUMMARY;LANGUAGE=en:A1 From ward to home",
        "UID:2026-a1@fest.example",
        "URL:https://fest.example/y/sv/sessions/2026/a1/",
    ]


def test_the_form_is_that_of_the_standard() -> None:
    long = "---\ntitle: " + "Å" * 200 + "\nstart: 2026-03-10 15:00\nminutes: 30\n---\nLine; one, two\\three\n"
    for text in files(**{"sessions/2026/c1.md": long}).values():
        assert text.endswith("END:VCALENDAR\r\n")
        assert "\n" not in text.replace("\r\n", "")
        assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
        read = Calendar.from_ical(text)
        events = read.walk("VEVENT")
        assert len({event["uid"] for event in events}) == len(events)
        assert {zone["tzid"] for zone in read.walk("VTIMEZONE")} == {"Europe/Oslo"}
        assert read["name"] == read["x-wr-calname"]


def test_a_person_is_needed_for_their_part_alone_and_a_part_belongs_to_its_session() -> None:
    whole = "---\ntitle: Whole\nstart: 2026-03-10 15:00\nminutes: 60\nparts:\n"
    timed = f"{whole}  - {{id: one, title: One, minutes: 20}}\n" + (
        "  - {id: two, title: Two, minutes: 40, speakers: [bo]}\n---\n"
    )
    untimed = f"{whole}  - {{id: one, title: One}}\n  - {{id: two, title: Two, speakers: [bo]}}\n---\n"
    bo = "---\nname: Bo Ek\n---\n"
    for text, told in (
        (timed, ("2026-c1.two@fest.example", "Two (Whole)", "2026-c1@fest.example", "15:20")),
        (untimed, ("2026-c1@fest.example", "Whole", "", "15:00")),
    ):
        found = files(**{"sessions/2026/c1.md": text, "speakers/bo.md": bo})["speakers/bo.en.ics"]
        (event,) = Calendar.from_ical(found).walk("VEVENT")
        begins = f"{event.decoded('dtstart'):%H:%M}"
        assert (event["uid"], event["summary"], event.get("related-to", ""), begins) == told


def test_a_session_that_is_called_otherwise_keeps_its_name_for_calendars() -> None:
    renamed = {**CONTENT, "sessions/2026/z9.md": CONTENT["sessions/2026/b1.md"].replace("title", "aliases: b1\ntitle")}
    del renamed["sessions/2026/b1.md"]
    (text,) = [
        one.text
        for one in calendars(build.wanted(load_files(renamed, SETTINGS)))
        if one.path == "timetable/2026/session-z9.en.ics"
    ]
    assert "UID:2026-b1@fest.example\r\n" in text


def test_each_event_says_when_its_own_files_were_changed() -> None:
    earlier = datetime(2025, 5, 6, tzinfo=UTC)
    changed = History(STAMP, {"sessions/2026/b1.md": earlier, "editions/2026.md": earlier})
    site = replace(load_files(CONTENT, SETTINGS), history=changed)
    (whole, *_) = calendars(build.wanted(site))
    events = Calendar.from_ical(whole.text).walk("VEVENT")
    assert {str(one["summary"]) for one in events if one.decoded("last-modified") == earlier} == {"Closing"}
    assert {one.decoded("dtstamp") for one in events} == {earlier, STAMP}


TYPED = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)


@settings(max_examples=400)
@given(TYPED, TYPED, TYPED)
def test_whatever_is_said_is_read_back_from_lines_of_75_octets(title: str, place: str, about: str) -> None:
    told = [clean(text) for text in (title, place, about)]
    begins = datetime(2026, 3, 10, 9, tzinfo=UTC)
    entry = ical.Entry(
        "a@b", begins, begins, "", Words(told[0], "en"), told[1], Words(told[2], "sv"), (), "", False, STAMP, 0
    )
    text = ical.calendar(told[0], [entry], [ical.event(entry)])
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    (read,) = Calendar.from_ical(text).walk("VEVENT")
    assert [str(read["summary"]), str(read["location"]), str(read.get("description", ""))] == told
    assert unescaped(text, "SUMMARY;LANGUAGE=en") == told[0]


def unescaped(text: str, name: str) -> str:
    """What a property says, by our own reading of RFC 5545 §3.1 and §3.3.11."""
    (line,) = [line for line in text.replace("\r\n ", "").split("\r\n") if line.startswith(f"{name}:")]
    return re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], line.partition(":")[2])


def test_what_is_cancelled_stays_as_such_and_what_is_read_back_is_what_was_meant() -> None:
    read = Calendar.from_ical(files()["timetable/2026/programme.en.ics"])
    told = {
        str(event["uid"]): (str(event["status"]), event.decoded("dtstart").isoformat()) for event in read.walk("VEVENT")
    }
    assert told == {
        "2026-open@fest.example": ("CONFIRMED", "2026-03-10T09:00:00+01:00"),
        "2026-a1@fest.example": ("CONFIRMED", "2026-03-10T10:00:00+01:00"),
        "2026-a2@fest.example": ("CONFIRMED", "2026-03-10T10:00:00+01:00"),
        "2026-a3@fest.example": ("CANCELLED", "2026-03-10T10:30:00+01:00"),
        "2026-late@fest.example": ("CONFIRMED", "2026-03-11T00:30:00+01:00"),
        "2026-b1@fest.example": ("CONFIRMED", "2026-03-11T09:00:00+01:00"),
    }


def test_without_a_zone_times_are_those_on_the_wall_and_without_an_address_nothing_is_made_up() -> None:
    edition = CONTENT["editions/2026.md"].replace("timezone: Europe/Oslo\n", "")
    text = files("name: Festival\n", **{"editions/2026.md": edition})["timetable/2026/programme.en.ics"]
    assert "VTIMEZONE" not in text
    assert "DTSTART:20260310T090000\r\n" in text
    assert "URL:" not in text
    assert "UID:2026-open@programme.invalid\r\n" in text


def test_the_last_change_is_told_by_the_builder_the_history_or_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert history(tmp_path).last == datetime(2000, 1, 1, tzinfo=UTC)
    (tmp_path / "a.md").write_text("A", "utf-8")
    assert history(tmp_path).last == datetime.fromtimestamp(int((tmp_path / "a.md").stat().st_mtime), UTC)
    dated = {"GIT_COMMITTER_DATE": "2026-01-02T03:04:05Z", "GIT_AUTHOR_DATE": "2026-01-02T03:04:05Z"}
    for name, value in dated.items():
        monkeypatch.setenv(name, value)
    for command in ("init -q", "add .", "-c user.name=A -c user.email=a@fest.example commit -qm A"):
        subprocess.run(["git", "-C", str(tmp_path), *command.split()], check=True)
    assert history(tmp_path).last == STAMP
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert history(tmp_path).last == datetime(1970, 1, 2, tzinfo=UTC)


def test_a_released_session_that_is_moved_counts_on() -> None:
    released = load_files(CONTENT, SETTINGS).programme
    record = written(Release("spring", 1, STAMP, snapshot(released)))
    moved = CONTENT["sessions/2026/b1.md"].replace("09:00", "10:00")
    site = load_files({**CONTENT, "sessions/2026/b1.md": moved, "releases/spring.json": record}, SETTINGS)
    (whole, *_) = calendars(build.wanted(site))
    told = {str(event["summary"]): event["sequence"] for event in Calendar.from_ical(whole.text).walk("VEVENT")}
    assert told == {**dict.fromkeys(told, 0), "Closing": 1}
