"""The pages of what is learnt: objectives, personas, pathways and references."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.citing import Run
from mkdocs_programme.pages.filters import Filter, Traits
from mkdocs_programme.pages.kinds import EntityPage, IndexPage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.views import Entry, Fact, Group, SessionLine
from mkdocs_programme.values.words import Words

__all__ = [
    "BibliographyPage",
    "PathwayPage",
    "PersonaPage",
    "ReferencePage",
    "StageView",
    "TieView",
    "WorkEntry",
]


@dataclass(frozen=True)
class TieView:
    """Somebody a persona is not alone with."""

    name: Words
    link: str | None
    type: str
    type_label: str
    relation: Words | None


@dataclass(frozen=True, kw_only=True)
class PersonaPage(EntityPage):
    """One persona."""

    template = "persona.html.jinja"

    initials: str
    summary: Words | None
    age: int | None
    conditions: tuple[Words, ...]
    what_matters: tuple[Words, ...]
    needs: tuple[tuple[str, tuple[Words, ...]], ...]
    """Label such as “Health”, and the needs."""
    abilities: tuple[Words, ...]
    barriers: tuple[Words, ...]
    goals: tuple[Words, ...]
    network: tuple[TieView, ...]
    relatives: tuple[Link, ...]
    quote: Words | None
    quote_source: Words | Link | None
    evidence: tuple[Fact, ...]
    """What it rests on, plainly told: basis first."""
    basis: str
    reviewed: str
    sessions: tuple[SessionLine, ...]
    materials: tuple[Entry, ...]
    pathways: tuple[Link, ...]


@dataclass(frozen=True)
class StageView:
    """One stage of a pathway."""

    anchor: str
    number: int
    title: Words
    facts: tuple[Fact, ...]
    """Setting, who acts, what happens, what matters, handover, risk, measure: those that are stated."""
    sessions: tuple[SessionLine, ...]


@dataclass(frozen=True, kw_only=True)
class PathwayPage(EntityPage):
    """One pathway of care."""

    template = "pathway.html.jinja"

    summary: Words | None
    stages: tuple[StageView, ...]
    personas: tuple[Link, ...]
    materials: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class ReferencePage(EntityPage):
    """One work of the literature."""

    template = "reference.html.jinja"

    citation: tuple[Run, ...]
    """The work in the style of the site."""
    authors: str
    """Names as a reader says them, at most a handful."""
    type_label: str
    facts: tuple[Fact, ...]
    web: tuple[tuple[str, str], ...]
    """“DOI”, “Web”: label and address."""
    cited_by: tuple[Group, ...]
    key: str
    downloads: tuple[tuple[str, str], ...]
    """Name of a format, and the file's path below the root of the site."""


@dataclass(frozen=True)
class WorkEntry:
    """A work in the bibliography."""

    link: Link
    entry: tuple[Run, ...]
    type_label: Words
    traits: Traits


@dataclass(frozen=True, kw_only=True)
class BibliographyPage(IndexPage):
    """Every work of the bibliography."""

    template = "bibliography.html.jinja"

    works: tuple[WorkEntry, ...]
    filters: tuple[Filter, ...]
    downloads: tuple[tuple[str, str], ...]
