"""Each format by a small file of it: what it says becomes content, and what has no place is kept or told."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from typing import Any

import pytest

from importing import Festival
from mkdocs_programme.imports import Plan, Refusal, read_programme

SCHEDULE: dict[str, Any] = {
    "schedule": {
        "version": "1",
        "conference": {
            "acronym": "lake",
            "title": "Lake Days",
            "start": "2027-05-11",
            "end": "2027-05-11",
            "time_zone_name": "Europe/Oslo",
            "rooms": [{"name": "Hall", "guid": "r-1", "description": "Big", "capacity": 90}],
            "days": [
                {
                    "index": 1,
                    "date": "2027-05-11",
                    "rooms": {
                        "Hall": [
                            {
                                "id": 7,
                                "guid": "g-7",
                                "date": "2027-05-11T09:30:00+02:00",
                                "start": "09:30",
                                "duration": "00:45",
                                "room": "Hall",
                                "title": "Home",
                                "track": "Care",
                                "type": "Talk",
                                "language": "en",
                                "abstract": "Short.",
                                "description": None,
                                "do_not_record": True,
                                "persons": [
                                    {"id": 3, "name": "Ada Berg", "public_name": "Ada Berg", "biography": "Nurse."}
                                ],
                                "links": [{"url": "https://example.org/x", "title": "Notes"}],
                                "attachments": [{"url": "https://example.org/y.pdf", "title": "Slides"}],
                                "answers": [{"question": "Food", "answer": "Soup"}],
                            }
                        ]
                    },
                }
            ],
        },
    }
}
LOCALISED: dict[str, Any] = {
    "schedule": {
        "version": "1",
        "conference": {
            "acronym": "lake",
            "title": "Lake Days",
            "time_zone_name": "Europe/Oslo",
            "tracks": [{"name": "Care", "slug": "care", "color": "#0b6e4f"}],
            "rooms": [{"name": "Hall", "guid": "r-1", "capacity": 90, "description": {"en": "Big", "sv": "Stor"}}],
        },
        "events": [
            {
                "guid": "g-7",
                "type": "LIGHTNING_TALK",
                "title": "Home",
                "start": "2027-05-11T09:30:00+02:00",
                "end": "2027-05-11T10:15:00+02:00",
                "room": {"name": "Hall", "guid": "r-1"},
                "track": {"slug": "care"},
                "language": "sv",
                "abstract": {"en": "Short.", "sv": "Kort."},
                "description": {"sv": "Längre."},
                "participants": [{"name": "Ada Berg", "guid": "p-1", "role": "MODERATOR"}],
                "state": "CANCELED",
            },
            {
                "guid": "g-8",
                "type": "BREAK",
                "title": "Soup",
                "start": "2027-05-11T12:00:00+02:00",
                "room": {"guid": "r-1"},
            },
            {"guid": "g-9", "type": "TALK", "title": "Refused", "state": "REJECTED"},
        ],
    }
}
WIDGET: dict[str, Any] = {
    "timezone": "Europe/Oslo",
    "event_start": "2027-05-11",
    "event_end": "2027-05-12",
    "tracks": [{"id": 4, "name": {"en": "Care", "sv": "Vård"}, "color": "#0b6e4f"}],
    "rooms": [{"id": 9, "name": {"en": "Hall", "sv": "Sal"}}],
    "speakers": [{"code": "ADA", "name": "Ada Berg", "avatar": "https://example.org/a.jpg"}],
    "talks": [
        {
            "code": "HOME12",
            "title": "Home",
            "abstract": "Short.",
            "speakers": ["ADA"],
            "track": 4,
            "room": 9,
            "start": "2027-05-11T09:30:00+02:00",
            "end": "2027-05-11T10:15:00+02:00",
            "duration": 45,
        },
        {
            "id": 3,
            "title": {"en": "Soup", "sv": "Soppa"},
            "room": 9,
            "start": "2027-05-11T12:00:00+02:00",
            "duration": 30,
        },
    ],
}
API: list[dict[str, Any]] = [
    {
        "code": "HOME12",
        "title": "Home",
        "speakers": [
            {
                "code": "ADA",
                "name": "Ada Berg",
                "email": "ada@example.org",
                "biography": "Nurse.",
                "answers": [
                    {"question": {"question": {"en": "Affiliation"}}, "answer": "Region Skåne"},
                    {"question": {"question": {"en": "Phone"}}, "answer": "1"},
                ],
            }
        ],
        "submission_type": {"en": "Workshop"},
        "track": {"en": "Care"},
        "state": "confirmed",
        "content_locale": "en",
        "slots": [
            {"room": {"en": "Hall"}, "start": "2027-05-11T09:30:00+02:00", "end": "2027-05-11T10:15:00+02:00"},
            {"room": {"en": "Hall"}, "start": "2027-05-12T09:30:00+02:00", "end": "2027-05-12T10:15:00+02:00"},
        ],
        "resources": [{"resource": "https://example.org/y.pdf", "description": "Slides"}],
        "answers": [
            {"question": {"question": {"en": "Level"}}, "answer": "Beginner"},
            {"question": {"question": {"en": "Learning objectives"}}, "answer": "- Describe it\r\n- Plan the way home"},
        ],
    },
    {"code": "NO1234", "title": "Refused", "state": "rejected"},
]
SESSIONIZE: dict[str, Any] = {
    "sessions": [
        {
            "id": "12",
            "title": "Home",
            "description": "Short.",
            "startsAt": "2027-05-11T09:30:00",
            "endsAt": "2027-05-11T10:15:00",
            "isServiceSession": False,
            "speakers": ["s-1"],
            "categoryItems": [1, 2, 3],
            "questionAnswers": [{"questionId": 5, "answerValue": "Bring shoes"}],
            "roomId": 9,
            "recordingUrl": "https://example.org/r",
        },
        {"id": "soup", "title": "Soup", "startsAt": "2027-05-11T12:00:00", "isServiceSession": True, "roomId": 9},
    ],
    "speakers": [
        {
            "id": "s-1",
            "firstName": "Ada",
            "lastName": "Berg",
            "fullName": "Ada Berg",
            "bio": "Nurse.",
            "tagLine": "At home",
            "links": [{"title": "Blog", "url": "https://example.org/b"}],
            "questionAnswers": [{"questionId": 6, "answerValue": "Region Skåne"}],
        }
    ],
    "questions": [{"id": 5, "question": "What to bring"}, {"id": 6, "question": "Company"}],
    "categories": [
        {"id": 1, "title": "Session format", "items": [{"id": 1, "name": "Workshop"}]},
        {"id": 2, "title": "Track", "items": [{"id": 2, "name": "Care"}]},
        {"id": 3, "title": "Level", "items": [{"id": 3, "name": "Introductory and overview"}]},
    ],
    "rooms": [{"id": 9, "name": "Hall"}],
}
GRID = [
    {
        "date": "2027-05-11T00:00:00",
        "rooms": [
            {
                "id": 9,
                "name": "Hall",
                "sessions": [
                    {
                        "id": "12",
                        "title": "Home",
                        "startsAt": "2027-05-11T09:30:00",
                        "speakers": [{"id": "s-1", "name": "Ada Berg"}],
                        "categories": [{"name": "Track", "categoryItems": [{"id": 2, "name": "Care"}]}],
                        "roomId": 9,
                        "room": "Hall",
                    }
                ],
            }
        ],
    }
]
COSCUP: dict[str, Any] = {
    "sessions": [
        {
            "id": "HOME12",
            "type": "care",
            "room": "H1",
            "start": "2027-05-11T09:30:00+08:00",
            "end": "2027-05-11T10:15:00+08:00",
            "language": "Chinese",
            "zh": {"title": "家", "description": "短。"},
            "en": {"title": "Home", "description": "Short."},
            "speakers": ["ADA"],
            "tags": ["Elementary"],
            "co_write": "https://example.org/n",
            "qa": None,
        }
    ],
    "speakers": [{"id": "ADA", "zh": {"name": "貝艾達", "bio": ""}, "en": {"name": "Ada Berg", "bio": "Nurse."}}],
    "session_types": [{"id": "care", "zh": {"name": "照護"}, "en": {"name": "Care"}}],
    "rooms": [{"id": "H1", "zh": {"name": "大廳"}, "en": {"name": "Hall"}}],
}
CALENDAR = """BEGIN:VCALENDAR
X-WR-CALNAME:Lake Days
BEGIN:VEVENT
UID:home-1
SUMMARY:Home\\, at last
DTSTART;TZID=Europe/Oslo:20270511T093000
DTEND;TZID=Europe/Oslo:20270511T101500
LOCATION:Hall
DESCRIPTION:Short.\\nLonger.
CATEGORIES:Care
URL:https://example.org/x
ATTENDEE;CN=Ada Berg;ROLE=CHAIR:mailto:ada@example.org
STATUS:CANCELLED
X-MOOD:calm
END:VEVENT
BEGIN:VEVENT
UID:day-1
SUMMARY:Market
DTSTART;VALUE=DATE:20270512
RRULE:FREQ=DAILY
END:VEVENT
END:VCALENDAR
"""


def _taken(value: Any, format_: str, settings: str = "") -> tuple[Festival, Plan]:
    festival = Festival(settings)
    return festival, festival.take(value if isinstance(value, str) else json.dumps(value), format_, source="x")


def test_schedule_json() -> None:
    festival, plan = _taken(SCHEDULE, "schedule")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
format: talk
speakers: [ada-berg]
languages: [en]
recording: no
links:
  - url: https://example.org/x
    label: Notes
  - url: https://example.org/y.pdf
    label: Slides
origin: {format: schedule, source: x, id: 7, guid: g-7}
x_answers:
  - question: Food
    answer: Soup
---

Short.
"""
    )
    assert "    description: Big\n    capacity: 90\n" in festival.texts["editions/2027.md"]
    assert festival.texts["speakers/ada-berg.md"].endswith(
        "origin: {format: schedule, source: x, id: 3}\n---\n\nNurse.\n"
    )
    assert plan.leftovers == (("sessions", "x_answers", 1),)


