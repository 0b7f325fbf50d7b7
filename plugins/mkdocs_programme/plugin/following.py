"""What a preview does when a file has changed: the pages of that file at once, then everything."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from typing import Any

from mkdocs_programme.engine import settled
from mkdocs_programme.store.listing import Listing, Unlisted, listed, trace_of

__all__ = ["Following"]

SOON = 0.5
"""Seconds: a build that takes no longer needs nothing ahead of it."""
LATER = 1.0
"""Seconds until everything follows; by then the browser has what it was told to load."""


@dataclass
class Following:
    """Stands before the builder of a preview.

    Args:
        everything: Builds the whole preview.
        ahead: Shows at once what has become of files of the content, if it can.
        content: The content root.
        beside: What else is looked at: files, and folders with all that is in them.
        follow: A file that is watched; what changes it has everything built.
        log: Where it is told what went wrong ahead of the build, which will meet it as well.
    """

    everything: Callable[[], None]
    ahead: Callable[[frozenset[str]], bool]
    content: Path
    beside: tuple[Path, ...]
    follow: Path
    log: Any
    took: float = field(default=float("inf"), init=False)
    """Seconds of the last build of everything."""

    def __post_init__(self) -> None:
        self._state = self._looked()

    def __call__(self) -> None:
        """Build what there is to build; the server calls this whenever something that it watches has changed."""
        before, self._state = self._state, self._looked()
        changed = _changed(before, self._state)
        if changed and self.took > SOON and self._shown(changed):
            # Whatever else is waiting, it waits for a change that is watched.
            following = Timer(LATER, self.follow.touch)
            following.daemon = True
            following.start()
            return
        began = time.monotonic()
        with settled():
            self.everything()
        self.took = time.monotonic() - began

    def _shown(self, changed: frozenset[str]) -> bool:
        try:
            return self.ahead(changed)
        except Exception:  # Whatever it is: the build of everything meets it, and knows what to do.
            self.log.info("Nothing could be shown ahead of the build", exc_info=True)
            return False

    def _looked(self) -> _Seen | None:
        """All files of which a page may be made, as they lie on the disk; nothing where that cannot be told."""
        try:
            folders = {path: listed(path) for path in (self.content, *self.beside) if path.is_dir()}
            files = {path: trace_of(path) for path in self.beside if path.is_file()}
        except (OSError, Unlisted):
            return None
        return _Seen(folders.pop(self.content, {}), (folders, files))


@dataclass(frozen=True)
class _Seen:
    """What was looked at, at one moment."""

    content: Listing
    beside: Any


def _changed(before: _Seen | None, now: _Seen | None) -> frozenset[str]:
    """The files of the content that have changed; none if anything else has, or if one has come or gone."""
    if before is None or now is None or before.beside != now.beside or before.content.keys() != now.content.keys():
        return frozenset()
    return frozenset(path for path, seen in now.content.items() if seen != before.content[path])
