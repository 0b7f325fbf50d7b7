"""The files below `tables/`, read into tables."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Any

from mkdocs_programme.wording.frames import inner_pattern, pattern
from mkdocs_programme.wording.table import Entry, Practice, Second, Sort, Table
from mkdocs_programme.wording.words import Phrase, as_phrase

__all__ = ["languages", "table_for"]

_SORTS = {
    "verbs": Sort.VERB,
    "avoid": Sort.AVOID,
    "weak": Sort.WEAK,
    "participation": Sort.PARTICIPATION,
    "presenter": Sort.PRESENTER,
}
_STAND_IN = {"no": "nb", "nn": "nb"}
"""Languages that are judged by the table of another."""


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a table of their own."""
    names = (file.name for file in _folder().iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def table_for(tag: str, verbs: tuple[str, ...] = ()) -> Table | None:
    """The table of a language, or nothing: then no verdict is possible.

    Args:
        tag: Such as `sv` or `en-GB`.
        verbs: More verbs that statements may begin with.
    """
    language = tag.split("-", maxsplit=1)[0]
    own = _STAND_IN.get(language, language)
    if own not in languages():
        return None
    told = tomllib.loads((_folder() / f"{own}.toml").read_text(encoding="utf-8"))
    return replace(_table(told, verbs), stands_in=language == "nn")


def _folder() -> Any:
    return resources.files(__package__) / "tables"


def _table(told: Mapping[str, Any], verbs: Iterable[str]) -> Table:
    elision = bool(told.get("elision"))
    frame, adverbs = told["frame"], told.get("adverbs", {})
    return Table(
        language=told["language"],
        reviewed=told["reviewed"],
        last=told["verb"] == "last",
        fewest=told["fewest"],
        most=told["most"],
        sources=told["sources"],
        entries=_by_first_word((*_entries(told, elision), *_own(verbs, elision))),
        frame=pattern(frame),
        inner_frame=inner_pattern(frame),
        who=_phrases(frame["who"], elision),
        again=_phrases([told["marker"]] if "marker" in told else []) + _phrases(frame.get("again", [])),
        before=_phrases(told.get("before", []), elision),
        clitics=tuple(told.get("clitics", ())),
        elision=elision,
        shapes=tuple(told.get("shapes", ())),
        adverbs=frozenset(adverbs.get("words", ())),
        adverb_endings=tuple(adverbs.get("endings", ())),
        vague=_phrases(told["vague"]["words"], elision),
        placeholders=_phrases(told.get("placeholders", {}).get("words", []), elision),
        second=_second(told["second"], elision),
        practice=_practice(told["practice"], elision),
    )


def _entries(told: Mapping[str, Any], elision: bool) -> Iterator[Entry]:
    for name, sort in _SORTS.items():
        for group in told.get(name, ()):
            unless = _phrases(group.get("unless", []), elision)
            levels, instead = tuple(group.get("levels", ())), tuple(group.get("instead", ()))
            for word in group["words"]:
                for form in word.split("/"):
                    yield Entry(as_phrase(form, elision=elision), sort, form, levels, instead, unless, group["source"])
    opening = told.get("opening", {})
    for word in opening.get("words", ()):
        yield Entry(as_phrase(word, elision=elision), Sort.OPENING, word, source=opening["source"])


def _own(verbs: Iterable[str], elision: bool) -> Iterator[Entry]:
    """Verbs of the settings; one without a word in it is none."""
    found = (Entry(as_phrase(verb, elision=elision), Sort.VERB, verb, source="settings") for verb in verbs)
    return (entry for entry in found if entry.phrase)


def _by_first_word(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    by_word: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_word[entry.phrase[0]].append(entry)
    return {word: tuple(sorted(found, key=lambda one: (-len(one.phrase), one.sort))) for word, found in by_word.items()}


def _second(told: Mapping[str, Any], elision: bool) -> Second:
    pairs = {(first, then) for first, then in told["together"]}
    return Second(
        joined_by=frozenset(told["and"]),
        together=frozenset(pairs | {(then, first) for first, then in pairs}),
        clause=frozenset(told["clause"]),
        purpose=frozenset(told["purpose"]),
        question=frozenset(told["question"]),
        determiner=frozenset(told["determiner"]),
        nouns=frozenset(told["nouns"]),
        noun_endings=tuple(told.get("noun_endings", ())),
    )


def _practice(told: Mapping[str, Any], elision: bool) -> Practice:
    forms = [form for word in told["words"] for form in word.split("/")]
    return Practice(
        frozenset(_phrases(forms, elision)), _phrases(told["signs"], elision), _phrases(told["workshop"], elision)
    )


def _phrases(words: Iterable[str], elision: bool = False) -> tuple[Phrase, ...]:
    return tuple(as_phrase(word, elision=elision) for word in words)
