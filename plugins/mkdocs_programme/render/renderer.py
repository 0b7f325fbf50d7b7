"""Renders articles from views, with autoescape on and templates compiled once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from mkdocs_programme.entities import Thing
from mkdocs_programme.languages import tags
from mkdocs_programme.languages.catalogue import Catalogue, catalogue
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.views import ProseView
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.mentions import target_file
from mkdocs_programme.prose import Heading, Prose, Work
from mkdocs_programme.render.addresses import Addresses
from mkdocs_programme.values.words import Words

__all__ = ["Article", "Renderer"]


@dataclass(frozen=True)
class Article:
    """A finished page without its frame."""

    html: str
    headings: tuple[Heading, ...]


FILTERS = ("words", "href", "prose", "asset", "language_name")
"""What templates may do with values; each is a method of the spot they are rendered for."""


def _filter(name: str) -> Callable[..., Any]:
    """A filter that asks the page in hand; taking the context keeps Jinja from working out constants once for all."""

    @pass_context
    def ask(context: Context, value: Any, *more: Any) -> Any:
        return getattr(context["spot"], name)(value, *more)

    return ask


class Renderer:
    """Renders every page of a site.

    Args:
        programme: What links in texts lead to.
        addresses: Where the pages lie.
        overrides: A folder whose `programme/*.jinja` stand in for our templates.
    """

    def __init__(self, programme: Programme, addresses: Addresses, overrides: Path | None = None) -> None:
        self.programme = programme
        self.addresses = addresses
        ours = PackageLoader("mkdocs_programme.render", "templates")
        theirs = [FileSystemLoader(overrides / "programme")] if overrides is not None else []
        self._loader = ChoiceLoader([*theirs, ours])
        self._prose = Prose()
        self._environments: dict[str, Environment] = {}

    def article(self, page: Page) -> Article:
        """The finished article of a page."""
        html = self._render(page.template, page.language, page.address, page, page=page)
        return Article(html, tuple(_headings(html)))

    def fragment(self, template: str, language: str, address: str, **values: Any) -> str:
        """A piece of HTML for a page written by hand.

        Args:
            template: Its name below `templates/`.
            language: Of the reader.
            address: Of the page it will stand in.
            values: What the template gets.
        """
        return self._render(template, language, address, None, **values)

    def _render(self, template: str, language: str, address: str, about: Page | None, **values: Any) -> str:
        spot = _Spot(self, language, address, about)
        return self._environment(language).get_template(template).render(spot=spot, **values)

    def _environment(self, language: str) -> Environment:
        """An environment for each language; its templates are compiled once."""
        if language not in self._environments:
            made = Environment(
                loader=self._loader,
                autoescape=True,
                undefined=StrictUndefined,
                trim_blocks=True,
                lstrip_blocks=True,
                extensions=["jinja2.ext.i18n"],
                cache_size=400,
            )
            said = self._catalogue(language)
            install: Callable[..., None] = made.install_gettext_callables  # type: ignore[attr-defined]
            install(said.gettext, said.ngettext, newstyle=True, pgettext=said.pgettext, npgettext=said.npgettext)
            made.filters.update({name: _filter(name) for name in FILTERS})
            self._environments[language] = made
        return self._environments[language]

    def _catalogue(self, language: str) -> Catalogue:
        said = ((word.id, word.words.exactly(language)) for word in self.programme.settings.words)
        return catalogue(language, tuple((id_, words.text) for id_, words in said if words))

    def prose(self, view: ProseView, spot: _Spot, level: int) -> str:
        """A text as HTML; its links lead to the reader's language, its citations to the list of this page."""

        def leads(target: str) -> str | None:
            file, anchor = target_file(view.path, target)
            found = self.programme.file_target(file, anchor)
            if found is None:
                return None
            address = found.address if isinstance(found, Thing) else _free_address(found)
            known = anchor and "#" not in address
            return spot.href(f"{address}#{anchor}" if known else address)

        label = spot.gettext("Table")
        html, _ = self._prose.html(view.words.text, leads, spot.works, level=level, taken=spot.taken, table_label=label)
        return html


def _free_address(path: str) -> str:
    folder, slash, name = path.removesuffix(".md").rpartition("/")
    return folder if name == "index" else f"{folder}{slash}{name}"


@dataclass
class _Spot:
    """The page that is being rendered, as the filters of its template see it."""

    renderer: Renderer
    language: str
    address: str
    page: Page | None
    taken: set[str] = field(default_factory=set)
    """Ids of headings in texts; those of templates are told to it before."""

    def __post_init__(self) -> None:
        self.taken.update(_ids_of_template(self.page.template) if self.page else ())
        for name in ("parts", "stages"):
            self.taken.update(view.anchor for view in getattr(self.page, name, ()))

    @property
    def works(self) -> dict[str, Work]:
        lines = getattr(self.page, "references", ())
        return {line.key: Work(line.number, f"#ref-{line.key}", line.title.text) for line in lines}

    def gettext(self, msgid: str) -> str:
        return self.renderer._catalogue(self.language).gettext(msgid)

    def words(self, said: Words | str | None) -> Markup:
        """Words, escaped; marked with their language where it is not the page's."""
        if said is None:
            return Markup("")
        if isinstance(said, str) or said.language == self.language:
            return escape(str(said))
        direction = tags.direction(said.language)
        return Markup('<span lang="{}" dir="{}">{}</span>').format(said.language, direction, said.text)

    def href(self, target: Link | str) -> str:
        """The relative address of a link's target."""
        address = target.address if isinstance(target, Link) else target
        return self.renderer.addresses.href((self.language, self.address), (self.language, address))

    def asset(self, path: str) -> str:
        """The relative address of a file of the content."""
        return self.renderer.addresses.file((self.language, self.address), path)

    def prose(self, view: ProseView | None, level: int = 2) -> Markup:
        """A text of an author, cleaned."""
        if view is None:
            return Markup("")
        html = Markup(self.renderer.prose(view, self, level))
        if view.words.language == self.language:
            return Markup('<div class="prg-prose">{}</div>').format(html)
        direction = tags.direction(view.words.language)
        opened = '<div class="prg-prose" lang="{}" dir="{}">{}</div>'
        return Markup(opened).format(view.words.language, direction, html)

    def language_name(self, tag: str) -> str:
        """The name of a language, in the reader's."""
        return tags.name(tag, self.language)


@cache
def _ids_of_template(template: str) -> frozenset[str]:
    """Ids that our templates use for their sections; headings in texts get others."""
    found: set[str] = set()
    for file in (Path(__file__).parent / "templates").glob("*.jinja"):
        if file.name in (template, "_parts.html.jinja"):
            found.update(re.findall(r'\sid="([a-z-]+)"', file.read_text("utf-8")))
    return frozenset(found)


def _headings(html: str) -> list[Heading]:
    """The headings of an article that have an id, for the table of contents."""
    found = re.findall(r'<h([2-3])[^>]*?\sid="([^"]*)"[^>]*>(.*?)</h\1>', html, re.DOTALL)
    plain = ((int(level), id_, unescape(re.sub(r"<[^>]*>", "", text))) for level, id_, text in found)
    return [Heading(unescape(id_), " ".join(text.split()), level) for level, id_, text in plain]
