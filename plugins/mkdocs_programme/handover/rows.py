"""What goes to a translator and comes back: a row for each text, whatever the file is called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_programme.translations import Desk, State

__all__ = ["Returned", "Row", "rows"]


@dataclass(frozen=True)
class Row:
    """One text for a translator."""

    id: str
    """The file of its source without suffix, and the text in it: `sessions/2026/a2#parts.leading.title`."""
    source: str
    language: str
    """The language of the source."""
    words: str
    """The translation so far, or nothing."""
    state: State
    before: str = ""
    """What the source said when it was translated, if that is something else."""

    @property
    def unsure(self) -> bool:
        """Whether the words so far have to be looked at."""
        return self.state in (State.OUTDATED, State.MACHINE, State.DIFFERS)


@dataclass(frozen=True)
class Returned:
    """One text as a translator gives it back."""

    id: str
    source: str
    """What it was translated from."""
    words: str
    unsure: bool = False
    """Whether its translator marked it as not finished."""
    line: int = 0
    """Of the file it came in, where that has lines."""


def rows(desk: Desk, language: str, *, every: bool = False) -> Iterator[Row]:
    """The texts that wait for a translator in a language; with `every` those too that are complete."""
    for side in desk.sides:
        for field in side.fields if side.language == language and side.source else ():
            if field.state is State.ORPHAN or (field.state is State.COMPLETE and not every):
                continue
            id_ = f"{side.source.removesuffix('.md')}#{field.name}"
            yield Row(id_, field.source, field.language, field.words, field.state, field.before)
