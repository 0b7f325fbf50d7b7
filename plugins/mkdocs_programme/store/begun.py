"""A build that has begun, and is kept in mind once it has come to its end."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from mkdocs_programme.store.circumstances import circumstances, code
from mkdocs_programme.store.listing import Listing, Unlisted, is_as, listed, read, seconds
from mkdocs_programme.store.record import Built, forget, keep, record_of

__all__ = ["Begun", "begin"]

TICK = 0.05
"""Seconds within which a disk may give two changes the same moment."""
COARSE = 1_000_000
"""Nanoseconds: a disk whose moments are all whole milliseconds tells too little."""


@dataclass
class Begun:
    """What lay there when a build began."""

    _record: Path
    _root: Path
    _circumstances: dict[str, str]
    _sources: dict[Path, Listing]
    _pages: Listing | None = field(default=None)

    def written(self, site: Path) -> None:
        """Remember what was written, before anybody else can change it.

        Args:
            site: The folder in which it lies now.
        """
        try:
            self._pages = listed(site)
        except Unlisted:
            self._pages = None

    def ended(self, site: Path, told: Sequence[str], last: datetime) -> None:
        """Keep the build in mind, if nothing of what it read was changed on the way.

        Args:
            site: Where what was written lies for good.
            told: The lines of the findings.
            last: When the content was last changed, by its history or else by its texts.
        """
        if self._pages is None or _is_coarse(self._pages):
            return
        try:
            now = {folder: listed(folder, without=site) for folder in self._sources}
            if any(now[folder] != _outside(then, folder, site) for folder, then in self._sources.items()):
                return
            if circumstances(self._root) != self._circumstances:
                return
            if not is_as(site, listed(site), self._pages):
                return
            sources = {str(folder): read(folder, listing) for folder, listing in now.items()}
            pages = read(site, self._pages)
        except Unlisted:
            return
        time.sleep(TICK)
        dated = any(int(last.timestamp()) in seconds(listing).values() for listing in sources.values())
        keep(self._record, Built(self._circumstances, sources, str(site), pages, tuple(told), dated))


def begin(config_file: Path, site_dir: Path | None) -> Begun | None:
    """Look at everything that a build will read; nothing where that cannot be told.

    Args:
        config_file: The settings of MkDocs.
        site_dir: Where the site is asked for, if not as these say.
    """
    record, root = record_of(config_file, site_dir), config_file.absolute().parent
    forget(record)
    time.sleep(TICK)
    try:
        sources = {folder: listed(folder) for folder in (root, *code(root))}
        return Begun(record, root, circumstances(root), sources)
    except Unlisted:
        return None


def _outside(listing: Listing, folder: Path, site: Path) -> Listing:
    if not site.is_relative_to(folder):
        return listing
    below = f"{site.relative_to(folder).as_posix()}/"
    return {path: trace for path, trace in listing.items() if not path.startswith(below)}


def _is_coarse(pages: Listing) -> bool:
    return all(trace.changed % COARSE == 0 for trace in pages.values())
