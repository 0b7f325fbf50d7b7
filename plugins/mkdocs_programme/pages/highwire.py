"""What reference managers and scholarly search engines read in the head of a page.

The names are those of Highwire Press, which Google Scholar and Zotero know.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.citing import Item

__all__ = ["meta_of"]

_CONTAINERS = {
    "article-journal": "citation_journal_title",
    "article": "citation_journal_title",
    "chapter": "citation_inbook_title",
    "paper-conference": "citation_conference_title",
}
_PUBLISHERS = {
    "thesis": "citation_dissertation_institution",
    "report": "citation_technical_report_institution",
}
_FIELDS = (
    ("volume", "citation_volume"),
    ("issue", "citation_issue"),
    ("DOI", "citation_doi"),
    ("PMID", "citation_pmid"),
    ("ISBN", "citation_isbn"),
    ("ISSN", "citation_issn"),
    ("language", "citation_language"),
)


def meta_of(item: Item, pdf: str = "") -> tuple[tuple[str, str], ...]:
    """Names and contents of meta elements.

    Args:
        item: The work.
        pdf: The full address of the work as a PDF, if there is one.
    """
    return tuple(_told(item, pdf))


def _told(item: Item, pdf: str) -> Iterator[tuple[str, str]]:
    yield "citation_title", item["title"]
    for role, name in (("author", "citation_author"), ("editor", "citation_editor")):
        yield from ((name, _person(person)) for person in item.get(role, ()))
    if "issued" in item:
        parts = item["issued"]["date-parts"][0]
        yield "citation_publication_date", "/".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])
    if "container-title" in item:
        yield _CONTAINERS.get(item["type"], "citation_series_title"), item["container-title"]
    if "publisher" in item:
        yield _PUBLISHERS.get(item["type"], "citation_publisher"), item["publisher"]
    if item["type"] == "report" and "number" in item:
        yield "citation_technical_report_number", item["number"]
    yield from ((name, item[field]) for field, name in _FIELDS if field in item)
    first, _, last = item.get("page", "").partition("-")
    yield from ((name, page) for name, page in (("citation_firstpage", first), ("citation_lastpage", last)) if page)
    if "URL" in item:
        yield "citation_public_url", item["URL"]
    if pdf:
        yield "citation_pdf_url", pdf


def _person(name: Item) -> str:
    if "literal" in name:
        return str(name["literal"])
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name.get("family"))))
    given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"))))
    return ", ".join(filter(None, (family, given)))
