"""All that is known of every finding, for programs of one's own."""

from __future__ import annotations

import json
from typing import Any

from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.fixes import Fix
from mkdocs_programme.report.proposal import Page
from mkdocs_programme.report.report import Report

__all__ = ["VERSION", "write"]

VERSION = 1
"""Raised when a field changes its meaning or goes; new fields may come without it."""


def write(report: Report) -> str:
    """The report as one JSON object."""
    return dumped(
        {
            "version": VERSION,
            "counts": {severity.value: report.counted(severity) for severity in Severity},
            "findings": [_finding(report, finding, name) for finding, name in report.known],
            "remarks": list(report.remarks),
            "changes": [{"title": name, "words": list(told)} for name, told in report.proposal.changes],
            "pages": [_page(page) for page in report.proposal.pages],
            "translations": {one.language: {"written": one.written, "of": one.of} for one in report.translated},
        }
    )


def dumped(value: Any) -> str:
    """JSON that people can read too; letters that stand alone as halves of pairs are written as numbers."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return "".join(f"\\u{ord(sign):04x}" if 0xD800 <= ord(sign) < 0xE000 else sign for sign in text) + "\n"


def _finding(report: Report, finding: Finding, name: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.rule.name,
        "severity": finding.severity.value,
        **_place(report, finding.place),
        "message": finding.message,
        "hint": finding.hint,
        "mended": finding.mended,
        "fix": _fix(report.fix(finding)),
        "also": [_place(report, place) for place in finding.also],
        "edit": report.edit(finding.place),
        "fingerprint": name,
    }


def _page(page: Page) -> dict[str, Any]:
    return {"title": page.title, "path": page.path, "language": page.language, "edited": page.edited}


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    """What would mend it: a line feed stands for a line end as the file has them."""
    if fix is None:
        return None
    edits = [
        {"line": edit.place.line, "column": edit.place.column, "old": edit.old, "new": edit.new} for edit in fix.edits
    ]
    return {"safe": fix.safe, "edits": edits}


def _place(report: Report, place: Place) -> dict[str, Any]:
    return {"file": report.file(place), "line": place.line, "column": place.column, "length": place.length}
