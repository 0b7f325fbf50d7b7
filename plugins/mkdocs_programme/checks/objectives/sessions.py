"""The objectives of a session together: how many they are, and at which levels."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.objectives.keeping import Told, keepable
from mkdocs_programme.checks.objectives.statements import owned, table_of
from mkdocs_programme.checks.time import length
from mkdocs_programme.entities import Format, Objective, Session, WrittenObjective
from mkdocs_programme.findings import Place, Severity
from mkdocs_programme.phrases import NOTHING, counted, phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.wording import is_workshop

__all__ = ["levels_low", "number_of_objectives"]

_LOW = frozenset({"remember", "understand"})
_LONG = 60
"""Minutes after which more than remembering is expected."""


@keepable("PRG430", Severity.NOTE, strict=Severity.WARNING)
def number_of_objectives(programme: Programme) -> Iterator[Told]:
    """A session has one objective, or more than its time allows.

    Two to five, with ten minutes for each, is a convention of those who accredit and teach, not something that
    research has shown; your own numbers go into `learning` in programme.yml: `fewest`, `most`, `minutes_each`.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        minutes: 19
        objectives:
          - {statement: Explain why handovers fail, evidence: A case}
          - {statement: Draw a map of a handover, evidence: The map}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        minutes: 20
        objectives:
          - {statement: Explain why handovers fail, evidence: A case}
          - {statement: Draw a map of a handover, evidence: The map}
        ---
    """
    wanted = programme.settings.learning
    for session in programme.all(Session):
        count, lasts = len(owned(session)), length(session)
        hurried = lasts is not None and lasts < count * wanted.minutes_each
        if count and (hurried or not wanted.fewest <= count <= wanted.most):
            message = counted(count, "the session has {number} objective", "the session has {number} objectives")
            if lasts is not None and hurried:
                each = lasts // count
                message = phrase(
                    "{so_many} in {lasts} minutes, {each} for each", so_many=message, lasts=lasts, each=each
                )
            hint = phrase(
                "choose {fewest} to {most}, with {each} minutes for each: a convention, which programme.yml may change",
                fewest=wanted.fewest,
                most=wanted.most,
                each=wanted.minutes_each,
            )
            yield Told(number_of_objectives.at(_place(session), message, hint=hint), (session,))


@keepable("PRG431", Severity.NOTE, strict=Severity.WARNING)
def levels_low(programme: Programme) -> Iterator[Told]:
    """A workshop, or a session of an hour and more, only asks to remember and to understand.

    For that a text to read would do; people who come together can try something.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        formats: [{id: workshop, name: Workshop}]
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        format: workshop
        objectives:
          - {statement: List five causes of failed handovers, level: remember, evidence: A list}
          - {statement: Explain why handovers fail, level: understand, evidence: A case}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        format: workshop
        objectives:
          - {statement: List five causes of failed handovers, level: remember, evidence: A list}
          - {statement: Explain why handovers fail, level: analyse, evidence: A case}
        ---
    """
    for session in programme.all(Session):
        levels = [_level(programme, objective) for objective in owned(session)]
        kind = phrase("a workshop") if _is_workshop(programme, session) else NOTHING
        if (lasts := length(session) or 0) >= _LONG:
            kind = kind or phrase("{lasts} minutes", lasts=lasts)
        if kind and levels and all(level in _LOW for level in levels):
            message = phrase("every objective is to remember or to understand, although this is {kind}", kind=kind)
            hint = phrase("let participants apply or analyse something")
            yield Told(levels_low.at(_place(session), message, hint=hint), (session,))


def _level(programme: Programme, objective: WrittenObjective) -> str:
    filed = programme.find(Objective, objective.ref)
    return (filed.level if filed is not None else objective.level) or ""


def _is_workshop(programme: Programme, session: Session) -> bool:
    format_ = programme.find(Format, session.format)
    names = format_.name.written if format_ is not None else ()
    found = ((words, table_of(programme, words.language)) for words in names)
    return any(table is not None and is_workshop(words.text, table) for words, table in found)


def _place(session: Session) -> Place:
    owner = session if session.objectives else next(part for part in session.parts if part.objectives)
    return owner.origin.source.at_key(*owner.origin.inside, "objectives")
