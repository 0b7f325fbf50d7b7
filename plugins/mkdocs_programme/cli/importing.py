"""`programme import`: a programme from another system becomes content files, or changes those it became before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from mkdocs_programme.build import SETTINGS
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found, shown
from mkdocs_programme.cli.terminal import working, write_out
from mkdocs_programme.cli.together import write_together
from mkdocs_programme.decode.settings import read_settings
from mkdocs_programme.imports import FORMATS, Holding, Plan, Refusal, memory_name, planned, read_programme
from mkdocs_programme.imports.report import differences, lines_of
from mkdocs_programme.settings import Settings
from mkdocs_programme.values.scalars import ID

__all__ = ["import_"]

FOLDER = "imports"
"""Beside the content: what was imported last from each source."""
_HELD = ("editions", "sessions", "speakers", "organisations")


@click.command("import")
@click.argument("format_", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--edition", required=True, metavar="ID", help="The edition it comes into, such as 2027.")
@click.option("--source", metavar="NAME", help="The system it comes from; the file says it, if you do not.")
@click.option("--dry-run", is_flag=True, help="Tell what would be written, and write nothing.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def import_(
    format_: str,
    file: Path,
    edition: str,
    source: str | None,
    dry_run: bool,
    content: str | None,
    settings: str | None,
) -> None:
    """Take in the programme of another system from FILE.

    Importing again brings what changed there and leaves what was edited here. Either everything is written or
    nothing. The exit code is 0 if it was, 1 if something could not be changed, and 2 if nothing could be done.
    """
    festival = found(content, settings)
    if not ID.fullmatch(edition):
        raise CouldNotRun(f"“{edition}” cannot be the id of an edition. Write letters a–z, digits and hyphens.")
    with working(f"Reading {file.name}"):
        plan, memory = _planned(festival, format_, file, edition, source)
    for line in lines_of(plan, lambda path: shown(festival.content / path), edition):
        write_out(line)
    if dry_run:
        for line in differences(plan, lambda path: shown(festival.content / path)):
            write_out(line)
        write_out("Nothing was written: this was a dry run")
    else:
        write_together({**dict(_content(festival, plan)), memory: plan.memory})
    if plan.unable:
        raise SystemExit(1)


def _planned(festival: Festival, format_: str, file: Path, edition: str, source: str | None) -> tuple[Plan, Path]:
    """What is to be done, and the file that remembers it."""
    try:
        arrival = read_programme(format_, file.read_bytes())
        named = source or arrival.source or format_
        memory = festival.content.parent / FOLDER / memory_name(edition, named)
        before = memory.read_text(encoding="utf-8") if memory.is_file() else ""
        holding = Holding(_settings(festival), edition, _texts(festival.content))
        return planned(holding, arrival, format_, named, before), memory
    except Refusal as refusal:
        where = ":".join(str(part) for part in (file, refusal.line, refusal.column) if part)
        hint = f" ({refusal.hint})" if refusal.hint else ""
        raise CouldNotRun(f"{where}: {refusal.words}{hint}. Nothing was changed.") from refusal
    except OSError as fault:
        name = fault.filename or file
        raise CouldNotRun(f"{name} cannot be read. Look whether it is there and you may open it.") from fault
    except UnicodeDecodeError as fault:
        raise CouldNotRun("A content file is not saved as UTF-8. Run `programme check`, and mend it first.") from fault


def _settings(festival: Festival) -> Settings:
    data = festival.settings.read_bytes() if festival.settings is not None else b""
    return read_settings(SETTINGS, data)[0]


def _texts(content: Path) -> dict[str, str]:
    """The files an import looks at, by path."""
    return {
        path.relative_to(content).as_posix(): path.read_bytes().decode("utf-8")
        for folder in _HELD
        for path in sorted((content / folder).rglob("*.md"))
        if path.is_file()
    }


def _content(festival: Festival, plan: Plan) -> Iterator[tuple[Path, str]]:
    return ((festival.content / change.path, change.text) for change in plan.changes)
