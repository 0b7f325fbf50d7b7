"""Dates, times and lengths as other systems write them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TypeVar

from mkdocs_programme.values.scalars import YEARS

__all__ = ["day_of", "end_of", "length_of", "likely", "moment_of", "tags_of"]

When = TypeVar("When", bound=date)

_LENGTH = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})")
_ISO_LENGTH = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+(?:\.\d+)?S)?)?", re.IGNORECASE)
_NAMES = {
    "arabic": "ar", "chinese": "zh", "danish": "da", "dutch": "nl", "english": "en", "finnish": "fi", "french": "fr",
    "german": "de", "italian": "it", "japanese": "ja", "korean": "ko", "mandarin": "zh", "norwegian": "nb",
    "polish": "pl", "portuguese": "pt", "spanish": "es", "swedish": "sv", "taiwanese": "nan", "engelska": "en",
    "svenska": "sv", "deutsch": "de", "no": "nb",
}  # fmt: skip


def moment_of(text: str) -> datetime | None:
    """A date and time in any ISO form, with its offset if it has one; nothing if it is none."""
    found = re.match(r"\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}", text.strip())
    if found is None:
        return None
    try:
        return likely(datetime.fromisoformat(re.sub(r"[T ](\d):", r"T0\1:", text.strip())))
    except ValueError:
        return None


def day_of(text: str) -> date | None:
    """The day of a date, or of a date and time."""
    try:
        return likely(date.fromisoformat(text.strip()[:10]))
    except ValueError:
        return None


def likely(when: When) -> When | None:
    """A day, or a time on it, that may be meant; what systems write for “never” is none."""
    return when if when.year in YEARS else None


def length_of(text: str) -> timedelta | None:
    """A length as `45`, `0:45`, `00:45`, `1:02:30` (days first) or `PT45M`; nothing if it is none."""
    text = text.strip()
    if text.isdigit() and len(text) < 6:
        return timedelta(minutes=int(text))
    if found := _LENGTH.fullmatch(text):
        days, hours, minutes = (int(number or 0) for number in found.groups())
        return timedelta(days=days, hours=hours, minutes=minutes)
    found = _ISO_LENGTH.fullmatch(text)
    if found is None or not any(found.groups()):
        return None
    days, hours, minutes = (int((number or "0")[:6]) for number in found.groups())
    return timedelta(days=min(days, 999), hours=min(hours, 9999), minutes=minutes)


def end_of(start: datetime | None, length: timedelta | None) -> datetime | None:
    """When something ends; nothing where its beginning or length is not known, or the calendar ends before."""
    try:
        return likely(start + length) if start is not None and length else None
    except OverflowError:
        return None


def tags_of(text: str) -> tuple[str, ...]:
    """The languages that a text names, as tags: `de, en`, `zh-tw`, `Chinese`."""
    named = [word.strip() for word in re.split(r"[,;/&]| and | und | och ", text) if word.strip()]
    return tuple(dict.fromkeys(_tag(name) for name in named))


def _tag(name: str) -> str:
    known = _NAMES.get(name.casefold())
    if known:
        return known
    language, *more = re.split(r"[-_]", name)
    return "-".join((language.lower(), *(part.upper() if len(part) == 2 else part.title() for part in more)))
