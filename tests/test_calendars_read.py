"""Every calendar of the invented festival, as two libraries that know nothing of each other read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from mkdocs_programme import build
from mkdocs_programme.exports import FORMATS, Export

FESTIVAL = Path(__file__).parents[1] / "examples" / "festival"
Event = dict[str, object]


@pytest.fixture(scope="module")
def calendars() -> list[Export]:
    site = build.load(FESTIVAL / "content", FESTIVAL / "programme.yml")
    return [one for one in FORMATS["icalendar"].files(build.wanted(site)) if one.path.endswith(".ics")]


def moment(read: Any) -> object:
    return read.astimezone(UTC) if isinstance(read, datetime) and read.tzinfo else read


WORDS = ("UID", "SUMMARY", "LOCATION", "STATUS", "DESCRIPTION", "URL", "RELATED-TO")
MOMENTS = ("DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED")


def by_icalendar(octets: bytes) -> Iterator[Event]:
    events: list[Any] = Calendar.from_ical(octets).walk("VEVENT")
    for event in events:
        yield {
            **{name: str(event[name]) for name in WORDS if name in event},
            **{name: moment(event[name].dt) for name in MOMENTS},
            "SEQUENCE": event["SEQUENCE"],
            "CATEGORIES": [str(one) for one in event["CATEGORIES"].cats] if "CATEGORIES" in event else [],
            "GEO": (event["GEO"].latitude, event["GEO"].longitude) if "GEO" in event else None,
            "language": event["SUMMARY"].params["LANGUAGE"],
            "zone": event["DTSTART"].params["TZID"],
        }


def by_vobject(octets: bytes) -> Iterator[Event]:
    for event in vobject.readOne(octets.decode()).contents["vevent"]:
        said = {name.upper(): lines[0] for name, lines in event.contents.items()}
        yield {
            **{name: said[name].value for name in WORDS if name in said},
            **{name: moment(said[name].value) for name in MOMENTS},
            "SEQUENCE": int(said["SEQUENCE"].value),
            "CATEGORIES": said["CATEGORIES"].value if "CATEGORIES" in said else [],
            "GEO": tuple(map(float, said["GEO"].value.split(";"))) if "GEO" in said else None,
            "language": said["SUMMARY"].language_param,
            "zone": said["DTSTART"].params["X-VOBJ-ORIGINAL-TZID"][0],
        }


def test_two_libraries_read_the_same_events_in_every_calendar(calendars: list[Export]) -> None:
    read = {one.path: list(by_icalendar(one.octets)) for one in calendars}

    assert len(read) > 700
    assert len(read["timetable/2027/programme.ar.ics"]) == 60
    assert all(read.values())
    assert {one.path: list(by_vobject(one.octets)) for one in calendars} == read
