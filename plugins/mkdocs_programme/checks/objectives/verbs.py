"""The verb that an objective begins with: whether it can be observed, is known, and fits the level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_programme.checks.objectives.keeping import Told, keepable
from mkdocs_programme.checks.objectives.statements import Statement, against
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.languages.tags import in_english
from mkdocs_programme.phrases import Phrase, either, phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.wording import Fault, Verdict

__all__ = ["level_of_no_list", "such_as", "verb_to_avoid", "verb_unknown", "verb_weak"]


def such_as(verbs: Sequence[str]) -> Phrase:
    """Verbs to choose from: “Explain …” or “Describe …”."""
    return either(f"“{verb} …”" for verb in verbs)


def _doing(verdict: Verdict) -> Phrase:
    """What to write in place of a verb."""
    return phrase("say what participants will do, such as {verbs}", verbs=such_as(verdict.instead))


@keepable("PRG410", Severity.WARNING, cme=Severity.ERROR, strict=Severity.ERROR)
def verb_to_avoid(programme: Programme) -> Iterator[Told]:
    """An objective begins with a verb that cannot be observed, such as “understand” or “know”.

    Neither the participant nor anybody else can tell afterwards whether it was met, and bodies that accredit
    medical education refuse it.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: Understand why handovers fail
        evidence: A case told to a neighbour
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        evidence: A case told to a neighbour
        ---
    """
    for one, verdict in against(programme, Fault.AVOID):
        message = phrase("“{said}” cannot be observed", said=verdict.said)
        yield Told(verb_to_avoid.at(one.at(verdict), message, hint=_doing(verdict)), (one.objective,))


@keepable("PRG411", Severity.NOTE, strict=Severity.WARNING)
def verb_weak(programme: Programme) -> Iterator[Told]:
    """An objective begins with a verb that lists dispute, or that says little, such as “recognise” or “explore”.

    Some would take it for a promise, and others for the way in which the time is spent. It may well be what you mean.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: Discuss why handovers fail
        evidence: A case told to a neighbour
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Compare two ways of handing over
        evidence: A case told to a neighbour
        ---
    """
    for one, verdict in against(programme, Fault.WEAK):
        message = phrase("“{said}” says little of what participants can do", said=verdict.said)
        hint = _doing(verdict) if verdict.instead else phrase("leave out “{said}”", said=verdict.said)
        yield Told(verb_weak.at(one.at(verdict), message, hint=hint), (one.objective,))


@keepable("PRG420", Severity.WARNING, strict=Severity.ERROR)
def verb_unknown(programme: Programme) -> Iterator[Told]:
    """An objective does not begin with a verb that the table of its language knows.

    A list of topics does not say what participants can do; and in a list of verbs a mistyped one stands out.
    Verbs of your own field may be added to `learning` in programme.yml: `verbs: {en: [huddle, debrief]}`.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: Expain why handovers fail
        evidence: A case told to a neighbour
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        evidence: A case told to a neighbour
        ---
    """
    for one, verdict in against(programme, Fault.UNKNOWN):
        place, language = one.at(verdict), one.words.language
        message = phrase(
            "“{said}” is no verb that the table of {language} knows",
            said=verdict.said,
            language=in_english(language),
        )
        near = _as_written(verdict)
        own = phrase("add it to `learning: verbs: {language}` in programme.yml", language=language)
        hint = (
            phrase("did you mean “{near}”? or {own}", near=near, own=own)
            if near
            else phrase("begin with a verb, or {own}", own=own)
        )
        mended = one.mended(verdict.said, near, place, prose=True) if near else ""
        yield Told(verb_unknown.at(place, message, hint=hint, mended=mended), (one.objective,))


def _as_written(verdict: Verdict) -> str:
    """The nearest verb, with a capital where the author wrote one."""
    near = verdict.instead[0] if verdict.instead else ""
    return near[:1].upper() + near[1:] if verdict.said[:1].isupper() else near


@keepable("PRG440", Severity.WARNING, strict=Severity.ERROR)
def level_of_no_list(programme: Programme) -> Iterator[Told]:
    """The level of an objective is on no list for its verb.

    Verb and level contradict each other, and what is taught, practised and asked would follow one of the two. Most
    verbs stand on several levels, so the level is never guessed; but “list” is on no list for creating.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: List five causes of failed handovers
        level: create
        evidence: A case told to a neighbour
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: List five causes of failed handovers
        level: remember
        evidence: A case told to a neighbour
        ---
    """
    for one, verdict in against(programme, Fault.LEVEL):
        yield Told(_level(one, verdict), (one.objective,))


def _level(one: Statement, verdict: Verdict) -> Finding:
    message = phrase(
        "“{said}” is listed at {listed}, and `level` says {level}",
        said=verdict.said,
        listed=either(verdict.instead),
        level=one.objective.level,
    )
    hint = phrase("write `level: {level}`, or another verb", level=verdict.instead[0])
    return level_of_no_list.at(one.at(verdict), message, hint=hint, also=[one.objective.at("level")])
