"""What a session is made of: parts and agenda that should fill its time, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from mkdocs_programme.checks.registry import check
from mkdocs_programme.checks.time import length
from mkdocs_programme.entities import Session
from mkdocs_programme.findings import Finding, Rule, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.timetable import first_at, slot

__all__ = ["agenda_length", "part_outside", "parts_too_long", "parts_too_short"]


@check("PRG204", Severity.NOTE)
def agenda_length(programme: Programme) -> Iterator[Finding]:
    """The minutes of an agenda are together more or fewer than the session's.

    Whoever prepares a stretch of the session plans for time that is not there.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        minutes: 60
        agenda:
          - {minutes: 20, title: Introduction}
          - {minutes: 45, title: Fish bowl}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        minutes: 60
        agenda:
          - {minutes: 20, title: Introduction}
          - {minutes: 40, title: Fish bowl}
        ---
    """
    for session in programme.all(Session):
        minutes = [item.minutes for item in session.agenda if item.minutes is not None]
        lasts = length(session)
        if lasts is not None and minutes and len(minutes) == len(session.agenda) and sum(minutes) != lasts:
            message = phrase(
                "`agenda` has {together} minutes together, and the session {lasts}", together=sum(minutes), lasts=lasts
            )
            yield agenda_length.at(session.origin.source.at_key("agenda"), message)


@check("PRG205", Severity.NOTE)
def parts_too_long(programme: Programme) -> Iterator[Finding]:
    """The parts of a session are together longer than the session.

    The last one would be cut short, or eat into the break.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        minutes: 60
        parts:
          - {id: part-1, title: Theory, minutes: 30}
          - {id: part-2, title: Practice, minutes: 31}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        minutes: 60
        parts:
          - {id: part-1, title: Theory, minutes: 30}
          - {id: part-2, title: Practice, minutes: 30}
        ---
    """
    for session in programme.all(Session):
        together = sum(part.minutes or 0 for part in session.parts)
        lasts = length(session)
        if lasts is not None and together > lasts:
            yield _other_length(parts_too_long, session, together, lasts)


@check("PRG210", Severity.ERROR)
def part_outside(programme: Programme) -> Iterator[Finding]:
    """A part begins before its session, or when that is over, or lasts longer.

    Whoever comes for this part alone would stand before a closed door.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        start: 2026-03-10 11:00
        minutes: 60
        parts:
          - {id: part-1, title: Theory, start: "10:30"}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        start: 2026-03-10 11:00
        minutes: 60
        parts:
          - {id: part-1, title: Theory, start: "11:00", minutes: 60}
        ---
    """
    for session in programme.all(Session):
        whole = slot(programme, session)
        for part in session.parts:
            if whole is None or part.start is None:
                continue
            begins = first_at(whole.start, part.start)
            if begins >= whole.end or begins + timedelta(minutes=part.minutes or 0) > whole.end:
                message = phrase(
                    "the part is not between {start:%H:%M} and {end:%H:%M}, when its session is held",
                    start=whole.start,
                    end=whole.end,
                )
                yield part_outside.at(part.at("start"), message, also=[session.at("start")])


@check("PRG211", Severity.NOTE)
def parts_too_short(programme: Programme) -> Iterator[Finding]:
    """The parts of a session are together shorter than the session.

    Nobody says what happens in the rest: a discussion can be a part too, or stand in the agenda.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        minutes: 60
        parts:
          - {id: part-1, title: Theory, minutes: 30}
          - {id: part-2, title: Practice, minutes: 20}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        minutes: 60
        parts:
          - {id: part-1, title: Theory, minutes: 30}
          - {id: part-2, title: Practice, minutes: 20}
          - {id: talk, title: Discussion, minutes: 10}
        ---
    """
    for session in programme.all(Session):
        known = [part.minutes for part in session.parts if part.minutes]
        lasts = length(session)
        all_known = known and len(known) == len(session.parts) and not session.agenda
        if lasts is not None and all_known and sum(known) < lasts:
            yield _other_length(parts_too_short, session, sum(known), lasts)


def _other_length(rule: Rule, session: Session, together: int, lasts: int) -> Finding:
    message = phrase(
        "`parts` have {together} minutes together, and the session {lasts}", together=together, lasts=lasts
    )
    return rule.at(session.origin.source.at_key("parts"), message)
