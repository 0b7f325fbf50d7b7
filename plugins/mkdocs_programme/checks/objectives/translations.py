"""Objectives in translation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_programme.checks.objectives.keeping import Told, keepable
from mkdocs_programme.checks.objectives.statements import Statement, statements
from mkdocs_programme.entities import Session, WrittenObjective
from mkdocs_programme.findings import Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme

__all__ = ["objective_untranslated"]


@keepable("PRG540", Severity.WARNING, strict=Severity.ERROR)
def objective_untranslated(programme: Programme) -> Iterator[Told]:
    """A translation has other objectives than its source: one is left out.

    Its readers are promised less than the others, and see a line in another language between their own. A translation
    that has no objectives at all is not told, for then the page says so. Entries that the source does not have, and
    other levels, are told when the files are read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        objectives:
          - {id: causes, statement: Explain why handovers fail, evidence: A case}
          - {id: map, statement: Draw a map of a handover, evidence: The map}
        ---
        === sessions/2026/a2.sv.md
        ---
        title: Motorer
        objectives:
          - {id: causes, statement: Förklara varför överlämningar brister}
        ---

    Mends it:

        === sessions/2026/a2.sv.md
        ---
        title: Motorer
        objectives:
          - {id: causes, statement: Förklara varför överlämningar brister}
          - {id: map, statement: Rita en karta över en överlämning}
        ---
    """
    by_place = {(id(one.objective), one.words.language): one for one in statements(programme)}
    for session in programme.all(Session):
        for owner in session.owners:
            for language, _ in session.origin.translations:
                said = [by_place.get((id(one), language)) for one in owner.objectives]
                yield from _left_out(owner.objectives, said, language)


def _left_out(
    objectives: Sequence[WrittenObjective], said: Sequence[Statement | None], language: str
) -> Iterator[Told]:
    translated = next((one for one in said if one is not None), None)
    if translated is None or translated.document is translated.objective.origin.source:
        return
    key = translated.key
    place = translated.document.at_key(*key[: key.index("objectives") + 1] if "objectives" in key else key)
    for objective, one in zip(objectives, said, strict=True):
        # Without ids the lists are matched by their order, and another length has been told already.
        named = objective.ref is None and not objective.local_id.startswith("objective-")
        if one is None and named:
            message = phrase("`objectives` leaves out “{objective}”", objective=objective.local_id)
            hint = phrase("translate it under the same id, from {source}", source=objective.origin.source.path)
            yield Told(objective_untranslated.at(place, message, hint=hint), (objective,))
