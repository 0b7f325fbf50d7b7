"""What can be learned: the index of objectives, looked at from several sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from mkdocs_programme.entities import Edition, Thing
from mkdocs_programme.entities.learning import LEVELS
from mkdocs_programme.languages.choices import LEVEL_NAMES
from mkdocs_programme.learning import Curriculum, Taught, Teaching, ways
from mkdocs_programme.pages.assessing import record_link
from mkdocs_programme.pages.coverage import coverage_links
from mkdocs_programme.pages.edition import newest_editions
from mkdocs_programme.pages.filters import Filter, Traits, choices
from mkdocs_programme.pages.head import Head, overview_head
from mkdocs_programme.pages.objective_kinds import ObjectiveIndexPage, Way
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.paths import path_drawings, path_groups
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import in_time
from mkdocs_programme.pages.sheet import Sheet
from mkdocs_programme.pages.views import Entry, Group
from mkdocs_programme.values.words import Words

__all__ = ["objective_indexes"]

_MANY = 30
"""More entries than this nobody reads from the top."""
_Grouping = Callable[[Scribe, Curriculum], Iterator[Group]]


def objective_indexes(scribe: Scribe) -> Iterator[Sheet]:
    """The index by session, then the others for which there is something to group by, as far as the site must know."""
    sides = tuple(_sides(scribe))
    for side in sides:
        head = _head(scribe, side)
        yield Sheet(Page(**head), partial(_page, scribe, side, sides, head))


def _sides(scribe: Scribe) -> Iterator[str]:
    """By what objectives are grouped: that which says more than that nothing is stated."""
    objectives = scribe.curriculum.objectives
    yield "session"
    if any(one.objective.level in LEVELS for one in objectives):
        yield "level"
    yield from (name for name, field in _TOUCHED.items() if any(getattr(one, field) for one in objectives))
    if any(ways(scribe.order)):
        yield "order"


def _address(side: str) -> str:
    """No objective can have it: theirs have one word behind the folder, or three."""
    return "objectives" if side == "session" else f"objectives/by/{side}"


def _head(scribe: Scribe, side: str) -> Head:
    title = scribe.kinds("objective")
    told = scribe.ui.gettext("What can be learned, where, and for whom")
    if side == "session":
        return overview_head(scribe, _address(side), title, told)
    said = f"{title}: {scribe.ui.gettext(_NAMES[side])}"
    return overview_head(scribe, _address(side), said, told, Link(scribe.own(title), "objectives"))


def _page(scribe: Scribe, side: str, sides: tuple[str, ...], head: Head) -> ObjectiveIndexPage:
    groups = tuple(path_groups(scribe) if side == "order" else _SIDES[side](scribe, scribe.curriculum))
    return ObjectiveIndexPage(
        **head,
        of_kind="objective",
        count=len(scribe.curriculum.objectives),
        groups=groups,
        folded=side != "order" and sum(len(group.entries) for group in groups) > _MANY,
        pictures=path_drawings(scribe) if side == "order" else (),
        filters=_filters(scribe, groups),
        ways=tuple(Way(Link(scribe.say(_NAMES[name]), _address(name)), name == side) for name in sides),
        record=record_link(scribe),
        coverages=coverage_links(scribe),
    )


def _by_session(scribe: Scribe, curriculum: Curriculum) -> Iterator[Group]:
    """Under the session that teaches them, in the order of the programme, the newest edition first."""
    taught: dict[str, list[Teaching]] = {}
    for teaching in curriculum.teachings:
        taught.setdefault(teaching.session.id, []).append(teaching)
    for edition in newest_editions(scribe):
        for session in in_time(scribe.programme, edition.id):
            if session.id in taught:
                entries = tuple(_taught_there(scribe, one) for one in taught[session.id])
                yield Group(scribe.title(session), entries, session.local_id, session.address)
    yield from _rest(scribe, "Not taught in any session yet", (o for o in curriculum.objectives if not o.teachings))


def _taught_there(scribe: Scribe, teaching: Teaching) -> Entry:
    part = (scribe.link(teaching.part),) if teaching.part else ()
    details = (*_level(scribe, teaching.objective.level), *part)
    return Entry(
        scribe.link(teaching.objective),
        details,
        traits=scribe.once(_entry)(scribe.curriculum.of(teaching.objective)).traits,
    )


def _by_level(scribe: Scribe, curriculum: Curriculum) -> Iterator[Group]:
    """From remembering to creating; what has no level comes last."""
    for level in LEVELS:
        found = [one for one in curriculum.objectives if one.objective.level == level]
        if found:
            yield Group(scribe.say(LEVEL_NAMES[level]), _entries(scribe, found, with_level=False), level)
    yield from _rest(scribe, "Level not stated", (one for one in curriculum.objectives if not one.objective.level))


def _by_thing(
    field: str, things: Callable[[Scribe], Iterable[Thing]], rest: str, scribe: Scribe, curriculum: Curriculum
) -> Iterator[Group]:
    """Under the streams, formats or personas that they touch."""
    by_address: dict[str, list[Taught]] = {}
    for one in curriculum.objectives:
        for touched in getattr(one, field):
            by_address.setdefault(touched.address, []).append(one)
    for thing in things(scribe):
        if found := by_address.get(thing.address):
            yield Group(_called(scribe, thing), _entries(scribe, found), thing.local_id, thing.address)
    yield from _rest(scribe, rest, (one for one in curriculum.objectives if not getattr(one, field)))


def _called(scribe: Scribe, thing: Thing) -> Words:
    """The name of a thing; with its edition's where there are several, as streams come back under one name."""
    editions = scribe.programme.all(Edition)
    edition = scribe.edition_of(thing)
    if edition is None or len(editions) < 2:
        return scribe.title(thing)
    name = scribe.title(thing)
    return Words(f"{name.text} ({scribe.title(edition).text})", name.language)


