"""What every page tells machines, as an element for its head; pages written by hand tell what they are too."""

from __future__ import annotations

from html import unescape

from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.languages.catalogue import catalogue
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.plugin.plan import Standing
from mkdocs_programme.structured import script
from mkdocs_programme.values.words import Words

__all__ = ["Telling"]


class Telling:
    """Tells the pages of one build.

    Args:
        site: The site that is published.
        directory_urls: Whether addresses end in a slash.
        site_url: The address of the site, or nothing.
    """

    def __init__(self, site: Site, *, directory_urls: bool, site_url: str | None) -> None:
        self._site = site
        self._graphs = build.graphs(site, directory_urls=directory_urls, address=site_url or "")

    def head(self, standing: Standing, page: MkDocsPage) -> str:
        """The element for the head of a page."""
        return script(self._graphs.of(standing.page or self._by_hand(standing, page))) + "\n"

    def _by_hand(self, standing: Standing, page: MkDocsPage) -> Page:
        """The view of a page written by hand, which may stand where a page of ours would."""
        home = Words(catalogue(standing.language).gettext("Home"), standing.language)
        return Page(
            address=standing.address,
            language=standing.language,
            title=Words(unescape(str(page.title or "")), standing.shown_in),
            description=unescape(str(page.meta.get("description") or "")),
            kind="page",
            shown_in=standing.shown_in,
            written_in=standing.written_in,
            crumbs=(Link(home, ""),) if standing.address else (),
        )
