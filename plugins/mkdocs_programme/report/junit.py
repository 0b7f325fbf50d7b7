"""JUnit's XML, which many forges and build servers show: a test for each code that was found."""

from __future__ import annotations

import re
from html import escape

from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.report.report import TOOL, Report, rules_of, sentence

__all__ = ["write"]

_SPACES = {ord(sign): f"&#{ord(sign)};" for sign in "\t\n\r"}
"""XML 1.0 §3.3.3: in an attribute these would be read as plain spaces."""
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""XML 1.0 §2.2: what no document may hold, not even as a number."""


def write(report: Report) -> str:
    """The report as one suite: a code with errors fails its test; what is lighter is told by one that passes."""
    tests = rules_of(report.findings)
    failures = sum(any(map(_fails, found)) for found in tests.values())
    counts = f'tests="{len(tests) or 1}" failures="{failures}" errors="0" skipped="0"'
    nothing = [f'    <testcase classname="{TOOL}" name="nothing to mend"/>']
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuites name="{TOOL}" {counts}>',
            f'  <testsuite name="{TOOL}" {counts}>',
            *([_case(report, found) for found in tests.values()] or nothing),
            "  </testsuite>",
            "</testsuites>",
            "",
        ]
    )


def _case(report: Report, found: list[Finding]) -> str:
    first = next((finding for finding in found if _fails(finding)), found[0])
    name, file = f"{first.code} {first.rule.name}", report.file(first.place)
    told = escape(_legal("\n".join(_line(report, finding) for finding in found)), quote=False)
    heading = _attribute(sentence(first))
    inner = (
        f"<failure type={_attribute(first.severity.value)} message={heading}>{told}</failure>"
        if _fails(first)
        else f"<system-out>{told}</system-out>"
    )
    opening = (
        f'    <testcase classname="{TOOL}" name={_attribute(name)} file={_attribute(file)} line="{first.place.line}">'
    )
    return f"{opening}\n      {inner}\n    </testcase>"


def _fails(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _line(report: Report, finding: Finding) -> str:
    place = finding.place
    return f"{report.file(place)}:{place.line}:{place.column}: {sentence(finding)}"


def _attribute(text: str) -> str:
    return f'"{escape(_legal(text)).translate(_SPACES)}"'


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
