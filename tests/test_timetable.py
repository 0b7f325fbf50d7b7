"""Sessions in time: by day and room, through changes of the clock, and in each other's way or not."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.build import load_files
from mkdocs_programme.entities import Session
from mkdocs_programme.timetable import Slot, days, grid, is_one_evening, overlapping, part_slots, slot, slots

EDITION = "---\nname: Festival\ntimezone: Europe/Oslo\nrooms: [{id: hall, name: Hall}, {id: loft, name: Loft}]\n---\n"


def read(**sessions: str) -> tuple[Slot, ...]:
    """The slots of sessions by id, each given as its fields."""
    files = {f"sessions/2026/{id_}.md": f"---\ntitle: {id_}\n{fields}\n---\n" for id_, fields in sessions.items()}
    return slots(load_files({"editions/2026.md": EDITION, **files}).programme, "2026")


def test_a_session_lasts_its_minutes_however_the_clock_is_put() -> None:
    (spring,) = read(a="start: 2026-03-29 01:30\nminutes: 60")
    assert (spring.end.isoformat(), spring.minutes) == ("2026-03-29T03:30:00+02:00", 60)
    (autumn,) = read(a="start: 2026-10-25 02:30\nminutes: 60")
    assert (autumn.end.isoformat(), autumn.minutes) == ("2026-10-25T02:30:00+01:00", 60)
    (written,) = read(a="start: 2026-10-25 01:30\nend: 2026-10-25 03:30")
    assert written.minutes == 180


def test_only_what_has_a_beginning_and_an_end_and_is_held_is_a_slot() -> None:
    found = read(
        a="start: 2026-03-10 11:00",
        b="minutes: 60",
        c="start: 2026-03-10 11:00\nend: 2026-03-10 10:00",
        d="start: 2026-03-10 11:00\nminutes: 30\nstatus: cancelled",
        e="start: 2026-03-10 11:00\nminutes: 30\nstatus: moved",
    )
    assert [one.session.local_id for one in found] == ["e"]


def test_what_begins_after_midnight_belongs_to_the_evening_before() -> None:
    found = days(
        read(
            night="start: 2026-03-11 00:30\nminutes: 60",
            evening="start: 2026-03-10 22:00\nminutes: 180",
            morning="start: 2026-03-11 04:00\nminutes: 60",
            early="start: 2026-03-20 03:00\nminutes: 60",
        )
    )
    assert [(day.date, [one.session.local_id for one in day.slots]) for day in found] == [
        (date(2026, 3, 10), ["evening", "night"]),
        (date(2026, 3, 11), ["morning"]),
        (date(2026, 3, 20), ["early"]),
    ]


def test_a_day_is_a_grid_in_which_what_stands_alone_fills_the_width() -> None:
    found = read(
        plenary="start: 2026-03-10 09:00\nminutes: 60\nroom: hall",
        a="start: 2026-03-10 10:00\nminutes: 90\nroom: hall",
        b="start: 2026-03-10 10:00\nminutes: 30\nroom: loft",
        c="start: 2026-03-10 10:30\nminutes: 60\nroom: loft",
        lunch="start: 2026-03-10 11:30\nminutes: 60",
    )
    laid = grid(found, ["2026/loft", "2026/hall"])
    assert laid.rooms == ("2026/loft", "2026/hall")
    assert [f"{moment:%H:%M}" for moment in laid.boundaries] == ["09:00", "10:00", "10:30", "11:30", "12:30"]
    assert [(cell.slot.session.local_id, cell.column, cell.row, cell.until) for cell in laid.cells] == [
        ("plenary", -1, 0, 1),
        ("a", 1, 1, 3),
        ("b", 0, 1, 2),
        ("c", 0, 2, 3),
        ("lunch", -1, 3, 4),
    ]
    assert not laid.crowded
    twice = read(
        a="start: 2026-03-10 09:00\nminutes: 60\nroom: hall", b="start: 2026-03-10 09:30\nminutes: 60\nroom: hall"
    )
    assert grid(twice, []).crowded


def test_a_long_break_fills_the_width_until_something_begins_beside_it_and_its_room_needs_no_column() -> None:
    found = read(
        a="start: 2026-03-10 10:00\nminutes: 60\nroom: hall",
        b="start: 2026-03-10 10:00\nminutes: 60\nroom: loft",
        lunch="start: 2026-03-10 11:00\nminutes: 60\nroom: tent",
        posters="start: 2026-03-10 11:30\nminutes: 30\nroom: loft",
    )
    laid = grid(found, ["2026/hall", "2026/loft", "2026/tent"])
    assert laid.rooms == ("2026/hall", "2026/loft")
    assert [(cell.slot.session.local_id, cell.column, cell.row, cell.until) for cell in laid.cells] == [
        ("a", 0, 0, 1),
        ("b", 1, 0, 1),
        ("lunch", -1, 1, 2),
        ("posters", 1, 2, 3),
    ]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("10 22:30", "11 00:30", True),
        ("10 22:30", "11 04:00", False),
        ("10 09:00", "11 00:00", True),
        ("10 01:00", "11 02:00", False),
        ("10 09:00", "12 02:00", False),
    ],
)
def test_an_evening_ends_in_the_small_hours(start: str, end: str, expected: bool) -> None:
    begins, ends = (datetime.strptime(f"2026-03-{said}", "%Y-%m-%d %H:%M") for said in (start, end))
    assert is_one_evening(begins, ends) is expected


def test_parts_follow_each_other_as_far_as_their_times_are_known() -> None:
    (whole,) = read(
        a="start: 2026-03-10 09:00\nminutes: 90\nparts:\n  - {id: one, title: One, minutes: 30}\n"
        "  - {id: two, title: Two}\n  - {id: three, title: Three, start: 10:00, minutes: 30}\n"
        "  - {id: four, title: Four}"
    )
    assert [
        (one.part.local_id if one.part else "", f"{one.start:%H:%M}", f"{one.end:%H:%M}") for one in part_slots(whole)
    ] == [("one", "09:00", "09:30"), ("two", "09:30", "10:00"), ("three", "10:00", "10:30")]


def test_a_part_after_midnight_is_held_in_the_night_of_its_session() -> None:
    (whole,) = read(
        a="start: 2026-03-10 23:00\nend: 2026-03-11 01:00\nparts:\n  - {id: one, title: One, start: 23:00}\n"
        "  - {id: two, title: Two, start: 00:15, minutes: 45}"
    )

    assert [(f"{one.start:%d %H:%M}", f"{one.end:%d %H:%M}") for one in part_slots(whole)] == [
        ("10 23:00", "11 00:15"),
        ("11 00:15", "11 01:00"),
    ]


BEGINS = datetime(2026, 3, 10, 9)
TIMES = st.tuples(st.integers(0, 600), st.integers(1, 180))


def some(number: int, start: int, minutes: int) -> Slot:
    session = Session.model_validate({"id": f"2026/s{number}", "title": "Any"})
    begins = BEGINS + timedelta(minutes=start)
    return Slot(session, begins, begins + timedelta(minutes=minutes))


@given(st.lists(TIMES, max_size=12))
def test_exactly_the_pairs_that_share_a_minute_overlap(times: list[tuple[int, int]]) -> None:
    found = [some(number, *time) for number, time in enumerate(times)]
    told = {frozenset((one.session.id, other.session.id)) for one, other in overlapping(found)}
    expected = {
        frozenset((one.session.id, other.session.id))
        for at, one in enumerate(found)
        for other in found[at + 1 :]
        if max(one.start, other.start) < min(one.end, other.end)
    }
    assert told == expected


@given(st.lists(TIMES, max_size=12))
def test_no_two_cells_of_a_grid_cover_each_other_unless_it_says_so(times: list[tuple[int, int]]) -> None:
    laid = grid([some(number, *time) for number, time in enumerate(times)], [])
    cells = laid.cells
    covered = any(
        one.row < other.until
        and other.row < one.until
        and (one.column == other.column or -1 in (one.column, other.column))
        for at, one in enumerate(cells)
        for other in cells[at + 1 :]
    )
    assert covered == laid.crowded


def test_a_session_of_an_edition_without_a_zone_keeps_the_time_on_the_wall() -> None:
    files = {
        "editions/2026.md": "---\nname: Festival\n---\n",
        "sessions/2026/a.md": "---\ntitle: A\nstart: 2026-03-29 01:30\nminutes: 60\n---\n",
    }
    programme = load_files(files).programme
    (session,) = programme.all(Session)
    found = slot(programme, session)
    assert found is not None
    assert (found.end.isoformat(), found.minutes) == ("2026-03-29T02:30:00", 60)
