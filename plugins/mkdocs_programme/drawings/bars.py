"""How many there are of each of some things: a bar for each, as long as the number beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_programme.drawings.shapes import LEADING, SIZES, Label, Laid, Node, Said, block
from mkdocs_programme.values.words import Words

__all__ = ["Bar", "bars"]

_ROW = 30.0
"""Height of a row: what a finger hits, on a narrow screen that shows it smaller too."""
_NAMES = 170.0
"""Most that the names of countries take, of more than one line if need be."""
_GAP = 10.0
_NUMBER = 26.0
"""Width left for the number behind the longest bar."""


@dataclass(frozen=True)
class Bar:
    """One thing with how many there are of it."""

    name: Words
    count: int
    number: str
    """The count as it is written."""
    address: str | None = None
    """Where it leads."""


def bars(found: Sequence[Bar], width: float) -> Laid:
    """Lay out bars below each other, names on the reader's first side.

    Args:
        found: From above.
        width: Of the whole.
    """
    names = round(min(width * 0.38, _NAMES), 1)
    longest = width - names - _GAP - _NUMBER
    most = max((bar.count for bar in found), default=1)
    rows: list[Node] = []
    shown: list[Node] = []
    y = 0.0
    for bar in found:
        labels, below = block([Said(bar.name, "strong")], 0, y + (_ROW - SIZES["strong"] * LEADING) / 2, names, most=2)
        height = round(max(_ROW, below - y + 4), 1)
        long, middle = round(max(longest * bar.count / most, 4), 1), y + height / 2
        end = round(names + _GAP + long + 6, 1)
        number = Label((bar.number,), bar.name.language, end, round(middle + 4.6, 1), "left")
        rows.append(Node(f"row-{len(rows)}", 0, y, width, height, "box", (*labels, number), (), bar.address, "row"))
        shown.append(Node(f"bar-{len(shown)}", names + _GAP, round(middle - 7, 1), long, 14, "box", tone="bar"))
        y = round(y + height, 1)
    return Laid(width, y, tuple(rows), grounds=tuple(shown))
