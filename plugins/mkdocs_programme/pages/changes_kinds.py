"""What a visitor is told of changes."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.changes import Line
from mkdocs_programme.changes.places import has_changes, page_address
from mkdocs_programme.entities import Edition
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.values.words import Words

__all__ = ["ChangeBlock", "ChangedLine", "ChangesPage", "Notice", "changes_link"]


@dataclass(frozen=True)
class ChangedLine:
    """A session, and what became different about it."""

    title: Words
    address: str
    """Of its page; empty for one that is gone."""
    code: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class ChangeBlock:
    """All that one release has brought."""

    anchor: str
    label: Words
    """When it was, in words."""
    iso: str
    """Its date, or nothing for what has not been released."""
    name: str
    first: bool
    """Whether it is the one with which the programme was published."""
    sessions: tuple[ChangedLine, ...]


@dataclass(frozen=True, kw_only=True)
class ChangesPage(Page):
    """What has changed in the programme of an edition, the newest first."""

    template = "changes.html.jinja"

    heading: Words
    edition: Link
    timetable: Link | None
    blocks: tuple[ChangeBlock, ...]
    feeds: tuple[tuple[str, str], ...]
    """Name and path of each feed."""


@dataclass(frozen=True)
class Notice:
    """What somebody who means to come must know of a change."""

    lines: tuple[Line, ...]
    date: str
    """When it was released, in words; empty while it has not been."""
    iso: str
    address: str
    """Of the change among all others."""


def changes_link(scribe: Scribe, edition: Edition) -> Link | None:
    """The way to an edition's changes; nothing before it has been released."""
    if not has_changes(scribe.programme, edition):
        return None
    return Link(scribe.say("What has changed"), page_address(edition.id))
