"""One build by MkDocs, or by ProperDocs where that is installed instead."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

__all__ = ["NotBuilt", "run"]


class NotBuilt(Exception):
    """The site was not built; the words say why."""


def run(config_file: Path, site_dir: Path | None) -> None:
    """Build the site in strict mode.

    Args:
        config_file: The settings of MkDocs.
        site_dir: Where to, if not as the settings say.

    Raises:
        NotBuilt: There are errors in the content or in the settings.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    _speak()
    chosen: dict[str, Any] = {} if site_dir is None else {"site_dir": str(site_dir)}
    try:
        config = load_config(str(config_file), strict=True, **chosen)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except MkDocsException as fault:
        raise NotBuilt(str(fault)) from fault
    except SystemExit as fault:
        raise NotBuilt(str(fault.code)) from fault


def _speak() -> None:
    """Let MkDocs say on the terminal what it says under its own command."""
    log = logging.getLogger("mkdocs")
    if not log.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
        log.addHandler(handler)
        log.setLevel(logging.INFO)
