"""`programme release`: what is published now gets a name, and what is published must be found from then on."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import click

from mkdocs_programme.changes import snapshot
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found, shown
from mkdocs_programme.cli.reporting import reported
from mkdocs_programme.cli.terminal import tell_all, write_out
from mkdocs_programme.findings import Severity
from mkdocs_programme.releases import Release, folder, written

__all__ = ["release"]

WRONG = 1
"""The exit code where nothing was released because of what stands in the files."""
_NAME = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")


@click.command()
@click.argument("name")
@click.option("--date", metavar="MOMENT", help="Such as 2027-03-01 or 2027-03-01T09:00; the last change if not said.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def release(name: str, date: str | None, content: str | None, settings: str | None) -> None:
    """Record what is published, as releases/NAME.json.

    After it no id or address may vanish without `aliases:`, and what has changed since is told on the site. The exit
    code is 0 if it was recorded, 1 if an error in the content kept it from that, and 2 if nothing could be done.
    """
    if not _NAME.fullmatch(name):
        raise CouldNotRun(f"“{name}” is no name for a release. Use small letters, digits and hyphens: spring-2027.")
    festival = found(content, settings)
    file = folder(festival.content, festival.settings) / f"{name}.json"
    if file.exists():
        raise CouldNotRun(f"There is a release {name} already ({shown(file)}). Releases are never changed.")
    site = read(festival)
    errors = [finding for finding in site.findings if finding.severity is Severity.ERROR]
    if errors:
        tell_all(reported(festival, site, errors))
        write_out("Nothing was released. Mend the errors first.")
        raise SystemExit(WRONG)
    last = site.programme.releases[-1] if site.programme.releases else None
    moment = _moment(date) if date is not None else site.history.last
    if last is not None and moment < last.date:
        moment = _not_before(last, date)
    order = last.order + 1 if last is not None else 1
    _write(festival, file, written(Release(name, order, moment, snapshot(site.programme))))


def _moment(said: str) -> datetime:
    try:
        moment = datetime.fromisoformat(said)
    except ValueError as fault:
        raise CouldNotRun(f"“{said}” is no date such as 2027-03-01 or 2027-03-01T09:00.") from fault
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _not_before(last: Release, said: str | None) -> datetime:
    """Releases follow each other in time; only a date that somebody has said is told to be wrong."""
    if said is not None:
        raise CouldNotRun(f"“{said}” lies before the release {last.name}, which is of {last.date:%Y-%m-%d %H:%M}.")
    return last.date


def _write(festival: Festival, file: Path, text: str) -> None:
    try:
        file.parent.mkdir(exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except OSError as fault:
        raise CouldNotRun(f"{shown(file)} cannot be written. Look whether you may write there.") from fault
    write_out(f"{shown(file)} written. Keep it with your content, and never change it.")
