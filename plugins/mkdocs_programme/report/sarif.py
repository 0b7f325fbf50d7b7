"""SARIF 2.1.0, the format in which tools for security and quality exchange what they found (OASIS)."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from mkdocs_programme import manual
from mkdocs_programme.findings import Edit, Finding, Place, Rule
from mkdocs_programme.fixes.spans import end
from mkdocs_programme.report.json import dumped
from mkdocs_programme.report.report import TOOL, Report, rules_of, sentence

__all__ = ["SCHEMA", "write"]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "REPOSITORY"


def write(report: Report) -> str:
    """The report as a log of one run."""
    rules = [found[0].rule for found in rules_of(report.findings).values()]
    run = {
        "tool": {"driver": {"name": TOOL, "semanticVersion": report.version, "rules": [_rule(one) for one in rules]}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "results": [_result(report, finding, name, rules.index(finding.rule)) for finding, name in report.known],
    }
    if report.remarks:
        notes = [{"level": "note", "message": {"text": remark}} for remark in report.remarks]
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": notes}]
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule) -> dict[str, Any]:
    reason = manual.reason(rule.manual)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": manual.breach(rule.manual)},
        **({"fullDescription": {"text": reason}} if reason else {}),
        "defaultConfiguration": {"level": rule.severity.value},
        "help": {"text": f"programme explain {rule.code}"},
    }


def _result(report: Report, finding: Finding, name: str, index: int) -> dict[str, Any]:
    told: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity.value,
        "message": {"text": sentence(finding)},
        "locations": [_location(report, finding.place)],
        "partialFingerprints": {"programme/v1": name},
    }
    if finding.also:
        told["relatedLocations"] = [_location(report, place) for place in dict.fromkeys(finding.also)]
    fix = report.fix(finding)
    if fix is not None:
        changes = {
            "artifactLocation": _artifact(report, finding.place),
            "replacements": [_replacement(edit) for edit in fix.edits],
        }
        told["fixes"] = [{"description": {"text": finding.hint or finding.message}, "artifactChanges": [changes]}]
    return told


def _replacement(edit: Edit) -> dict[str, Any]:
    line, column = end(edit)
    region = {"startLine": edit.place.line, "startColumn": edit.place.column, "endLine": line, "endColumn": column}
    return {"deletedRegion": region, "insertedContent": {"text": edit.new}}


def _location(report: Report, place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.length}
    return {"physicalLocation": {"artifactLocation": _artifact(report, place), "region": region}}


def _artifact(report: Report, place: Place) -> dict[str, str]:
    return {"uri": quote(report.file(place)), "uriBaseId": _ROOT}
