"""`programme build`: the site, if nothing is wrong with its content."""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path

import click

from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.copying import write_copy
from mkdocs_programme.cli.festival import CouldNotRun, Festival, shown
from mkdocs_programme.cli.reporting import reported
from mkdocs_programme.cli.terminal import tell_all, working, write_out
from mkdocs_programme.findings import Severity

__all__ = ["build", "engine_there"]

WRONG = 1
"""The exit code of a site that was not built because of what stands in its files."""


@click.command()
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site is written; else as in mkdocs.yml.")
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    help="Write Markdown that MkDocs and Zensical build without us into this folder, and no site.",
)
@click.option("--strict/--no-strict", default=True, show_default=True, help="Whether a warning ends it too.")
@click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The settings of MkDocs.",
)
def build(site_dir: Path | None, to: Path | None, strict: bool, config_file: Path) -> None:
    """Check the content and build the site.

    With errors nothing is built, and the site of before stays as it is; with --no-strict what could be read is
    built all the same. The exit code is 0 if the site was built,
    1 if something in its files kept it from being built, and 2 if the build could not be begun.
    """
    if to is not None:
        write_copy(to, strict=strict)
        return
    if not config_file.is_file():
        raise CouldNotRun(f"There is no file {config_file}. Run this where it lies, or name it with -f.")
    engine_there()
    from mkdocs_programme.plugin.run import NotBuilt, prepared

    try:
        engine = prepared(config_file, site_dir, strict=strict)
    except NotBuilt as fault:
        raise CouldNotRun(str(fault)) from fault
    if not engine.content.is_dir():
        raise CouldNotRun(f"There is no content folder {shown(engine.content)}, which {config_file} speaks of.")
    festival = Festival(engine.content, engine.settings)
    site = read(festival)
    tell_all(reported(festival, site, site.findings))
    if strict and any(finding.severity is Severity.ERROR for finding in site.findings):
        write_out("The site was not built. Mend the errors first.")
        raise SystemExit(WRONG)
    try:
        with working("Building the site"):
            engine.build()
    except NotBuilt as fault:
        write_out(f"The site was not built: {fault}")
        raise SystemExit(WRONG) from fault
    write_out(f"The site is in {shown(engine.site)}.")


def engine_there() -> None:
    """Let ProperDocs answer for MkDocs where that is not installed.

    Raises:
        CouldNotRun: Neither is there.
    """
    if importlib.util.find_spec("mkdocs") is not None:
        return
    if importlib.util.find_spec("properdocs") is None:
        raise CouldNotRun("Neither MkDocs nor ProperDocs is installed. Install one of them.")
    importlib.import_module("properdocs.replacement")
