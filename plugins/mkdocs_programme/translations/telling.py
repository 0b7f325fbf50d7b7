"""The desk as a table for a terminal, as Markdown for a pull request, and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from mkdocs_programme.languages.tags import in_english
from mkdocs_programme.phrases import Phrase, counted, phrase
from mkdocs_programme.translations.states import Desk, Side, State, Translated

__all__ = ["as_json", "as_markdown", "as_text", "standing"]

Say = Callable[[Phrase], str]

NAMES = {
    State.COMPLETE: phrase("complete"),
    State.PARTIAL: phrase("partial"),
    State.MISSING: phrase("missing"),
    State.OUTDATED: phrase("outdated"),
    State.DIFFERS: phrase("built otherwise"),
    State.MACHINE: phrase("by a machine, to be reviewed"),
    State.UNKNOWN: phrase("unknown"),
    State.ORPHAN: phrase("without a source"),
}
_TOLD = tuple(state for state in State if state not in (State.PARTIAL, State.COMPLETE))
"""States in which texts are named one by one."""


def standing(desk: Desk, say: Say) -> Iterator[str]:
    """A sentence for each language, and what could not be looked at."""
    for language in desk.languages:
        found = desk.counted(language)
        if not found:
            continue
        all_ = sum(found.values())
        words = phrase(
            "{language}: {written} of {texts} translated",
            language=in_english(language),
            written=all_ - found[State.MISSING] - found[State.ORPHAN],
            texts=counted(all_, "{number} text", "{number} texts"),
        )
        rest = [f"{found[state]} {say(NAMES[state])}" for state in _TOLD if found[state] and state != State.MISSING]
        yield ", ".join((say(words), *rest))
    if not desk.history:
        yield say(phrase("Without the history of git nothing is known to be outdated"))
    elif desk.torn:
        words = phrase("This copy of the repository is shallow: fetch all of it, or what is older stays unknown")
        yield say(words)


def as_text(desk: Desk, say: Say) -> str:
    """A line for each thing and language that is not complete, in columns, and how far each language has come."""
    rows = [(side.path, say(NAMES[side.state]), _details(side, say)) for side in desk.sides if _wants(side)]
    widths = [max((len(row[at]) for row in rows), default=0) for at in (0, 1)]
    lines = [f"{path:<{widths[0]}}  {state:<{widths[1]}}  {details}".rstrip() for path, state, details in rows]
    return "\n".join((*lines, *([""] if lines else []), *standing(desk, say)))


def as_markdown(desk: Desk, say: Say) -> str:
    """The same as a table."""
    lines = [f"- {_cell(line)}" for line in standing(desk, say)]
    rows = [
        f"| {_cell(side.title)} | {side.language} | {say(NAMES[side.state])} | {_cell(_details(side, say))} |"
        for side in desk.sides
        if _wants(side)
    ]
    names = (phrase("What"), phrase("Language"), phrase("State"), phrase("Texts"))
    head = [f"| {' | '.join(map(say, names))} |", "|--|--|--|--|"] if rows else []
    return "\n".join((*lines, *([""] if rows else []), *head, *rows))


def as_json(desk: Desk) -> str:
    """Everything, for programs."""
    made = {
        "languages": {
            language: {state.value: count for state, count in sorted(desk.counted(language).items())}
            for language in desk.languages
        },
        "history": "none" if not desk.history else "shallow" if desk.torn else "whole",
        "translations": [_side(side) for side in desk.sides],
    }
    return json.dumps(made, ensure_ascii=False, indent=2)


def _side(side: Side) -> dict[str, Any]:
    return {
        "kind": side.kind,
        "id": side.id,
        "language": side.language,
        "state": side.state.value,
        "source": side.source,
        "file": side.path,
        "exists": side.exists,
        "fields": [_field(field) for field in side.fields],
    }


def _field(field: Translated) -> dict[str, Any]:
    told = {"name": field.name, "state": field.state.value, "line": field.place.line, "source": field.source}
    more = {"words": field.words, "before": field.before, "notes": [note.english for note in field.notes]}
    return told | {name: value for name, value in more.items() if value}


def _wants(side: Side) -> bool:
    return side.state is not State.COMPLETE


def _details(side: Side, say: Say) -> str:
    """The texts that want something, by what they want; none are named where all are missing."""
    if side.state is State.MISSING:
        return say(counted(len(side.fields), "{number} text", "{number} texts"))
    named = ((state, side.named(state)) for state in _TOLD)
    return "; ".join(f"{say(NAMES[state])}: {', '.join(names)}" for state, names in named if names)


def _cell(words: str) -> str:
    """Words of authors in a cell of Markdown, where no sign of theirs means anything."""
    plain = " ".join(words.split())
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>()#+!|&~@" else sign for sign in plain)
