"""The way of a persona through the programme, edition by edition and day by day."""

from __future__ import annotations

from datetime import date

from mkdocs_programme.entities import Persona
from mkdocs_programme.languages import dates
from mkdocs_programme.pages.care_kinds import WayDay, WayOfEdition, WayStop
from mkdocs_programme.pages.edition import newest_editions
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.values.words import Words
from mkdocs_programme.ways import Stop, Way, ways

__all__ = ["ways_of"]


def ways_of(scribe: Scribe, persona: Persona) -> tuple[WayOfEdition, ...]:
    """The ways through all editions that serve a persona, the newest first."""
    found = {way.edition: way for way in ways(scribe.programme, persona)}
    editions = newest_editions(scribe)
    return tuple(_of_edition(scribe, scribe.link(one), found[one.id]) for one in editions if one.id in found)


def _of_edition(scribe: Scribe, edition: Link, way: Way) -> WayOfEdition:
    days: dict[date | None, list[tuple[WayStop, ...]]] = {}
    for choice in way.choices():
        start = choice[0].session.start
        stops = tuple(_stop(scribe, stop, way) for stop in choice)
        days.setdefault(start.date() if start else None, []).append(stops)
    shown = tuple(_day(scribe, day, choices) for day, choices in days.items())
    return WayOfEdition(edition, shown, any(len(choice) > 1 for day in shown for choice in day.choices))


def _day(scribe: Scribe, day: date | None, choices: list[tuple[WayStop, ...]]) -> WayDay:
    label = scribe.own(dates.day(day, scribe.language)) if day else scribe.say("Time not stated")
    return WayDay(label, day.isoformat() if day else "", tuple(choices))


def _stop(scribe: Scribe, stop: Stop, way: Way) -> WayStop:
    labels: dict[str, Words] = {
        "part": scribe.say("Part"),
        "stage": scribe.say("Stage"),
        "objective": scribe.say("Learning objective"),
    }
    reasons = tuple((labels[one.how], scribe.link(one.thing)) for one in stop.reasons if one.how in labels)
    return WayStop(scribe.session_line(stop.session), reasons, stop.session.id in way.suggested)
