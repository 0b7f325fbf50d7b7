"""The pages of references."""

from __future__ import annotations

from mkdocs_programme.citing.items import bare_doi
from mkdocs_programme.entities import Reference
from mkdocs_programme.entities.sources import Author
from mkdocs_programme.languages import dates
from mkdocs_programme.languages.choices import WORK_TYPES
from mkdocs_programme.pages.bibliography import downloads
from mkdocs_programme.pages.heads import head_of
from mkdocs_programme.pages.learning_kinds import ReferencePage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.views import Entry, Fact, Group
from mkdocs_programme.values.refs import Ref, as_name
from mkdocs_programme.values.words import Words

__all__ = ["reference_page"]


def reference_page(scribe: Scribe, work: Reference) -> ReferencePage:
    """What a visitor is told of one work of the literature."""
    body = scribe.prose(work.body, work)
    return ReferencePage(
        **head_of(scribe, work),
        body=body,
        related=(),
        citation=scribe.citer.entry(work),
        authors=_authors(scribe, work),
        type_label=scribe.ui.gettext(WORK_TYPES[work.type]),
        facts=_facts(scribe, work),
        web=_web(work),
        cited_by=_cited_by(scribe, work),
        key=work.id,
        downloads=downloads(work.address),
    )


MOST_NAMES = 8


def _authors(scribe: Scribe, work: Reference) -> tuple[Words | Link, ...]:
    """Those who wrote it, in full, as many as a heading bears; people of the programme lead to their pages."""
    authors = work.author or work.editor
    # Languages put their own words between names, so that these are taken out of the list again.
    places = [f"\0{at}\0" for at in range(len(authors))][:MOST_NAMES]
    said = dates.list_words(places, scribe.language) if places else ""
    if len(authors) > MOST_NAMES:
        said = f"{', '.join(places)} …"
    pieces = said.split("\0") if said else []
    return tuple(
        _named(scribe, authors[int(piece)]) if at % 2 else scribe.own(piece) for at, piece in enumerate(pieces) if piece
    )


def _named(scribe: Scribe, author: Author) -> Words | Link:
    """A name, as a link where exactly one person of the programme goes by it; initials alone say too little."""
    found = scribe.programme.directory.named(Ref("speaker", as_name(_whole(author))))
    return scribe.link(found[0]) if len(found) == 1 else scribe.own(_whole(author))


def _whole(author: Author) -> str:
    pieces = (author.given, author.dropping_particle, author.particle, author.family, author.suffix)
    return author.literal or " ".join(filter(None, pieces))


def _facts(scribe: Scribe, work: Reference) -> tuple[Fact, ...]:
    names = [_whole(author) for author in work.author]
    issued = dates.month(work.issued, scribe.language) if work.issued else scribe.ui.gettext("Year not stated")
    stated: tuple[tuple[str, tuple[str, ...]], ...] = (
        (scribe.ui.gettext("Authors"), tuple(names) if len(names) > MOST_NAMES else ()),
        (scribe.ui.gettext("Published"), (issued,)),
        (scribe.ui.gettext("Published in"), (work.container_title or "",)),
        (scribe.ui.gettext("Volume"), (work.volume or "",)),
        (scribe.ui.gettext("Issue"), (work.issue or "",)),
        (scribe.ui.gettext("Pages"), (work.page or "",)),
        (scribe.ui.gettext("Number"), (work.number or "",)),
        (scribe.ui.gettext("Publisher"), (work.publisher or "",)),
        (scribe.ui.gettext("ISBN"), (work.isbn or "",)),
    )
    return tuple(
        Fact(scribe.own(label), tuple(scribe.own(value) for value in values if value))
        for label, values in stated
        if any(values)
    )


def _web(work: Reference) -> tuple[tuple[str, str], ...]:
    links = []
    if doi := bare_doi(work.doi):
        links.append(("DOI", f"https://doi.org/{doi}"))
    if work.url:
        links.append(("URL", work.url))
    return tuple(links)


def _cited_by(scribe: Scribe, work: Reference) -> tuple[Group, ...]:
    """Everything that cites or names the work, by kind."""
    groups: dict[str, dict[str, Entry]] = {}
    for naming in scribe.programme.namings(work):
        source = naming.source
        if source.address == work.address:
            continue
        part = scribe.part_of(source, naming.key)
        details: tuple[Words | Link, ...] = (scribe.link(part),) if part else ()
        groups.setdefault(scribe.kinds(source.kind), {}).setdefault(source.address, Entry(scribe.link(source), details))
    return tuple(Group(scribe.own(label), tuple(found.values())) for label, found in sorted(groups.items()))
