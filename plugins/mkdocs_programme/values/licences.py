"""Licences that readers meet often: what they are called, where their text stands, and what they allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Licence", "known_licence", "licence_names"]


@dataclass(frozen=True)
class Licence:
    """A licence that we know."""

    id: str
    """Its SPDX identifier, or `all-rights-reserved`, which has none."""
    name: str
    """“CC BY 4.0”; the same in all languages."""
    address: str
    """Where its text stands; empty if it has none."""
    allows: str
    """Which sentence of `pages.labels.ALLOWS` says what a reader may do."""


_VERSIONS = ("4.0", "3.0", "2.5", "2.0")
_TERMS = ("by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd")


def _all() -> Iterator[Licence]:
    for version in _VERSIONS:
        for terms in _TERMS:
            yield Licence(
                f"CC-{terms.upper()}-{version}",
                f"CC {terms.upper()} {version}",
                f"https://creativecommons.org/licenses/{terms}/{version}/",
                terms,
            )
    yield Licence("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "free")
    yield Licence("all-rights-reserved", "", "", "none")


def _key(written: str) -> str:
    """What makes two ways of writing a licence one: “cc by 4.0” is `CC-BY-4.0`, and so is its address."""
    plain = re.sub(r"^https?://creativecommons\.org/(?:licenses|publicdomain)/", "cc-", written.strip().casefold())
    plain = re.sub(r"^creative commons\b", "cc", plain)
    plain = re.sub(r"[^a-z0-9.]+", "-", plain).strip("-.")
    return {"cc0": "cc0-1.0", "cc-zero": "cc0-1.0", "cc-zero-1.0": "cc0-1.0"}.get(plain, plain)


_KNOWN = {_key(licence.id): licence for licence in _all()}


def known_licence(written: str) -> Licence | None:
    """The licence an author means by its SPDX identifier, its name or the address of its text; or nothing."""
    return _KNOWN.get(_key(written))


def licence_names() -> tuple[str, ...]:
    """Every identifier that is known, the newest versions first."""
    return tuple(licence.id for licence in _KNOWN.values())
