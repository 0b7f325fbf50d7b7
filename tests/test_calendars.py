"""Calendars: what a subscriber gets, read back by the library and by our own reading of RFC 5545."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from mkdocs_programme.build import load_files
from mkdocs_programme.exports.calendars import calendars
from mkdocs_programme.history import last_change
from test_timetable_pages import CONTENT

SETTINGS = "name: Festival\nlanguages: [en, sv]\nurl: https://fest.example/y/\n"
STAMP = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def files(settings: str = SETTINGS, **changed: str) -> dict[str, str]:
    programme = load_files({**CONTENT, **changed}, settings).programme
    return {export.path: export.text for export in calendars(programme, STAMP)}


def test_every_language_has_the_whole_programme_and_each_stream() -> None:
    assert list(files()) == [
        f"timetable/2026/{name}.{language}.ics"
        for language in ("en", "sv")
        for name in ("programme", "stream-leading", "stream-caring")
    ]


def test_an_event_tells_all_that_a_calendar_has_room_for() -> None:
    text = files()["timetable/2026/stream-leading.sv.ics"]
    (_, event) = text.split("BEGIN:VEVENT\r\n")
    assert sorted(event.partition("END:VEVENT")[0].strip().split("\r\n")) == [
        "CATEGORIES:Leading,Workshop",
        "DESCRIPTION:Ann Berg",
        "DTEND;TZID=Europe/Oslo:20260310T113000",
        "DTSTAMP:20260102T030405Z",
        "DTSTART;TZID=Europe/Oslo:20260310T100000",
        "LAST-MODIFIED:20260102T030405Z",
        "LOCATION:Salen",
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
    assert last_change(tmp_path) == datetime(2000, 1, 1, tzinfo=UTC)
    (tmp_path / "a.md").write_text("A", "utf-8")
    assert last_change(tmp_path) == datetime.fromtimestamp(int((tmp_path / "a.md").stat().st_mtime), UTC)
    dated = {"GIT_COMMITTER_DATE": "2026-01-02T03:04:05Z", "GIT_AUTHOR_DATE": "2026-01-02T03:04:05Z"}
    for name, value in dated.items():
        monkeypatch.setenv(name, value)
    for command in ("init -q", "add .", "-c user.name=A -c user.email=a@fest.example commit -qm A"):
        subprocess.run(["git", "-C", str(tmp_path), *command.split()], check=True)
    assert last_change(tmp_path) == STAMP
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert last_change(tmp_path) == datetime(1970, 1, 2, tzinfo=UTC)
