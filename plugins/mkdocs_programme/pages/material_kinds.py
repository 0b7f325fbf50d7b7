"""The page of a material, and what it is made of."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.citing import Run
from mkdocs_programme.pages.kinds import EntityPage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.views import Entry, Group, ProseView, RoleGroup, SessionLine
from mkdocs_programme.values.words import Words

__all__ = ["CaseLead", "ChapterView", "FileLine", "LicenceLine", "MaterialPage", "Recording"]


@dataclass(frozen=True)
class FileLine:
    """A file to take away."""

    label: Words
    path: str
    """Below the content root; empty for a file that is missing or is not published."""
    details: tuple[Words, ...]
    """“PDF”, “1.2 MB”, “Swedish”, or that it is not here."""
    media: str = ""
    """Such as `application/pdf`, or nothing."""


@dataclass(frozen=True)
class LicenceLine:
    """Under which licence something may be used."""

    name: Words
    address: str = ""
    """Where its text stands, or nothing."""
    allows: Words | None = None
    """What it allows, in one sentence."""


@dataclass(frozen=True)
class ChapterView:
    """A slide, or a chapter."""

    anchor: str
    """`slide-3`; the same in every language."""
    number: int
    title: Words
    """Without Markdown, for lists."""
    text: ProseView
    """With its heading."""


@dataclass(frozen=True)
class CaseLead:
    """What a reader of a case must know first."""

    personas: tuple[Entry, ...]
    pathways: tuple[Group, ...]
    """Each with its stages."""
    situation: ProseView | None


@dataclass(frozen=True)
class Recording:
    """How something recorded can be seen, heard and read."""

    host: str
    """Whose site it leads to: “video.example”."""
    length: str
    captions: tuple[Words, ...]
    transcript: FileLine | None


@dataclass(frozen=True, kw_only=True)
class MaterialPage(EntityPage):
    """Slides, a report, a case."""

    template = "material.html.jinja"

    type: str
    type_label: str
    subtitle: Words | None
    date: str
    event: Words | Link | None
    place: Words | None
    country: Words | None
    roles: tuple[RoleGroup, ...]
    organisations: tuple[Link, ...]
    sessions: tuple[SessionLine, ...]
    personas: tuple[Link, ...]
    pathways: tuple[Link, ...]
    files: tuple[FileLine, ...]
    licence: LicenceLine
    languages: tuple[Words, ...]
    only_in: Words | None
    """“In Swedish only”, where the reader's language is none of its own."""
    publisher: str
    version: str
    doi: str
    web: str
    """An address outside, or nothing."""
    citation: tuple[Run, ...]
    """As others may cite it."""
    downloads: tuple[tuple[str, str], ...]
    """Name of a format for reference managers, and the file's path below the root of the site."""
    findings: tuple[Words, ...]
    case: CaseLead | None
    recording: Recording | None
    chapters: tuple[ChapterView, ...]
    """Of the body; `body` itself holds what stands before them."""
    has_contents: bool
    """Whether a list of the chapters stands before them; slides always have one."""
