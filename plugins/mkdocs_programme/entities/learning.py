"""What participants can do afterwards."""

from typing import ClassVar, Literal

from mkdocs_programme.entities.base import Entity, Record, Thing
from mkdocs_programme.entities.fields import (
    Address,
    Identifier,
    MaterialRef,
    ObjectiveRef,
    PersonaRef,
    ReferenceRef,
    Translated,
)

__all__ = ["LEVELS", "Alignment", "Level", "Objective", "WrittenObjective"]

Level = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
"""Anderson & Krathwohl's revision of Bloom's taxonomy; stated by the author, never guessed from a verb."""
LEVELS: tuple[Level, ...] = ("remember", "understand", "apply", "analyse", "evaluate", "create")
Domain = Literal["cognitive", "skill", "attitude"]


class Alignment(Record):
    """The term of a competence framework that an objective stands for."""

    shorthand: ClassVar[str] = "uri"

    uri: Address
    label: Translated | None = None


class WrittenObjective(Thing):
    """An objective in a session or part: written out, or named by its id."""

    kind = "objective"
    folder = "objectives"
    titled = "statement"
    shorthand: ClassVar[str] = "statement"

    id: Identifier = ""
    """Permanent name within the session; without one it is numbered, and its address moves with the order."""
    ref: ObjectiveRef | None = None
    """An objective that has a file of its own."""
    statement: Translated | None = None
    """What a participant can do afterwards, beginning with a verb."""
    explained: Translated | None = None
    """What is meant, in a sentence."""
    level: Level | None = None
    domain: Domain | None = None
    evidence: Translated | None = None
    """How it is shown that the objective was met."""


class Objective(Entity):
    """Something participants can do afterwards, taught by one session or by many."""

    kind = "objective"
    folder = "objectives"
    titled = "statement"

    statement: Translated
    """What a participant can do afterwards, beginning with a verb."""
    explained: Translated | None = None
    level: Level | None = None
    domain: Domain | None = None
    prerequisites: tuple[ObjectiveRef, ...] = ()
    frameworks: tuple[Alignment, ...] = ()
    evidence: Translated | None = None
    personas: tuple[PersonaRef, ...] = ()
    references: tuple[ReferenceRef, ...] = ()
    materials: tuple[MaterialRef, ...] = ()
