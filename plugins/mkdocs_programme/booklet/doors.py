"""Signs for the doors: what is held in a room on a day, large enough to be read from across the corridor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from mkdocs_programme.booklet.sheets import A4, Sheet
from mkdocs_programme.booklet.views import Door, DoorsPage
from mkdocs_programme.entities import Edition, Room
from mkdocs_programme.languages import dates, direction
from mkdocs_programme.pages.edition import edition_page, list_page
from mkdocs_programme.pages.edition_kinds import ListPage
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.timetable import timetable_page
from mkdocs_programme.pages.timetable_kinds import Card, TimetableDay
from mkdocs_programme.programme import Programme

__all__ = ["doors"]


@dataclass(frozen=True)
class _Size:
    """How much of a sheet a session takes when it is set in a size of the style sheet, at most."""

    name: str
    title: int
    """Letters in a line."""
    title_height: float
    """Of a line, in millimetres."""
    people: int
    people_height: float
    apart: float

    def height(self, card: Card) -> float:
        """Of one session, in millimetres."""
        names = ", ".join(person.text.text for person in card.line.people)
        title = f"{card.line.code} {card.line.link.text.text}"
        held = 0.0 if card.line.status == "confirmed" else self.title_height
        return (
            held
            + _lines(title, self.title) * self.title_height
            + _lines(names, self.people) * self.people_height
            + self.apart
        )


def _lines(text: str, letters: int) -> int:
    return -(-len(text) // letters)


_SIZES = (
    _Size("few", 23, 10.8, 41, 7.6, 9),
    _Size("some", 31, 8.2, 52, 6.1, 7),
    _Size("more", 40, 6.5, 62, 5.1, 5),
    _Size("many", 52, 4.9, 74, 4.4, 4),
)
"""From large to small. What does not fit in the smallest goes on to a second sheet."""
_AROUND = 105
"""Millimetres that the head and the foot of a sign take."""


def doors(programme: Programme, edition: Edition, language: str, sheet: Sheet = A4) -> DoorsPage:
    """The signs of an edition, room by room in the order of the edition's file, and day by day."""
    scribe = Scribe(programme, language)
    return DoorsPage(
        address="",
        language=language,
        title=scribe.title(edition),
        kind="doors",
        shown_in=language,
        written_in=(),
        direction=direction(language),
        edition=edition_page(scribe, edition),
        doors=tuple(_doors(scribe, edition, sheet.height - _AROUND)),
    )


def _doors(scribe: Scribe, edition: Edition, height: float) -> Iterator[Door]:
    shown = timetable_page(scribe, edition)
    for room in edition.rooms:
        for day in shown.days if shown else ():
            door = _door(list_page(scribe, room), room, day, height)
            if door.cards:
                yield door


def _door(page: ListPage, room: Room, day: TimetableDay, height: float) -> Door:
    cards = tuple(_on_the_wall(card, page.language) for start in day.starts for card in start.cards if _in(card, room))
    fitting = (size.name for size in _SIZES if sum(map(size.height, cards)) <= height)
    return Door(page.title, day.label, cards, next(fitting, _SIZES[-1].name), page.facts)


def _in(card: Card, room: Room) -> bool:
    return card.line.room is not None and card.line.room.address == room.address


def _on_the_wall(card: Card, language: str) -> Card:
    """Both times as a clock shows them: the day stands above, also over what ends after midnight."""
    start, end = (dates.time(datetime.fromisoformat(iso), language) for iso in (card.start_iso, card.end_iso))
    return replace(card, times=f"{start}–{end}")
