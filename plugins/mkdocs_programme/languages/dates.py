"""Dates, times and numbers in words. No clock: the same value always gives the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from datetime import time as clock
from decimal import Decimal
from functools import cache, lru_cache
from zoneinfo import available_timezones

import babel.dates
import babel.lists
import babel.numbers
import babel.units

from mkdocs_programme.languages.catalogue import catalogue
from mkdocs_programme.languages.locales import locale, primary
from mkdocs_programme.languages.patterns import patterns

__all__ = [
    "comma",
    "date_words",
    "day",
    "day_without_year",
    "days",
    "interval",
    "is_zone",
    "list_words",
    "minutes",
    "month",
]
__all__ += ["number", "time", "zone"]


@lru_cache(maxsize=4096)
def _written(value: date, pattern: str, language: str) -> str:
    words = babel.dates.format_date(value, pattern, locale=locale(language))
    if primary(language) == "fr" and value.day == 1:
        return re.sub(r"\b1\b", "1er", words, count=1)
    return words


def day(value: date, language: str) -> str:
    """“Tuesday 10 March 2026”, “tirsdag den 10. marts 2026”."""
    return _written(value, patterns(language).weekday_year, language)


def day_without_year(value: date, language: str) -> str:
    """“Tuesday 10 March”, for where the year has been said."""
    return _written(value, patterns(language).weekday, language)


def date_words(value: date, language: str) -> str:
    """“10 March 2026”, “10 de marzo de 2026”."""
    return _written(value, patterns(language).year, language)


def month(value: str, language: str) -> str:
    """A date as far as it is known: “2026”, “March 2026”, “10 March 2026”; anything else as it was written.

    Args:
        value: A year, a year and month, or a date, with hyphens.
        language: The reader's.
    """
    try:
        if re.fullmatch(r"\d{4}-\d{2}", value):
            return babel.dates.format_skeleton("yMMMM", date.fromisoformat(f"{value}-01"), locale=locale(language))
        return date_words(date.fromisoformat(value), language) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) else value
    except ValueError:
        return value


def time(value: datetime | clock, language: str) -> str:
    """“09:00”, on a clock of 24 hours, as it stands on the wall; Danish and Finnish with a full stop."""
    return _time(value.time() if isinstance(value, datetime) else value.replace(tzinfo=None), language)


@lru_cache(maxsize=4096)
def _time(wall: clock, language: str) -> str:
    return babel.dates.format_time(wall, patterns(language).time, locale=locale(language))


def interval(start: datetime, end: datetime, language: str) -> str:
    """“11:00–12:00”; with both days if it ends on another."""
    if start.date() == end.date():
        return f"{time(start, language)}–{time(end, language)}"
    words = day_without_year if start.year == end.year else day
    return " – ".join(f"{words(at.date(), language)}{comma(language)}{time(at, language)}" for at in (start, end))


def comma(language: str) -> str:
    """What stands between a day and a time: “, ”."""
    return patterns(language).comma


def days(start: date, end: date, language: str) -> str:
    """“10–12 March 2026”, “28 February – 2 March 2026”, with the year of both if they differ."""
    if start == end:
        return date_words(end, language)
    known = patterns(language)
    last = date_words(end, language)
    if known.number and (start.year, start.month) == (end.year, end.month):
        return f"{_written(start, known.number, language)}–{last}"
    first = known.plain if known.number and start.year == end.year else known.year
    return f"{_written(start, first, language)}{known.dash}{last}"


def minutes(value: int, language: str) -> str:
    """“45 min”, “60 min”, and past an hour “1 h 25 min”."""
    hours, rest = divmod(value, 60) if value > 60 else (0, value)
    units = patterns(language).units
    if units is None:
        return _spelt(hours, rest, language)
    said = [f"{amount} {unit}" for amount, unit in zip((hours, rest), units, strict=True) if amount]
    return " ".join(said) or f"0 {units[1]}"


def _spelt(hours: int, rest: int, language: str) -> str:
    """For languages in which the number changes the word: Arabic, and those we have no short words for."""
    amounts = [("hour", hours)] if hours else []
    amounts += [("minute", rest)] if rest or not hours else []
    return list_words([_unit(amount, unit, language) for unit, amount in amounts], language)


def _unit(amount: int, unit: str, language: str) -> str:
    """Babel says `duration-hour` where a language writes the long and the short form alike."""
    for length in ("long", "short", "narrow"):
        words = babel.units.format_unit(amount, f"duration-{unit}", length, locale=locale(language))
        if "duration-" not in words:
            return words
    return f"{amount} {'h' if unit == 'hour' else 'min'}"


@cache
def zone(name: str, language: str) -> str:
    """“Central European Time (Stockholm)” for `Europe/Stockholm`; the name itself if it is no time zone.

    Where a zone has no name of its own, Babel makes one of the country, which comes out badly: “heure : Royaume-Uni”.
    Such a zone is the local time of its city.
    """
    if not is_zone(name):
        return name
    if name == "UTC" or name.startswith("Etc/"):
        return name.removeprefix("Etc/")
    try:
        return _zone_words(name, language)
    except KeyError:  # Babel has data of some small languages that leave out the words for time zones
        return _zone_words(name, "en")


def _zone_words(name: str, language: str) -> str:
    known = locale(language)
    words = babel.dates.get_timezone_name(name, locale=known)
    city = babel.dates.get_timezone_location(name, locale=known, return_city=True)
    if words == babel.dates.get_timezone_location(name, locale=known):
        words = catalogue(language).gettext("Local time")
    return f"{words} ({city})"


@cache
def _zones() -> frozenset[str]:
    return frozenset(name for name in available_timezones() if "/" in name or name == "UTC")


def is_zone(name: str) -> bool:
    """Whether a time zone has this name, such as `Europe/Stockholm` or `UTC`; abbreviations such as `CET` are none."""
    return name in _zones()


def number(value: int | float | Decimal, language: str) -> str:
    """“1,234.5” as the language writes it; the space that some put between thousands does not break."""
    return str(babel.numbers.format_decimal(value, locale=locale(language)))


def list_words(words: Sequence[str], language: str) -> str:
    """“a, b and c”."""
    return str(babel.lists.format_list(words, locale=locale(language)))
