"""A page as far as the rest of the site must know it, so that thousands of pages need not stand in memory whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mkdocs_programme.pages.page import Page

__all__ = ["Sheet"]


@dataclass(frozen=True)
class Sheet:
    """What is known of a page, and how to make the whole of it."""

    page: Page
    """With the fields that pages of every kind have; the whole of it where there is no other way to get that."""
    again: Callable[[], Page] | None = None

    @property
    def whole(self) -> Page:
        """The page with everything that stands on it."""
        return self.again() if self.again is not None else self.page
