"""What comes before what, as drawings and as lists."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.drawings.shapes import Drawing
from mkdocs_programme.drawings.steps import Stop, steps
from mkdocs_programme.entities.learning import LEVELS
from mkdocs_programme.languages import direction
from mkdocs_programme.languages.choices import LEVEL_NAMES
from mkdocs_programme.learning import Graph, SomeObjective, Steps, way, ways
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.views import Entry, Group
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Words

__all__ = ["path_drawings", "path_groups", "way_of"]


def way_of(scribe: Scribe, objective: SomeObjective) -> tuple[Drawing, ...]:
    """The way to an objective and on from it, for wide and narrow screens; nothing where it stands alone."""
    found = way(scribe.order, objective.id)
    return _twins(scribe, "way", found, objective.id) if len(found) > 1 else ()


def path_drawings(scribe: Scribe) -> tuple[tuple[Drawing, ...], ...]:
    """Every path of the programme, for wide and narrow screens; the largest first."""
    return tuple(_twins(scribe, f"path.{number}", found) for number, found in enumerate(ways(scribe.order), 1))


def path_groups(scribe: Scribe) -> Iterator[Group]:
    """The same paths as lists, each under what it leads to."""
    for number, found in enumerate(ways(scribe.order), 1):
        entries = tuple(_entry(scribe, id_, scribe.order) for step in found for id_ in step)
        yield Group(_last(scribe, found), entries, f"to.{number}")


def _last(scribe: Scribe, found: Steps) -> Words:
    leads_to = [scribe.title(thing) for id_ in found[-1] if (thing := _objective(scribe, id_))]
    return Words(" · ".join(words.text for words in leads_to), leads_to[0].language)


def _entry(scribe: Scribe, id_: str, graph: Graph) -> Entry:
    thing = _objective(scribe, id_)
    assert thing is not None, "only objectives of the programme are in its order"
    needed = (_objective(scribe, need) for need in graph.get(id_, ()))
    links: tuple[Words | Link, ...] = tuple(scribe.link(need) for need in needed if need)
    return Entry(scribe.link(thing), (scribe.say("after"), *links) if links else ())


def _objective(scribe: Scribe, id_: str) -> SomeObjective | None:
    found = scribe.programme.get(Ref("objective", id_))
    return found if isinstance(found, SomeObjective) else None


def _twins(scribe: Scribe, id_: str, found: Steps, here: str = "") -> tuple[Drawing, ...]:
    stops = [[_stop(scribe, one, here) for one in step] for step in found]
    title = scribe.say("What comes before what")
    told = scribe.own(" ".join(_told(scribe, stops)))
    wide = steps(f"{id_}.wide", title, told, stops, scribe.order, "wide")
    narrow = steps(f"{id_}.narrow", title, told, stops, scribe.order, "narrow")
    return tuple(drawn.mirrored(direction(scribe.language)) for drawn in (wide, narrow))


def _stop(scribe: Scribe, id_: str, here: str) -> Stop:
    thing = _objective(scribe, id_)
    assert thing is not None, "only objectives of the programme are in its order"
    level = scribe.say(LEVEL_NAMES[thing.level]) if thing.level in LEVELS else None
    return Stop(id_, scribe.title(thing), level, thing.address, id_ == here)


def _told(scribe: Scribe, stops: list[list[Stop]]) -> Iterator[str]:
    """Such as “First: A; B. Then: C.”."""
    for number, step in enumerate(stops):
        said = "; ".join(stop.words.text.rstrip(".") for stop in step)
        msgid = scribe.ui.gettext("Then: %(objectives)s.") if number else scribe.ui.gettext("First: %(objectives)s.")
        yield msgid % {"objectives": said}
