"""What can be read: materials of the programme, and references to the literature."""

from typing import ClassVar, Literal

from pydantic import Field

from mkdocs_programme.entities.base import Entity, Record
from mkdocs_programme.entities.fields import (
    Address,
    Country,
    EditionRef,
    Minutes,
    OrganisationRef,
    PartialDate,
    PathwayRef,
    PersonaRef,
    Plain,
    Prose,
    ReferenceRef,
    SessionRef,
    Tag,
    Translated,
)
from mkdocs_programme.entities.people import Participation

__all__ = ["Author", "File", "Material", "Reference"]


class File(Record):
    """A file to take away."""

    shorthand: ClassVar[str] = "file"

    file: Plain
    """Path relative to the content root, such as `materials/files/slides.pdf`."""
    label: Translated | None = None
    """What it is called on the page; its own name if absent."""
    language: Tag | None = None
    """The language it is in."""


class Material(Entity):
    """Slides, a report, a case, a handout: something made for or after a session.

    In the body of slides each `##` begins a slide; in that of other materials it begins a chapter.
    """

    kind = "material"
    folder = "materials"

    title: Translated
    """What it is called."""
    type: Literal[
        "slides", "report", "case-study", "community-report", "handout", "tool", "recording", "abstract", "other"
    ] = "other"
    """What kind of thing it is; cases and reports have fields of their own."""
    subtitle: Translated | None = None
    """A second line below the title."""
    situation: Prose | None = None
    """Of a case: what happens to whom, and what the reader is asked to think of; told first."""
    findings: tuple[Translated, ...] = ()
    """Of a report: what it found or recommends, one sentence or two each; told first."""
    date: PartialDate | None = None
    """When it was made or shown: a year, a month or a day."""
    event: Translated | None = None
    """Where it was shown, if that is no edition of this programme."""
    edition: EditionRef | None = None
    """The edition at which it was shown."""
    place: Translated | None = None
    """Where it was shown."""
    country: Country | None = None
    """Country in which it was shown."""
    people: tuple[Participation, ...] = ()
    """Who made it, with their roles."""
    organisations: tuple[OrganisationRef, ...] = ()
    """Organisations behind it."""
    sessions: tuple[SessionRef, ...] = ()
    """Sessions it was made for."""
    personas: tuple[PersonaRef, ...] = ()
    """Whom it is about."""
    pathways: tuple[PathwayRef, ...] = ()
    """Pathways of care it is about."""
    references: tuple[ReferenceRef, ...] = ()
    """Works it rests on."""
    files: tuple[File, ...] = ()
    """What can be downloaded, perhaps in several languages."""
    licence: Plain | None = None
    """An SPDX identifier such as CC-BY-4.0, `all-rights-reserved`, or the name of another licence."""
    languages: tuple[Tag, ...] = ()
    """Languages it is written or spoken in; readers of others are told so before they open a file of it."""
    url: Address | None = None
    """Where it can be seen or heard, such as the address of a recording."""
    minutes: Minutes | None = None
    """Length of a recording."""
    captions: tuple[Tag, ...] = ()
    """Languages of the captions of a recording."""
    transcript: File | None = None
    """What is said in a recording, as a text; it may also stand in the body."""
    publisher: Plain | None = None
    """Who published it, where it says so; needed to cite it."""
    version: Plain | None = None
    """Such as 2 or 1.1, where there are several."""
    doi: Plain | None = None
    """Its DOI, from 10. on."""


class Author(Record):
    """An author as CSL writes them: a person, or a body under `literal`."""

    shorthand: ClassVar[str] = "literal"

    family: Plain | None = None
    """Family name."""
    given: Plain | None = None
    """Given names or initials."""
    literal: Plain | None = None
    """The name of a body, or one that cannot be taken apart."""
    particle: Plain | None = Field(default=None, alias="non-dropping-particle")
    """What stands before the family name and belongs to it, such as “von” or “af”."""
    dropping_particle: Plain | None = Field(default=None, alias="dropping-particle")
    """What stands before the family name and goes where the name stands alone."""
    suffix: Plain | None = None
    """Such as “Jr” or “III”."""


class Reference(Entity):
    """A work of the literature, in the fields of CSL-JSON; the body is our note on it."""

    kind = "reference"
    folder = "bibliography"

    type: Literal[
        "article-journal",
        "article",
        "book",
        "chapter",
        "paper-conference",
        "thesis",
        "report",
        "webpage",
        "motion_picture",
        "document",
    ]
    """What kind of work it is."""
    title: Plain
    """Its title, in its own language."""
    author: tuple[Author, ...] = ()
    """Who wrote it, in order."""
    editor: tuple[Author, ...] = ()
    """Who edited it."""
    translator: tuple[Author, ...] = ()
    """Who translated it."""
    issued: PartialDate | None = None
    """When it appeared."""
    container_title: Plain | None = Field(default=None, alias="container-title")
    """The journal or book it appeared in."""
    collection_title: Plain | None = Field(default=None, alias="collection-title")
    """The series of books or reports it is one of."""
    collection_number: Plain | None = Field(default=None, alias="collection-number")
    """Its number in that series."""
    event_title: Plain | None = Field(default=None, alias="event-title")
    """The conference where it was given."""
    genre: Plain | None = None
    """What it is in words, such as “Doctoral thesis”."""
    volume: Plain | None = None
    """Volume of the journal or work."""
    issue: Plain | None = None
    """Number within the volume."""
    page: Plain | None = None
    """Pages from and to, such as 413-37."""
    number: Plain | None = None
    """Number of a report."""
    edition_statement: Plain | None = Field(default=None, alias="edition")
    """Such as 2nd."""
    publisher: Plain | None = None
    """Who published it."""
    publisher_place: Plain | None = Field(default=None, alias="publisher-place")
    """Town of the publisher."""
    doi: Plain | None = Field(default=None, alias="DOI")
    """DOI, from 10. on."""
    pmid: Plain | None = Field(default=None, alias="PMID")
    """Number in PubMed."""
    isbn: Plain | None = Field(default=None, alias="ISBN")
    """ISBN of a book."""
    issn: Plain | None = Field(default=None, alias="ISSN")
    """ISSN of a journal."""
    url: Address | None = Field(default=None, alias="URL")
    """Where it can be read."""
    accessed: PartialDate | None = None
    """When somebody last saw it there."""
