"""How often rows meet columns: a disc where they do, as large as the number written in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from mkdocs_programme.drawings.shapes import SIZES, Drawing, Edge, Label, Node, Said, block
from mkdocs_programme.values.words import Words

__all__ = ["Head", "matrix"]

_CELL = 34.0
"""Width and height of a cell: what a finger hits, and a number of two digits."""
_NAMES = 140.0
"""Width of the names of rows."""
_GAP = 8.0
_SMALLEST = 20.0
"""Across a disc: a number of two digits just fits."""


@dataclass(frozen=True)
class Head:
    """The name of a row or column."""

    words: Words
    address: str | None = None
    """Where it leads."""


def matrix(
    id_: str,
    title: Words,
    told: Words,
    rows: Sequence[Head],
    columns: Sequence[Head],
    counts: Mapping[tuple[int, int], int],
) -> Drawing:
    """Lay out a matrix that fits a phone while it has few columns.

    Columns are numbered, and their names stand in a list of numbers above, as long names across do not fit.

    Args:
        id_: An anchor, unlike every other on the page.
        title: What is drawn.
        told: What there is to see.
        rows: From above.
        columns: From the reader's first side.
        counts: How often the row and column of these numbers meet; those that do not are left out.
    """
    width = _NAMES + _GAP + _CELL * len(columns)
    legend, top = _legend(columns, width)
    heads = tuple(_number(at, top) for at in range(len(columns)))
    nodes: list[Node] = [*legend, *heads]
    edges: list[Edge] = []
    largest = max(counts.values(), default=1)
    y = top + _CELL
    for at, row in enumerate(rows):
        node, height = _row(at, row, y)
        edges.append(Edge(((0, y), (width, y)), arrow=False, tone="rule"))
        nodes.append(node)
        middle = y + height / 2
        nodes.extend(
            _disc(at, column, middle, counts[at, column], largest)
            for column in range(len(columns))
            if (at, column) in counts
        )
        y += height
    return Drawing(id_, title, told, round(width, 1), round(y, 1), tuple(nodes), tuple(edges))


def _legend(columns: Sequence[Head], width: float) -> tuple[list[Node], float]:
    """“1 Esther”, “2 Rose”, each a link where it leads somewhere; a column without an objective says so by its tone."""
    nodes, y = [], 0.0
    for at, column in enumerate(columns):
        numbered = Words(f"{at + 1}  {column.words.text}", column.words.language)
        labels, below = block([Said(numbered)], 0, y + 3, width)
        nodes.append(Node(f"name-{at}", 0, y, width, below - y + 3, "bare", labels, address=column.address))
        y = below + 5
    return nodes, y + _GAP


def _number(at: int, y: float) -> Node:
    centre = _NAMES + _GAP + _CELL * (at + 0.5)
    label = Label((str(at + 1),), "en", centre, y + _CELL - 12, "middle", "strong")
    return Node(f"column-{at}", centre - _CELL / 2, y, _CELL, _CELL, "bare", (label,))


def _row(at: int, row: Head, y: float) -> tuple[Node, float]:
    labels, below = block([Said(row.words)], 0, y + 7, _NAMES, most=3)
    height = max(_CELL, below + 9 - y)
    return Node(f"row-{at}", 0, y, _NAMES, height, "bare", labels, address=row.address), height


def _disc(row: int, column: int, middle: float, count: int, largest: int) -> Node:
    """A disc whose area grows with the number."""
    across = round(_SMALLEST + (_CELL - 4 - _SMALLEST) * sqrt(count / largest), 1)
    centre = _NAMES + _GAP + _CELL * (column + 0.5)
    label = Label((str(count),), "en", centre, round(middle + SIZES["plain"] * 0.36, 1), "middle")
    x, y = round(centre - across / 2, 1), round(middle - across / 2, 1)
    return Node(f"cell-{row}-{column}", x, y, across, across, "circle", (label,), tone="main")
