"""The pages of what can be learned: objectives and their index, coverage, and the reader's own record."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.drawings import Drawing
from mkdocs_programme.pages.filters import Filter
from mkdocs_programme.pages.kinds import EntityPage, IndexPage
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.views import Group, ObjectiveLine, SessionLine
from mkdocs_programme.values.words import Words

__all__ = [
    "CoverageBlock",
    "CoveragePage",
    "CoverageRow",
    "MeasureLine",
    "ObjectiveIndexPage",
    "ObjectivePage",
    "RecordPage",
    "Way",
]


@dataclass(frozen=True)
class MeasureLine:
    """What is counted to see whether learning made a difference."""

    what: Words
    level: str
    """Moore's level and its name: “5 · Performance”."""
    unit: Words | None
    baseline: str
    value: str
    source: Words | None
    date: str


@dataclass(frozen=True, kw_only=True)
class ObjectivePage(EntityPage):
    """One learning objective."""

    template = "objective.html.jinja"

    explained: Words | None
    level: str
    level_label: str
    domain: str
    evidence: Words | None
    measures: tuple[MeasureLine, ...]
    frameworks: tuple[tuple[Words, str], ...]
    taught_by: tuple[SessionLine, ...]
    personas: tuple[Link, ...]
    stages: tuple[Link, ...]
    needs: tuple[tuple[Link, Link], ...]
    """Needs that it meets, each with the persona who has it."""
    prerequisites: tuple[Link, ...]
    leads_to: tuple[Link, ...]
    way: tuple[Drawing, ...]
    """What comes before and after, for wide and narrow screens."""
    reading: tuple[Group, ...]
    """What to read: materials of the objective, and of the sessions and parts that teach it."""
    assess: tuple[ObjectiveLine, ...]
    """The objective itself, for the reader to say how far they have come."""
    record: Link


@dataclass(frozen=True)
class Way:
    """One way of looking at the objectives, such as by level."""

    link: Link
    here: bool


@dataclass(frozen=True, kw_only=True)
class ObjectiveIndexPage(IndexPage):
    """What can be learned, by session, level, stream, persona or format."""

    template = "objectives.html.jinja"

    filters: tuple[Filter, ...]
    ways: tuple[Way, ...]
    folded: bool
    """Whether there is so much that groups show what they hold only when they are opened."""
    pictures: tuple[tuple[Drawing, ...], ...]
    """One for each group where the order is the point, for wide and narrow screens; else none."""
    record: Link
    coverages: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class RecordPage(Page):
    """What a reader set out to learn and can do now; their browser fills it in."""

    template = "record.html.jinja"

    objectives: Link


@dataclass(frozen=True)
class CoverageRow:
    """One objective and all that it touches."""

    objective: Link
    level: str
    """Its label, or nothing."""
    personas: tuple[Link, ...]
    stages: tuple[Link, ...]


@dataclass(frozen=True)
class CoverageBlock:
    """A session or part, and the objectives it teaches."""

    session: Link
    part: Link | None
    stream: Link | None
    rows: tuple[CoverageRow, ...]


@dataclass(frozen=True, kw_only=True)
class CoveragePage(Page):
    """What an edition teaches to whom, and what it leaves out."""

    template = "coverage.html.jinja"

    edition: Link
    pictures: tuple[tuple[Words, Drawing], ...]
    """Sessions by level, persona and stage of care, each with its heading."""
    blocks: tuple[CoverageBlock, ...]
    holes: tuple[Group, ...]
    """Under what is not met: sessions, personas, stages."""
    columns: frozenset[str]
    """The columns of the table in which something stands."""
