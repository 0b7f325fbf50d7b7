"""Words, and the language they are in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Fallback", "Text", "Words"]


@dataclass(frozen=True)
class Words:
    """A text that knows its language, so that no page can forget to mark a fallback."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Fallback:
    """In which order the languages of a site stand in for each other."""

    default: str
    chains: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

    _orders: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def order(self, language: str) -> tuple[str, ...]:
        """The languages to try for a reader of `language`, best first, ending with the default."""
        if language not in self._orders:
            tried = (language, *self.chains.get(language, ()), self.default)
            self._orders[language] = tuple(dict.fromkeys(tried))
        return self._orders[language]


@dataclass(frozen=True)
class Text:
    """One text in all the languages it has been written in."""

    written: tuple[Words, ...]
    """At least one, none of them empty; the source language first."""
    fallback: Fallback = field(compare=False, repr=False, default=Fallback("en"))

    def into(self, language: str) -> Words:
        """The words for a reader of `language`, marked with the language they are really in."""
        for candidate in self.fallback.order(language):
            for words in self.written:
                if words.language == candidate:
                    return words
        return self.written[0]

    def exactly(self, language: str) -> Words | None:
        """The words written in this very language, or nothing."""
        return next((words for words in self.written if words.language == language), None)

    @property
    def source(self) -> Words:
        """The words as first written; translations are made from these."""
        return self.written[0]
