"""`programme booklet`: an edition on paper."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_programme import booklet as paper
from mkdocs_programme.build import Site
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found, shown
from mkdocs_programme.cli.reporting import reported
from mkdocs_programme.cli.terminal import tell_all, working, write_out
from mkdocs_programme.entities import Edition
from mkdocs_programme.pages.edition import newest_editions
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import in_time

__all__ = ["booklet", "chosen_edition", "chosen_language"]

WRONG = 1
"""The exit code where nothing was printed because of what stands in the files."""
OVERRIDES = "overrides"


@click.command()
@click.option("--edition", metavar="ID", help="Such as 2027; the newest that has sessions if not said.")
@click.option("--language", metavar="TAG", help="Such as sv; the first language of the site if not said.")
@click.option("--doors", is_flag=True, help="Print signs for the doors instead: a sheet for each room and day.")
@click.option(
    "--paper", "sheets", type=click.Choice(list(paper.PAPERS)), default="a4", show_default=True, help="The sheets."
)
@click.option("--large", is_flag=True, help="Large print: letters of 16 points and more, days as lists.")
@click.option("--style", type=click.Path(path_type=Path), help="A style sheet of your own, above ours.")
@click.option("--output", type=click.Path(path_type=Path), help="The PDF; 2027-booklet.sv.pdf here if not said.")
@click.option("--strict/--no-strict", default=True, show_default=True, help="Whether an error ends it.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def booklet(
    edition: str | None,
    language: str | None,
    doors: bool,
    sheets: str,
    large: bool,
    style: Path | None,
    output: Path | None,
    strict: bool,
    content: str | None,
    settings: str | None,
) -> None:
    """Print an edition as a booklet (PDF), or signs for its doors.

    The exit code is 0 if it was printed, 1 if an error in the content kept it from being printed, and 2 if printing
    could not be begun.
    """
    if doors and sheets == "a5":
        raise CouldNotRun("A sign of that size cannot be read from the corridor. Print it with --paper a4 or letter.")
    sheet = paper.Sheet(sheets, large)
    festival = found(content, settings)
    own = _style(style)
    site = read(festival)
    chosen, spoken = chosen_edition(site, edition), chosen_language(site, language)
    errors = [finding for finding in site.findings if finding.severity == "error"]
    if errors and strict:
        tell_all(reported(festival, site, errors))
        write_out("Nothing was printed. Mend the errors first.")
        raise SystemExit(WRONG)
    made = paper.doors if doors else paper.book
    file = output or Path(f"{chosen.id}-{'doors' if doors else 'booklet'}.{spoken}.pdf")
    with working("Printing"):
        page = made(site.programme, chosen, spoken, sheet)
        printed = _printed(site, festival, page, own, sheet)
    _write(file, printed.octets)
    for missing in printed.missing:
        write_out(f"Left out: {missing}, which is no picture or font of the content.")
    write_out(f"{shown(file)}: {printed.pages} {'page' if printed.pages == 1 else 'pages'}")


def _style(style: Path | None) -> str:
    try:
        return style.read_text(encoding="utf-8") if style is not None else ""
    except (OSError, UnicodeDecodeError) as fault:
        raise CouldNotRun(f"{style} cannot be read. Look whether it is there and holds text in UTF-8.") from fault


def chosen_edition(site: Site, named: str | None) -> Edition:
    """The edition that was named, or else the newest that has sessions.

    Raises:
        CouldNotRun: There is none.
    """
    editions = newest_editions(Scribe(site.programme, site.settings.default_language))
    if not editions:
        raise CouldNotRun("There is no edition yet. Write one such as editions/2027.md.")
    if named is None:
        return next((one for one in editions if in_time(site.programme, one.id)), editions[0])
    chosen = next((one for one in editions if one.id == named), None)
    if chosen is None:
        ids = [one.id for one in editions]
        raise CouldNotRun(f"There is no edition “{named}”. There is: {', '.join(ids)}.")
    return chosen


def chosen_language(site: Site, named: str | None) -> str:
    """The language that was named, or else the first of the site.

    Raises:
        CouldNotRun: The site does not have it.
    """
    languages = site.settings.languages
    if named is not None and named not in languages:
        raise CouldNotRun(f"The site has no language “{named}”. It has: {', '.join(languages)}.")
    return named or site.settings.default_language


def _printed(
    site: Site, festival: Festival, page: paper.BookPage | paper.DoorsPage, style: str, sheet: paper.Sheet
) -> paper.Printed:
    overrides = festival.settings.parent / OVERRIDES if festival.settings is not None else None
    try:
        return paper.printed(
            site.programme,
            page,
            paper.reader(site.programme, festival.content),
            style,
            overrides if overrides is not None and overrides.is_dir() else None,
            sheet,
        )
    except paper.MissingPrinter as fault:
        raise CouldNotRun(str(fault)) from fault


def _write(file: Path, octets: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(octets)
    except OSError as fault:
        raise CouldNotRun(f"{shown(file)} cannot be written. Look whether you may write there.") from fault
