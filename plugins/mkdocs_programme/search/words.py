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
    pieces = {piece for text in texts for piece in text.split()}
    return set().union(*(_forms(piece, language) for piece in pieces))


@lru_cache(maxsize=200_000)
def _forms(piece: str, language: str) -> tuple[str, ...]:
    """The forms of what stands between two blanks; texts repeat themselves, so it is worth keeping."""
    # What has small letters and no accents has one form, whichever language it is in.
    told = piece.lower() if piece.isascii() else f"{fold(piece)} {search_forms(piece, language)}"
    return tuple(dict.fromkeys(word[:_LONGEST] for word in _WORD.findall(told)))
