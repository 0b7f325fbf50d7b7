"""What the pages of one folder have in common: their ways to others, and fragments that stand on many of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from jinja2.runtime import Macro
from markupsafe import Markup

__all__ = ["Fragment", "Nearby", "passed"]

MOST = 20_000
"""Fragments that are kept at a time; a folder of more things begins anew."""


@dataclass(frozen=True)
class Fragment:
    """A piece of HTML that is the same on all pages of a folder, but for those that it leads to or through."""

    made_of: tuple[Macro, object]
    """What made it, and of what: kept so that their places in memory, by which it is found, are never another's."""
    html: Markup
    addresses: Sequence[str]
    """Where it leads."""
    passed: frozenset[str]
    """The addresses of these pages, and of all that lie above them: seen from there the way is another."""


@dataclass
class Nearby:
    """One folder in one language, while its pages are drawn one after the other."""

    folder: str | None
    """Its address; nothing for the home page, which lies in none."""
    ways: dict[str, str] = field(default_factory=dict)
    """By the address of a page, the way there from every page of this folder that does not lie above it."""
    fragments: dict[tuple[object, ...], Fragment] = field(default_factory=dict)
    """By macro and values."""

    def keep(self, key: tuple[object, ...], made: Fragment) -> None:
        """Keep a fragment for the next page."""
        if len(self.fragments) >= MOST:
            self.fragments.clear()
        self.fragments[key] = made


def passed(addresses: Sequence[str]) -> frozenset[str]:
    """The addresses of pages without their anchors, and of everything above them."""
    return _above(addresses[0]) if len(addresses) == 1 else frozenset().union(*map(_above, addresses))


@lru_cache(maxsize=50_000)
def _above(address: str) -> frozenset[str]:
    """The same of one address; most fragments are one link."""
    above = address.partition("#")[0]
    found = {above}
    while above:
        above = above.rpartition("/")[0]
        found.add(above)
    return frozenset(found)
