"""`programme translations`: how far every text has come in every language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import click

from mkdocs_programme.build import Site
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, found
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.languages.messages import SPOKEN, speaker
from mkdocs_programme.translations import State, as_json, as_markdown, as_text

__all__ = ["languages_of", "translations"]


@click.group(invoke_without_command=True)
@click.option("--to", multiple=True, metavar="TAG", help="Only this language, such as nb; may be given several times.")
@click.option(
    "--state",
    type=click.Choice([one.value for one in State]),
    multiple=True,
    help="Only things with a text in this state.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="As text, a table or data.",
)
@click.option("--language", type=click.Choice(SPOKEN), default="en", show_default=True, help="Of what is told.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
@click.pass_context
def translations(
    context: click.Context,
    to: tuple[str, ...],
    state: tuple[str, ...],
    form: str,
    language: str,
    content: str | None,
    settings: str | None,
) -> None:
    """Tell which texts are translated into which language, and how well that still holds.

    A translation is outdated when its source says something else than when the translation was last touched. That is
    seen from the contents in git, not from dates.
    """
    if context.invoked_subcommand is not None:
        return
    site = read(found(content, settings))
    desk = site.programme.desk.of(*languages_of(site, to))
    if state:
        kept = tuple(side for side in desk.sides if side.state.value in state or side.named(*map(State, state)))
        desk = replace(desk, sides=kept)
    say = speaker(language)
    if form == "json":
        write_out(as_json(desk))
    else:
        write_out((as_markdown if form == "markdown" else as_text)(desk, lambda words: str(words.into(say))))


def languages_of(site: Site, asked: Sequence[str]) -> tuple[str, ...]:
    """The languages that are asked for; all of the site if none is.

    Raises:
        CouldNotRun: The site is not read in one of them.
    """
    known = site.settings.languages
    for tag in asked:
        if tag not in known:
            raise CouldNotRun(f"“{tag}” is no language of this site. It has: {', '.join(known)}.")
    return tuple(asked) or known
