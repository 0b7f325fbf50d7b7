"""What the front page says of the festival: when and where, how far it is, and where to go from here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_programme.entities import Edition, Material
from mkdocs_programme.languages import dates
from mkdocs_programme.languages.choices import PHASES
from mkdocs_programme.pages.after import earlier_harvest, harvest_link
from mkdocs_programme.pages.edition import date_words, newest_editions
from mkdocs_programme.pages.labels import NOTES
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.timetable import timetable_link
from mkdocs_programme.timetable import days, slots
from mkdocs_programme.values.words import Words

__all__ = ["Hero", "hero", "note"]


@dataclass(frozen=True)
class Hero:
    """The greeting of the front page."""

    title: Words
    lead: Words | None
    edition: Link | None = None
    """The edition that is on, or that comes next, or that was the last."""
    dates: str = ""
    days: tuple[str, ...] = ()
    """First and last day, such as `2026-03-10`; none where nobody has said them."""
    zone: str = ""
    """By whose clock a day begins; empty where nobody has said it."""
    place: tuple[Words, ...] = ()
    phase: str = ""
    phase_label: str = ""
    timetable: str = ""
    """Address of the timetable, from which a browser learns what is on; empty without one, and once all is over."""
    ways: tuple[Link, ...] = ()
    """Where to go from here, the most likely first."""


def hero(scribe: Scribe, lead: Words | None) -> Hero:
    """What the front page says of the edition that a visitor comes for."""
    title = scribe.programme.settings.name.into(scribe.language)
    edition = _current(scribe)
    if edition is None:
        return Hero(title, lead)
    timetable = timetable_link(scribe, edition) if edition.phase != "archived" else None
    place = (scribe.words(edition.place), scribe.country(edition.country))
    return Hero(
        title=title,
        lead=lead,
        edition=scribe.link(edition),
        dates=date_words(scribe, edition),
        days=_days(edition),
        zone=edition.timezone or "",
        place=tuple(said for said in place if said is not None),
        phase=edition.phase,
        phase_label=scribe.ui.gettext(PHASES[edition.phase]),
        timetable=timetable.address if timetable else "",
        ways=tuple(_ways(scribe, edition)),
    )


def note(scribe: Scribe, index: Link) -> Words | None:
    """What an index holds, in a few words; nothing for kinds that a festival has declared."""
    said = NOTES.get(index.address.partition("/")[0])
    return scribe.say(said) if said else None


def _current(scribe: Scribe) -> Edition | None:
    """The edition that is on, else the next one that is not over, else the last."""
    found = newest_editions(scribe)
    coming = [edition for edition in reversed(found) if edition.phase != "archived"]
    on = [edition for edition in coming if edition.phase == "live"]
    dated = [edition for edition in coming if edition.starts or edition.ends]
    return next(iter((*on, *dated, *coming, *found)), None)


def _days(edition: Edition) -> tuple[str, ...]:
    first, last = edition.starts or edition.ends, edition.ends or edition.starts
    return (first.isoformat(), last.isoformat()) if first and last else ()


def _ways(scribe: Scribe, edition: Edition) -> Iterator[Link]:
    """While it is on, each day; when it is over, what remained of it; before, the programme and what went before."""
    timetable = timetable_link(scribe, edition)
    over = edition.phase == "archived"
    if over and (harvest := harvest_link(scribe, edition)):
        yield harvest
    if over and scribe.programme.all(Material):
        yield Link(scribe.own(scribe.kinds(Material.kind)), Material.folder)
    if timetable:
        yield timetable
    if edition.phase == "live" and timetable:
        yield from _each_day(scribe, edition, timetable)
    yield scribe.link(edition)
    if not over and (before := earlier_harvest(scribe, edition)):
        said = scribe.ui.gettext("What came out of %(edition)s") % {"edition": before.text.text}
        yield Link(scribe.own(said), before.address)


def _each_day(scribe: Scribe, edition: Edition, timetable: Link) -> Iterator[Link]:
    """Every day has a page of its own where there is more than one."""
    held = days(slots(scribe.programme, edition.id, cancelled=True))
    for day in held if len(held) > 1 else ():
        yield Link(
            scribe.own(dates.day_without_year(day.date, scribe.language)), f"{timetable.address}/{day.date.isoformat()}"
        )
