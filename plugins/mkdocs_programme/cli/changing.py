"""`programme changes`: what became different between two releases, two revisions, or one of them and now."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_programme import build, exports
from mkdocs_programme.build import Site
from mkdocs_programme.changes import Teller, difference, snapshot
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found
from mkdocs_programme.cli.printing import chosen_language
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.releases import Snapshot
from mkdocs_programme.revisions import NoRevision, revised

__all__ = ["changes"]

NOW = "now"


@click.command()
@click.argument("before", metavar="[FROM]", required=False)
@click.argument("after", metavar="[TO]", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="As text, as Markdown or as data.",
)
@click.option("--language", metavar="TAG", help="Such as sv; the first language of the site if not said.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def changes(
    before: str | None,
    after: str | None,
    form: str,
    language: str | None,
    content: str | None,
    settings: str | None,
) -> None:
    """Tell what became different from FROM to TO.

    Both may be releases, or revisions of git such as v1 or main~3. Without FROM it is the last release, without TO
    the files as they are now.
    """
    festival = found(content, settings)
    site = read(festival)
    spoken = chosen_language(site, language)
    if before is None and not site.programme.releases:
        raise CouldNotRun("There is no release yet. Make one with `programme release NAME`, or name a revision of git.")
    names = before or site.programme.releases[-1].name, after or NOW
    old, new = _state(site, festival, names[0]), _state(site, festival, names[1])
    teller = Teller(spoken, site.settings, old, new, every=True)
    told = difference(old, new)
    if form == "json":
        write_out(exports.as_json(told, teller, names))
    elif not told:
        write_out(f"Nothing is different between {names[0]} and {names[1]}.")
    else:
        write_out((exports.as_markdown if form == "markdown" else exports.as_text)(told, teller))


def _state(site: Site, festival: Festival, name: str) -> Snapshot:
    """What a name stands for: the present, a release, a revision."""
    if name == NOW:
        return snapshot(site.programme)
    for release in site.programme.releases:
        if release.name == name:
            return release.snapshot
    try:
        texts = revised(festival.content.absolute(), name, (".md",)).files
        settings = _settings(festival.settings, name) if festival.settings is not None else b""
    except NoRevision as fault:
        releases = ", ".join(release.name for release in site.programme.releases)
        known = f" The releases are: {releases}." if releases else ""
        raise CouldNotRun(f"There is no release “{name}”. {fault}{known}") from fault
    return snapshot(build.load_files(texts, settings).programme)


def _settings(file: Path, name: str) -> bytes:
    """The settings of then; a festival may have had none."""
    return revised(file.absolute().parent, name, (file.name,)).files.get(file.name, b"")
