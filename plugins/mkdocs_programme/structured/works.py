"""Works of the literature."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mkdocs_programme.citing.items import bare_doi
from mkdocs_programme.entities import Reference
from mkdocs_programme.entities.sources import Author
from mkdocs_programme.structured.nodes import Node, node
from mkdocs_programme.structured.teller import Teller

__all__ = ["reference_nodes"]

_WORKS = {
    "article-journal": "ScholarlyArticle",
    "article": "Article",
    "book": "Book",
    "chapter": "Chapter",
    "paper-conference": "ScholarlyArticle",
    "thesis": "Thesis",
    "report": "Report",
    "webpage": "WebPage",
    "motion_picture": "Movie",
}
_PAGED = frozenset({"ScholarlyArticle", "Article", "Chapter"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _issued(date: str | None) -> Node:
    """When a work appeared. A year or a month is no date to schema.org, so of these the year is told where it fits."""
    if date is None:
        return {}
    return {"datePublished": date} if _DAY.fullmatch(date) else {"copyrightYear": int(date[:4])}


def reference_nodes(teller: Teller, work: Reference) -> list[Node]:
    """What the page of a work tells of it; our note on it stays with the page."""
    kind = _WORKS.get(work.type, "CreativeWork")
    doi = f"https://doi.org/{bare}" if (bare := bare_doi(work.doi)) else None
    return [
        node(
            kind,
            teller.id(work),
            name=teller.say(teller.scribe.title(work)),
            author=_authors(work.author),
            editor=[one for one in _authors(work.editor) if one["@type"] == "Person"],
            inLanguage=work.language,
            **_issued(work.issued),
            isPartOf=_container(work, kind),
            pagination=work.page if kind in _PAGED else None,
            isbn=work.isbn if kind == "Book" else None,
            bookEdition=work.edition_statement if kind == "Book" else None,
            reportNumber=work.number if kind == "Report" else None,
            publisher=_publisher(work),
            identifier=doi,
            sameAs=doi,
            url=work.url,
        )
    ]


def _authors(found: Iterable[Author]) -> list[Node]:
    told = []
    for author in found:
        pieces = (author.given, author.dropping_particle, author.particle, author.family, author.suffix)
        name = author.literal or " ".join(piece for piece in pieces if piece)
        if name:
            family = " ".join(piece for piece in (author.particle, author.family) if piece)
            kind = "Organization" if author.literal else "Person"
            told.append(node(kind, name=name, givenName=author.given, familyName=family, honorificSuffix=author.suffix))
    return told


def _publisher(work: Reference) -> Node | None:
    if not work.publisher:
        return None
    place = node("PostalAddress", addressLocality=work.publisher_place) if work.publisher_place else None
    return node("Organization", name=work.publisher, address=place)


def _container(work: Reference, kind: str) -> Node | None:
    """What a work appeared in: an issue of a volume of a journal, or a book."""
    name = work.container_title
    if not name:
        return None
    if kind == "Chapter":
        return node("Book", name=name, isbn=work.isbn, bookEdition=work.edition_statement)
    if work.type != "article-journal":
        return node("CreativeWork", name=name)
    whole = node("Periodical", name=name)
    if work.volume:
        whole = node("PublicationVolume", volumeNumber=work.volume, isPartOf=whole)
    return node("PublicationIssue", issueNumber=work.issue, isPartOf=whole) if work.issue else whole
