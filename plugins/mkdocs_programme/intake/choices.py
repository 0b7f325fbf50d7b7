"""From what a form offers, where one of a few values is chosen, back to the value."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_programme.languages.choices import offered
from mkdocs_programme.languages.messages import SPOKEN

__all__ = ["chosen"]


def chosen(choices: Iterable[str], answer: str) -> str:
    """The value that somebody chose, by its word in any language of forms; other answers stay for the check."""
    known = tuple(choices)
    values = {value.casefold(): value for value in known}
    for language in SPOKEN:
        for value, word in offered(known, language).items():
            values.setdefault(word.casefold(), value)
    return values.get(answer.casefold(), answer)
