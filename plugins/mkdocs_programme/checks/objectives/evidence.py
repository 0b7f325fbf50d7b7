"""How it is shown that an objective was met."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.objectives.keeping import Told, keepable
from mkdocs_programme.checks.objectives.statements import owned
from mkdocs_programme.entities import Objective, Session
from mkdocs_programme.findings import Severity
from mkdocs_programme.phrases import Phrase, counted, phrase
from mkdocs_programme.programme import Programme

__all__ = ["evidence_missing"]


@keepable("PRG451", Severity.NOTE, cme=Severity.WARNING, strict=Severity.WARNING)
def evidence_missing(programme: Programme) -> Iterator[Told]:
    """Nothing says how it is shown that an objective was met.

    Participants would not notice whether they can do it; those who accredit ask for it. A session is told once for
    all its objectives, and may keep it for all.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        evidence: A case told to a neighbour
        ---
    """
    hint = phrase("write a line `evidence: …`, such as “A case told to a neighbour”")
    for objective in programme.all(Objective):
        if objective.evidence is None:
            message = phrase("nothing says how it is shown that the objective was met")
            yield Told(evidence_missing.at(objective.at("statement"), message, hint=hint), (objective,))
    for session in programme.all(Session):
        written = [objective for objective in owned(session) if objective.statement is not None]
        silent = [objective for objective in written if objective.evidence is None]
        if silent:
            message = _silent(len(silent), len(written))
            keepers = (session, silent[0]) if len(silent) == 1 else (session,)
            yield Told(evidence_missing.at(silent[0].at("statement"), message, hint=hint), keepers)


def _silent(silent: int, written: int) -> Phrase:
    if written == 1:
        return phrase("nothing says how it is shown that the objective was met")
    if silent == written:
        return phrase("nothing says how it is shown that the {written} objectives were met", written=written)
    return counted(
        silent,
        "nothing says how it is shown that {number} of {written} objectives was met",
        "nothing says how it is shown that {number} of {written} objectives were met",
        written=written,
    )
