"""Pages at old addresses that lead to where a thing stands now."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import get_relative_url

from mkdocs_programme.build import Site
from mkdocs_programme.languages import direction
from mkdocs_programme.plugin.plan import Plan, Standing
from mkdocs_programme.plugin.policy import NOTHING_RUNS
from mkdocs_programme.render.addresses import Addresses

__all__ = ["redirects"]


def redirects(site: Site, plan: Plan, config: MkDocsConfig) -> Iterator[File]:
    """A page for every old address in every language, unless something else stands there now."""
    addresses = Addresses(plan.default_language, config.use_directory_urls)
    for old, new in site.redirects:
        address, hash_, anchor = new.partition("#")
        for standing in plan.versions(address):
            if (standing.language, old) in plan.standings:
                continue
            path = addresses.path(standing.language, old)
            text = _page(standing, path, f"{hash_}{anchor}", config.site_url)
            uri = f"{path}index.html" if path.endswith("/") else path
            yield File.generated(config, uri, content=text, inclusion=InclusionLevel.INCLUDED)


def _page(standing: Standing, path: str, anchor: str, site_url: str | None) -> str:
    """A page that works without scripts, and that says to a reader whose browser stays where the thing went."""
    way = escape(get_relative_url(standing.path or "./", path) + anchor)
    canonical = escape(standing.url(site_url)) if site_url else way
    title = escape(standing.page.title.text if standing.page is not None else standing.address)
    marked = ""
    if standing.page is not None and standing.page.title.language != standing.language:
        words = standing.page.title
        marked = f' lang="{escape(words.language)}" dir="{direction(words.language)}"'
    return (
        f'<!doctype html>\n<html lang="{escape(standing.language)}" dir="{direction(standing.language)}">\n<head>\n'
        f'<meta charset="utf-8">\n{NOTHING_RUNS}\n<title>{title}</title>\n<meta name="robots" content="noindex">\n'
        f'<link rel="canonical" href="{canonical}">\n<meta http-equiv="refresh" content="0; url={way}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n</head>\n'
        f'<body>\n<main><h1{marked}><a href="{way}">{title}</a></h1></main>\n</body>\n</html>\n'
    )
