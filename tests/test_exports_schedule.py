"""Schedules for conference apps: what they say, that their schemas and readers take them, and that names last."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft6Validator, FormatChecker
from lxml import etree

from exports_festival import FILES, SETTINGS, exported, site
from mkdocs_programme import build
from mkdocs_programme.entities import Session
from mkdocs_programme.exports.identity import Identity, identities
from mkdocs_programme.exports.voice import clean

SCHEMAS = Path(__file__).parents[2] / "shared" / "schemas"
XML = "timetable/2026/schedule.{}.xml"
JSON = "timetable/2026/schedule.{}.json"
needs_schemas = pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the schemas of c3voc are not ours to ship")


def xml(language: str = "en", made: build.Site | None = None) -> etree._Element:
    return etree.fromstring(exported("schedule-xml", made)[XML.format(language)].octets)


def tree(language: str = "en", made: build.Site | None = None) -> Any:
    return json.loads(exported("schedule-json", made)[JSON.format(language)].text)["schedule"]


def localised(made: build.Site | None = None) -> Any:
    return json.loads(exported("schedule-json-2", made)["timetable/2026/localised-schedule.json"].text)["schedule"]


def event(root: etree._Element, title: str) -> etree._Element:
    (found,) = root.xpath("//event[contains(title, $title)]", title=title)
    assert isinstance(found, etree._Element)
    return found


def outline(root: etree._Element) -> list[tuple[str, str, str, str, str]]:
    """Day, room, start, length and title of every event."""
    return [
        (day.get("date", ""), room.get("name", ""), *(one.findtext(tag) for tag in ("start", "duration", "title")))
        for day in root.iter("day")
        for room in day.iter("room")
        for one in room.iter("event")
    ]


def test_a_day_lasts_into_the_morning_and_parts_stand_for_their_session() -> None:
    assert outline(xml()) == [
        ("2026-03-10", "Hall", "10:00", "01:30", "A1 From ward to home"),
        ("2026-03-10", "Hall", "13:00", "00:20", "First half (part 1 of 2)"),
        ("2026-03-10", "Hall", "13:20", "00:40", "Second half (part 2 of 2)"),
        ("2026-03-10", "Without a room", "12:00", "01:00", "Lunch"),
        ("2026-03-10", "Without a room", "00:30", "00:30", "Songs"),
        ("2026-03-10", "Without a room (2)", "12:30", "00:15", "Walk"),
        ("2026-03-11", "Loft", "09:00", "01:00", "Closing"),
    ]
    assert [(day.get("index"), day.get("start"), day.get("end")) for day in xml().iter("day")] == [
        ("1", "2026-03-10T04:00:00+01:00", "2026-03-11T04:00:00+01:00"),
        ("2", "2026-03-11T04:00:00+01:00", "2026-03-12T04:00:00+01:00"),
    ]


def test_an_event_says_all_in_the_words_of_its_language() -> None:
    told = event(xml("sv"), "avdelning")
    said = {child.tag: child.text or "" for child in told if len(child) == 0}
    assert said == {
        "room": "Salen",
        "title": "A1 Från avdelning till hem",
        "subtitle": "Care < cure",
        "type": "Workshop",
        "date": "2026-03-10T10:00:00+01:00",
        "start": "10:00",
        "duration": "01:30",
        "abstract": "Vad [Ann](https://fest.example/y/sv/speakers/ann/) har sett.",
        "slug": "the_festival_2026-session-a1",
        "track": "Leda",
        "language": "en, sv",
        "description": (
            "Sessionsledare: Ann Berg\nPatientrepresentant: Bo Ek & Co\n\nLärandemål\n• Tell a ward from a home"
        ),
        "url": "https://fest.example/y/sv/sessions/2026/a1/",
        "attachments": "",
    }
    assert [person.text for person in told.iter("person")] == ["Ann Berg", "Bo Ek & Co"]
    assert [(link.get("href"), link.text) for link in told.iter("link")] == [
        ("https://fest.example/slides?a=1&b=2", "Slides")
    ]
    assert told.findtext("recording/optout") == "true"
    english = event(xml(), "ward")
    assert english.findtext("abstract") == "What [Ann](https://fest.example/y/speakers/ann/) has *seen*."
    assert (english.findtext("description") or "").startswith("And more of it.\n\nChair: Ann Berg\n")


def test_xml_and_json_tell_the_same() -> None:
    days = tree()["conference"]["days"]
    events = [(day["date"], one) for day in days for room in day["rooms"].values() for one in room]
    assert [(day, one["room"], one["start"], one["duration"], one["title"]) for day, one in events] == outline(xml())
    for name in ("abstract", "description", "slug", "url", "subtitle", "date", "type"):
        assert [one[name] for _, one in events] == [child.findtext(name) for child in xml().iter("event")]
    assert [(one["guid"], str(one["id"])) for _, one in events] == [
        (child.get("guid"), child.get("id")) for child in xml().iter("event")
    ]
    assert [(person["name"], person["role"]) for person in events[0][1]["persons"]] == [
        ("Ann Berg", "chair"),
        ("Bo Ek & Co", "patient-representative"),
    ]
    assert list(tree()["conference"]["meta"]["objectives"].values()) == [["Tell a ward from a home"]]


def test_the_second_version_knows_languages_roles_breaks_and_what_is_cancelled() -> None:
    told = {one["title"]: one for one in localised()["events"]}
    assert told["Lunch"]["type"] == "BREAK"
    assert told["Gone"]["state"] == "CANCELED"
    ward = told["A1 From ward to home"]
    assert ward["abstract"] == {
        "en": "What [Ann](https://fest.example/y/speakers/ann/) has *seen*.",
        "sv": "Vad [Ann](https://fest.example/y/sv/speakers/ann/) har sett.",
    }
    assert [(one["name"], one["role"]) for one in ward["participants"]] == [
        ("Ann Berg", "MODERATOR"),
        ("Bo Ek & Co", "SPEAKER"),
    ]
    assert (ward["type"], ward["track"], ward["language"]) == ("WORKSHOP", {"slug": "stream-leading"}, "en")
    assert told["First half (part 1 of 2)"]["abstract"] == {"en": "About the first."}


@needs_schemas
@pytest.mark.parametrize("language", ["en", "sv"])
def test_the_schemas_take_every_file(language: str) -> None:
    xsd = etree.XMLSchema(file=str(SCHEMAS / "schedule.xml.xsd"))
    xsd.assertValid(xml(language))
    for name, path, format_ in (
        ("schedule", JSON.format(language), "schedule-json"),
        ("schedule2", "timetable/2026/localised-schedule.json", "schedule-json-2"),
    ):
        schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
        validator = Draft6Validator(schema, format_checker=FormatChecker())
        assert [fault.message for fault in validator.iter_errors(json.loads(exported(format_)[path].text))] == []


def test_without_a_zone_nothing_is_written_and_without_an_address_nothing_is_linked() -> None:
    edition = FILES["editions/2026.md"].replace("timezone: Europe/Oslo\n", "")
    assert exported("schedule-xml", site(editions__2026=edition)) == {}
    assert event(xml(made=site("name: F\n")), "Closing").findtext("url") == (
        "https://programme.invalid/sessions/2026/c1"
    )


def names(made: build.Site) -> dict[str, tuple[str | None, str | None]]:
    return {one.findtext("title") or "": (one.get("id"), one.get("guid")) for one in xml(made=made).iter("event")}


def test_names_outlive_edits_moves_and_renaming() -> None:
    moved = FILES["sessions/2026/c1.md"].replace("09:00", "11:00").replace("room: loft", "room: hall")
    moved = moved.replace("Closing", "The end")
    assert names(site(sessions__2026__c1=moved))["The end"] == names(site())["Closing"]
    renamed = {**FILES, "sessions/2026/z9.md": FILES["sessions/2026/c1.md"].replace("---\n", "---\naliases: c1\n", 1)}
    del renamed["sessions/2026/c1.md"]
    assert names(build.load_files(renamed, SETTINGS)) == names(site())


def test_what_was_imported_keeps_its_names_and_no_two_share_one() -> None:
    guid = "4146F61A-974c-5a8a-9389-da8a397cf9a1"
    origin = f"origin: {{format: frab, id: 432, guid: {guid}}}\n"
    twice = {
        f"sessions__2026__{name}": FILES[f"sessions/2026/{name}.md"].replace("title", f"{origin}title", 1)
        for name in ("c1", "walk")
    }
    found = names(site(**twice))
    assert found["Closing"] == ("432", guid)
    assert found["Walk"] == names(site())["Walk"]
    odd = FILES["sessions/2026/c1.md"].replace("title", "origin: {format: x, id: A-7, guid: none}\ntitle", 1)
    assert names(site(sessions__2026__c1=odd)) == names(site())


def test_numbers_that_meet_part_again() -> None:
    programme = site().programme
    alone = identities(programme, "https://fest.example", programme.all(Session))
    assert len({one.number for one in alone.values()}) == len(alone)
    number = alone["2026/c1"].number
    taken = FILES["sessions/2026/walk.md"].replace("title", f"origin: {{format: frab, id: {number}}}\ntitle", 1)
    programme = site(sessions__2026__walk=taken).programme
    told = identities(programme, "https://fest.example", programme.all(Session))
    assert told["2026/walk"] == Identity(alone["2026/walk"].guid, number)
    assert told["2026/c1"].number not in {number, *(one.number for id_, one in told.items() if id_ != "2026/c1")}


PRINTED = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=60).filter(str.strip)


@given(PRINTED, PRINTED)
def test_whatever_is_typed_is_read_back(title: str, body: str) -> None:
    quoted = json.dumps(title, ensure_ascii=False).replace("\ufeff", "\\ufeff")
    made = site(sessions__2026__c1=f"---\ntitle: {quoted}\nstart: 2026-03-11 09:00\nminutes: 60\n---\n{body}\n")
    (session,) = [one for one in made.programme.all(Session) if one.id == "2026/c1"]
    day = tree(made=made)["conference"]["days"][1]
    (told,) = [one for room in day["rooms"].values() for one in room]
    read = xml(made=made).xpath("//day[@index='2']//event")[0]
    assert told["title"] == (read.findtext("title") or "")
    assert told["abstract"] == (read.findtext("abstract") or "")
    assert told["title"] == clean(session.title.source.text)
