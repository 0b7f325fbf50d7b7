"""The Babel locale whose conventions the pages of a language follow."""

from functools import cache

from babel import Locale, UnknownLocaleError

__all__ = ["exact_locale", "locale", "primary"]

_CONVENTIONS = {"en": "en_GB", "no": "nb"}
"""Plain `en` writes the month first and a clock of twelve hours; `no` has no data of its own."""


def primary(tag: str) -> str:
    """The language of a tag without script and region: `pt` of `pt-BR`."""
    return tag.partition("-")[0]


@cache
def exact_locale(tag: str) -> Locale | None:
    """The locale of a tag, of its language without region, or nothing if there is no data."""
    for candidate in (tag, primary(tag)):
        try:
            return Locale.parse(_CONVENTIONS.get(candidate, candidate.replace("-", "_")))
        except (UnknownLocaleError, ValueError):
            continue
    return None


def locale(tag: str) -> Locale:
    """The locale of a tag; British English stands in for languages that there is no data of."""
    return exact_locale(tag) or Locale.parse("en_GB")
