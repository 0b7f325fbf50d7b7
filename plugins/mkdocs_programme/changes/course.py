"""The course of a programme from release to release, and on to what stands in its files now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from mkdocs_programme.changes.difference import Difference, SessionChange, difference
from mkdocs_programme.changes.taking import snapshot
from mkdocs_programme.changes.telling import matters
from mkdocs_programme.entities import Session
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.once import of_programme
from mkdocs_programme.releases import Release, Snapshot
from mkdocs_programme.values.listening import looked_at, unheard

__all__ = ["Course", "Revision", "Step", "course", "steps", "told_courses"]


@dataclass(frozen=True)
class Step:
    """From one release to the next; the last may lead to what has not been released."""

    before: Snapshot
    after: Snapshot
    release: Release | None
    """The one that it leads to; nothing for what has changed since."""
    order: int
    """Of that release, or the order that the next one will have."""
    difference: Difference


@dataclass(frozen=True)
class Revision:
    """How often what a calendar says of a session has changed since it was first published."""

    sequence: int
    """Published changes of time, room or status (RFC 5545 §3.8.7.4)."""
    changed: datetime | None
    """When it was released as it is now; nothing for what has never been, or has changed since."""


@dataclass(frozen=True)
class Course:
    """What has become of one session."""

    steps: tuple[tuple[Step, SessionChange], ...]
    """Those in which it became different, whatever its id was then, the earliest first."""
    revision: Revision
    """For calendars, which must tell a change from a repetition."""


@of_programme
def steps(programme: Programme) -> tuple[Step, ...]:
    """Every step after the first release, the earliest first; none without a release."""
    return tuple(_steps(programme))


def _steps(programme: Programme) -> Iterator[Step]:
    released = programme.releases
    for earlier, later in pairwise(released):
        told = difference(earlier.snapshot, later.snapshot)
        yield Step(earlier.snapshot, later.snapshot, later, later.order, told)
    if released and (told := difference(released[-1].snapshot, snapshot(programme))):
        yield Step(released[-1].snapshot, snapshot(programme), None, released[-1].order + 1, told)


def course(programme: Programme, session: Session) -> Course:
    """What has become of a session that there is now; whoever asks has looked at that alone."""
    found = _courses(programme)[session.id]
    looked_at(found)
    return found


def told_courses(programme: Programme) -> Iterator[tuple[Course, str]]:
    """Everything that `course` answers, and what it says, for an outline."""
    for found in _courses(programme).values():
        told = ((step.order, step.release and step.release.name, change) for step, change in found.steps)
        yield found, repr((found.revision, *told))


@of_programme
def _courses(programme: Programme) -> Mapping[str, Course]:
    """By the ids of sessions."""
    with unheard():
        found: dict[str, tuple[tuple[Step, SessionChange], ...]] = {}
        for step in steps(programme):
            for change in step.difference.sessions:
                found[change.id] = (*found.pop(change.before, ()), (step, change))
        first = programme.releases[0] if programme.releases else None
        ids = (session.id for session in programme.all(Session))
        return {id_: _course(first, id_, found.get(id_, ())) for id_ in ids}


def _course(first: Release | None, id_: str, taken: tuple[tuple[Step, SessionChange], ...]) -> Course:
    # A session that is back after it was gone goes on counting, or calendars would take it for an old one.
    told = [step for step, change in taken if any(map(matters, change.changes))]
    known = first is not None and _was_in(first, id_, taken)
    last = told[-1].release if told else first if known else None
    return Course(taken, Revision(max(len(told) - (not known), 0), last.date if last else None))


def _was_in(release: Release, id_: str, course: tuple[tuple[Step, SessionChange], ...]) -> bool:
    """Whether a session was published with the first release, whatever its id was then."""
    return (course[0][1].before if course else id_) in release.snapshot.sessions
