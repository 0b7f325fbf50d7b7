"""The page of a session."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.pages.changes_kinds import Notice
from mkdocs_programme.pages.kinds import EntityPage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.views import (
    Entry,
    Group,
    ObjectiveLine,
    ProseView,
    Remained,
    RoleGroup,
    Root,
    SessionLine,
    When,
)
from mkdocs_programme.values.words import Words

__all__ = ["AgendaLine", "PartView", "SessionPage"]


@dataclass(frozen=True)
class AgendaLine:
    """A stretch of a session."""

    title: Words
    method: Words | None
    minutes: int | None
    minutes_label: str
    begins: str
    """Clock time such as “11:10” if the session's start is known, else empty."""


@dataclass(frozen=True)
class PartView:
    """A part of a session."""

    anchor: str
    number: int
    title: Words
    times: str
    """“11:00–11:30”, or “30 min”, or empty."""
    roles: tuple[RoleGroup, ...]
    abstract: ProseView | None
    objectives: tuple[ObjectiveLine, ...]
    links: tuple[Group, ...]
    """Materials, personas."""
    take_home: ProseView | None = None


@dataclass(frozen=True, kw_only=True)
class SessionPage(EntityPage):
    """One session."""

    template = "session.html.jinja"

    code: str
    subtitle: Words | None
    edition: Link
    when: When | None
    again: tuple[Link, ...]
    """The other times at which it is held, each as day and time."""
    room: Link | None
    stream: Link | None
    stream_colour: str
    format: Link | None
    status: str
    was: tuple[str, ...]
    """Its older ids, by which a visitor may have kept it."""
    notices: tuple[Notice, ...]
    """What has changed about it that visitors must know."""
    level: str
    roles: tuple[RoleGroup, ...]
    parts: tuple[PartView, ...]
    agenda: tuple[AgendaLine, ...]
    agenda_total: str
    """“1 h 25 min”; empty without an agenda."""
    objectives: tuple[ObjectiveLine, ...]
    assess: tuple[ObjectiveLine, ...]
    """Those of the session and of its parts, for a reader to say how far they have come."""
    record: Link
    """The reader's own record."""
    questions: tuple[Words, ...]
    audience: Words | None
    spoken: tuple[Words, ...]
    interpretation: tuple[Words, ...]
    captions: tuple[Words, ...]
    access: Words | None
    capacity: int | None
    recording: bool | None
    links: tuple[tuple[Words, str], ...]
    """Pages elsewhere: what is found there, and the address."""
    disclosures: tuple[Words, ...]
    remained: Remained | None
    """What came out of it, after the event."""
    personas: tuple[Link, ...]
    stages: tuple[Link, ...]
    materials: tuple[Entry, ...]
    root: Root | None
    past: bool
    """Whether its edition is over."""
    became: tuple[Entry, ...]
    """Later sessions that grew out of this one."""
    calendar: str
    """Path of the file that puts it into a calendar; empty where its time is not known."""
    id: str
    """By which a reader's choice is kept: `2026/a2`."""
    beside: tuple[SessionLine, ...]
    """What else is held at the same time."""
    earlier: Link | None
    """The session before it in the edition, by time."""
    later: Link | None
    unsaid: tuple[str, ...]
    """What nobody has said yet, in words of the reader's language: “Room not stated”."""
