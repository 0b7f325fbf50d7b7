"""Countries and some of their parts: their codes, and what they are called."""

from __future__ import annotations

import re
from functools import cache

from babel.core import get_global

from mkdocs_programme.languages.catalogue import KNOWN
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.languages.locales import locale, primary
from mkdocs_programme.languages.subdivisions import SUBDIVISIONS

__all__ = ["country", "country_code", "is_country"]

_NO_COUNTRY = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])
"""Codes that CLDR has words for and ISO 3166-1 does not assign; XK is kept, as everybody uses it for Kosovo."""

_SAID = {
    "america": "US",
    "britain": "GB",
    "czech republic": "CZ",
    "great britain": "GB",
    "holland": "NL",
    "korea": "KR",
    "macedonia": "MK",
    "storbritannien": "GB",
    "the netherlands": "NL",
    "turkey": "TR",
    "u s": "US",
    "u s a": "US",
    "uk": "GB",
    "u k": "GB",
    "united states of america": "US",
    "usa": "US",
}


@cache
def _countries() -> frozenset[str]:
    codes = (str(code) for code in locale("en").territories)
    return frozenset(code for code in codes if re.fullmatch("[A-Z]{2}", code)) - _NO_COUNTRY


def is_country(code: str) -> bool:
    """Whether a code is of a country (ISO 3166-1) or of a part of one that we have words for: `SE`, `GB-SCT`."""
    return code in _countries() or code in SUBDIVISIONS


def country(code: str, language: str) -> str:
    """“Sweden”, “Skottland”; the code itself if it is unknown."""
    if code in SUBDIVISIONS:
        names = SUBDIVISIONS[code]
        return names.get(primary(language)) or names["en"]
    return str(locale(language).territories.get(code) or code) if is_country(code) else code


def country_code(name: str) -> str | None:
    """The code of a country that somebody has written out in one of our languages, or with three letters."""
    return _codes().get(_key(name))


def _key(name: str) -> str:
    return " ".join(re.findall(r"\w+", fold(name)))


@cache
def _codes() -> dict[str, str]:
    codes = {_key(said): code for said, code in _SAID.items()}
    for alias, meant in get_global("territory_aliases").items():
        if re.fullmatch("[A-Z]{3}", alias) and len(meant) == 1 and is_country(meant[0]):
            codes.setdefault(_key(alias), meant[0])
    for language in KNOWN:
        for code in (*sorted(_countries()), *SUBDIVISIONS):
            codes.setdefault(_key(country(code, language)), code)
    for code in (*_countries(), *SUBDIVISIONS):
        codes.setdefault(_key(code), code)
    return codes
