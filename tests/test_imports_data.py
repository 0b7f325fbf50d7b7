"""Programmes that other festivals have published, imported whole; skipped where they are not beside the project."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from lxml import etree

from importing import Festival
from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.entities import Edition, Session, Speaker
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.excerpt import cut

DATA = Path(__file__).parents[2] / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the published programmes are not beside the project")


def words(text: str | None) -> str:
    """A text as it is compared: blanks, and signs that nobody sees, aside."""
    seen = re.sub("[\u200b\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u2028\u2029]", " ", text or "")
    return " ".join(unicodedata.normalize("NFC", seen).split())


def event_of(event: Any) -> dict[str, Any]:
    """What a file says of an event, read without any code of ours."""
    start = datetime.fromisoformat(event.findtext("date"))
    clock = [int(part) for part in event.findtext("duration").split(":")]
    return {
        "title": words(event.findtext("title")),
        "subtitle": words(event.findtext("subtitle")),
        "start": start.strftime("%Y-%m-%d %H:%M"),
        "minutes": sum(part * scale for part, scale in zip(reversed(clock), (1, 60, 1440), strict=False)),
        "room": words(event.findtext("room")),
        "track": words(event.findtext("track")),
        "type": words(event.findtext("type")),
        "languages": tuple(re.findall(r"\w+", event.findtext("language") or "")),
        "abstract": words(event.findtext("abstract")),
        "description": words(event.findtext("description")),
        "people": tuple(words(person.text) for person in event.iter("person")),
        "links": tuple(link.get("href") for link in event.iter("link")),
    }


def _name(programme: Programme, ref: Any) -> str:
    thing: Any = programme.get(ref) if ref else None
    return thing.name.source.text if thing else ""


def _session(programme: Programme, session: Session) -> dict[str, Any]:
    """The same of a session of ours."""
    assert session.start is not None
    assert session.finish is not None
    abstract, description = cut(session.body.source.text if session.body else "")
    people = [programme.find(Speaker, person) for person in session.all_people()]
    return {
        "title": words(session.title.source.text),
        "subtitle": words(session.subtitle.source.text if session.subtitle else ""),
        "start": session.start.strftime("%Y-%m-%d %H:%M"),
        "minutes": (session.finish - session.start) // timedelta(minutes=1),
        "room": _name(programme, session.room),
        "track": _name(programme, session.stream),
        "type": _name(programme, session.format),
        "languages": session.languages,
        "abstract": words(abstract),
        "description": words(description),
        "people": tuple(person.name for person in people if person),
        "links": tuple(link.url for link in session.links),
    }


def _imported(name: str, format_: str, settings: str) -> tuple[Festival, Site]:
    festival = Festival(settings)
    festival.take((DATA / name).read_bytes(), format_, "2024")
    return festival, festival.site()


def _by_guid(site: Site) -> dict[str, dict[str, Any]]:
    return {
        session.imported.guid or "": _session(site.programme, session)
        for session in site.programme.all(Session)
        if session.imported
    }


def _clashes(root: Any) -> tuple[set[tuple[str, str]], int]:
    """Pairs of events that somebody is in at once, and how many of them follow each other in that person's day."""
    busy: dict[str, list[tuple[datetime, datetime, str]]] = {}
    for event in root.iter("event"):
        start, minutes = datetime.fromisoformat(event.findtext("date")), event_of(event)["minutes"]
        for guid in {person.get("guid") for person in event.iter("person")}:
            busy.setdefault(guid, []).append((start, start + timedelta(minutes=minutes), event.get("id")))
    days = [sorted(times) for times in busy.values()]
    pairs = {
        (first[2], later[2])
        for times in days
        for at, first in enumerate(times)
        for later in times[at + 1 :]
        if later[0] < first[1]
    }
    return pairs, sum(later[0] < first[1] for times in days for first, later in pairwise(times))


def test_everything_of_38c3_is_there() -> None:
    root = etree.parse(DATA / "38c3.schedule.xml").getroot()
    _, site = _imported("38c3.schedule.xml", "frab", "languages: [en, de]")
    events = {event.get("guid"): event_of(event) for event in root.iter("event")}

    assert len(events) == 1007
    assert _by_guid(site) == events


