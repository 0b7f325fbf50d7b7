"""What a preview shows of what is wrong: the page of the findings, and how many there are on all others."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from mkdocs_programme.plugin import banner
from mkdocs_programme.plugin.articles import contents
from mkdocs_programme.plugin.reading import Read
from mkdocs_programme.render import Heading

__all__ = ["ROBOTS", "Notice"]

ROBOTS = '<meta name="robots" content="noindex">\n'
"""What the head of the page of the findings says."""


class Notice:
    """The findings of one reading, and the faults that are met after it."""

    def __init__(self, read: Read, config: MkDocsConfig) -> None:
        self._read = read
        self._config = config
        self._faults: list[str] = []

    def add(self, fault: str) -> None:
        """Show a fault that was met after reading among the findings."""
        self._faults.append(fault)

    def file(self) -> File:
        """The file of the page of the findings."""
        return File.generated(self._config, banner.PAGE, content="", inclusion=InclusionLevel.NOT_IN_NAV)

    def stands_on(self, page: MkDocsPage) -> bool:
        """Whether a page is that of the findings, or stands in the place of a site that cannot be shown."""
        return page.file.src_uri == banner.PAGE or (not self._read.publishable and page.file.src_uri == "index.md")

    def content(self, page: MkDocsPage) -> str:
        """What stands on that page."""
        page.toc = contents((Heading("findings", "Findings", 1),))
        return banner.article((*self._read.told, *self._faults), kept=self._read.kept)

    def into(self, output: str, url: str) -> str:
        """A served page that says how many errors there are."""
        errors = self._read.errors + len(self._faults)
        way = get_relative_url(banner.url(directory_urls=self._config.use_directory_urls), url)
        return banner.banner(output, errors, way, kept=self._read.kept) if errors else output
