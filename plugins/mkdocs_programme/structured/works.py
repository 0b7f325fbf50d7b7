"""What can be read: materials, and works of the literature."""

from __future__ import annotations

import re
from collections.abc import Iterable
from mimetypes import MimeTypes

from mkdocs_programme.entities import Material, Pathway, Reference
from mkdocs_programme.entities.session import Role
from mkdocs_programme.entities.sources import Author, File
from mkdocs_programme.pages.head import written_in
from mkdocs_programme.pages.labels import MATERIALS
from mkdocs_programme.structured.nodes import Node, node
from mkdocs_programme.structured.people import people
from mkdocs_programme.structured.places import postal
from mkdocs_programme.structured.profiles import claiming
from mkdocs_programme.structured.teller import Teller

__all__ = ["material_nodes", "reference_nodes"]

_MATERIALS: dict[str, tuple[str, ...]] = {
    "slides": ("PresentationDigitalDocument", "LearningResource"),
    "report": ("Report",),
    "community-report": ("Report",),
    "case-study": ("LearningResource",),
    "handout": ("LearningResource",),
    "tool": ("LearningResource",),
    # Search engines take a video only with a picture and a day, so a recording is told as what it surely is.
    "recording": ("MediaObject", "LearningResource"),
}
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
_COMMONS = re.compile(r"cc[ -](by(?:-(?:nc-sa|nc-nd|nc|nd|sa))?)(?:[ -](\d\.\d))?", re.IGNORECASE)
_TYPES = MimeTypes(filenames=())
"""Without the tables of the machine, so that a site is the same wherever it is built."""


def material_nodes(teller: Teller, material: Material) -> list[Node]:
    """What the page of a material tells."""
    kinds = _MATERIALS.get(material.type, ("CreativeWork",))
    roles = (Role(one.person, one.role, ("people",), one) for one in material.people)
    label = teller.scribe.ui.gettext(MATERIALS[material.type]) if material.type != "other" else None
    pathways = (teller.programme.find(Pathway, pathway) for pathway in material.pathways)
    place = postal(teller, material.place, material.country)
    return [
        claiming(
            node(
                kinds if len(kinds) > 1 else kinds[0],
                teller.id(material),
                name=teller.text(material.title),
                alternateName=teller.text(material.subtitle),
                description=teller.summary(material.body, material.subtitle),
                url=teller.page(material.address),
                inLanguage=material.languages or written_in(teller.scribe, material),
                learningResourceType=label,
                keywords=[label, *(teller.text(pathway.title) for pathway in pathways if pathway)],
                dateCreated=material.date if _DAY.fullmatch(material.date or "") else None,
                **people(teller, roles, "author", "author"),
                sourceOrganization=teller.refs(material.organisations),
                locationCreated=node("Place", name=teller.text(material.place), address=place) if place else None,
                license=_licence(material.licence),
                audience=teller.refs(material.personas),
                about=teller.refs(material.pathways),
                citation=teller.refs(material.references),
                encoding=[_file(teller, file) for file in material.files],
            )
        )
    ]


def _issued(date: str | None) -> Node:
    """When a work appeared. A year or a month is no date to schema.org, so of these the year is told where it fits."""
    if date is None:
        return {}
    return {"datePublished": date} if _DAY.fullmatch(date) else {"copyrightYear": int(date[:4])}


def _licence(said: str | None) -> object:
    """The address of a licence that everybody knows, or its name."""
    if said is None or said.startswith(("https://", "http://")):
        return said
    if found := _COMMONS.fullmatch(said.strip()):
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2] or '4.0'}/"
    if re.match("cc[ -]?0", said.strip(), re.IGNORECASE):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    return node("CreativeWork", name=said)


def _file(teller: Teller, file: File) -> Node:
    kind, _ = _TYPES.guess_type(file.file)
    return node(
        "MediaObject",
        name=teller.text(file.label) or file.file.rsplit("/", 1)[-1],
        contentUrl=teller.file(file.file),
        encodingFormat=kind,
        inLanguage=file.language,
    )


def reference_nodes(teller: Teller, work: Reference) -> list[Node]:
    """What the page of a work tells of it; our note on it stays with the page."""
    kind = _WORKS.get(work.type, "CreativeWork")
    doi = f"https://doi.org/{work.doi}" if work.doi else None
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
        name = author.literal or f"{author.given or ''} {author.family or ''}".strip()
        if name:
            kind = "Organization" if author.literal else "Person"
            told.append(node(kind, name=name, givenName=author.given, familyName=author.family))
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
