"""From which countries the organisations of a programme come."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from mkdocs_programme.drawings import Drawing
from mkdocs_programme.drawings.bars import Bar, bars
from mkdocs_programme.entities import Organisation
from mkdocs_programme.languages import countries, dates
from mkdocs_programme.languages.order import sort_key
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.pictures import NARROW, WIDE, twins
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.values.words import Words

__all__ = ["Countries", "anchor", "by_country"]

_FEWEST = 2
"""A picture of one bar shows nothing."""


@dataclass(frozen=True)
class Countries:
    """Organisations by country, as a picture and in words."""

    drawings: tuple[Drawing, ...]
    title: Words
    lines: tuple[tuple[Link, Words], ...]
    """Each country, and how many organisations it has, as the picture shows them."""


def by_country(scribe: Scribe) -> Countries | None:
    """Countries with the number of their organisations, the most first; nothing while they are fewer than two."""
    found = Counter(one.country for one in scribe.programme.all(Organisation) if one.country)
    if len(found) < _FEWEST:
        return None
    named = [(code, countries.country(code, scribe.language), count) for code, count in found.items()]
    named.sort(key=lambda one: (-one[2], sort_key(one[1], scribe.language)))
    title = scribe.say("Organisations by country")
    rows = [
        Bar(scribe.own(name), count, dates.number(count, scribe.language), f"{Organisation.folder}#{anchor(code)}")
        for code, name, count in named
    ]
    drawings = twins(scribe, "countries", title, bars(rows, NARROW), bars(rows, WIDE))
    lines = tuple((Link(row.name, row.address or ""), _said(scribe, row.count)) for row in rows)
    return Countries(drawings, title, lines)


def anchor(code: str) -> str:
    """Where the organisations of a country stand in the index."""
    return f"country.{code.lower()}"


def _said(scribe: Scribe, count: int) -> Words:
    number = {"num": dates.number(count, scribe.language)}
    return scribe.own(scribe.ui.ngettext("%(num)s organisation", "%(num)s organisations", count) % number)
