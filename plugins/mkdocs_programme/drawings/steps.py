"""Steps that follow each other, each of things that stand side by side, with arrows from what is needed first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from mkdocs_programme.drawings.shapes import Drawing, Edge, Node, Point, Said, block
from mkdocs_programme.values.words import Words

__all__ = ["Stop", "steps"]

_BETWEEN = 44.0
"""From one step to the next: room for an arrow."""
_BESIDE = 16.0
_PADDING = 12.0
_WIDEST = 330.0
"""A box that is wider reads badly."""
_AROUND = 8.0
"""From a box to the arrow that passes it."""

_Line = Sequence[Node]
"""What stands side by side, all of one height."""


@dataclass(frozen=True)
class Stop:
    """One of the things that are drawn."""

    id: str
    words: Words
    note: Words | None = None
    """A line below, such as its level."""
    address: str | None = None
    here: bool = False
    """Whether the page is about it."""


def steps(
    id_: str,
    title: Words,
    told: Words,
    found: Sequence[Sequence[Stop]],
    needs: Mapping[str, Sequence[str]],
    reach: Literal["narrow", "wide"],
) -> Drawing:
    """Lay out steps from above; those of a wide screen may hold four things side by side, of a narrow one two.

    Args:
        id_: An anchor, unlike every other on the page.
        title: What is drawn.
        told: What there is to see.
        found: The steps in order, none empty.
        needs: By id, what comes straight before; what is not drawn is left out.
        reach: For which screens.
    """
    across, width = (4, 680.0) if reach == "wide" else (2, 350.0)
    lines: list[_Line] = []
    y = 1.0
    for step in found:
        for at in range(0, len(step), across):
            line, y = _line(step[at : at + across], y, width)
            lines.append(line)
            y += _BESIDE
        y += _BETWEEN - _BESIDE
    row = {node.id: at for at, line in enumerate(lines) for node in line}
    nodes = {node.id: node for line in lines for node in line}
    edges = tuple(
        _edge(lines[row[need] :: 1 if row[need] <= row[one] else -1], nodes[need], nodes[one], width)
        for one in nodes
        for need in needs.get(one, ())
        if need in nodes and need != one
    )
    lowest = max(y - _BETWEEN, *(y for edge in edges for _, y in edge.points), 0)
    return Drawing(id_, title, told, width, round(lowest + 1, 1), tuple(nodes.values()), edges, reach=reach)


def _line(stops: Sequence[Stop], y: float, width: float) -> tuple[_Line, float]:
    """Things side by side in the middle of the drawing, all as high as the highest."""
    each = min(_WIDEST, (width - 2 - _BESIDE * (len(stops) - 1)) / len(stops))
    left = (width - each * len(stops) - _BESIDE * (len(stops) - 1)) / 2
    made = []
    for at, stop in enumerate(stops):
        x = round(left + at * (each + _BESIDE), 1)
        said = [Said(stop.words, "strong")]
        said.extend([Said(stop.note, "quiet")] if stop.note else [])
        labels, below = block(said, x + _PADDING, y + _PADDING, each - 2 * _PADDING, most=6)
        made.append((stop, x, labels, below + _PADDING - y))
    height = round(max(high for *_, high in made), 1)
    nodes = tuple(
        Node(
            stop.id,
            x,
            y,
            round(each, 1),
            height,
            labels=labels,
            address=None if stop.here else stop.address,
            tone="main" if stop.here else "",
        )
        for stop, x, labels, _ in made
    )
    return nodes, y + height


def _edge(lines: Sequence[_Line], origin: Node, target: Node, width: float) -> Edge:
    """From what comes first to what follows, between the boxes of the lines that lie on the way, never behind one.

    Every piece keeps to the room between two lines, or to a gap in one.

    Args:
        lines: From that of the origin on, towards that of the target, which lies above where things run in a circle.
        origin: What comes first.
        target: What follows.
        width: Of the drawing.
    """
    (x, _), (to_x, _) = origin.centre, target.centre
    if origin.y == target.y:
        below = origin.y + origin.height
        return _curved(((x, below), (x, below + _AROUND), (to_x, below + _AROUND), (to_x, below)))
    down = origin.y < target.y
    points = [(x, _side(origin, down))]
    for line in lines[1:]:
        if line[0].y == target.y:
            break
        x = min(_gaps(line, width), key=lambda gap: abs(gap - points[-1][0]) + abs(gap - to_x))
        points += [*_bent(points[-1], (x, _side(line[0], not down)))]
        points += [*_bent(points[-1], (x, _side(line[0], down)))]
    return _curved((*points, *_bent(points[-1], (to_x, _side(target, not down)))))


def _side(node: Node, lower: bool) -> float:
    return node.y + node.height if lower else node.y


def _gaps(line: _Line, width: float) -> list[float]:
    """Where an arrow may pass a line: between two boxes, or beside them all."""
    between = [(one.x + one.width + other.x) / 2 for one, other in pairwise(line)]
    beside = [line[0].x - _AROUND, line[-1].x + line[-1].width + _AROUND]
    return between + [x for x in beside if 1 < x < width - 1]


def _bent(start: Point, end: Point) -> tuple[Point, Point, Point]:
    """The rest of a curve that leaves and arrives upright."""
    middle = (start[1] + end[1]) / 2
    return (start[0], middle), (end[0], middle), end


def _curved(points: Sequence[Point]) -> Edge:
    return Edge(tuple((round(x, 1), round(y, 1)) for x, y in points), curved=True)
