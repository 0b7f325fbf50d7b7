"""Readers of single values: each takes the text a person typed and answers a value, or says what is wrong.

Every reader raises `ValueError` with words for the author; `decode` puts the place before them. Where it is plain what
was meant, the error is a `Misread` and carries that too.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from urllib.parse import urlsplit

from mkdocs_programme.languages.countries import country_code, is_country
from mkdocs_programme.languages.dates import is_zone
from mkdocs_programme.languages.tags import is_tag
from mkdocs_programme.phrases import Phrase, phrase

__all__ = ["address", "country", "day", "minutes", "moment", "number", "orcid", "partial_date", "ror", "switch"]
__all__ += ["ID", "YEARS", "clock", "colour", "identifier", "tag", "zone"]

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What a file name or a local id may look like."""


class Misread(ValueError):
    """A value of which it is plain what its author meant."""

    def __init__(self, words: Phrase, instead: str) -> None:
        super().__init__(words)
        self.words = words
        self.instead = instead
        """What to write."""


_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
YEARS = range(1583, 9999)
"""Years that are counted as ours are, and have a day before and after each of theirs."""
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::00)?", re.ASCII)
_REVERSED = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", re.ASCII)


def day(text: str) -> date:
    """Read `2026-03-10`; a day written the other way round is named."""
    match = _DAY.fullmatch(text)
    if not match:
        turned = _REVERSED.fullmatch(text)
        if turned:
            raise _turned(text, f"{turned[3]}-{turned[2]:0>2}-{turned[1]:0>2}")
        raise ValueError(phrase("“{text}” is no date such as 2026-03-10", text=text))
    if int(match[1]) not in YEARS:
        raise ValueError(phrase("“{text}” is no day of the calendar", text=text))
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise ValueError(phrase("“{text}” is no day of the calendar", text=text)) from None


def _turned(text: str, meant: str) -> ValueError:
    """What to say of a day that was written before its month and year."""
    words = phrase("“{text}” begins with the day; write year, month, day, such as 2026-03-10", text=text)
    try:
        return Misread(words, day(meant).isoformat())
    except ValueError:
        return ValueError(words)


def clock(text: str) -> time:
    """Read `11:00`, `9:30`, `9.30` or `09:30`."""
    match = _CLOCK.fullmatch(text)
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        raise ValueError(phrase("“{text}” is no time of day such as 09:30", text=text))
    return time(int(match[1]), int(match[2]))


def moment(text: str) -> datetime:
    """Read `2026-03-10 11:00` (also with `T`, and `9:30`), in the event's own time, without an offset."""
    pieces = re.split(r"[ T]+", text, maxsplit=1)
    offset = re.search(r" ?(Z|[+-]\d{2}:?\d{2})$", text)
    if offset and len(pieces) == 2 and _DAY.fullmatch(pieces[0]):
        words = phrase(
            "“{text}” has an offset; write the time on the wall at the event, such as 2026-03-10 11:00", text=text
        )
        raise Misread(words, text[: offset.start()].replace("T", " "))
    if len(pieces) == 1 and _DAY.fullmatch(text):
        raise ValueError(
            phrase("“{text}” says no time of day; write it after the date, such as {text} 11:00", text=text)
        )
    if len(pieces) != 2 or not (_DAY.fullmatch(pieces[0]) or _REVERSED.fullmatch(pieces[0])):
        raise ValueError(phrase("“{text}” is no date and time such as 2026-03-10 11:00", text=text))
    at = clock(pieces[1])
    try:
        return datetime.combine(day(pieces[0]), at)
    except Misread as fault:
        raise Misread(fault.words, f"{fault.instead} {at:%H:%M}") from None


def partial_date(text: str) -> str:
    """Read a year, a month or a day: `2020`, `2020-03`, `2020-03-10`."""
    if re.fullmatch(r"[0-9]{4}", text):
        return text
    month = re.fullmatch(r"([0-9]{4})-([0-9]{2})", text)
    if month and 1 <= int(month[2]) <= 12:
        return text
    try:
        return day(text).isoformat()
    except ValueError:
        raise ValueError(
            phrase("“{text}” is no year, month or day such as 2020, 2020-03 or 2020-03-10", text=text)
        ) from None


def number(text: str) -> int:
    """Read a whole number; `010` is ten, `1_000` and `1e3` are refused."""
    if not re.fullmatch(r"\d{1,9}", text):
        raise ValueError(phrase("“{text}” is no whole number such as 45", text=text))
    return int(text)


def minutes(text: str) -> int:
    """Read a length in minutes, at least one."""
    match = re.fullmatch(r"(\d{1,4})(?: ?(?:min|minutes|minuter))?", text)
    if match and int(match[1]):
        return int(match[1])
    words, meant = phrase("“{text}” is no number of minutes such as 45", text=text), _told_in_hours(text)
    raise Misread(words, str(meant)) if meant else ValueError(words)


_HOURS = re.compile(
    r"(\d)(?: ?(?:h|hours?|tim|timm(?:e|ar)|timer?|Std\.?|Stunden?)"
    r"(?: ?(?:and |och |og |und )?(\d{1,2}) ?(?:m|min|minutes|minuter)?)?|:(\d{2}))",
    re.ASCII,
)


