"""`programme check`: every finding of a festival, and whether it can be published."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from mkdocs_programme import build, files
from mkdocs_programme.build import Site
from mkdocs_programme.cli.choosing import choice
from mkdocs_programme.cli.comparing import before
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found, shown, touching
from mkdocs_programme.cli.fixing import difference, fixes, said, write
from mkdocs_programme.cli.reporting import Telling, reported
from mkdocs_programme.cli.terminal import working, write_out
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.languages.messages import SPOKEN, speaker
from mkdocs_programme.phrases import Tongue
from mkdocs_programme.proposals import brought, proposal
from mkdocs_programme.report import FORMATS
from mkdocs_programme.report.proposal import NOTHING_PROPOSED

__all__ = ["check", "read"]

Wanted = Callable[[Sequence[Finding]], tuple[Finding, ...]]


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
    wanted = choice(select, ignore, weights)
    telling = Telling.of(forms, statistics)
    festival = found(content, settings)
    chosen = [festival.within(path) for path in paths]

    earlier = before(festival, changed) if changed is not None else None

    def told(findings: Sequence[Finding]) -> tuple[Finding, ...]:
        new = brought(earlier.site.findings, findings, earlier.files) if earlier is not None else findings
        return wanted.of(touching(new, chosen))

    if fix or unsafe_fixes or diff:
        _fix(festival, told, speaker(language), unsafe=unsafe_fixes, diff=diff)
    site, proposed = read(festival), NOTHING_PROPOSED
    findings = told(site.findings)
    if earlier is not None:
        proposed = proposal(earlier.site, site, earlier.files, language)
    telling.tell(reported(festival, site, findings, language, proposed, preview))
    if not exit_zero and any(finding.severity is Severity.ERROR for finding in findings):
        raise SystemExit(1)


def _fix(festival: Festival, told: Wanted, tongue: Tongue, *, unsafe: bool, diff: bool) -> None:
    """Fix what can be fixed; where only the difference is asked for, show it and end."""
    done = fixes(festival, told, unsafe=unsafe)
    if diff:
        click.echo("".join(difference(festival, done)), nl=False)
        raise SystemExit(1 if done.files else 0)
    write(festival, done)
    left = 0 if unsafe else len(fixes(festival, told, unsafe=True).findings)
    write_out(said(done, left).into(tongue))


def read(festival: Festival) -> Site:
    """Everything of a festival.

    Raises:
        CouldNotRun: The disk does not give a file.
    """
    try:
        count = len(files.markdown_files(festival.content))
        with working(f"Reading {count} files"):
            return build.load(festival.content, festival.settings)
    except OSError as fault:
        name = shown(festival.content) if fault.filename is None else fault.filename
        raise CouldNotRun(f"{name} cannot be read. Look whether you may open it.") from fault
