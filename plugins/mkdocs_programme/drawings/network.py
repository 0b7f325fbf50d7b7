"""Somebody in the middle, and around them whom and what they are tied to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_programme.drawings.shapes import Edge, Label, Laid, Mark, Node, Point, Said, block
from mkdocs_programme.values.words import Words

__all__ = ["Spoke", "beneath", "beside"]

_GAP = 14.0
_PADDING = 10.0
_SIGN = 28.0
"""From the edge of the words to the edge of the box, where the sign stands."""


@dataclass(frozen=True)
class Spoke:
    """One tie."""

    sign: str
    name: Words
    kind: Words
    """In words, as no sign is understood by everybody: “Pet”."""
    relation: Words | None = None
    address: str | None = None


def beside(who: Words, spokes: Sequence[Spoke], width: float = 680) -> Laid:
    """Ties on both sides of somebody, for wide screens; with one or two of them, on one side alone."""
    across, column = 132.0, 232.0
    boxes = [_box(spoke, number, column) for number, spoke in enumerate(spokes)]
    split = 0 if len(boxes) < 3 else _half(boxes)
    sides = (boxes[:split], boxes[split:])
    height = round(max(across, *(_height(side) for side in sides)), 1)
    middle = round(height / 2, 1)
    x = 0.0 if split == 0 else round(width / 2 - across / 2, 1)
    centre = _centre(who, x, middle - across / 2, across)
    left = _stacked(sides[0], 0.0, height)
    right_x = width - column if split else across + 76
    right = _stacked(sides[1], right_x, height)
    edges = [_curve((x, middle), (node.x + node.width, node.centre[1])) for node in left]
    edges += [_curve((x + across, middle), (node.x, node.centre[1])) for node in right]
    return Laid(right_x + column, height, (centre, *left, *right), tuple(edges))


def beneath(who: Words, spokes: Sequence[Spoke], width: float = 340) -> Laid:
    """Ties under somebody, one below the other, for narrow screens."""
    labels, bottom = block([Said(who, "strong")], width / 2, 12, width - 40, "middle")
    height = bottom + 12
    centre = Node("centre", 0, 0, width, height, "box", labels, tone="main")
    nodes, edges, y = [centre], [], height + _GAP + 4
    for number, spoke in enumerate(spokes):
        box = _box(spoke, number, width - 34)
        node = _moved(box, 34, round(y, 1))
        nodes.append(node)
        edges.append(Edge(((14, height), (14, node.centre[1]), (34, node.centre[1])), arrow=False))
        y += node.height + _GAP
    return Laid(width, round(y - _GAP, 1), tuple(nodes), tuple(edges))


def _centre(who: Words, x: float, y: float, across: float) -> Node:
    said = [Said(who, "strong")]
    _, high = block(said, 0, 0, across - 28, most=4)
    labels, _ = block(said, x + across / 2, y + across / 2 - high / 2 - 2, across - 28, "middle", most=4)
    return Node("centre", x, round(y, 1), across, across, "circle", labels, tone="main")


def _box(spoke: Spoke, number: int, width: float) -> Node:
    """A box at the origin."""
    said = [Said(spoke.name, "strong"), Said(spoke.kind, "quiet")]
    said += [Said(spoke.relation)] if spoke.relation else []
    labels, bottom = block(said, _PADDING + _SIGN, _PADDING, width - 2 * _PADDING - _SIGN)
    marks = (Mark(spoke.sign, _PADDING, _PADDING + 1),)
    return Node(f"tie-{number}", 0, 0, width, round(bottom + _PADDING, 1), "box", labels, marks, spoke.address)


def _height(boxes: Sequence[Node]) -> float:
    return sum(box.height for box in boxes) + _GAP * max(0, len(boxes) - 1)


def _half(boxes: Sequence[Node]) -> int:
    """How many boxes stand on the first side, so that both sides are about as high."""
    return min(range(1, len(boxes)), key=lambda at: abs(_height(boxes[:at]) - _height(boxes[at:])))


def _stacked(boxes: Sequence[Node], x: float, height: float) -> list[Node]:
    y = (height - _height(boxes)) / 2
    stacked = []
    for box in boxes:
        stacked.append(_moved(box, x, round(y, 1)))
        y += box.height + _GAP
    return stacked


def _moved(box: Node, x: float, y: float) -> Node:
    """A box that was laid out at the origin, in its place."""

    def label(one: Label) -> Label:
        return Label(one.lines, one.language, round(one.x + x, 1), round(one.y + y, 1), one.side, one.style, one.tone)

    marks = tuple(Mark(mark.sign, mark.x + x, round(mark.y + y, 1)) for mark in box.marks)
    labels = tuple(map(label, box.labels))
    return Node(box.id, x, y, box.width, box.height, box.outline, labels, marks, box.address, box.tone)


def _curve(start: Point, end: Point) -> Edge:
    bend = round((start[0] + end[0]) / 2, 1)
    return Edge((start, (bend, start[1]), (bend, round(end[1], 1)), (end[0], round(end[1], 1))), True, False)
