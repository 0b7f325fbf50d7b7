"""Who takes part: people, organisations, and people in a role."""

from datetime import datetime
from typing import ClassVar, Literal

from mkdocs_programme.entities.base import Entity, Record
from mkdocs_programme.entities.fields import (
    Address,
    Country,
    Orcid,
    OrganisationRef,
    PartialDate,
    Plain,
    RorId,
    SpeakerRef,
    Switch,
    Tag,
    Translated,
)
from mkdocs_programme.entities.imported import ImportedFrom

__all__ = ["Affiliation", "Organisation", "Participation", "Portrait", "Speaker", "WebLink"]


class WebLink(Record):
    """A page elsewhere."""

    shorthand: ClassVar[str] = "url"

    url: Address
    """Its whole address."""
    label: Translated | None = None
    """What is found there; the address itself if absent."""


class Affiliation(Record):
    """That a person belongs, or belonged, to an organisation."""

    shorthand: ClassVar[str] = "organisation"

    organisation: OrganisationRef | None = None
    """The organisation; absent for a post without one, such as a free consultant."""
    role: Translated | None = None
    """The post held there, such as “Professor”."""
    since: PartialDate | None = None
    """From when: a year, a month or a day."""
    until: PartialDate | None = None
    """Until when; absent while it lasts."""
    former: Switch = False
    """Held before, when nobody wrote down until when."""
    country: Country | None = None
    """Where the person works, if that is not where the organisation has its seat."""

    def held(self, at: datetime | None) -> bool:
        """Whether it was held at a time; one without dates is held unless it is marked former."""
        if at is None:
            return not self.former and self.until is None
        day = at.date().isoformat()
        begun = self.since is None or self.since <= day[: len(self.since)]
        lasts = self.until is None or self.until >= day[: len(self.until)]
        return begun and lasts and not self.former


class Participation(Record):
    """A person in a role, with the affiliation they had then."""

    shorthand: ClassVar[str] = "person"

    person: SpeakerRef
    """Who it is."""
    role: Plain = "speaker"
    """Such as chair, speaker, facilitator, patient-representative; the settings may add others."""
    affiliations: tuple[Affiliation, ...] = ()
    """As of this edition; if absent, those on the person's own page at that time."""


class Portrait(Record):
    """A picture of a person, shown only with their consent."""

    file: Plain
    """Path of the picture, relative to the content root."""
    alt: Translated
    """What is to be seen, for those who do not see it."""
    credit: Translated | None = None
    """Who took the picture."""
    consent: Switch = False
    """Whether the person has agreed to be shown; without it the picture is left out."""


class Speaker(Entity):
    """A person of the programme, in whatever role."""

    kind = "speaker"
    folder = "speakers"
    titled = "name"

    name: Plain
    """As the person writes it, given name first."""
    sort_name: Plain | None = None
    """As in an index, surname first: “Batalden, Paul”; if absent, the last word of the name leads."""
    pronouns: Translated | None = None
    """Such as she/her, if the person wants it said."""
    affiliations: tuple[Affiliation, ...] = ()
    """Posts at organisations, the present one first; with dates, so that a page of last year tells last year's post."""
    country: Country | None = None
    """Where the person works."""
    orcid: Orcid | None = None
    """ORCID iD, which tells researchers of one name apart."""
    links: tuple[WebLink, ...] = ()
    """Pages of the person elsewhere."""
    portrait: Portrait | None = None
    """A picture, with words for those who do not see it, and consent."""
    languages: tuple[Tag, ...] = ()
    """Languages the person speaks with the audience."""
    imported: ImportedFrom
    """Where it came from, if it was imported."""
    not_same_as: tuple[SpeakerRef, ...] = ()
    """People of nearly the same name who are somebody else."""

    def held(self, at: datetime | None, stated: tuple[Affiliation, ...] = ()) -> tuple[Affiliation, ...]:
        """The affiliations of a time: those that are stated where the person takes part, or their own of then."""
        return stated or tuple(one for one in self.affiliations if one.held(at))

    @property
    def index_name(self) -> str:
        """The name as it is sorted, surname first."""
        if self.sort_name:
            return self.sort_name
        first, _, last = self.name.rpartition(" ")
        return f"{last}, {first}" if first else last


class Organisation(Entity):
    """A body that people belong to, or that takes part itself."""

    kind = "organisation"
    folder = "organisations"
    titled = "name"

    name: Translated
    """Its full name, in as many languages as it has one."""
    short_name: Translated | None = None
    """Abbreviation or everyday name, such as IHI."""
    type: (
        Literal[
            "hospital",
            "health-system",
            "region",
            "municipality",
            "authority",
            "university",
            "institute",
            "society",
            "network",
            "company",
            "community",
            "other",
        ]
        | None
    ) = None
    """What kind of body it is."""
    country: Country | None = None
    """Where it has its seat."""
    place: Translated | None = None
    """Town, and the state or county where it helps."""
    parent: OrganisationRef | None = None
    """The organisation it is a part of."""
    ror: RorId | None = None
    """Its id in the Research Organization Registry."""
    website: Address | None = None
    """Its own site."""
    imported: ImportedFrom
    """Where it came from, if it was imported."""
    not_same_as: tuple[OrganisationRef, ...] = ()
    """Organisations of nearly the same name that are others."""
