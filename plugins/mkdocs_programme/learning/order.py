"""What comes before what: the prerequisites of objectives as ways, and where they run in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_programme.programme import Programme

__all__ = ["Graph", "Steps", "before", "circles", "way", "ways"]

Graph = Mapping[str, tuple[str, ...]]
"""By the id of an objective, the ids of those that come straight before it."""
Steps = tuple[tuple[str, ...], ...]
"""Ids in the order in which they can be learned; those of one step can be learned side by side."""


def before(programme: Programme) -> Graph:
    """The prerequisites of every objective that has some; names that lead nowhere are left out."""
    found: dict[str, tuple[str, ...]] = {}
    for one in programme.of_kind("objective"):
        named = (programme.get(ref) for ref in getattr(one, "prerequisites", ()))
        ids = tuple(dict.fromkeys(thing.id for thing in named if thing is not None))
        if ids:
            found[one.id] = ids
    return found


def circles(graph: Graph) -> tuple[tuple[str, ...], ...]:
    """Every circle once, from its first objective in the alphabet: (`a`, `b`) where a needs b and b needs a.

    Of circles that share objectives, the one is told that is found first; once it is mended the next is.
    """
    found: dict[frozenset[str], tuple[str, ...]] = {}
    done: set[str] = set()
    for start in sorted(graph):
        if start not in done:
            for circle in _from(start, graph, done):
                first = circle.index(min(circle))
                found.setdefault(frozenset(circle), (*circle[first:], *circle[:first]))
    return tuple(sorted(found.values()))


def _from(start: str, graph: Graph, done: set[str]) -> Iterator[tuple[str, ...]]:
    """Walk down from an objective without recursion, as ways may be long; what is walked once is not walked again."""
    path: list[str] = [start]
    ways = [iter(graph.get(start, ()))]
    while path:
        following = next(ways[-1], None)
        if following is None:
            done.add(path.pop())
            ways.pop()
        elif following in path:
            yield tuple(path[path.index(following) :])
        elif following not in done:
            path.append(following)
            ways.append(iter(graph.get(following, ())))


def way(graph: Graph, id_: str) -> Steps:
    """The steps that lead to an objective and on from it; that objective alone where nothing comes before or after."""
    return _steps(graph, {id_} | _reached(graph, id_) | _reached(_turned(graph), id_))


def ways(graph: Graph) -> tuple[Steps, ...]:
    """All that comes before or after something, in groups that share nothing; the largest first."""
    neighbours = _turned(graph)
    both = {one: (*graph.get(one, ()), *neighbours.get(one, ())) for one in {*graph, *neighbours}}
    groups: list[set[str]] = []
    left = set(both)
    while left:
        start = min(left)
        groups.append({start} | _reached(both, start))
        left -= groups[-1]
    return tuple(_steps(graph, group) for group in sorted(groups, key=lambda group: (-len(group), min(group))))


def _steps(graph: Graph, members: set[str]) -> Steps:
    """An objective stands after all that it needs, unless they need each other in a circle."""
    left = {one: {need for need in graph.get(one, ()) if need in members} for one in members}
    steps = []
    while left:
        # In a circle nobody is ready; then those that wait for the fewest go first, so that all are shown.
        fewest = min(len(needs) for needs in left.values())
        ready = tuple(sorted(one for one, needs in left.items() if len(needs) == fewest))
        steps.append(ready)
        for one in ready:
            del left[one]
        for needs in left.values():
            needs.difference_update(ready)
    return tuple(steps)


def _turned(graph: Graph) -> Graph:
    turned: dict[str, tuple[str, ...]] = {}
    for one, needs in graph.items():
        for need in needs:
            turned[need] = (*turned.get(need, ()), one)
    return turned


def _reached(graph: Graph, start: str) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for one in graph.get(waiting.pop(), ()):
            if one not in reached:
                reached.add(one)
                waiting.append(one)
    return reached
