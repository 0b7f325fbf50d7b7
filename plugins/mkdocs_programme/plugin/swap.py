"""A build beside the published site: what fails on the way leaves the site as it was."""

from __future__ import annotations

import logging
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.utils import CountHandler

from mkdocs_programme.plugin.exchange import exchange

__all__ = ["Swap", "refused"]


class Swap:
    """Sends a build to a folder beside the site, and puts it in the site's place at the end, in one step.

    Only what is seen is replaced: hidden files of the site, such as `.git`, stay as they do when MkDocs empties it.
    Builds at the same time have a folder each; the one that ends last is published.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self._site = Path(os.path.realpath(config.site_dir))
        for left in _left_behind(self._site):
            shutil.rmtree(left, ignore_errors=True)
        self._beside = _beside(self._site, os.getpid())
        shutil.rmtree(self._beside, ignore_errors=True)
        config.site_dir = str(self._beside)

    def finish(self, written: Callable[[Path], None] | None = None) -> None:
        """Put the build in the site's place, unless MkDocs is about to end a strict one.

        Args:
            written: Is told the folder of the build before.
        """
        self._config.site_dir = str(self._site)
        if not (self._config.strict and _warned()) and self._beside.is_dir():
            if self._site.is_dir():
                _keep_hidden(self._site, self._beside)
            if written is not None:
                written(self._beside)
            exchange(self._beside, self._site)
        self.give_up()

    def give_up(self) -> None:
        """Forget the build."""
        self._config.site_dir = str(self._site)
        shutil.rmtree(self._beside, ignore_errors=True)


def refused(fault: OSError) -> str:
    """What is said where the disk would not read or write something."""
    what = f"{fault.filename}: {fault.strerror}" if fault.filename else fault.strerror or str(fault)
    return f"The site stands as it was before, for the disk refused something ({what})"


def _beside(site: Path, process: int) -> Path:
    return site.with_name(f".{site.name}.{process}.building")


def _left_behind(site: Path) -> Iterator[Path]:
    """Folders of builds that were killed."""
    for path in site.parent.glob(f".{site.name}.*.building"):
        process = re.fullmatch(r"\.(\d+)\.building", path.name.removeprefix(f".{site.name}"))
        if process is not None and not _lives(int(process[1])):
            yield path


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return process != os.getpid()


def _keep_hidden(site: Path, build: Path) -> None:
    """Let the build hold what is hidden in the site, as further names of the same files, so that neither lacks them."""
    for entry in site.iterdir():
        kept = build / entry.name
        if entry.name.startswith(".") and not kept.exists():
            if entry.is_dir() and not entry.is_symlink():
                shutil.copytree(entry, kept, symlinks=True, copy_function=_named_again)
            else:
                _named_again(str(entry), str(kept))


def _named_again(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:  # a disk that knows one name for each file
        shutil.copy2(source, target, follow_symlinks=False)


def _warned() -> bool:
    """Whether MkDocs (or ProperDocs, which calls its log by its own name) has counted warnings in this build."""
    handlers = logging.getLogger(BasePlugin.__module__.partition(".")[0]).handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
