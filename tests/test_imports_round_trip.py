"""What comes from another system goes out again as it came: published programmes, imported and exported."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import icalendar
import pytest
from jsonschema import Draft6Validator
from lxml import etree

from importing import Festival
from mkdocs_programme import build
from mkdocs_programme.exports.formats import FORMATS
from test_imports_data import DATA, event_of, words

SCHEMAS = DATA.parent / "schemas"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the published programmes are not beside the project")


def _exported(name: str, format_: str, written: str, settings: str) -> bytes:
    festival = Festival(f"{settings}\nurl: https://lake.example/")
    festival.take((DATA / name).read_bytes(), format_, "2024")
    files = FORMATS[written].files(build.wanted(festival.site()))
    return next(file.octets for file in files)


def _told(event: Any) -> dict[str, Any]:
    """An event, but for the description, under which exports write who takes part."""
    return {name: value for name, value in event_of(event).items() if name != "description"}


def _people(root: Any) -> Iterator[tuple[str, str, str]]:
    for event in root.iter("event"):
        for person in event.iter("person"):
            yield event.get("guid"), words(person.text), person.get("guid") or ""


@pytest.mark.parametrize(
    ("name", "settings", "count"),
    [("38c3.schedule.xml", "languages: [en, de]", 1007), ("emf-2022.schedule.xml", "", 335)],
)
def test_schedule_xml_goes_out_as_it_came_and_valid(name: str, settings: str, count: int) -> None:
    before = etree.parse(DATA / name).getroot()
    after = etree.fromstring(_exported(name, "frab", "schedule-xml", settings))
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "schedule.xml.xsd"))

    assert {one.get("guid"): (one.get("id"), _told(one)) for one in after.iter("event")} == {
        one.get("guid"): (one.get("id"), _told(one)) for one in before.iter("event")
    }
    assert len(list(after.iter("event"))) == count
    if name.startswith("38c3"):
        assert sorted(_people(after)) == sorted(_people(before))
        assert _rooms(after) == _rooms(before)
    schema.assertValid(after)


def _rooms(root: Any) -> set[tuple[str, str]]:
    return {(words(room.get("name")), room.get("guid")) for room in root.iter("room") if room.get("guid")}


def _events(text: bytes | str) -> Mapping[str, dict[str, Any]]:
    days = json.loads(text)["schedule"]["conference"]["days"]
    return {event["guid"]: event for day in days for room in day["rooms"].values() for event in room}


def test_schedule_json_goes_out_as_it_came_and_valid() -> None:
    name = "pretalx-democon.schedule.json"
    exported = _exported(name, "schedule", "schedule-json", "")
    before, after = _events((DATA / name).read_bytes()), _events(exported)
    same = ("id", "date", "start", "duration", "room", "title", "track", "type", "language", "abstract")

    def told(event: Mapping[str, Any]) -> dict[str, Any]:
        people = [words(one.get("public_name") or one.get("name")) for one in event["persons"]]
        return {field: words(str(event[field])) for field in same} | {"people": people}

    assert {guid: told(event) for guid, event in after.items()} == {guid: told(event) for guid, event in before.items()}
    validator = Draft6Validator(json.loads((SCHEMAS / "schedule.schema.json").read_text()))
    assert [error.message for error in validator.iter_errors(json.loads(exported))] == []


def test_words_by_language_go_out_as_they_came() -> None:
    name = "coscup-2024.session.json"
    before = json.loads((DATA / name).read_bytes())
    after = json.loads(_exported(name, "coscup", "opass", "languages: [en, zh]"))
    came, went = ({one["id"]: one for one in whole["sessions"]} for whole in (before, after))

    assert len(came) == 331
    assert {id_: _in_two(one, after) for id_, one in went.items()} == {
        id_: _in_two(one, before) for id_, one in came.items()
    }
    pictures = [{one["id"]: one["avatar"] for one in whole["speakers"]} for whole in (before, after)]
    assert pictures[1] == {id_: pictures[0][id_] for id_ in pictures[1]}
    tags = [{one["id"]: (one["en"], one["zh"]) for one in whole["tags"]} for whole in (before, after)]
    assert tags[1] == tags[0]
    # “Other” is no language, and 日文 is not called so in any language of the site: both stay in the file, unread.
    changed = Counter((came[id_]["language"], one["language"]) for id_, one in went.items())
    assert {pair: count for pair, count in changed.items() if pair[0] != pair[1]} == {
        ("Other", ""): 6,
        ("Taiwanese", "Min Nan Chinese"): 3,
        ("日文", ""): 1,
    }


def _in_two(event: Mapping[str, Any], whole: Mapping[str, Any]) -> dict[str, Any]:
    """A session with its people, room and stream by their names in two languages."""
    named = {
        kind: {one["id"]: [words(one[tag]["name"]) for tag in ("en", "zh")] for one in whole[kind]}
        for kind in ("rooms", "session_types", "speakers")
    }
    return {
        **{tag: {name: words(text) for name, text in event[tag].items()} for tag in ("en", "zh")},
        **{name: event[name] or None for name in ("start", "end", "co_write", "qa", "slide", "record")},
        "room": named["rooms"][event["room"]],
        "type": named["session_types"][event["type"]],
        "speakers": [(key, named["speakers"][key]) for key in dict.fromkeys(event["speakers"])],
        "tags": event["tags"],
    }


def _said(calendar: bytes) -> list[tuple[str, ...]]:
    """Title, times and room of every event."""
    return sorted(
        (
            words(str(event["SUMMARY"])),
            f"{event.decoded('DTSTART')} – {event.decoded('DTEND')}",
            words(str(event["LOCATION"])),
        )
        for event in icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    )


def test_a_calendar_goes_out_as_it_came() -> None:
    octets = (DATA / "emf-2022.schedule.ics").read_bytes()
    exported = _exported("emf-2022.schedule.ics", "icalendar", "icalendar", "")

    assert len(_said(octets)) == 326
    assert _said(exported) == _said(octets)
    came, went = (_described(calendar) for calendar in (octets, exported))
    assert {event: text for event, text in came.items() if not went[event].startswith(text)} == {}


def bare(text: str) -> str:
    """Words without the marks of Markdown, which calendars and tables do not show."""
    return words(re.sub(r"(?m)^#+ |[*_`]", "", text))


def _described(calendar: bytes) -> dict[tuple[str, str], str]:
    """What each event is about."""
    return {
        (words(str(event["SUMMARY"])), str(event.decoded("DTSTART"))): bare(str(event["DESCRIPTION"]))
        for event in icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    }


def test_a_list_of_ones_own_goes_out_as_a_table_that_says_the_same() -> None:
    events = json.loads((DATA / "emf-2022.schedule.json").read_bytes())
    exported = _exported("emf-2022.schedule.json", "table", "csv", "").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(exported)))

    came = sorted(
        (
            bare(event["title"]),
            event["start_date"].replace(" ", "T"),
            event["end_date"].replace(" ", "T"),
            event["venue"],
            event["type"],
            {True: "true", False: "false", None: ""}[event["may_record"]],
            event["link"],
            bare(event["description"] or ""),
        )
        for event in events
    )
    same = ("title", "start", "end", "room", "format", "recording", "links", "abstract")
    went = [{**row, "title": bare(row["title"]), "abstract": bare(row["abstract"])} for row in rows]

    assert len(came) == 326
    assert sorted(tuple(row[name] for name in same) for row in went) == came
