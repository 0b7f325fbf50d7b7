"""Words for an author, kept apart from what they speak of, so that they can be said in other languages too.

    phrase("“{verb}” cannot be observed", verb=said)

is the English sentence, and knows the template and the fields of which it is made. A field may be a phrase again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

__all__ = ["NOTHING", "LanguageName", "Phrase", "Tongue", "both", "counted", "either", "listed", "phrase"]


class Phrase(str):
    """An English sentence, or a piece of one, that can be translated."""

    __slots__ = ("fields", "template")

    template: str
    """The sentence with the names of fields in braces, as `str.format` reads it."""
    fields: dict[str, object]
    """What is said of whom; values of authors, numbers, and phrases."""

    def into(self, tongue: Tongue) -> Phrase:
        """The same in another language, with the template and fields it had."""
        said = {
            name: value.into(tongue) if isinstance(value, Phrase | LanguageName) else value
            for name, value in self.fields.items()
        }
        return _made(tongue.translated(self.template).format(**said), self.template, self.fields)

    @property
    def english(self) -> str:
        """The sentence as it was before anybody translated it."""
        return self.template.format(**self.fields)


class LanguageName(str):
    """What a language is called in English, which has a name in every other language too."""

    __slots__ = ("tag",)

    tag: str

    def into(self, tongue: Tongue) -> str:
        """Its name in another language."""
        return tongue.language_name(self.tag)


class Tongue(Protocol):
    """Whoever says phrases in a language."""

    def translated(self, template: str) -> str:
        """The template in that language."""

    def language_name(self, tag: str) -> str:
        """What a language is called there."""


def phrase(template: str, /, **fields: object) -> Phrase:
    """A sentence made of a template, which must be written out here so that translators find it."""
    return _made(template.format(**fields), template, fields)


def _made(words: str, template: str, fields: dict[str, object]) -> Phrase:
    made = Phrase(words)
    made.template, made.fields = template, fields
    return made


def counted(number: int, one: str, many: str, /, **fields: object) -> Phrase:
    """One of two sentences, by a number that both may name as `{number}`."""
    return phrase(one if number == 1 else many, number=number, **fields)


def either(names: Iterable[str]) -> Phrase:
    """Several to choose from: “a”, “a or b”, “a or b or c”."""
    return _joined("{first} or {second}", names)


def both(names: Iterable[str]) -> Phrase:
    """Several at once: “a”, “a and b”, “a and b and c”."""
    return _joined("{first} and {second}", names)


def listed(names: Iterable[str]) -> Phrase:
    """Several after each other: “a, b, c”."""
    return _joined("{first}, {second}", names)


def _joined(template: str, names: Iterable[str]) -> Phrase:
    first, *others = names
    made = first if isinstance(first, Phrase) else phrase("{first}", first=first)
    for other in others:
        made = phrase(template, first=made, second=other)
    return made


NOTHING = phrase("")
"""Where there is nothing sensible to say."""
