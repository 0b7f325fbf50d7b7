"""The page of all that remains of an edition."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.pages.kinds import EntityPage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.views import Entry, Remained, SessionLine
from mkdocs_programme.values.words import Words

__all__ = ["HarvestPage", "Harvested"]


@dataclass(frozen=True)
class Harvested:
    """A session of which something remained."""

    session: SessionLine
    remained: Remained
    became: tuple[Entry, ...]
    """Later sessions that grew out of it."""


@dataclass(frozen=True, kw_only=True)
class HarvestPage(EntityPage):
    """Everything that remained of an edition, in one place."""

    template = "harvest.html.jinja"

    heading: Words
    edition: Link
    sessions: tuple[Harvested, ...]
    before: Link | None
    """The same of the edition before."""