def test_schedule_json_of_the_second_version() -> None:
    festival, plan = _taken(LOCALISED, "schedule", "languages: [en, sv]")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
format: lightning-talk
status: cancelled
people:
  - person: ada-berg
    role: moderator
languages: [sv]
origin: {format: schedule, source: x, id: g-7, guid: g-7}
---

Short.
"""
    )
    assert festival.texts["sessions/2027/home.sv.md"] == "---\ntitle: Home\n---\n\nKort.\n\n<!-- more -->\n\nLängre.\n"
    assert "    description: {en: Big, sv: Stor}\n" in festival.texts["editions/2027.md"]
    assert sorted(path for path in festival.texts if path.startswith("sessions")) == [
        "sessions/2027/home.md",
        "sessions/2027/home.sv.md",
        "sessions/2027/soup.md",
    ]
    assert plan.sessions == 2


def test_data_of_pretalxs_widget() -> None:
    festival, _ = _taken(WIDGET, "pretalx", "languages: [en, sv]")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
speakers: [ada-berg]
origin: {format: pretalx, source: x, id: HOME12}
---

Short.
"""
    )
    assert festival.texts["sessions/2027/soup.sv.md"] == "---\ntitle: Soppa\n---\n"
    assert "end: 2027-05-11 12:30\n" in festival.texts["sessions/2027/soup.md"]
    assert "  - id: hall\n    name: {en: Hall, sv: Sal}\n" in festival.texts["editions/2027.md"]
    assert "x_avatar: https://example.org/a.jpg\n" in festival.texts["speakers/ada-berg.md"]


