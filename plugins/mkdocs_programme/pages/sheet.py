"""A page as far as the rest of the site must know it, so that thousands of pages need not stand in memory whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from mkdocs_programme.pages.page import Page
from mkdocs_programme.values.listening import listening, look_at

__all__ = ["Sheet", "listened"]


@dataclass(frozen=True)
class Sheet:
    """What is known of a page, and how to make the whole of it."""

    page: Page
    """With the fields that pages of every kind have; the whole of it where there is no other way to get that."""
    again: Callable[[], Page] | None = None
    words: frozenset[int] = frozenset()
    """What was looked at for what is made already; see `values/listening.py`."""

    @property
    def whole(self) -> Page:
        """The page with everything that stands on it."""
        look_at(self.words)
        return self.again() if self.again is not None else self.page


def listened(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    """Sheets that know which words were looked at until each was made; one may hold what was made before it."""
    seen: frozenset[int] = frozenset()
    waiting = iter(sheets)
    while True:
        with listening() as words:
            sheet = next(waiting, None)
        if sheet is None:
            return
        seen |= words
        yield replace(sheet, words=seen)
