"""The server of a preview: what it watches, what it makes when it is asked, and what it does after a change."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_programme.plugin.following import Following
from mkdocs_programme.plugin.later import Asked
from mkdocs_programme.plugin.watching import Watching

__all__ = ["follow", "watch"]

PAUSE = 0.05
"""Seconds for which nothing more must change before a preview shows what has."""


def watch(server: Any, config: MkDocsConfig, sources: tuple[Path, ...], asked: Asked, log: Any) -> None:
    """Watch what the pages are made of, and make them when they are asked for from the next build on.

    Args:
        server: Of MkDocs.
        config: Its settings.
        sources: Content and settings; a path that is not there would end the server.
        asked: What stands before it.
        log: Where it is told how changes are found.
    """
    with suppress(KeyError):  # Whoever starts the server may have left it to us.
        server.unwatch(config.docs_dir)
    server.observer = Watching(server.observer, log)
    server.watch(config.docs_dir)
    for path in (*sources, *_overrides(config)):
        if path.exists():
            server.watch(str(path))
    server.set_app(asked.before(server.get_app(), server.mount_path))


def follow(
    server: Any,
    config: MkDocsConfig,
    sources: tuple[Path, Path],
    ahead: Callable[[frozenset[str]], bool],
    log: Any,
) -> Path:
    """Stand before the builder; the answer is a file that is needed until the preview ends.

    Args:
        server: Of MkDocs.
        config: Its settings.
        sources: Content and settings.
        ahead: Shows at once what has become of files of the content, if it can.
        log: Where it is told what went wrong ahead of a build.
    """
    content, settings = sources
    site = Path(config.site_dir)
    waiting = site.with_name(f".{site.name}.follow")
    waiting.touch()
    server.watch(str(waiting))
    server.build_delay = PAUSE
    beside = (settings, Path(config.config_file_path), *_overrides(config))
    server.builder = Following(server.builder, ahead, content, beside, waiting, log)
    return waiting


def _overrides(config: MkDocsConfig) -> tuple[Path, ...]:
    """The festival's own templates of the theme, where it has any."""
    return tuple(path for path in map(Path, config.theme.dirs[:1]) if "site-packages" not in path.parts)
