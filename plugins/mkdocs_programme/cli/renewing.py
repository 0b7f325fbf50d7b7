"""`programme edition new` and `programme reuse`: the next festival begins with what has been."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

import click

from mkdocs_programme.build import Site
from mkdocs_programme.cli.archiving import archive
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found, shown
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.cli.together import write_together
from mkdocs_programme.editions import FRAME, KEPT, Draft, Unable, Wish, begun, reused
from mkdocs_programme.entities import Edition, Session
from mkdocs_programme.findings import Severity
from mkdocs_programme.languages.messages import SPOKEN, speaker
from mkdocs_programme.phrases import Phrase
from mkdocs_programme.values import scalars

__all__ = ["edition", "reuse"]

_LANGUAGE = click.option(
    "--language", type=click.Choice(SPOKEN), default="en", show_default=True, help="Of what is told and left to do."
)
_DRY = click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
_CONTENT = click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings.")
_SETTINGS = click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content.")


@click.group()
def edition() -> None:
    """Begin an edition, or put one away."""


edition.add_command(archive)


@edition.command("new")
@click.argument("new", metavar="ID")
@click.option("--from", "source", metavar="ID", required=True, help="The edition it is made from, such as 2026.")
@click.option("--starts", metavar="DATE", help="Its first day; if not said, in the same week and on the same weekday.")
@click.option("--without", metavar="FIELDS", default="", help=f"What is left out of {', '.join(FRAME)}.")
@click.option("--sessions", metavar="FORMATS", default="", help="Take sessions of these formats along: pause,meal.")
@_LANGUAGE
@_DRY
@_CONTENT
@_SETTINGS
def new_edition(
    new: str,
    source: str,
    starts: str | None,
    without: str,
    sessions: str,
    language: str,
    dry_run: bool,
    content: str | None,
    settings: str | None,
) -> None:
    """Begin the edition ID in the frame of an earlier one.

    Rooms, streams, formats and what else its organisers need again are carried along, its days on the same days of the
    week. Nothing is invented: what somebody must look at stands under `todo`, and `programme check` tells it.
    """
    festival = found(content, settings)
    site = read(festival)
    _sound(site, f"editions/{source}.")
    left = frozenset(_words(without))
    if unknown := sorted(left - set(FRAME)):
        raise CouldNotRun(f"“{unknown[0]}” is nothing that is carried along. There is: {', '.join(FRAME)}.")
    say = _speaking(language)
    try:
        draft = begun(
            site.programme,
            source,
            new,
            say,
            starts=_day(starts) if starts else None,
            without=left,
            formats=frozenset(_words(sessions)),
        )
    except Unable as fault:
        raise CouldNotRun(_refused(fault, language)) from fault
    _finish(festival, draft, language, dry_run)


@click.command()
@click.argument("session", metavar="SESSION")
@click.option("--into", metavar="ID", required=True, help="The edition in which it is held again, such as 2027.")
@click.option("--as", "name", metavar="ID", help="What it is called there; as before if not said.")
@click.option(
    "--with", "kept", metavar="WHAT", default="", help=f"Take along what else stays behind: {', '.join(KEPT)}."
)
@_LANGUAGE
@_DRY
@_CONTENT
@_SETTINGS
def reuse(
    session: str,
    into: str,
    name: str | None,
    kept: str,
    language: str,
    dry_run: bool,
    content: str | None,
    settings: str | None,
) -> None:
    """Hold SESSION, such as 2026/a2, again in a later edition.

    Its words come along in every language, and it says what it is derived from; objectives stay where they are written
    and are named. Time, room and people are left blank.
    """
    festival = found(content, settings)
    site = read(festival)
    asked = frozenset(_words(kept))
    if unknown := sorted(asked - set(KEPT)):
        raise CouldNotRun(f"“{unknown[0]}” is nothing that stays behind. There is: {', '.join(KEPT)}.")
    earlier = site.programme.find(Session, session)
    if earlier is None:
        raise CouldNotRun(f"There is no session “{session}”. Name it with its edition, such as 2026/a2.")
    _sound(site, f"sessions/{earlier.id}.")
    later = _later(site, earlier.edition_id, into)
    wish = Wish(into, name or earlier.local_id, asked, later)
    try:
        draft = reused(site.programme, earlier, wish, _speaking(language))
    except Unable as fault:
        raise CouldNotRun(_refused(fault, language)) from fault
    _finish(festival, draft, language, dry_run)


def _sound(site: Site, beginning: str) -> None:
    """Nothing is made of a file with errors: what could not be read would be lost on the way.

    Raises:
        CouldNotRun: There is an error in the file or a translation of it.
    """
    for finding in site.findings:
        if finding.severity is Severity.ERROR and finding.place.path.startswith(beginning):
            raise CouldNotRun(f"{finding}\nNothing was written. Mend this first.")


def _later(site: Site, before: str, after: str) -> timedelta | None:
    """How much later an edition begins than another."""
    days = [one.starts if (one := site.programme.find(Edition, id_)) else None for id_ in (before, after)]
    return days[1] - days[0] if days[0] is not None and days[1] is not None else None


def _finish(festival: Festival, draft: Draft, language: str, dry_run: bool) -> None:
    """Write the files, or show them, and say what there is to say."""
    texts = {festival.content / path: text for path, text in draft.files.items()}
    if there := next((path for path in texts if path.exists()), None):
        raise CouldNotRun(f"There is a file {shown(there)} already. Nothing was written.")
    if not dry_run:
        write_together(texts)
    for path, text in texts.items():
        write_out(f"new: {shown(path)}")
        for line in text.splitlines() if dry_run else ():
            write_out(f"  {line}".rstrip())
    for note in draft.notes:
        write_out(note.into(speaker(language)))
    if dry_run:
        write_out("Nothing was written: this was a dry run")


def _speaking(language: str) -> Callable[[Phrase], str]:
    return lambda said: str(said.into(speaker(language)))


def _refused(fault: Unable, language: str) -> str:
    words = fault.words.into(speaker(language))
    return f"{words[0].upper()}{words[1:]}. Nothing was written."


def _words(said: str) -> Iterable[str]:
    return (word.strip() for word in said.split(",") if word.strip())


def _day(said: str) -> date:
    try:
        return scalars.day(said)
    except ValueError as fault:
        raise CouldNotRun(f"“{said}” is no date such as 2027-05-11.") from fault
