"""How a command speaks: findings on the terminal in colour, in a pipe as plain text; progress only to a person."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.report import Report, fixable, summary, tell

__all__ = ["lines", "tell_all", "working", "write_all", "write_out"]

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def write_out(text: str = "") -> None:
    """Write a line to the standard output; colours reach a terminal only, and none if `NO_COLOR` is set."""
    click.echo(text, color=False if os.environ.get("NO_COLOR") else None)


def tell_all(report: Report) -> None:
    """Tell every finding, what could not be checked, and a summary."""
    write_all(lines(report))


def write_all(told: Iterable[str]) -> None:
    """Write lines that hold words of authors, which could be commands to the runner of GitHub: it does not listen."""
    word = secrets.token_hex(16) if os.environ.get("GITHUB_ACTIONS") == "true" else ""
    if word:
        write_out(f"::stop-commands::{word}")
    for line in told:
        write_out(line)
    if word:
        write_out(f"::{word}::")


def lines(report: Report) -> Iterator[str]:
    """What is told of a report, in colours."""
    for finding in report.findings:
        yield _coloured(finding, tell(finding, report.line(finding.place), report.say))
    for remark in report.remarks:
        yield click.style(remark, fg="cyan")
    heaviest = max((finding.severity for finding in report.findings), key=lambda severity: severity.rank, default=None)
    yield click.style(summary(report.findings, report.say), fg=_COLOURS[heaviest] if heaviest else "green", bold=True)
    if mends := fixable(report):
        yield mends


@contextmanager
def working(told: str) -> Iterator[None]:
    """Say what is done while it takes time; the line is gone afterwards, and a pipe or a file never gets it."""
    person = sys.stderr.isatty()
    if person:
        click.echo(f"{told} …", err=True, nl=False)
    try:
        yield
    finally:
        if person:
            click.echo(f"\r{' ' * (len(told) + 2)}\r", err=True, nl=False)


def _coloured(finding: Finding, told: str) -> str:
    place, code, rest = told.partition(f" {finding.code} ")
    return f"{click.style(place, bold=True)}{click.style(code, fg=_COLOURS[finding.severity])}{rest}"
