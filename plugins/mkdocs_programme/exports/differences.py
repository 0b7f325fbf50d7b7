"""A difference between two states of a programme, for people on a terminal, for a pull request, and for machines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict

from mkdocs_programme.changes import Change, Difference, SessionChange, Teller, ThingChange, plainly

__all__ = ["as_json", "as_markdown", "as_text"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")
"""What Markdown would take for a sign of its own."""


def as_text(found: Difference, teller: Teller) -> str:
    """A block for each session and thing, by edition and kind."""
    blocks = []
    for heading, changes in _grouped(found):
        blocks.append(heading)
        for one in changes:
            blocks.append(f"  {_named(one, teller)}")
            blocks += [f"    {plainly(line)}" for line in teller.lines(one)]
    return "\n".join(blocks)


def as_markdown(found: Difference, teller: Teller) -> str:
    """Headings and lists, as a comment on a forge shows them."""
    blocks = []
    for heading, changes in _grouped(found):
        blocks.append(f"## {_escaped(heading)}\n")
        for one in changes:
            lines = [plainly(line) for line in teller.lines(one)]
            blocks.append(f"- **{_escaped(_named(one, teller))}**")
            blocks += [f"    - {_escaped(line)}" for line in lines]
        blocks.append("")
    return "\n".join(blocks).rstrip("\n")


def as_json(found: Difference, teller: Teller, names: tuple[str, str]) -> str:
    """Typed changes, and the same in words.

    Args:
        found: What became different.
        teller: Tells it.
        names: Of the two states.
    """
    told = {
        "format": 1,
        "from": names[0],
        "to": names[1],
        "sessions": [_object(one, teller) for one in found.sessions],
        "things": [{"kind": one.kind, **_object(one, teller)} for one in found.things],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _grouped(found: Difference) -> Iterator[tuple[str, list[SessionChange] | list[ThingChange]]]:
    for edition in dict.fromkeys(one.edition for one in found.sessions):
        yield edition, [one for one in found.sessions if one.edition == edition]
    for kind in dict.fromkeys(one.kind for one in found.things):
        yield kind, [one for one in found.things if one.kind == kind]


def _named(one: SessionChange | ThingChange, teller: Teller) -> str:
    title = teller.title(one.kind if isinstance(one, ThingChange) else "session", one.id)
    return f"{title.text} ({one.id})" if title.text != one.id else one.id


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _object(one: SessionChange | ThingChange, teller: Teller) -> dict[str, object]:
    kind = one.kind if isinstance(one, ThingChange) else "session"
    return {
        "id": one.id,
        **({"before": one.before} if one.before != one.id else {}),
        "title": teller.title(kind, one.id).text,
        "changes": [_typed(change) for change in one.changes],
        "words": [plainly(line) for line in teller.lines(one)],
    }


def _typed(change: Change) -> dict[str, object]:
    return {"change": type(change).__name__.lower(), **asdict(change)}
