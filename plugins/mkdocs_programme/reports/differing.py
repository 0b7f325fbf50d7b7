"""What became different since a report was handed in: cell by cell, and what is the same is said as plainly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_programme.changes import Teller, difference, plainly, snapshot
from mkdocs_programme.languages.catalogue import Catalogue
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.programme import Programme
from mkdocs_programme.releases import Snapshot
from mkdocs_programme.reports.views import Cell, Column, Report, Row, Section
from mkdocs_programme.values.words import Words

__all__ = ["against", "since"]


def _(text: str) -> str:
    """Mark words for the catalogues."""
    return text


def against(before: Report, after: Report, name: str, ui: Catalogue) -> Report:
    """The later of two reports of an edition, and before all else what is different from the earlier.

    Args:
        before: As it was handed in.
        after: As it is now, in the same language.
        name: What the earlier state is called.
        ui: Words of the interface.
    """
    old = {section.name: section for section in before.sections}
    rows, same = [], 0
    for section in after.sections:
        if section.name in old and section.name != "missing":
            found = list(_rows(old[section.name], section, after.language))
            rows += found
            same += len(section.rows) - len({row.key for row in found if row.cells[3] != ()})
    labels = (ui.gettext(_("Table")), ui.gettext(_("What is different")), ui.gettext(_("Before")), ui.gettext(_("Now")))
    return _with(after, labels, rows, same, name, ui)


def _rows(before: Section, after: Section, language: str) -> Iterator[Row]:
    old, new = {row.key: row for row in before.rows}, {row.key: row for row in after.rows}
    for key in dict.fromkeys((*old, *new)):
        was, now = old.get(key), new.get(key)
        if was != now:
            named = (new if key in new else old)[key].cells[0]
            yield Row(key, ((Words(after.heading, language),), named, *_sides(after, was, now, language)))


def _sides(section: Section, was: Row | None, now: Row | None, language: str) -> tuple[Cell, Cell]:
    """What differs, as it was and as it is."""
    sides: tuple[list[Words], list[Words]] = ([], [])
    for index, column in enumerate(section.columns):
        cells = was.cells[index] if was else (), now.cells[index] if now else ()
        if cells[0] != cells[1]:
            for side, cell in zip(sides, cells, strict=True):
                side.extend(_labelled(column, cell, language))
    return tuple(sides[0]), tuple(sides[1])


def _labelled(column: Column, cell: Cell, language: str) -> list[Words]:
    if isinstance(cell, int):
        return [Words(f"{column.label}: {cell}", language)]
    return list(cell)


def since(before: Snapshot, programme: Programme, report: Report, name: str) -> Report:
    """A report, and before all else what is different from a release, as far as releases remember it.

    Args:
        before: What was released.
        programme: As it is now.
        report: As it is now.
        name: Of the release.
    """
    scribe, now = Scribe(programme, report.language), snapshot(programme)
    teller = Teller(report.language, programme.settings, before, now)
    edition = report.edition_id
    found = [one for one in difference(before, now).sessions if one.edition == edition]
    rows = [
        Row(
            one.id, ((teller.title("session", one.id),), tuple(scribe.own(plainly(line)) for line in teller.lines(one)))
        )
        for one in found
    ]
    here = [id_ for id_ in now.sessions if id_.startswith(f"{edition}/")]
    same = len(set(here) - {one.id for one in found})
    labels = (scribe.ui.gettext(_("Session")), scribe.ui.gettext(_("What is different")))
    return _with(report, labels, rows, same, name, scribe.ui)


def _with(report: Report, labels: tuple[str, ...], rows: list[Row], same: int, name: str, ui: Catalogue) -> Report:
    heading = ui.gettext(_("Different from %(name)s")) % {"name": name}
    unchanged = ui.gettext(_("Unchanged rows: %(num)s")) % {"num": same}
    empty = ui.gettext(_("Nothing is different"))
    told = Section("differences", heading, tuple(map(Column, labels)), tuple(rows), unchanged, empty)
    return replace(report, sections=(told, *report.sections))
