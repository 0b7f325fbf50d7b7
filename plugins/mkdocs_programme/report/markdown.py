"""The page that a committee reads: whether the programme can be published, and what to do, with links to do it."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.phrases import counted, phrase
from mkdocs_programme.report import proposed
from mkdocs_programme.report.markup import code, words
from mkdocs_programme.report.report import Report

__all__ = ["ROOM", "verdict", "write"]

ROOM = 60_000
"""How many characters are written; GitHub takes 65,536 in a comment, and whoever posts it adds a few."""
_TAIL = 200
"""Kept free for what is said where a table is cut."""


def write(report: Report) -> str:
    """The report as a page of Markdown, cut where it grows longer than a comment may be."""
    page = f"**{verdict(report)}**\n"
    page += proposed.changes(report, ROOM // 4)
    after = proposed.translations(report) + proposed.pages(report, ROOM // 4)
    after += "".join(f"\n{words(remark)}\n" for remark in report.remarks)
    for severity, heading in ((Severity.ERROR, phrase("To mend")), (Severity.WARNING, phrase("To look at"))):
        found = [finding for finding in report.findings if finding.severity is severity]
        if found:
            page += _fitted(
                report, f"\n### {report.say(heading)}\n\n{_table(report)}", found, "", ROOM - len(page) - len(after)
            )
    notes = [finding for finding in report.findings if finding.severity is Severity.NOTE]
    if notes:
        many = report.say(counted(len(notes), "{number} note", "{number} notes"))
        opening = f"\n<details><summary>{many}</summary>\n\n{_table(report)}"
        page += _fitted(report, opening, notes, "\n</details>\n", ROOM - len(page) - len(after))
    return page + after


def verdict(report: Report) -> str:
    """Whether the programme can be published, in one sentence."""
    errors, warnings = report.counted(Severity.ERROR), report.counted(Severity.WARNING)
    said = phrase("The programme can be published")
    if errors:
        mend = counted(errors, "{number} thing must be mended", "{number} things must be mended")
        said = phrase("The programme cannot be published yet: {mend}", mend=mend)
    if warnings:
        look = counted(warnings, "{number} thing to look at", "{number} things to look at")
        said = phrase("{verdict}; {look}", verdict=said, look=look)
    return f"{report.say(said)}."


def _table(report: Report) -> str:
    heads = (phrase("What"), phrase("Where"), phrase("How"))
    return f"| {' | '.join(map(report.say, heads))} |\n|--|--|--|\n"


def _fitted(report: Report, opening: str, found: Sequence[Finding], closing: str, room: int) -> str:
    """A table of findings, those in files that are being changed first, with as many rows as there is room for."""
    ordered = sorted(found, key=lambda finding: finding.place.path not in report.proposal.files)
    rows = [_row(report, finding) for finding in ordered]
    kept, left = 0, room - len(opening) - len(closing) - _TAIL
    while kept < len(rows) and len(rows[kept]) <= left:
        left -= len(rows[kept])
        kept += 1
    more = len(rows) - kept
    below = report.say(phrase("{number} more: the log of the check tells all of them.", number=more))
    told = f"\n{below}\n" if more else ""
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
    name = words(report.say(phrase("{file}, line {line}", file=report.file(place), line=place.line)))
    address = report.edit(place)
    return f"[{name}]({address})" if address else name


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
