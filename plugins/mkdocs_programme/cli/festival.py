"""Where the festival is that a command is about: its content folder, its settings, and the files that were named."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

import click

from mkdocs_programme.findings import Finding
from mkdocs_programme.report.report import SETTINGS

__all__ = ["CouldNotRun", "Festival", "found", "settings_file", "touching"]

CONTENT = "content"


class CouldNotRun(click.ClickException):
    """Something is missing that a command needs; told in one sentence."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Say the sentence and nothing else, beside the output."""
        click.echo(self.format_message(), file=file, err=file is None)


@dataclass(frozen=True)
class Festival:
    """The files a command reads."""

    content: Path
    settings: Path | None
    """Nothing for a festival without settings."""

    def within(self, named: str) -> str:
        """The path of a file or folder as findings tell it: relative to the content, empty for the whole of it.

        Args:
            named: As it was typed: from the current folder, or from the content folder as in a finding.

        Raises:
            CouldNotRun: There is no such file, or it is none of this festival's.
        """
        for path in (Path(named), self.content / named):
            if not path.exists():
                continue
            if self.settings is not None and path.samefile(self.settings):
                return SETTINGS
            content, real = self.content.resolve(), Path(os.path.abspath(path))
            for whole in (real, real.resolve()):
                if whole.is_relative_to(content):
                    return "" if whole == content else whole.relative_to(content).as_posix()
            raise CouldNotRun(f"{named} lies outside the content folder {shown(self.content)}.")
        raise CouldNotRun(f"There is no file or folder {named}.")


def found(content: str | None, settings: str | None) -> Festival:
    """The festival of the current folder, or of the paths that were given.

    Without paths the settings are looked for here and in the folders above; the content lies beside them.

    Raises:
        CouldNotRun: There is no content folder, or no settings file where one was said to be.
    """
    chosen = settings_file(settings) if settings is not None else None
    root = chosen.parent if chosen is not None else _root()
    folder = Path(content) if content is not None else root / CONTENT
    if not folder.is_dir():
        raise CouldNotRun(
            f"There is no folder {shown(folder)}. Run this where your content lies, or name it with --content."
        )
    beside = Path(os.path.abspath(folder)).parent / SETTINGS
    return Festival(folder, chosen or (beside if beside.is_file() else None))


def settings_file(settings: str | None) -> Path | None:
    """The settings that were named, or else those of the current folder; nothing if it has none.

    Raises:
        CouldNotRun: There is no such file.
    """
    chosen = Path(settings) if settings is not None else _root() / SETTINGS
    if chosen.is_file():
        return chosen
    if settings is not None:
        raise CouldNotRun(f"There is no settings file {settings}.")
    return None


def touching(findings: Sequence[Finding], paths: Sequence[str]) -> list[Finding]:
    """The findings that are about one of the files or folders, on either side; all of them if none is named."""
    if not paths:
        return list(findings)
    return [
        finding
        for finding in findings
        if any(_within(place.path, path) for place in (finding.place, *finding.also) for path in paths)
    ]


def shown(path: Path) -> str:
    """A path as a reader of the terminal would type it."""
    try:
        return Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _within(path: str, folder: str) -> bool:
    return not folder or PurePosixPath(path).is_relative_to(folder)


def _root() -> Path:
    """The nearest folder with settings, from the current one upwards; the current one if there is none."""
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / SETTINGS).is_file()), here)
