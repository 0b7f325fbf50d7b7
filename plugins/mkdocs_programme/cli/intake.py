"""`programme intake`: an answered form becomes a content file."""

from __future__ import annotations

import json
from pathlib import Path

import click

from mkdocs_programme import files
from mkdocs_programme.build import Site
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, found, shown, touching
from mkdocs_programme.cli.reporting import reported
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.intake import Refused, taken
from mkdocs_programme.languages.messages import SPOKEN
from mkdocs_programme.pages.edition import newest_editions
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.report import FORMATS

__all__ = ["intake"]


@click.command()
@click.argument("event", type=click.Path(path_type=Path))
@click.option("--edition", metavar="ID", help="Into which a session comes; the newest if not said.")
@click.option("--report", type=click.Path(path_type=Path), help="A page of Markdown that says what to look at.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def intake(event: Path, edition: str | None, report: Path | None, content: str | None, settings: str | None) -> None:
    """Write the content file that an answered form proposes.

    EVENT is what GitHub tells of an issue, from GITHUB_EVENT_PATH. Nothing is written over. The exit code is 0 if a
    file was written, even if there is something to mend in it, and 2 if none was.
    """
    festival = found(content, settings)
    chosen = edition or _newest(read(festival))
    there = {file.relative_to(festival.content).as_posix() for file in files.markdown_files(festival.content)}
    try:
        told = json.loads(event.read_text(encoding="utf-8"))
        made = taken(told if isinstance(told, dict) else {}, chosen, there)
    except (OSError, ValueError) as fault:
        raise CouldNotRun(f"{event} cannot be read as what GitHub tells of an issue.") from fault
    except Refused as fault:
        raise CouldNotRun(str(fault)) from fault
    file = festival.content / made.path
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as written:
        written.write(made.text)
    site = read(festival)
    if report is not None:
        default = site.settings.default_language
        language = default if default in SPOKEN else SPOKEN[0]
        page = FORMATS["markdown"](reported(festival, site, touching(site.findings, [made.path]), language))
        report.write_text(f"From #{made.number}.\n\n{page}", encoding="utf-8")
    write_out(shown(file))


def _newest(site: Site) -> str:
    editions = newest_editions(Scribe(site.programme, site.settings.default_language))
    if not editions:
        raise CouldNotRun("There is no edition yet. Write one such as editions/2027.md.")
    return editions[0].id
