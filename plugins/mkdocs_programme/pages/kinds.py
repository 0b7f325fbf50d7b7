"""What pages of all kinds have in common, and the pages that any kind may have."""

from __future__ import annotations

from dataclasses import dataclass, field

from mkdocs_programme.drawings import Drawing
from mkdocs_programme.pages.page import Page
from mkdocs_programme.pages.views import Fact, Group, ProseView, SessionLine, WorkLine
from mkdocs_programme.values.words import Words

__all__ = ["Day", "DeclaredPage", "EntityPage", "IndexPage"]


@dataclass(frozen=True, kw_only=True)
class EntityPage(Page):
    """What the pages of all kinds have in common."""

    body: ProseView | None = None
    references: tuple[WorkLine, ...] = ()
    """The works this page cites or names, numbered in the order they are met."""
    related: tuple[Group, ...] = ()
    """Everything else that names this page, grouped by what it is to it."""


@dataclass(frozen=True)
class Day:
    """The sessions of one day, in order of time; sessions without a time come last, under no day."""

    label: Words
    iso: str
    sessions: tuple[SessionLine, ...]


@dataclass(frozen=True, kw_only=True)
class DeclaredPage(EntityPage):
    """A page of a kind that the festival declared."""

    template = "declared.html.jinja"

    label: Words
    """What it is: “Strategy”."""
    summary: Words | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True)
class IndexPage(Page):
    """All things of one kind."""

    template = "index.html.jinja"

    intro: Words | None = None
    of_kind: str
    """Singular kind of what is listed."""
    count: int
    groups: tuple[Group, ...] = ()
    """With empty labels where there is but one group."""
    as_cards: bool = False
    """Whether each thing is one to choose, and not a line of a register."""
    by_letter: bool = False
    """Whether the groups are letters, to be jumped to."""
    sessions: tuple[tuple[Group, tuple[Day, ...]], ...] = field(default=())
    """For the programme: each edition (a group without entries) and its days."""
    drawings: tuple[Drawing, ...] = ()
    """What is listed, as a picture."""
