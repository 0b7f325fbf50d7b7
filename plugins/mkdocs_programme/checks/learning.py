"""What participants can do afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Session, WrittenObjective
from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.phrases import NOTHING, Phrase, phrase
from mkdocs_programme.programme import Programme

__all__ = ["objective_id_twice", "objective_without_words"]


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
          - {id: roles, statement: Act as a partner in your own care, evidence: A role play}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        objectives:
          - id: barriers
            statement: Tell what stands in the way of coproduction
            level: analyse
            evidence: A list
          - {id: roles, statement: Act as a partner in your own care, evidence: A role play}
        ---
    """
    for session in programme.all(Session):
        for owner in session.owners:
            for index, objective in enumerate(owner.objectives):
                message = _wrong(objective)
                if message:
                    place = owner.at("objectives", index)
                    hint = phrase(
                        "write a line `statement: …`, or `ref: …` with the id of an objective that has a file"
                    )
                    yield objective_without_words.at(place, message, hint=hint)


def _wrong(objective: WrittenObjective) -> Phrase:
    if objective.statement is not None and objective.ref is not None:
        return phrase("the objective has both `statement` and `ref`")
    if objective.statement is None and objective.ref is None and not _written(objective):
        return phrase("the objective has neither `statement` nor `ref`")
    return NOTHING


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


@check("PRG406", Severity.ERROR)
def objective_id_twice(programme: Programme) -> Iterator[Finding]:
    """Two objectives of a session and its parts have the same id.

    Each has a page of its own at that address, so one of the two would be left out.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Opening
        objectives:
          - {id: barriers, statement: Tell what stands in the way, evidence: A list}
        parts:
          - id: part-1
            title: Talk
            objectives:
              - {id: barriers, statement: Describe what helps patients, evidence: A list}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Opening
        objectives:
          - {id: barriers, statement: Tell what stands in the way, evidence: A list}
        parts:
          - id: part-1
            title: Talk
            objectives:
              - {id: enablers, statement: Describe what helps patients, evidence: A list}
        ---
    """
    for session in programme.all(Session):
        seen: dict[str, Place] = {}
        for owner in session.owners:
            here: set[str] = set()
            for index, objective in enumerate(owner.objectives):
                place = owner.at("objectives", index, "id")
                if objective.ref is None and objective.id in seen and objective.id not in here:
                    yield objective_id_twice.at(
                        place,
                        phrase(
                            "another objective of this session has the id “{objective}”", objective=objective.local_id
                        ),
                        hint=phrase("give each objective an id of its own"),
                        also=[seen[objective.id]],
                    )
                here.add(objective.id)
                seen.setdefault(objective.id, place)
