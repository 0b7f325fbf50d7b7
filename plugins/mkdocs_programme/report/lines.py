"""One line for each finding, as compilers tell faults: editors of all kinds find the places in it.

The last line says how much was found, and is the only one without a colon, so that an editor knows where a report ends.
"""

from __future__ import annotations

from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.report.report import Report, sentence
from mkdocs_programme.report.text import summary

__all__ = ["write"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def write(report: Report) -> str:
    """File, line, column, weight, code and sentence of every finding, and how many there are."""
    told = [_line(report, finding) for finding in report.findings]
    return "".join(f"{line}\n" for line in (*told, summary(report.findings, report.say)))


def _line(report: Report, finding: Finding) -> str:
    place = finding.place
    words = " ".join(sentence(finding).split())
    return f"{report.file(place)}:{place.line}:{place.column}: {_LEVELS[finding.severity]}: {finding.code} {words}"
