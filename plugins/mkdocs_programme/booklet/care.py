"""The people a booklet has in mind: personas, pathways of care, and what there is to take along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from mkdocs_programme.booklet.indexes import place
from mkdocs_programme.booklet.views import Mention, Mentions, Pathway, Persona
from mkdocs_programme.entities import Edition, Material, Session, Thing
from mkdocs_programme.entities import Pathway as PathwayEntity
from mkdocs_programme.entities import Persona as PersonaEntity
from mkdocs_programme.pages.care_kinds import PersonaPage
from mkdocs_programme.pages.material_lines import material_details
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.pathway import pathway_page
from mkdocs_programme.pages.persona import persona_page
from mkdocs_programme.pages.scribe import Scribe

__all__ = ["materials", "pathways", "personas"]


def personas(scribe: Scribe, edition: Edition) -> tuple[Persona, ...]:
    """Everybody whom a session of the edition serves, with their way through it."""
    pages = (persona_page(scribe, one) for one in scribe.by_title(scribe.programme.all(PersonaEntity)))
    found = ((page, tuple(_on_the_way(page, edition))) for page in pages)
    return tuple(Persona(page, places) for page, places in found if places)


def _on_the_way(page: PersonaPage, edition: Edition) -> Iterator[Link]:
    for way in page.ways:
        if way.edition.address == edition.address:
            lines = (stop.line for day in way.days for choice in day.choices for stop in choice)
            yield from (place(line.code, line.link.text, line.link.address) for line in lines)


def pathways(scribe: Scribe, sessions: Iterable[Session]) -> tuple[Pathway, ...]:
    """Every pathway that a session of the edition is about, stage by stage."""
    held = tuple(sessions)
    made = (_pathway(scribe, one, held) for one in scribe.by_title(scribe.programme.all(PathwayEntity)))
    return tuple(one for one in made if one.places)


def _pathway(scribe: Scribe, entity: PathwayEntity, held: tuple[Session, ...]) -> Pathway:
    page = pathway_page(scribe, entity)
    stages = tuple(
        (view, _places(scribe, [stage], held)) for stage, view in zip(entity.stages, page.stages, strict=True)
    )
    return Pathway(page, stages, _places(scribe, [entity, *entity.stages], held))


def materials(scribe: Scribe, sessions: Iterable[Session]) -> Mentions:
    """What the sessions of the edition leave to read, see and use, with what it is."""
    held = tuple(sessions)
    found = (_material(scribe, one, held) for one in scribe.by_title(scribe.programme.all(Material)))
    named = tuple(one for one in found if one.places)
    return ((None, named),) if named else ()


def _material(scribe: Scribe, material: Material, held: tuple[Session, ...]) -> Mention:
    people = scribe.links(one.person for one in material.people)
    named = scribe.programme.named_by(material)
    naming = {one.id for one in held if any(thing.address in named for thing in one.owners)}
    return Mention(
        scribe.link(material),
        material_details(scribe, material),
        _places(scribe, [material], held, naming),
        tuple(dict.fromkeys(people)),
    )


def _places(
    scribe: Scribe, things: Iterable[Thing], held: Iterable[Session], also: Iterable[str] = ()
) -> tuple[Link, ...]:
    """The sessions that name one of some things, and others by their ids, in the order of the programme."""
    named = set(chain(also, (one.id for thing in things for one in scribe.programme.naming(thing, Session))))
    return tuple(place(one.code, scribe.title(one), one.address) for one in held if one.id in named)
