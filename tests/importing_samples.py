"""A small file of each format, all of one festival."""

from __future__ import annotations

import json
from typing import Any

from importing import Festival
from mkdocs_programme.imports import Plan

__all__ = ["API", "CALENDAR", "COSCUP", "GRID", "LOCALISED", "SCHEDULE", "SESSIONIZE", "WIDGET", "taken"]

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


def taken(value: Any, format_: str, settings: str = "") -> tuple[Festival, Plan]:
    """A festival that has taken a file over, and what became of it."""
    festival = Festival(settings)
    return festival, festival.take(value if isinstance(value, str) else json.dumps(value), format_, source="x")
