"""Names in running text: links and citations must lead somewhere."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence

from mkdocs_programme.checks.mending import line_with
from mkdocs_programme.checks.registry import check
from mkdocs_programme.decode.names import as_id
from mkdocs_programme.decode.nearest import meant, nearest
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Dangling, Programme

__all__ = ["link_broken", "work_unknown"]


@check("PRG102", Severity.ERROR)
def link_broken(programme: Programme) -> Iterator[Finding]:
    """A link in a text leads to no file.

    Whoever follows it would find an error instead of a page.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === speakers/ada-berg.md
        ---
        name: Ada Berg
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        ---
        See [Ada](../speakers/ada-berg.md).

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        ---
        See [Ada](../../speakers/ada-berg.md).
    """
    files = [*(entity.origin.source.path for entity in programme.entities), *sorted(programme.free_pages)]
    for name in programme.dangling:
        if name.how != "link":
            continue
        near = _near_file(name, files)
        if near is None:
            hint, mended = phrase("correct the link, or make the file"), ""
        else:
            _, mark, anchor = name.written.partition("#")
            target = posixpath.relpath(near, posixpath.dirname(name.place.path)) + mark + anchor
            hint = meant(target)
            mended = line_with(name.source, name.place, name.written, target, prose=True)
        yield link_broken.at(
            name.place, phrase("the link “{name}” leads to no file", name=name.written), hint=hint, mended=mended
        )


def _near_file(name: Dangling, files: Sequence[str]) -> str | None:
    """The file that was meant: the only one of the same name, or one of nearly the same, best in the same folder."""
    folder, base = posixpath.split(name.ref.id)
    others = [path for path in files if path != name.place.path]
    same = [path for path in others if posixpath.basename(path) == base]
    if len(same) == 1:
        return same[0]
    if same:
        return nearest(name.ref.id, same)
    # Whole paths of one folder are alike to begin with, so that only the names can tell.
    named = {posixpath.basename(path): path for path in others}
    beside = {posixpath.basename(path): path for path in others if posixpath.dirname(path) == folder}
    return beside.get(nearest(base, beside) or "") or named.get(nearest(base, named) or "")


@check("PRG601", Severity.ERROR)
def work_unknown(programme: Programme) -> Iterator[Finding]:
    """A text cites a work that the bibliography does not hold.

    A reader could not look up what the text rests on.

    Breaks it:

        === bibliography/stabell1998.md
        ---
        type: document
        title: Configuring value for competitive advantage
        ---
        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        ---
        There are three configurations [@stabel1998, p. 415], told at length [@stabell1998].

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        ---
        There are three configurations [@stabell1998, p. 415].
    """
    for name in programme.dangling:
        if name.how != "citation":
            continue
        near = nearest(name.written, programme.directory.words("reference"))
        made = f"bibliography/{as_id(name.written)}.md"
        hint = meant(near) if near is not None else phrase("make {made}, or correct the citation", made=made)
        old, new = f"@{name.written}", f"@{near}"
        mended = line_with(name.source, name.place, old, new, prose=True) if near is not None else ""
        message = phrase("the bibliography holds no “{name}”", name=name.written)
        yield work_unknown.at(name.place, message, hint=hint, mended=mended)
