"""Objectives that are not written yet, or that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_programme.checks.objectives.keeping import Told, keepable
from mkdocs_programme.checks.objectives.statements import Statement, against, statements
from mkdocs_programme.findings import Severity
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.wording import Fault

__all__ = ["objective_twice", "placeholder_left"]

_SIGNS = re.compile(r"[\W_]+")
"""What two objectives that say the same may differ in."""


@keepable("PRG401", Severity.ERROR)
def placeholder_left(programme: Programme) -> Iterator[Told]:
    """Something stands where an objective is still to be written.

    It would be published as it is; four of five real lessons that were looked at had done so.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: TODO ask the speakers of part two
        evidence: A case told to a neighbour
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        evidence: A case told to a neighbour
        ---
    """
    for one, verdict in against(programme, Fault.PLACEHOLDER):
        hint = phrase("write what participants can do, or take the objective out until it is known")
        message = phrase("“{said}” stands where the objective should be", said=verdict.said)
        yield Told(placeholder_left.at(one.at(verdict), message, hint=hint), (one.objective,))


@keepable("PRG402", Severity.ERROR)
def objective_twice(programme: Programme) -> Iterator[Told]:
    """An objective holds no words, or the same words as another of its session.

    A participant reads one line twice and looks for the difference.

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
          - {id: cures, statement: Explain why handovers fail., evidence: A case}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        objectives:
          - {id: causes, statement: Explain why handovers fail, evidence: A case}
          - {id: cures, statement: Explain what makes handovers work., evidence: A case}
        ---
    """
    seen: dict[tuple[str, str, str], Statement] = {}
    for one in statements(programme):
        plain = _SIGNS.sub(" ", fold(one.words.text)).strip()
        if not plain:
            hint = phrase("write what participants can do, or delete it")
            finding = objective_twice.at(one.place, phrase("the objective holds no words"), hint=hint)
            yield Told(finding, (one.objective,))
        elif one.session is not None:
            first = seen.setdefault((one.session.id, one.words.language, plain), one)
            if first is not one:
                message = phrase("another objective of this session says the same")
                hint = phrase("say what is different, or delete one")
                finding = objective_twice.at(one.place, message, hint=hint, also=[first.place])
                yield Told(finding, (one.objective,))
