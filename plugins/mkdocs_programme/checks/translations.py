"""Translations that fell behind what they translate."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from mkdocs_programme.checks.registry import check
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.languages.tags import in_english
from mkdocs_programme.phrases import Phrase, phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.translations import State, Translated

__all__ = ["translation_outdated"]

_AROUND = 3
"""Words told before and behind what is different."""


@check("PRG541", Severity.NOTE, strict=Severity.WARNING)
def translation_outdated(programme: Programme) -> Iterator[Finding]:
    """A translation is older than what it translates.

    Its readers are told what the programme said before, and do not know it. It is seen from the history of the files:
    the source says something else than it did when the words of the translation were last changed. Whoever finds that
    they still hold writes `translation: {checked: 2026-03-10}` into the translation, with the day of today; whoever
    knows that they do not may write `translation: outdated`, as here.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: The engine room
        ---
        === sessions/2026/a.sv.md
        ---
        title: Maskinen
        translation: outdated
        ---

    Mends it:

        === sessions/2026/a.sv.md
        ---
        title: Maskinrummet
        ---
    """
    for side in programme.desk.sides:
        for field in side.fields:
            if field.state is State.OUTDATED:
                hint = phrase(
                    "translate it anew from {source}, or mark the translation as `checked`", source=side.source
                )
                yield translation_outdated.at(field.place, _said(field), hint=hint)


def _said(field: Translated) -> Phrase:
    if not field.before:
        return phrase("`{name}` is marked as older than its source", name=field.name)
    before, now = _changed(field.before, field.source)
    return phrase(
        "`{name}` was translated when the {language} said “{before}”, and it says “{now}” now",
        name=field.name,
        language=in_english(field.language),
        before=before,
        now=now,
    )


def _changed(before: str, now: str) -> tuple[str, str]:
    """The pieces of two texts from the first word in which they differ to the last, with some words around."""
    old, new = before.split(), now.split()
    blocks = [one for one in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if one[0] != "equal"]
    if not blocks:
        return before, now
    (_, a, _, c, _), (_, _, b, _, d) = blocks[0], blocks[-1]
    return _piece(old, a, b), _piece(new, c, d)


def _piece(words: list[str], first: int, last: int) -> str:
    begin, end = max(first - _AROUND, 0), min(last + _AROUND, len(words))
    cut = words[begin:end]
    if len(cut) > 4 * _AROUND:
        cut = [*cut[: 2 * _AROUND], "…", *cut[-2 * _AROUND :]]
    return f"{'… ' if begin else ''}{' '.join(cut)}{' …' if end < len(words) else ''}"
