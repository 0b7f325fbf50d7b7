"""What a check found, told in the form that its reader needs: one file for each form, each a pure function."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_programme.report import github, gitlab, json, junit, lines, markdown, rdjson, sarif, text
from mkdocs_programme.report.report import Report
from mkdocs_programme.report.text import WIDTH, fixable, summary, tell

__all__ = ["FORMATS", "WIDTH", "Report", "fixable", "summary", "tell"]

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text.write,
    "lines": lines.write,
    "json": json.write,
    "github": github.write,
    "gitlab": gitlab.write,
    "rdjson": rdjson.write,
    "sarif": sarif.write,
    "junit": junit.write,
    "markdown": markdown.write,
}
"""What writes a report, by the name of the form."""
