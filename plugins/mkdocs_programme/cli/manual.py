"""`programme manual`: the manual of this version, as pages to open in a browser."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_programme.cli.building import engine_there
from mkdocs_programme.cli.festival import CouldNotRun, shown
from mkdocs_programme.cli.terminal import working, write_out
from mkdocs_programme.handbook import SETTINGS, pages

__all__ = ["manual"]

_FIRST = "index.html"
_OURS = "guides/committee.html"
"""A page that an earlier manual has, and hardly anything else."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("programme-manual"))
def manual(folder: Path) -> None:
    """Build the manual of this version into FOLDER, programme-manual if not said.

    It opens from a disk, without a server. A manual that is there already is replaced; a folder that holds anything
    else is left as it is.
    """
    if folder.exists() and not (folder.is_dir() and ((folder / _OURS).is_file() or not any(folder.iterdir()))):
        raise CouldNotRun(f"{shown(folder)} holds something else. Name a folder that is empty or not there yet.")
    engine_there()
    from mkdocs_programme.plugin.run import NotBuilt, prepared

    try:
        with working("Building the manual"):
            prepared(SETTINGS, folder, docs_dir=pages()).build()
    except NotBuilt as fault:
        raise CouldNotRun(f"The manual was not built: {fault}") from fault
    write_out(f"The manual is in {shown(folder)}. Open {shown(folder / _FIRST)}.")
