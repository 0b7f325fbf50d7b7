"""When sessions are held, and how many of their minutes are credited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from mkdocs_programme.entities import Part, Session
from mkdocs_programme.languages import dates
from mkdocs_programme.reports.pen import Pen
from mkdocs_programme.reports.views import Cell, Column, Row, Section
from mkdocs_programme.timetable import Slot, days, part_slots, slot
from mkdocs_programme.values.words import Words

__all__ = ["by_day", "timed", "together"]


def _(text: str) -> str:
    """Mark words for the catalogues."""
    return text


def timed(pen: Pen) -> Section:
    """When what is held where by whom, part by part, and for how many credited minutes."""
    labels = (_("Session"), _("Day"), _("Time"), _("Room"), _("People"))
    return Section(
        "programme",
        pen.say(_("Timed programme")),
        (*(_column(pen, label) for label in labels), Column(pen.say(_("Credited minutes")), numeric=True)),
        tuple(row for session in pen.sessions for row in _rows(pen, session)),
        pen.say(_CREDIT),
        pen.nothing_yet,
    )


def _column(pen: Pen, label: str) -> Column:
    return Column(pen.say(label), short=label in ("Day", "Time"))


_CREDIT = _(
    "Credited is a session in which somebody takes part or something is learned. Breaks, meals and what is cancelled "
    "are not."
)


def _rows(pen: Pen, session: Session) -> Iterator[Row]:
    held = slot(pen.programme, session)
    day = pen.line(dates.day_without_year(session.start.date(), pen.scribe.language)) if session.start else ()
    minutes: Cell = held.minutes if held and session in pen.credited else ()
    when, room = _held(pen, session, held), pen.name(session.room)
    yield Row(session.id, (pen.titled(session), day, when, room, _people(pen, session), minutes))
    times = {found.part.id: found for found in part_slots(held) if found.part} if held else {}
    for part in session.parts:
        found = times.get(part.id)
        when = _when(pen, found.start, found.end) if found else ()
        length: Cell = pen.line(dates.minutes(part.minutes, pen.scribe.language)) if part.minutes else ()
        yield Row(part.id, (pen.name(part), day, when or length, (), _people(pen, part), ()), inside=True)


def _held(pen: Pen, session: Session, held: Slot | None) -> tuple[Words, ...]:
    """From when to when a session is held, or at least from when on."""
    if held is not None:
        return _when(pen, held.start, held.end)
    return pen.line(dates.time(session.start, pen.scribe.language)) if session.start else ()


def _when(pen: Pen, start: datetime, end: datetime) -> tuple[Words, ...]:
    return pen.line(pen.span(start, end))


def _people(pen: Pen, owner: Session | Part) -> tuple[Words, ...]:
    groups = pen.scribe.roles(owner.roles())
    return tuple(
        Words(f"{group.label}: {', '.join(person.link.text.text for person in group.people)}", pen.scribe.language)
        for group in groups
    )


def by_day(pen: Pen) -> Section:
    """How many minutes of a day are credited."""
    columns = (_("Day"), _("Time"))
    numbers = (_("Sessions"), _("All sessions together"), _("For one participant, at most"))
    return Section(
        "days",
        pen.say(_("Credited minutes by day")),
        (*(_column(pen, label) for label in columns), *(Column(pen.say(label), numeric=True) for label in numbers)),
        tuple(_day(pen, day.date, day.slots) for day in days(pen.slots)),
        pen.say(_("What is held at the same time counts once for one participant.")),
        pen.nothing_yet,
    )


def _day(pen: Pen, day: date, held: tuple[Slot, ...]) -> Row:
    last = max(held, key=lambda one: one.ends)
    told = dates.day(day, pen.scribe.language)
    return Row(
        day.isoformat(),
        (
            pen.line(told),
            _when(pen, held[0].start, last.end),
            len(held),
            sum(one.minutes for one in held),
            together(held),
        ),
    )


def together(held: Iterable[Slot]) -> int:
    """Minutes in which anything of it is held."""
    total, until = 0, None
    for one in sorted(held, key=lambda one: one.begins):
        begins = one.begins if until is None else max(one.begins, until)
        total += max(0, round((one.ends - begins).total_seconds() / 60))
        until = one.ends if until is None else max(until, one.ends)
    return total
