"""What pages written by hand may say of the programme: cards, lists, links and counts, through mkdocs-macros-plugin.

Every macro answers finished HTML for the language of the page it stands on. A kind or id that does not exist ends the
build with the words of the fault; the plugin adds the place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.entities import KINDS, Format, Part, Room, Session, Stage, Stream, Thing
from mkdocs_programme.macros.standing import Standing
from mkdocs_programme.pages.countries import by_country
from mkdocs_programme.pages.home import hero, note
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Words

__all__ = ["define_env"]

_KINDS: tuple[type[Thing], ...] = (*KINDS, Part, Stage, Stream, Format, Room)


@dataclass(frozen=True)
class Card:
    """A thing to choose."""

    link: Link
    details: tuple[Words | Link, ...] = ()
    colour: str = ""


def define_env(env: Any) -> None:
    """Give the macros to mkdocs-macros-plugin, or to an engine that understands its modules."""
    macros = _Macros(env)
    for macro in (
        macros.hero,
        macros.ways_in,
        macros.stats,
        macros.cards,
        macros.listing,
        macros.link,
        macros.count,
        macros.objectives,
        macros.countries,
    ):
        env.macro(macro)


class _Macros:
    """The macros of one site; which page they stand on is asked each time."""

    def __init__(self, env: Any) -> None:
        self._on = Standing(env)

    def hero(self, lead: str = "") -> str:
        """The name of the site in large; when and where the next edition is, or what is on, or what remained of it.

        Args:
            lead: A sentence of your own; without one the tagline of the settings stands there.
        """
        scribe = self._on.scribe()
        said = Words(lead, self._on.written_in()) if lead else scribe.words(self._on.site().settings.tagline)
        return self._on.html("hero", hero=hero(scribe, said))

    def ways_in(self) -> str:
        """A card for every index, with how many things it holds."""
        scribe, site = self._on.scribe(), self._on.site()
        cards = []
        for link in site.navigation(scribe.language):
            page = site.page(scribe.language, link.address)
            count = getattr(page, "count", "")
            said = (scribe.own(str(count)) if count else None, note(scribe, link))
            cards.append(Card(link, tuple(filter(None, said))))
        return self._on.html("cards", cards=cards)

    def stats(self) -> str:
        """How many things of the main kinds there are."""
        scribe, site = self._on.scribe(), self._on.site()
        kinds = ("session", "speaker", "organisation", "objective")
        found = [(scribe.kinds(kind), len(site.programme.of_kind(kind))) for kind in kinds]
        return self._on.html("stats", stats=[pair for pair in found if pair[1]])

    def cards(self, kind: str, edition: str = "", of: str = "") -> str:
        """Cards for the things of a kind.

        Args:
            kind: Such as `session`, or a kind the settings declare.
            edition: Only those of this edition.
            of: Only those that name the thing of this id, written as `kind:id`, such as `persona:esther`.
        """
        return self._on.html("cards", cards=[self._card(thing) for thing in self._chosen(kind, edition, of)])

    def listing(self, kind: str, edition: str = "", of: str = "") -> str:
        """The things of a kind as a plain list; chosen as by `cards`."""
        return self._on.html("listing", cards=[self._card(thing) for thing in self._chosen(kind, edition, of)])

    def link(self, kind: str, id: str = "") -> str:
        """A link that says what the thing is called: `link("speaker", "ada-berg")`, or `link("2026/a2")`."""
        thing = self._thing(kind, id) if id else self._thing("session", kind)
        return self._on.html("link", link=self._on.scribe().link(thing))

    def count(self, kind: str, edition: str = "") -> str:
        """How many things of a kind there are."""
        return str(len(self._chosen(kind, edition, "")))

    def objectives(self, session: str) -> str:
        """What participants can do after a session, its parts included."""
        found = self._thing("session", session)
        scribe = self._on.scribe()
        owners = found.owners if isinstance(found, Session) else ()
        cards = [Card(scribe.objective(written).link) for owner in owners for written in owner.objectives]
        return self._on.html("listing", cards=cards)

    def countries(self) -> str:
        """A picture of the countries that the organisations come from, and the same in words."""
        shown = by_country(self._on.scribe())
        return self._on.html("countries", shown=shown) if shown else ""

    def _card(self, thing: Thing) -> Card:
        scribe = self._on.scribe()
        details: list[Words | Link] = []
        if isinstance(thing, Session):
            when = scribe.when(thing)
            details.extend(scribe.own(said) for said in ((when.day, when.times) if when else ()) if said)
        else:
            said = scribe.words(getattr(thing, "summary", None) or getattr(thing, "description", None))
            details.extend((said,) if said else ())
        stream = self._on.site().programme.get(thing.stream) if isinstance(thing, Session) and thing.stream else thing
        return Card(scribe.link(thing), tuple(details), getattr(stream, "colour", None) or "")

    def _chosen(self, kind: str, edition: str, of: str) -> list[Thing]:
        scribe, programme = self._on.scribe(), self._on.site().programme
        self._known(kind)
        things: Iterable[Thing] = programme.of_kind(kind)
        if edition:
            held = self._thing("edition", edition)
            naming = programme.naming(held, Thing)
            things = [thing for thing in things if thing in naming or self._belongs(thing, held.id)]
        if of:
            other, _, id_ = of.partition(":")
            naming = programme.naming(self._thing(other, id_), Thing)
            things = [thing for thing in things if thing in naming]
        sessions = [thing for thing in things if isinstance(thing, Session)]
        return [*sorted(sessions, key=by_time)] if kind == "session" else scribe.by_title(things)

    def _belongs(self, thing: Thing, edition: str) -> bool:
        """Whether a thing lies in an edition, or is named by something that does."""
        naming = self._on.site().programme.naming(thing, Thing)
        return any(one.edition_id == edition for one in (thing, *naming))

    def _known(self, kind: str) -> None:
        """Look whether there is such a kind, though nothing of it may have been written yet."""
        declared = (collection.kind for collection in self._on.site().settings.collections)
        kinds = sorted({*(one.kind for one in _KINDS), *declared})
        if kind not in kinds:
            hint = did_you_mean(kind, kinds) or f"one of {', '.join(kinds)}"
            raise ValueError(f"there is no kind “{kind}” ({hint})")

    def _thing(self, kind: str, id_: str) -> Thing:
        self._known(kind)
        programme = self._on.site().programme
        found = programme.get(Ref(kind, id_, id_))
        if found is None:
            hint = did_you_mean(id_, programme.directory.words(kind))
            raise ValueError(f"there is no {kind} “{id_}”{f' ({hint})' if hint else ''}")
        return found
