"""What was read of a festival, and what is made of it: findings to tell, pages to draw, exports to write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_programme.decode.by_hand import FreePage
from mkdocs_programme.findings import Finding
from mkdocs_programme.history import BEFORE_ALL, History
from mkdocs_programme.phrases import Phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.settings import Settings

if TYPE_CHECKING:
    # A check draws nothing, and starts without what draws.
    from mkdocs_programme.exports import Wanted
    from mkdocs_programme.pages import Sheet
    from mkdocs_programme.pages.page import Link, Page
    from mkdocs_programme.render import Renderer
    from mkdocs_programme.structured import Graphs

__all__ = ["Site", "graphs", "renderer", "wanted"]


@dataclass(frozen=True)
class Site:
    """All that a door needs: it publishes the pages, or tells the findings."""

    settings: Settings
    programme: Programme
    findings: tuple[Finding, ...]
    free_pages: tuple[FreePage, ...]
    files: frozenset[str] = frozenset()
    """Paths of all content files that were read as entities or their translations."""
    remarks: tuple[Phrase, ...] = ()
    """What could not be checked, in a sentence each."""
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict, repr=False, hash=False)
    """The lines of every file, for quoting beside a finding."""
    history: History = BEFORE_ALL
    """When the content was last changed."""

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page in every language."""
        from mkdocs_programme.pages import pages_of

        return tuple(page for language in self.settings.languages for page in pages_of(self.programme, language))

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The same as far as the site must know them, which takes a fraction of the memory."""
        from mkdocs_programme.pages import sheets_of

        return tuple(sheets_of(self.programme, self.settings.languages))

    @cached_property
    def _by_address(self) -> dict[tuple[str, str], Sheet]:
        return {(sheet.page.language, sheet.page.address): sheet for sheet in self.sheets}

    def page(self, language: str, address: str) -> Page | None:
        """The page at an address, or nothing."""
        sheet = self._by_address.get((language, address))
        return sheet.whole if sheet is not None else None

    def navigation(self, language: str) -> tuple[Link, ...]:
        """The main ways in, as a reader of a language sees them."""
        from mkdocs_programme.pages import navigation

        return navigation(self.programme, language)

    @property
    def redirects(self) -> tuple[tuple[str, str], ...]:
        """Older addresses that must still lead somewhere, and where."""
        return tuple(self.programme.redirects())

    def quoted(self, finding: Finding) -> str | None:
        """The line a finding is about, or nothing if the file has no such line."""
        lines = self.lines.get(finding.place.path, ())
        return lines[finding.place.line - 1] if finding.place.line <= len(lines) else None


def renderer(site: Site, *, directory_urls: bool = True, overrides: Path | None = None, forge: str = "") -> Renderer:
    """What turns the pages of a site into articles.

    Args:
        site: The site whose pages are rendered.
        directory_urls: Whether a page's address ends in a slash (`a2/`) or in a file name (`a2.html`).
        overrides: A folder whose `programme/*.jinja` stand in for templates of ours.
        forge: The address below which the forge edits the content, if that is known.
    """
    from mkdocs_programme.render import Renderer
    from mkdocs_programme.render.addresses import Addresses

    addresses = Addresses(site.settings.default_language, directory_urls)
    return Renderer(site.programme, addresses, overrides, forge)


def graphs(site: Site, *, directory_urls: bool = True, address: str | None = None) -> Graphs:
    """What tells the pages of a site to machines.

    Args:
        site: The site whose pages are told.
        directory_urls: As for `renderer`.
        address: Where the site is published, if that is not what its settings say.
    """
    from mkdocs_programme.render.addresses import Addresses
    from mkdocs_programme.structured import Graphs

    published = site.settings.url if address is None else address
    return Graphs(site.programme, Addresses(site.settings.default_language, directory_urls, published or ""))


def wanted(site: Site, *, directory_urls: bool = True, address: str | None = None) -> Wanted:
    """What the exports of a site are made from; for the arguments see `graphs`."""
    from mkdocs_programme.exports import Wanted
    from mkdocs_programme.render.addresses import Addresses

    published = site.settings.url if address is None else address
    addresses = Addresses(site.settings.default_language, directory_urls)
    return Wanted(site.programme, addresses.path, site.history, published or "")
