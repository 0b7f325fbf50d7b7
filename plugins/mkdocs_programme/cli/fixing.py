"""Fixing what `programme check` finds, in the files or as a difference to look at."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from mkdocs_programme import build, documents, files
from mkdocs_programme.build import SETTINGS
from mkdocs_programme.cli.festival import CouldNotRun, Festival, shown
from mkdocs_programme.cli.terminal import working
from mkdocs_programme.cli.together import write_together
from mkdocs_programme.findings import Finding
from mkdocs_programme.fixes import Fixed, fixed
from mkdocs_programme.fixes.rounds import Found
from mkdocs_programme.memory import Memory
from mkdocs_programme.phrases import Phrase, counted, phrase

__all__ = ["difference", "fixes", "said", "write"]


def fixes(festival: Festival, wanted: Callable[[Sequence[Finding]], Sequence[Finding]], *, unsafe: bool) -> Fixed:
    """Everything that can be fixed of what is wanted; nothing is written yet.

    Raises:
        CouldNotRun: The disk does not give a file.
    """
    memory = Memory()

    def check(texts: Mapping[str, bytes]) -> Found:
        site = build.load(festival.content, festival.settings, texts, memory=memory)
        return wanted(site.findings), site.lines

    try:
        with working("Fixing"):
            return fixed(_files(festival), check, unsafe=unsafe)
    except OSError as fault:
        raise CouldNotRun(f"{fault.filename} cannot be read. Look whether you may open it.") from fault


def write(festival: Festival, done: Fixed) -> None:
    """Write what was fixed: all of it, or nothing.

    Raises:
        CouldNotRun: A file cannot be written.
    """
    write_together({_path(festival, path): octets.decode("utf-8") for path, octets in done.files.items()})


def difference(festival: Festival, done: Fixed) -> Iterator[str]:
    """What would be written, line by line, as `diff -u` and `git apply` know it."""
    for path, octets in sorted(done.files.items()):
        file = _path(festival, path)
        name = shown(file)
        before, after = (_lines(text) for text in (file.read_bytes(), octets))
        for line in difflib.unified_diff(before, after, f"a/{name}", f"b/{name}"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def said(done: Fixed, left: int) -> Phrase:
    """How much was fixed, and how much more could be."""
    where = counted(len(done.files), "{number} file", "{number} files")
    told = counted(len(done.findings), "{number} fixed in {files}", "{number} fixed in {files}", files=where)
    if left:
        more = counted(left, "{number} guess could be made", "{number} guesses could be made")
        told = phrase("{told}; {more} with --unsafe-fixes", told=told, more=more)
    return told


def _lines(octets: bytes) -> list[str]:
    """Lines with their ends as they are; what is no UTF-8 is never fixed, and so not shown."""
    return re.findall(r"[^\n]*\n|[^\n]+", octets.decode("utf-8"))


def _files(festival: Festival) -> dict[str, bytes]:
    """What may be fixed: no file that a link brings in from elsewhere."""
    text, unfit = files.settings_text(festival.settings, documents.SIZE)
    settings = {SETTINGS: text} if festival.settings is not None and not unfit else {}
    return {**files.texts(festival.content, documents.SIZE), **settings}


def _path(festival: Festival, path: str) -> Path:
    return festival.settings if path == SETTINGS and festival.settings is not None else festival.content / path
