"""A wording that stays as it is on purpose: the codes that an objective or session keeps, each with a reason."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Objective, Session, WrittenObjective
from mkdocs_programme.entities.learning import kept
from mkdocs_programme.findings import Finding, Rule, Severity
from mkdocs_programme.phrases import Phrase, phrase
from mkdocs_programme.programme import Programme

__all__ = ["KEEPABLE", "Told", "keepable", "kept_for_nothing", "kept_without_reason"]

Keeper = Objective | WrittenObjective | Session


@dataclass(frozen=True)
class Told:
    """A finding, and the things that may keep it from being told."""

    finding: Finding
    keepers: tuple[Keeper, ...]


Look = Callable[[Programme], Iterator[Told]]

KEEPABLE: dict[str, Look] = {}
"""The checks whose codes `ignore` may name."""

_FOUND: WeakKeyDictionary[Programme, dict[str, tuple[Told, ...]]] = WeakKeyDictionary()


def keepable(code: str, severity: Severity, **raised: Severity) -> Callable[[Look], Rule]:
    """Declare a rule as `check` does, whose breaches may be kept on purpose."""

    def declare(look: Look) -> Rule:
        KEEPABLE[code] = look

        @functools.wraps(look)
        def telling(programme: Programme) -> Iterator[Finding]:
            for told in _found(programme, code):
                if not any(kept(keeper.ignore, code) for keeper in told.keepers):
                    keep = phrase("to keep it on purpose, write `ignore: {{{code}: reason}}`", code=code)
                    hint = told.finding.hint
                    yield replace(told.finding, hint=phrase("{hint}; {keep}", hint=hint, keep=keep) if hint else keep)

        return check(code, severity, keepable=True, **raised)(telling)

    return declare


def _found(programme: Programme, code: str) -> tuple[Told, ...]:
    """What a check finds, kept or not."""
    found = _FOUND.setdefault(programme, {})
    if code not in found:
        found[code] = tuple(KEEPABLE[code](programme))
    return found[code]


def _keepers(programme: Programme) -> Iterator[Keeper]:
    yield from programme.all(Objective)
    for session in programme.all(Session):
        yield session
        for owner in (session, *session.parts):
            yield from owner.objectives


@check("PRG407", Severity.WARNING)
def kept_without_reason(programme: Programme) -> Iterator[Finding]:
    """A wording is kept on purpose, but nobody says why.

    Whoever edits the programme next year cannot tell whether the reason still holds.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: Understand why handovers fail
        evidence: A case told to a neighbour
        ignore:
          PRG410:
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Understand why handovers fail
        evidence: A case told to a neighbour
        ignore:
          PRG410: the word our patients’ council chose
        ---
    """
    for keeper in _keepers(programme):
        for index, one in enumerate(keeper.ignore):
            if one.id and not one.reason.strip():
                place = keeper.origin.source.at_key(*keeper.origin.inside, "ignore", index)
                hint = phrase("write `ignore: {{{code}: reason}}`", code=one.id)
                yield kept_without_reason.at(place, phrase("{code} is kept without a reason", code=one.id), hint=hint)


@check("PRG408", Severity.WARNING)
def kept_for_nothing(programme: Programme) -> Iterator[Finding]:
    """A code is kept on purpose that is not found here, or that cannot be kept.

    It would hide a fault that somebody makes later, and that nobody meant to keep.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        evidence: A case told to a neighbour
        ignore: {PRG410: the word our patients’ council chose}
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        evidence: A case told to a neighbour
        ---
    """
    used = _used(programme)
    for keeper in _keepers(programme):
        for index, one in enumerate(keeper.ignore):
            code = one.id.strip().upper()
            if (id(keeper), code) not in used:
                place = keeper.origin.source.at_key(*keeper.origin.inside, "ignore", index)
                message, hint = _useless(code, one.reason)
                yield kept_for_nothing.at(place, message, hint=hint)


def _used(programme: Programme) -> set[tuple[int, str]]:
    """Which keepers keep which codes that are really found."""
    told = ((one, code) for code in KEEPABLE for one in _found(programme, code))
    return {(id(keeper), code) for one, code in told for keeper in one.keepers if kept(keeper.ignore, code)}


def _useless(code: str, reason: str) -> tuple[Phrase, Phrase]:
    if not code:
        return (
            phrase("`ignore`: “{reason}” names no code", reason=reason),
            phrase("write the code and the reason, such as `ignore: {{PRG411: reason}}`"),
        )
    if code not in KEEPABLE:
        known = ", ".join(sorted(KEEPABLE))
        return phrase("{code} cannot be kept", code=code), phrase(
            "use one of {known}, or delete this line", known=known
        )
    return phrase("{code} is not found here any more", code=code), phrase("delete this line")
