"""A day laid out as a grid of rooms and times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from mkdocs_programme.timetable.slots import Slot, overlapping

__all__ = ["Cell", "Grid", "grid"]


@dataclass(frozen=True)
class Cell:
    """Where a slot stands in the grid of its day."""

    slot: Slot
    column: int
    """Index of its room, or -1 for what fills the whole width: nothing else is held while it begins."""
    row: int
    """Index of its beginning among the boundaries of the day."""
    until: int
    """Index of its end; of what is held next to it where a long break fills the width before that."""


@dataclass(frozen=True)
class Grid:
    """One day: rooms from side to side, boundaries of time from above.

    Rows are boundaries, never minutes, so that a short talk has room for its title.
    """

    rooms: tuple[str, ...]
    """Ids of the rooms that are used, in the order given; empty stands for no room."""
    boundaries: tuple[datetime, ...]
    """Every moment at which something begins or ends, in order."""
    cells: tuple[Cell, ...]
    """In the order of the slots."""
    crowded: bool
    """Whether two slots would stand in one place, so that only a list shows both."""


def grid(found: Sequence[Slot], rooms: Iterable[str]) -> Grid:
    """Lay one day out.

    Args:
        found: The slots of the day in order.
        rooms: Ids of all rooms in the order of columns; those that are not used get none.
    """
    pairs = list(overlapping(found))
    beside = {id(one) for pair in pairs for one in pair}
    moments = {one.begins: one.start for one in found} | {one.ends: one.end for one in found}
    index = {moment: at for at, moment in enumerate(sorted(moments))}
    alone = _first_alone(found, list(index))
    rooms_of_many = {one.room for one in found if id(one) in beside and id(one) not in alone}
    wide = {id(one) for one in found if id(one) not in beside or one.room not in rooms_of_many}
    used = {one.room: None for one in found if id(one) not in wide}
    columns = tuple(room for room in dict.fromkeys((*rooms, *used)) if room in used)
    cells = tuple(
        Cell(one, -1, index[one.begins], index[one.begins] + 1 if id(one) in beside else index[one.ends])
        if id(one) in wide
        else Cell(one, columns.index(one.room), index[one.begins], index[one.ends])
        for one in found
    )
    return Grid(
        columns, tuple(moments[one] for one in index), cells, any(one.room == other.room for one, other in pairs)
    )


def _first_alone(found: Sequence[Slot], boundaries: Sequence[datetime]) -> set[int]:
    """Those beside which nothing else is held until the next boundary, such as a lunch before posters are shown."""
    alone = set()
    for one in found:
        following = next(moment for moment in boundaries if moment > one.begins)
        if not any(other is not one and other.begins < following and other.ends > one.begins for other in found):
            alone.add(id(one))
    return alone
