"""What is taught, and in which order it can be learned."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Objective, Session, Thing
from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.learning import Curriculum, SomeObjective, before, circles
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.refs import Ref

__all__ = ["objective_untaught", "prerequisites_in_a_circle"]


@check("PRG450", Severity.WARNING)
def objective_untaught(programme: Programme) -> Iterator[Finding]:
    """An objective has a file of its own, and no session teaches it.

    A visitor finds it among what can be learned, and then nowhere to learn it. Before there is any session, nothing is
    told.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === objectives/mapping.md
        ---
        statement: Draw the pathway of a patient
        evidence: The drawing
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        objectives:
          - {statement: Explain why handovers fail, evidence: A case}
          - {statement: Compare two ways of handing over, evidence: A table}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        objectives:
          - {statement: Explain why handovers fail, evidence: A case}
          - {statement: Compare two ways of handing over, evidence: A table}
          - ref: mapping
        ---
    """
    for taught in Curriculum(programme).objectives if programme.all(Session) else ():
        objective = taught.objective
        if isinstance(objective, Objective) and not taught.teachings:
            yield objective_untaught.at(
                objective.at("statement"),
                "no session or part teaches this objective",
                hint=f"write `- ref: {objective.id}` under the `objectives` of one that does, or delete the file",
            )


@check("PRG494", Severity.ERROR)
def prerequisites_in_a_circle(programme: Programme) -> Iterator[Finding]:
    """Objectives need each other in a circle, so that nobody could begin.

    A learner who follows what comes before would never arrive at a first step.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === objectives/mapping.md
        ---
        statement: Draw the pathway of a patient
        evidence: The drawing
        prerequisites: [listening]
        ---
        === objectives/listening.md
        ---
        statement: Put open questions to a patient
        evidence: A role play
        prerequisites: [mapping]
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        objectives:
          - ref: mapping
          - ref: listening
        ---

    Mends it:

        === objectives/listening.md
        ---
        statement: Put open questions to a patient
        evidence: A role play
        ---
    """
    for circle in circles(before(programme)):
        things = [programme.get(Ref("objective", id_)) for id_ in circle]
        members = [thing for thing in things if thing is not None]
        places = [
            _needing(programme, one, after) for one, after in zip(members, (*members[1:], members[0]), strict=True)
        ]
        way = " → ".join(f"“{one.local_id}”" for one in (*members, members[0]))
        message = f"{way}: each is said to come after the next" if len(members) > 1 else f"{way} comes after itself"
        yield prerequisites_in_a_circle.at(
            places[0], message, hint="take one of these out of `prerequisites`", also=places[1:]
        )


def _needing(programme: Programme, one: Thing, needed: Thing) -> Place:
    """Where an objective says that it needs another."""
    refs = one.prerequisites if isinstance(one, SomeObjective) else ()
    index = next(at for at, ref in enumerate(refs) if programme.get(ref) == needed)
    return one.at("prerequisites", index)
