"""Workflow commands of GitHub Actions: notes beside the lines of a pull request, as many as GitHub shows.

It drops without a word what is above ten of a level in one step (actions/toolkit, issue 734), so that the tenth says
how many are left and where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.report.report import Report, sentence

__all__ = ["MOST", "write"]

MOST = 10
"""Of each level in one step."""
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


@dataclass(frozen=True)
class _Note:
    finding: Finding
    place: Place
    words: str
    stands_for: int
    """How many findings it tells of."""


def write(report: Report) -> str:
    """The findings as commands, those in files that are being changed first."""
    told: list[str] = []
    for severity, level in _LEVELS.items():
        found = [finding for finding in report.findings if finding.severity is severity]
        notes = list(_notes(report, sorted(found, key=lambda finding: finding.place.path not in report.proposal.files)))
        kept = notes if len(notes) <= MOST else notes[: MOST - 1]
        told += [_command(report, level, note) for note in kept]
        if len(notes) > MOST:
            below = sum(note.stands_for for note in notes[MOST - 1 :])
            words = phrase("{number} more below: the log and the summary of this job tell all of them", number=below)
            told.append(f"::{level} title=programme check::{_data(report.say(words))}")
    return "".join(f"{line}\n" for line in told)


def _notes(report: Report, findings: Sequence[Finding]) -> Iterator[_Note]:
    """A note for every side of a finding; the second of one code in one file is told with the first."""
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        alike.setdefault((finding.code, finding.place.path), []).append(finding)
    for group in alike.values():
        first, more = group[0], len(group) - 1
        words = sentence(first)
        if more:
            lines = ", ".join(dict.fromkeys(str(finding.place.line) for finding in group[1:]))
            also = phrase(
                "and {number} more of {code} in this file, line {lines}", number=more, code=first.code, lines=lines
            )
            words += f"\n{report.say(also)}"
        yield _Note(first, first.place, words, len(group))
        for place in first.also:
            other = f"{report.file(first.place)}:{first.place.line}:{first.place.column}"
            beside = report.say(phrase("the other side stands at {place}", place=other))
            yield _Note(first, place, f"{sentence(first)}\n{beside}", 0)


def _command(report: Report, level: str, note: _Note) -> str:
    place = note.place
    properties = {
        "file": report.file(place),
        "line": place.line,
        "col": place.column,
        "endLine": place.line,
        "endColumn": place.column + place.length,
        "title": f"{note.finding.code} {note.finding.rule.name}",
    }
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {written}::{_data(note.words)}"


def _data(text: str) -> str:
    """GitHub reads commands line by line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
