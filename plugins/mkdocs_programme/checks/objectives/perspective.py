"""From whose side an objective is told: what participants can do, not what they or the presenters do meanwhile."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.objectives.keeping import Told, keepable
from mkdocs_programme.checks.objectives.statements import against
from mkdocs_programme.checks.objectives.verbs import such_as
from mkdocs_programme.findings import Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.wording import Fault

__all__ = ["frame_repeated", "participation", "presenter_centred"]


@keepable("PRG412", Severity.WARNING, strict=Severity.ERROR)
def participation(programme: Programme) -> Iterator[Told]:
    """An objective says what participants take part in, not what they can do afterwards.

    Everybody who is in the room meets it, so it tells nobody whether to come.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: Hear how a ward mended its handovers
        evidence: A case told to a neighbour
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Describe how a ward mended its handovers
        evidence: A case told to a neighbour
        ---
    """
    for one, verdict in against(programme, Fault.PARTICIPATION):
        message = phrase(
            "“{said}” says what happens to participants, not what they can do afterwards", said=verdict.said
        )
        hint = phrase("say what they can do with it, such as {verbs}", verbs=such_as(verdict.instead))
        yield Told(participation.at(one.at(verdict), message, hint=hint), (one.objective,))


@keepable("PRG413", Severity.WARNING, strict=Severity.ERROR)
def presenter_centred(programme: Programme) -> Iterator[Told]:
    """An objective says what the presenters do.

    It promises a talk, and not that anybody takes something away from it.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: Present the causes of failed handovers
        evidence: A case told to a neighbour
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Present the causes of their own failed handovers
        evidence: A case told to a neighbour
        ---
    """
    for one, verdict in against(programme, Fault.PRESENTER):
        message = phrase("“{said}” says what you do, not what participants do", said=verdict.said)
        hint = phrase("say what participants do, such as {verbs}", verbs=such_as(verdict.instead))
        yield Told(presenter_centred.at(one.at(verdict), message, hint=hint), (one.objective,))


@keepable("PRG414", Severity.WARNING, strict=Severity.ERROR)
def frame_repeated(programme: Programme) -> Iterator[Told]:
    """An objective repeats the words that stand above the whole list.

    A reader, or a voice that reads aloud, meets “participants will be able to” at every line.

    Breaks it:

        === objectives/handovers.md
        ---
        statement: After this session, participants will be able to explain why handovers fail
        evidence: A case told to a neighbour
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        evidence: A case told to a neighbour
        ---
    """
    for one, verdict in against(programme, Fault.FRAME):
        place = one.at(verdict)
        message = phrase("“{said}” stands above the list already", said=verdict.said)
        hint = phrase("write “{rest}”", rest=verdict.rest) if verdict.rest else phrase("begin with what they can do")
        in_one_line = place.line == one.place.line
        mended = one.mended(one.words.text, verdict.rest, one.place) if verdict.rest and in_one_line else ""
        yield Told(frame_repeated.at(place, message, hint=hint, mended=mended), (one.objective,))
