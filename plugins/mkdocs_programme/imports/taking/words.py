"""Words that come in languages: those of the file, those of files beside it, those the site has no room for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_programme.documents import Value
from mkdocs_programme.imports.arriving import Said
from mkdocs_programme.settings import Settings

__all__ = ["Settled", "one", "settled"]


@dataclass(frozen=True)
class Settled:
    """The words of a thing, sorted by language."""

    language: str
    """Of the source file."""
    source: Mapping[str, str]
    """By field."""
    beside: Mapping[str, Mapping[str, str]]
    """By language, then by field."""
    homeless: Mapping[str, Mapping[str, str]]
    """The same in languages that the site does not have."""


def settled(said: Mapping[str, Said], settings: Settings, spoken: Sequence[str] = ()) -> Settled:
    """Sort words.

    Args:
        said: By field.
        settings: Of the site.
        spoken: The languages of the session; where it is one, words that do not say theirs are in it.
    """
    default, ours = settings.default_language, settings.languages
    own = next((_ours(tag, ours) for tag in spoken if len(spoken) == 1), "") or default
    by_language: dict[str, dict[str, str]] = {}
    homeless: dict[str, dict[str, str]] = {}
    for field, words in said.items():
        for tag, text in words.items():
            language = _ours(tag, ours) if tag else own
            target = by_language.setdefault(language, {}) if language else homeless.setdefault(tag, {})
            target.setdefault(field, text)
    tongues = list(by_language)
    if len(tongues) > 1 and all(by_language[tongue] == by_language[tongues[0]] for tongue in tongues):
        # The same words under every language are words that nobody has translated.
        kept = own if own in by_language else tongues[0]
        by_language = {kept: by_language[kept]}
    first = default if default in by_language else next(iter(by_language), default)
    source = dict(by_language.pop(first, {}))
    if not source and homeless:
        source = dict(next(iter(homeless.values())))
    for field in said:
        if field not in source:
            found = next((words[field] for words in by_language.values() if field in words), "")
            source |= {field: found} if found and field in ("title", "name") else {}
    return Settled(first, source, by_language, homeless)


def _ours(tag: str, languages: Sequence[str]) -> str:
    """The language of the site that a tag means; nothing if the site has none."""
    if tag in languages:
        return tag
    primary = tag.replace("_", "-").split("-")[0].casefold()
    return primary if primary in languages else ""


def one(words: Said, settings: Settings) -> Value:
    """Words for a record of an edition: plain in one language, by language in several."""
    found = settled({"name": words}, settings)
    own = found.source.get("name", "")
    others = {language: said["name"] for language, said in found.beside.items() if said.get("name", own) != own}
    return {found.language: own, **others} if others else own
