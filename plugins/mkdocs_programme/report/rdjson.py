"""The diagnostic format of reviewdog, for reviews by other programs (reviewdog, proto/rdf/reviewdog.proto)."""

from __future__ import annotations

from typing import Any

from mkdocs_programme.findings import Edit, Finding, Place, Severity
from mkdocs_programme.fixes.spans import end
from mkdocs_programme.report.json import dumped
from mkdocs_programme.report.report import TOOL, Report, sentence

__all__ = ["write"]

_WEIGHTS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def write(report: Report) -> str:
    """The report as one `DiagnosticResult`; a fault of two places is told at both."""
    found = [_diagnostic(report, finding, finding.place) for finding in report.findings]
    found += [_diagnostic(report, finding, place) for finding in report.findings for place in finding.also]
    return dumped({"source": {"name": TOOL}, "diagnostics": found})


def _diagnostic(report: Report, finding: Finding, place: Place) -> dict[str, Any]:
    told: dict[str, Any] = {
        "message": sentence(finding),
        "location": _location(report, place),
        "severity": _WEIGHTS[finding.severity],
        "code": {"value": finding.code},
    }
    fix = report.fix(finding) if place == finding.place else None
    if fix is not None:
        told["suggestions"] = [{"range": _span(report, edit), "text": edit.new} for edit in fix.edits]
    return told


def _location(report: Report, place: Place) -> dict[str, Any]:
    line = report.line(place) or ""
    start, end = place.column - 1, place.column - 1 + place.length
    return {
        "path": report.file(place),
        "range": {"start": _position(place.line, line, start), "end": _position(place.line, line, end)},
    }


def _span(report: Report, edit: Edit) -> dict[str, Any]:
    """Where an edit begins and ends."""
    line, column = end(edit)
    start = _position(edit.place.line, report.line(edit.place) or "", edit.place.column - 1)
    return {"start": start, "end": _position(line, report.line(Place(edit.place.path, line)) or "", column - 1)}


def _position(number: int, line: str, offset: int) -> dict[str, int]:
    """Columns are counted in bytes of UTF-8, from 1."""
    return {"line": number, "column": len(line[:offset].encode("utf-8", "replace")) + 1}
