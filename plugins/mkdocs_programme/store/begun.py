"""A build that has begun, and is kept in mind once it has come to its end."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from mkdocs_programme.store.before import Before, before, outside
from mkdocs_programme.store.circumstances import circumstances, code
from mkdocs_programme.store.drawn import Drawn, keep_drawn
from mkdocs_programme.store.listing import Listing, Unlisted, listed, read, seconds
from mkdocs_programme.store.record import Built, keep, record_of

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
    before: Before | None = None
    """What the build before left, where much of it may stand again."""
    drawn: Drawn | None = None
    """Of which words the pages were drawn; whoever draws them says so."""
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
            if any(now[folder] != outside(then, folder, site) for folder, then in self._sources.items()):
                return
            if circumstances(self._root) != self._circumstances:
                return
            pages = read(site, listed(site))
            if not self._are_as_written(pages):
                return
            sources = {str(folder): read(folder, listing) for folder, listing in now.items()}
        except Unlisted:
            return
        time.sleep(TICK)
        dated = any(int(last.timestamp()) in seconds(listing).values() for listing in sources.values())
        drawn = keep_drawn(self._record, self.drawn) if self.drawn is not None else ""
        keep(self._record, Built(self._circumstances, sources, str(site), pages, tuple(told), dated, drawn))

    def _are_as_written(self, pages: Listing) -> bool:
        """Whether the site is what was written; a page of the one before was touched as that was taken away."""
        then = self._pages or {}
        again = self.before.again if self.before is not None else {}
        return pages.keys() == then.keys() and all(
            trace.seen == then[path].seen or trace.digest == again.get(path) for path, trace in pages.items()
        )


def begin(config_file: Path, site_dir: Path | None, asked: str = "") -> Begun | None:
    """Look at everything that a build will read; nothing where that cannot be told.

    Args:
        config_file: The settings of MkDocs.
        site_dir: Where the site is asked for, if not as these say.
        asked: What else was asked for, and by whom; nothing for what `unchanged` may answer.
    """
    record, root = record_of(config_file, site_dir, asked), config_file.absolute().parent
    time.sleep(TICK)
    try:
        sources = {folder: listed(folder) for folder in (root, *code(root))}
        under = circumstances(root)
        return Begun(record, root, under, sources, before(record, under, sources))
    except Unlisted:
        return None


def _is_coarse(pages: Listing) -> bool:
    return all(trace.changed % COARSE == 0 for trace in pages.values())
