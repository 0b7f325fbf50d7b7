"""The pages of a festival: its sessions, people, organisations and editions, and what lists them."""

from __future__ import annotations

from dataclasses import dataclass, field

from mkdocs_programme.drawings import Drawing
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.views import (
    AffiliationLine,
    Entry,
    Fact,
    Group,
    ObjectiveLine,
    ProseView,
    Remained,
    RoleGroup,
    Root,
    SessionLine,
    When,
    WorkLine,
)
from mkdocs_programme.values.words import Words

__all__ = [
    "AgendaLine",
    "Appearances",
    "Day",
    "DeclaredPage",
    "EditionPage",
    "EntityPage",
    "IndexPage",
    "ListPage",
    "OrganisationPage",
    "PartView",
    "PeopleOfEdition",
    "SessionPage",
    "SpeakerPage",
]


@dataclass(frozen=True, kw_only=True)
class EntityPage(Page):
    """What the pages of all kinds have in common."""

    body: ProseView | None = None
    references: tuple[WorkLine, ...] = ()
    """The works this page cites or names, numbered in the order they are met."""
    related: tuple[Group, ...] = ()
    """Everything else that names this page, grouped by what it is to it."""


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
    room: Link | None
    stream: Link | None
    stream_colour: str
    format: Link | None
    status: str
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
    disclosures: tuple[Words, ...]
    remained: Remained | None
    """What came out of it, after the event."""
    personas: tuple[Link, ...]
    stages: tuple[Link, ...]
    materials: tuple[Entry, ...]
    root: Root | None
    became: tuple[Entry, ...]
    """Later sessions that grew out of this one."""
    id: str
    """By which a reader's choice is kept: `2026/a2`."""
    beside: tuple[SessionLine, ...]
    """What else is held at the same time."""
    earlier: Link | None
    """The session before it in the edition, by time."""
    later: Link | None
    unsaid: tuple[str, ...]
    """What nobody has said yet, in words of the reader's language: “Room not stated”."""


@dataclass(frozen=True)
class Appearances:
    """What a person does in one edition."""

    edition: Link
    sessions: tuple[SessionLine, ...]
    """The note says role and part."""


@dataclass(frozen=True, kw_only=True)
class SpeakerPage(EntityPage):
    """One person."""

    template = "speaker.html.jinja"

    initials: str
    pronouns: Words | None
    portrait: str
    """Path of the picture below the content root; empty without a picture or without consent."""
    portrait_alt: Words | None
    posts: tuple[AffiliationLine, ...]
    former_posts: tuple[AffiliationLine, ...]
    country: Words | None
    languages: tuple[Words, ...]
    orcid: str
    links: tuple[tuple[Words, str], ...]
    """Words and web address."""
    aliases: tuple[str, ...]
    appearances: tuple[Appearances, ...]


@dataclass(frozen=True)
class PeopleOfEdition:
    """Who took part for an organisation in one edition."""

    edition: Link
    people: tuple[Entry, ...]
    """Each with their sessions as details."""


@dataclass(frozen=True, kw_only=True)
class OrganisationPage(EntityPage):
    """One organisation."""

    template = "organisation.html.jinja"

    short_name: Words | None
    other_names: tuple[Words, ...]
    type: str
    """Label in the reader's language, or nothing."""
    place: Words | None
    country: Words | None
    parent: Link | None
    children: tuple[Link, ...]
    website: str
    ror: str
    people: tuple[Entry, ...]
    """With a post here today; the details say which."""
    former_people: tuple[Entry, ...]
    by_edition: tuple[PeopleOfEdition, ...]


@dataclass(frozen=True)
class Day:
    """The sessions of one day, in order of time; sessions without a time come last, under no day."""

    label: Words
    iso: str
    sessions: tuple[SessionLine, ...]


@dataclass(frozen=True, kw_only=True)
class EditionPage(EntityPage):
    """One edition of the festival."""

    template = "edition.html.jinja"

    series: Words | None
    theme: Words | None
    dates: str
    """“10–12 March 2026”; empty if unknown."""
    dates_iso: tuple[str, ...]
    zone: str
    place: Words | None
    country: Words | None
    phase: str
    website: str
    spoken: tuple[Words, ...]
    organisers: tuple[Link, ...]
    days: tuple[Day, ...]
    streams: tuple[Entry, ...]
    formats: tuple[Entry, ...]
    rooms: tuple[Entry, ...]
    harvest: Link | None
    """What remained of it."""
    before: Link | None
    """What remained of the edition before, under that edition's name."""


@dataclass(frozen=True, kw_only=True)
class ListPage(EntityPage):
    """A stream, format or room: its words, and its sessions."""

    template = "list.html.jinja"

    label: str
    """What it is, in the reader's language: “Stream”."""
    description_words: Words | None
    colour: str
    edition: Link
    facts: tuple[Fact, ...]
    days: tuple[Day, ...]


@dataclass(frozen=True, kw_only=True)
class DeclaredPage(EntityPage):
    """A page of a kind that the festival declared."""

    template = "declared.html.jinja"

    label: Words
    """What it is: “Strategy”."""
    summary: Words | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True)
class IndexPage(Page):
    """All things of one kind."""

    template = "index.html.jinja"

    intro: Words | None = None
    of_kind: str
    """Singular kind of what is listed."""
    count: int
    groups: tuple[Group, ...] = ()
    """With empty labels where there is but one group."""
    sessions: tuple[tuple[Group, tuple[Day, ...]], ...] = field(default=())
    """For the programme: each edition (a group without entries) and its days."""
    drawings: tuple[Drawing, ...] = ()
    """What is listed, as a picture."""
