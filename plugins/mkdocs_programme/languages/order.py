"""Alphabetical order as the readers of a language know it."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import decimal, normalize

from mkdocs_programme.languages.folding import fold
from mkdocs_programme.languages.locales import primary

__all__ = ["sort_key"]

_SWEDISH = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"}
_DANISH = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "aa": "}"}
_OWN = {
    "sv": _SWEDISH,
    "fi": _SWEDISH,
    "da": _DANISH,
    "nb": _DANISH,
    "nn": _DANISH,
    "no": _DANISH,
    "is": {"þ": "{", "æ": "|", "ö": "}"},
    "es": {"ñ": "n{"},
}
"""Letters of a language's own, and a sign that stands where they do: the three signs that follow z in ASCII."""

_PIECE = re.compile(r"\d+|\s+|\w")

_Element = tuple[int, int, str]


@lru_cache(maxsize=50_000)
def sort_key(text: str, language: str) -> tuple[tuple[_Element, ...], str, str]:
    """A key that sorts texts in the alphabetical order of a language.

    Capitals and accents count only between words that are otherwise alike, punctuation last of all; numbers sort by
    their size, so that A2 stands before A10, and the shorter word before the longer: New York before Newark.

    Args:
        text: A title or a name.
        language: The reader's, whatever language the text is in.
    """
    small = normalize("NFC", normalize("NFC", text).casefold())
    own = _OWN.get(primary(language), {})
    elements: list[_Element] = []
    for piece in re.split(f"({'|'.join(own)})", small) if own else [small]:
        elements.extend([(2, 0, own[piece])] if piece in own else _elements(piece))
    return _trimmed(elements), small, text


def _elements(text: str) -> list[_Element]:
    """Spaces before digits before letters; anything else is not looked at."""
    found: list[_Element] = []
    for piece in _PIECE.findall(fold(text)):
        if piece.isspace():
            found.append((0, 0, ""))
        else:
            found.append(_number(piece) if piece.isdecimal() else (2, 0, piece))
    return found


def _number(digits: str) -> _Element:
    """By size, however many digits: Python makes no number of thousands of them."""
    known = "".join(str(decimal(digit)) for digit in digits).lstrip("0")
    return 1, len(known), known


def _trimmed(elements: list[_Element]) -> tuple[_Element, ...]:
    """Without spaces at the ends, and with one where there are several, as taking out punctuation leaves them."""
    space = (0, 0, "")
    kept = [one for before, one in zip([space, *elements], elements, strict=False) if one != space or before != space]
    return tuple(kept[:-1] if kept and kept[-1] == space else kept)
