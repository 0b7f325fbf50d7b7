"""`programme init`: a folder with everything that a festival begins with."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import click

from mkdocs_programme.cli.festival import CouldNotRun, shown
from mkdocs_programme.cli.reporting import package_version
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.cli.together import write_together
from mkdocs_programme.languages.tags import is_tag
from mkdocs_programme.starter import starter

__all__ = ["init"]

NAMES = {"en": "Our festival", "sv": "Vår festival"}
"""What a festival is called that nobody has named yet."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("."))
@click.option("--name", help="What the festival is called; “Our festival” in its language if not said.")
@click.option("--language", metavar="TAG", default="en", show_default=True, help="In which it is written.")
@click.option("--edition", metavar="YEAR", help="Of its first edition; next year if not said.")
def init(folder: Path, name: str | None, language: str, edition: str | None) -> None:
    """Begin a festival in FOLDER: settings, sample content, and checks for GitHub and GitLab.

    No file is ever written over.
    """
    year = edition or str(date.today().year + 1)
    if not re.fullmatch(r"[12]\d{3}", year):
        raise CouldNotRun(f"“{year}” is no year such as 2027.")
    if not is_tag(language):
        raise CouldNotRun(f"“{language}” is no language code such as en or sv.")
    name = NAMES.get(language.partition("-")[0], NAMES["en"]) if name is None else name
    if not name.strip() or "\n" in name:
        raise CouldNotRun("The name is one line of words.")
    made = starter(name, language, year, package_version())
    taken = [path for path in made if (folder / path).exists()]
    if taken:
        raise CouldNotRun(f"{shown(folder / taken[0])} is there already, and nothing is written over.")
    write_together({folder / path: text for path, text in made.items()})
    write_out(f"{len(made)} files are in {shown(folder)}. README.md there says how to go on.")
