"""How much an objective says: one thing, not two; in some words, not too many; and of something."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.objectives.keeping import Told, keepable
from mkdocs_programme.checks.objectives.statements import against
from mkdocs_programme.findings import Severity
from mkdocs_programme.phrases import counted, phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.wording import Fault

__all__ = ["object_vague", "two_verbs", "words_few_or_many"]


@keepable("PRG421", Severity.WARNING, strict=Severity.ERROR)
def two_verbs(programme: Programme) -> Iterator[Told]:
    """An objective holds two verbs.

    Somebody may be able to do one and not the other, and then nobody can say whether it was met. Pairs that are one
    act, such as “compare and contrast”, are let pass.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: Describe a handover and explain why it failed
        evidence: A case told to a neighbour
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Compare and contrast two handovers
        evidence: A case told to a neighbour
        ---
    """
    for one, verdict in against(programme, Fault.SECOND):
        first = verdict.instead[0]
        message = phrase("“{said}” is a second verb beside “{first}”", said=verdict.said, first=first)
        hint = phrase("split it: write an objective for each, or keep the one that matters")
        yield Told(two_verbs.at(one.at(verdict), message, hint=hint), (one.objective,))


@keepable("PRG422", Severity.NOTE, strict=Severity.WARNING)
def words_few_or_many(programme: Programme) -> Iterator[Told]:
    """An objective has very few words, or very many.

    In three words it can hardly say of what; and past twenty-five nobody remembers it. The limits are a convention;
    where a language writes as one word what English writes as two, its table asks for fewer.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: Explain failed handovers
        evidence: A case told to a neighbour
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        evidence: A case told to a neighbour
        ---
    """
    for one, verdict in against(programme, Fault.SHORT, Fault.LONG):
        short = verdict.fault is Fault.SHORT
        message = counted(verdict.count, "the objective has {number} word", "the objective has {number} words")
        hint = (
            phrase("say of what, and in which setting") if short else phrase("leave out what is not to be done or seen")
        )
        yield Told(words_few_or_many.at(one.at(verdict), message, hint=hint), (one.objective,))


@keepable("PRG423", Severity.NOTE, strict=Severity.WARNING)
def object_vague(programme: Programme) -> Iterator[Told]:
    """An objective does not say of what: “the topic”, “the basics”, “best practice”, “etc.”.

    Two readers would expect two different sessions.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: Explain the basics of a good handover
        evidence: A case told to a neighbour
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Explain the five steps of a good handover
        evidence: A case told to a neighbour
        ---
    """
    for one, verdict in against(programme, Fault.VAGUE):
        message = phrase("“{said}” does not say of what", said=verdict.said)
        hint = phrase("name the two or three things that are meant")
        yield Told(object_vague.at(one.at(verdict), message, hint=hint), (one.objective,))
