"""What translators are told: what waits for words in the language of the page, and how far every language has come."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.values.words import Words

__all__ = ["DESK", "Begun", "DeskPage", "Standing", "Waiting", "desk_link"]

DESK = "translations"
"""Its address below the root of a language."""


@dataclass(frozen=True)
class Waiting:
    """A thing of which some texts want the same."""

    link: Link | None
    """Its page; nothing for a translation of what is not there."""
    texts: tuple[str, ...]
    """Their names in the file; none where it is all of them."""
    source: str
    """The file of the original."""
    file: str
    """The file of the translation."""
    exists: bool
    """Whether that is there already."""
    begins_with: tuple[str, ...] = ()
    """Fields that a new file of it has."""
    notes: tuple[Words, ...] = ()
    """What is different in how the two are built."""


@dataclass(frozen=True)
class Begun:
    """All things that want the same, those of a kind together."""

    id: str
    label: Words
    why: Words
    """What a translator may do about it."""
    kinds: tuple[tuple[Words, tuple[Waiting, ...]], ...]

    @property
    def count(self) -> int:
        """How many things there are."""
        return sum(len(things) for _, things in self.kinds)


@dataclass(frozen=True)
class Standing:
    """How far a language has come."""

    language: str
    name: Words
    translated: int
    """Texts that have words."""
    texts: int
    """All that should."""
    counts: tuple[int, ...]
    """Texts in each state that the page has a column for."""


@dataclass(frozen=True, kw_only=True)
class DeskPage(Page):
    """The desk of the translators into one language."""

    template = "desk.html.jinja"

    columns: tuple[Words, ...]
    """States that occur in any language."""
    standings: tuple[Standing, ...]
    groups: tuple[Begun, ...]
    """What is to do, the most urgent first."""
    complete: tuple[tuple[Words, tuple[Link, ...]], ...]
    """Things that want nothing, by kind."""
    history: str
    """`whole`, `shallow` or `none`: without it nothing is known to be outdated."""


def desk_link(scribe: Scribe) -> Link | None:
    """The way to that page; nothing where there is none."""
    settings = scribe.programme.settings
    wanted = settings.desk and len(settings.languages) > 1
    return Link(scribe.say("Translations"), DESK) if wanted else None
