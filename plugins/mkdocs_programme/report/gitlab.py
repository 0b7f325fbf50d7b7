"""GitLab's report of code quality, which it shows beside a merge request.

A subset of the specification of Code Climate: docs.gitlab.com, “Code Quality report format”.
"""

from __future__ import annotations

from typing import Any

from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.report.json import dumped
from mkdocs_programme.report.report import Report, sentence

__all__ = ["write"]

_WEIGHTS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(report: Report) -> str:
    """The report as a list of violations; GitLab drops those of equal fingerprint, so that each has its own."""
    return dumped([_violation(report, finding, name) for finding, name in report.known])


def _violation(report: Report, finding: Finding, name: str) -> dict[str, Any]:
    return {
        "description": sentence(finding),
        "check_name": f"{finding.code} {finding.rule.name}",
        "fingerprint": name,
        "severity": _WEIGHTS[finding.severity],
        "location": {"path": report.file(finding.place), "lines": {"begin": finding.place.line}},
    }
