"""The words of a text as they stand in an index: folded, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from mkdocs_programme.languages.folding import fold, search_forms

__all__ = ["words"]

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 40
"""Letters of a word that are kept: what is longer is an address, or no word."""


def words(texts: Iterable[str], language: str) -> set[str]:
    """The folded words of some texts, with the other forms in which readers of a language type them."""
    found: set[str] = set()
    for text in texts:
        for piece in set(text.split()):
            found.update(_forms(piece, language))
    return found


@lru_cache(maxsize=200_000)
def _forms(piece: str, language: str) -> tuple[str, ...]:
    """The forms of what stands between two blanks; texts repeat themselves, so it is worth keeping."""
    told = f"{fold(piece)} {search_forms(piece, language)}"
    return tuple(dict.fromkeys(word[:_LONGEST] for word in _WORD.findall(told)))
