"""What stays as it is on purpose: the codes that an objective, a session or any file keeps, each with a reason."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from mkdocs_programme.checks.registry import check, kept_by_file
from mkdocs_programme.entities import Entity, Session, WrittenObjective
from mkdocs_programme.entities.base import kept
from mkdocs_programme.findings import Finding, Rule, Severity
from mkdocs_programme.phrases import Phrase, phrase
from mkdocs_programme.programme import Programme

__all__ = ["KEEPABLE", "Told", "keepable", "kept_for_nothing", "kept_without_reason"]

Keeper = Entity | WrittenObjective


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
    yield from programme.entities
    for session in programme.all(Session):
        for owner in session.owners:
            yield from owner.objectives


@check("PRG407", Severity.WARNING)
def kept_without_reason(programme: Programme) -> Iterator[Finding]:
    """Something is kept on purpose, but nobody says why.

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
    used = {(id(keeper), code) for one, code in told for keeper in one.keepers if kept(keeper.ignore, code)}
    return used | set(_used_by_files(programme))


def _used_by_files(programme: Programme) -> Iterator[tuple[int, str]]:
    """The same for codes that whole files keep."""
    keepers = [entity for entity in programme.entities if entity.ignore]
    for rule, look in kept_by_file().items():
        keeping = [entity for entity in keepers if kept(entity.ignore, rule.code)]
        paths = {finding.place.path for finding in look(programme)} if keeping else set()
        yield from ((id(entity), rule.code) for entity in keeping if paths.intersection(entity.origin.paths))


def _useless(code: str, reason: str) -> tuple[Phrase, Phrase]:
    if not code:
        return (
            phrase("`ignore`: “{reason}” names no code", reason=reason),
            phrase("write the code and the reason, such as `ignore: {{PRG411: reason}}`"),
        )
    if code not in KEEPABLE and code not in {rule.code for rule in kept_by_file()}:
        return (
            phrase("{code} cannot be kept", code=code),
            phrase("mend what it tells, and delete this line: only notes and warnings can be kept"),
        )
    return phrase("{code} is not found here any more", code=code), phrase("delete this line")
