"""When something is held, what comes before it and where it stands: told where it is known, and only there."""

from __future__ import annotations

import pytest

from mkdocs_programme.build import load_files
from structured_told import AT, main, told

EDITION = "---\nname: F\nstarts: 2026-03-10\n{}rooms: [{{id: aula, name: Aula}}]\n---\n"
TALK = "---\ntitle: Talk\nstart: 2026-03-10 11:00\nminutes: 45\n{}speakers: [ann]\n---\n"
WALL = {"@type": "Schedule", "startDate": "2026-03-10", "endDate": "2026-03-10", "startTime": "11:00:00"}
WALL |= {"endTime": "11:45:00"}
TIMES = ("startDate", "endDate", "eventSchedule")


@pytest.mark.parametrize(
    ("edition", "room", "times"),
    [
        ("timezone: Europe/Oslo\nplace: Oslo\n", "", ("2026-03-10T11:00:00+01:00", "2026-03-10T11:45:00+01:00", None)),
        ("timezone: Europe/Oslo\n", "room: aula\n", ("2026-03-10T11:00:00+01:00", "2026-03-10T11:45:00+01:00", None)),
        ("country: NO\n", "", ("2026-03-10", "2026-03-10", WALL)),
        ("", "", (None, None, WALL)),
        ("timezone: Europe/Oslo\n", "", (None, None, {**WALL, "scheduleTimezone": "Europe/Oslo"})),
    ],
)
def test_a_moment_is_told_only_where_zone_and_place_are_known(
    edition: str, room: str, times: tuple[object, ...]
) -> None:
    files = {
        "editions/2026.md": EDITION.format(edition),
        "sessions/2026/talk.md": TALK.format(room),
        "speakers/ann.md": "---\nname: Ann\n---\n",
    }

    event = main("sessions/2026/talk", load_files(files))
    assert (event["@type"], *(event.get(name) for name in TIMES)) == ("EducationEvent", *times)
    assert ("location" in event) == ("startDate" in event)


def test_a_festival_without_day_or_place_is_a_page_of_its_sessions() -> None:
    nodes = told("editions/2023")

    assert [node["@type"] for node in nodes] == ["CollectionPage", "BreadcrumbList", "ItemList", "WebSite"]
    assert nodes[2] == {
        "@type": "ItemList",
        "@id": f"{AT}/editions/2023/#List",
        "name": "Festival 2023",
        "numberOfItems": 1,
        "itemListElement": {"@id": f"{AT}/sessions/2023/old/#Event"},
    }
    assert "superEvent" not in main("sessions/2023/old")


def test_a_break_without_day_is_no_event() -> None:
    site = load_files({"editions/2026.md": "---\nname: F\n---\n", "sessions/2026/tea.md": "---\ntitle: Tea\n---\n"})

    nodes = told("sessions/2026/tea", site)
    assert [node["@type"] for node in nodes] == ["WebPage", "BreadcrumbList", "WebSite"]
    assert (nodes[0]["name"], "mainEntity" in nodes[0]) == ("Tea", False)


def test_a_stream_without_description_is_no_course() -> None:
    files = {
        "editions/2026.md": "---\nname: F\nstarts: 2026-03-10\nplace: Oslo\nstreams: [{id: lead, name: Lead}]\n---\n",
        "sessions/2026/a.md": "---\ntitle: A\nstream: lead\nobjectives: [Say no]\n---\n",
    }

    assert [node["@type"] for node in told("editions/2026/streams/lead", load_files(files))][2:] == [
        "DefinedTerm",
        "WebSite",
    ]


def test_what_comes_before_is_required_unless_it_is_learnt_in_the_same_session() -> None:
    files = {
        "editions/2026.md": "---\nname: F\n---\n",
        "objectives/one.md": "---\nstatement: Count to one\n---\n",
        "objectives/two.md": "---\nstatement: Count to two\nprerequisites: [one]\n---\n",
        "objectives/three.md": "---\nstatement: Count to three\nprerequisites: [two]\n---\n",
        "sessions/2026/a.md": "---\ntitle: A\nobjectives: [{ref: two}, {ref: three}]\n---\n",
    }

    resource = told("sessions/2026/a", load_files(files))[3]
    assert resource["competencyRequired"] == {"@id": f"{AT}/objectives/one/#Term"}


def test_without_the_address_of_the_site_addresses_are_relative_to_the_page() -> None:
    page, _, event, *_ = told("sessions/2026/a2", language="sv", at="")

    assert (page["@id"], page["mainEntity"]["@id"]) == ("./", "../../../../sessions/2026/a2/#Event")
    assert event["organizer"] == {"@id": "../../../../organisations/hospital/#Organization"}


def test_the_settings_may_say_the_address() -> None:
    site = load_files({"speakers/ann.md": "---\nname: Ann\n---\n"}, "url: https://own.example/x\n")

    assert told("speakers/ann", site, at=None)[0]["@id"] == "https://own.example/x/speakers/ann/"
