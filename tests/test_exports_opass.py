"""The JSON of OPass: two sessions whole, and what it has no word for."""

from __future__ import annotations

import json
from typing import Any

from exports_festival import FILES, exported, site


def whole(**changed: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(exported("opass", site(**changed))["timetable/2026/opass.json"].text)
    return told


def test_a_session_has_its_words_in_every_language() -> None:
    told = whole()
    sessions = {one["id"]: one for one in told["sessions"]}

    assert sessions["a1"] == {
        "id": "a1",
        "type": "leading",
        "room": "hall",
        "start": "2026-03-10T10:00:00+01:00",
        "end": "2026-03-10T11:30:00+01:00",
        "language": "English, Swedish",
        "en": {
            "title": "A1 From ward to home",
            "description": "What [Ann](https://fest.example/y/speakers/ann/) has *seen*.\n\nAnd more of it.",
        },
        "sv": {
            "title": "A1 Från avdelning till hem",
            "description": "Vad [Ann](https://fest.example/y/sv/speakers/ann/) har sett.",
        },
        "speakers": ["ann", "bo"],
        "tags": ["workshop"],
        "co_write": None,
        "qa": None,
        "slide": "https://fest.example/slides?a=1&b=2",
        "record": None,
        "uri": "https://fest.example/y/sessions/2026/a1/",
    }
    assert sessions["b1"]["speakers"] == ["ann", "bo"]
    assert list(sessions) == ["a1", "lunch", "walk", "b1", "songs", "c1"]
    assert {kind: [one["id"] for one in told[kind]] for kind in told if kind != "sessions"} == {
        "speakers": ["ann", "bo"],
        "session_types": ["leading"],
        "rooms": ["hall", "loft"],
        "tags": ["workshop", "break"],
    }
    assert told["rooms"][0] == {"id": "hall", "en": {"name": "Hall"}, "sv": {"name": "Salen"}}
    assert told["speakers"][0] == {
        "id": "ann",
        "en": {"name": "Ann Berg", "bio": ""},
        "sv": {"name": "Ann Berg", "bio": ""},
    }


def test_without_a_zone_there_is_no_file() -> None:
    assert (
        exported("opass", site(editions__2026=FILES["editions/2026.md"].replace("timezone: Europe/Oslo\n", ""))) == {}
    )
