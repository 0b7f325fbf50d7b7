"""Files written together: all of them, or none."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from mkdocs_programme.cli.festival import CouldNotRun, shown

__all__ = ["write_together"]


def write_together(texts: Mapping[Path, str | bytes | None]) -> None:
    """Write texts into files; if one cannot be written, every file is as it was.

    All are written beside their places first, where most that can go wrong goes wrong; then each takes its place.

    Args:
        texts: What shall stand in each file; nothing for one that is taken away.

    Raises:
        CouldNotRun: The disk refuses one.
    """
    made: list[Path] = []
    beside: dict[Path, Path] = {}
    placed: dict[Path, bytes | None] = {}
    try:
        for path, text in texts.items():
            if text is None:
                continue
            made += _folders(path.parent)
            beside[path] = path.with_name(f".{path.name}.import")
            beside[path].write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        for path in texts:
            placed[path] = _before(path)
            if path in beside:
                os.replace(beside[path], path)
            else:
                path.unlink(missing_ok=True)
    except OSError as fault:
        _undo(placed, beside, made)
        name = shown(Path(fault.filename)) if fault.filename else "A file"
        words = f"{name} cannot be written. Look whether you may write there. Nothing was changed."
        raise CouldNotRun(words) from fault
    except BaseException:
        _undo(placed, beside, made)
        raise


def _before(path: Path) -> bytes | None:
    """What stands in a file; one that is marked as read-only is meant to stay, although its folder lets us replace it.

    Raises:
        PermissionError: It is.
    """
    if not path.exists():
        return None
    if not path.stat().st_mode & 0o222:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    return path.read_bytes()


def _folders(folder: Path) -> list[Path]:
    """The folders that had to be made, the innermost last."""
    missing = [outer for outer in (folder, *folder.parents) if not outer.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def _undo(placed: Mapping[Path, bytes | None], beside: Mapping[Path, Path], made: list[Path]) -> None:
    for path, before in placed.items():
        if before is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(before)
    for waiting in beside.values():
        waiting.unlink(missing_ok=True)
    for folder in reversed(made):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
