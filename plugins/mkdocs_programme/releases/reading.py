"""The releases of a site in their order, and what is wrong with their files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from mkdocs_programme.findings import Finding, Place, Severity, rule
from mkdocs_programme.phrases import phrase
from mkdocs_programme.releases.notation import Unreadable, read
from mkdocs_programme.releases.snapshot import Release

__all__ = ["FOLDER", "among", "folder", "in_order", "on_disk", "release_unreadable"]

FOLDER = "releases"
"""Where their files lie, beside the settings."""


@rule("PRG553", Severity.ERROR)
def release_unreadable() -> None:
    """The file of a release cannot be read.

    Nobody could then tell which addresses have been published, nor what has changed since.

    Breaks it:

        === releases/first.json
        {"format": 1, "name": "first", "order": 1, "date": "in spring"}

    Mends it:

        === releases/first.json
        {"format": 1, "name": "first", "order": 1, "date": "2026-03-01T09:00:00Z"}
    """


def folder(content: Path, settings: Path | None) -> Path:
    """Where the releases of a festival lie: beside its settings, or beside its content where it has none."""
    root = settings.parent if settings is not None else Path(os.path.abspath(content)).parent
    return root / FOLDER


def on_disk(content: Path, settings: Path | None) -> dict[str, bytes]:
    """The files of all its releases by path."""
    found = sorted(folder(content, settings).glob("*.json"))
    return {f"{FOLDER}/{path.name}": path.read_bytes() for path in found if path.is_file()}


def among(contents: Mapping[str, bytes | str]) -> dict[str, bytes | str]:
    """Those of some files that are releases."""
    return {path: text for path, text in contents.items() if fnmatchcase(path, f"{FOLDER}/*.json")}


def in_order(files: Mapping[str, bytes | str]) -> tuple[tuple[Release, ...], list[Finding]]:
    """The releases that files hold, the first one first.

    Args:
        files: Their contents by path, such as `releases/first.json`.
    """
    found, findings = [], []
    for path, content in sorted(files.items()):
        try:
            release = read(_text(content))
            stem = PurePosixPath(path).stem
            if release.name != stem:
                raise Unreadable(
                    phrase("`name` is “{release}”, and the file is called “{stem}”", release=release.name, stem=stem)
                )
            found.append(release)
        except Unreadable as fault:
            place = Place(path, fault.line, fault.column)
            hint = phrase("restore the file as `programme release` has written it")
            findings.append(release_unreadable.at(place, fault.words, hint=hint))
    return tuple(sorted(found, key=lambda one: (one.order, one.date, one.name))), findings


def _text(content: bytes | str) -> str:
    if isinstance(content, str):
        return content
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Unreadable(phrase("this is not saved as UTF-8")) from fault
