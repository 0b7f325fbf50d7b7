"""The texts on the disk: those below the content folder, and those that stand beside the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs_programme.files.entries import OUTSIDE, Entry, entries
from mkdocs_programme.files.stored import Stored

__all__ = ["beside", "markdown_files", "settings_text", "text", "texts"]


def markdown_files(content: Path) -> list[Path]:
    """The Markdown files below a folder, sorted; hidden ones and what could not be opened are left alone."""
    return [entry.file for entry in _markdown(content)]


def _markdown(content: Path) -> Iterator[Entry]:
    return (entry for entry in entries(content) if entry.path.endswith(".md") and not entry.unfit)


def texts(content: Path, most: int) -> dict[str, bytes]:
    """The Markdown files below a folder by path.

    Args:
        content: The content root.
        most: Octets that are read of a file; one more tells that it is longer.
    """
    return {entry.path: text(entry.file, most) for entry in _markdown(content)}


def settings_text(settings: Path | None, most: int) -> tuple[bytes, dict[str, Stored]]:
    """The text of the settings; a link that leads out of their folder is not followed but told among the files.

    What such a link names may be private, and findings quote the lines that they are about.
    """
    if settings is None or not settings.is_file():
        return b"", {}
    if not settings.resolve().is_relative_to(settings.parent.resolve()):
        return b"", {settings.name: Stored(settings.name, 0, OUTSIDE)}
    return text(settings, most), {}


def beside(folder: Path) -> Callable[[str], bytes | None]:
    """What reads a file that the settings name, from their folder and not from outside it."""

    def read(path: str) -> bytes | None:
        file = folder / path
        inside = file.resolve().is_relative_to(folder.resolve())
        return file.read_bytes() if inside and file.is_file() else None

    return read


def text(file: Path, most: int) -> bytes:
    """One file, as far as `texts` reads it."""
    with file.open("rb") as opened:
        return opened.read(most + 1)
