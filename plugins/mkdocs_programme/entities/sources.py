"""What can be read: materials of the programme, and references to the literature."""

from typing import ClassVar, Literal

from pydantic import Field

from mkdocs_programme.entities.base import Entity, Record
from mkdocs_programme.entities.fields import (
    Address,
    Country,
    EditionRef,
    OrganisationRef,
    PartialDate,
    PathwayRef,
    PersonaRef,
    Plain,
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
    """Path relative to the content root."""
    label: Translated | None = None
    language: Tag | None = None


class Material(Entity):
    """Slides, a report, a case, a handout: something made for or after a session."""

    kind = "material"
    folder = "materials"

    title: Translated
    type: Literal[
        "slides", "report", "case-study", "community-report", "handout", "tool", "recording", "abstract", "other"
    ] = "other"
    subtitle: Translated | None = None
    date: PartialDate | None = None
    event: Translated | None = None
    """Where it was shown, if that is no edition of this programme."""
    edition: EditionRef | None = None
    place: Translated | None = None
    country: Country | None = None
    people: tuple[Participation, ...] = ()
    organisations: tuple[OrganisationRef, ...] = ()
    sessions: tuple[SessionRef, ...] = ()
    personas: tuple[PersonaRef, ...] = ()
    pathways: tuple[PathwayRef, ...] = ()
    references: tuple[ReferenceRef, ...] = ()
    files: tuple[File, ...] = ()
    licence: Plain | None = None
    languages: tuple[Tag, ...] = ()


class Author(Record):
    """An author as CSL writes them: a person, or a body under `literal`."""

    shorthand: ClassVar[str] = "literal"

    family: Plain | None = None
    given: Plain | None = None
    literal: Plain | None = None
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
    title: Plain
    author: tuple[Author, ...] = ()
    editor: tuple[Author, ...] = ()
    translator: tuple[Author, ...] = ()
    issued: PartialDate | None = None
    container_title: Plain | None = Field(default=None, alias="container-title")
    """The journal or book it appeared in."""
    collection_title: Plain | None = Field(default=None, alias="collection-title")
    """The series of books or reports it is one of."""
    collection_number: Plain | None = Field(default=None, alias="collection-number")
    event_title: Plain | None = Field(default=None, alias="event-title")
    """The conference where it was given."""
    genre: Plain | None = None
    """What it is in words, such as “Doctoral thesis”."""
    volume: Plain | None = None
    issue: Plain | None = None
    page: Plain | None = None
    number: Plain | None = None
    edition_statement: Plain | None = Field(default=None, alias="edition")
    publisher: Plain | None = None
    publisher_place: Plain | None = Field(default=None, alias="publisher-place")
    doi: Plain | None = Field(default=None, alias="DOI")
    pmid: Plain | None = Field(default=None, alias="PMID")
    isbn: Plain | None = Field(default=None, alias="ISBN")
    issn: Plain | None = Field(default=None, alias="ISSN")
    url: Address | None = Field(default=None, alias="URL")
    accessed: PartialDate | None = None
