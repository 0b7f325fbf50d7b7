"""What can be asked of a programme on a terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mkdocs_programme.cli.adding import new
from mkdocs_programme.cli.beginning import init
from mkdocs_programme.cli.bibliography import bib
from mkdocs_programme.cli.building import build
from mkdocs_programme.cli.calling import merge, rename, split
from mkdocs_programme.cli.changing import changes
from mkdocs_programme.cli.check import check
from mkdocs_programme.cli.describing import schema
from mkdocs_programme.cli.explaining import page_of, write_pages
from mkdocs_programme.cli.exporting import export
from mkdocs_programme.cli.importing import import_
from mkdocs_programme.cli.intake import intake
from mkdocs_programme.cli.manual import manual
from mkdocs_programme.cli.printing import booklet
from mkdocs_programme.cli.referring import reference
from mkdocs_programme.cli.releasing import release
from mkdocs_programme.cli.renewing import edition, reuse
from mkdocs_programme.cli.reports import report
from mkdocs_programme.cli.rescheduling import move, swap
from mkdocs_programme.cli.translating import translate
from mkdocs_programme.cli.translations import translations
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.findings import RULES, Rule

__all__ = ["main"]

UNABLE = 2
"""The exit code of a command that could not do its work."""


@click.group()
@click.version_option(package_name="mkdocs-programme", prog_name="programme")
def main() -> None:
    """Check a conference programme, publish it, and explain what is asked of it."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # A terminal that cannot show a sign must not end the command.
            reconfigure(errors="backslashreplace")


main.add_command(check)
main.add_command(build)
main.add_command(bib)
main.add_command(init)
main.add_command(intake)
main.add_command(booklet)
main.add_command(changes)
main.add_command(release)
main.add_command(edition)
main.add_command(reuse)
main.add_command(report)
for _tended in (new, rename, merge, split, move, swap):
    main.add_command(_tended)
main.add_command(import_)
main.add_command(schema)
main.add_command(reference)
main.add_command(manual)
main.add_command(export)
main.add_command(translate)
main.add_command(translations)


def _stop(sentence: str) -> None:
    click.echo(sentence, err=True)
    sys.exit(UNABLE)


@main.command()
@click.argument("code", required=False)
@click.option("--all", "every", is_flag=True, help="Write a page for every code, and an index.")
@click.option("--output", type=click.Path(path_type=Path), help="The folder these pages are written into.")
def explain(code: str | None, every: bool, output: Path | None) -> None:
    """Say what a CODE such as PRG012 means, why it matters, and how it is mended.

    The name of a rule, such as field-unknown, does as well.
    """
    if every != (output is not None):
        _stop("--all and --output belong together: one asks for every page, the other names their folder.")
    elif output is not None:
        write_pages(output)
    elif code is None:
        _stop("Name a code such as PRG012.")
    else:
        click.echo(page_of(_rule(code)))


def _rule(code: str) -> Rule:
    by_name = {rule.name: rule for rule in RULES.values()}
    found = RULES.get(code.upper()) or by_name.get(code.lower().replace("_", "-"))
    if found is None:
        hint = did_you_mean(code, (*RULES, *by_name))
        _stop(f"There is no code “{code}”{f' ({hint})' if hint else ''}.")
        raise AssertionError
    return found
