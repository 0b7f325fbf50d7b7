"""Which session or part teaches which objective, for whom, and in which format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mkdocs_programme.entities import Objective, Part, Session, Thing, WrittenObjective
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.once import of_programme
from mkdocs_programme.values.listening import looked_at, unheard
from mkdocs_programme.values.refs import Ref

__all__ = ["Curriculum", "SomeObjective", "Taught", "Teaching", "told_held"]

SomeObjective = Objective | WrittenObjective
"""An objective, whether it has a file of its own or stands in a session's."""


@dataclass(frozen=True)
class Teaching:
    """That a session, or a part of it, sets out to teach an objective."""

    objective: SomeObjective
    """What is meant: never one that only names another."""
    session: Session
    part: Part | None

    @property
    def owner(self) -> Session | Part:
        """Where the objective stands."""
        return self.part or self.session


@dataclass(frozen=True)
class Taught:
    """An objective with everything that it touches, each once."""

    objective: SomeObjective
    teachings: tuple[Teaching, ...]
    streams: tuple[Thing, ...]
    formats: tuple[Thing, ...]
    personas: tuple[Thing, ...]
    """Those it names, and those whom a session or part that teaches it names."""
    stages: tuple[Thing, ...]


@dataclass(frozen=True)
class _Held:
    """Every session that is held."""

    sessions: tuple[Session, ...]


@of_programme
def _held(programme: Programme) -> _Held:
    with unheard():
        return _Held(tuple(one for one in programme.all(Session) if one.status != "cancelled"))


def told_held(programme: Programme) -> tuple[object, str]:
    """What whoever asks a curriculum has looked at, and what it says, for an outline."""
    found = _held(programme)
    return found, " ".join(one.id for one in found.sessions)


class Curriculum:
    """Everything that can be learned in a programme; cancelled sessions teach nothing.

    Whoever asks has looked at which sessions are held, and at the states of none.

    Args:
        programme: Of all editions.
        edition: Id of the one whose sessions count; without it, those of all do.
    """

    def __init__(self, programme: Programme, edition: str = "") -> None:
        self.programme = programme
        self.edition = edition
        self._held = _held(programme)
        self._taught: dict[str, Taught] = {}

    @property
    def teachings(self) -> tuple[Teaching, ...]:
        """Every teaching, session by session in the order of ids, the whole session before its parts."""
        looked_at(self._held)
        return self._teachings

    @cached_property
    def _teachings(self) -> tuple[Teaching, ...]:
        return tuple(teaching for session in self.sessions for teaching in self._of_session(session))

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Every session that is held, whether it teaches or not."""
        looked_at(self._held)
        return tuple(one for one in self._held.sessions if not self.edition or one.edition_id == self.edition)

    @property
    def objectives(self) -> tuple[Taught, ...]:
        """Every objective that says something, taught or not, in the order of ids."""
        looked_at(self._held)
        return self._objectives

    @cached_property
    def _objectives(self) -> tuple[Taught, ...]:
        things = self.programme.of_kind("objective")
        return tuple(self.of(one) for one in things if isinstance(one, SomeObjective) and _says(one))

    def of(self, objective: SomeObjective) -> Taught:
        """An objective with everything that it touches."""
        looked_at(self._held)
        if objective.id not in self._taught:
            self._taught[objective.id] = self._all_of(objective)
        return self._taught[objective.id]

    def _all_of(self, objective: SomeObjective) -> Taught:
        found = tuple(self._by_objective.get(objective.id, ()))
        owners = [owner for one in found for owner in dict.fromkeys((one.session, one.owner))]
        return Taught(
            objective,
            found,
            self._things(one.session.stream for one in found),
            self._things(one.session.format for one in found),
            self._things(_named("personas", objective, *owners)),
            self._things((*_named("stages", objective), *_named("pathway", *owners))),
        )

    def meant(self, written: SomeObjective) -> SomeObjective:
        """The objective itself, where one of a session only names it."""
        if isinstance(written, WrittenObjective) and written.ref is not None:
            named = self.programme.get(written.ref)
            return named if isinstance(named, SomeObjective) else written
        return written

    def _of_session(self, session: Session) -> Iterator[Teaching]:
        for part in (None, *session.parts):
            for written in (part or session).objectives:
                meant = self.meant(written)
                if _says(meant):
                    yield Teaching(meant, session, part)

    @cached_property
    def _by_objective(self) -> dict[str, list[Teaching]]:
        found: dict[str, list[Teaching]] = {}
        for teaching in self.teachings:
            found.setdefault(teaching.objective.id, []).append(teaching)
        return found

    def _things(self, refs: Iterable[Ref | None]) -> tuple[Thing, ...]:
        found = (self.programme.get(ref) for ref in refs if ref is not None)
        return tuple({thing.address: thing for thing in found if thing is not None}.values())


def _says(objective: SomeObjective) -> bool:
    return objective.statement is not None


def _named(field: str, *things: Any) -> Iterator[Ref]:
    """What a field of these things names; not every kind has every field."""
    for thing in things:
        yield from getattr(thing, field, ())
