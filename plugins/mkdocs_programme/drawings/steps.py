"""Steps that follow each other, each of things that stand side by side, with arrows from what is needed first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from mkdocs_programme.drawings.shapes import Drawing, Edge, Node, Said, block
from mkdocs_programme.values.words import Words

__all__ = ["Stop", "steps"]

_BETWEEN = 44.0
"""From one step to the next: room for an arrow."""
_BESIDE = 16.0
_PADDING = 12.0
_WIDEST = 330.0
"""A box that is wider reads badly."""


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
    nodes: dict[str, Node] = {}
    y = 1.0
    for step in found:
        for at in range(0, len(step), across):
            placed, y = _line(step[at : at + across], y, width)
            nodes.update(placed)
            y += _BESIDE
        y += _BETWEEN - _BESIDE
    edges = tuple(
        _edge(nodes[need], nodes[one]) for one in nodes for need in needs.get(one, ()) if need in nodes and need != one
    )
    return Drawing(id_, title, told, width, round(y - _BETWEEN + 1, 1), tuple(nodes.values()), edges, reach=reach)


def _line(stops: Sequence[Stop], y: float, width: float) -> tuple[dict[str, Node], float]:
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
    nodes = {
        stop.id: Node(
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
    }
    return nodes, y + height


def _edge(origin: Node, target: Node) -> Edge:
    """From the lower edge of what comes first to the upper edge of what follows; back up where they run in a circle."""
    (from_x, _), (to_x, _) = origin.centre, target.centre
    if origin.y < target.y:
        start, end = origin.y + origin.height, target.y
    else:
        start, end = origin.y, target.y + target.height
    bend = (end - start) / 2
    points = ((from_x, start), (from_x, start + bend), (to_x, end - bend), (to_x, end))
    return Edge(tuple((round(x, 1), round(y, 1)) for x, y in points), curved=True)
