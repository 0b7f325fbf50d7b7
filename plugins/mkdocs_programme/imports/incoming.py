"""What a reader of a foreign file answers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from mkdocs_programme.citing import Item
from mkdocs_programme.documents.unseen import HIDDEN

__all__ = ["Incoming", "Unread", "date_of", "plain"]


@dataclass(frozen=True)
class Incoming:
    """An entry as CSL-JSON, with what has no place in it."""

    item: Item
    line: int
    """Where it begins in the foreign file, from 1."""
    other: tuple[tuple[str, str], ...] = field(default=())
    """Fields that we have none for, by their foreign names."""


@dataclass(frozen=True)
class Unread:
    """An entry that could not be read, and why."""

    line: int
    words: str


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_UNSEEN = ("Cc", "Cf", "Co", "Cs")
"""Unicode's categories of signs that nobody sees; there are letters that hide as well."""
_NO_LETTERS = "\ufffe\uffff"
"""Numbers that will never be letters; their category is that of letters still to come."""


def plain(text: str) -> str:
    """Words on one line, in one Unicode form, without signs that nobody sees."""
    seen = "".join(sign for sign in text if unicodedata.category(sign) not in _UNSEEN or sign in "\n\t\r")
    seen = HIDDEN.sub("", seen.translate(dict.fromkeys(map(ord, _NO_LETTERS))))
    return " ".join(unicodedata.normalize("NFC", seen).split())


def date_of(written: str, month: str = "", day: str = "") -> Item:
    """The year, month and day of a date in any of the forms that reference managers write; nothing if there is none."""
    found = re.match(r"\s*(\d{4})(?:\s*[-/.]\s*(\d{1,2}))?(?:\s*[-/.]\s*(\d{1,2}))?", written)
    if found is None:
        return {}
    parts = [int(found[1])]
    name = month.strip().casefold()[:3]
    number = found[2] or (month if month.isdigit() else str(_MONTHS.index(name) + 1 if name in _MONTHS else ""))
    last = found[3] or (day if day.isdigit() else "")
    try:
        date(parts[0], int(number), int(last or 1))
    except ValueError:
        return {"date-parts": [parts]}
    return {"date-parts": [[*parts, int(number), *([int(last)] if last else [])]]}
