"""The page that says what an edition teaches to whom, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from mkdocs_programme.entities import Edition, Part, Session
from mkdocs_programme.languages.choices import LEVEL_NAMES
from mkdocs_programme.learning import Coverage, Hole, Taught, Teaching, coverage
from mkdocs_programme.pages.coverage_drawings import coverage_drawings
from mkdocs_programme.pages.edition import newest_editions
from mkdocs_programme.pages.head import Head, overview_head
from mkdocs_programme.pages.objective_kinds import CoverageBlock, CoveragePage, CoverageRow
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.pages.sheet import Sheet
from mkdocs_programme.pages.views import Entry, Group

__all__ = ["coverage_links", "coverage_sheets"]


def coverage_links(scribe: Scribe) -> tuple[Link, ...]:
    """The ways to the pages of the editions that teach something, the newest first."""
    teaching = {one.session.edition_id for one in scribe.curriculum.teachings}
    return tuple(_link(scribe, edition) for edition in newest_editions(scribe) if edition.id in teaching)


def _link(scribe: Scribe, edition: Edition) -> Link:
    """No objective can have the address: theirs have one word behind the folder, or three."""
    return Link(scribe.title(edition), f"objectives/coverage/{edition.id}")


def coverage_sheets(scribe: Scribe) -> Iterator[Sheet]:
    """One page for each edition that teaches something, as far as the site must know it."""
    wanted = {link.address for link in coverage_links(scribe)}
    for edition in newest_editions(scribe):
        if _link(scribe, edition).address in wanted:
            head = _head(scribe, edition)
            yield Sheet(Page(**head), partial(_page, scribe, edition, head))


def _head(scribe: Scribe, edition: Edition) -> Head:
    link = _link(scribe, edition)
    index = Link(scribe.own(scribe.kinds("objective")), "objectives")
    said = scribe.ui.gettext("What %(edition)s teaches") % {"edition": link.text.text}
    told = scribe.ui.gettext("Which objectives are taught where, for whom, and what is left out")
    return overview_head(scribe, link.address, said, told, index, kind="coverage")


def _page(scribe: Scribe, edition: Edition, head: Head) -> CoveragePage:
    found = coverage(scribe.programme, edition)
    blocks = tuple(_blocks(scribe, found))
    rows = [row for block in blocks for row in block.rows]
    return CoveragePage(
        **head,
        edition=scribe.link(found.edition),
        pictures=coverage_drawings(scribe, found),
        blocks=blocks,
        holes=tuple(_holes(scribe, found.holes)),
        columns=frozenset(
            column for column in ("level", "personas", "stages") if any(getattr(row, column) for row in rows)
        ),
    )


def _blocks(scribe: Scribe, found: Coverage) -> Iterator[CoverageBlock]:
    """Session by session in the order of time, the whole session before its parts."""
    taught = {one.objective.id: one for one in found.rows}
    by_owner: dict[str, list[Teaching]] = {}
    for teaching in found.teachings:
        by_owner.setdefault(teaching.owner.address, []).append(teaching)
    for session in sorted(found.sessions, key=by_time):
        for part in (None, *session.parts):
            teachings = by_owner.get((part or session).address, ())
            # An id that stands twice leads to the first that has it, which may say nothing.
            known = (taught[one.objective.id] for one in teachings if one.objective.id in taught)
            rows = tuple(_row(scribe, one) for one in known)
            if rows:
                named = scribe.link(part) if part else None
                yield CoverageBlock(scribe.link(session), named, scribe.link_to(session.stream), rows)


def _row(scribe: Scribe, taught: Taught) -> CoverageRow:
    level = taught.objective.level
    return CoverageRow(
        objective=scribe.link(taught.objective),
        level=scribe.ui.gettext(LEVEL_NAMES[level]) if level else "",
        personas=tuple(scribe.link(one) for one in taught.personas),
        stages=tuple(scribe.link(one) for one in taught.stages),
    )


def _holes(scribe: Scribe, holes: tuple[Hole, ...]) -> Iterator[Group]:
    """What is not met, under what it is."""
    by_dimension: dict[str, list[Entry]] = {}
    for hole in holes:
        by_dimension.setdefault(hole.dimension, []).append(_hole(scribe, hole))
    for dimension, entries in by_dimension.items():
        yield Group(scribe.say(_HOLES[dimension]), tuple(entries), dimension)


def _hole(scribe: Scribe, hole: Hole) -> Entry:
    if hole.thing is None:
        return Entry(Link(scribe.say(LEVEL_NAMES[hole.level or "remember"]), "objectives/by/level"))
    session = scribe.programme.find(Session, hole.thing.origin.parent) if isinstance(hole.thing, Part) else None
    return Entry(scribe.link(hole.thing), (scribe.link(session),) if session else ())


def _(text: str) -> str:
    return text


_HOLES = {
    "objective": _("Objectives that no session teaches"),
    "session": _("Sessions without an objective"),
    "part": _("Parts without an objective"),
    "stream": _("Streams without an objective"),
    "persona": _("Personas whom no objective meets"),
    "stage": _("Stages of care that no objective meets"),
    "level": _("Levels that no objective is at"),
}
