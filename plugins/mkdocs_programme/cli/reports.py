"""`programme report`: an edition as accreditors and committees ask for it."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_programme import build, reports
from mkdocs_programme.build import Site
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found, shown
from mkdocs_programme.cli.printing import chosen_edition, chosen_language
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.entities import Edition, Session
from mkdocs_programme.languages.catalogue import catalogue
from mkdocs_programme.reports import REPORTS, Report
from mkdocs_programme.revisions import NoRevision, revised

__all__ = ["report"]

_FORMS = {"html": "html", "xlsx": "xlsx", "markdown": "md"}
"""The forms of a report, and how the names of their files end."""


@click.command()
@click.argument("kind", metavar="REPORT", type=click.Choice([*REPORTS]))
@click.option("--edition", metavar="ID", help="Such as 2027; the newest that has sessions if not said.")
@click.option("--language", metavar="TAG", help="Such as sv; the first language of the site if not said.")
@click.option("--format", "form", type=click.Choice([*_FORMS]), default="html", show_default=True, help="Of the file.")
@click.option("--since", metavar="NAME", help="Tell also what is different from a release, or a revision of git.")
@click.option("--uncredited", metavar="FORMATS", default="", help="Give no credit for these, such as pause,meal.")
@click.option("--output", type=click.Path(path_type=Path), help="The file; 2027-balance.sv.html here if not said.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def report(
    kind: str,
    edition: str | None,
    language: str | None,
    form: str,
    since: str | None,
    uncredited: str,
    output: Path | None,
    content: str | None,
    settings: str | None,
) -> None:
    """Write a REPORT on an edition: accreditation or balance.

    “accreditation” has the timed programme, faculty, objectives, audience, credited minutes without breaks, and what is
    missing; “balance” counts streams, countries, roles, languages, load and more. Both are for committees, and no
    build publishes them. “-” as output writes to the terminal.
    """
    festival = found(content, settings)
    site = read(festival)
    chosen, spoken = chosen_edition(site, edition), chosen_language(site, language)
    left = frozenset(word.strip() for word in uncredited.split(",") if word.strip())
    if unknown := sorted(left - {one.local_id for one in chosen.formats}):
        raise CouldNotRun(f"{chosen.id} has no format “{unknown[0]}”.")
    made = REPORTS[kind](site.programme, chosen, spoken, left)
    if since is not None:
        made = _compared(festival, site, made, kind, since, left)
    _write(site, chosen, made, form, output or Path(f"{chosen.id}-{kind}.{spoken}.{_FORMS[form]}"))


def _compared(festival: Festival, site: Site, made: Report, kind: str, name: str, left: frozenset[str]) -> Report:
    """The report with what is different from another state: a release knows less than a revision does."""
    for release in site.programme.releases:
        if release.name == name:
            return reports.since(release.snapshot, site.programme, made, name)
    earlier = _revision(festival, name)
    edition = earlier.programme.find(Edition, made.edition_id)
    if edition is None or made.language not in earlier.settings.languages:
        raise CouldNotRun(f"In {name} there was no edition “{made.edition_id}” in this language.")
    before = REPORTS[kind](earlier.programme, edition, made.language, left)
    return reports.against(before, made, name, catalogue(made.language))


def _revision(festival: Festival, name: str) -> Site:
    try:
        texts = revised(festival.content.absolute(), name, (".md",)).files
        settings = b""
        if (file := festival.settings) is not None:
            settings = revised(file.absolute().parent, name, (file.name,)).files.get(file.name, b"")
    except NoRevision as fault:
        raise CouldNotRun(f"There is no release “{name}”. {fault}") from fault
    return build.load_files(texts, settings)


def _write(site: Site, edition: Edition, made: Report, form: str, file: Path) -> None:
    if form == "xlsx":
        sessions = (one for one in site.programme.all(Session) if one.edition_id == edition.id)
        paths = [one.origin.source.path for one in (edition, *sessions)]
        octets = reports.xlsx(made, site.history.of(paths), catalogue(made.language))
    else:
        octets = (reports.html(site.programme, made) if form == "html" else reports.markdown(made)).encode()
    if file == Path("-"):
        click.echo(octets, nl=False)
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(octets)
    except OSError as fault:
        raise CouldNotRun(f"{shown(file)} cannot be written. Look whether you may write there.") from fault
    write_out(f"{shown(file)} written")
