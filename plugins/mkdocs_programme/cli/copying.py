"""`programme build --to`: the whole site as files that any engine builds."""

from __future__ import annotations

from pathlib import Path

from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, found, shown
from mkdocs_programme.cli.reporting import reported
from mkdocs_programme.cli.terminal import tell_all, working, write_out
from mkdocs_programme.findings import Severity

__all__ = ["write_copy"]

WRONG = 1
"""The exit code of a copy that was not written because of what stands in the files."""
MARK = "mkdocs.yml"
"""A folder that has something in it, and not this, is somebody's own."""


def write_copy(folder: Path, *, strict: bool) -> None:
    """Write the copy of the festival of the current folder, over an older one."""
    from mkdocs_programme.neutral import copy_of

    festival = found(None, None)
    site = read(festival)
    tell_all(reported(festival, site, site.findings))
    if strict and any(finding.severity is Severity.ERROR for finding in site.findings):
        write_out("Nothing was written. Mend the errors first.")
        raise SystemExit(WRONG)
    if folder.exists() and not _is_ours(folder):
        raise CouldNotRun(f"{shown(folder)} holds something that is no copy of ours. Name a new folder.")
    try:
        with working("Writing"):
            count = _write(folder, dict(copy_of(site, festival.content)))
    except OSError as fault:
        raise CouldNotRun(f"{shown(folder)} cannot be written. Look whether you may write there.") from fault
    write_out(f"{shown(folder)}: {count} files")


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and ((folder / MARK).is_file() or not any(folder.iterdir()))


def _write(folder: Path, files: dict[str, bytes]) -> int:
    """Write every file, and take away those of an older copy that there are no more."""
    for old in sorted((folder / "docs").rglob("*")) if folder.exists() else ():
        if old.is_file() and old.relative_to(folder).as_posix() not in files:
            old.unlink()
    for path, octets in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(octets)
    return len(files)
