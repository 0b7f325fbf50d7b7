"""What a page tells machines, asked for in a word."""

from __future__ import annotations

from typing import Any

from mkdocs_programme.build import Site, graphs
from structured_festival import festival

__all__ = ["AT", "SITE", "english", "ids", "main", "step", "told"]

AT = "https://fest.example"


def told(address: str, site: Site | None = None, language: str = "en", at: str | None = AT) -> list[dict[str, Any]]:
    """The nodes of a page."""
    site = site or festival()
    page = site.page(language, address)
    assert page is not None
    graph: Any = graphs(site, address=at).of(page)
    assert graph["@context"] == "https://schema.org"
    nodes: list[dict[str, Any]] = graph["@graph"]
    return nodes


def main(address: str, site: Site | None = None, language: str = "en") -> dict[str, Any]:
    """The node that a page is about."""
    nodes = told(address, site, language)
    return next(node for node in nodes if node.get("@id") == nodes[0]["mainEntity"]["@id"])


def ids(*addresses: str) -> list[dict[str, str]]:
    """Things that are only named."""
    return [{"@id": f"{AT}/{address}"} for address in addresses]


def step(position: int, name: object, address: str | None = None) -> dict[str, object]:
    """A step of the way from the home page."""
    item = {} if address is None else {"item": {"@id": f"{AT}/{address}"}}
    return {"@type": "ListItem", "position": position, "name": name, **item}


def english(words: str) -> dict[str, str]:
    """English words on a page in another language."""
    return {"@value": words, "@language": "en"}


SITE = {"@type": "WebSite", "@id": f"{AT}/#WebSite", "name": "Leading & learning", "url": f"{AT}/"}
