"""Letters as strokes, so that an icon can be drawn without a typeface; each stands in a box of 12 by 18."""

from __future__ import annotations

from itertools import pairwise

from mkdocs_programme.languages.folding import fold

__all__ = ["Stroke", "strokes"]

Point = tuple[float, float]
Stroke = tuple[Point, Point]
"""From here to there; x runs to the right, y down."""

_GAP = 6.0
_DRAWN = {
    "A": "0,18 6,0 12,18|2,12 10,12",
    "B": "0,9 0,0 7,0 11,3 11,6 8,9 0,9 0,18 8,18 12,15 12,12 8,9",
    "C": "12,3 9,0 4,0 0,4 0,14 4,18 9,18 12,15",
    "D": "0,0 0,18 7,18 12,13 12,5 7,0 0,0",
    "E": "11,0 0,0 0,18 11,18|0,9 9,9",
    "F": "11,0 0,0 0,18|0,9 9,9",
    "G": "12,3 9,0 4,0 0,4 0,14 4,18 9,18 12,15 12,10 7,10",
    "H": "0,0 0,18|12,0 12,18|0,9 12,9",
    "I": "6,0 6,18",
    "J": "10,0 10,14 7,18 3,18 0,15",
    "K": "0,0 0,18|12,0 0,10|4,7 12,18",
    "L": "0,0 0,18 11,18",
    "M": "0,18 0,0 6,9 12,0 12,18",
    "N": "0,18 0,0 12,18 12,0",
    "O": "4,0 8,0 12,4 12,14 8,18 4,18 0,14 0,4 4,0",
    "P": "0,18 0,0 8,0 12,3 12,7 8,10 0,10",
    "Q": "4,0 8,0 12,4 12,14 8,18 4,18 0,14 0,4 4,0|8,14 13,19",
    "R": "0,18 0,0 8,0 12,3 12,7 8,10 0,10|6,10 12,18",
    "S": "12,3 9,0 3,0 0,3 0,6 3,9 9,9 12,12 12,15 9,18 3,18 0,15",
    "T": "0,0 12,0|6,0 6,18",
    "U": "0,0 0,14 4,18 8,18 12,14 12,0",
    "V": "0,0 6,18 12,0",
    "W": "0,0 3,18 6,8 9,18 12,0",
    "X": "0,0 12,18|12,0 0,18",
    "Y": "0,0 6,9 12,0|6,9 6,18",
    "Z": "0,0 12,0 0,18 12,18",
    "Å": "0,18 6,2 12,18|2,12 10,12|6,-5 8,-3 6,-1 4,-3 6,-5",
    "Ä": "0,18 6,0 12,18|2,12 10,12|2,-3 2,-3|10,-3 10,-3",
    "Ö": "4,0 8,0 12,4 12,14 8,18 4,18 0,14 0,4 4,0|2,-5 2,-5|10,-5 10,-5",
    "Ü": "0,0 0,14 4,18 8,18 12,14 12,0|2,-5 2,-5|10,-5 10,-5",
    "Æ": "0,18 6,0 13,0|6,0 6,18 13,18|2,12 6,12|6,9 11,9",
    "Ø": "4,0 8,0 12,4 12,14 8,18 4,18 0,14 0,4 4,0|13,-1 -1,19",
    "0": "4,0 8,0 12,4 12,14 8,18 4,18 0,14 0,4 4,0",
    "1": "2,4 7,0 7,18",
    "2": "0,4 4,0 8,0 12,4 12,7 0,18 12,18",
    "3": "0,2 4,0 8,0 12,3 12,6 8,9 4,9|8,9 12,12 12,15 8,18 4,18 0,16",
    "4": "9,18 9,0 0,12 12,12",
    "5": "11,0 1,0 0,8 8,8 12,11 12,14 8,18 4,18 0,16",
    "6": "10,0 5,2 0,9 0,14 4,18 8,18 12,14 12,12 8,8 4,8 0,12",
    "7": "0,0 12,0 4,18",
    "8": "4,9 0,6 0,3 4,0 8,0 12,3 12,6 8,9 4,9 0,12 0,15 4,18 8,18 12,15 12,12 8,9",
    "9": "12,6 8,10 4,10 0,6 0,4 4,0 8,0 12,4 12,9 7,16 2,18",
}
_TIMETABLE = "0,3 18,3 18,18 0,18 0,3|0,8 18,8|5,0 5,3|13,0 13,3|5,13 9,13"
"""A leaf of a calendar, for a name whose letters are not drawn here."""


def strokes(initials: str) -> tuple[Stroke, ...]:
    """The strokes of some letters beside each other; a calendar where one of them is not known."""
    drawn = [_DRAWN.get(letter.upper()) or _DRAWN.get(fold(letter).upper()[:1]) for letter in initials]
    known = [one for one in drawn if one is not None]
    if not known or len(known) < len(drawn):
        return tuple(_of(_TIMETABLE, 0))
    return tuple(stroke for at, one in enumerate(known) for stroke in _of(one, at * (12 + _GAP)))


def _of(drawn: str, right: float) -> list[Stroke]:
    found = []
    for line in drawn.split("|"):
        points = [(float(x) + right, float(y)) for x, y in (point.split(",") for point in line.split())]
        found += list(pairwise(points))
    return found
