"""`programme serve`: the site as it will be, while somebody writes."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_programme.cli.configured import config_option, config_there
from mkdocs_programme.cli.festival import CouldNotRun
from mkdocs_programme.cli.publishing import engine_there

__all__ = ["serve"]


@click.command()
@click.option("-a", "--address", metavar="HOST:PORT", help="Where to look at it; else as in mkdocs.yml.")
@click.option("-o", "--open", "opened", is_flag=True, help="Open it in the browser.")
@config_option
def serve(address: str | None, opened: bool, config_file: Path) -> None:
    """Show the site in the browser, and every change of its files as soon as they are saved.

    The page of the file that was changed comes first, then all others. With an error in the content the last state
    without one stays in view, under a line that leads to what is wrong. End it with Ctrl+C.
    """
    config_there(config_file)
    engine_there()
    from mkdocs_programme.plugin.run import NotBuilt, preview

    try:
        preview(config_file, address, opened=opened)
    except NotBuilt as fault:
        raise CouldNotRun(str(fault)) from fault
    except OSError as fault:
        wanted = address or "the address that mkdocs.yml names"
        raise CouldNotRun(f"Nothing can be shown at {wanted}: {fault.strerror}. Name another with -a.") from fault
