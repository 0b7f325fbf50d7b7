"""What a drawing is made of: nodes with labels, edges between them, and the words that stand for the whole.

Everything lies in a plane of units, one to a pixel at the usual size of letters, from the upper left corner. A drawing
is laid out for readers from left to right; `mirrored` turns it round for the others. Nothing here knows HTML or
colours: a `tone` is a word by which the style sheet chooses them, and a template turns the whole into inline SVG.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from mkdocs_programme.drawings.wrapping import balanced
from mkdocs_programme.languages import direction
from mkdocs_programme.values.words import Words

__all__ = [
    "SIZES",
    "Drawing",
    "Edge",
    "Label",
    "Mark",
    "Node",
    "Outline",
    "Point",
    "Said",
    "Side",
    "Style",
    "block",
]

Point = tuple[float, float]
Side = Literal["left", "middle", "right"]
Style = Literal["strong", "plain", "quiet"]
Outline = Literal["box", "pill", "circle", "diamond", "hexagon", "bare"]
SIZES: dict[Style, float] = {"strong": 14.5, "plain": 13, "quiet": 12.5}
"""Height of letters by style; the style sheet says the same."""
_BOLD = 1.1
"""How much wider bold letters are."""
LEADING = 1.34
"""From one base line to the next, as a multiple of the height of letters."""


@dataclass(frozen=True)
class Said:
    """Words to be written into a drawing."""

    words: Words
    style: Style = "plain"


@dataclass(frozen=True)
class Label:
    """Words in their place, cut into lines."""

    lines: tuple[str, ...]
    language: str
    x: float
    y: float
    """Base line of the first line."""
    side: Side = "left"
    """Which end of the lines stands at `x`, whatever way they are read."""
    style: Style = "plain"
    tone: str = ""

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """How its words are read."""
        return direction(self.language)

    @property
    def anchor(self) -> Literal["start", "middle", "end"]:
        """What SVG calls the end that stands at `x`, which depends on how the words are read."""
        if self.side == "middle":
            return "middle"
        return "start" if (self.side == "left") == (self.direction == "ltr") else "end"

    @property
    def leading(self) -> float:
        """From one base line to the next."""
        return round(SIZES[self.style] * LEADING, 1)


@dataclass(frozen=True)
class Mark:
    """A small sign that tells a kind without colour, such as `person`, `heart`, `paw`; 16 units wide and high."""

    sign: str
    x: float
    y: float
    """Its upper left corner."""


@dataclass(frozen=True)
class Node:
    """A thing in a drawing: an outline with labels and signs in it, perhaps a link."""

    id: str
    """By which edges and tests speak of it; the page does not see it."""
    x: float
    y: float
    width: float
    height: float
    outline: Outline = "box"
    labels: tuple[Label, ...] = ()
    marks: tuple[Mark, ...] = ()
    address: str | None = None
    """Where it leads, below the language's root."""
    tone: str = ""
    """`main`, `warm`, `hole`, or nothing."""

    @property
    def centre(self) -> Point:
        """The middle of its outline."""
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def points(self) -> tuple[Point, ...]:
        """The corners of an outline with slanting sides."""
        left, top, right, bottom = self.x, self.y, self.x + self.width, self.y + self.height
        middle_x, middle_y = self.centre
        if self.outline == "diamond":
            return (middle_x, top), (right, middle_y), (middle_x, bottom), (left, middle_y)
        slant = min(self.height / 4, self.width / 4)
        upper = (left + slant, top), (right - slant, top), (right, middle_y)
        return (*upper, (right - slant, bottom), (left + slant, bottom), (left, middle_y))


@dataclass(frozen=True)
class Edge:
    """A line from one node to another."""

    points: tuple[Point, ...]
    """Two or more for straight pieces; with `curved` a start, then three a piece: two that pull it, and its end."""
    curved: bool = False
    arrow: bool = True
    labels: tuple[Label, ...] = ()
    tone: str = ""
    """`dashed` for what is not certain, `hole` for what is missing, or nothing."""


@dataclass(frozen=True)
class Drawing:
    """A picture that also exists in words."""

    id: str
    """An anchor for its title, unlike every other on the page."""
    title: Words
    """What is drawn, in a few words."""
    told: Words
    """What there is to see in it, for whoever does not see it."""
    width: float
    height: float
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    grounds: tuple[Node, ...] = ()
    """What lies under the edges, such as lanes."""
    marks: tuple[Mark, ...] = ()
    reach: Literal["any", "narrow", "wide"] = "any"
    """On which screens it is shown: everywhere, or only where its twin is not."""

    @property
    def is_linked(self) -> bool:
        """Whether something in it can be followed, so that it is a group of links and not one picture."""
        return any(node.address is not None for node in self.nodes)

    def mirrored(self, reader: Literal["ltr", "rtl"]) -> Drawing:
        """The drawing for readers of a direction: as it is, or turned round with its words still readable."""
        if reader == "ltr":
            return self
        return replace(
            self,
            nodes=tuple(self._node(node) for node in self.nodes),
            grounds=tuple(self._node(node) for node in self.grounds),
            edges=tuple(self._edge(edge) for edge in self.edges),
            marks=self._marks(self.marks),
        )

    def _across(self, x: float, width: float = 0) -> float:
        return round(self.width - x - width, 1)

    def _node(self, node: Node) -> Node:
        x = self._across(node.x, node.width)
        return replace(node, x=x, labels=self._labels(node.labels), marks=self._marks(node.marks))

    def _edge(self, edge: Edge) -> Edge:
        points = tuple((self._across(x), y) for x, y in edge.points)
        return replace(edge, points=points, labels=self._labels(edge.labels))

    def _marks(self, marks: Iterable[Mark]) -> tuple[Mark, ...]:
        return tuple(replace(mark, x=self._across(mark.x, 16)) for mark in marks)

    def _labels(self, labels: Iterable[Label]) -> tuple[Label, ...]:
        turned: dict[Side, Side] = {"left": "right", "middle": "middle", "right": "left"}
        return tuple(replace(one, x=self._across(one.x), side=turned[one.side]) for one in labels)


@dataclass(frozen=True)
class Laid:
    """What was laid out, before it is said what it shows."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()
    grounds: tuple[Node, ...] = ()

    def drawing(self, id_: str, title: Words, told: Words, reach: Literal["any", "narrow", "wide"] = "any") -> Drawing:
        """The drawing, with its name and what there is to see in it."""
        return Drawing(
            id_, title, told, self.width, self.height, self.nodes, self.edges, grounds=self.grounds, reach=reach
        )


def block(
    said: Iterable[Said], x: float, y: float, width: float, side: Side = "left", most: int = 0
) -> tuple[tuple[Label, ...], float]:
    """Words under each other, each cut into lines.

    Args:
        said: What to write, from above.
        x: Where the lines begin, have their middle, or end, as `side` says.
        y: The upper edge of the first line.
        width: Of the lines.
        side: Which end stands at `x`.
        most: Lines of each, at most; 0 for as many as there are.

    Returns:
        The labels, and the lower edge of the last line.
    """
    labels: list[Label] = []
    for one in said:
        size = SIZES[one.style]
        room = width / _BOLD if one.style == "strong" else width
        lines = balanced(one.words.text, room, size, most)
        if lines:
            label = Label(lines, one.words.language, round(x, 1), round(y + size, 1), side, one.style)
            labels.append(label)
            y += label.leading * len(lines)
    return tuple(labels), round(y, 1)
