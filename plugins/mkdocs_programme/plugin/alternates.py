"""What the head of a page tells: the same page in other languages, and what machines read of its subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from mkdocs.utils import get_relative_url

from mkdocs_programme.pages.feeds import MEDIA
from mkdocs_programme.plugin.plan import Plan, Standing

__all__ = ["feeds", "head", "homes", "meta", "switch"]


def switch(plan: Plan, standing: Standing, name: Callable[[str], str]) -> list[dict[str, str]]:
    """The entries of the theme's language menu, relative to the root; the home page where a language lacks this one."""
    entries = []
    for language in plan.languages:
        there = plan.standings.get((language, standing.address)) or plan.home(language)
        if there is not None:
            entries.append({"name": name(language), "lang": language, "link": there.path or "./"})
    return entries if len(entries) > 1 else []


def homes(plan: Plan, name: Callable[[str], str]) -> list[dict[str, str]]:
    """The entries of the language menu on a page that stands in no language, such as the one for lost readers."""
    home = plan.home(plan.default_language)
    return switch(plan, home, name) if home is not None else []


def head(plan: Plan, standing: Standing, site_url: str | None) -> str:
    """What search engines are told in the head of a page.

    Full addresses only, so nothing without the address of the site. A page that shows another language's words asks
    not to be listed, and is told to nobody as a version in its language.
    """
    lines = []
    if standing.is_fallback:
        lines.append('<meta name="robots" content="noindex">')
    written = [version for version in plan.versions(standing.address) if not version.is_fallback]
    if site_url and not standing.is_fallback and len(written) > 1:
        lines += [_link(version.language, version.url(site_url)) for version in written]
        lines.append(_link("x-default", written[0].url(site_url)))
    return "".join(f"{line}\n" for line in lines)


def feeds(paths: Iterable[str], url: str) -> str:
    """Where programs find the same as on a page: its calendar, and the feeds of its changes."""
    links = ((MEDIA[path.rpartition(".")[2]], get_relative_url(path, url)) for path in paths)
    return "".join(f'<link rel="alternate " type="{media}" href="{escape(way)}">\n' for media, way in links)


def meta(told: Iterable[tuple[str, str]]) -> str:
    """Meta elements for the head of a page, one a line."""
    return "".join(f'<meta name="{escape(name)}" content="{escape(" ".join(said.split()))}">\n' for name, said in told)


def _link(language: str, url: str) -> str:
    # The space after the word is no slip: scripts of the theme look for `link[rel=alternate]` to the letter, ask for a
    # sitemap below every such address, and bend the reader's clicks on the language menu by what they get.
    return f'<link rel="alternate " href="{escape(url)}" hreflang="{escape(language)}">'
