"""The desk of translators: every text that wants something in the reader's language, and how far all languages are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from mkdocs_programme.entities import KINDS, Thing
from mkdocs_programme.languages import tags
from mkdocs_programme.languages.messages import SPOKEN, speaker
from mkdocs_programme.pages.desk_kinds import DESK, Begun, DeskPage, Standing, Waiting
from mkdocs_programme.pages.head import Head, serving_head
from mkdocs_programme.pages.labels import TRANSLATED, WAITING
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sheet import Sheet
from mkdocs_programme.translations import Side, State
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Words

__all__ = ["desk_sheet"]

_URGENT = ("outdated", "differs", "machine", "partial", "missing", "unknown", "orphan")
"""Headings in the order in which they matter to readers: what is wrong before what is not there."""


def desk_sheet(scribe: Scribe) -> Sheet:
    """What waits for words in the scribe's language, as far as the site must know it."""
    head = _head(scribe)
    return Sheet(Page(**head), partial(_page, scribe, head))


def _head(scribe: Scribe) -> Head:
    said = scribe.ui.gettext("What is translated, and what waits for somebody who does it")
    return serving_head(scribe, "desk", DESK, scribe.say("Translations").text, said)


def _page(scribe: Scribe, head: Head) -> DeskPage:
    desk = scribe.programme.desk
    sides = _sides(scribe, [side for side in desk.sides if side.language == scribe.language])
    counted = {language: desk.counted(language) for language in desk.languages}
    shown = [state for state in _COLUMNS if any(found[state] for found in counted.values())]
    standings = []
    for language, found in counted.items():
        if not found:
            continue
        texts = sum(found.values()) - found[State.ORPHAN]
        name = Words(tags.name(language, scribe.language), scribe.language)
        counts = tuple(found[state] for state in shown)
        standings.append(Standing(language, name, texts - found[State.MISSING], texts, counts))
    return DeskPage(
        **head,
        columns=tuple(scribe.say(TRANSLATED[state]) for state in shown),
        standings=tuple(standings),
        groups=tuple(_groups(scribe, sides)),
        complete=tuple(_complete(scribe, sides)),
        history="none" if not desk.history else "shallow" if desk.torn else "whole",
    )


_COLUMNS = (State.OUTDATED, State.DIFFERS, State.MACHINE, State.MISSING, State.UNKNOWN, State.ORPHAN)


@dataclass(frozen=True)
class _Placed:
    """A side with the thing it is of, if that is there."""

    side: Side
    thing: Thing | None
    label: str
    """What things of its kind are called."""


def _sides(scribe: Scribe, sides: list[Side]) -> list[_Placed]:
    """By kind, then by name; translations of nothing come last."""
    by_kind: dict[str, dict[str, Side]] = defaultdict(dict)
    for side in sides:
        by_kind[side.kind][side.id] = side
    placed = []
    for kind in (*(kind.kind for kind in KINDS), *(one.kind for one in scribe.programme.settings.collections)):
        found = by_kind.pop(kind, {})
        things = (scribe.programme.get(Ref(kind, id_, id_)) for id_ in found)
        named = scribe.by_title(thing for thing in things if thing is not None)
        placed += [_Placed(found[thing.id], thing, scribe.kinds(kind)) for thing in named]
    lost = (side for found in by_kind.values() for side in found.values())
    return [*placed, *(_Placed(side, None, "") for side in lost)]


def _groups(scribe: Scribe, sides: list[_Placed]) -> Iterator[Begun]:
    found: dict[str, dict[str, list[Waiting]]] = defaultdict(lambda: defaultdict(list))
    for placed in sides:
        for id_, waiting in _waiting(scribe, placed):
            found[id_][placed.label].append(waiting)
    for id_ in _URGENT:
        if id_ in found:
            kinds = tuple((scribe.own(label), tuple(things)) for label, things in found[id_].items())
            label, why = WAITING[id_]
            yield Begun(id_, scribe.say(label), scribe.say(why), kinds)


def _waiting(scribe: Scribe, placed: _Placed) -> Iterator[tuple[str, Waiting]]:
    """What a thing wants, each under its heading."""
    side = placed.side
    link = scribe.link(placed.thing) if placed.thing is not None else None
    for state in _COLUMNS:
        whole = side.state in (State.MISSING, State.ORPHAN) and side.state is state
        texts = () if whole else side.named(state)
        if not whole and not texts:
            continue
        id_ = "partial" if state is State.MISSING and not whole else state.value
        notes = tuple(_notes(scribe, side)) if state is State.DIFFERS else ()
        yield id_, Waiting(link, texts, side.source, side.path, side.exists, _first_fields(side), notes)


def _first_fields(side: Side) -> tuple[str, ...]:
    """What a new file begins with: single fields, for entries of lists need more than a name."""
    return tuple(field.name for field in side.fields if "." not in field.name and field.name != "body")


def _notes(scribe: Scribe, side: Side) -> Iterator[Words]:
    """What is different, in words for authors; these are not said in every language of readers."""
    language = scribe.language if scribe.language in SPOKEN else SPOKEN[0]
    for field in side.fields:
        yield from (Words(str(note.into(speaker(language))), language) for note in field.notes)


def _complete(scribe: Scribe, sides: list[_Placed]) -> Iterator[tuple[Words, tuple[Link, ...]]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for placed in sides:
        if placed.thing is not None and placed.side.state is State.COMPLETE:
            found[placed.label].append(scribe.link(placed.thing))
    yield from ((scribe.own(label), tuple(links)) for label, links in found.items())
