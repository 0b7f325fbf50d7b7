"""The small things pages are made of: people with their posts, times, groups of links."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.citing import Form, Run
from mkdocs_programme.pages.filters import Traits
from mkdocs_programme.pages.page import Link
from mkdocs_programme.values.words import Words

__all__ = ["AffiliationLine", "Entry", "Fact", "Group", "ObjectiveLine", "PersonLine", "ProseView", "RoleGroup"]
__all__ += ["Remained", "Root", "SessionLine", "When", "WorkLine"]

BRACKETS = Form()


@dataclass(frozen=True)
class ProseView:
    """Markdown to be shown, and the file whose relative links it holds."""

    words: Words
    path: str


@dataclass(frozen=True)
class When:
    """A time, ready to be read by people and by machines."""

    day: str
    """In words, with the weekday: “Tuesday 10 March 2026”."""
    day_iso: str
    """`2026-03-10`."""
    times: str
    """“11:00–12:00”, or “11:00” where no end is known; always left to right. Empty if only the day is known."""
    start_iso: str
    """With the offset where the zone is known: `2026-03-10T11:00+01:00`."""
    end_iso: str
    zone: str
    """The zone in words; empty where nobody said it."""


@dataclass(frozen=True)
class AffiliationLine:
    """One post or membership of a person."""

    organisation: Link | None
    role: Words | None
    country: Words | None
    years: str = ""
    """“2012–2019”, “since 2020”, or nothing."""
    former: bool = False


@dataclass(frozen=True)
class PersonLine:
    """A person with their organisations, as in a session's head."""

    link: Link
    affiliations: tuple[AffiliationLine, ...] = ()
    initials: str = ""


@dataclass(frozen=True)
class RoleGroup:
    """Everybody who has one role."""

    role: str
    """Its id, such as `chair`."""
    label: Words
    """In the right number: “Chair” or “Chairs”."""
    people: tuple[PersonLine, ...]


@dataclass(frozen=True)
class ObjectiveLine:
    """One thing to learn."""

    link: Link
    explained: Words | None = None
    level: str = ""
    """Id of the Bloom level, or nothing where the author has not stated one."""
    level_label: str = ""


@dataclass(frozen=True)
class SessionLine:
    """A session in a list."""

    link: Link
    code: str
    when: When | None
    stream: Link | None
    stream_colour: str
    """A CSS colour such as `#0b6e4f`, or nothing."""
    format: Link | None
    room: Link | None
    status: str
    people: tuple[Link, ...] = ()
    note: Words | None = None
    """What binds it to the page it is listed on: a role, a part."""
    parts: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Entry:
    """A line of a list: where it leads, and what is said beside it."""

    link: Link
    details: tuple[Words | Link, ...] = ()
    text: Words | None = None
    """A line below."""
    traits: Traits = ()
    """By what a reader may choose it."""
    initials: str = ""
    """Of a person."""
    portrait: str = ""
    """Path of a person's picture below the content root, where they agree to it."""
    colour: str = ""
    """Of a stream."""


@dataclass(frozen=True)
class Group:
    """Entries under one heading."""

    label: Words
    entries: tuple[Entry, ...]
    id: str = ""
    """For an anchor, or empty."""
    link: str | None = None
    """Address of the heading's own page, if it has one."""


@dataclass(frozen=True)
class Fact:
    """A label and what stands behind it; one of the three is filled, or `rows` for a list of records."""

    label: Words
    values: tuple[Words | Link, ...] = ()
    rows: tuple[tuple[Words | Link | None, ...], ...] = ()


@dataclass(frozen=True)
class WorkLine:
    """A work of the literature in the list at the end of a page."""

    number: int
    """Its place in the list of the page, from 1."""
    link: Link
    """To our page of the work; its text is the title."""
    entry: tuple[Run, ...]
    """The work in the style of the site, without its number."""
    key: str
    said: tuple[tuple[tuple[str, bool, str], str], ...] = ()
    """How texts of the page name it: what is said for a locator, with names or without, in the language of the text."""
    form: Form = BRACKETS
    other_keys: tuple[str, ...] = ()
    """Older keys of the work that texts of the page name it by."""


@dataclass(frozen=True)
class Remained:
    """What came out of a session."""

    take_home: ProseView | None
    parts: tuple[tuple[Link, ProseView], ...]
    """Each part that has a message of its own, and that message."""
    harvest: ProseView | None
    reflections: ProseView | None

    @property
    def texts(self) -> tuple[ProseView, ...]:
        """All of them in the order they are read."""
        said = (self.take_home, *(text for _, text in self.parts), self.harvest, self.reflections)
        return tuple(text for text in said if text is not None)


@dataclass(frozen=True)
class Root:
    """The earlier session that one grew out of."""

    link: Link
    edition: Link | None
    take_home: ProseView | None
    """The message of then, in the words of then."""
