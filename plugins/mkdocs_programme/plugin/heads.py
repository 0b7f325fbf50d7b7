"""The head of a page, beside what the theme writes there."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_programme.build import Site
from mkdocs_programme.pages.feeds import Feeds
from mkdocs_programme.plugin import alternates
from mkdocs_programme.plugin.offline import Offline
from mkdocs_programme.plugin.plan import Plan, Standing
from mkdocs_programme.plugin.preview import preview
from mkdocs_programme.plugin.telling import Telling

__all__ = ["Heads"]


class Heads:
    """What the heads of all pages tell search engines, programs and other sites.

    Args:
        site: The site that is published.
        plan: Its pages in all languages.
        config: The settings of MkDocs.
        offline: What browsers are told to save.
    """

    def __init__(self, site: Site, plan: Plan, config: MkDocsConfig, offline: Offline) -> None:
        self._settings = site.settings
        self._plan = plan
        self._url = config.site_url
        self._offline = offline
        self._feeds = Feeds(site.programme)
        self._telling = Telling(site, directory_urls=config.use_directory_urls, site_url=config.site_url)

    def of(self, standing: Standing, page: MkDocsPage) -> str:
        """The lines for one page."""
        told = alternates.head(self._plan, standing, self._url) + self._telling.head(standing, page)
        told += self._offline.head(standing)
        told += alternates.feeds(self._feeds.of(standing.language, standing.address), page.url)
        told += preview(self._plan, standing, page, self._settings, self._url)
        return told + alternates.meta(standing.page.meta if standing.page is not None else ())
