"""What participants can do afterwards."""

from typing import ClassVar, Literal

from mkdocs_programme.entities.base import Entity, Kept, Record, Thing
from mkdocs_programme.entities.fields import (
    Address,
    Identifier,
    MaterialRef,
    NeedRef,
    ObjectiveRef,
    PartialDate,
    PersonaRef,
    Plain,
    ReferenceRef,
    StageRef,
    Translated,
)

__all__ = ["LEVELS", "OUTCOMES", "Alignment", "Level", "Measure", "Objective", "WrittenObjective"]

Level = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
"""Anderson & Krathwohl's revision of Bloom's taxonomy; stated by the author, never guessed from a verb."""
LEVELS: tuple[Level, ...] = ("remember", "understand", "apply", "analyse", "evaluate", "create")
Domain = Literal["cognitive", "skill", "attitude"]
Outcome = Literal["1", "2", "3a", "3b", "4", "5", "6", "7"]
"""Moore's levels of outcomes: participation, satisfaction, declarative and procedural knowledge, competence,
performance, health of patients, health of a community."""
OUTCOMES: tuple[Outcome, ...] = ("1", "2", "3a", "3b", "4", "5", "6", "7")


class Alignment(Record):
    """The term of a competence framework that an objective stands for."""

    shorthand: ClassVar[str] = "uri"

    framework: Plain | None = None
    """Id of the framework, if the settings hold a table of its terms."""
    uri: Address
    """Address of the term, as its publisher gives it."""
    label: Translated | None = None
    """What the term is called; not needed if the settings hold a table of its framework."""


class Measure(Record):
    """What is counted to see whether learning made a difference."""

    shorthand: ClassVar[str] = "what"

    what: Translated
    """What is counted or asked."""
    level: Outcome | None = None
    """Moore's level of outcome: 1 participation, 2 satisfaction, 3a and 3b knowledge, 4 competence, 5 performance,
    6 health of patients, 7 health of a community."""
    unit: Translated | None = None
    """In what it is counted, such as “days” or “%”."""
    baseline: Plain | None = None
    """The value before."""
    value: Plain | None = None
    """The value after, or the one that is aimed at."""
    source: Translated | None = None
    """Where the figures come from."""
    date: PartialDate | None = None
    """When it was measured."""


class _Stated(Thing):
    """What is known of an objective, wherever it is written."""

    kind = "objective"
    folder = "objectives"
    titled = "statement"

    statement: Translated | None = None
    """What a participant can do afterwards, beginning with a verb."""
    explained: Translated | None = None
    """What is meant, in a sentence."""
    level: Level | None = None
    """How deep the learning goes (revised Bloom); stated by the author, never guessed from the verb."""
    domain: Domain | None = None
    """Whether it is about thinking, doing, or how one meets others."""
    prerequisites: tuple[ObjectiveRef, ...] = ()
    """What should be learnt before; one that is written out in a session is named `2026/a2/enablers`."""
    frameworks: tuple[Alignment, ...] = ()
    """Terms of competence frameworks that it stands for."""
    evidence: Translated | None = None
    """How it is shown that the objective was met."""
    measures: tuple[Measure, ...] = ()
    """What is measured to see whether it made a difference."""
    personas: tuple[PersonaRef, ...] = ()
    """Whom it helps."""
    stages: tuple[StageRef, ...] = ()
    """Stages of care it helps at, written `pathway#stage`."""
    references: tuple[ReferenceRef, ...] = ()
    """What to read on it."""
    materials: tuple[MaterialRef, ...] = ()
    """What to work with."""
    needs: tuple[NeedRef, ...] = ()
    """Needs of personas that it meets, written `persona#need`."""
    ignore: tuple[Kept, ...] = ()
    """Codes that are not told of this objective, each with the reason, such as `PRG411: our patients’ own word`."""


class WrittenObjective(_Stated):
    """An objective in a session or part: written out, or named by its id."""

    shorthand: ClassVar[str] = "statement"

    id: Identifier = ""
    """Permanent name within the session; without one it is numbered, and its address moves with the order."""
    ref: ObjectiveRef | None = None
    """An objective that has a file of its own."""


class Objective(_Stated, Entity):
    """Something participants can do afterwards, taught by one session or by many."""

    statement: Translated
    """What a participant can do afterwards, beginning with a verb."""
