"""The page of a work of the literature."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.citing import Run
from mkdocs_programme.pages.filters import Filter, Traits
from mkdocs_programme.pages.kinds import EntityPage, IndexPage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.views import Fact, Group
from mkdocs_programme.values.words import Words

__all__ = [
    "BibliographyPage",
    "ReferencePage",
    "WorkEntry",
]


@dataclass(frozen=True, kw_only=True)
class ReferencePage(EntityPage):
    """One work of the literature."""

    template = "reference.html.jinja"

    citation: tuple[Run, ...]
    """The work in the style of the site."""
    authors: tuple[Words | Link, ...]
    """Names as a reader says them, at most a handful, and what stands between them."""
    type_label: str
    facts: tuple[Fact, ...]
    web: tuple[tuple[str, str], ...]
    """“DOI”, “Web”: label and address."""
    cited_by: tuple[Group, ...]
    key: str
    downloads: tuple[tuple[str, str], ...]
    """Name of a format, and the file's path below the root of the site."""

    @property
    def written_by(self) -> str:
        """The authors in a row, for who reads no links."""
        return "".join(one.text.text if isinstance(one, Link) else one.text for one in self.authors)


@dataclass(frozen=True)
class WorkEntry:
    """A work in the bibliography."""

    link: Link
    entry: tuple[Run, ...]
    type_label: Words
    traits: Traits


@dataclass(frozen=True, kw_only=True)
class BibliographyPage(IndexPage):
    """Every work of the bibliography."""

    template = "bibliography.html.jinja"

    works: tuple[WorkEntry, ...]
    filters: tuple[Filter, ...]
    downloads: tuple[tuple[str, str], ...]