def _told_in_hours(text: str) -> int:
    """The minutes of a length such as `1h30`, `1 hour` or `1:30`; 0 if it is none."""
    told = _HOURS.fullmatch(text)
    return 60 * int(told[1]) + int(told[2] or told[3] or 0) if told else 0


def switch(text: str) -> bool:
    """Read yes or no, as people write it."""
    answer = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}.get(text.casefold())
    if answer is None:
        raise ValueError(phrase("“{text}” is neither yes nor no", text=text))
    return answer


def country(text: str) -> str:
    """Read an ISO 3166 code such as `SE`, or of a part of a country such as `GB-SCT`."""
    if is_country(text.upper()):
        return text.upper()
    code = country_code(text)
    if code:
        raise Misread(phrase("“{text}” is no country code; write {code}", text=text, code=code), code)
    raise ValueError(phrase("“{text}” is no country code such as SE or GB-SCT", text=text))


def tag(text: str) -> str:
    """Read a language tag such as `sv`."""
    if not is_tag(text):
        raise ValueError(phrase("“{text}” is no language code such as en or sv", text=text))
    return text


def zone(text: str) -> str:
    """Read a time zone such as `Europe/Stockholm`."""
    if not is_zone(text):
        raise ValueError(phrase("“{text}” is no time zone such as Europe/Stockholm", text=text))
    return text


def coordinates(text: str) -> str:
    """Read latitude and longitude in degrees with a point (WGS 84), as maps give them: `57.7826, 14.1618`."""
    figures = re.fullmatch(r"(?:geo:)?\s*([+-]?\d+(?:\.\d+)?)(?:\s*[,;]\s*|\s+)([+-]?\d+(?:\.\d+)?)", text, re.ASCII)
    if figures is None:
        raise ValueError(phrase("“{text}” is no latitude and longitude such as 57.7826, 14.1618", text=text))
    latitude, longitude = (figure.removeprefix("+") for figure in figures.groups())
    if abs(float(latitude)) > 90 or abs(float(longitude)) > 180:
        raise ValueError(
            phrase("“{text}” lies nowhere: latitude is at most 90 degrees, and longitude at most 180", text=text)
        )
    return f"{latitude}, {longitude}"


def address(text: str) -> str:
    """Read a web address; only http, https and mailto can be followed from a page."""
    try:
        parts = urlsplit(text)
    except ValueError:
        raise ValueError(phrase("“{text}” is no web address such as https://example.org", text=text)) from None
    known = parts.scheme in {"http", "https"} and parts.hostname
    if re.search(r"[\s<>\"\\]", text) or not (known or (parts.scheme == "mailto" and "@" in parts.path)):
        raise ValueError(phrase("“{text}” is no web address such as https://example.org", text=text))
    return text


def identifier(text: str) -> str:
    """Read an id: lower-case letters a–z, digits and hyphens."""
    if not ID.fullmatch(text):
        raise ValueError(phrase("“{text}” is no id such as part-1 (letters a–z, digits, hyphens)", text=text))
    return text


def colour(text: str) -> str:
    """Read a colour as six hexadecimal digits; three are written out."""
    match = re.fullmatch(r"#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})", text, re.ASCII)
    if not match:
        raise ValueError(
            phrase('“{text}” is no colour such as "#0b6e4f" (in quotation marks: # begins a remark)', text=text)
        )
    digits = match[1].lower()
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))


def orcid(text: str) -> str:
    """Read an ORCID iD and test its check digit (ISO/IEC 7064, mod 11-2)."""
    digits = re.fullmatch(r"(?:https?://orcid\.org/)?([0-9]{4})-([0-9]{4})-([0-9]{4})-([0-9]{3}[0-9Xx])", text)
    if not digits:
        raise ValueError(phrase("“{text}” is no ORCID iD such as 0000-0002-1825-0097", text=text))
    plain = "".join(digits.groups()).upper()
    total = 0
    for figure in plain[:-1]:
        total = (total + int(figure)) * 2
    if "0123456789X"[(12 - total % 11) % 11] != plain[-1]:
        raise ValueError(phrase("“{text}” has a wrong check digit; one of its figures is mistyped", text=text))
    return "-".join(digits.groups()).upper()


def ror(text: str) -> str:
    """Read a ROR id: nine characters from Crockford's base 32 with two check digits (ISO/IEC 7064, mod 97-10)."""
    match = re.fullmatch(r"(?:https?://ror\.org/)?(0[0-9a-hjkmnp-tv-z]{6})([0-9]{2})", text.casefold())
    if not match:
        raise ValueError(phrase("“{text}” is no ROR id such as 05dxps055", text=text))
    value = 0
    for letter in match[1]:
        value = value * 32 + "0123456789abcdefghjkmnpqrstvwxyz".index(letter)
    if 98 - (value * 100) % 97 != int(match[2]):
        raise ValueError(
            phrase("“{text}” has wrong check digits; one of its letters or figures is mistyped", text=text)
        )
    return f"{match[1]}{match[2]}"
