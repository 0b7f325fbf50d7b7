"""How a preview hears of changes: from the system where it tells of them, and by looking where it does not."""

from __future__ import annotations

import time
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

__all__ = ["Watching"]

CHANGES = frozenset(("created", "deleted", "modified", "moved"))
"""The system also tells who opens a file, which a build does with all of them."""
ONCE = 2.0
"""Seconds in which looking finds what the system has told already."""


class Watching:
    """Two observers as one.

    MkDocs looks at all files twice a second, which works on every disk, also on those of other computers: of changes on
    these the system knows nothing. Where it knows, it tells at once.

    Args:
        looking: What looks; it has not been started.
        log: Where it is told that the system tells nothing here.
    """

    def __init__(self, looking: Any, log: Any) -> None:
        self._looking = looking
        self._told: Any = Observer()
        self._log = log

    def schedule(self, handler: FileSystemEventHandler, path: str, recursive: bool = True) -> tuple[Any, Any]:
        """Watch a path; the answer is what `unschedule` wants."""
        seen: dict[str, float] = {}
        return (
            self._told.schedule(_Told(handler, seen), path, recursive=recursive),
            self._looking.schedule(_Looked(handler, seen), path, recursive=recursive),
        )

    def unschedule(self, watches: tuple[Any, Any]) -> None:
        """No longer watch a path."""
        told, looked = watches
        self._told.unschedule(told)
        self._looking.unschedule(looked)

    def start(self) -> None:
        """Begin to watch."""
        try:
            self._told.start()
        except OSError:  # The system has a limit to the folders of which it tells.
            self._log.info("Changes are found by looking for them, twice a second", exc_info=True)
        self._looking.start()

    def stop(self) -> None:
        """End watching."""
        self._told.stop()
        self._looking.stop()

    def join(self) -> None:
        """Wait until nothing is watched any more."""
        self._looking.join()
        if self._told.is_alive():
            self._told.join()


class _Told(FileSystemEventHandler):
    """Hands on what the system tells of changes."""

    def __init__(self, handler: FileSystemEventHandler, seen: dict[str, float]) -> None:
        self._handler = handler
        self._seen = seen

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Hand it on, and know when."""
        if event.event_type in CHANGES:
            self._seen.update(dict.fromkeys(map(str, (event.src_path, event.dest_path)), time.monotonic()))
            self._handler.dispatch(event)


class _Looked(FileSystemEventHandler):
    """Hands on what was found by looking, unless it was told before."""

    def __init__(self, handler: FileSystemEventHandler, seen: dict[str, float]) -> None:
        self._handler = handler
        self._seen = seen

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Hand it on if it is new."""
        if time.monotonic() - self._seen.pop(str(event.src_path), float("-inf")) > ONCE:
            self._handler.dispatch(event)
