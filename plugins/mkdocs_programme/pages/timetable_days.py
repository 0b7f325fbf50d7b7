"""A day of a timetable: its rooms side by side, and a card for everything that begins."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.changes import course
from mkdocs_programme.entities import Edition
from mkdocs_programme.languages import dates
from mkdocs_programme.pages.choosing import facets
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import also_held
from mkdocs_programme.pages.timetable_kinds import Card, Start, TimetableDay
from mkdocs_programme.programme.directory import older_ids
from mkdocs_programme.timetable import Cell, Day, Grid, grid

__all__ = ["day_of"]

_MOST_ROOMS = 8
"""More columns cannot be read side by side; then the cards of a time flow below it."""
_FIRST_ROW = 2
"""The first row of the grid holds the names of the rooms, and lines are counted from 1."""


def day_of(scribe: Scribe, edition: Edition, day: Day, link: Link) -> TimetableDay:
    """A day of an edition, with the way to its own page."""
    laid = grid(day.slots, (room.id for room in edition.rooms))
    as_grid = not laid.crowded and len(laid.rooms) <= _MOST_ROOMS
    names = {room.id: scribe.title(room) for room in edition.rooms}
    return TimetableDay(
        label=scribe.own(dates.day(day.date, scribe.language)),
        iso=day.date.isoformat(),
        link=link,
        rooms=tuple(names.get(room, scribe.say("Without a room")) for room in laid.rooms) if as_grid else (),
        starts=tuple(_starts(scribe, laid, as_grid=as_grid)),
    )


def _starts(scribe: Scribe, laid: Grid, *, as_grid: bool) -> Iterator[Start]:
    by_row: dict[int, list[Cell]] = {}
    for cell in laid.cells:
        by_row.setdefault(cell.row, []).append(cell)
    for row in sorted(by_row):
        cells = sorted(by_row[row], key=lambda cell: cell.column)
        yield Start(
            label=dates.time(laid.boundaries[row], scribe.language),
            iso=laid.boundaries[row].isoformat(timespec="minutes"),
            row=str(row + _FIRST_ROW) if as_grid else "",
            cards=tuple(_card(scribe, cell, as_grid=as_grid) for cell in cells),
        )


def _card(scribe: Scribe, cell: Cell, *, as_grid: bool) -> Card:
    session, start, end = cell.slot.session, cell.slot.start, cell.slot.end
    column = "2 / -1" if cell.column < 0 else str(cell.column + 2)
    return Card(
        line=scribe.session_line(session),
        id=session.id,
        was=tuple(older_ids(session)),
        sequence=course(scribe.programme, session).revision.sequence,
        times=scribe.times(start, end),
        start_iso=start.isoformat(timespec="minutes"),
        end_iso=end.isoformat(timespec="minutes"),
        column=column if as_grid else "",
        rows=f"{cell.row + _FIRST_ROW} / {cell.until + _FIRST_ROW}" if as_grid else "",
        facets=scribe.once(facets)(session),
        spoken=scribe.language_names(session.languages),
        again=tuple(also_held(scribe, session)),
    )
