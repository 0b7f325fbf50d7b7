"""What a programme publishes, and what became different about it: no git, no MkDocs, no clock."""

from mkdocs_programme.changes.course import Revision, Step, revisions, steps
from mkdocs_programme.changes.difference import (
    Became,
    Change,
    Difference,
    Moved,
    People,
    Renamed,
    Retimed,
    Reworded,
    SessionChange,
    Spoken,
    Streamed,
    ThingChange,
    difference,
)
from mkdocs_programme.changes.taking import snapshot
from mkdocs_programme.changes.telling import Line, Teller, matters, plainly

__all__ = [
    "Became",
    "Change",
    "Difference",
    "Line",
    "Moved",
    "People",
    "Renamed",
    "Retimed",
    "Reworded",
    "SessionChange",
]
__all__ += ["Revision", "Spoken", "Step", "Streamed", "Teller", "ThingChange", "difference", "matters"]
__all__ += ["plainly", "revisions", "snapshot", "steps"]
