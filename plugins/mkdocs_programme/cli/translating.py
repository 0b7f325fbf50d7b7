"""`programme translate`, and what goes out to translators and comes back."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, found, shown
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.cli.together import write_together
from mkdocs_programme.cli.translations import languages_of, translations
from mkdocs_programme.handover.forms import FORMS, files, form_of
from mkdocs_programme.handover.rows import rows
from mkdocs_programme.handover.skeleton import skeleton
from mkdocs_programme.handover.taking import Taken, taken
from mkdocs_programme.imports.arriving import Refusal

__all__ = ["translate"]

_CONTENT = click.option(
    "--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said."
)
_SETTINGS = click.option(
    "--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said."
)


@click.command()
@click.argument("name", metavar="ID")
@click.option("--to", required=True, metavar="TAG", help="The language, such as nb.")
@click.option("--dry-run", is_flag=True, help="Show the file, and write nothing.")
@_CONTENT
@_SETTINGS
def translate(name: str, to: str, dry_run: bool, content: str | None, settings: str | None) -> None:
    """Begin a translation of ID, such as 2026/a2 or speakers/ada-berg.

    The new file holds every text that may be translated, empty, with the words of the source above it. What stays empty
    counts as not translated.
    """
    festival = found(content, settings)
    site = read(festival)
    (language,) = languages_of(site, (to,))
    wanted = name.removesuffix(".md").removeprefix("content/")
    named = [one for one in site.programme.entities if wanted in (one.id, one.origin.source.path.removesuffix(".md"))]
    if len(named) != 1:
        several = "; ".join(one.origin.source.path for one in named)
        raise CouldNotRun(f"“{name}” is {f'several: {several}' if named else 'the id of nothing here'}.")
    entity = named[0]
    path = festival.content / f"{entity.origin.source.path.removesuffix('.md')}.{language}.md"
    if path.exists():
        raise CouldNotRun(f"There is {shown(path)} already. `programme translations` tells what it misses.")
    text = skeleton(entity, language, site.settings.default_language)
    if dry_run:
        write_out(text.rstrip("\n"))
    else:
        write_together({path: text})
        write_out(f"new: {shown(path)}")


@translations.command("export")
@click.option("--to", required=True, metavar="TAG", help="The language, such as nb.")
@click.option(
    "--format", "form", type=click.Choice(list(FORMS)), default="xlsx", show_default=True, help="Of the file."
)
@click.option("--all", "every", is_flag=True, help="Also what is translated and holds.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("translations"),
    show_default=True,
    help="The folder that the file comes into.",
)
@_CONTENT
@_SETTINGS
def export(to: str, form: str, every: bool, output: Path, content: str | None, settings: str | None) -> None:
    """Write what waits for a translator into a file for a spreadsheet or for a program of translators."""
    site = read(found(content, settings))
    (language,) = languages_of(site, (to,))
    waiting = list(rows(site.programme.desk, language, every=every))
    if not waiting:
        write_out("Everything is translated.")
        return
    made = files(waiting, language, FORMS[form])
    try:
        output.mkdir(parents=True, exist_ok=True)
        for name, octets in made.items():
            (output / name).write_bytes(octets)
    except OSError as fault:
        raise CouldNotRun(f"{shown(output)} cannot be written. Look whether you may write there.") from fault
    for name in made:
        write_out(shown(output / name))
    write_out(f"{len(waiting)} {'text' if len(waiting) == 1 else 'texts'}")


@translations.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--machine", is_flag=True, help="Mark the new words as made by a machine, to be reviewed.")
@click.option("--dry-run", is_flag=True, help="Tell what would be written, and write nothing.")
@_CONTENT
@_SETTINGS
def import_(file: Path, machine: bool, dry_run: bool, content: str | None, settings: str | None) -> None:
    """Take in what a translator gave back: FILE.po, .xlf, .csv or .xlsx.

    Only words that are new are written, each at its place. What was translated from other words than the source has now
    is refused, with both texts. The exit code is 0 if all was taken, 1 if not, 2 if nothing could be done.
    """
    festival = found(content, settings)
    site = read(festival)
    form = form_of(file.name)
    if form is None:
        raise CouldNotRun(f"{file.name} ends in none of {', '.join(f'.{one.ending}' for one in FORMS.values())}.")
    try:
        language, returned = form.read(file.read_bytes())
    except Refusal as refusal:
        hint = f" ({refusal.hint})" if refusal.hint else ""
        raise CouldNotRun(f"{file}: {refusal.words}{hint}. Nothing was changed.") from refusal
    except OSError as fault:
        raise CouldNotRun(f"{file} cannot be read. Look whether it is there and you may open it.") from fault
    languages_of(site, (language,))

    def text(path: str) -> str:
        there = festival.content / path
        return there.read_bytes().decode("utf-8") if there.is_file() else ""

    made = taken(site.programme, returned, language, text, machine=machine)
    if not dry_run:
        write_together({festival.content / path: words for path, words in made.texts.items()})
    _tell(made, file, dry_run)


def _tell(made: Taken, file: Path, dry_run: bool) -> None:
    for path in sorted(made.texts):
        write_out(f"{'would change' if dry_run else 'changed'}: {path}")
    for row, why in made.refused:
        where = f"{file}:{row.line}" if row.line else str(file)
        write_out(f"{where}: {row.id}: {why}")
    write_out(f"{made.words} new, {len(made.refused)} not taken")
    if made.refused:
        raise SystemExit(1)
