"""The navigation of each language: ways in only, so that its cost does not grow with the programme."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Link as MkDocsLink
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_programme.build import Site
from mkdocs_programme.languages import direction
from mkdocs_programme.pages.page import Link
from mkdocs_programme.plugin.plan import Plan, Standing
from mkdocs_programme.values.words import Words

__all__ = ["digest", "in_language", "marked", "menus"]


def menus(site: Site, plan: Plan, files: Files, chosen: Navigation | None) -> dict[str, Navigation]:
    """A navigation for each language.

    Args:
        site: The site that is published.
        plan: Its pages in all languages.
        files: The files of the site, with their pages.
        chosen: What the organiser wrote under `nav`, or nothing.
    """
    return {language: _menu(site, plan, files, chosen, language) for language in plan.languages}


def marked(words: Words, language: str) -> str:
    """Words as HTML, marked where they are in another language than the reader's."""
    if words.language == language:
        return escape(words.text)
    told = f'lang="{escape(words.language)}" dir="{direction(words.language)}"'
    return f"<span {told}>{escape(words.text)}</span>"


def _menu(site: Site, plan: Plan, files: Files, chosen: Navigation | None, language: str) -> Navigation:
    if chosen is not None:
        items = [in_language(item, plan, files, language) for item in chosen.items]
    else:
        items = list(_ways_in(site, plan, files, language))
    menu = Navigation(items, [])
    menu.pages = _pages(items)
    home = plan.home(language)
    menu.homepage = _page(files, home) if home is not None else None
    _lead_up(plan, files, menu, language)
    return menu


def _ways_in(site: Site, plan: Plan, files: Files, language: str) -> list[StructureItem]:
    items: dict[str, StructureItem] = {}
    if (home := plan.home(language)) is not None and (page := _page(files, home)) is not None:
        items[""] = page
    for link in site.navigation(language):
        items.setdefault(link.address, _entry(plan, files, link, language))
    for standing in plan.standings.values():
        if standing.language == language and standing.free is not None and (page := _page(files, standing)) is not None:
            items.setdefault(standing.address, page)
    return list(items.values())


def _entry(plan: Plan, files: Files, link: Link, language: str) -> StructureItem:
    address, _, anchor = link.address.partition("#")
    standing = plan.standings.get((language, address))
    page = _page(files, standing) if standing is not None and not anchor else None
    if page is None:
        path = standing.path if standing is not None else address
        return MkDocsLink(marked(link.text, language), f"{path}#{anchor}" if anchor else path)
    if standing is not None and standing.page is not None:
        page.title = marked(link.text, language)
    return page


def _page(files: Files, standing: Standing) -> MkDocsPage | None:
    file = files.src_uris.get(standing.uri)
    published = file is not None and file.inclusion.value > InclusionLevel.DRAFT.value
    return file.page if file is not None and published else None


def digest(all_menus: Mapping[str, Navigation]) -> str:
    """What all of them say and where they lead, known once the titles of pages written by hand are."""
    told = repr([(language, [*map(_told, menu.items)]) for language, menu in sorted(all_menus.items())])
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _told(item: Any) -> tuple[object, ...]:
    leads = item.file.src_uri if isinstance(item, MkDocsPage) else getattr(item, "url", "")
    return type(item).__name__, item.title, leads, [*map(_told, item.children or ())]


def in_language(item: Any, plan: Plan, files: Files, language: str) -> Any:
    """An entry that the organiser wrote under `nav`, with the pages of a language."""
    if isinstance(item, Section):
        return Section(item.title, [in_language(child, plan, files, language) for child in item.children])
    standing = plan.by_uri.get(item.file.src_uri) if isinstance(item, MkDocsPage) else None
    if standing is None or standing.language == language:
        return item
    there = plan.standings.get((language, standing.address))
    return (_page(files, there) if there is not None else None) or item


def _pages(items: Sequence[Any]) -> list[MkDocsPage]:
    pages = []
    for item in items:
        if isinstance(item, MkDocsPage):
            pages.append(item)
        for child in item.children or ():
            child.parent = item
        pages += _pages(item.children or ())
    return pages


def _lead_up(plan: Plan, files: Files, menu: Navigation, language: str) -> None:
    """Let a page mark the way in that leads to it, by its crumbs."""
    listed = {page.file.src_uri: page for page in menu.pages}
    for standing in plan.standings.values():
        if standing.language != language or standing.page is None or standing.uri in listed:
            continue
        for crumb in reversed(standing.page.crumbs):
            above = plan.standings.get((language, crumb.address.partition("#")[0]))
            if above is not None and above.address and above.uri in listed:
                if (page := _page(files, standing)) is not None:
                    # Declared as a section; themes only follow it upwards and ask for `active`, which pages have too.
                    page.parent = listed[above.uri]  # type: ignore[assignment]
                break
