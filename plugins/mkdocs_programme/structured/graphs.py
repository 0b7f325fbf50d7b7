"""The graph of every page of a site."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from mkdocs_programme.decode import things_inside
from mkdocs_programme.entities import KINDS, Edition, Objective, Session, Speaker, Thing
from mkdocs_programme.entities.declared import DeclaredEntity
from mkdocs_programme.pages.page import Page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_time, in_time
from mkdocs_programme.programme import Programme
from mkdocs_programme.render.addresses import Addresses
from mkdocs_programme.structured.learning import objective_set
from mkdocs_programme.structured.nodes import Node
from mkdocs_programme.structured.pages import listed, main_nodes, mentioned, page_nodes, website_node
from mkdocs_programme.structured.places import edition_place
from mkdocs_programme.structured.teller import Teller, is_event

__all__ = ["Graphs"]


class Graphs:
    """Tells every page of a site to machines.

    Args:
        programme: What the pages are made from.
        addresses: Where the pages lie, and at which address the site is published.
    """

    def __init__(self, programme: Programme, addresses: Addresses) -> None:
        self._programme = programme
        self._addresses = addresses
        self._scribes: dict[str, Scribe] = {}

    def of(self, page: Page) -> Node:
        """The graph of one page; things of other pages are only named in it."""
        scribe = self._scribes.setdefault(page.language, Scribe(self._programme, page.language))
        teller = Teller(scribe, (page.language, page.address), self._addresses)
        thing, kind = self._things.get(page.address), self._kinds.get(page.address)
        if isinstance(thing, Edition) and not is_event(self._programme, thing):
            place = edition_place(teller, thing)
            nodes = [*self._list(teller, page, in_time(self._programme, thing.id)), *([place] if place else [])]
        elif thing is not None:
            nodes = self._thing(teller, page, thing)
        elif kind is not None:
            nodes = self._list(teller, page, self._in_order(teller, kind))
        else:
            nodes = page_nodes(teller, page, [], of=self._above(teller, page))
        return {"@context": "https://schema.org", "@graph": [*nodes, website_node(teller)]}

    def _above(self, teller: Teller, page: Page) -> str:
        """What the page above a page tells of: a thing, or all objectives."""
        address = page.crumbs[-1].address if page.crumbs else ""
        thing = self._things.get(address)
        if thing is not None:
            return teller.id(thing)
        return objective_set(teller) if address == Objective.folder else ""

    def _thing(self, teller: Teller, page: Page, thing: Thing) -> list[Node]:
        main = main_nodes(teller, thing)
        kind = "ProfilePage" if isinstance(thing, Speaker) else "WebPage"
        named = mentioned(teller, thing) if isinstance(thing, DeclaredEntity) else ()
        return [*page_nodes(teller, page, main, kind, named), *main]

    def _list(self, teller: Teller, page: Page, things: Iterable[Thing]) -> list[Node]:
        found = tuple(things)
        main = [listed(teller, page, found)] if found else []
        return [*page_nodes(teller, page, main, "CollectionPage"), *main]

    def _in_order(self, teller: Teller, kind: str) -> Iterable[Thing]:
        """Everything of a kind, as a reader would look for it."""
        if kind == Session.kind:
            return sorted(self._programme.all(Session), key=by_time)
        things: list[Thing] = teller.scribe.by_title(self._programme.of_kind(kind))
        return things

    @cached_property
    def _things(self) -> dict[str, Thing]:
        """Everything that has a page of its own, by its address."""
        inside = (thing for entity in self._programme.entities for thing in things_inside(entity))
        return {thing.address: thing for thing in (*inside, *self._programme.entities) if "#" not in thing.address}

    @cached_property
    def _kinds(self) -> dict[str, str]:
        """Every kind that has an index, by its address."""
        declared = {one.id: one.kind for one in self._programme.settings.collections}
        return {kind.folder: kind.kind for kind in KINDS} | declared
