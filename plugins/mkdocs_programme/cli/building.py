"""`programme build`: the site, if nothing is wrong with its content."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_programme.cli.configured import config_option
from mkdocs_programme.cli.festival import shown
from mkdocs_programme.cli.terminal import write_all, write_out
from mkdocs_programme.store import unchanged

__all__ = ["build"]


@click.command()
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site is written; else as in mkdocs.yml.")
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    help="Write Markdown that MkDocs and Zensical build without us into this folder, and no site.",
)
@click.option("--strict/--no-strict", default=True, show_default=True, help="Whether a warning ends it too.")
@click.option("--store/--no-store", default=True, help="Whether what earlier builds left in .cache/ may be used.")
@config_option
def build(site_dir: Path | None, to: Path | None, strict: bool, store: bool, config_file: Path) -> None:
    """Check the content and build the site.

    With errors nothing is built, and the site of before stays as it is; with --no-strict what could be read is
    built all the same. Where nothing has changed since it was built, the site is left alone. The exit code is 0 if
    the site is as its content, 1 if something in its files kept it from being built, and 2 if the build could not be
    begun.
    """
    if store and strict and to is None and (built := unchanged(config_file, site_dir)):
        write_all(built.told)
        write_out(f"Nothing has changed: the site in {shown(Path(built.site))} is up to date.")
        return
    # What a build needs is read for a build alone: to see that there is none to do takes a tenth of a second.
    from mkdocs_programme.cli.copying import write_copy
    from mkdocs_programme.cli.publishing import publish

    if to is not None:
        write_copy(to, strict=strict)
    else:
        publish(config_file, site_dir, strict=strict, store=store)
