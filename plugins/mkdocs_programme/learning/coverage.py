"""What an edition teaches to whom, and the holes in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from mkdocs_programme.entities import Edition, Pathway, Persona, Session, Stage, Thing
from mkdocs_programme.entities.learning import LEVELS, Level
from mkdocs_programme.learning.curriculum import Curriculum, Taught, Teaching
from mkdocs_programme.programme import Programme

__all__ = ["DIMENSIONS", "Coverage", "Dimension", "Hole", "coverage"]

Dimension = Literal["objective", "session", "part", "stream", "persona", "stage", "level"]
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)


@dataclass(frozen=True)
class Hole:
    """Something that no objective of an edition meets; of an objective, that nothing teaches it."""

    dimension: Dimension
    thing: Thing | None
    """What is not met; nothing for a level."""
    level: Level | None = None


@dataclass(frozen=True)
class Coverage:
    """Objective × session or part × persona × stage × stream × level, for one edition."""

    edition: Edition
    teachings: tuple[Teaching, ...]
    """Session by session in the order of ids, as they are written there."""
    rows: tuple[Taught, ...]
    """The objectives that this edition teaches; their teachings are those of this edition alone."""
    personas: tuple[Persona, ...]
    """Of the whole programme, as they are not bound to an edition."""
    stages: tuple[Stage, ...]
    """In the order of their pathways."""
    holes: tuple[Hole, ...]

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions that teach, in the order of ids."""
        return tuple({teaching.session.id: teaching.session for teaching in self.teachings}.values())


def coverage(programme: Programme, edition: Edition) -> Coverage:
    """What an edition teaches.

    A persona or stage counts as met if an objective names it, or the session or part that teaches the objective.
    """
    here = Curriculum(programme, edition.id)
    rows = tuple(taught for taught in here.objectives if taught.teachings)
    personas = programme.all(Persona)
    stages = tuple(stage for pathway in programme.all(Pathway) for stage in pathway.stages)
    holes = (
        *_untaught(programme, here),
        *_silent(here),
        *_unmet("stream", edition.streams, rows),
        *_unmet("persona", personas, rows),
        *_unmet("stage", stages, rows),
        *_unreached(rows),
    )
    return Coverage(edition, here.teachings, rows, personas, stages, holes)


def _untaught(programme: Programme, here: Curriculum) -> Iterator[Hole]:
    """Objectives that no session of any edition teaches: one that was taught before is no hole today."""
    taught = {teaching.objective.id for teaching in Curriculum(programme).teachings}
    ours = ("", here.edition)
    return (
        Hole("objective", one.objective)
        for one in here.objectives
        if one.objective.id not in taught and one.objective.edition_id in ours
    )


def _silent(here: Curriculum) -> Iterator[Hole]:
    """Sessions and parts in which somebody teaches and nobody says what.

    What nobody stands for, such as a break, need teach nothing; a session whose parts teach need not say it again,
    and parts of a session that says it as a whole need not.
    """
    teaching = {teaching.owner.id for teaching in here.teachings}
    for session in here.sessions:
        parts = [part for part in session.parts if part.id in teaching]
        if session.id not in teaching and not parts and session.all_people():
            yield Hole("session", session)
        elif parts:
            yield from (Hole("part", part) for part in session.parts if part not in parts and any(part.roles()))


def _unmet(dimension: Dimension, things: Sequence[Thing], rows: Sequence[Taught]) -> Iterator[Hole]:
    met = {thing.address for taught in rows for thing in (*taught.streams, *taught.personas, *taught.stages)}
    return (Hole(dimension, thing) for thing in things if thing.address not in met)


def _unreached(rows: Sequence[Taught]) -> Iterator[Hole]:
    """Levels that no objective is at; while no level is stated anywhere, nothing can be said of them."""
    stated = {taught.objective.level for taught in rows} - {None}
    return (Hole("level", None, level) for level in LEVELS if stated and level not in stated)
