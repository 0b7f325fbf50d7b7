"""Pages at old addresses that lead to where a thing stands now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import get_relative_url

from mkdocs_programme.build import Site
from mkdocs_programme.languages import direction
from mkdocs_programme.plugin.assets import LATER, Asset
from mkdocs_programme.plugin.plan import Plan, Standing
from mkdocs_programme.plugin.policy import LEADS_ON
from mkdocs_programme.render.addresses import Addresses

__all__ = ["redirects"]


def redirects(site: Site, plan: Plan, config: MkDocsConfig, loaded: Iterable[Asset]) -> Iterator[File]:
    """A page for every old address in every language, unless something else stands there now.

    Args:
        site: The site that is published.
        plan: Its pages in all languages.
        config: The settings of MkDocs.
        loaded: Our scripts; one of them takes the place inside a page along.
    """
    script = next(asset.uri for asset in loaded if asset.uri.startswith(f"{LATER}moved."))
    addresses = Addresses(plan.default_language, config.use_directory_urls)
    for old, new in site.redirects:
        if "#" in old:
            continue  # a place inside a page, which goes where the page goes
        for standing in plan.versions(new):
            if (standing.language, old) in plan.standings:
                continue
            path = addresses.path(standing.language, old)
            text = _page(standing, path, config.site_url, script)
            uri = f"{path}index.html" if path.endswith("/") else path
            yield File.generated(config, uri, content=text, inclusion=InclusionLevel.INCLUDED)


def _page(standing: Standing, path: str, site_url: str | None, script: str) -> str:
    """A page that works without scripts, and that says to a reader whose browser stays where the thing went."""
    way = escape(get_relative_url(standing.path or "./", path))
    canonical = escape(standing.url(site_url)) if site_url else way
    title = escape(standing.page.title.text if standing.page is not None else standing.address)
    marked = ""
    if standing.page is not None and standing.page.title.language != standing.language:
        words = standing.page.title
        marked = f' lang="{escape(words.language)}" dir="{direction(words.language)}"'
    return (
        f'<!doctype html>\n<html lang="{escape(standing.language)}" dir="{direction(standing.language)}">\n<head>\n'
        f'<meta charset="utf-8">\n{LEADS_ON}\n<title>{title}</title>\n<meta name="robots" content="noindex">\n'
        f'<link rel="canonical" href="{canonical}">\n'
        f'<script src="{escape(get_relative_url(script, path))}" data-to="{way}"></script>\n'
        f'<noscript><meta http-equiv="refresh" content="0; url={way}"></noscript>\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n</head>\n'
        f'<body>\n<main><h1{marked}><a href="{way}">{title}</a></h1></main>\n</body>\n</html>\n'
    )
