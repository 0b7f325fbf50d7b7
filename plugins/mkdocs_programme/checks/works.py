"""The bibliography as a whole: works told twice, told by half, or never used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.citing.items import bare_doi
from mkdocs_programme.entities import Reference
from mkdocs_programme.findings import Finding, Rule, Severity
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.phrases import Phrase, either, listed, phrase
from mkdocs_programme.programme import Programme

__all__ = ["accessed_without_address", "doi_twice", "work_incomplete", "work_twice", "work_uncited"]


@check("PRG603", Severity.WARNING)
def doi_twice(programme: Programme) -> Iterator[Finding]:
    """Two works of the bibliography have the same DOI.

    A reader would take them for two works, and lists would name one of them twice.

    Breaks it:

        === bibliography/stabell1998.md
        ---
        type: document
        title: Configuring value
        DOI: 10.1002/example
        ---
        === bibliography/value1998.md
        ---
        type: document
        title: On chains, shops and networks
        DOI: 10.1002/EXAMPLE
        ---
        === speakers/ada.md
        ---
        name: Ada
        ---
        Wrote on value [@stabell1998; @value1998].

    Mends it:

        === bibliography/value1998.md
        ---
        type: document
        title: On chains, shops and networks
        DOI: 10.1002/example.2
        ---
    """
    yield from _told_twice(
        programme,
        doi_twice,
        lambda work: bare_doi(work.doi).casefold(),
        "DOI",
        lambda work, other: phrase("`DOI`: {other} has “{doi}” too", other=other.origin.source.path, doi=work.doi),
    )


@check("PRG604", Severity.WARNING)
def work_twice(programme: Programme) -> Iterator[Finding]:
    """Two works of the bibliography have the same title and year.

    They are likely to be one work under two keys, so that neither page shows all that cites it.

    Breaks it:

        === bibliography/stabell1998.md
        ---
        type: document
        title: Configuring value
        issued: 1998
        ---
        === bibliography/value1998.md
        ---
        type: document
        title: Configuring Value.
        issued: 1998-05
        ---
        === speakers/ada.md
        ---
        name: Ada
        ---
        Wrote on value [@stabell1998; @value1998].

    Mends it:

        === bibliography/value1998.md
        ---
        type: document
        title: Configuring value.
        issued: 1999
        ---
    """
    yield from _told_twice(
        programme,
        work_twice,
        _title_and_year,
        "title",
        lambda work, other: phrase(
            "{other} tells the same title of {year}", other=other.origin.source.path, year=_year(work)
        ),
    )


def _title_and_year(work: Reference) -> str:
    """What two files of one work have in common; nothing where the year is not known."""
    words = " ".join(re.findall(r"[^\W_]+", fold(work.title)))
    return f"{_year(work)} {words}" if _year(work) else ""


def _year(work: Reference) -> str:
    return (work.issued or "")[:4]


def _told_twice(
    programme: Programme,
    rule: Rule,
    known_by: Callable[[Reference], str],
    field: str,
    message: Callable[[Reference, Reference], Phrase],
) -> Iterator[Finding]:
    """The later of each two works that are known by the same words."""
    seen: dict[str, Reference] = {}
    for work in programme.all(Reference):
        words = known_by(work)
        if words and (other := seen.setdefault(words, work)) is not work:
            hint = phrase("keep one of the two, and give it the other's key under `aliases`: [{work}]", work=work.id)
            yield rule.at(work.at(field), message(work, other), hint=hint, also=[other.at(field)])


_NEEDED: dict[str, tuple[str, ...]] = {
    "article-journal": ("author", "container-title", "issued"),
    "article": ("container-title or publisher", "issued"),
    "book": ("author or editor", "publisher", "issued"),
    "chapter": ("author", "container-title", "issued"),
    "paper-conference": ("author", "container-title or event-title", "issued"),
    "thesis": ("author", "publisher", "issued"),
    "report": ("author or publisher", "issued"),
    "webpage": ("URL",),
    "motion_picture": ("issued",),
}
"""Without these a reader can hardly find a work of a type; of a document nothing is asked."""


@check("PRG605", Severity.NOTE)
def work_incomplete(programme: Programme) -> Iterator[Finding]:
    """A work lacks what a reader needs to find it.

    Its entry in lists breaks off where the journal, the publisher or the year should follow.

    Breaks it:

        === bibliography/stabell1998.md
        ---
        type: article-journal
        title: Configuring value
        author: [{family: Stabell, given: CB}]
        ---
        === speakers/ada.md
        ---
        name: Ada
        ---
        Wrote on value [@stabell1998].

    Mends it:

        === bibliography/stabell1998.md
        ---
        type: article-journal
        title: Configuring value
        author: [{family: Stabell, given: CB}]
        container-title: Strategic Management Journal
        issued: 1998
        ---
    """
    for work in programme.all(Reference):
        document = work.origin.source
        lacking = [
            names
            for names in _NEEDED.get(work.type, ())
            if document.whole and not any(document.fields.get(name) for name in names.split(" or "))
        ]
        if lacking:
            said = listed(either(f"`{name}`" for name in names.split(" or ")) for names in lacking)
            hint = phrase("write what is known; if nobody knows, make it a `document`")
            yield work_incomplete.at(
                work.at("type"), phrase("a work of type {type} lacks {said}", type=work.type, said=said), hint=hint
            )


@check("PRG606", Severity.NOTE)
def work_uncited(programme: Programme) -> Iterator[Finding]:
    """Nothing in the programme cites or names a work of the bibliography.

    A reader who finds it cannot see what it has to do with the festival.

    Breaks it:

        === bibliography/stabell1998.md
        ---
        type: document
        title: Configuring value
        ---

    Mends it:

        === speakers/ada.md
        ---
        name: Ada
        ---
        Wrote on value [@stabell1998].
    """
    for work in programme.all(Reference):
        if all(naming.source.address == work.address for naming in programme.namings(work)):
            hint = phrase("cite it where a text rests on it: [@{work}], or list it under `references`", work=work.id)
            yield work_uncited.at(work.at("title"), phrase("nothing in the programme cites this work"), hint=hint)


@check("PRG609", Severity.WARNING)
def accessed_without_address(programme: Programme) -> Iterator[Finding]:
    """A work was read on a day, but its address is not told.

    The day says when a web page was as it was; without the address there is no such page, and the day is not shown.

    Breaks it:

        === bibliography/microsystem.md
        ---
        type: document
        title: What is a microsystem?
        accessed: 2024-03-01
        ---
        === speakers/ada.md
        ---
        name: Ada
        ---
        Explains microsystems [@microsystem].

    Mends it:

        === bibliography/microsystem.md
        ---
        type: document
        title: What is a microsystem?
        accessed: 2024-03-01
        URL: https://example.org/microsystem
        ---
    """
    for work in programme.all(Reference):
        if work.accessed and not work.origin.source.fields.get("URL"):
            message = phrase("`accessed`: “{accessed}” is a day on which no address was read", accessed=work.accessed)
            yield accessed_without_address.at(work.at("accessed"), message, hint=phrase("write a line `URL: …` too"))
