"""Programmes that other festivals have published, imported whole; skipped where they are not beside the project."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from importing import Festival
from mkdocs_programme.build import Site
from mkdocs_programme.entities import Session, Speaker
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.excerpt import cut

DATA = Path(__file__).parents[2] / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the published programmes are not beside the project")


def _words(text: str | None) -> str:
    """A text as it is compared: blanks, and signs that nobody sees, aside."""
    seen = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u2028\u2029]", " ", text or "")
    return " ".join(unicodedata.normalize("NFC", seen).split())


def _event(event: Any) -> dict[str, Any]:
    """What a file says of an event, read without any code of ours."""
    start = datetime.fromisoformat(event.findtext("date"))
    clock = [int(part) for part in event.findtext("duration").split(":")]
    return {
        "title": _words(event.findtext("title")),
        "subtitle": _words(event.findtext("subtitle")),
        "start": start.strftime("%Y-%m-%d %H:%M"),
        "minutes": sum(part * scale for part, scale in zip(reversed(clock), (1, 60, 1440), strict=False)),
        "room": _words(event.findtext("room")),
        "track": _words(event.findtext("track")),
        "type": _words(event.findtext("type")),
        "languages": tuple(re.findall(r"\w+", event.findtext("language") or "")),
        "abstract": _words(event.findtext("abstract")),
        "description": _words(event.findtext("description")),
        "people": tuple(_words(person.text) for person in event.iter("person")),
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
        "title": _words(session.title.source.text),
        "subtitle": _words(session.subtitle.source.text if session.subtitle else ""),
        "start": session.start.strftime("%Y-%m-%d %H:%M"),
        "minutes": (session.finish - session.start) // timedelta(minutes=1),
        "room": _name(programme, session.room),
        "track": _name(programme, session.stream),
        "type": _name(programme, session.format),
        "languages": session.languages,
        "abstract": _words(abstract),
        "description": _words(description),
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
        start, minutes = datetime.fromisoformat(event.findtext("date")), _event(event)["minutes"]
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
    events = {event.get("guid"): _event(event) for event in root.iter("event")}

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


def test_importing_38c3_again_changes_nothing() -> None:
    festival, _ = _imported("38c3.schedule.xml", "frab", "languages: [en, de]")

    plan = festival.take((DATA / "38c3.schedule.xml").read_bytes(), "frab", "2024")

    assert (plan.changes, plan.kept, plan.gone, plan.unable) == ((), (), (), ())


def test_everything_of_emf_is_there() -> None:
    root = etree.parse(DATA / "emf-2022.schedule.xml").getroot()
    _, site = _imported("emf-2022.schedule.xml", "frab", "")

    assert _by_guid(site) == {event.get("guid"): _event(event) for event in root.iter("event")}
    assert {finding.code for finding in site.findings if finding.severity == "error"} <= {"PRG206", "PRG207"}
