"""Days and hours as programmes print them: “Tuesday 10 March 2026 | 11:00–12:00”, in the languages of the interface."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache

from mkdocs_programme.imports.readers.times import likely
from mkdocs_programme.languages import dates
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.languages.tags import KNOWN

__all__ = ["Span", "span_in"]

Span = tuple[datetime | None, datetime | None]

_HOURS = re.compile(
    r"(?<![\d.:-])([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s*(?:-|–|—|to|till|til|bis|à|a|al)\s*([01]?\d|2[0-3])[:.]([0-5]\d))?"
)
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:de\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)"
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")


@cache
def _months() -> dict[str, int]:
    """Every month by its name in the languages of the interface."""
    names: dict[str, int] = {}
    for language in KNOWN:
        for number in range(1, 13):
            words = fold(dates.month(f"2000-{number:02}", language))
            name = next((word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 2), "")
            names |= {name: number} if name else {}
    return names | {name[:3]: number for name, number in names.items() if len(name) > 3 and name.isascii()}


def span_in(text: str) -> Span | None:
    """When something is, from a line that says day and hours; nothing for a line that names no day."""
    day = _day(text)
    if day is None:
        return None
    hours = _HOURS.search(_ISO.sub(" ", _NUMBERS.sub(" ", text)))
    if hours is None:
        return day, None
    start = day.replace(hour=int(hours[1]), minute=int(hours[2]))
    if hours[3] is None:
        return start, None
    end = day.replace(hour=int(hours[3]), minute=int(hours[4]))
    return start, end if end > start else end + timedelta(days=1)


def _day(text: str) -> datetime | None:
    if found := _ISO.search(text):
        return _made(found[1], int(found[2]), found[3])
    for pattern, at in ((_DAY_FIRST, (3, 2, 1)), (_MONTH_FIRST, (3, 1, 2))):
        for found in pattern.finditer(text):
            month = _months().get(fold(found[at[1]]))
            if month is not None:
                return _made(found[at[0]], month, found[at[2]])
    found = _NUMBERS.search(text)
    return _made(found[3], int(found[2]), found[1]) if found else None


def _made(year: str, month: int, day: str) -> datetime | None:
    try:
        return likely(datetime(int(year), month, int(day)))
    except ValueError:
        return None
