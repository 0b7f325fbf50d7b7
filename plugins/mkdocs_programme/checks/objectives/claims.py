"""What is claimed that learning changed."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.objectives.keeping import Told, keepable
from mkdocs_programme.checks.objectives.statements import objectives
from mkdocs_programme.findings import Severity
from mkdocs_programme.phrases import both, phrase
from mkdocs_programme.programme import Programme

__all__ = ["outcome_unproved"]

_CLAIMS = {"5": phrase("performance"), "6": phrase("the health of patients"), "7": phrase("the health of a community")}
"""Moore's levels at which something outside the room is said to have changed."""


@keepable("PRG452", Severity.WARNING, strict=Severity.ERROR)
def outcome_unproved(programme: Programme) -> Iterator[Told]:
    """A measure claims a change in practice or health without its baseline, source and date.

    At Moore's levels 5 to 7 a figure alone proves nothing: whoever reads it asks compared to what, counted by whom,
    and when.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        evidence: A case told to a neighbour
        measures:
          - {what: Handovers without a gap, level: 5, value: 80 %, source: Ward register}
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        evidence: A case told to a neighbour
        measures:
          - {what: Handovers without a gap, level: 5, baseline: 60 %, value: 80 %, source: Ward register, date: 2026-01}
        ---
    """
    for objective in objectives(programme):
        for index, measure in enumerate(objective.measures):
            given = {"baseline": measure.baseline, "source": measure.source, "date": measure.date}
            lacking = [f"`{name}`" for name, value in given.items() if not value]
            if measure.level in _CLAIMS and lacking:
                place = objective.at("measures", index)
                message = phrase(
                    "a change of {claims} is claimed without {lacking}",
                    claims=_CLAIMS[measure.level],
                    lacking=both(lacking),
                )
                hint = phrase("write them, or claim a level that can be shown")
                yield Told(outcome_unproved.at(place, message, hint=hint), (objective,))
