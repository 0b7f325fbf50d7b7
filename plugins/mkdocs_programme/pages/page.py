"""What every page tells, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from mkdocs_programme.values.words import Words

__all__ = ["UNTOLD", "Link", "Page"]

UNTOLD = ("robots", "noindex")
"""The meta element of a page that is told to no search engine."""


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere in this site."""

    text: Words
    address: str
    """Below the language's root, perhaps with an anchor: `sessions/2026/a2#part-1`; empty for home."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page in one language, every choice made before the template."""

    template: ClassVar[str]

    address: str
    """Below the language's root, without slashes around: `sessions/2026/a2`."""
    language: str
    """The language of the site the reader is in."""
    title: Words
    description: str = ""
    """One or two sentences in plain text, for search engines and previews."""
    kind: str
    """Singular kind, such as `session`, or `index`; search results and styles use it."""
    source: str = ""
    """The content file to edit, relative to the content root; empty for pages made of many files."""
    shown_in: str
    """The language its title and body are really in; another than `language` on a fallback page."""
    written_in: tuple[str, ...]
    """The site's languages in which this page is really written; those are told to search engines."""
    by_machine: bool = False
    """Whether a machine has translated title or body, and nobody has reviewed them."""
    crumbs: tuple[Link, ...] = ()
    """The way from home to here, without this page."""
    also_found_as: tuple[str, ...] = field(default=())
    """Other names for the search index."""
    meta: tuple[tuple[str, str], ...] = ()
    """Names and contents of meta elements that machines read in the head of the page."""

    @property
    def is_read(self) -> bool:
        """Whether it tells of the programme; those that only serve its readers are told to no search engine."""
        return UNTOLD not in self.meta

    @property
    def is_found(self) -> bool:
        """Whether the search of the site finds it, which need not find itself."""
        return self.is_read and self.kind != "search"

    @property
    def is_fallback(self) -> bool:
        """Whether title and body stand in another language than the reader's."""
        return self.shown_in != self.language
