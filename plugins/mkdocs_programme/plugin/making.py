"""What makes the articles and the heads of pages, of one state of the content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mkdocs_programme.pages.page import Page
from mkdocs_programme.plugin import banner
from mkdocs_programme.plugin.heads import Heads
from mkdocs_programme.render import Article, Renderer

__all__ = ["Making"]


@dataclass(frozen=True)
class Making:
    """Makes what a page shows and what its head is told."""

    renderer: Renderer
    heads: Heads
    log: Any = None
    """Where a page is told that cannot be drawn, while the site is served; else it ends the build."""

    def article(self, page: Page) -> Article:
        """What a page shows."""
        if self.log is None:
            return self.renderer.article(page)
        try:
            return self.renderer.article(page)
        except Exception as fault:  # A preview that raises would leave every page of it hanging; see `log`.
            self.log.info(f"The page {page.address} could not be drawn", exc_info=True)
            return Article(banner.article((f"{page.source or page.address}: {fault}",), kept=False), ())
