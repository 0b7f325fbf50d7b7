"""All files of the copy: pages, what they load, what lies beside them, and the settings of the engine."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from pathlib import Path

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.exports import exports_of
from mkdocs_programme.neutral.articles import Articles
from mkdocs_programme.neutral.free import FreePages
from mkdocs_programme.neutral.moved import moved
from mkdocs_programme.neutral.places import place
from mkdocs_programme.neutral.settings import README, settings_text
from mkdocs_programme.render.bundles import assets, loaded

__all__ = ["copy_of"]

DOCS = "docs"


def copy_of(site: Site, content: Path) -> Iterator[tuple[str, bytes]]:
    """Paths and octets of every file.

    Args:
        site: What was read.
        content: The content root, from which pictures and other files are taken.
    """
    site = _on_its_own(site)
    found = assets(site.settings.look)
    yield "README.md", README.encode()
    styles, scripts = (loaded(found, ending, apart=False) for ending in (".css", ".js"))
    yield "mkdocs.yml", settings_text(site, styles, scripts).encode()
    for path, octets in _documents(site, content):
        yield posixpath.join(DOCS, path), octets
    for asset in found:
        yield posixpath.join(DOCS, asset.uri), asset.content


def _on_its_own(site: Site) -> Site:
    """The site without pages that need what our engine writes: what readers save, and our search."""
    settings = site.settings
    offline = settings.offline.model_copy(update={"copies": "no"})
    search = settings.search.model_copy(update={"by": "theme"})
    plain = copy(site.programme)
    plain.settings = settings.model_copy(update={"offline": offline, "search": search})
    return replace(site, settings=plain.settings, programme=plain)


def _documents(site: Site, content: Path) -> Iterator[tuple[str, bytes]]:
    articles, free = Articles(site), FreePages(site, content)
    written: set[str] = set()
    for path, text in (*articles.files(), *free.files()):
        written.add(path)
        yield path, text.encode()
    for language in site.settings.languages:
        home = place(site.settings, language, "")
        if home not in written:
            yield home, articles.home(language).encode()
    for path, text in moved(site):
        if path.replace(".html", ".md") not in written:
            yield path, text.encode()
    for stored in site.programme.files.values():
        if not stored.danger and stored.path not in written:
            yield stored.path, (content / stored.path).read_bytes()
    for export in exports_of(build.wanted(site)):
        yield export.path, export.octets
