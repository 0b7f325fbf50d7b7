"""`programme bib add`: entries of a reference manager become content files."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found, shown
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.imports import Added, Known, MissingReader, UnknownFormat, Unread, added
from mkdocs_programme.imports import read as read_foreign

__all__ = ["WORKS", "bib", "take_works"]

WORKS = {"bibtex": "works.bib", "ris": "works.ris", "csl-json": "works.json"}
"""The formats of literature, and how a file of each is called."""

WRONG = 1
"""The exit code where an entry could not be read."""


@click.group()
def bib() -> None:
    """Bring literature into the bibliography."""


@bib.command("add")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Tell what would be written, and write nothing.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def add(file: Path, dry_run: bool, content: str | None, settings: str | None) -> None:
    """Write a content file for every entry of FILE: BibTeX (.bib), RIS (.ris) or CSL-JSON (.json).

    What the bibliography holds already, by DOI or by title and year, is told and left as it is; no file is ever
    written over. The exit code is 0 if every entry was read, 1 if one was not, and 2 if nothing could be done.
    """
    take_works(file, file.name, dry_run, content, settings)


def take_works(file: Path, named: str, dry_run: bool, content: str | None, settings: str | None) -> None:
    """Write a content file for every work of a file.

    Args:
        file: The file.
        named: A name that ends as its format does.
        dry_run: Whether nothing is written.
        content: As for the command.
        settings: As for the command.
    """
    festival = found(content, settings)
    try:
        incoming, unread = read_foreign(named, file.read_bytes())
    except (UnknownFormat, MissingReader) as fault:
        raise CouldNotRun(str(fault)) from fault
    except OSError as fault:
        raise CouldNotRun(f"{file} cannot be read. Look whether it is there and you may open it.") from fault
    plan = added(read(festival).programme, incoming, _taken(festival))
    told: list[Added | Known | Unread] = sorted((*plan.added, *plan.known, *unread), key=lambda one: one.line)
    for one in told:
        write_out(f"{file.name}:{one.line}: {_words(festival, one)}")
    if not dry_run:
        for new in plan.added:
            _write(festival, new)
    done = "would be written" if dry_run else "written"
    write_out(f"{len(plan.added)} {done}, {len(plan.known)} known already, {len(unread)} not read")
    if unread:
        raise SystemExit(WRONG)


def _taken(festival: Festival) -> list[str]:
    return [path.relative_to(festival.content).as_posix() for path in festival.content.glob("bibliography/*")]


def _words(festival: Festival, one: Added | Known | Unread) -> str:
    if isinstance(one, Unread):
        return f"not read: {one.words}"
    path = shown(festival.content / one.path)
    if isinstance(one, Known):
        return f"known already as {path}, which has the same {one.by}: “{one.title}”"
    comments = f" (kept as comments: {', '.join(one.comments)})" if one.comments else ""
    return f"{path}: “{one.title}”{comments}"


def _write(festival: Festival, new: Added) -> None:
    path = festival.content / new.path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(new.text)
    except OSError as fault:
        raise CouldNotRun(f"{shown(path)} cannot be written. Look whether you may write there.") from fault
