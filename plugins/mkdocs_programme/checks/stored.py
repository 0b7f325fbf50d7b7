"""What lies in the content folder, named by a text or not."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.files.entries import NAMELESS
from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme

__all__ = ["entry_unfit", "file_large", "file_left_out"]


@check("PRG705", Severity.WARNING)
def file_left_out(programme: Programme) -> Iterator[Finding]:
    """A file lies in the content folder that is not published, because it could run.

    Whoever put it there will look for it in the site.

    Breaks it:

        === scripts/count.js
        alert(1)

    Mends it:

        === programme.yml
        files:
          trusted: [scripts/count.js]
    """
    named = {name.path for name in programme.attached}
    for stored in programme.files.values():
        if stored.danger and not stored.is_unfit and stored.path not in named:
            message = phrase("the file is not published, because {danger}", danger=stored.danger)
            yield file_left_out.at(Place(stored.path), message, hint=_TRUST)


@check("PRG706", Severity.WARNING)
def file_large(programme: Programme) -> Iterator[Finding]:
    """A file is larger than the site allows.

    On a phone in a crowded hall it would hardly arrive.

    Breaks it:

        === programme.yml
        files: {largest: 1}
        === materials/files/deck.pdf
        %PDF-1.7 <1100000×x>
        === materials/deck.md
        ---
        title: Slides of A2
        files: [materials/files/deck.pdf]
        ---

    Mends it:

        === materials/files/deck.pdf
        %PDF-1.7 <999000×x>
    """
    largest = programme.settings.files.largest
    for stored in programme.files.values():
        if stored.size > largest * 1_000_000 and not stored.danger:
            place = next((name.place for name in programme.attached if name.path == stored.path), Place(stored.path))
            has = {"file": stored.path, "size": stored.size / 1_000_000}
            message = phrase("{file} has {size:.1f} MB, and {largest} are allowed", **has, largest=largest)
            hint = phrase("make its pictures smaller, or raise `files: largest` in programme.yml")
            yield file_large.at(place, message, hint=hint)


@check("PRG708", Severity.ERROR)
def entry_unfit(programme: Programme) -> Iterator[Finding]:
    """What lies in the content folder is no file of its own, such as a link to somewhere else.

    It is never opened: what it leads to may be private, may never end, or may not be there for others. In this
    example a path that begins with `../` stands for such a link.

    Breaks it:

        === ../about.md
        # How to get there

    Mends it:

        === ../about.md
        === about.md
        # How to get there
    """
    for stored in programme.files.values():
        if stored.is_unfit:
            hint = _RENAME if stored.danger == NAMELESS else _INSTEAD
            message = phrase("this is not read, because {danger}", danger=stored.danger)
            yield entry_unfit.at(Place(stored.path), message, hint=hint)


_INSTEAD = phrase("put the file itself in its place, or take it away")
_RENAME = phrase("rename it")
_TRUST = phrase("take it away, or name it under `files: trusted` in programme.yml if the site needs it")
