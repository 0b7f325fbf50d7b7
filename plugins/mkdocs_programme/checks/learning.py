"""What participants can do afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Session, WrittenObjective
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.programme import Programme

__all__ = ["objective_without_words"]


@check("PRG405", Severity.ERROR)
def objective_without_words(programme: Programme) -> Iterator[Finding]:
    """An objective of a session is neither written out nor named, or both.

    A participant would read an empty line, or two statements where one is meant.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        objectives:
          - id: barriers
            level: analyse
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        objectives:
          - id: barriers
            statement: Tell what stands in the way of coproduction
            level: analyse
        ---
    """
    for session in programme.all(Session):
        for owner in (session, *session.parts):
            for index, objective in enumerate(owner.objectives):
                message = _wrong(objective)
                if message:
                    place = owner.at("objectives", index)
                    hint = "write a line `statement: …`, or `ref: …` with the id of an objective that has a file"
                    yield objective_without_words.at(place, message, hint=hint)


def _wrong(objective: WrittenObjective) -> str:
    if objective.statement is not None and objective.ref is not None:
        return "the objective has both `statement` and `ref`"
    if objective.statement is None and objective.ref is None and not _written(objective):
        return "the objective has neither `statement` nor `ref`"
    return ""


def _written(objective: WrittenObjective) -> bool:
    """Whether something stands there that could not be read, which another finding tells."""
    document, inside = objective.origin.source, objective.origin.inside
    for name in ("statement", "ref"):
        if (*inside, name) in document.places:
            place = document.at(*inside, name)
            rest = (document.line(place.line) or "")[place.column - 1 :].strip()
            if rest and rest[0] not in "#,]}":
                return True
    return False