def test_38c3s_speakers_in_two_places_are_found_and_it_has_no_other_fault_than_its_own() -> None:
    root = etree.parse(DATA / "38c3.schedule.xml").getroot()
    _, site = _imported("38c3.schedule.xml", "frab", "languages: [en, de]")
    pairs, in_a_row = _clashes(root)
    ids = {
        session.origin.source.path: session.imported.id for session in site.programme.all(Session) if session.imported
    }
    found = {
        frozenset((ids[finding.place.path], ids[finding.also[0].path]))
        for finding in site.findings
        if finding.code == "PRG207"
    }

    assert (in_a_row, len(pairs)) == (85, 140)
    assert found == {frozenset(pair) for pair in pairs}
    assert Counter(finding.code for finding in site.findings if finding.severity == "error") == {
        "PRG206": 2,
        "PRG207": 140,
    }


@pytest.mark.parametrize("name", ["38c3.schedule.xml", "emf-2022.schedule.xml"])
def test_importing_again_changes_nothing(name: str) -> None:
    festival, _ = _imported(name, "frab", "languages: [en, de]")

    plan = festival.take((DATA / name).read_bytes(), "frab", "2024")

    assert (plan.changes, plan.kept, plan.gone, plan.unable) == ((), (), (), ())


def test_everything_of_emf_is_there() -> None:
    root = etree.parse(DATA / "emf-2022.schedule.xml").getroot()
    _, site = _imported("emf-2022.schedule.xml", "frab", "")

    assert _by_guid(site) == {event.get("guid"): event_of(event) for event in root.iter("event")}
    assert {finding.code for finding in site.findings if finding.severity == "error"} <= {"PRG206", "PRG207"}


@pytest.mark.parametrize("format_", ["schedule", "pretalx"])
def test_everything_of_pretalxs_schedule_is_there(format_: str) -> None:
    _, site = _imported("pretalx-democon.schedule.json", format_, "")
    days = json.loads((DATA / "pretalx-democon.schedule.json").read_text())["schedule"]["conference"]["days"]
    events = [event for day in days for events in day["rooms"].values() for event in events]
    edition = site.programme.all(Edition)[0]
    zone = ZoneInfo(edition.timezone or "")
    ours = _by_guid(site)

    assert len(events) == 36
    for event in events:
        session, hours = ours[event["guid"]], event["duration"].split(":")
        start = datetime.strptime(session["start"], "%Y-%m-%d %H:%M").replace(tzinfo=zone)
        assert start == datetime.fromisoformat(event["date"])
        assert session["start"][11:] == event["start"]
        assert session["minutes"] == int(hours[0]) * 60 + int(hours[1])
        assert (session["room"], session["track"], session["type"]) == (event["room"], event["track"], event["type"])
        assert (session["title"], session["abstract"]) == (words(event["title"]), words(event["abstract"]))
        assert session["description"] == words(event["description"])
        assert session["people"] == tuple(person["public_name"] for person in event["persons"])
        assert session["languages"] == (event["language"],)


def test_everything_of_coscup_is_there_in_both_languages() -> None:
    _, site = _imported("coscup-2024.session.json", "coscup", "languages: [en, zh]")
    programme = site.programme
    whole = json.loads((DATA / "coscup-2024.session.json").read_text())
    names = {kind: {one["id"]: one for one in whole[kind]} for kind in ("speakers", "rooms", "session_types")}
    ours = {session.imported.id: session for session in programme.all(Session) if session.imported}

    assert (len(whole["sessions"]), len(ours)) == (331, 331)
    for one in whole["sessions"]:
        session = ours[one["id"]]
        assert session.start == datetime.fromisoformat(one["start"]).replace(tzinfo=None)
        assert session.end == datetime.fromisoformat(one["end"]).replace(tzinfo=None)
        for tag in ("en", "zh"):
            assert words(session.title.into(tag).text) == words(one[tag]["title"])
            assert words(session.body.into(tag).text if session.body else "") == words(one[tag]["description"])
        assert _name(programme, session.room) == names["rooms"][one["room"]]["en"]["name"]
        assert _name(programme, session.stream) == words(names["session_types"][one["type"]]["en"]["name"])
        people = [programme.find(Speaker, person) for person in session.all_people()]
        assert [person.name for person in people if person] == [
            words(names["speakers"][key]["en"]["name"]) for key in dict.fromkeys(one["speakers"])
        ]
        assert {link.url for link in session.links} == {
            one[name] for name in ("co_write", "qa", "slide", "record") if one[name]
        }
    assert [str(finding) for finding in site.findings if finding.severity == "error"] == []