def test_answers_of_pretalxs_interface() -> None:
    festival, plan = _taken({"count": 2, "results": API}, "pretalx")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
format: workshop
speakers: [ada-berg]
languages: [en]
objectives:
  - id: describe-it
    statement: Describe it
  - id: way-home
    statement: Plan the way home
level: introductory
links:
  - url: https://example.org/y.pdf
    label: Slides
origin: {format: pretalx, source: x, id: HOME12}
---
"""
    )
    assert "start: 2027-05-12 09:30" in festival.texts["sessions/2027/home-2.md"]
    assert "affiliations:\n  - organisation: region-skane\n" in festival.texts["speakers/ada-berg.md"]
    assert "ada@example.org" not in "".join((*festival.texts.values(), festival.memory))
    assert "not taken over, as a programme does not publish it: Phone (1), email (1)" in [
        one.words for one in plan.remarks
    ]


def test_all_data_of_sessionize() -> None:
    festival, _ = _taken(SESSIONIZE, "sessionize")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
format: workshop
speakers: [ada-berg]
level: introductory
links:
  - url: https://example.org/r
    label: Recording
origin: {format: sessionize, source: x, id: 12}
x_what_to_bring: Bring shoes
---

Short.
"""
    )
    assert (
        festival.texts["speakers/ada-berg.md"]
        == """---
name: Ada Berg
affiliations:
  - organisation: region-skane
links:
  - url: https://example.org/b
    label: Blog
origin: {format: sessionize, source: x, id: s-1}
x_tagline: At home
---

Nurse.
"""
    )
    assert "title: Soup" in festival.texts["sessions/2027/soup.md"]


