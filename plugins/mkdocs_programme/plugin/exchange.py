"""Two folders change places, so that nobody who looks finds neither."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from pathlib import Path
from typing import Any

__all__ = ["exchange"]

_AT_FDCWD, _RENAME_EXCHANGE, _RENAME_SWAP = -100, 2, 2
_UNABLE = frozenset((errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM))
"""What a disk answers where a folder cannot be moved, as one at which another disk begins."""


def exchange(new: Path, old: Path) -> None:
    """Put a folder in the place of another, which takes its name if there is one.

    Linux and macOS do so in one step. Elsewhere the old folder has another name for a moment; and where it cannot be
    moved at all, the files of the new one are moved into it.

    Args:
        new: What is to be found under the name of the old one.
        old: What is there now, or nothing.
    """
    if not old.exists():
        old.parent.mkdir(parents=True, exist_ok=True)
        os.rename(new, old)
    elif not _in_one_step(new, old):
        try:
            _in_two_steps(new, old)
        except OSError as fault:
            if fault.errno not in _UNABLE:
                raise
            _laid_over(new, old)


def _in_one_step(new: Path, old: Path) -> bool:
    """Let the system do it, if it can."""
    library: Any = ctypes.CDLL(None) if os.name == "posix" else None
    one, other = os.fsencode(new), os.fsencode(old)
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE) == 0)
    if hasattr(library, "renamex_np"):
        return bool(library.renamex_np(one, other, _RENAME_SWAP) == 0)
    return False


def _in_two_steps(new: Path, old: Path) -> None:
    aside = new.with_name(f"{new.name}.before")
    os.rename(old, aside)
    try:
        os.rename(new, old)
    except OSError:
        os.rename(aside, old)
        raise
    os.rename(aside, new)


def _laid_over(new: Path, old: Path) -> None:
    """Move every file to its place, and take away what the new folder has not; what is hidden stays."""
    kept = set()
    for path in sorted(new.rglob("*")):
        place = old / path.relative_to(new)
        kept.add(place)
        if path.is_dir():
            place.mkdir(exist_ok=True)
        else:
            beside = place.with_name(f".{place.name}.new")
            shutil.copy2(path, beside)
            os.replace(beside, place)
    for path in sorted(old.rglob("*"), reverse=True):
        if path not in kept and not any(piece.startswith(".") for piece in path.relative_to(old).parts):
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
