"""Stages one after the other, and what is handed over between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_programme.drawings.shapes import Edge, Label, Laid, Node, Said, block
from mkdocs_programme.values.words import Words

__all__ = ["Step", "column", "has_lanes", "lanes"]

_PADDING = 10.0
_ARROW = 34.0
"""The least room between two boxes."""
_MOST_LANES = 4


@dataclass(frozen=True)
class Step:
    """One stage."""

    title: Words
    address: str
    setting: Words | None = None
    actors: tuple[Words, ...] = ()
    handover: tuple[Words, ...] = ()
    """What is handed over, and to whom."""
    to: int | None = None
    """The step that it goes to, by its number from 0; nothing if it goes to none of these."""


def has_lanes(steps: Sequence[Step]) -> bool:
    """Whether the settings of all steps are known and few, and each step leads to the next."""
    settings = {step.setting.text for step in steps if step.setting}
    known = all(step.setting for step in steps)
    straight = all(step.to in (None, at + 1) for at, step in enumerate(steps))
    return known and straight and 2 <= len(settings) <= _MOST_LANES


def column(steps: Sequence[Step], width: float) -> Laid:
    """The steps under each other; a handover that skips steps goes round them."""
    around = 30.0 if any(_skips(steps, at) for at in range(len(steps))) else 0.0
    nodes: list[Node] = []
    labels: list[tuple[Label, ...]] = []
    y = 0.0
    for at, step in enumerate(steps):
        said = [Said(step.title, "strong"), *([Said(step.setting, "quiet")] if step.setting else [])]
        node = _box(step, at, said, 0, y, width - around)
        nodes.append(node)
        beside, bottom = block(_passed_on(step), 40, y + node.height + 6, width - 50)
        labels.append(beside)
        y = round(max(y + node.height + _ARROW, bottom + 10), 1)
    edges = tuple(edge for at in range(len(steps)) if (edge := _edge(steps, at, nodes, labels[at], width)))
    ends = [nodes[-1].y + nodes[-1].height, y if steps[-1].handover else 0] if nodes else [0.0]
    return Laid(width, max(ends), tuple(nodes), edges)


def _skips(steps: Sequence[Step], at: int) -> bool:
    return steps[at].to not in (None, at + 1, at)


def _edge(
    steps: Sequence[Step], at: int, nodes: Sequence[Node], labels: tuple[Label, ...], width: float
) -> Edge | None:
    """The arrow from a step to the next, round others to the one that takes over, or out of the pathway."""
    here, to = nodes[at], steps[at].to
    bottom = here.y + here.height
    if to is not None and _skips(steps, at):
        there = nodes[to]
        right, out = here.x + here.width, width - 8 - 6 * (at % 3)
        leaves, arrives = here.centre[1] + 6, there.centre[1] - 6
        return Edge(((right, leaves), (out, leaves), (out, arrives), (right, arrives)), labels=labels)
    if at + 1 < len(nodes):
        return Edge(((26, bottom), (26, nodes[at + 1].y)), labels=labels)
    return Edge(((26, bottom), (26, bottom + _ARROW - 6)), labels=labels) if labels else None


def lanes(steps: Sequence[Step], width: float) -> Laid:
    """A lane for each setting, a row for each step: it is seen when care moves to another place."""
    settings = list(dict.fromkeys(step.setting for step in steps if step.setting))
    between = 12.0
    lane = round((width - between * (len(settings) - 1)) / len(settings), 1)
    heads = [block([Said(words, "strong")], at * (lane + between) + lane / 2, 8, lane - 16, "middle")
             for at, words in enumerate(settings)]  # fmt: skip
    y = max(bottom for _, bottom in heads) + 12
    nodes: list[Node] = []
    edges: list[Edge] = []
    for at, step in enumerate(steps):
        x = settings.index(step.setting) * (lane + between) + 10 if step.setting else 10
        node = _box(step, at, [Said(step.title, "strong")], round(x, 1), y, lane - 20)
        nodes.append(node)
        y = node.y + node.height
        if at + 1 < len(steps) or step.handover:
            following = steps[min(at + 1, len(steps) - 1)].setting or settings[0]
            target = round(settings.index(following) * (lane + between) + lane / 2, 1)
            edge, y = _down(step, node, target, width)
            edges.append(edge)
    height = round(y + 12, 1)
    grounds = [
        Node(f"lane-{at}", round(at * (lane + between), 1), 0, lane, height, "box", labels, tone="lane")
        for at, (labels, _) in enumerate(heads)
    ]
    return Laid(width, height, tuple(nodes), tuple(edges), tuple(grounds))


def _down(step: Step, node: Node, target: float, width: float) -> tuple[Edge, float]:
    """The arrow to the next row, and where that begins; its words stand beside or above it."""
    x, bottom = node.centre[0], node.y + node.height
    said = _passed_on(step)
    if abs(x - target) < 1:
        room_right = width - x - 16
        side: bool = room_right >= x - 16
        labels, end = block(said, x + 9 if side else x - 9, bottom + 5, room_right if side else x - 16,
                            "left" if side else "right")  # fmt: skip
        end = round(max(bottom + _ARROW, end + 9), 1)
        return Edge(((x, bottom), (x, end)), labels=labels), end
    rightwards = target > x
    labels, low = block(said, x + 9 if rightwards else x - 9, bottom + 4, abs(target - x) - 4,
                        "left" if rightwards else "right")  # fmt: skip
    turn = round(max(low + 5, bottom + 14), 1)
    return Edge(((x, bottom), (x, turn), (target, turn), (target, turn + 22)), labels=labels), turn + 22


def _passed_on(step: Step) -> list[Said]:
    """What is handed over, and below it, in stronger letters, to whom."""
    return [Said(words, "plain" if at else "quiet") for at, words in enumerate(step.handover)]


def _box(step: Step, at: int, said: Sequence[Said], x: float, y: float, width: float) -> Node:
    acting = [Said(words) for words in step.actors]
    labels, bottom = block([*said, *acting], x + _PADDING + 2, y + _PADDING - 1, width - 2 * _PADDING - 4)
    return Node(
        f"step-{at}", x, y, width, round(bottom - y + _PADDING, 1), "box", labels, address=step.address, tone="step"
    )
