"""`programme cms`: the configuration of the forms in a browser, made of the kinds."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_programme import forms
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, found, shown
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.cli.together import write_together
from mkdocs_programme.languages.messages import SPOKEN

__all__ = ["cms"]


@click.command()
@click.option("--language", type=click.Choice(SPOKEN), help="In which people are asked; that of the site if not said.")
@click.option("--check", "checking", is_flag=True, help="Write nothing; the exit code is 1 if the file is not current.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def cms(language: str | None, checking: bool, content: str | None, settings: str | None) -> None:
    """Write admin/config.yml, by which Sveltia CMS shows forms for every kind of this festival.

    `forms: ward/festival` in programme.yml says where the forge keeps it, and switches the forms on.
    """
    festival = found(content, settings)
    site = read(festival)
    if site.settings.forms is None or festival.settings is None:
        raise CouldNotRun("Say in programme.yml where the forge keeps this, such as “forms: ward/festival”.")
    target = festival.settings.parent / forms.CONFIGURATION
    if checking:
        _check(target, forms.is_current(_standing(target), site.programme, festival.content))
        return
    default = site.settings.default_language
    spoken = language or (default if default in SPOKEN else SPOKEN[0])
    made = forms.text(site.programme, festival.content, spoken)
    write_together({target: made})
    write_out(f"{shown(target)} asks for {made.count('label_singular:')} kinds of files.")


def _standing(target: Path) -> str:
    """What the file says now."""
    try:
        return target.read_bytes().decode("utf-8", "replace") if target.is_file() else ""
    except OSError as fault:
        raise CouldNotRun(f"{shown(target)} cannot be read. Look whether you may open it.") from fault


def _check(target: Path, current: bool) -> None:
    if not current:
        write_out(f"{shown(target)} is not what your kinds and settings say. Run: programme cms")
        raise SystemExit(1)
    write_out(f"{shown(target)} is current.")
