"""The whole bibliography, and what a reader may take along of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from mkdocs_programme.entities import Reference
from mkdocs_programme.entities.sources import Author
from mkdocs_programme.languages.choices import WORK_TYPES
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.languages.order import sort_key
from mkdocs_programme.pages.filters import Filter, Traits, choices
from mkdocs_programme.pages.head import Head, overview_head
from mkdocs_programme.pages.learning_kinds import BibliographyPage, WorkEntry
from mkdocs_programme.pages.page import Page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sheet import Sheet
from mkdocs_programme.values.words import Words

__all__ = ["bibliography_sheet", "downloads"]

FORMATS = (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "csl.json"))


def downloads(address: str) -> tuple[tuple[str, str], ...]:
    """Formats, and where the file of a work or a material stands below the root of the site."""
    return tuple((label, f"{address}.{ending}") for label, ending in FORMATS)


def bibliography_sheet(scribe: Scribe, works: Sequence[Reference]) -> Sheet:
    """The page of every work of the bibliography, as far as the site must know it."""
    head = overview_head(scribe, Reference.folder, scribe.kinds(Reference.kind), "")
    return Sheet(Page(**head), partial(_page, scribe, works, head))


def _page(scribe: Scribe, works: Sequence[Reference], head: Head) -> BibliographyPage:
    """Every work in the order of its names."""
    entries = tuple(_entry(scribe, work) for work in sorted(works, key=scribe.citer.key))
    return BibliographyPage(
        **head,
        of_kind=Reference.kind,
        count=len(works),
        works=entries,
        filters=_filters(scribe, works, [entry.traits for entry in entries]),
        downloads=downloads(f"{Reference.folder}/{Reference.folder}"),
    )


def _entry(scribe: Scribe, work: Reference) -> WorkEntry:
    return WorkEntry(
        link=scribe.link(work),
        entry=scribe.citer.entry(work),
        type_label=scribe.say(WORK_TYPES[work.type]),
        traits=_traits(scribe, work),
    )


def _traits(scribe: Scribe, work: Reference) -> Traits:
    is_cited = any(naming.source.address != work.address for naming in scribe.programme.namings(work))
    return (
        ("type", (work.type,)),
        ("year", ((work.issued or "")[:4],)),
        ("author", tuple(dict.fromkeys(_value(author) for author in _authors(work)))),
        ("cited", ("yes" if is_cited else "no",)),
    )


def _filters(scribe: Scribe, works: Sequence[Reference], traits: Sequence[Traits]) -> tuple[Filter, ...]:
    names = {_value(author): scribe.own(_label(author)) for work in works for author in _authors(work)}
    years = sorted({work.issued[:4] for work in works if work.issued}, reverse=True)
    offered: tuple[tuple[str, Words, list[tuple[str, Words]]], ...] = (
        ("type", scribe.say("Type"), [(type_, scribe.say(label)) for type_, label in WORK_TYPES.items()]),
        ("year", scribe.say("Year"), [(year, scribe.own(year)) for year in years]),
        (
            "author",
            scribe.say("Author"),
            sorted(names.items(), key=lambda pair: sort_key(pair[1].text, scribe.language)),
        ),
        (
            "cited",
            scribe.say("Cited"),
            [("yes", scribe.say("In this programme")), ("no", scribe.say("Not in this programme"))],
        ),
    )
    made = (Filter(name, label, choices(name, traits, labels)) for name, label, labels in offered)
    return tuple(filter_ for filter_ in made if len(filter_.choices) > 1)


def _authors(work: Reference) -> tuple[Author, ...]:
    return work.author or work.editor


def _value(author: Author) -> str:
    """The same for “Fjeldstad, ØD” and “Fjeldstad, Øystein”."""
    initial = (author.given or "")[:1]
    return fold(author.literal or f"{author.family or ''} {initial}").replace("|", " ").strip()


def _label(author: Author) -> str:
    family = " ".join(filter(None, (author.particle, author.family)))
    return author.literal or ", ".join(filter(None, (family, author.given)))
