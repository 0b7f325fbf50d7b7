"""Which pages there are: one for every thing, one for every kind, in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from mkdocs_programme.decode import things_inside
from mkdocs_programme.entities import (
    KINDS,
    Edition,
    Entity,
    Format,
    Material,
    Objective,
    Organisation,
    Pathway,
    Persona,
    Reference,
    Room,
    Session,
    Speaker,
    Stream,
    Thing,
    WrittenObjective,
)
from mkdocs_programme.entities.declared import DeclaredEntity
from mkdocs_programme.pages.after import harvest_page
from mkdocs_programme.pages.around import told_around
from mkdocs_programme.pages.assessing import record_page
from mkdocs_programme.pages.bibliography import bibliography_sheet
from mkdocs_programme.pages.changes import changes_pages
from mkdocs_programme.pages.coverage import coverage_sheets
from mkdocs_programme.pages.declared import declared_page
from mkdocs_programme.pages.desk import desk_sheet
from mkdocs_programme.pages.desk_kinds import desk_link
from mkdocs_programme.pages.edition import edition_page, list_page, newest_editions
from mkdocs_programme.pages.heads import head_of
from mkdocs_programme.pages.index import collection_index, kind_sheet
from mkdocs_programme.pages.learning import objective_page
from mkdocs_programme.pages.materials import material_page
from mkdocs_programme.pages.objectives import objective_indexes
from mkdocs_programme.pages.offline import offline_sheet
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.pathway import pathway_page
from mkdocs_programme.pages.people import organisation_page, speaker_page
from mkdocs_programme.pages.persona import persona_page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.search import search_page
from mkdocs_programme.pages.session import session_page
from mkdocs_programme.pages.sheet import Sheet, listened
from mkdocs_programme.pages.sources import reference_page
from mkdocs_programme.pages.timetable import timetable_link, timetable_sheets
from mkdocs_programme.programme import Programme

__all__ = ["Link", "Page", "Sheet", "navigation", "pages_of", "sheets_about", "sheets_of", "told_around"]

_BUILDERS: dict[type[Thing], Callable[[Scribe, Any], Page]] = {
    Session: session_page,
    Speaker: speaker_page,
    Organisation: organisation_page,
    Edition: edition_page,
    Stream: list_page,
    Format: list_page,
    Room: list_page,
    Objective: objective_page,
    WrittenObjective: objective_page,
    Persona: persona_page,
    Pathway: pathway_page,
    Material: material_page,
    Reference: reference_page,
}

_IN_MENU = (Session, Objective, Speaker, Organisation, Persona, Pathway, Material, Reference, Edition)
"""The order of the main ways in; kinds the festival declared come before the bibliography."""


def pages_of(programme: Programme, language: str) -> Iterator[Page]:
    """Every page for the readers of a language."""
    return (sheet.whole for sheet in sheets_of(programme, (language,)))


def sheets_of(programme: Programme, languages: Iterable[str]) -> Iterator[Sheet]:
    """Every page in every language, as far as the site must know it."""
    scribes = [Scribe(programme, language) for language in languages]
    for scribe in scribes:
        yield from _overviews(scribe)
    for scribe in scribes:
        yield from _things(scribe)
        yield from listened(map(Sheet, _harvests(scribe)))
        yield from (_sheet(scribe, one, declared_page) for one in programme.entities if isinstance(one, DeclaredEntity))


def sheets_about(programme: Programme, languages: Iterable[str], entities: Sequence[Entity]) -> Iterator[Sheet]:
    """The pages of some entities and of what stands in their files, in every language."""
    things = [thing for entity in entities for thing in (entity, *things_inside(entity))]
    for scribe in (Scribe(programme, language) for language in languages):
        for thing in things:
            builder = declared_page if isinstance(thing, DeclaredEntity) else _BUILDERS.get(type(thing))
            if builder is not None:
                yield _sheet(scribe, thing, builder)


def _overviews(scribe: Scribe) -> Iterator[Sheet]:
    """The pages that are made of many things."""
    for sheets in (_indexes(scribe), _of_objectives(scribe), timetable_sheets(scribe), _others(scribe)):
        yield from listened(sheets)


def _indexes(scribe: Scribe) -> Iterator[Sheet]:
    for kind in KINDS:
        if kind is Reference and (works := scribe.programme.all(Reference)):
            yield bibliography_sheet(scribe, works)
        elif kind is not Objective and scribe.programme.of_kind(kind.kind):
            yield kind_sheet(scribe, kind)


def _of_objectives(scribe: Scribe) -> Iterator[Sheet]:
    if scribe.programme.of_kind(Objective.kind):
        yield from coverage_sheets(scribe)
        yield from objective_indexes(scribe)
        yield Sheet(record_page(scribe))


def _others(scribe: Scribe) -> Iterator[Sheet]:
    if scribe.programme.settings.search.by == "programme":
        yield Sheet(search_page(scribe, navigation(scribe.programme, scribe.language)))
    yield from map(Sheet, changes_pages(scribe))
    if scribe.programme.settings.offline.copies == "yes":
        yield offline_sheet(scribe)
    if desk_link(scribe) is not None:
        yield desk_sheet(scribe)
    yield from (Sheet(collection_index(scribe, collection)) for collection in scribe.programme.settings.collections)


def _things(scribe: Scribe) -> Iterator[Sheet]:
    """The page of each single thing of the kinds that we know."""
    for of_kind, builder in _BUILDERS.items():
        yield from (_sheet(scribe, thing, builder) for thing in scribe.programme.all(of_kind))


def _sheet(scribe: Scribe, thing: Thing, builder: Callable[[Scribe, Any], Page]) -> Sheet:
    return Sheet(Page(**head_of(scribe, thing)), partial(builder, scribe, thing))


def _harvests(scribe: Scribe) -> Iterator[Page]:
    harvests = (harvest_page(scribe, edition) for edition in scribe.programme.all(Edition))
    return (harvest for harvest in harvests if harvest is not None)


def navigation(programme: Programme, language: str) -> tuple[Link, ...]:
    """The main ways in: the index of every kind of which there is something."""
    scribe = Scribe(programme, language)
    shown = [kind for kind in _IN_MENU if programme.of_kind(kind.kind)]
    links = [Link(scribe.own(scribe.kinds(kind.kind)), kind.folder) for kind in shown]
    declared = [
        Link(one.name.into(language), one.id) for one in programme.settings.collections if programme.of_kind(one.kind)
    ]
    timetables = (timetable_link(scribe, edition) for edition in newest_editions(scribe))
    newest = next((link for link in timetables if link is not None), None)
    links[:0] = [newest] if newest is not None else []
    at = next((at for at, link in enumerate(links) if link.address == Reference.folder), len(links))
    return (*links[:at], *declared, *links[at:])