def test_the_grid_of_sessionize() -> None:
    festival, _ = _taken(GRID, "sessionize")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
room: hall
stream: care
speakers: [ada-berg]
origin: {format: sessionize, source: x, id: 12}
---
"""
    )


def test_words_by_language_of_coscup() -> None:
    festival, _ = _taken(COSCUP, "coscup", "languages: [en, zh]")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
speakers: [ada-berg]
languages: [zh]
links:
  - url: https://example.org/n
    label: Notes
origin: {format: coscup, source: x, id: HOME12}
x_tags: [Elementary]
---

Short.
"""
    )
    assert festival.texts["sessions/2027/home.zh.md"] == "---\ntitle: 家\n---\n\n短。\n"
    assert festival.texts["speakers/ada-berg.md"].startswith("---\nname: Ada Berg\naliases: [貝艾達]\n")
    assert "name: {en: Hall, zh: 大廳}" in festival.texts["editions/2027.md"]


def test_words_in_a_language_that_the_site_has_not_are_kept_aside() -> None:
    festival, _ = _taken(COSCUP, "coscup")

    assert 'x_words:\n  zh: {title: 家, body: "短。"}\n' in festival.texts["sessions/2027/home.md"]
    assert [str(finding) for finding in festival.site().findings if finding.severity == "error"] == []


def test_a_calendar() -> None:
    festival, plan = _taken(CALENDAR, "icalendar")

    assert (
        festival.texts["sessions/2027/home-at-last.md"]
        == """---
title: Home, at last
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
status: cancelled
chairs: [ada-berg]
links:
  - https://example.org/x
origin: {format: icalendar, source: x, id: home-1}
x_mood: calm
---

Short.
Longer.
"""
    )
    assert "x_date: 20270512" in festival.texts["sessions/2027/market.md"]
    assert [remark.words for remark in plan.remarks] == [
        "“Market” is repeated by a rule; only its first time was taken",
        "“Market” has a day and no time",
    ]


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
    festival, _ = _taken(value, format_, "languages: [en, sv, zh]")
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
