"""The page that a committee reads: whether the programme can be published, and what to do, with links to do it."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.report.markup import code, words
from mkdocs_programme.report.report import Report, plural

__all__ = ["ROOM", "verdict", "write"]

ROOM = 60_000
"""How many characters are written; GitHub takes 65,536 in a comment, and whoever posts it adds a few."""
_TABLE = "| What | Where | How |\n|--|--|--|\n"
_TAIL = 200
"""Kept free for what is said where a table is cut."""


def write(report: Report) -> str:
    """The report as a page of Markdown, cut where it grows longer than a comment may be."""
    page = f"**{verdict(report)}**\n"
    for remark in report.remarks:
        page += f"\n{words(remark)}\n"
    for severity, heading in ((Severity.ERROR, "To mend"), (Severity.WARNING, "To look at")):
        found = [finding for finding in report.findings if finding.severity is severity]
        if found:
            page += _fitted(report, f"\n### {heading}\n\n{_TABLE}", found, "", ROOM - len(page))
    notes = [finding for finding in report.findings if finding.severity is Severity.NOTE]
    if notes:
        opening = f"\n<details><summary>{plural(len(notes), 'note')}</summary>\n\n{_TABLE}"
        page += _fitted(report, opening, notes, "\n</details>\n", ROOM - len(page))
    return page


def verdict(report: Report) -> str:
    """Whether the programme can be published, in one sentence."""
    errors, warnings = report.counted(Severity.ERROR), report.counted(Severity.WARNING)
    look = plural(warnings, "thing to look at", "things to look at")
    if errors:
        mend = plural(errors, "thing must be mended", "things must be mended")
        return f"The programme cannot be published yet: {mend}{f'; {look}' if warnings else ''}."
    return f"The programme can be published{f'; {look}' if warnings else ''}."


def _fitted(report: Report, opening: str, found: Sequence[Finding], closing: str, room: int) -> str:
    """A table of findings, those in files that are being changed first, with as many rows as there is room for."""
    ordered = sorted(found, key=lambda finding: finding.place.path not in report.touched)
    rows = [_row(report, finding) for finding in ordered]
    kept, left = 0, room - len(opening) - len(closing) - _TAIL
    while kept < len(rows) and len(rows[kept]) <= left:
        left -= len(rows[kept])
        kept += 1
    more = len(rows) - kept
    told = f"\n{plural(more, 'more', 'more')}: the log of the check tells all of them.\n" if more else ""
    return f"{opening if kept else ''}{''.join(rows[:kept])}{told}{closing if kept else ''}"


def _row(report: Report, finding: Finding) -> str:
    what = f"{words(_capital(finding.message))} ({finding.code})"
    where = "<br>".join(_link(report, place) for place in (finding.place, *finding.also))
    how = words(_capital(finding.hint))
    if finding.mended and finding.mended != report.line(finding.place):
        how = f"{how}<br>{code(finding.mended.strip())}" if how else code(finding.mended.strip())
    return f"| {what} | {where} | {how} |\n"


def _link(report: Report, place: Place) -> str:
    """The way to the line: into the editor of the forge, where one is known."""
    name = f"{words(report.file(place))}, line {place.line}"
    address = report.edit(place)
    return f"[{name}]({address})" if address else name


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
