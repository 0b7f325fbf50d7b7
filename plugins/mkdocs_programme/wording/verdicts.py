"""What can be said against a wording, and where in it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

__all__ = ["Fault", "Verdict"]


class Fault(enum.Enum):
    """One way in which a statement does not say what participants can do."""

    PLACEHOLDER = enum.auto()
    """Something stands where the statement is still to be written."""
    FRAME = enum.auto()
    """It repeats what stands above every list of objectives."""
    AVOID = enum.auto()
    """Its verb cannot be observed."""
    WEAK = enum.auto()
    """Its verb is disputed, or says little."""
    PARTICIPATION = enum.auto()
    """It says what happens to participants, not what they can do afterwards."""
    PRESENTER = enum.auto()
    """It says what the presenter does."""
    UNKNOWN = enum.auto()
    """It begins with no verb of its language."""
    SECOND = enum.auto()
    """It has more than one verb."""
    SHORT = enum.auto()
    LONG = enum.auto()
    VAGUE = enum.auto()
    """It does not say of what."""
    LEVEL = enum.auto()
    """Its verb is on no list for the level that is stated."""


@dataclass(frozen=True)
class Verdict:
    """One fault of one statement."""

    fault: Fault
    start: int
    """Offset of the words meant."""
    end: int
    said: str
    """These words."""
    instead: tuple[str, ...] = ()
    """What might be written for them: verbs to choose from, the nearest verb, or the levels a verb is listed at."""
    rest: str = ""
    """The statement mended, where that is plain."""
    count: int = 0
    """How many words a statement has that is too short or too long."""
