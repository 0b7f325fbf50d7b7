"""What is taught, and in which order it can be learned."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.objectives.keeping import Told, keepable
from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Edition, Objective, Session, Thing
from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.learning import Curriculum, Hole, SomeObjective, before, circles, coverage
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.refs import Ref

__all__ = ["coverage_demanded", "objective_untaught", "prerequisites_in_a_circle"]


@keepable("PRG450", Severity.WARNING, strict=Severity.ERROR)
def objective_untaught(programme: Programme) -> Iterator[Told]:
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
            message = phrase("no session or part teaches this objective")
            hint = phrase(
                "write `- ref: {objective}` under the `objectives` of one that does, or delete the file",
                objective=objective.id,
            )
            yield Told(objective_untaught.at(objective.at("statement"), message, hint=hint), (objective,))


@check("PRG453", Severity.WARNING)
def coverage_demanded(programme: Programme) -> Iterator[Finding]:
    """Something that the settings want met is met by no objective of an edition.

    The committee promised something for every persona, say, and whoever looks for Phil finds nothing to learn.
    What must be met is named in `programme.yml`, as `learning: {coverage: [persona, stage]}`; sessions, parts, streams,
    personas, stages and levels can be; needs of personas are told as PRG486. Editions that are over are left alone.

    Breaks it:

        === programme.yml
        name: Festival
        learning:
          coverage: [persona]
        === editions/2026.md
        ---
        name: Festival 2026
        ---
        === personas/phil.md
        ---
        name: Phil
        evidence: assumption
        reviewed: 2026-01-10
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        objectives:
          - {id: barriers, statement: Identify what stands in the way of coproduction, evidence: a list}
          - {id: helpers, statement: Describe what helps a team to begin, evidence: a story told}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        personas: [phil]
        objectives:
          - {id: barriers, statement: Identify what stands in the way of coproduction, evidence: a list}
          - {id: helpers, statement: Describe what helps a team to begin, evidence: a story told}
        ---
    """
    demanded = programme.settings.learning.coverage
    for edition in programme.all(Edition) if demanded else ():
        found = coverage(programme, edition)
        if edition.phase == "archived" or not found.teachings:
            continue
        for hole in (hole for hole in found.holes if hole.dimension in demanded):
            yield _hole(edition, hole)


def _hole(edition: Edition, hole: Hole) -> Finding:
    called = f"“{edition.name.source.text}”"
    drop = phrase("or take `{dimension}` out of `coverage` in programme.yml", dimension=hole.dimension)
    if hole.thing is None:
        message = phrase("no objective of {called} is at the level “{level}”", called=called, level=hole.level)
        return coverage_demanded.at(
            edition.at("name"), message, hint=phrase("state the `level` of its objectives, {drop}", drop=drop)
        )
    if hole.dimension in ("session", "part"):
        hint = phrase("write its `objectives`, {drop}", drop=drop)
        return coverage_demanded.at(
            hole.thing.at(hole.thing.titled),
            phrase("this {dimension} has no objective", dimension=hole.dimension),
            hint=hint,
        )
    field = {"persona": "personas", "stage": "pathway", "stream": "stream"}[hole.dimension]
    hint = phrase("name it in `{field}` of a session that has objectives, {drop}", field=field, drop=drop)
    message = phrase("no objective of {called} meets this {dimension}", called=called, dimension=hole.dimension)
    return coverage_demanded.at(hole.thing.at(hole.thing.titled), message, hint=hint)


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
        message = (
            phrase("{way}: each is said to come after the next", way=way)
            if len(members) > 1
            else phrase("{way} comes after itself", way=way)
        )
        yield prerequisites_in_a_circle.at(
            places[0], message, hint=phrase("take one of these out of `prerequisites`"), also=places[1:]
        )


def _needing(programme: Programme, one: Thing, needed: Thing) -> Place:
    """Where an objective says that it needs another."""
    refs = one.prerequisites if isinstance(one, SomeObjective) else ()
    index = next(at for at, ref in enumerate(refs) if programme.get(ref) == needed)
    return one.at("prerequisites", index)
