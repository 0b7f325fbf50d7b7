"""A build as the command line carries it out: check, tell, build, and keep in mind what was built."""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_programme.build import Site
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.configured import config_there
from mkdocs_programme.cli.festival import CouldNotRun, Festival, shown
from mkdocs_programme.cli.reporting import reported
from mkdocs_programme.cli.terminal import lines, tell_all, working, write_out
from mkdocs_programme.engine import set_aside
from mkdocs_programme.findings import Severity
from mkdocs_programme.store import Begun, begin

if TYPE_CHECKING:
    from mkdocs_programme.plugin.run import Engine

__all__ = ["engine_there", "publish"]

WRONG = 1
"""The exit code of a site that was not built because of what stands in its files."""


def publish(config_file: Path, site_dir: Path | None, *, strict: bool, store: bool) -> None:
    """Check the content and build the site.

    Args:
        config_file: The settings of MkDocs.
        site_dir: Where to write the site, if not as these say.
        strict: Whether an error in the content or a warning ends it.
        store: Whether the build is kept in mind.

    Raises:
        CouldNotRun: The build could not be begun.
        SystemExit: Something in the files kept the site from being built.
    """
    begun = begin(config_file, site_dir) if store and strict else None
    engine = _prepared(config_file, site_dir, strict)
    festival = Festival(engine.content, engine.settings)
    site = read(festival)
    set_aside()
    report = reported(festival, site, site.findings)
    tell_all(report)
    if strict and any(finding.severity is Severity.ERROR for finding in site.findings):
        write_out("The site was not built. Mend the errors first.")
        raise SystemExit(WRONG)
    begun = begun if engine.is_plain else None
    _build(engine, site, begun)
    if begun is not None:
        begun.ended(engine.site, tuple(lines(report)), site.history.last)
    write_out(f"The site is in {shown(engine.site)}.")
    set_aside()


def _prepared(config_file: Path, site_dir: Path | None, strict: bool) -> Engine:
    config_there(config_file)
    engine_there()
    from mkdocs_programme.plugin.run import NotBuilt, prepared

    try:
        engine = prepared(config_file, site_dir, strict=strict)
    except NotBuilt as fault:
        raise CouldNotRun(str(fault)) from fault
    if not engine.content.is_dir():
        raise CouldNotRun(f"There is no content folder {shown(engine.content)}, which {config_file} speaks of.")
    return engine


def _build(engine: Engine, site: Site, begun: Begun | None) -> None:
    from mkdocs_programme.plugin.run import NotBuilt

    try:
        with working("Building the site"):
            engine.build(site, begun)
    except NotBuilt as fault:
        write_out(f"The site was not built: {fault}")
        raise SystemExit(WRONG) from fault


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
