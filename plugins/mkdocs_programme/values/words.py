"""Words, and the language they are in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_programme.values.listening import looked_at

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


class Text:
    """One text in all the languages it has been written in; whoever asks for the words of one has looked at these."""

    __slots__ = ("_words", "fallback")

    def __init__(self, written: tuple[Words, ...], fallback: Fallback = Fallback("en")) -> None:
        """Keep the words.

        Args:
            written: At least one, none of them empty; the source language first.
            fallback: Which languages stand in for others.
        """
        self._words = written
        self.fallback = fallback

    @property
    def written(self) -> tuple[Words, ...]:
        """The words in each language, the source language first."""
        for words in self._words:
            looked_at(words)
        return self._words

    @property
    def source(self) -> Words:
        """The words as first written; translations are made from these."""
        return _seen(self._words[0])

    def into(self, language: str) -> Words:
        """The words for a reader of `language`, marked with the language they are really in."""
        for candidate in self.fallback.order(language):
            for words in self._words:
                if words.language == candidate:
                    return _seen(words)
        return _seen(self._words[0])

    def exactly(self, language: str) -> Words | None:
        """The words written in this very language, or nothing."""
        found = next((words for words in self._words if words.language == language), None)
        return _seen(found) if found is not None else None

    def is_in(self, language: str) -> bool:
        """Whether something is written in this very language, which looks at no words."""
        return any(words.language == language for words in self._words)

    def __eq__(self, other: object) -> bool:
        """Whether the same is written in the same languages."""
        return isinstance(other, Text) and self.written == other.written

    def __hash__(self) -> int:
        return hash(self.written)

    def __repr__(self) -> str:
        return f"Text({self.written!r})"


def _seen(words: Words) -> Words:
    looked_at(words)
    return words
