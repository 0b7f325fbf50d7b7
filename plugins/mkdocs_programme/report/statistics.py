"""How often each code was found."""

from __future__ import annotations

from mkdocs_programme.manual import breach
from mkdocs_programme.report.report import Report, rules_of
from mkdocs_programme.report.text import summary

__all__ = ["statistics"]


def statistics(report: Report) -> str:
    """A line for each code, the most frequent first, and how much there is in all."""
    found = sorted(rules_of(report.findings).items(), key=lambda entry: (-len(entry[1]), entry[0]))
    wide = len(str(len(found[0][1]))) if found else 0
    lines = [f"{len(told):{wide}} {code} {told[0].severity:7} {breach(told[0].rule.manual)}" for code, told in found]
    return "".join(f"{line}\n" for line in (*lines, summary(report.findings, report.say)))
