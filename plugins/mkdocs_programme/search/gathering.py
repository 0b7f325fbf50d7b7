"""Records of one language in the order in which they are shown, and the words in which a search speaks of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_programme.languages.order import sort_key
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.programme import Programme
from mkdocs_programme.search.index import index
from mkdocs_programme.search.record import PAGE, Record

__all__ = ["indexed"]

_FIRST = ("session", "speaker", "organisation", "objective", "persona", "pathway", "material")
_LAST = ("reference", "stream", "format", "room", "edition", PAGE)
"""Between them stand the kinds that a festival has declared."""


def indexed(programme: Programme, language: str, records: Iterable[Record]) -> dict[str, str]:
    """The files of the index of a language, by their path below its root."""
    scribe = Scribe(programme, language)
    declared = [collection.kind for collection in programme.settings.collections]
    place = {kind: at for at, kind in enumerate((*_FIRST, *declared, *_LAST))}
    ordered = sorted(records, key=lambda one: (one.begins or "~", sort_key(one.title.text, language), one.path))
    ordered.sort(key=lambda one: one.within, reverse=True)
    ordered.sort(key=lambda one: place.get(one.kind, len(place)))
    said = [replace(one, status=_status(scribe, one.status)) if one.status else one for one in ordered]
    kinds = {kind: scribe.ui.gettext("Pages") if kind == PAGE else scribe.kinds(kind) for kind in _met(said)}
    return index(said, language, kinds, _words(scribe))


def _met(records: Iterable[Record]) -> Iterable[str]:
    return dict.fromkeys(record.kind for record in records)


def _status(scribe: Scribe, status: str) -> str:
    return {"cancelled": scribe.ui.gettext("Cancelled"), "moved": scribe.ui.gettext("Moved")}.get(status, "")


def _words(scribe: Scribe) -> dict[str, str]:
    """What the script says, by the names that it knows."""
    say = scribe.ui.gettext
    return {
        "hint": say("Type a name, a short name or any word: sessions, people and organisations are found by each."),
        "found": say("Found: {count}"),
        "none": say("Nothing found for “{query}”"),
        "partly": say("Nothing holds all of these words; here is what holds some of them."),
        "everywhere": say("Too many pages hold this; type another word as well."),
        "more": say("Show more"),
        "key": say("The key / opens the search"),
    }
