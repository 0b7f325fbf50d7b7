"""What a programme publishes, and what became different about it: no git, no MkDocs, no clock."""

from mkdocs_programme.changes.course import Course, Revision, Step, course, steps, told_courses
from mkdocs_programme.changes.difference import (
    Became,
    Change,
    Difference,
    Moved,
    People,
    Readdressed,
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

__all__ = ["Became", "Change", "Difference", "Line", "Moved", "People", "Readdressed", "Renamed", "Retimed", "Reworded"]
__all__ += ["Course", "Revision", "SessionChange", "Spoken", "Step", "Streamed", "Teller", "ThingChange"]
__all__ += ["course", "difference", "matters", "plainly", "snapshot", "steps", "told_courses"]
