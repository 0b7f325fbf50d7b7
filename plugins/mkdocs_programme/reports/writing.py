"""The three writers of a report: a page that stands for itself, a workbook, and Markdown for a forge."""

from __future__ import annotations

import re
from datetime import datetime
from importlib.resources import files

from mkdocs_programme.exports import tables, workbook
from mkdocs_programme.languages.catalogue import Catalogue
from mkdocs_programme.programme import Programme
from mkdocs_programme.render import Renderer
from mkdocs_programme.render.addresses import Addresses
from mkdocs_programme.reports.views import Cell, Report, Section, plainly

__all__ = ["html", "markdown", "xlsx"]

_STYLE = "<style></style>"
"""Where the style sheet comes in, which no template has to escape."""
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~$&]")


def _(text: str) -> str:
    """Mark words for the catalogues."""
    return text


def html(programme: Programme, report: Report) -> str:
    """A whole document without script, in which nothing is loaded; it prints as it is."""
    made = Renderer(programme, Addresses(programme.settings.default_language)).article(report).html
    style = (files("mkdocs_programme.reports") / "assets" / "report.css").read_text(encoding="utf-8")
    return made.replace(_STYLE, f"<style>\n{style}</style>", 1).lstrip()


def xlsx(report: Report, changed: datetime, ui: Catalogue) -> bytes:
    """A workbook with a sheet for the facts and one for each table.

    Args:
        report: To be written.
        changed: When what it tells of was last changed.
        ui: Words of the interface.
    """
    columns = (
        tables.Column("what", ui.gettext(_("Report")), "string"),
        tables.Column("now", ui.gettext(_("Now")), "string"),
    )
    facts = tuple((label, _value(cell)) for label, cell in report.facts)
    first = tables.Table("facts", report.title.text, columns, facts)
    sheets = (first, *(_sheet(section) for section in report.sections if section.rows))
    title = f"{report.title.text}: {report.edition.text}"
    return workbook.write(sheets, title, changed, right_to_left=report.direction == "rtl")


def _sheet(section: Section) -> tables.Table:
    columns = tuple(
        tables.Column(f"c{at}", column.label, "integer" if column.numeric else "string")
        for at, column in enumerate(section.columns)
    )
    return tables.Table(
        section.name, section.heading, columns, tuple(tuple(map(_value, row.cells)) for row in section.rows)
    )


def _value(cell: Cell) -> int | str | None:
    return cell if isinstance(cell, int) else plainly(cell) or None


def markdown(report: Report) -> str:
    """The tables in the form that forges show."""
    lines = [f"# {_escaped(report.title.text)}: {_escaped(report.edition.text)}", ""]
    lines += [f"- {_escaped(label)}: {_escaped(plainly(cell))}" for label, cell in report.facts if cell != ()]
    for section in report.sections:
        lines += ["", f"## {_escaped(section.heading)}", ""]
        lines += [_escaped(section.note), ""] if section.note else []
        lines += _table(section) if section.rows else [_escaped(section.empty)]
    return "\n".join((*lines, ""))


def _table(section: Section) -> list[str]:
    heads = " | ".join(_escaped(column.label) for column in section.columns)
    rules = "|".join("--:" if column.numeric else "--" for column in section.columns)
    rows = (" | ".join(_escaped(plainly(cell)) for cell in row.cells) for row in section.rows)
    return [f"| {heads} |", f"|{rules}|", *(f"| {row} |" for row in rows)]


def _escaped(text: str) -> str:
    """Words that nothing in Markdown takes for more than words."""
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", " ".join(text.split()))
