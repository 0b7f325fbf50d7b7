"""Who learns what where, what comes before what, and what nobody teaches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.build import load_files
from mkdocs_programme.entities import Edition
from mkdocs_programme.learning import Coverage, Curriculum, circles, coverage, way
from mkdocs_programme.programme import Programme

CONTENT = {
    "editions/2025.md": "---\nname: Festival 2025\nphase: archived\n---\n",
    "editions/2026.md": "---\nname: Festival 2026\nstreams:\n  - {id: leading, name: Leading}\n"
    "  - {id: caring, name: Caring}\nformats:\n  - {id: workshop, name: Workshop}\n---\n",
    "objectives/listen.md": "---\nstatement: Put open questions\nlevel: apply\npersonas: [rose]\n---\n",
    "objectives/forgotten.md": "---\nstatement: Draw a map\n---\n",
    "objectives/earlier.md": "---\nstatement: Name the steps\n---\n",
    "personas/rose.md": "---\nname: Rose\n---\n",
    "personas/phil.md": "---\nname: Phil\n---\n",
    "personas/esther.md": "---\nname: Esther\n---\n",
    "pathways/home.md": "---\ntitle: Home\nstages:\n  - {id: ward, title: Ward}\n  - {id: house, title: House}\n---\n",
    "speakers/ann.md": "---\nname: Ann Berg\n---\n",
    "sessions/2025/old.md": "---\ntitle: Old\nobjectives: [{ref: earlier}]\n---\n",
    "sessions/2026/a1.md": "---\ntitle: Talk\nstart: 2026-03-10 11:00\nstream: leading\nformat: workshop\n"
    "pathway: [home#ward]\npersonas: [phil]\nobjectives:\n  - ref: listen\n"
    "parts:\n  - id: one\n    title: One\n    speakers: [ann]\n    objectives:\n"
    "      - {id: draw, statement: Draw a chart, level: create}\n"
    "  - id: two\n    title: Two\n    speakers: [ann]\n  - {id: pause, title: Pause}\n---\n",
    "sessions/2026/a2.md": "---\ntitle: Silent\nspeakers: [ann]\n---\n",
    "sessions/2026/a3.md": "---\ntitle: Gone\nstatus: cancelled\nspeakers: [ann]\n"
    "objectives:\n  - {id: x, statement: See}\n---\n",
    "sessions/2026/coffee.md": "---\ntitle: Coffee\n---\n",
}


def programme() -> Programme:
    return load_files(CONTENT).programme


def of_2026() -> Coverage:
    read = programme()
    edition = read.find(Edition, "2026")
    assert edition is not None
    return coverage(read, edition)


def test_an_objective_knows_who_teaches_it_and_whom_it_touches() -> None:
    found = {
        one.objective.id: (
            [teaching.owner.id for teaching in one.teachings],
            [[thing.id for thing in things] for things in (one.streams, one.formats, one.personas, one.stages)],
        )
        for one in Curriculum(programme()).objectives
    }
    touched = [["2026/leading"], ["2026/workshop"], ["phil"], ["home#ward"]]
    assert found == {
        "2026/a1/draw": (["2026/a1#one"], touched),
        "2026/a3/x": ([], [[], [], [], []]),
        "earlier": (["2025/old"], [[], [], [], []]),
        "forgotten": ([], [[], [], [], []]),
        "listen": (["2026/a1"], [["2026/leading"], ["2026/workshop"], ["rose", "phil"], ["home#ward"]]),
    }


def test_an_edition_is_covered_by_its_own_sessions_and_the_holes_are_named() -> None:
    found = of_2026()
    assert [one.id for one in found.sessions] == ["2026/a1"]
    assert [one.objective.id for one in found.rows] == ["2026/a1/draw", "listen"]
    assert [(hole.dimension, hole.thing.id if hole.thing else hole.level) for hole in found.holes] == [
        ("objective", "2026/a3/x"),
        ("objective", "forgotten"),
        ("part", "2026/a1#two"),
        ("session", "2026/a2"),
        ("stream", "2026/caring"),
        ("persona", "esther"),
        ("stage", "home#house"),
        ("level", "remember"),
        ("level", "understand"),
        ("level", "analyse"),
        ("level", "evaluate"),
    ]


def test_a_circle_is_told_once_whoever_begins_it() -> None:
    assert circles({"a": ("b",), "b": ("c",), "c": ("a",), "d": ("a",), "e": ("e",)}) == (("a", "b", "c"), ("e",))
    assert circles({"a": ("b", "c"), "b": ("d",), "c": ("d",)}) == ()


def test_a_way_holds_what_comes_before_and_after_and_nothing_else() -> None:
    graph = {"c": ("a", "b"), "d": ("c",), "e": ("c",), "f": ("a",), "z": ("y",)}
    assert way(graph, "c") == (("a", "b"), ("c",), ("d", "e"))
    assert way(graph, "f") == (("a",), ("f",))
    assert way(graph, "alone") == (("alone",),)


GRAPHS = st.dictionaries(
    st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=4, unique=True).map(tuple)
)


@given(GRAPHS, st.sampled_from("abcdefgh"))
def test_a_way_shows_everything_once_and_in_order_unless_there_is_a_circle(
    graph: dict[str, tuple[str, ...]], id_: str
) -> None:
    steps = way(graph, id_)
    shown = [one for step in steps for one in step]
    assert len(shown) == len(set(shown))
    assert id_ in shown
    number = {one: at for at, step in enumerate(steps) for one in step}
    if not circles(graph):
        assert all(number[need] < number[one] for one in shown for need in graph.get(one, ()) if need in number)


@given(GRAPHS)
def test_a_circle_is_one_and_without_circles_nothing_needs_itself(graph: dict[str, tuple[str, ...]]) -> None:
    found = circles(graph)
    for circle in found:
        following = (*circle[1:], circle[0])
        assert all(after in graph[one] for one, after in zip(circle, following, strict=True))
    assert bool(found) == any(_reaches(graph, one, one) for one in graph)


def _reaches(graph: dict[str, tuple[str, ...]], start: str, goal: str) -> bool:
    seen: set[str] = set()
    waiting = list(graph.get(start, ()))
    while waiting:
        one = waiting.pop()
        if one == goal:
            return True
        if one not in seen:
            seen.add(one)
            waiting.extend(graph.get(one, ()))
    return False


def test_what_the_settings_demand_and_nothing_meets_is_told_where_one_would_mend_it() -> None:
    settings = "name: Festival\nlearning:\n  coverage: [session, part, stream, persona, stage, level]\n"
    found = [one for one in load_files(CONTENT, settings).findings if one.code == "PRG453"]
    assert [(str(one.place), one.message) for one in found] == [
        ("editions/2026.md:2:7", f"no objective of “Festival 2026” is at the level “{level}”")
        for level in ("analyse", "evaluate", "remember", "understand")
    ] + [
        ("editions/2026.md:5:24", "no objective of “Festival 2026” meets this stream"),
        ("pathways/home.md:5:24", "no objective of “Festival 2026” meets this stage"),
        ("personas/esther.md:2:7", "no objective of “Festival 2026” meets this persona"),
        ("sessions/2026/a1.md:17:12", "this part has no objective"),
        ("sessions/2026/a2.md:2:8", "this session has no objective"),
    ]
    over = {
        **CONTENT,
        "editions/2026.md": CONTENT["editions/2026.md"].replace("name: F", "phase: archived\nname: F", 1),
    }
    assert "PRG453" not in [one.code for one in load_files(over, settings).findings]
