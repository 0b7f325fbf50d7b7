"""The way of a persona through a programme: which sessions serve them, and in which of these they can sit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from mkdocs_programme.entities import Objective, Part, Pathway, Persona, Session, Stage, Thing
from mkdocs_programme.programme import Naming, Programme

__all__ = ["Reason", "Stop", "Stretch", "Way", "stages_for", "teaching", "together", "ways", "without_clashes"]


@dataclass(frozen=True)
class Reason:
    """Why a session serves a persona."""

    how: Literal["session", "part", "stage", "objective"]
    thing: Thing
    """The session or part that names them, the stage of their care, or the objective that is for them."""


@dataclass(frozen=True)
class Stop:
    """A session that serves a persona."""

    session: Session
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Way:
    """All stops of one edition, in the order of time; those without a time come last."""

    edition: str
    stops: tuple[Stop, ...]
    suggested: frozenset[str]
    """Ids of sessions no two of which are held at the same time; there are no more that could be visited."""

    def choices(self) -> tuple[tuple[Stop, ...], ...]:
        """The stops in the order of time; those that are held at the same time, in one group."""
        timed = [stop for stop in self.stops if stop.session.start is not None]
        groups = together([_stretch(stop) for stop in timed])
        rest = ((stop,) for stop in self.stops if stop.session.start is None)
        return (*(tuple(timed[at] for at in group) for group in groups), *rest)


@dataclass(frozen=True)
class Stretch:
    """A time that is taken up, from its start to just before its end."""

    start: datetime
    end: datetime
    weight: int = 1
    """Which is kept rather, where as many could be visited either way."""


def ways(programme: Programme, persona: Persona) -> tuple[Way, ...]:
    """The way of a persona through each edition that serves them, by the ids of the editions."""
    reasons: dict[Session, dict[Reason, None]] = {}
    for session, reason in _reasons(programme, persona):
        reasons.setdefault(session, {})[reason] = None
    stops = [Stop(session, tuple(found)) for session, found in reasons.items()]
    stops.sort(key=lambda stop: (stop.session.start or datetime.max, stop.session.id))
    editions = sorted({stop.session.edition_id for stop in stops})
    return tuple(
        _way(edition, tuple(stop for stop in stops if stop.session.edition_id == edition)) for edition in editions
    )


def _way(edition: str, stops: tuple[Stop, ...]) -> Way:
    held = [stop for stop in stops if stop.session.start is not None and stop.session.status != "cancelled"]
    kept = without_clashes([_stretch(stop) for stop in held])
    return Way(edition, stops, frozenset(held[at].session.id for at in kept))


def _stretch(stop: Stop) -> Stretch:
    """A session whose end nobody has said takes up its first minute."""
    start, finish = stop.session.start, stop.session.finish
    assert start is not None, "only what has a time takes it up"
    least = start + timedelta(minutes=1)
    return Stretch(start, max(finish or least, least), len(stop.reasons))


def _reasons(programme: Programme, persona: Persona) -> Iterator[tuple[Session, Reason]]:
    for naming in programme.namings(persona):
        yield from _reason(programme, naming)
    for stage in stages_for(programme, persona):
        for naming in programme.namings(stage):
            yield from _reason(programme, naming)
    for need in persona.needs.all() if persona.needs else ():
        for naming in programme.namings(need):
            yield from _reason(programme, naming)


def _reason(programme: Programme, naming: Naming) -> Iterator[tuple[Session, Reason]]:
    """Which sessions a field that names a persona, a need or a stage stands for; texts only mention them."""
    source = naming.source
    if naming.how != "field":
        return
    if isinstance(source, Session):
        owner = source.parts[int(naming.key[1])] if naming.key[0] == "parts" else source
        if "objectives" in naming.key:
            yield source, Reason("objective", owner.objectives[int(naming.key[naming.key.index("objectives") + 1])])
        elif isinstance(naming.target, Stage):
            yield source, Reason("stage", naming.target)
        elif naming.key[-2] == "personas":
            yield source, Reason("part" if isinstance(owner, Part) else "session", owner)
    elif isinstance(source, Objective):
        for session in teaching(programme, source):
            yield session, Reason("objective", source)


def teaching(programme: Programme, objective: Objective) -> tuple[Session, ...]:
    """The sessions that teach an objective which has a file of its own."""
    namings = (naming for naming in programme.namings(objective) if naming.key[-1] == "ref")
    return tuple(dict.fromkeys(one.source for one in namings if isinstance(one.source, Session)))


def stages_for(programme: Programme, persona: Persona) -> tuple[Stage, ...]:
    """The stages of care of a persona: those that name them, and all others of a pathway that does."""
    stages: list[Stage] = []
    for pathway in programme.naming(persona, Pathway):
        of_all = any(programme.get(ref) == persona for ref in pathway.personas)
        for stage in pathway.stages:
            named = any(programme.get(ref) == persona for ref in stage.personas)
            if named or (of_all and not stage.personas):
                stages.append(stage)
    return tuple(stages)


def without_clashes(stretches: Sequence[Stretch]) -> tuple[int, ...]:
    """The indices of as many stretches as can be had without any two overlapping, in the order of time.

    Of several such choices the one of the greatest weight is taken.
    """
    order = sorted(range(len(stretches)), key=lambda at: (stretches[at].end, stretches[at].start, at))
    ends = [stretches[at].end for at in order]
    best: list[tuple[int, int]] = [(0, 0)]
    """Number and weight of the best choice among the first 0, 1, 2 … stretches by their ends."""
    takes: list[bool] = []
    before: list[int] = []
    for number, at in enumerate(order):
        free = bisect_right(ends, stretches[at].start, hi=number)
        with_it = (best[free][0] + 1, best[free][1] + stretches[at].weight)
        takes.append(with_it > best[-1])
        before.append(free)
        best.append(max(with_it, best[-1]))
    chosen: list[int] = []
    number = len(order)
    while number:
        if takes[number - 1]:
            chosen.append(order[number - 1])
            number = before[number - 1]
        else:
            number -= 1
    return tuple(reversed(chosen))


def together(stretches: Sequence[Stretch]) -> tuple[tuple[int, ...], ...]:
    """The indices of stretches that hang together by overlapping, in the order of time."""
    groups: list[list[int]] = []
    latest = datetime.min
    for at in sorted(range(len(stretches)), key=lambda at: (stretches[at].start, at)):
        if groups and stretches[at].start < latest:
            groups[-1].append(at)
        else:
            groups.append([at])
        latest = max(latest, stretches[at].end)
    return tuple(map(tuple, groups))
