"""A build beside the published site: what fails on the way leaves the site as it was."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.utils import CountHandler, clean_directory

__all__ = ["Swap"]


class Swap:
    """Sends a build to a folder beside the site, and puts it in the site's place at the end.

    Only what is seen is replaced: hidden files of the site, such as `.git`, stay as they do when MkDocs empties it.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self._site = Path(config.site_dir)
        self._beside = self._site.with_name(f".{self._site.name}.building")
        shutil.rmtree(self._beside, ignore_errors=True)
        config.site_dir = str(self._beside)

    def finish(self) -> None:
        """Put the build in the site's place, unless MkDocs is about to end a strict one."""
        self._config.site_dir = str(self._site)
        if not (self._config.strict and _warned()):
            self._site.mkdir(parents=True, exist_ok=True)
            clean_directory(str(self._site))
            for entry in sorted(self._beside.iterdir()):
                os.replace(entry, self._site / entry.name)
        self.give_up()

    def give_up(self) -> None:
        """Forget the build."""
        self._config.site_dir = str(self._site)
        shutil.rmtree(self._beside, ignore_errors=True)


def _warned() -> bool:
    """Whether MkDocs (or ProperDocs, which calls its log by its own name) has counted warnings in this build."""
    handlers = logging.getLogger(BasePlugin.__module__.partition(".")[0]).handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
