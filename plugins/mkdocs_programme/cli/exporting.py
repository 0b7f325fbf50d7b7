"""`programme export`: the programme in the formats of others, without building the site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from mkdocs_programme.build import Site, wanted
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, found, shown
from mkdocs_programme.cli.printing import chosen_language
from mkdocs_programme.cli.reporting import reported
from mkdocs_programme.cli.terminal import tell_all, working, write_out
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.entities import Edition
from mkdocs_programme.exports import FORMATS, Export

__all__ = ["export"]

WRONG = 1
"""The exit code where nothing was written because of what stands in the files."""
HERE = Path("exports")


@click.command()
@click.argument("format_", metavar="FORMAT", required=False)
@click.option("--list", "listed", is_flag=True, help="Name every format, and write nothing.")
@click.option("--edition", metavar="ID", help="The only edition that is written, such as 2027; all if not said.")
@click.option("--language", metavar="TAG", help="The only language that is written, such as sv; all if not said.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=HERE,
    show_default=True,
    help="The folder for the files; “-” writes the only file to the terminal.",
)
@click.option("--strict/--no-strict", default=True, show_default=True, help="Whether an error ends it.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def export(
    format_: str | None,
    listed: bool,
    edition: str | None,
    language: str | None,
    output: Path,
    strict: bool,
    content: str | None,
    settings: str | None,
) -> None:
    """Write the programme in a FORMAT such as icalendar; without one, in all of them.

    The files are those that every build puts beside the pages. The exit code is 0 if they were written, 1 if an error
    in the content kept them from being written, and 2 if nothing could be done.
    """
    if listed:
        write_out("\n".join(f"{name:<{_WIDTH}}{one.told}" for name, one in FORMATS.items()))
        return
    formats = [_format(format_)] if format_ else list(FORMATS)
    festival = found(content, settings)
    site = read(festival)
    chosen, spoken = _edition(site, edition), chosen_language(site, language) if language else ""
    errors = [finding for finding in site.findings if finding.severity == "error"]
    if errors and strict:
        tell_all(reported(festival, site, errors))
        write_out("Nothing was written. Mend the errors first.")
        raise SystemExit(WRONG)
    asked = replace(wanted(site), edition=chosen, language=spoken)
    with working("Writing"):
        files = [file for name in formats for file in FORMATS[name].files(asked)]
    _write(files, output)


_WIDTH = max(map(len, FORMATS)) + 2


def _format(named: str) -> str:
    if named not in FORMATS:
        hint = did_you_mean(named, FORMATS)
        known = ", ".join(FORMATS)
        raise CouldNotRun(f"There is no format “{named}”{f' ({hint})' if hint else ''}. There is: {known}.")
    return named


def _edition(site: Site, named: str | None) -> str:
    ids = [one.id for one in site.programme.all(Edition)]
    if named is not None and named not in ids:
        raise CouldNotRun(f"There is no edition “{named}”. There is: {', '.join(ids) or 'none'}.")
    return named or ""


def _write(files: Sequence[Export], output: Path) -> None:
    if not files:
        raise CouldNotRun("There is nothing to write: no session with a time, or no time zone, or no work.")
    if output == Path("-"):
        if len(files) > 1:
            raise CouldNotRun(f"There are {len(files)} files. Name an edition and a language, or a folder.")
        click.echo(files[0].octets, nl=False)
        return
    try:
        _into(files, output)
    except OSError as fault:
        raise CouldNotRun(f"{shown(output)} cannot be written. Look whether you may write there.") from fault
    write_out(f"{shown(output)}: {len(files)} {'file' if len(files) == 1 else 'files'}")


def _into(files: Iterable[Export], output: Path) -> None:
    for file in files:
        path = output / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.octets)
