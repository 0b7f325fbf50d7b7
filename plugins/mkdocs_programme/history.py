"""When the content was last changed: told by whoever builds, else by its history, else by its files."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

__all__ = ["last_change"]


def last_change(content: Path) -> datetime:
    """The moment of the last change, in UTC, so that equal content gives equal calendars.

    Args:
        content: The content root.

    Returns:
        What `SOURCE_DATE_EPOCH` says (reproducible-builds.org), else the last commit of the folder, else the newest of
        its files; the year 2000 for a folder without any.
    """
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    if said.isdigit():
        return datetime.fromtimestamp(int(said), UTC)
    committed = _last_commit(content)
    if committed is not None:
        return committed
    times = [int(path.stat().st_mtime) for path in content.rglob("*.md") if path.is_file()]
    return datetime.fromtimestamp(max(times), UTC) if times else datetime(2000, 1, 1, tzinfo=UTC)


def _last_commit(content: Path) -> datetime | None:
    """The last commit that touched the folder; nothing without git, or outside of a repository."""
    command = ["git", "-C", str(content), "log", "-1", "--format=%ct", "--", "."]
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    stamp = told.stdout.strip()
    return datetime.fromtimestamp(int(stamp), UTC) if told.returncode == 0 and stamp.isdigit() else None
