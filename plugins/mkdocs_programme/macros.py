"""What pages written by hand may say of the programme: cards, lists, links and counts, through mkdocs-macros-plugin.

Every macro answers finished HTML for the language of the page it stands on. A kind or id that does not exist ends the
build with the words of the fault; the plugin adds the place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.entities import Session, Thing
from mkdocs_programme.pages.edition import date_words
from mkdocs_programme.pages.index import newest_editions
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.render import Renderer
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Words

__all__ = ["define_env"]


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
    ):
        env.macro(macro)


class _Macros:
    """The macros of one site; which page they stand on is asked each time."""

    def __init__(self, env: Any) -> None:
        self._env = env
        self._loaded: Site | None = None
        self._renderer: tuple[Site, Renderer] | None = None

    def hero(self, lead: str = "") -> str:
        """The name of the site in large, and what, when and where of the newest edition.

        Args:
            lead: A sentence of your own; without one the tagline of the settings stands there.
        """
        scribe, settings = self._scribe(), self._site().settings
        edition = next(iter(newest_editions(scribe)), None)
        said = scribe.own(lead) if lead else scribe.words(settings.tagline)
        kind = scribe.own(date_words(scribe, edition)) if edition else None
        link = scribe.link(edition) if edition else None
        return self._html("hero", title=settings.name.into(scribe.language), kind=kind, lead=said, link=link)

    def ways_in(self) -> str:
        """A card for every index, with how many things it holds."""
        scribe, site = self._scribe(), self._site()
        cards = []
        for link in site.navigation(scribe.language):
            page = site.page(scribe.language, link.address)
            cards.append(Card(link, (scribe.own(str(getattr(page, "count", ""))),)))
        return self._html("cards", cards=cards)

    def stats(self) -> str:
        """How many things of the main kinds there are."""
        scribe, site = self._scribe(), self._site()
        kinds = ("session", "speaker", "organisation", "objective")
        found = [(scribe.kinds(kind), len(site.programme.of_kind(kind))) for kind in kinds]
        return self._html("stats", stats=[pair for pair in found if pair[1]])

    def cards(self, kind: str, edition: str = "", of: str = "") -> str:
        """Cards for the things of a kind.

        Args:
            kind: Such as `session`, or a kind the settings declare.
            edition: Only those of this edition.
            of: Only those that name the thing of this id, written as `kind:id`, such as `persona:esther`.
        """
        return self._html("cards", cards=[self._card(thing) for thing in self._chosen(kind, edition, of)])

    def listing(self, kind: str, edition: str = "", of: str = "") -> str:
        """The things of a kind as a plain list; chosen as by `cards`."""
        return self._html("listing", cards=[self._card(thing) for thing in self._chosen(kind, edition, of)])

    def link(self, kind: str, id: str = "") -> str:
        """A link that says what the thing is called: `link("speaker", "ada-berg")`, or `link("2026/a2")`."""
        thing = self._thing(kind, id) if id else self._thing("session", kind)
        return self._html("link", link=self._scribe().link(thing)).strip()

    def count(self, kind: str, edition: str = "") -> str:
        """How many things of a kind there are."""
        return str(len(self._chosen(kind, edition, "")))

    def objectives(self, session: str) -> str:
        """What participants can do after a session, its parts included."""
        found = self._thing("session", session)
        scribe = self._scribe()
        owners = (found, *found.parts) if isinstance(found, Session) else ()
        cards = [Card(scribe.objective(written).link) for owner in owners for written in owner.objectives]
        return self._html("listing", cards=cards)

    def _card(self, thing: Thing) -> Card:
        scribe = self._scribe()
        details: list[Words | Link] = []
        if isinstance(thing, Session):
            when = scribe.when(thing)
            details.extend(scribe.own(said) for said in ((when.day, when.times) if when else ()) if said)
            stream = self._site().programme.get(thing.stream) if thing.stream else None
            return Card(scribe.link(thing), tuple(details), getattr(stream, "colour", None) or "")
        summary = scribe.words(getattr(thing, "summary", None))
        return Card(scribe.link(thing), (summary,) if summary else ())

    def _chosen(self, kind: str, edition: str, of: str) -> list[Thing]:
        scribe, programme = self._scribe(), self._site().programme
        self._known(kind)
        things: Iterable[Any] = programme.of_kind(kind)
        if edition:
            self._thing("edition", edition)
            things = [thing for thing in things if thing.edition_id == edition]
        if of:
            other, _, id_ = of.partition(":")
            naming = {one.id for one in programme.naming(self._thing(other, id_), Thing)}
            things = [thing for thing in things if thing.id in naming]
        sessions = [thing for thing in things if isinstance(thing, Session)]
        return [*sorted(sessions, key=by_time)] if kind == "session" else scribe.by_title(things)

    def _known(self, kind: str) -> None:
        if not self._site().programme.of_kind(kind):
            kinds = {entity.kind for entity in self._site().programme.entities}
            hint = did_you_mean(kind, sorted(kinds)) or f"one of {', '.join(sorted(kinds))}"
            raise ValueError(f"there is nothing of the kind “{kind}” ({hint})")

    def _thing(self, kind: str, id_: str) -> Thing:
        self._known(kind)
        programme = self._site().programme
        found = programme.get(Ref(kind, id_, id_))
        if found is None:
            hint = did_you_mean(id_, programme.directory.words(kind))
            raise ValueError(f"there is no {kind} “{id_}”{f' ({hint})' if hint else ''}")
        return found

    def _html(self, name: str, **values: Any) -> str:
        language, address = self._spot()
        return self._rendering().fragment(f"macros/{name}.html.jinja", language, address, **values)

    def _scribe(self) -> Scribe:
        return Scribe(self._site().programme, self._spot()[0])

    def _spot(self) -> tuple[str, str]:
        """Language and address of the page in hand, as the plugin has named its file."""
        settings = self._site().settings
        first, slash, rest = self._env.page.file.src_uri.partition("/")
        inside = bool(slash) and first in settings.languages
        path = (rest if inside else self._env.page.file.src_uri).removesuffix(".md")
        language = first if inside else settings.default_language
        folder, slash, name = path.rpartition("/")
        return language, folder if name == "index" else f"{folder}{slash}{name}"

    def _site(self) -> Site:
        """The site that our plugin has read; an engine without it reads once."""
        ours = self._env.conf.plugins.get("programme")
        site = getattr(ours, "site", None)
        if isinstance(site, Site):
            return site
        if self._loaded is None:
            content = Path(self._env.conf.docs_dir)
            self._loaded = build.load(content, content.parent / build.SETTINGS)
        return self._loaded

    def _rendering(self) -> Renderer:
        site = self._site()
        if self._renderer is None or self._renderer[0] is not site:
            self._renderer = (site, build.renderer(site, directory_urls=self._env.conf.use_directory_urls))
        return self._renderer[1]