def test_everything_of_emfs_calendar_is_there() -> None:
    _, site = _imported("emf-2022.schedule.ics", "icalendar", "")
    text = (DATA / "emf-2022.schedule.ics").read_text().replace("\r\n", "\n").replace("\n ", "")
    fields = [
        dict(line.split(":", 1) for line in event.split("\n") if ":" in line)
        for event in text.split("BEGIN:VEVENT")[1:]
    ]
    ours = {session.imported.id: session for session in site.programme.all(Session) if session.imported}

    def plain(written: str) -> str:
        return words(re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], written))

    assert len(fields) == len(ours) == 326
    for event in fields:
        session = ours[event["UID"]]
        times = [
            next(value for name, value in event.items() if name.startswith(which)) for which in ("DTSTART", "DTEND")
        ]
        assert session.start is not None
        assert session.end is not None
        assert [f"{session.start:%Y%m%dT%H%M%S}", f"{session.end:%Y%m%dT%H%M%S}"] == times
        assert words(session.title.source.text) == plain(event["SUMMARY"])
        assert _name(site.programme, session.room) == plain(event["LOCATION"])
        assert words(session.body.source.text if session.body else "") == plain(event["DESCRIPTION"])


def test_everything_of_emfs_own_list_is_there() -> None:
    _, site = _imported("emf-2022.schedule.json", "table", "")
    events = json.loads((DATA / "emf-2022.schedule.json").read_text())
    ours = {session.imported.id: session for session in site.programme.all(Session) if session.imported}

    assert len(events) == len(ours) == 326
    for event in events:
        session = ours[str(event["id"])]
        assert session.start == datetime.fromisoformat(event["start_date"])
        assert session.end == datetime.fromisoformat(event["end_date"])
        assert words(session.title.source.text) == words(event["title"])
        assert words(session.body.source.text if session.body else "") == words(event["description"])
        assert (_name(site.programme, session.room), _name(site.programme, session.format)) == (
            event["venue"],
            event["type"],
        )
        assert [link.url for link in session.links] == [event["link"]]
        assert session.recording is event["may_record"]


def test_the_programme_page_of_the_seed_gives_the_session_that_was_made_by_hand() -> None:
    root = Path(__file__).parents[1]
    content = {
        path.relative_to(root / "content").as_posix(): path.read_text("utf-8")
        for path in (root / "content").rglob("*.md")
    }
    settings = (root / "programme.yml").read_text("utf-8")
    by_hand = build.load_files(content, settings).programme.find(Session, "2026/a2")
    festival = Festival(
        settings, {path: text for path, text in content.items() if not path.startswith("sessions/2026/")}
    )

    plan = festival.take((DATA.parent / "seeds" / "000_29267dd1ceb14042.txt").read_bytes(), "page", "2026", "seed")

    imported = festival.site().programme.find(Session, "2026/a2")
    assert by_hand is not None
    assert imported is not None
    assert [change.path for change in plan.changes] == ["sessions/2026/a2.md"]
    assert (plan.kept, plan.doubts, plan.remarks, plan.leftovers) == ((), (), (), ())
    assert _said(imported) == _said(by_hand)
    assert [finding.code for finding in festival.site().findings if finding.severity == "error"] == []


def _said(session: Session) -> dict[str, Any]:
    """All that the page says, but for how its running text is worded; ids of objectives are names of our own."""
    return {
        "head": (session.code, session.title.source.text, session.start, session.end, session.stream, session.format),
        "people": [(role.person.id, role.role) for role in session.roles()],
        "objectives": [_stated(one) for one in session.objectives],
        "questions": [question.source.text for question in session.questions],
        "body": bool(session.body),
        "parts": [
            (
                part.local_id,
                part.title.source.text,
                [(role.person.id, role.role) for role in part.roles()],
                [_stated(one) for one in part.objectives],
                bool(part.abstract),
            )
            for part in session.parts
        ],
    }


def _stated(one: Any) -> tuple[str, str]:
    return one.statement.source.text, one.explained.source.text if one.explained else ""
