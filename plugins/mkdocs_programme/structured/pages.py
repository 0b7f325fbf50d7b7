"""What every page tells of itself: where it lies, in which language, and what it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from mkdocs_programme.entities import (
    Edition,
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
from mkdocs_programme.entities.shape import refs_of
from mkdocs_programme.pages.page import Page
from mkdocs_programme.structured.care import pathway_nodes, persona_nodes
from mkdocs_programme.structured.events import edition_nodes, session_nodes
from mkdocs_programme.structured.learning import objective_nodes, objective_set
from mkdocs_programme.structured.materials import material_nodes
from mkdocs_programme.structured.nodes import Node, node, ref
from mkdocs_programme.structured.people import organisation_nodes, speaker_nodes
from mkdocs_programme.structured.places import room_nodes
from mkdocs_programme.structured.streams import theme_nodes
from mkdocs_programme.structured.teller import MOST, Teller
from mkdocs_programme.structured.works import reference_nodes
from mkdocs_programme.values.words import Words

__all__ = ["listed", "main_nodes", "mentioned", "page_nodes", "website_node"]

_TOLD: dict[type[Thing], Callable[[Teller, Any], list[Node]]] = {
    Session: session_nodes,
    Speaker: speaker_nodes,
    Organisation: organisation_nodes,
    Edition: edition_nodes,
    Stream: theme_nodes,
    Format: theme_nodes,
    Room: room_nodes,
    Objective: objective_nodes,
    WrittenObjective: objective_nodes,
    Persona: persona_nodes,
    Pathway: pathway_nodes,
    Material: material_nodes,
    Reference: reference_nodes,
}


def main_nodes(teller: Teller, thing: Thing) -> list[Node]:
    """What a thing's own page tells of it, the thing itself first; nothing where there is nothing to tell."""
    if isinstance(thing, DeclaredEntity):
        return [_declared(teller, thing)]
    told = _TOLD.get(type(thing))
    return told(teller, thing) if told else []


def _declared(teller: Teller, thing: DeclaredEntity) -> Node:
    """A thing of a kind that the festival declared; what it is in the words of schema.org nobody has said."""
    return node(
        "Thing",
        teller.id(thing),
        name=teller.text(thing.title),
        description=teller.summary(thing.summary, thing.body),
        url=teller.page(thing.address),
    )


def listed(teller: Teller, page: Page, things: Iterable[Thing]) -> Node:
    """What an index tells: the set of all objectives, or a list of anything else."""
    all_ = tuple(things)
    found = [ref(teller.id(thing)) for thing in all_[:MOST]]
    if page.address == Objective.folder:
        return node("DefinedTermSet", objective_set(teller), name=teller.say(page.title), hasDefinedTerm=found)
    id_ = teller.iri(page.address, "List")
    return node("ItemList", id_, name=teller.say(page.title), numberOfItems=len(all_), itemListElement=found)


def page_nodes(
    teller: Teller,
    page: Page,
    main: list[Node],
    kind: str = "WebPage",
    things: Iterable[Thing] = (),
    of: str = "",
) -> list[Node]:
    """The page itself, and the way to it from the home page. What its main thing says is not said again.

    Args:
        teller: Of the page.
        page: Its view.
        main: What it tells of, the most important first.
        kind: Which kind of page it is.
        things: What else it speaks of.
        of: What stands on the page above it, such as the edition of a page of what came out of it.
    """
    here = teller.page(page.address)
    others = [tag for tag in page.written_in if tag != page.language]
    shown_here = page.language in page.written_in
    crumbs = _crumbs(teller, page)
    first = main[0] if main else {}
    told = node(
        kind,
        here,
        name=teller.say(page.title) if first.get("name") != teller.say(page.title) else None,
        description=teller.say(Words(page.description, page.shown_in)) if "description" not in first else None,
        inLanguage=page.shown_in,
        isPartOf=ref(_website(teller)),
        workTranslation=[ref(teller.page(page.address, tag)) for tag in others] if shown_here else None,
        mainEntity=ref(str(first["@id"])) if first else None,
        about=ref(of) if of else None,
        mentions=[ref(teller.id(thing)) for thing in things],
        breadcrumb=ref(str(crumbs["@id"])) if crumbs else None,
    )
    return [told, *([crumbs] if crumbs else [])]


def _crumbs(teller: Teller, page: Page) -> Node | None:
    """The way from the home page; the home page itself has none. Its last step is this page, so it needs no address."""
    if not page.crumbs:
        return None
    steps: list[Node] = [
        node("ListItem", position=number, name=teller.say(crumb.text), item=ref(teller.page(crumb.address)))
        for number, crumb in enumerate(page.crumbs, 1)
    ]
    last = node("ListItem", position=len(steps) + 1, name=teller.say(page.title))
    return node("BreadcrumbList", f"{teller.page(page.address)}#Breadcrumbs", itemListElement=[*steps, last])


def mentioned(teller: Teller, thing: DeclaredEntity) -> list[Thing]:
    """What a thing of a declared kind names in its fields."""
    found = (teller.programme.get(name) for _, name in refs_of(thing))
    return list({one.address: one for one in found if one is not None}.values())


def _website(teller: Teller) -> str:
    """The name of the whole site."""
    return teller.iri("", "WebSite")


def website_node(teller: Teller) -> Node:
    """The whole site: its name on every page, and more of it on the home page."""
    settings = teller.programme.settings
    home = not teller.here[1]
    return node(
        "WebSite",
        _website(teller),
        name=teller.text(settings.name),
        url=teller.iri(""),
        description=teller.text(settings.tagline) if home else None,
        inLanguage=settings.languages if home else None,
    )
