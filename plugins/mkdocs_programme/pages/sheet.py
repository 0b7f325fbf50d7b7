"""A page as far as the rest of the site must know it, so that thousands of pages need not stand in memory whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

from mkdocs_programme.pages.page import Page

__all__ = ["Sheet", "outside"]


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


def outside(page: Page) -> Page:
    """The fields of a page that pages of every kind have."""
    told: dict[str, Any] = {field.name: getattr(page, field.name) for field in fields(Page)}
    return Page(**told)
