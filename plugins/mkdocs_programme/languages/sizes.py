"""Sizes of files, as each language writes them."""

from __future__ import annotations

from babel.units import format_unit

from mkdocs_programme.languages.locales import locale

__all__ = ["size"]

_UNITS = (("digital-gigabyte", 1_000_000_000), ("digital-megabyte", 1_000_000), ("digital-kilobyte", 1_000))


def size(octets: int, language: str) -> str:
    """“1.2 MB”, “1,2 Mo”, in steps of a thousand as on a disk; one figure behind the comma at most."""
    unit, each = next((unit for unit in _UNITS if octets >= unit[1]), _UNITS[-1])
    amount = octets / each
    return format_unit(round(amount, 1 if amount < 100 else None), unit, "short", locale=locale(language))
