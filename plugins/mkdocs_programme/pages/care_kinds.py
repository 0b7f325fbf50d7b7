"""The pages of personas and pathways."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.drawings import Drawing
from mkdocs_programme.pages.kinds import EntityPage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.views import Entry, Fact, SessionLine
from mkdocs_programme.values.words import Words

__all__ = ["NeedView", "PathwayPage", "PersonaPage", "StageView", "TieView", "WayDay", "WayOfEdition", "WayStop"]


@dataclass(frozen=True)
class TieView:
    """Somebody or something a persona is not alone with."""

    name: Words
    link: str | None
    type: str
    type_label: str
    relation: Words | None


@dataclass(frozen=True)
class NeedView:
    """One need, and the objectives that meet it."""

    anchor: str
    words: Words
    met_by: tuple[Link, ...]


@dataclass(frozen=True)
class WayStop:
    """A session on a persona's way."""

    line: SessionLine
    reasons: tuple[tuple[Words, Link], ...]
    """Why it serves them: “Stage”, “Learning objective” or “Part”, and which; nothing where the session names them."""
    suggested: bool
    """Whether the suggested way goes through it."""


@dataclass(frozen=True)
class WayDay:
    """One day of the way; sessions without a time come last, under no day."""

    label: Words
    iso: str
    choices: tuple[tuple[WayStop, ...], ...]
    """Groups of sessions that are held at the same time; mostly of one."""


@dataclass(frozen=True)
class WayOfEdition:
    """The way through one edition."""

    edition: Link
    days: tuple[WayDay, ...]
    has_choices: bool


@dataclass(frozen=True, kw_only=True)
class PersonaPage(EntityPage):
    """One persona."""

    template = "persona.html.jinja"

    initials: str
    summary: Words | None
    age: int | None
    conditions: tuple[Words, ...]
    what_matters: tuple[Words, ...]
    needs: tuple[tuple[str, tuple[NeedView, ...]], ...]
    """Label such as “Health”, and the needs."""
    need_anchors: tuple[str, ...]
    """Ids that are taken on the page."""
    abilities: tuple[Words, ...]
    barriers: tuple[Words, ...]
    goals: tuple[Words, ...]
    network: tuple[TieView, ...]
    network_drawn: tuple[Drawing, ...]
    """For narrow and for wide screens; nothing without a network."""
    relatives: tuple[Link, ...]
    quote: Words | None
    quote_source: Words | Link | None
    basis: str
    """Its id, or nothing where nobody has said it."""
    basis_label: str
    """In a few words, for the head: “Assumed, not researched”."""
    basis_told: str
    """In a sentence: what it means for a reader."""
    evidence: tuple[Fact, ...]
    """With whom, how many, when, and a note."""
    reviewed: str
    """The day in words; nothing where none is given."""
    reviewed_iso: str
    ways: tuple[WayOfEdition, ...]
    materials: tuple[Entry, ...]
    pathways: tuple[Link, ...]
    stages: tuple[tuple[Link, tuple[Link, ...]], ...]
    """Each pathway, and the stages of it that are this persona's."""


@dataclass(frozen=True)
class StageView:
    """One stage of a pathway."""

    anchor: str
    number: int
    title: Words
    facts: tuple[Fact, ...]
    """Setting, who acts, what happens, what matters, handover, risk: those that are stated."""
    personas: tuple[Link, ...]
    """Those whom this stage is about, where it names its own."""
    measures: tuple[tuple[Words, tuple[tuple[str, Words], ...]], ...]
    """What is measured, and unit, baseline, target and source, as far as they are stated."""
    objectives: tuple[Link, ...]
    """What can be learnt for it."""
    sessions: tuple[SessionLine, ...]


@dataclass(frozen=True, kw_only=True)
class PathwayPage(EntityPage):
    """One pathway of care."""

    template = "pathway.html.jinja"

    summary: Words | None
    stages: tuple[StageView, ...]
    drawn: tuple[Drawing, ...]
    """For narrow and for wide screens; nothing without stages."""
    personas: tuple[Link, ...]
    materials: tuple[Link, ...]
