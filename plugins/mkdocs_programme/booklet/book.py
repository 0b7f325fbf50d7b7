"""A booklet put together from the pages of the site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_programme.booklet.care import materials, pathways, personas
from mkdocs_programme.booklet.days import book_days
from mkdocs_programme.booklet.indexes import objectives_by_level, organisations_by_country, people
from mkdocs_programme.booklet.sheets import A4, Sheet
from mkdocs_programme.booklet.views import BookDay, BookPage, Mentions, Pathway, Persona
from mkdocs_programme.entities import Edition, Session
from mkdocs_programme.languages import direction
from mkdocs_programme.pages.edition import edition_page, list_page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.session import session_page
from mkdocs_programme.pages.session_kinds import SessionPage
from mkdocs_programme.pages.sessions import in_time
from mkdocs_programme.pages.views import ProseView
from mkdocs_programme.pages.works import works
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.refs import Ref

__all__ = ["book"]

_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
"""What the stripes of the cover may be made of; among names there are some that a gradient cannot take."""


def book(programme: Programme, edition: Edition, language: str, sheet: Sheet = A4) -> BookPage:
    """The booklet of an edition for the readers of a language, on sheets of a size."""
    scribe = Scribe(programme, language)
    entities = in_time(programme, edition.id)
    pages = {one.id: session_page(scribe, one) for one in entities}
    days = book_days(scribe, edition, pages, sheet.columns)
    timed = {session.id for day in days for session in day.sessions}
    untimed = tuple(page for id_, page in pages.items() if id_ not in timed)
    ordered = (*(session for day in days for session in day.sessions), *untimed)
    about = edition_page(scribe, edition)
    who = people(scribe, ordered)
    met = personas(scribe, edition)
    ways = pathways(scribe, entities)
    made = BookPage(
        address="",
        language=language,
        title=scribe.title(edition),
        kind="booklet",
        shown_in=language,
        written_in=(),
        references=works(scribe, _texts(about.body, ordered, who, met, ways), _refs(entities)),
        site=programme.settings.name.into(language),
        direction=direction(language),
        edition=about,
        streams=tuple(list_page(scribe, one) for one in edition.streams),
        rooms=tuple(list_page(scribe, one) for one in edition.rooms),
        days=days,
        untimed=untimed,
        people=who,
        countries=organisations_by_country(scribe, ordered),
        personas=met,
        pathways=ways,
        levels=objectives_by_level(scribe, edition),
        materials=materials(scribe, entities),
        cover_colours=tuple(one.colour for one in edition.streams if one.colour and _COLOUR.fullmatch(one.colour)),
    )
    return replace(made, anchors=dict(_anchors(made, ordered, days)))


def _texts(
    welcome: ProseView | None,
    sessions: Iterable[SessionPage],
    who: Mentions,
    met: Iterable[Persona],
    ways: Iterable[Pathway],
) -> Iterator[ProseView | None]:
    """Every text of the booklet in the order of reading."""
    yield welcome
    for session in sessions:
        yield session.body
        yield from (part.abstract for part in session.parts)
    yield from (one.told for _, found in who for one in found)
    yield from (one.page.body for one in met)
    yield from (one.page.body for one in ways)


def _refs(sessions: Iterable[Session]) -> Iterator[Ref]:
    for session in sessions:
        yield from session.references
        yield from (ref for part in session.parts for ref in part.references)


def _anchors(made: BookPage, sessions: Iterable[SessionPage], days: Iterable[BookDay]) -> Iterator[tuple[str, str]]:
    """What the booklet holds: an address of the site, and the id it has here."""
    addresses = [made.edition.address, *(one.address for one in (*made.streams, *made.rooms))]
    for session in sessions:
        addresses += [session.address, *(f"{session.address}#{part.anchor}" for part in session.parts)]
    indexes = (*made.people, *made.countries, *made.levels, *made.materials)
    addresses += [one.link.address for _, found in indexes for one in found]
    addresses += [persona.page.address for persona in made.personas]
    for way in made.pathways:
        addresses += [way.page.address, *(f"{way.page.address}#{stage.anchor}" for stage, _ in way.stages)]
    yield from ((address, address.replace("#", ".")) for address in addresses)
    yield from ((work.link.address, f"ref-{work.key}") for work in made.references)
