"""Files beside the texts: they must be there, stay small, and do nothing by themselves."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator

from mkdocs_programme.checks.mending import as_written, line_with_path
from mkdocs_programme.checks.registry import check
from mkdocs_programme.decode.nearest import meant, nearest
from mkdocs_programme.entities import Material, Reference
from mkdocs_programme.files.entries import OUTSIDE
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.attached import Attached

__all__ = ["file_may_run", "file_missing", "file_named_in_other_letters", "file_outside"]


@check("PRG701", Severity.ERROR)
def file_missing(programme: Programme) -> Iterator[Finding]:
    """A file is named that does not lie below the content.

    Whoever follows the link would find an error instead of the file.

    Breaks it:

        === materials/files/deck-2026.pdf
        %PDF-1.7
        === materials/deck.md
        ---
        title: Slides of A2
        files: [materials/files/deck.pdf]
        ---

    Mends it:

        === materials/deck.md
        ---
        title: Slides of A2
        files: [materials/files/deck-2026.pdf]
        ---
    """
    folded = {_folded(path) for path in programme.files}
    for name in programme.attached:
        if _leaves(programme, name) or name.path in programme.files or _folded(name.path) in folded:
            continue
        if _EXPORTED.fullmatch(name.path):
            continue
        near = _near(name.path, tuple(programme.files))
        hint = meant(as_written(name, near)) if near else phrase("put the file there, or correct its path")
        yield file_missing.at(
            name.place, phrase("there is no file {name}", name=name.path), hint=hint, mended=line_with_path(name, near)
        )


@check("PRG702", Severity.ERROR)
def file_named_in_other_letters(programme: Programme) -> Iterator[Finding]:
    """A file is named with a capital letter for a small one, or the other way round.

    On some computers the two are one file; on most servers they are not, and the reader finds an error.

    Breaks it:

        === materials/files/Deck.PDF
        %PDF-1.7
        === materials/deck.md
        ---
        title: Slides of A2
        files: [materials/files/deck.pdf]
        ---

    Mends it:

        === materials/deck.md
        ---
        title: Slides of A2
        files: [materials/files/Deck.PDF]
        ---
    """
    by_letters = {_folded(path): path for path in programme.files}
    for name in programme.attached:
        really = by_letters.get(_folded(name.path))
        if really is None or name.path in programme.files or _leaves(programme, name):
            continue
        if _one_form(really) == _one_form(name.path):
            message = phrase("the file is called {really}, with its accents stored in another form", really=really)
            hint = phrase("rename the file, as it is written here")
            yield file_named_in_other_letters.at(name.place, message, hint=hint)
            continue
        message = phrase("the file is called {really}, in other capital and small letters", really=really)
        hint = phrase("write “{path}”", path=as_written(name, really))
        yield file_named_in_other_letters.at(
            name.place, message, hint=hint, mended=line_with_path(name, really), sure=True
        )


@check("PRG703", Severity.ERROR)
def file_outside(programme: Programme) -> Iterator[Finding]:
    """A file is named that does not lie in the content folder.

    Only what lies in that folder goes into the site; a file elsewhere may be private.

    Breaks it:

        === materials/files/deck.pdf
        %PDF-1.7
        === materials/deck.md
        ---
        title: Slides of A2
        files: [../Downloads/deck.pdf]
        ---

    Mends it:

        === materials/deck.md
        ---
        title: Slides of A2
        files: [materials/files/deck.pdf]
        ---
    """
    for name in programme.attached:
        if _leaves(programme, name):
            message = phrase("“{name}” leads out of the content folder", name=name.written)
            if "://" in name.written:
                message = phrase("“{name}” is a web address, and a path is wanted", name=name.written)
                hint = phrase("write it under `url`")
            else:
                hint = phrase("put the file below materials/files and name it from the content folder on")
            yield file_outside.at(name.place, message, hint=hint)


@check("PRG704", Severity.ERROR)
def file_may_run(programme: Programme) -> Iterator[Finding]:
    """A file is offered that could run where a reader opens it.

    It is not published: nobody who clicks on a programme should start a program.

    Breaks it:

        === materials/files/plan.html
        <script>alert(1)</script>
        === materials/plan.md
        ---
        title: A plan to fill in
        type: tool
        files: [materials/files/plan.html]
        ---

    Mends it:

        === materials/files/plan.html
        === materials/files/plan.pdf
        %PDF-1.7
        === materials/plan.md
        ---
        title: A plan to fill in
        type: tool
        files: [materials/files/plan.pdf]
        ---
    """
    for name in programme.attached:
        stored = programme.files.get(name.path)
        if stored is not None and stored.danger and stored.danger != OUTSIDE:
            message = phrase("{name} is not published, because {danger}", name=name.path, danger=stored.danger)
            yield file_may_run.at(name.place, message, hint=_INSTEAD if stored.is_unfit else _OTHERWISE)


_EXPORTED = re.compile(rf"(?:{Reference.folder}|{Material.folder})/[^/]+\.(?:bib|ris|csl\.json)")
"""Files for reference managers, which the build makes."""
_OTHERWISE = phrase("offer it as PDF or in another form that only shows something")
_INSTEAD = phrase("put the file itself in its place")


def _one_form(path: str) -> str:
    """A path with its accents in one form; macOS gives them another than people type."""
    return unicodedata.normalize("NFC", path)


def _folded(path: str) -> str:
    return _one_form(path).casefold()


def _leaves(programme: Programme, name: Attached) -> bool:
    """Whether a path leads out of the content, by its words or by a link on the disk."""
    stored = programme.files.get(name.path)
    first = name.path.split("/")[0]
    return first in ("..", "") or ":" in first or "\\" in name.path or (stored is not None and stored.danger == OUTSIDE)


def _near(path: str, files: tuple[str, ...]) -> str | None:
    """The file that was meant: one of the same name, if there is but one, or one of nearly the same path."""
    same = [file for file in files if posixpath.basename(file).casefold() == posixpath.basename(path).casefold()]
    if len(same) == 1:
        return same[0]
    beside = [file for file in files if posixpath.dirname(file) == posixpath.dirname(path)]
    by_name = nearest(posixpath.basename(path), [posixpath.basename(file) for file in beside])
    return posixpath.join(posixpath.dirname(path), by_name) if by_name else nearest(path, files)
