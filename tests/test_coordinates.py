"""Where a house and its rooms stand, told to calendars, machines and people."""

from __future__ import annotations

from typing import Any

import pytest
from icalendar import Calendar
from lxml import html

from exports_festival import FILES, exported, site
from mkdocs_programme import build
from mkdocs_programme.build import renderer
from structured_told import main

EDITION = (
    FILES["editions/2026.md"]
    .replace("place: Oslo", "place: Oslo\ncoordinates: 59.9139, 10.7522")
    .replace("name: Loft}", "name: Loft, coordinates: 59.92 10.7}")
)


def festival() -> build.Site:
    made = site(editions__2026=EDITION)
    assert made.findings == site().findings
    return made


HOUSE, LOFT = (59.9139, 10.7522), (59.92, 10.7)


def test_calendars_lead_to_the_door_of_a_room_or_else_to_the_house() -> None:
    octets = exported("icalendar", festival())["timetable/2026/programme.en.ics"].octets
    events: list[Any] = Calendar.from_ical(octets).walk("VEVENT")
    assert {str(event["SUMMARY"]): (event["GEO"].latitude, event["GEO"].longitude) for event in events} == {
        **dict.fromkeys(("A1 From ward to home", "Two halves", "Lunch", "Walk", "Songs"), HOUSE),
        **dict.fromkeys(("Gone", "Closing"), LOFT),
    }


def test_machines_are_told_of_the_house_and_of_each_room() -> None:
    made = festival()
    house: Any = main("editions/2026", made)["location"]
    assert house["geo"] == {"@type": "GeoCoordinates", "latitude": 59.9139, "longitude": 10.7522}
    assert main("editions/2026/rooms/loft", made)["geo"] == {
        "@type": "GeoCoordinates",
        "latitude": 59.92,
        "longitude": 10.7,
    }


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("editions/2026", ("geo:59.9139,10.7522", "59.9139, 10.7522")),
        ("editions/2026/rooms/loft", ("geo:59.92,10.7", "59.92, 10.7")),
        ("editions/2026/rooms/hall", None),
    ],
)
def test_readers_find_a_link_that_opens_their_map_and_loads_nothing(address: str, link: tuple[str, str] | None) -> None:
    made = festival()
    page = made.page("en", address)
    assert page is not None
    found = html.fragment_fromstring(renderer(made).article(page).html.strip()).xpath("//a[starts-with(@href, 'geo:')]")
    assert [(one.get("href"), one.text_content()) for one in found] == ([link] if link else [])
