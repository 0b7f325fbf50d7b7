"""One page while it is rendered: what the filters of its template do with values."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote, urlsplit

from jinja2.runtime import Macro
from markupsafe import Markup, escape

from mkdocs_programme.citing import Form
from mkdocs_programme.entities import Thing
from mkdocs_programme.languages import tags
from mkdocs_programme.pages.desk_kinds import desk_link
from mkdocs_programme.pages.kinds import EntityPage
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.views import ProseView, WorkLine
from mkdocs_programme.programme.mentions import target_file
from mkdocs_programme.prose import Work, Works
from mkdocs_programme.render import forge
from mkdocs_programme.render.nearby import Fragment, Nearby, passed
from mkdocs_programme.values.web import behind
from mkdocs_programme.values.words import Words

if TYPE_CHECKING:
    from mkdocs_programme.render.renderer import Renderer

__all__ = ["FILTERS", "Spot", "ids"]

FILTERS: tuple[str, ...] = ("words", "href", "prose", "asset", "outside", "for_paper", "colour", "language_name")
FILTERS += ("translating", "editing", "begun_at", "edited_at", "desk", "spoken")
"""What templates may do with values; each is a method of the spot they are rendered for."""

_COLOUR = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]+", re.IGNORECASE)
_HOLE = re.compile(r"<!--text (\d+)-->")
_NOTHING = Markup("")
_NO_WORKS = Works()


@dataclass
class Spot:
    """The page in hand."""

    renderer: Renderer
    language: str
    address: str
    nearby: Nearby
    page: Page | None = None
    _led: list[str] = field(default_factory=list)
    """Where the template has led so far."""
    _texts: list[tuple[ProseView, int]] = field(default_factory=list)
    """Texts that the template has a place for, with the level of their headings."""

    def filled(self, skeleton: str) -> str:
        """The article with its texts in it.

        Texts come last: only then it is known which ids the template uses, and theirs must be others.
        """
        if not self._texts:
            return skeleton
        taken = ids(skeleton)
        return _HOLE.sub(lambda hole: self._text(*self._texts[int(hole[1])], taken), skeleton)

    def once(self, macro: Macro, value: Any, *more: Any) -> Markup:
        """What a macro makes of a value, made once for all pages of a folder to which it is the same."""
        key = (id(macro), id(value), *more)
        known = self.nearby.fragments.get(key)
        if known is not None and self.address not in known.passed:
            self._led += known.addresses
            return known.html
        began = len(self._led)
        html = cast("Markup", macro(value, *more))  # It escapes, so that what it gives is HTML already.
        addresses = self._led[began:]
        above = passed(addresses)
        if self.address not in above:
            self.nearby.keep(key, Fragment((macro, value), html, addresses, above))
        return html

    def translating(self, page: Page) -> str:
        """Where the translation of a page is written or begun; nothing where its forge is not known."""
        stem = page.source.removesuffix(".md").removesuffix(f".{page.language}")
        path = f"{stem}.{page.language}.md"
        base = self.renderer.forge
        if not base or not page.source:
            return ""
        return forge.editing(base, path) if page.source == path else forge.beginning(base, path)

    def editing(self, page: Page) -> str:
        """Where the file of a page's words is edited, in the language in which they are shown."""
        stem = page.source.removesuffix(".md").removesuffix(f".{page.language}")
        source = self.renderer.programme.at_file(f"{stem}.md") if page.source else None
        shown = source.origin.file(page.shown_in).path if source is not None else ""
        return forge.editing(self.renderer.forge, shown) if self.renderer.forge and shown else ""

    def edited_at(self, path: str) -> str:
        """Where a file of the content is edited; nothing where its forge is not known."""
        return forge.editing(self.renderer.forge, path) if self.renderer.forge else ""

    def begun_at(self, path: str, fields: Iterable[str]) -> str:
        """Where a new file of the content is begun, with these fields."""
        return forge.beginning(self.renderer.forge, path, fields) if self.renderer.forge else ""

    def desk(self, page: Page) -> Link | None:
        """The page for translators, for readers of a page that is not translated; nothing where there is none."""
        return desk_link(Scribe(self.renderer.programme, page.language))

    def words(self, said: Words | str | None, language: str = "") -> Markup:
        """Words, escaped; marked with their language where it is not the page's."""
        if type(said) is Words and said.language == self.language:
            return escape(said.text)
        if said is None:
            return _NOTHING
        if language and isinstance(said, str):
            said = Words(said, language)
        if isinstance(said, str) or said.language == self.language:
            return escape(str(said))
        return Markup(f"<span {_marked(said.language)}>{escape(said.text)}</span>")

    def href(self, target: Link | str) -> str:
        """The relative address of a link's target."""
        address = target.address if isinstance(target, Link) else target
        self._led.append(address)
        if address.startswith(self.address):
            return self._way(address)
        way = self.nearby.ways.get(address)
        if way is None:
            way = self.nearby.ways[address] = self._way(address)
        return way

    def _way(self, address: str) -> str:
        return self.renderer.addresses.href((self.language, self.address), (self.language, address))

    def spoken(self, address: str, language: str) -> str:
        """The relative address of a page in another language."""
        return self.renderer.addresses.href((self.language, self.address), (language, address))

    def asset(self, path: str) -> str:
        """The relative address of a file of the content."""
        self._here_alone()
        return self.renderer.addresses.file((self.language, self.address), path)

    def outside(self, address: str) -> str:
        """An address in the web, or nothing where a browser might do something else with it."""
        try:
            parts = urlsplit(address)
        except ValueError:
            return ""
        return address if parts.scheme in ("http", "https") and parts.netloc else ""

    def for_paper(self, address: str, words: Words | str) -> str:
        """What paper shows behind the words of a link out."""
        return behind(str(words), address)

    def colour(self, said: str) -> str:
        """A colour, or nothing: in a style, other words could ask another host for a picture."""
        return said if _COLOUR.fullmatch(said) else ""

    def language_name(self, tag: str) -> str:
        """The name of a language, in the reader's."""
        return tags.name(tag, self.language)

    def prose(self, view: ProseView | None, level: int = 2) -> Markup:
        """A place for a text of an author."""
        if view is None:
            return _NOTHING
        self._here_alone()
        marked = "" if view.words.language == self.language else f" {_marked(view.words.language)}"
        self._texts.append((view, level))
        return Markup(f'<div class="prg-prose"{marked}><!--text {len(self._texts) - 1}--></div>')

    def _here_alone(self) -> None:
        """Let nothing be kept for other pages of what is made at the moment."""
        self._led.append(self.address)

    def _text(self, view: ProseView, level: int, taken: set[str]) -> str:
        """A text as HTML; its links lead to the reader's language, its citations to the list of this page."""
        label = self.renderer.gettext(self.language, "Table")
        html, _ = self.renderer.prose.html(
            view.words.text,
            lambda target: self._leads(view.path, target),
            self._works(view.words.language) if "@" in view.words.text else _NO_WORKS,
            level=level,
            taken=taken,
            table_label=label,
        )
        return html

    def _leads(self, path: str, target: str) -> str | None:
        """Where a relative address in a file leads: to a page, or to a file that lies beside the texts."""
        if not re.search(r"\.md(?:#|$)", target):
            file, ends, rest = (
                re.split(r"([?#])", target, maxsplit=1) if re.search("[?#]", target) else (target, "", "")
            )
            found = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file)))
            return None if found.startswith("..") or not file else f"{self.asset(found)}{ends}{rest}"
        file, anchor = target_file(path, target)
        thing = self.renderer.programme.file_target(file, anchor)
        if thing is None:
            return None
        address = thing.address if isinstance(thing, Thing) else _free_address(thing)
        return self.href(f"{address}#{anchor}" if anchor and "#" not in address else address)

    def _works(self, language: str) -> Works:
        """The works of the page as a text in a language cites them."""
        by_key: dict[str, Work] = {}
        lines = self.page.references if isinstance(self.page, EntityPage) else ()
        for line in lines:
            by_key |= dict.fromkeys((line.key, *line.other_keys), _work(line, language))
        form = lines[0].form if lines else Form()
        return Works(by_key, form.before, form.after, form.between, form.raised)


@cache
def _marked(language: str) -> str:
    """The attributes of an element whose words are not in the page's language."""
    return f'lang="{escape(language)}" dir="{escape(tags.direction(language))}"'


def ids(html: str) -> set[str]:
    """The ids of elements. Pages are long, and what ids begin with is found faster than a blank before it."""
    pieces = html.split('id="')
    return {unescape(piece.partition('"')[0]) for before, piece in pairwise(pieces) if before[-1:].isspace()}


def _work(line: WorkLine, language: str) -> Work:
    said = dict(line.said)
    return Work(
        f"#ref-{line.key}", line.link.text.text, lambda where, quiet: said.get((where, quiet, language), line.key)
    )


def _free_address(path: str) -> str:
    folder, slash, name = path.removesuffix(".md").rpartition("/")
    return folder if name == "index" else f"{folder}{slash}{name}"
