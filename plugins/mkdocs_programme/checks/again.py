"""Sessions that are held more than once."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Session
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import Phrase, phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.timetable import slot

__all__ = ["repeats_amiss"]


@check("PRG212", Severity.WARNING)
def repeats_amiss(programme: Programme) -> Iterator[Finding]:
    """A session repeats one that it cannot be a second chance for.

    Who could not come the first time is sent to a session that is no repeat: of another edition, at the same time, or
    itself a repeat of a third. What grew out of an earlier edition is `derived_from` it.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a1.md
        ---
        title: Cooking
        start: 2026-06-12 09:00
        minutes: 60
        ---
        === sessions/2026/a2.md
        ---
        title: Cooking
        start: 2026-06-12 09:59
        minutes: 60
        repeats: a1
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Cooking
        start: 2026-06-12 10:00
        minutes: 60
        repeats: a1
        ---
    """
    for session in programme.all(Session):
        first = programme.find(Session, session.repeats)
        said = _amiss(programme, session, first) if first is not None else None
        if said is not None:
            message, hint = said
            yield repeats_amiss.at(session.at("repeats"), message, hint=hint)


def _amiss(programme: Programme, session: Session, first: Session) -> tuple[Phrase, Phrase] | None:
    """What is wrong with a repeat, and what to do."""
    if first == session:
        return phrase("`repeats`: a session cannot repeat itself"), phrase("name the one that is held first")
    if first.edition_id != session.edition_id:
        message = phrase("`repeats`: {id} is held in another edition", id=first.id)
        return message, phrase("write `derived_from` instead of `repeats`")
    if first.repeats is not None:
        message = phrase("`repeats`: {id} is itself a repeat", id=first.local_id)
        return message, phrase("name the one that is held first")
    here, there = slot(programme, session), slot(programme, first)
    if here is not None and there is not None and here.overlaps(there):
        message = phrase("`repeats`: {id} is held at the same time", id=first.local_id)
        return message, phrase("move one of the two")
    return None
