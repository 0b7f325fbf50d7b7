"""The numbers of books."""

import re

__all__ = ["is_isbn"]


def is_isbn(written: str) -> bool:
    """Whether the check digit of an ISBN is right, however it is parted.

    ISO 2108: the weighted sum of thirteen figures is a multiple of 10, that of ten a multiple of 11.
    """
    figures = re.sub(r"(?i)^isbn(?:-1[03])?:?|[\s‐–-]", "", written.strip())
    if re.fullmatch(r"[0-9]{13}", figures):
        return sum(int(figure) * (1, 3)[at % 2] for at, figure in enumerate(figures)) % 10 == 0
    if re.fullmatch(r"[0-9]{9}[0-9Xx]", figures):
        values = ["0123456789X".index(figure) for figure in figures.upper()]
        return sum(value * (10 - at) for at, value in enumerate(values)) % 11 == 0
    return False
