"""What people answered in a form: fields of ours where the question means one, the rest under the question itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from mkdocs_programme.imports.arriving import Outcome
from mkdocs_programme.imports.opening.text import clean
from mkdocs_programme.imports.readers.fields import level_of
from mkdocs_programme.imports.readers.lines import listed, outcomes

__all__ = ["Answers", "answers_of", "entries_of"]

_FACTS = ("audience", "access")


@dataclass(frozen=True)
class Answers:
    """The answers of one session."""

    facts: tuple[tuple[str, str], ...] = ()
    objectives: tuple[Outcome, ...] = ()
    questions: tuple[str, ...] = ()
    rest: tuple[tuple[str, str], ...] = field(default=())


def answers_of(told: Iterable[tuple[str, str]]) -> Answers:
    """Sort answers.

    Args:
        told: Field or question, and what was answered.
    """
    facts: list[tuple[str, str]] = []
    rest: list[tuple[str, str]] = []
    objectives: list[str] = []
    questions: list[str] = []
    for name, words in told:
        level = level_of(words) if name == "level" else ""
        if name == "objectives":
            objectives += entries_of(words)
        elif name == "questions":
            questions += entries_of(words)
        elif level or name in _FACTS:
            facts.append((name, level or " ".join(words.split())))
        else:
            rest.append((name, words))
    return Answers(tuple(facts), outcomes(objectives), tuple(questions), tuple(rest))


def entries_of(text: str) -> list[str]:
    """The entries of a list in one text: with bullets, or one in each line."""
    lines = [line for line in clean(text).split("\n") if line.strip()]
    entries = [entry for block in listed(lines) for entry in block.entries]
    return entries or lines
