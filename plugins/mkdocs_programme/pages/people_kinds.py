"""The pages of people and organisations."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.pages.kinds import EntityPage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.views import AffiliationLine, Entry, SessionLine
from mkdocs_programme.values.words import Words

__all__ = ["Appearances", "OrganisationPage", "PeopleOfEdition", "SpeakerPage"]


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
    calendar: str
    """Path of the calendar of where they are needed; empty where no time is known."""


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
