"""Networks, pathways, steps: nothing lies on anything else or leaves the plane, and words say who is tied to whom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.drawings import Drawing, Label, Laid, Node
from mkdocs_programme.drawings.network import Spoke, beneath, beside
from mkdocs_programme.drawings.pathway import Step, column, has_lanes, lanes
from mkdocs_programme.drawings.shapes import SIZES, Edge, Point
from mkdocs_programme.drawings.steps import Stop, steps
from mkdocs_programme.drawings.wrapping import balanced, width_of, wrapped
from mkdocs_programme.values.words import Words

WORDS = st.text(st.sampled_from("abcMWi -ابج漢"), max_size=80).map(lambda text: Words(text, "en"))
SPOKES = st.lists(st.builds(Spoke, st.sampled_from(["pet", "person"]), WORDS, WORDS, st.none() | WORDS), max_size=9)
STEPS = st.lists(
    st.builds(
        Step,
        WORDS,
        st.just("pathways/a#b"),
        st.sampled_from([Words("Home", "en"), Words("Hospital", "en")]),
        st.lists(WORDS, max_size=3).map(tuple),
        st.lists(WORDS, max_size=2).map(tuple),
    ),
    min_size=1,
    max_size=6,
)


def en(text: str) -> Words:
    return Words(text, "en")


def apart(laid: Laid) -> None:
    """Every box keeps to the plane, and to itself; words keep to their box."""
    for node in laid.nodes:
        assert node.x >= 0
        assert node.y >= 0
        assert node.x + node.width <= laid.width + 0.1
        assert node.y + node.height <= laid.height + 0.1
        for label in node.labels:
            assert inside(node, label)
    for one, other in combinations(laid.nodes, 2):
        beside_it = one.x + one.width <= other.x or other.x + other.width <= one.x
        below_it = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert beside_it or below_it


def inside(node: Node, label: Label) -> bool:
    widest = max(width_of(line, SIZES[label.style]) for line in label.lines)
    left = {"left": label.x, "middle": label.x - widest / 2, "right": label.x - widest}[label.side]
    bottom = label.y + label.leading * (len(label.lines) - 1)
    return (
        node.x <= left and left + widest <= node.x + node.width and node.y <= label.y and bottom <= node.y + node.height
    )


@given(WORDS, SPOKES)
def test_ties_lie_beside_each_other_on_wide_and_on_narrow_screens(who: Words, spokes: list[Spoke]) -> None:
    apart(beside(who, spokes))
    apart(beneath(who, spokes))


@given(STEPS)
def test_stages_lie_below_each_other_and_in_their_lanes(steps: list[Step]) -> None:
    apart(column(steps, 340))
    apart(lanes(steps, 680))


@given(st.lists(st.lists(WORDS, min_size=1, max_size=9), min_size=1, max_size=5), st.data())
def test_no_arrow_passes_behind_a_box(said: list[list[Words]], data: st.DataObject) -> None:
    found = [[Stop(f"{at}-{number}", words) for number, words in enumerate(step)] for at, step in enumerate(said)]
    ids = [stop.id for step in found for stop in step]
    needs = {one: data.draw(st.lists(st.sampled_from(ids), max_size=3)) for one in ids}
    for reach in ("narrow", "wide"):
        drawn = steps("d", en("Order"), en("What comes first"), found, needs, reach)
        apart(Laid(drawn.width, drawn.height, drawn.nodes, drawn.edges))
        assert [edge for edge in drawn.edges for x, y in way(edge) if not 0 <= x <= drawn.width] == []
        assert [edge for edge in drawn.edges for x, y in way(edge) if not 0 <= y <= drawn.height] == []
        assert [(edge, node.id) for edge in drawn.edges for node in drawn.nodes if behind(edge, node)] == []


def way(edge: Edge) -> Iterator[Point]:
    """Points along a curve, as SVG draws it."""
    for at in range(0, len(edge.points) - 1, 3):
        pulled = edge.points[at : at + 4]
        for part in (number / 12 for number in range(13)):
            left = 1 - part
            shares = (left**3, 3 * left**2 * part, 3 * left * part**2, part**3)
            x, y = (sum(share * point[axis] for share, point in zip(shares, pulled, strict=True)) for axis in (0, 1))
            yield x, y


def behind(edge: Edge, node: Node) -> bool:
    """Whether a line runs within a box; at its edge it may begin and end."""
    return any(
        node.x + 0.2 < x < node.x + node.width - 0.2 and node.y + 0.2 < y < node.y + node.height - 0.2
        for x, y in way(edge)
    )


@given(SPOKES)
def test_every_tie_has_a_line_to_the_middle(spokes: list[Spoke]) -> None:
    for laid in (beside(Words("Esther", "en"), spokes), beneath(Words("Esther", "en"), spokes)):
        assert len(laid.edges) == len(spokes)
        ends = {edge.points[-1] for edge in laid.edges}
        for node in laid.nodes[1:]:
            sides = {(node.x, node.centre[1]), (node.x + node.width, node.centre[1])}
            assert any(abs(x - at) < 0.2 and abs(y - level) < 0.2 for x, y in ends for at, level in sides)


@given(WORDS, st.floats(60, 300))
def test_lines_of_about_the_same_width_are_no_more_and_no_wider(words: Words, width: float) -> None:
    lines = balanced(words.text, width, 13)

    assert len(lines) == len(wrapped(words.text, width, 13))
    assert "".join("".join(lines).split()) == "".join(words.text.split())
    assert all(width_of(line, 13) <= width for line in lines)


def test_the_sign_and_the_words_of_a_tie_both_say_what_it_is() -> None:
    (rex,) = beside(Words("Esther", "en"), [Spoke("pet", en("Rex"), en("Pet"), en("The dog"))]).nodes[1:]

    assert [mark.sign for mark in rex.marks] == ["pet"]
    assert [label.lines for label in rex.labels] == [("Rex",), ("Pet",), ("The dog",)]


HOME, HOSPITAL = en("Home"), en("Hospital")


def step(title: str, setting: Words | None = None, handover: tuple[Words, ...] = (), to: int | None = None) -> Step:
    return Step(Words(title, "en"), f"pathways/a#{title}", setting, (), handover, to)


@pytest.mark.parametrize(
    ("steps", "laned"),
    [
        ([step("call", HOME), step("ward", HOSPITAL)], True),
        ([step("call", HOME), step("ward")], False),
        ([step("call", HOME), step("rest", HOME)], False),
        ([step("call", HOME, to=2), step("ward", HOSPITAL), step("rest", HOME)], False),
        ([step(str(at), Words(str(at), "en")) for at in range(5)], False),
    ],
)
def test_there_are_lanes_where_every_setting_is_known_and_they_are_few(steps: list[Step], laned: bool) -> None:
    assert has_lanes(steps) is laned


def test_an_arrow_bears_what_is_handed_over_and_goes_to_who_takes_over() -> None:
    steps = [step("call", HOME, (en("A list"), en("The nurse"))), step("ward", HOSPITAL), step("rest", HOME)]
    laid = lanes(steps, 680)
    call, ward, rest = laid.nodes

    first, second = laid.edges
    assert [label.lines for label in first.labels] == [("A list",), ("The nurse",)]
    assert (first.points[0], first.points[-1]) == ((call.centre[0], call.y + call.height), (ward.centre[0], ward.y))
    assert (second.labels, second.points[-1]) == ((), (rest.centre[0], rest.y))
    assert [ground.labels[0].lines for ground in laid.grounds] == [("Home",), ("Hospital",)]


def test_a_handover_that_skips_stages_goes_round_them() -> None:
    steps = [step("call", to=2, handover=(en("Back"),)), step("ward"), step("rest")]
    laid = column(steps, 340)
    call, ward, rest = laid.nodes

    around, onwards = laid.edges
    assert around.points[0] == (call.x + call.width, call.centre[1] + 6)
    assert around.points[-1] == (rest.x + rest.width, rest.centre[1] - 6)
    assert all(x > ward.x + ward.width for x, _ in around.points[1:3])
    assert onwards.points == ((26, ward.y + ward.height), (26, rest.y))


def test_what_leaves_the_pathway_leaves_its_last_stage_downwards() -> None:
    laid = column([step("home", handover=(en("A letter"),))], 340)
    (home,), (out,) = list(laid.nodes), list(laid.edges)

    (left, top), (_, end) = out.points
    assert [left, top] == [26, home.y + home.height]
    assert top < end <= laid.height


def test_what_is_laid_out_becomes_a_drawing_with_its_name() -> None:
    laid = column([step("home")], 340)

    assert laid.drawing("drawn", en("Stages"), en("Told below"), "narrow") == Drawing(
        "drawn", en("Stages"), en("Told below"), 340, laid.height, laid.nodes, reach="narrow"
    )
