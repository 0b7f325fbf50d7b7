"""What is to be written, and what an export must know beside the programme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from mkdocs_programme.entities import Edition, Entity
from mkdocs_programme.history import BEFORE_ALL, History
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.listening import looked_at

__all__ = ["NOWHERE", "Wanted"]

NOWHERE = "https://programme.invalid"
"""RFC 2606 §2: an address that leads nowhere, for formats that demand one while nobody has said where the site is."""


@dataclass(frozen=True)
class Wanted:
    """A programme, and which of its editions and languages are to be written."""

    programme: Programme
    below: Callable[[str, str], str]
    """The path of a page below the root of the site, by its language and address."""
    history: History = BEFORE_ALL
    """When files were last changed; there is no other clock."""
    site: str = ""
    """The address at which the site is published; empty while nobody has said it."""
    edition: str = ""
    """Id of the only one that is wanted, or nothing."""
    language: str = ""
    """The only one that is wanted, or nothing."""

    @property
    def editions(self) -> tuple[Edition, ...]:
        """The editions that are wanted."""
        return tuple(one for one in self.programme.all(Edition) if self.edition in ("", one.id))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are wanted."""
        return (self.language,) if self.language else self.programme.settings.languages

    @property
    def root(self) -> str:
        """The address that names of things are made from: as the settings say it, so that a preview has the same."""
        return (self.programme.settings.url or self.site or NOWHERE).rstrip("/")

    def page(self, language: str, address: str) -> str:
        """The full address of a page, perhaps with an anchor; empty while the site has none."""
        page, _, anchor = address.partition("#")
        return self.file(self.below(language, page)) + (f"#{quote(anchor)}" if self.site and anchor else "")

    def file(self, path: str) -> str:
        """The full address of a file of the site; empty while it has none."""
        return f"{self.site.rstrip('/')}/{quote(path)}" if self.site else ""

    def changed(self, *entities: Entity) -> datetime:
        """When one of these was last changed, in UTC; whoever asks has looked at their files as at words."""
        for one in entities:
            looked_at(one.origin)
        return self.history.of(path for one in entities for path in one.origin.paths)
