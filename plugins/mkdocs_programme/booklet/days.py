"""The days of an edition as tables of rooms and times, or as lists where a table would be too wide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from mkdocs_programme.booklet.views import BookDay, Box, Row
from mkdocs_programme.entities import Edition
from mkdocs_programme.languages import dates
from mkdocs_programme.languages.order import sort_key
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.session_kinds import SessionPage
from mkdocs_programme.pages.timetable import timetable_page
from mkdocs_programme.pages.timetable_kinds import Card, TimetableDay
from mkdocs_programme.timetable import Cell, Day, Grid, Slot, days, grid, slots

__all__ = ["book_days"]


def book_days(
    scribe: Scribe, edition: Edition, sessions: Mapping[str, SessionPage], columns: int
) -> tuple[BookDay, ...]:
    """Every day on which something begins.

    Args:
        scribe: Of the booklet.
        edition: Whose days.
        sessions: The pages of all its sessions, by id.
        columns: How many rooms fit side by side on a sheet; a day with more is a list.
    """
    shown = timetable_page(scribe, edition)
    held = days(slots(scribe.programme, edition.id, cancelled=True))
    if shown is None:
        return ()
    return tuple(_day(scribe, edition, *pair, sessions, columns) for pair in zip(held, shown.days, strict=True))


def _day(
    scribe: Scribe, edition: Edition, day: Day, shown: TimetableDay, sessions: Mapping[str, SessionPage], columns: int
) -> BookDay:
    cards = {card.id: card for start in shown.starts for card in start.cards}
    rooms = shown.rooms if len(shown.rooms) <= columns else ()
    laid = grid(day.slots, (room.id for room in edition.rooms))
    return BookDay(
        label=shown.label,
        id=f"day-{shown.iso}",
        rooms=rooms,
        rows=tuple(_rows(scribe, laid, cards)) if rooms else (),
        starts=shown.starts,
        sessions=tuple(sessions[slot.session.id] for slot in sorted(day.slots, key=_by_code)),
    )


def _by_code(slot: Slot) -> tuple[datetime, object, str]:
    """What begins together stands in the order of codes, in which readers look for it."""
    return slot.begins, sort_key(slot.session.code or "", "en"), slot.session.id


def _rows(scribe: Scribe, laid: Grid, cards: Mapping[str, Card]) -> Iterator[Row]:
    """A row for each boundary but the last, at which the day is over."""
    for row, moment in enumerate(laid.boundaries[:-1]):
        idle = not any(cell.row <= row < cell.until for cell in laid.cells)
        boxes = (Box(None, len(laid.rooms)),) if idle else tuple(_boxes(laid, row, cards))
        yield Row(dates.time(moment, scribe.language), boxes, idle)


def _boxes(laid: Grid, row: int, cards: Mapping[str, Card]) -> Iterator[Box]:
    here = [cell for cell in laid.cells if cell.row <= row < cell.until]
    whole = next((cell for cell in here if cell.column < 0), None)
    if whole is not None:
        if whole.row == row:
            yield _box(whole, cards, across=len(laid.rooms))
        return
    by_column = {cell.column: cell for cell in here}
    for column in range(len(laid.rooms)):
        cell = by_column.get(column)
        if cell is None:
            yield Box(None)
        elif cell.row == row:
            yield _box(cell, cards)


def _box(cell: Cell, cards: Mapping[str, Card], across: int = 1) -> Box:
    return Box(cards[cell.slot.session.id], across, cell.until - cell.row)
