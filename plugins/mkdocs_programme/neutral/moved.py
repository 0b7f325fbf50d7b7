"""Pages at older addresses, which lead to where a thing stands now without any script."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from html import escape

from mkdocs_programme.build import Site
from mkdocs_programme.languages import direction
from mkdocs_programme.neutral.places import place
from mkdocs_programme.render.addresses import Addresses

__all__ = ["moved"]


def moved(site: Site) -> Iterator[tuple[str, str]]:
    """Every page that leads on, as the HTML that engines take over as it is: path and text.

    One for an address at which something stands now must not be asked for.
    """
    addresses = Addresses(site.settings.default_language)
    for old, new in site.redirects:
        if "#" in old:
            continue  # A place inside a page goes where the page goes.
        for language in site.settings.languages:
            path = f"{posixpath.dirname(place(site.settings, language, old))}/index.html"
            yield path, _page(language, addresses.href((language, old), (language, new)), _title(site, language, new))


def _title(site: Site, language: str, address: str) -> str:
    page = site.page(language, address)
    return page.title.text if page is not None else address


def _page(language: str, way: str, title: str) -> str:
    way, title = escape(way), escape(title)
    return (
        f'<!doctype html>\n<html lang="{escape(language)}" dir="{direction(language)}">\n<head>\n'
        f'<meta charset="utf-8">\n'
        f'<title>{title}</title>\n<meta name="robots" content="noindex">\n<link rel="canonical" href="{way}">\n'
        f'<meta http-equiv="refresh" content="0; url={way}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n</head>\n'
        f'<body>\n<main><h1><a href="{way}">{title}</a></h1></main>\n</body>\n</html>\n'
    )