def _of_editions(field: str, scribe: Scribe) -> Iterator[Thing]:
    for edition in newest_editions(scribe):
        yield from getattr(edition, field)


def _personas(scribe: Scribe) -> list[Any]:
    return scribe.by_title(scribe.programme.of_kind("persona"))


def _rest(scribe: Scribe, label: str, found: Iterable[Taught]) -> Iterator[Group]:
    """What stands in no other group; the group has no name of its own in addresses."""
    entries = _entries(scribe, list(found))
    if entries:
        yield Group(scribe.say(label), entries)


def _entries(scribe: Scribe, found: Iterable[Taught], *, with_level: bool = True) -> tuple[Entry, ...]:
    """Objectives in alphabetical order, with where they are taught."""
    by_title = {one.objective.id: one for one in found}
    ordered = scribe.by_title(one.objective for one in by_title.values())
    entry = scribe.once(_with_level if with_level else _entry)
    return tuple(entry(by_title[one.id]) for one in ordered)


def _entry(scribe: Scribe, taught: Taught) -> Entry:
    where = {teaching.session.id: scribe.link(teaching.session) for teaching in taught.teachings}
    return Entry(scribe.link(taught.objective), tuple(where.values()), traits=_traits(taught))


def _with_level(scribe: Scribe, taught: Taught) -> Entry:
    entry, level = scribe.once(_entry)(taught), _level(scribe, taught.objective.level)
    return replace(entry, details=(*level, *entry.details)) if level else entry


def _traits(taught: Taught) -> Traits:
    """By what an objective may be chosen, on every page of them."""
    level = (taught.objective.level,) if taught.objective.level else ()
    things = (("stream", taught.streams), ("persona", taught.personas), ("format", taught.formats))
    found = (("level", level), *((name, tuple(thing.address for thing in of)) for name, of in things))
    return tuple((name, values) for name, values in found if values)


def _filters(scribe: Scribe, groups: tuple[Group, ...]) -> tuple[Filter, ...]:
    """What the list can be narrowed by; words alone where there is nothing else to choose between."""
    traits = [entry.traits for group in groups for entry in group.entries]
    offered: tuple[tuple[str, Words, list[tuple[str, Words]]], ...] = (
        ("level", scribe.say("Level"), [(level, scribe.say(LEVEL_NAMES[level])) for level in LEVELS]),
        ("stream", scribe.say("Stream"), _called_all(scribe, _of_editions("streams", scribe))),
        ("persona", scribe.say("Persona"), _called_all(scribe, _personas(scribe))),
        ("format", scribe.say("Format"), _called_all(scribe, _of_editions("formats", scribe))),
    )
    made = (Filter(name, label, choices(name, traits, labels)) for name, label, labels in offered)
    return tuple(filter_ for filter_ in made if len(filter_.choices) > 1)


def _called_all(scribe: Scribe, things: Iterable[Thing]) -> list[tuple[str, Words]]:
    return [(thing.address, _called(scribe, thing)) for thing in things]


def _level(scribe: Scribe, level: str | None) -> tuple[Words, ...]:
    return (scribe.say(LEVEL_NAMES[level]),) if level else ()


def _(text: str) -> str:
    return text


_NAMES = {
    "session": _("By session"),
    "level": _("By level"),
    "stream": _("By stream"),
    "persona": _("By persona"),
    "format": _("By format"),
    "order": _("By what comes before"),
}
_TOUCHED = {"stream": "streams", "persona": "personas", "format": "formats"}
"""What an objective may touch, by the side that groups by it."""
_SIDES: dict[str, _Grouping] = {
    "session": _by_session,
    "level": _by_level,
    "stream": partial(_by_thing, _TOUCHED["stream"], partial(_of_editions, "streams"), _("Stream not stated")),
    "persona": partial(_by_thing, _TOUCHED["persona"], _personas, _("For no persona in particular")),
    "format": partial(_by_thing, _TOUCHED["format"], partial(_of_editions, "formats"), _("Format not stated")),
}
