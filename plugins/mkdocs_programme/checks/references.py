"""Works of the literature, as their records tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from mkdocs_programme.checks.mending import line_with
from mkdocs_programme.checks.registry import check
from mkdocs_programme.citing.items import bare_doi
from mkdocs_programme.entities import Entity, Reference
from mkdocs_programme.entities.base import Key
from mkdocs_programme.entities.shape import proses_of
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.mentions import masked
from mkdocs_programme.values.isbn import is_isbn
from mkdocs_programme.values.words import Words

__all__ = ["doi_form", "isbn_mistyped", "linked_not_cited"]

_URL = re.compile(r"https?://[^\s<>\[\]\"'`|\\]+")


@check("PRG602", Severity.WARNING)
def doi_form(programme: Programme) -> Iterator[Finding]:
    """A DOI is not written as 10.xxxx/yyyy.

    The link that the page makes of it would lead nowhere.

    Breaks it:

        === bibliography/stabell1998.md
        ---
        type: document
        title: Configuring value
        DOI: https://doi.org/10.1002/example
        ---
        === speakers/ada.md
        ---
        name: Ada
        ---
        Wrote on value [@stabell1998].

    Mends it:

        === bibliography/stabell1998.md
        ---
        type: document
        title: Configuring value
        DOI: 10.1002/example
        ---
    """
    for work in programme.all(Reference):
        bare = bare_doi(work.doi)
        if work.doi is None or bare == work.doi:
            continue
        place = work.at("DOI")
        hint = phrase("write {bare}", bare=bare) if bare else phrase("write it as it stands in the work, from 10. on")
        mended = line_with(work, place, work.doi, bare) if bare else ""
        message = phrase("`DOI`: “{doi}” is no DOI such as 10.1000/182", doi=work.doi)
        yield doi_form.at(place, message, hint=hint, mended=mended, sure=True)


@check("PRG607", Severity.WARNING)
def linked_not_cited(programme: Programme) -> Iterator[Finding]:
    """A text leads to the address of a work that the bibliography holds, and does not cite it.

    The work is missing from the list of the page, and its own page does not tell that it is used here.

    Breaks it:

        === bibliography/stabell1998.md
        ---
        type: document
        title: Configuring value
        DOI: 10.1002/example
        ---
        === speakers/ada.md
        ---
        name: Ada
        ---
        Wrote on value [@stabell1998].
        === speakers/bo.md
        ---
        name: Bo
        ---
        Reads https://doi.org/10.1002/example every year.

    Mends it:

        === speakers/bo.md
        ---
        name: Bo
        ---
        Reads [@stabell1998] every year.
    """
    known = dict(_addresses(programme))
    if not known:
        return
    for entity in programme.entities:
        for key, text in proses_of(entity):
            for words in text.written:
                yield from _linked(programme, entity, key, words, known)


def _linked(
    programme: Programme, entity: Entity, key: Key, words: Words, known: Mapping[str, Reference]
) -> Iterator[Finding]:
    if "http" not in words.text:
        return
    for found in _URL.finditer(masked(words.text)):
        written = found[0].rstrip(".,;:!?*_")
        work = known.get(_same(written)) or known.get(_same(written.rstrip(")")))
        if work is None or work.address == entity.address:
            continue
        written = written if _same(written) in known else written.rstrip(")")
        place = programme.in_prose(entity, key, words, found.start(), len(written))
        bare = not words.text.endswith(("](", "<"), 0, found.start())
        mended = line_with(entity, place, written, f"[@{work.id}]", prose=True) if bare else ""
        message = phrase("“{written}” is a work of the bibliography", written=written)
        yield linked_not_cited.at(
            place, message, hint=phrase("cite it instead: [@{work}]", work=work.id), mended=mended, sure=True
        )


def _addresses(programme: Programme) -> Iterator[tuple[str, Reference]]:
    for work in programme.all(Reference):
        if doi := bare_doi(work.doi):
            yield _same(f"https://doi.org/{doi}"), work
        if work.url:
            yield _same(work.url), work


def _same(address: str) -> str:
    """One form of the addresses of one page."""
    bare = re.sub(r"^https?://(?:www\.|dx\.(?=doi\.org))?", "", address.casefold())
    return unquote(bare).rstrip("/")


@check("PRG608", Severity.WARNING)
def isbn_mistyped(programme: Programme) -> Iterator[Finding]:
    """An ISBN has a wrong number of figures or a wrong check digit.

    A bookshop or a library would find another book, or none.

    Breaks it:

        === bibliography/nelson2007.md
        ---
        type: document
        title: Quality by design
        ISBN: 978-0-7879-7898-4
        ---
        === speakers/ada.md
        ---
        name: Ada
        ---
        Wrote on quality [@nelson2007].

    Mends it:

        === bibliography/nelson2007.md
        ---
        type: document
        title: Quality by design
        ISBN: 978-0-7879-7898-3
        ---
    """
    for work in programme.all(Reference):
        if work.isbn is not None and not is_isbn(work.isbn):
            message = phrase("`ISBN`: “{isbn}” is no ISBN such as 978-0-306-40615-7", isbn=work.isbn)
            yield isbn_mistyped.at(
                work.at("ISBN"), message, hint=phrase("compare it with the book; one of its figures is mistyped")
            )
