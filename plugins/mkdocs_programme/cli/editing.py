"""`programme editors`: the files by which editors help while somebody types, made of the kinds."""

from __future__ import annotations

import os
from pathlib import Path

import click

from mkdocs_programme import editors
from mkdocs_programme.build import SETTINGS, Site
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found, shown
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.cli.together import write_together
from mkdocs_programme.languages.messages import SPOKEN

__all__ = ["command"]


@click.command("editors")
@click.option("--language", type=click.Choice(SPOKEN), help="In which people are asked; that of the site if not said.")
@click.option("--check", "checking", is_flag=True, help="Write nothing; the exit code is 1 if a file is not current.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def command(language: str | None, checking: bool, content: str | None, settings: str | None) -> None:
    """Write what Visual Studio Code and Front Matter CMS need to help with the files of this festival.

    Into .vscode/ go fields that are offered while somebody types, a task that shows every fault at its place, and the
    schema of programme.yml; frontmatter.json shows front matter as a form. What else stands in these files is kept.
    """
    festival = found(content, settings)
    site, root = read(festival), _root(festival)
    if checking:
        _check([path for path, text in _first(site, festival, root).items() if text != _before(path)])
        return
    default = site.settings.default_language
    made = _made(site, festival, root, language or (default if default in SPOKEN else SPOKEN[0]))
    changed = {path: text for path, text in made.items() if text != _before(path)}
    write_together(changed)
    write_out(f"Written: {', '.join(map(shown, changed))}." if changed else _SAME)


_SAME = "Every file is current."


def _root(festival: Festival) -> Path:
    """The folder that people open in their editor: that of the settings."""
    return (festival.settings or festival.content).parent


def _first(site: Site, festival: Festival, root: Path) -> dict[Path, str]:
    """What the files should say in the language that they are in already; in English where they are in none."""
    made = [_made(site, festival, root, language) for language in SPOKEN]
    return next((one for one in made if all(text == _before(path) for path, text in one.items())), made[0])


def _made(site: Site, festival: Festival, root: Path, language: str) -> dict[Path, str]:
    content = Path(os.path.relpath(festival.content, root)).as_posix()
    settings = festival.settings.name if festival.settings is not None else SETTINGS
    said = editors.made(site.programme, content, settings, language)
    return {root / path: _standing(root, path, ours) for path, ours in said.items()}


def _standing(root: Path, path: str, ours: dict[str, object]) -> str:
    try:
        return editors.standing(path, _before(root / path), ours)
    except editors.FileError as fault:
        message = f"{shown(root / path)} is no plain JSON. Take remarks out of it, or put it aside and run this again."
        raise CouldNotRun(message) from fault


def _before(path: Path) -> str:
    """What a file says now."""
    try:
        return path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
    except OSError as fault:
        raise CouldNotRun(f"{shown(path)} cannot be read. Look whether you may open it.") from fault


def _check(stale: list[Path]) -> None:
    for path in stale:
        write_out(f"{shown(path)} is not what your kinds and settings say. Run: programme editors")
    if stale:
        raise SystemExit(1)
    write_out(_SAME)
