"""Words cut into lines, by a table of widths that is on the safe side of every common sans serif."""

from __future__ import annotations

import unicodedata

__all__ = ["balanced", "width_of", "wrapped"]

_BY_LETTERS = {
    **dict.fromkeys("ijlI'’‘|.,:;!·", 0.34),
    **dict.fromkeys('ftr()[]{}/-‐‑“”"', 0.44),
    **dict.fromkeys("acesvxyzkJ", 0.62),
    **dict.fromkeys("mwMWÆŒ@%—…", 1.0),
}
_OF_CAPITALS = 0.78
_OF_LETTERS = 0.64
_OF_SPACES = 0.32
_OF_IDEOGRAPHS = 1.02


def width_of(text: str, size: float) -> float:
    """How wide a line will be at most, in the unit of `size`, the height of its letters."""
    return size * sum(_width(letter) for letter in text)


def _width(letter: str) -> float:
    if letter.isspace():
        return _OF_SPACES
    if letter in _BY_LETTERS:
        return _BY_LETTERS[letter]
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return _OF_IDEOGRAPHS
    return _OF_CAPITALS if letter.isupper() else _OF_LETTERS


def wrapped(text: str, width: float, size: float, most: int = 0) -> tuple[str, ...]:
    """Lines of a text, none of them wider than they may be.

    Args:
        text: Of one paragraph; white space of any length parts its words.
        width: Of a line; a word that is wider is cut.
        size: Height of the letters.
        most: How many lines at most; what does not fit gives way to “…”. 0 for as many as are needed.
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, width, size):
        longer = f"{line} {piece}" if line else piece
        if line and width_of(longer, size) > width:
            lines.append(line)
            line = piece
        else:
            line = longer
    if line:
        lines.append(line)
    return _cut(lines, width, size, most) if most and len(lines) > most else tuple(lines)


def _pieces(text: str, width: float, size: float) -> list[str]:
    """The words of a text; one that is wider than a line in pieces of at least one letter."""
    pieces: list[str] = []
    for word in text.split():
        piece = ""
        for letter in word:
            if piece and width_of(piece + letter, size) > width and _width(letter):
                pieces.append(piece)
                piece = ""
            piece += letter
        pieces.append(piece)
    return pieces


def _cut(lines: list[str], width: float, size: float, most: int) -> tuple[str, ...]:
    words = lines[most - 1].split()
    while words and width_of(" ".join([*words, "…"]), size) > width:
        words.pop()
    return (*lines[: most - 1], " ".join([*words, "…"]))


def balanced(text: str, width: float, size: float, most: int = 0) -> tuple[str, ...]:
    """As many lines as `wrapped` needs, of about the same width, so that no word is left alone on the last."""
    lines = wrapped(text, width, size, most)
    if len(lines) < 2 or len(lines) == most:
        return lines
    longest = max(width_of(word, size) for word in text.split())
    for step in range(40, 100, 4):
        narrower = width * step / 100
        if narrower >= longest and len(wrapped(text, narrower, size)) == len(lines):
            return wrapped(text, narrower, size)
    return lines
