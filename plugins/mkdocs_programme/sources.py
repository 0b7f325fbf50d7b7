"""All that a festival is read of: the texts of its content, what lies beside them, the settings, the releases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from mkdocs_programme import documents, files, releases
from mkdocs_programme.files import Stored
from mkdocs_programme.history import BEFORE_ALL, History, history

__all__ = ["NOTHING", "SETTINGS", "Instead", "Sources", "at_hand", "nothing_beside", "on_disk"]

SETTINGS = "programme.yml"
"""The name the settings go by in messages."""
Instead = Mapping[str, bytes | None]
NOTHING: Instead = MappingProxyType({})


@dataclass(frozen=True)
class Sources:
    """What was found, before anything of it is understood."""

    texts: Mapping[str, bytes | str]
    """Markdown files by their path below the content root."""
    stored: Mapping[str, Stored]
    """What lies beside them, by path."""
    settings: bytes | str
    """The text of the settings; empty where there are none."""
    beside: Callable[[str], bytes | None]
    """What gives a file that the settings name, by its path from theirs."""
    releases: Mapping[str, bytes | str]
    """By their path, as they stand on the disk."""
    content: Path | None = None
    """The content root, where it is on a disk."""
    history: History = BEFORE_ALL
    """When the content was last changed."""

    def with_texts(self, paths: frozenset[str]) -> Sources:
        """The same, with some of the texts as they are now.

        Raises:
            OSError: One of them cannot be read.
        """
        assert self.content is not None, "what is at hand does not change"
        now = {path: files.text(self.content / path, documents.SIZE) for path in paths}
        return replace(self, texts={**self.texts, **now})


def on_disk(content: Path, settings: Path | None, instead: Instead = NOTHING) -> Sources:
    """What stands on the disk.

    Args:
        content: The content root.
        settings: The settings file, or nothing.
        instead: What to take for some files, by their path in findings; nothing for one that is taken away.

    Raises:
        OSError: The disk does not give a file.
    """
    now = dict(instead)
    text, unfit = files.settings_text(settings, documents.SIZE)
    settings_now = now.pop(SETTINGS, None)
    found = {**files.texts(content, documents.SIZE), **now}
    return Sources(
        {path: text for path, text in found.items() if text is not None},
        {**files.on_disk(content), **unfit},
        text if settings_now is None else settings_now,
        files.beside(settings.parent) if settings is not None else nothing_beside,
        releases.on_disk(content, settings),
        content,
        history(content),
    )


def at_hand(
    contents: Mapping[str, bytes | str], settings: bytes | str, beside: Callable[[str], bytes | None]
) -> Sources:
    """What somebody has in memory.

    Args:
        contents: Content files by their path, and releases as `releases/NAME.json`.
        settings: The text of the settings.
        beside: What gives a file that the settings name.
    """
    texts = {path: text for path, text in contents.items() if path.endswith(".md") and not files.is_outside(path)}
    published = releases.among(contents)
    stored = files.in_memory({path: content for path, content in contents.items() if path not in published})
    return Sources(texts, stored, settings, beside, published)


def nothing_beside(path: str) -> bytes | None:
    """The settings name no file."""
    return None
