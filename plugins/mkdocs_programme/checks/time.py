"""Times that contradict each other within one file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Edition, Session
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme

__all__ = ["end_and_minutes", "ends_before_it_begins", "length"]


@check("PRG201", Severity.ERROR)
def ends_before_it_begins(programme: Programme) -> Iterator[Finding]:
    """Something ends before it begins, or at the same moment.

    It cannot be shown on any timetable, and calendars refuse it.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        start: 2026-03-10 11:00
        end: 2026-03-10 11:00
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        start: 2026-03-10 11:00
        end: 2026-03-10 11:01
        ---
    """
    for edition in programme.all(Edition):
        if edition.starts is not None and edition.ends is not None and edition.ends < edition.starts:
            message = phrase("`ends` {ends} is before `starts` {starts}", ends=edition.ends, starts=edition.starts)
            yield ends_before_it_begins.at(edition.at("ends"), message, also=[edition.at("starts")])
    for session in programme.all(Session):
        if session.start is not None and session.end is not None and session.end <= session.start:
            message = phrase(
                "`end` {end:%Y-%m-%d %H:%M} is not after `start` {start:%Y-%m-%d %H:%M}",
                end=session.end,
                start=session.start,
            )
            yield ends_before_it_begins.at(session.at("end"), message, also=[session.at("start")])


@check("PRG202", Severity.WARNING, live=Severity.ERROR)
def end_and_minutes(programme: Programme) -> Iterator[Finding]:
    """A session's end and its minutes disagree.

    Some would leave too early, or the next group would wait at the door.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        start: 2026-03-10 11:00
        end: 2026-03-10 12:00
        minutes: 59
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        start: 2026-03-10 11:00
        end: 2026-03-10 12:00
        minutes: 60
        ---
    """
    for session in programme.all(Session):
        lasts = _between(session)
        if session.minutes is not None and lasts is not None and lasts > 0 and lasts != session.minutes:
            message = phrase(
                "`minutes` says {minutes}, but from `start` to `end` it is {lasts}",
                minutes=session.minutes,
                lasts=lasts,
            )
            place = session.at("minutes")
            yield end_and_minutes.at(place, message, hint=phrase("take one of the two away"), also=[session.at("end")])


def _between(session: Session) -> int | None:
    """Minutes from start to end, if both are written."""
    if session.start is None or session.end is None:
        return None
    return (session.end - session.start) // timedelta(minutes=1)


def length(session: Session) -> int | None:
    """How long a session lasts, if its file says so; an end that does not come after the start says nothing."""
    lasts = _between(session)
    return session.minutes if lasts is None or lasts <= 0 else lasts
