"""What a reader without a network is told: the pages that their browser has."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.values.words import Words

__all__ = ["OFFLINE", "OfflinePage", "SavedGroup", "offline_link"]

OFFLINE = "offline"
"""Its address below the root of a language."""


@dataclass(frozen=True)
class SavedGroup:
    """Pages that are saved, under a heading."""

    id: str
    label: Words
    links: tuple[Link, ...]
    index: Link | None = None
    """The page that leads to all of them; saved before they are."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Of all its pages, in the order in which they are saved."""
        return tuple(link.address for link in ((self.index, *self.links) if self.index else self.links))


@dataclass(frozen=True, kw_only=True)
class OfflinePage(Page):
    """What a reader without a network can still open."""

    template = "offline.html.jinja"

    first: tuple[Link, ...]
    """Ways in, which are saved before anything else."""
    groups: tuple[SavedGroup, ...]
    """The rest, the most important first."""
    news: str = ""
    """The path of what its timetables read of changes; empty where there are none."""


def offline_link(scribe: Scribe) -> Link | None:
    """The way to that page; nothing where nothing is saved."""
    saves = scribe.programme.settings.offline.copies == "yes"
    return Link(scribe.say("Without a network"), OFFLINE) if saves else None
