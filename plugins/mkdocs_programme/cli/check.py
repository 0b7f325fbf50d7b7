"""`programme check`: every finding of a festival, and whether it can be published."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

import click

from mkdocs_programme import build, files
from mkdocs_programme.build import Site
from mkdocs_programme.cli.choosing import choice
from mkdocs_programme.cli.comparing import Earlier, before
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found, shown, touching
from mkdocs_programme.cli.fixing import difference, fixes, said, write
from mkdocs_programme.cli.reporting import Telling, reported
from mkdocs_programme.cli.terminal import working, write_out
from mkdocs_programme.cli.watching import turns
from mkdocs_programme.engine import no_collecting, settled
from mkdocs_programme.entities.edition import Phase
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.languages.messages import SPOKEN, speaker
from mkdocs_programme.memory import Memory
from mkdocs_programme.proposals import brought, proposal
from mkdocs_programme.report import FORMATS, Report
from mkdocs_programme.report.choosing import Choice
from mkdocs_programme.report.proposal import NOTHING_PROPOSED

__all__ = ["check", "read"]


@click.command()
@click.argument("paths", metavar="[PATH…]", nargs=-1)
@click.option(
    "--format",
    "forms",
    multiple=True,
    metavar="FORMAT[=FILE]",
    help=f"One of {', '.join(FORMATS)}, to the output or to a file; may be given several times. Without it text, and "
    "in the jobs of GitHub and GitLab what these show.",
)
@click.option("--select", multiple=True, metavar="CODES", help="Tell only these, such as PRG2,PRG301.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Do not tell these.")
@click.option(
    "--severity",
    "weights",
    multiple=True,
    metavar="WEIGHT",
    help="Tell only what weighs error, warning or note at least; PRG206=warning says what a code weighs.",
)
@click.option(
    "--changed", metavar="REF", help="Tell what is wrong in files changed since REF, and what that breaks elsewhere."
)
@click.option("--preview", metavar="ADDRESS", default="", help="Where the changed pages can be looked at, for links.")
@click.option("--fix", is_flag=True, help="Mend what can mean one thing only, and tell what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="Mend what is likely as well; look at what it did.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--phase", type=click.Choice(get_args(Phase)), help="Weigh findings as if every edition were in it.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@click.option("--statistics", is_flag=True, help="Count the findings of each code instead of telling them.")
@click.option("--language", type=click.Choice(SPOKEN), default="en", show_default=True, help="Of what is told.")
@click.option("--exit-zero", is_flag=True, help="End with 0 even if there is an error.")
@click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings if not said.")
@click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content if not said.")
def check(
    paths: tuple[str, ...],
    forms: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    weights: tuple[str, ...],
    changed: str | None,
    preview: str,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    phase: Phase | None,
    watch: bool,
    statistics: bool,
    language: str,
    exit_zero: bool,
    content: str | None,
    settings: str | None,
) -> None:
    """Tell everything that is wrong, with its place and what to write instead.

    With --fix what can be mended is mended, and everything else in the files stays as it was, byte for byte. Files and
    folders named as PATH restrict what is told and mended; all files are read, for they speak of each other.
    The exit code is 0 if there is no error, 1 if there is one, and 2 if nothing could be checked.
    """
    wanted, telling = choice(select, ignore, weights), Telling.of(forms, statistics)
    festival = found(content, settings)
    chosen, memory = [festival.within(path) for path in paths], Memory()
    for turn in turns(festival) if watch else (1,):
        if turn > 1:
            write_out()
        asked = _Asked(festival, wanted, chosen, changed, phase, language, preview, memory)
        # What is about to end needs no search for cycles; what goes on has one between two looks.
        with no_collecting(), nullcontext() if watch else settled():
            if fix or unsafe_fixes or diff:
                _fix(asked, unsafe=unsafe_fixes, diff=diff)
            report = asked.report()
            telling.tell(report)
    if report.counted(Severity.ERROR) and not exit_zero:
        raise SystemExit(1)


@dataclass(frozen=True)
class _Asked:
    """What is to be told of a festival."""

    festival: Festival
    wanted: Choice
    paths: Sequence[str]
    changed: str | None
    phase: Phase | None
    language: str
    preview: str
    memory: Memory

    @cached_property
    def earlier(self) -> Earlier | None:
        """The festival before what is proposed."""
        return before(self.festival, self.changed, self.memory) if self.changed is not None else None

    def told(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Those findings that are asked for."""
        earlier = self.earlier
        new = brought(earlier.site.findings, findings, earlier.files) if earlier is not None else findings
        return self.wanted.of(touching(new, self.paths))

    def report(self) -> Report:
        """What is wrong now."""
        site, proposed = read(self.festival, self.phase, self.memory), NOTHING_PROPOSED
        if self.earlier is not None:
            proposed = proposal(self.earlier.site, site, self.earlier.files, self.language)
        return reported(self.festival, site, self.told(site.findings), self.language, proposed, self.preview)


def _fix(asked: _Asked, *, unsafe: bool, diff: bool) -> None:
    """Fix what can be fixed; where only the difference is asked for, show it and end."""
    festival = asked.festival
    done = fixes(festival, asked.told, unsafe=unsafe)
    if diff:
        click.echo("".join(difference(festival, done)), nl=False)
        raise SystemExit(1 if done.files else 0)
    write(festival, done)
    left = 0 if unsafe else len(fixes(festival, asked.told, unsafe=True).findings)
    write_out(said(done, left).into(speaker(asked.language)))


def read(festival: Festival, phase: Phase | None = None, memory: Memory | None = None) -> Site:
    """Everything of a festival, as it is or as if its editions were in a phase; what was read before is remembered.

    Raises:
        CouldNotRun: The disk does not give a file.
    """
    try:
        count = len(files.markdown_files(festival.content))
        with working(f"Reading {count} files"):
            return build.load(festival.content, festival.settings, phase=phase, memory=memory)
    except OSError as fault:
        name = shown(festival.content) if fault.filename is None else fault.filename
        raise CouldNotRun(f"{name} cannot be read. Look whether you may open it.") from fault
