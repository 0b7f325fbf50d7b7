"""What pages written by hand may say of the programme: cards, lists, links and counts, through mkdocs-macros-plugin.

Every macro answers finished HTML for the language of the page it stands on. A kind or id that does not exist ends the
build with the words of the fault; the plugin adds the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.entities import KINDS, Format, Part, Room, Session, Stage, Stream, Thing
from mkdocs_programme.languages import direction
from mkdocs_programme.pages.countries import by_country
from mkdocs_programme.pages.home import hero, note
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.render import Renderer
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
        self._env = env
        self._own: tuple[Any, Site] | None = None
        """The site as it was looked up for a page."""
        self._renderer: tuple[Site, Renderer] | None = None

    def hero(self, lead: str = "") -> str:
        """The name of the site in large; when and where the next edition is, or what is on, or what remained of it.

        Args:
            lead: A sentence of your own; without one the tagline of the settings stands there.
        """
        scribe = self._scribe()
        said = Words(lead, self._written_in()) if lead else scribe.words(self._site().settings.tagline)
        return self._html("hero", hero=hero(scribe, said))

    def ways_in(self) -> str:
        """A card for every index, with how many things it holds."""
        scribe, site = self._scribe(), self._site()
        cards = []
        for link in site.navigation(scribe.language):
            page = site.page(scribe.language, link.address)
            count = getattr(page, "count", "")
            said = (scribe.own(str(count)) if count else None, note(scribe, link))
            cards.append(Card(link, tuple(filter(None, said))))
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
        return self._html("link", link=self._scribe().link(thing))

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

    def countries(self) -> str:
        """A picture of the countries that the organisations come from, and the same in words."""
        shown = by_country(self._scribe())
        return self._html("countries", shown=shown) if shown else ""

    def _card(self, thing: Thing) -> Card:
        scribe = self._scribe()
        details: list[Words | Link] = []
        if isinstance(thing, Session):
            when = scribe.when(thing)
            details.extend(scribe.own(said) for said in ((when.day, when.times) if when else ()) if said)
        else:
            said = scribe.words(getattr(thing, "summary", None) or getattr(thing, "description", None))
            details.extend((said,) if said else ())
        stream = self._site().programme.get(thing.stream) if isinstance(thing, Session) and thing.stream else thing
        return Card(scribe.link(thing), tuple(details), getattr(stream, "colour", None) or "")

    def _chosen(self, kind: str, edition: str, of: str) -> list[Thing]:
        scribe, programme = self._scribe(), self._site().programme
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
        naming = self._site().programme.naming(thing, Thing)
        return any(one.edition_id == edition for one in (thing, *naming))

    def _known(self, kind: str) -> None:
        """Look whether there is such a kind, though nothing of it may have been written yet."""
        declared = (collection.kind for collection in self._site().settings.collections)
        kinds = sorted({*(one.kind for one in _KINDS), *declared})
        if kind not in kinds:
            hint = did_you_mean(kind, kinds) or f"one of {', '.join(kinds)}"
            raise ValueError(f"there is no kind “{kind}” ({hint})")

    def _thing(self, kind: str, id_: str) -> Thing:
        self._known(kind)
        programme = self._site().programme
        found = programme.get(Ref(kind, id_, id_))
        if found is None:
            hint = did_you_mean(id_, programme.directory.words(kind))
            raise ValueError(f"there is no {kind} “{id_}”{f' ({hint})' if hint else ''}")
        return found

    def _html(self, name: str, **values: Any) -> str:
        """A piece of HTML that Markdown takes as it is; it says its language where the page around it has another."""
        language, address = self._spot()
        html = self._rendering().fragment(f"macros/{name}.html.jinja", language, address, **values)
        inline = name == "link"
        lines = [line.strip() for line in html.splitlines() if line.strip()]
        html = _literal("".join(lines)) if inline else "\n".join(lines)
        if self._written_in() == language:
            return html
        mark = f'lang="{language}" dir="{direction(language)}"'
        return f"<span {mark}>{html}</span>" if inline else f"<div {mark}>\n{html}\n</div>"

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

    def _written_in(self) -> str:
        """The language of the text around a macro: that of the reader, or the one that stands in for it."""
        site, (language, address) = self._site(), self._spot()
        written = next((page.languages for page in site.free_pages if page.address == address), {})
        return next((one for one in site.settings.order.order(language) if one in written), language)

    def _site(self) -> Site:
        """The site that our plugin has read; for an engine without it, what the files say now."""
        conf = self._env.conf
        site = getattr(conf["plugins"].get("programme"), "site", None)
        if isinstance(site, Site):
            return site
        if self._own is None or self._own[0] is not self._env.page:
            self._own = (self._env.page, _kept(Path(conf["docs_dir"])))
        return self._own[1]

    def _rendering(self) -> Renderer:
        site = self._site()
        if self._renderer is None or self._renderer[0] is not site:
            self._renderer = (site, build.renderer(site, directory_urls=self._env.conf["use_directory_urls"]))
        return self._renderer[1]


def _literal(html: str) -> str:
    """Words in a line of Markdown that mean themselves: no asterisk in a name begins anything."""
    pieces = re.split(r"(<[^>]*>)", html)
    return "".join(
        piece if piece.startswith("<") else re.sub(r"[\\`*_\[\]{}|~^=+!:]", lambda sign: f"&#{ord(sign[0])};", piece)
        for piece in pieces
    )


_SITES: dict[Path, tuple[object, Site]] = {}
"""What was read of each content folder, and the state of its files then."""


def _kept(content: Path) -> Site:
    """The site of a content folder, read again when one of its files is another."""
    settings = content.parent / build.SETTINGS
    files = [path for path in (*build.markdown_files(content), settings) if path.is_file()]
    state = [(path, path.stat().st_mtime_ns, path.stat().st_size) for path in files]
    if content not in _SITES or _SITES[content][0] != state:
        _SITES[content] = (state, build.load(content, settings))
    return _SITES[content][1]
