"""When the content was last changed: told by whoever builds, else by its history, else by its files."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from mkdocs_programme.repository import asked

__all__ = ["BEFORE_ALL", "History", "history"]

_FORM = ("--no-show-signature", "--no-ext-diff", "--no-textconv", "--format=%x01%ct", "--name-only", "--relative", "-z")


@dataclass(frozen=True)
class History:
    """When files were last changed, in UTC."""

    last: datetime
    """The last change of all."""
    files: Mapping[str, datetime] = field(default_factory=dict, hash=False)
    """Of single files, by their path below the content root, as far as it is known."""

    def of(self, paths: Iterable[str]) -> datetime:
        """The last change of some files; that of all files where it is not known of one."""
        return max((self.files.get(path, self.last) for path in paths), default=self.last)


BEFORE_ALL = History(datetime(2000, 1, 1, tzinfo=UTC))
"""Of content of which nobody knows when it was changed."""


def history(content: Path) -> History:
    """When the content was changed, so that equal content gives equal calendars.

    Args:
        content: The content root.

    Returns:
        What `SOURCE_DATE_EPOCH` says (reproducible-builds.org), else the commits of the folder, else the newest of
        its files; the year 2000 for a folder without any.
    """
    said = _moment(os.environ.get("SOURCE_DATE_EPOCH", ""))
    if said is not None:
        return History(said)
    committed = _committed(content)
    if committed:
        return History(max(committed.values()), committed)
    times = [int(path.stat().st_mtime) for path in content.rglob("*.md") if path.is_file()]
    return History(datetime.fromtimestamp(max(times), UTC)) if times else BEFORE_ALL


def _committed(content: Path) -> dict[str, datetime]:
    """The last commit of every file of the folder; nothing without git, or outside of a repository."""
    try:
        told = asked(content, "log", *_FORM, "--", ".") or b""
    except (OSError, subprocess.TimeoutExpired):
        return {}
    found: dict[str, datetime] = {}
    for commit in told.decode(errors="replace").split("\x01")[1:]:
        stamp, _, names = commit.partition("\0")
        moment = _moment(stamp)
        if moment is None:  # No commit, but a sign in the name of a file.
            continue
        for name in names.strip("\0\n").split("\0"):
            found[name] = max(moment, found.get(name, moment))
    return found


def _moment(stamp: str) -> datetime | None:
    """Seconds since 1970 as a moment; nothing for what is no number, or lies in no year that there is."""
    return datetime.fromtimestamp(int(stamp), UTC) if re.fullmatch(r"[0-9]{1,11}", stamp) else None
