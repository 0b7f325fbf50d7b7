"""Every format comes again without a change, and nothing odd in it is more than refused."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from typing import Any

import pytest

from importing import Festival
from importing_samples import API, CALENDAR, COSCUP, GRID, LOCALISED, SCHEDULE, SESSIONIZE, WIDGET, taken
from mkdocs_programme.imports import Refusal, read_programme


@pytest.mark.parametrize(
    ("value", "format_"),
    [
        (SCHEDULE, "schedule"),
        (LOCALISED, "schedule"),
        (WIDGET, "pretalx"),
        (API, "pretalx"),
        (SESSIONIZE, "sessionize"),
        (GRID, "sessionize"),
        (COSCUP, "coscup"),
        (CALENDAR, "icalendar"),
    ],
)
def test_every_format_comes_without_errors_and_comes_again_without_a_change(value: Any, format_: str) -> None:
    festival, _ = taken(value, format_, "languages: [en, sv, zh]")
    again = festival.take(value if isinstance(value, str) else json.dumps(value), format_, source="x")

    assert (again.changes, again.kept, again.gone, again.unable) == ((), (), (), ())
    assert [str(finding) for finding in festival.site().findings if finding.severity == "error"] == []


ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    "x",
    [],
    {},
    [1, None, "y"],
    {"a": {"b": 1}},
    "9999-12-31T23:59:00",
    "0001-01-01T00:00:00",
    "2027-05-11 9:30",
)


def _with_odd(value: Any) -> Iterator[Any]:
    """The value with each of its parts in turn exchanged for something that nobody expects there."""
    yield from ODD
    if isinstance(value, dict):
        yield from ({**value, name: odd} for name, inner in value.items() for odd in _with_odd(inner))
    if isinstance(value, list):
        yield from ([*value[:at], odd, *value[at + 1 :]] for at, inner in enumerate(value) for odd in _with_odd(inner))


@pytest.mark.parametrize(
    ("value", "format_"),
    [
        (SCHEDULE, "schedule"),
        (LOCALISED, "schedule"),
        (WIDGET, "pretalx"),
        (API, "pretalx"),
        (SESSIONIZE, "sessionize"),
        (GRID, "sessionize"),
        (COSCUP, "coscup"),
        (API, "table"),
    ],
)
def test_whatever_stands_where_something_else_should_is_read_or_refused(value: Any, format_: str) -> None:
    for odd in _with_odd(value):
        with contextlib.suppress(Refusal):
            Festival().take(json.dumps(odd), format_)


def test_a_length_that_is_none_leaves_the_rest_of_an_event() -> None:
    event = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\nDTSTART:20270503T090000Z\r\nDURATION:PT45[M\r\nEND:VEVENT\r\n"

    arrival = read_programme("icalendar", f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{event}END:VCALENDAR\r\n".encode())

    assert [str(talk.start) for talk in arrival.talks] == ["2027-05-03 09:00:00+00:00"]


def test_what_an_event_says_twice_is_taken_once_and_told() -> None:
    lines = ("UID:1", "SUMMARY:A", "SUMMARY:B", "DTSTART:202:A", "DTSTART:20270503T090000Z", "DURATION:PT45M")
    event = "".join(f"{line}\r\n" for line in ("BEGIN:VEVENT", *lines, "END:VEVENT"))

    arrival = read_programme("icalendar", f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{event}END:VCALENDAR\r\n".encode())

    assert [(talk.title, str(talk.start)) for talk in arrival.talks] == [({"": "A"}, "2027-05-03 09:00:00+00:00")]
    assert [remark.words for remark in arrival.remarks] == [
        "“A” has SUMMARY more than once; one was taken",
        "“A” has DTSTART more than once; one was taken",
    ]


def test_days_said_twice_are_no_time() -> None:
    event = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\nDTSTART:202:A\r\nDTSTART;VALUE=DATE:20270503\r\nEND:VEVENT\r\n"

    arrival = read_programme("icalendar", f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{event}END:VCALENDAR\r\n".encode())

    assert [(talk.start, dict(talk.rest)["date"]) for talk in arrival.talks] == [(None, "202:A, 20270503")]
