"""The settings of MkDocs that a command is about: how they are named, and what is said where there are none."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_programme.cli.festival import CouldNotRun

__all__ = ["config_option", "config_there"]

config_option = click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The settings of MkDocs.",
)
"""Gives a command its `config_file`."""


def config_there(config_file: Path) -> None:
    """Go on only where the settings are.

    Raises:
        CouldNotRun: There is no such file.
    """
    if not config_file.is_file():
        raise CouldNotRun(f"There is no file {config_file}. Run this where it lies, or name it with -f.")
