"""Pictures of what an edition teaches: its sessions by level, by persona and by stage of care."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from mkdocs_programme.drawings import Drawing
from mkdocs_programme.drawings.matrix import Head, matrix
from mkdocs_programme.entities import Session, Thing
from mkdocs_programme.entities.learning import LEVELS
from mkdocs_programme.languages import direction
from mkdocs_programme.languages.choices import LEVEL_NAMES
from mkdocs_programme.learning import Coverage, Taught
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.values.words import Words

__all__ = ["coverage_drawings"]

_MOST_ROWS = 24
"""What a reader can take in at once."""
_Columns = dict[str, Head]
"""By what an objective is asked for: a level, or the address of a persona or stage."""


def coverage_drawings(scribe: Scribe, found: Coverage) -> tuple[tuple[Words, Drawing], ...]:
    """One picture for each side from which something can be seen."""
    levels: _Columns = {level: Head(scribe.say(LEVEL_NAMES[level])) for level in LEVELS}
    sides: tuple[tuple[str, Words, _Columns, Callable[[Taught], Iterable[str]]], ...] = (
        ("levels", scribe.say("By level"), levels, _level),
        ("personas", scribe.say("By persona"), _heads(scribe, found.personas), _personas),
        ("stages", scribe.say("Stages of care"), _heads(scribe, found.stages), _stages),
    )
    drawn = ((title, _drawn(scribe, found, name, title, columns, asked)) for name, title, columns, asked in sides)
    return tuple((title, drawing) for title, drawing in drawn if drawing is not None)


def _level(taught: Taught) -> Iterable[str]:
    return (taught.objective.level,) if taught.objective.level else ()


def _personas(taught: Taught) -> Iterable[str]:
    return (thing.address for thing in taught.personas)


def _stages(taught: Taught) -> Iterable[str]:
    return (thing.address for thing in taught.stages)


def _heads(scribe: Scribe, things: Iterable[Thing]) -> _Columns:
    return {thing.address: Head(scribe.title(thing), thing.address) for thing in things}


def _drawn(
    scribe: Scribe,
    found: Coverage,
    name: str,
    title: Words,
    columns: _Columns,
    asked: Callable[[Taught], Iterable[str]],
) -> Drawing | None:
    """Nothing where no session meets any column: the list of holes says that shorter."""
    rows = _rows(scribe, found)
    counts = Counter(_meetings(found, list(rows), list(columns), asked))
    if not counts:
        return None
    told = scribe.say(
        "Each disc says how many objectives of a session meet it; the table below says the same in words."
    )
    drawing = matrix(f"picture.{name}", title, told, list(rows.values()), list(columns.values()), counts)
    return drawing.mirrored(direction(scribe.language))


def _rows(scribe: Scribe, found: Coverage) -> dict[str, Head]:
    """Sessions in the order of time, by their addresses; their streams where sessions are too many for a picture."""
    sessions = sorted(found.sessions, key=by_time)
    if len(sessions) <= _MOST_ROWS or not found.edition.streams:
        return {session.address: Head(_named(scribe, session), session.address) for session in sessions}
    return {stream.address: Head(scribe.title(stream), stream.address) for stream in found.edition.streams}


def _meetings(
    found: Coverage, rows: list[str], columns: list[str], asked: Callable[[Taught], Iterable[str]]
) -> Iterator[tuple[int, int]]:
    """The row and column of every objective, once however many parts or sessions of the row teach it."""
    for taught in found.rows:
        met = [columns.index(one) for one in asked(taught) if one in columns]
        owners = (
            *(teaching.session.address for teaching in taught.teachings),
            *(one.address for one in taught.streams),
        )
        for row in dict.fromkeys(rows.index(owner) for owner in owners if owner in rows):
            yield from ((row, column) for column in met)


def _named(scribe: Scribe, session: Session) -> Words:
    """A session by its code and title."""
    title = scribe.title(session)
    return Words(f"{session.code} {title.text}", title.language) if session.code else title
