"""The page of the search, which without scripts leads to the lists of everything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_programme.pages.head import scribe_home
from mkdocs_programme.pages.labels import NOTES
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.views import Entry
from mkdocs_programme.values.words import Words

__all__ = ["SEARCH", "SearchPage", "search_page"]

SEARCH = "search"
"""Its address below the root of a language."""


@dataclass(frozen=True, kw_only=True)
class SearchPage(Page):
    """Where one searches; scripts put a field there."""

    template = "search.html.jinja"

    ways: tuple[Entry, ...]
    """The lists of every kind, each with what it holds."""


def search_page(scribe: Scribe, lists: Iterable[Link]) -> SearchPage:
    """The page of one language.

    Args:
        scribe: Of the page.
        lists: The main ways in.
    """
    return SearchPage(
        address=SEARCH,
        language=scribe.language,
        title=scribe.say("Search"),
        description=scribe.ui.gettext("Search the programme, or look through its lists"),
        kind="search",
        shown_in=scribe.language,
        written_in=scribe.programme.settings.languages,
        crumbs=(scribe_home(scribe),),
        ways=tuple(Entry(link, text=_note(scribe, link)) for link in lists),
    )


def _note(scribe: Scribe, link: Link) -> Words | None:
    note = NOTES.get(link.address.partition("/")[0])
    return scribe.say(note) if note else None
