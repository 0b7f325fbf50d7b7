"""What a form offers where one of a few values is chosen: the words that people read, and back to the value."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_programme.entities.shape import FieldShape
from mkdocs_programme.languages.catalogue import catalogue
from mkdocs_programme.languages.choices import LEVEL_NAMES, MATERIALS, ORGANISATION_TYPES, SESSION_LEVELS
from mkdocs_programme.languages.messages import SPOKEN, speaker
from mkdocs_programme.phrases import phrase

__all__ = ["chosen", "offered"]

_WORDS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("session", "level"): SESSION_LEVELS,
    ("organisation", "type"): ORGANISATION_TYPES,
    ("objective", "level"): LEVEL_NAMES,
    ("material", "type"): MATERIALS,
}
_OTHER = phrase("Something else")
"""Said of `other`, which a page says nothing of, or “Material”."""


def offered(kind: str, name: str, known: FieldShape, language: str) -> dict[str, str]:
    """What a form offers for a field, by the value that the file needs, as the site says it in a language."""
    words, said = _WORDS.get((kind, name), {}), catalogue(language)
    other = {"other": str(_OTHER.into(speaker(language)))}
    return {value: other.get(value) or said.gettext(words.get(value, "")) or value for value in known.choices}


def chosen(kind: str, name: str, known: FieldShape, answer: str) -> str:
    """The value that somebody chose, by its word in any language of forms; other answers stay for the check."""
    values = {value.casefold(): value for value in known.choices}
    for language in SPOKEN:
        for value, word in offered(kind, name, known, language).items():
            values.setdefault(word.casefold(), value)
    return values.get(answer.casefold(), answer)
