"""Permanent names for what comes in: readable, made once, never given twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import count

from mkdocs_programme.decode.names import as_id
from mkdocs_programme.languages.folding import fold

__all__ = ["Ids", "readable", "readable_first"]

_LONGEST = 48
"""Letters of an id; it is cut before a word that would make it longer."""
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", "index", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
"""Names that Windows, or the site, keep for themselves."""
_LITTLE = frozenset(
    ("a", "an", "and", "at", "by", "de", "den", "der", "des", "det", "die", "du", "en", "ett", "et", "for", "i")
) | {"in", "la", "le", "med", "of", "och", "og", "om", "on", "or", "so", "the", "to", "und", "von", "with"}


class Ids:
    """The ids of one kind: those that are taken, and those that are given."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def free(self, base: str) -> str:
        """The id, with a number behind it if it is taken; taken from now on."""
        numbered = (base if number == 1 else f"{base}-{number}" for number in count(1))
        id_ = next(one for one in numbered if one not in self._taken)
        self._taken.add(id_)
        return id_

    def take(self, id_: str) -> str:
        """Keep an id from being given."""
        self._taken.add(id_)
        return id_


def readable_first(words: Mapping[str, str], language: str) -> str:
    """The words to make an id of: those in the first language of the site, or else any that have Latin letters."""
    said = [text for text in (words.get(language, ""), words.get("", ""), *words.values()) if text]
    return next((text for text in said if _latin(text)), next(iter(said), ""))


def readable(words: str, otherwise: str, *, short: bool = False) -> str:
    """An id made of words.

    Args:
        words: A title or name.
        otherwise: What to make it of where the words have no Latin letters.
        short: Whether little words, such as “of”, are left out.
    """
    pieces = as_id(re.sub("['’]", "", words if _latin(words) else otherwise)).split("-")
    if short:
        pieces = [piece for piece in pieces if piece not in _LITTLE] or pieces
    kept: list[str] = []
    for piece in pieces:
        if kept and len("-".join((*kept, piece))) > _LONGEST:
            break
        kept.append(piece[:_LONGEST])
    id_ = "-".join(kept)
    return f"{id_}-1" if id_ in _RESERVED else id_


def _latin(words: str) -> bool:
    return re.search("[a-z]{2}|[0-9]", fold(words)) is not None
