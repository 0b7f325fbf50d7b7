"""The pages of a small festival, and what is read in them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from lxml import html
from lxml.html import HtmlElement

from mkdocs_programme.build import Site, load_files, renderer
from render_content import CONTENT, SETTINGS


@cache
def festival() -> Site:
    """The festival, read once."""
    return load_files(CONTENT, SETTINGS)


def articles(site: Site) -> dict[str, str]:
    """The HTML of every page by language and address, such as `sv/sessions/2026/a2`."""
    render = renderer(site)
    return {f"{page.language}/{page.address}": render.article(page).html for page in site.pages}


@cache
def trees() -> dict[str, HtmlElement]:
    """Every page of the festival as a tree."""
    return {address: html.fragment_fromstring(text.strip()) for address, text in articles(festival()).items()}


def said(element: HtmlElement) -> str:
    """The words of an element, as one line."""
    return " ".join(element.text_content().split())


def links(elements: Iterable[HtmlElement]) -> list[tuple[str, str]]:
    """The words and the address of every link in some elements, in order."""
    return [(said(link), link.get("href", "")) for element in elements for link in element.iter("a")]


def facts(tree: HtmlElement) -> dict[str, list[str]]:
    """What the first list of facts says, by its labels."""
    rows = tree.xpath("(.//dl[@class='prg-facts'])[1]/div")
    return {said(row[0]): [said(value) for value in row[1:]] for row in rows}


def outline(tree: HtmlElement) -> list[tuple[int, str, str]]:
    """Every heading: its level, its id, its words."""
    found = tree.xpath(".//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]")
    return [(int(heading.tag[1]), heading.get("id", ""), said(heading)) for heading in found]


def after(tree: HtmlElement, id_: str) -> HtmlElement:
    """The element that follows the heading with an id."""
    heading: HtmlElement = tree.xpath(".//*[@id=$id]", id=id_)[0]
    following: HtmlElement = heading.getnext()
    return following
