"""Renders articles from views, with autoescape on and templates compiled once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    FileSystemLoader,
    PackageLoader,
    StrictUndefined,
    pass_context,
)
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from mkdocs_programme.languages.catalogue import Catalogue, catalogue
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.programme import Programme
from mkdocs_programme.prose import Heading, Prose
from mkdocs_programme.render.addresses import Addresses
from mkdocs_programme.render.calling import Now, Say, Speaking
from mkdocs_programme.render.nearby import Nearby
from mkdocs_programme.render.spot import FILTERS, Spot

__all__ = ["Article", "Renderer"]


@dataclass(frozen=True)
class Article:
    """A finished page without its frame."""

    html: str
    headings: tuple[Heading, ...]


class _Compiled(BytecodeCache):
    """Templates that have been compiled, while the program runs; on a disk somebody might put other code among them."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of the same text."""
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._known[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()
"""By the text of a template, so that renderers share it and none gets another's."""


class Renderer:
    """Renders every page of a site.

    Args:
        programme: What links in texts lead to.
        addresses: Where the pages lie.
        overrides: A folder whose `programme/*.jinja` stand in for our templates.
        forge: The address below which the forge edits the content, if that is known.
    """

    def __init__(
        self, programme: Programme, addresses: Addresses, overrides: Path | None = None, forge: str = ""
    ) -> None:
        self.forge = forge
        self.programme = programme
        self.addresses = addresses
        self.prose = Prose()
        ours = PackageLoader("mkdocs_programme.render", "templates")
        theirs = [FileSystemLoader(overrides / "programme")] if overrides is not None else []
        self._loader = ChoiceLoader([*theirs, ours])
        self._now = Now()
        self._environments: dict[str, Speaking] = {}
        self._nearby: dict[str, Nearby] = {}
        self._catalogues: dict[str, Catalogue] = {}

    def article(self, page: Page) -> Article:
        """The finished article of a page."""
        spot = Spot(self, page.language, page.address, self._in_folder(page.language, page.address), page)
        html = self._render(page.template, spot, page=page)
        return Article(html, tuple(_headings(html)))

    def fragment(self, template: str, language: str, address: str, **values: Any) -> str:
        """A piece of HTML for a page written by hand.

        Args:
            template: Its name below `templates/`.
            language: Of the reader.
            address: Of the page it will stand in.
            values: What the template gets.
        """
        return self._render(template, Spot(self, language, address, self._in_folder(language, address)), **values)

    def gettext(self, language: str, msgid: str) -> str:
        """A word of the interface."""
        return self._catalogue(language).gettext(msgid)

    def _render(self, template: str, spot: Spot, **values: Any) -> str:
        before, self._now.spot = self._now.spot, spot
        try:
            skeleton = self._environment(spot.language).get_template(template).render(spot=spot, **values)
            return spot.filled(skeleton)
        finally:
            self._now.spot = before

    def _in_folder(self, language: str, address: str) -> Nearby:
        """What is known of the folder of a page; of one in each language, for pages come folder by folder."""
        folder = address.rpartition("/")[0] if address else None
        known = self._nearby.get(language)
        if known is None or known.folder != folder:
            known = self._nearby[language] = Nearby(folder)
        return known

    def _environment(self, language: str) -> Speaking:
        """An environment for each language; templates are compiled once for all of them."""
        if language not in self._environments:
            made = Speaking(
                loader=self._loader,
                autoescape=True,
                undefined=StrictUndefined,
                trim_blocks=True,
                lstrip_blocks=True,
                extensions=["jinja2.ext.i18n"],
                cache_size=400,
                auto_reload=False,
                bytecode_cache=_COMPILED,
            )
            said = self._catalogue(language)
            # The extension adds the method to the environment, so that its type does not know it.
            install: Callable[..., None] = made.install_gettext_callables  # type: ignore[attr-defined]
            install(said.gettext, said.ngettext, newstyle=True, pgettext=said.pgettext, npgettext=said.npgettext)
            made.globals["_"] = made.globals["gettext"] = Say(said.gettext)
            made.now = self._now
            made.tests["link"] = _is_link
            made.filters.update({name: _filter(name, self._now) for name in FILTERS})
            made.of_spots = FILTERS
            self._environments[language] = made
        return self._environments[language]

    def _catalogue(self, language: str) -> Catalogue:
        if language not in self._catalogues:
            said = ((word.id, word.words.exactly(language)) for word in self.programme.settings.words)
            self._catalogues[language] = catalogue(language, tuple((id_, words.text) for id_, words in said if words))
        return self._catalogues[language]


def _filter(name: str, now: Now) -> Callable[..., Any]:
    """A filter that asks the page in hand; taking the context keeps Jinja from working out constants once for all."""

    @pass_context
    def ask(context: Context, value: Any, *more: Any) -> Any:
        return getattr(now.spot, name)(value, *more)

    return ask


def _is_link(value: object) -> bool:
    """Whether something leads to a page; what does not is words."""
    return isinstance(value, Link)


def _headings(html: str) -> list[Heading]:
    """The headings of an article that have an id, for the table of contents."""
    found = re.findall(r'<h([2-3])[^>]*?\sid="([^"]*)"[^>]*>(.*?)</h\1>', html, re.DOTALL)
    plain = ((int(level), id_, unescape(re.sub(r"<[^>]*>", "", text))) for level, id_, text in found)
    return [Heading(unescape(id_), " ".join(text.split()), level) for level, id_, text in plain]
