"""`programme check`: every finding of a festival, and whether it can be published."""

from __future__ import annotations

import click

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found, shown, touching
from mkdocs_programme.cli.terminal import tell_all, working

__all__ = ["check", "read"]


@click.command()
@click.argument("paths", metavar="[PATH…]", nargs=-1)
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def check(paths: tuple[str, ...], content: str | None, settings: str | None) -> None:
    """Tell everything that is wrong, with its place and what to write instead.

    Files and folders named as PATH restrict what is told; all files are read, for they speak of each other.
    The exit code is 0 if there is no error, 1 if there is one, and 2 if nothing could be checked.
    """
    festival = found(content, settings)
    chosen = [festival.within(path) for path in paths]
    site = read(festival)
    if tell_all(site, touching(site.findings, chosen)):
        raise SystemExit(1)


def read(festival: Festival) -> Site:
    """Everything of a festival.

    Raises:
        CouldNotRun: The disk does not give a file.
    """
    try:
        count = len(build.markdown_files(festival.content))
        with working(f"Reading {count} files"):
            return build.load(festival.content, festival.settings)
    except OSError as fault:
        name = shown(festival.content) if fault.filename is None else fault.filename
        raise CouldNotRun(f"{name} cannot be read. Look whether you may open it.") from fault
