"""Sitemaps: one in the folder of each language, an index of them all, and where robots find it."""

from __future__ import annotations

import gzip
from collections.abc import Collection
from html import escape
from pathlib import Path

from mkdocs_programme.plugin.plan import Plan, Standing

__all__ = ["write"]

INDEX = "sitemap-index.xml"
"""Not `sitemap.xml`: that name belongs to the default language, whose pages the theme reads there."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def write(site_dir: Path, plan: Plan, site_url: str | None, other: Collection[str] = ()) -> None:
    """Tell search engines every page that is really written in its language.

    Args:
        site_dir: The finished site.
        plan: Its pages in all languages.
        site_url: The address of the site; without it there is nothing to tell, and the sitemaps stay empty.
        other: Full addresses of pages that are not ours, told beside those of the default language.
    """
    for language in plan.languages:
        folder = site_dir if language == plan.default_language else site_dir / language
        addresses = [_url(standing, site_url) for standing in _told(plan, language) if site_url]
        if language == plan.default_language:
            addresses += sorted(other)
        _write(folder / "sitemap.xml", _urls(addresses))
    if site_url:
        _write_index(site_dir, plan, site_url)


def _told(plan: Plan, language: str) -> list[Standing]:
    found = (s for s in plan.standings.values() if s.language == language and not s.is_fallback)
    return sorted((s for s in found if s.page is None or s.page.is_read), key=lambda s: s.path)


def _url(standing: Standing, site_url: str | None) -> str:
    return standing.url(site_url or "")


def _urls(addresses: list[str]) -> str:
    lines = "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses)
    return f"{_HEAD}<urlset {_SCHEMA}>\n{lines}</urlset>\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(text.encode(), mtime=0))


def _write_index(site_dir: Path, plan: Plan, site_url: str) -> None:
    base = site_url if site_url.endswith("/") else f"{site_url}/"
    folders = ["" if language == plan.default_language else f"{language}/" for language in plan.languages]
    lines = "".join(f"<sitemap><loc>{escape(f'{base}{folder}sitemap.xml')}</loc></sitemap>\n" for folder in folders)
    (site_dir / INDEX).write_text(f"{_HEAD}<sitemapindex {_SCHEMA}>\n{lines}</sitemapindex>\n", encoding="utf-8")
    robots = site_dir / "robots.txt"
    if not robots.exists():
        robots.write_text(f"User-agent: *\nAllow: /\nSitemap: {base}{INDEX}\n", encoding="utf-8")
