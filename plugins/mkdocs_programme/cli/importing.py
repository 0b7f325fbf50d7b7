"""`programme import`: a programme from another system becomes content files, or changes those it became before."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from mkdocs_programme.build import SETTINGS
from mkdocs_programme.cli.bibliography import WORKS, take_works
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found, shown
from mkdocs_programme.cli.terminal import working, write_out
from mkdocs_programme.cli.together import write_together
from mkdocs_programme.decode.settings import read_settings
from mkdocs_programme.files import markdown_files
from mkdocs_programme.imports import (
    FORMATS,
    Aids,
    Arrival,
    Holding,
    Plan,
    Refusal,
    memory_name,
    planned,
    read_programme,
)
from mkdocs_programme.imports.report import columns_told, differences, lines_of
from mkdocs_programme.settings import Settings
from mkdocs_programme.values.scalars import ID

__all__ = ["import_"]

FOLDER = "imports"
"""Beside the content: what was imported last from each source."""
_HELD = ("editions/", "speakers/", "organisations/")


@dataclass(frozen=True)
class _Asked:
    """What a command was asked to take in."""

    format: str
    file: Path
    edition: str
    source: str | None
    map: Path | None


@click.command("import")
@click.argument("format_", metavar="FORMAT", type=click.Choice([*FORMATS, *WORKS]))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--edition", metavar="ID", default="", help="The edition it comes into, such as 2027.")
@click.option("--source", metavar="NAME", help="The system it comes from; the file says it, if you do not.")
@click.option("--map", "map_", metavar="FILE", type=click.Path(path_type=Path), help="Which column of a table is what.")
@click.option("--dry-run", is_flag=True, help="Tell what would be written, and write nothing.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def import_(
    format_: str,
    file: Path,
    edition: str,
    source: str | None,
    map_: Path | None,
    dry_run: bool,
    content: str | None,
    settings: str | None,
) -> None:
    """Take in the programme of another system from FILE, or works of the literature.

    FORMAT is one of frab, schedule, pretalx, sessionize, coscup, icalendar, table and page for a programme, or bibtex,
    ris and csl-json. Importing again brings what changed there and leaves what was edited here. Either everything is
    written or nothing. The exit code is 0 if it was, 1 if something could not be changed, 2 if nothing could be done.
    """
    if format_ in WORKS:
        take_works(file, WORKS[format_], dry_run, content, settings)
        return
    festival = found(content, settings)
    if not ID.fullmatch(edition):
        said = f"“{edition}” cannot be the id of an edition." if edition else "Into which edition?"
        raise CouldNotRun(f"{said} Name it with --edition, in letters a–z, digits and hyphens, such as 2027.")
    with working(f"Reading {file.name}"):
        arrival, plan, texts = _planned(festival, _Asked(format_, file, edition, source, map_))

    def path_of(path: str) -> str:
        return shown(festival.content / path)

    for line in (*columns_told(arrival), *lines_of(plan, path_of, edition)):
        write_out(line)
    if dry_run:
        for line in differences(plan, path_of):
            write_out(line)
        write_out("Nothing was written: this was a dry run")
    else:
        write_together(texts)
    if plan.unable:
        raise SystemExit(1)


def _planned(festival: Festival, asked: _Asked) -> tuple[Arrival, Plan, dict[Path, str]]:
    """What comes in, what is to be done with it, and every file that is to be written."""
    try:
        holding = Holding(_settings(festival), asked.edition, _texts(festival.content, asked.edition))
        mapping = asked.map.read_text(encoding="utf-8") if asked.map is not None and asked.map.is_file() else ""
        format_ = FORMATS[asked.format]
        aids = holding.aids(mapping) if format_.aided else Aids()
        arrival = read_programme(asked.format, asked.file.read_bytes(), aids)
        named = asked.source or arrival.source or (asked.file.stem if format_.by_file else asked.format)
        memory = festival.content.parent / FOLDER / memory_name(asked.edition, named)
        before = memory.read_text(encoding="utf-8") if memory.is_file() else ""
        plan = planned(holding, arrival, asked.format, named, before)
    except Refusal as refusal:
        where = ":".join(str(part) for part in (asked.file, refusal.line, refusal.column) if part)
        hint = f" ({refusal.hint})" if refusal.hint else ""
        raise CouldNotRun(f"{where}: {refusal.words}{hint}. Nothing was changed.") from refusal
    except OSError as fault:
        name = fault.filename or asked.file
        raise CouldNotRun(f"{name} cannot be read. Look whether it is there and you may open it.") from fault
    except UnicodeDecodeError as fault:
        raise CouldNotRun("A file of yours is not saved as UTF-8. Run `programme check`, and mend it first.") from fault
    texts = {festival.content / change.path: change.text for change in plan.changes} | {memory: plan.memory}
    if asked.map is not None and not mapping and arrival.mapping:
        texts[asked.map] = arrival.mapping
    return arrival, plan, texts


def _settings(festival: Festival) -> Settings:
    data = festival.settings.read_bytes() if festival.settings is not None else b""
    return read_settings(SETTINGS, data)[0]


def _texts(content: Path, edition: str) -> dict[str, str]:
    """The files an import looks at, by path."""
    held = (*_HELD, f"sessions/{edition}/")
    paths = ((path.relative_to(content).as_posix(), path) for path in markdown_files(content))
    return {name: path.read_bytes().decode("utf-8") for name, path in paths if name.startswith(held)}
