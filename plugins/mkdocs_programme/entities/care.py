"""For whom it is done: personas, and the pathways of care they walk."""

from typing import ClassVar, Literal

from mkdocs_programme.entities.base import Entity, Record, Thing
from mkdocs_programme.entities.fields import (
    Day,
    Identifier,
    MaterialRef,
    Number,
    OrganisationRef,
    PartialDate,
    PersonaRef,
    ReferenceRef,
    SpeakerRef,
    Translated,
)

__all__ = ["Evidence", "Needs", "Pathway", "Persona", "Quotation", "Stage", "Tie"]


class Needs(Record):
    """What a persona needs, by the part of life it belongs to."""

    health: tuple[Translated, ...] = ()
    practical: tuple[Translated, ...] = ()
    emotional: tuple[Translated, ...] = ()


class Tie(Record):
    """Somebody or something a persona is not alone with."""

    shorthand: ClassVar[str] = "name"

    name: Translated | None = None
    """Needed unless it names a persona, a person or an organisation of the programme."""
    type: Literal["person", "carer", "helper", "pet", "organisation", "place"] = "person"
    relation: Translated | None = None
    """What binds them, such as “husband” or “walks the dog”."""
    persona: PersonaRef | None = None
    speaker: SpeakerRef | None = None
    organisation: OrganisationRef | None = None


class Quotation(Record):
    """Words somebody said, and where they are from."""

    shorthand: ClassVar[str] = "words"

    words: Translated
    source: Translated | None = None
    reference: ReferenceRef | None = None


class Evidence(Record):
    """What a persona rests on."""

    shorthand: ClassVar[str] = "basis"

    basis: Literal["research", "composite", "assumption"]
    with_whom: Translated | None = None
    number: Number | None = None
    """How many people were asked."""
    date: PartialDate | None = None
    note: Translated | None = None


class Persona(Entity):
    """Somebody invented to think with, so that a service is made for a life and not for an average."""

    kind = "persona"
    folder = "personas"
    titled = "name"

    name: Translated
    summary: Translated | None = None
    """One line: who this is."""
    age: Number | None = None
    conditions: tuple[Translated, ...] = ()
    what_matters: tuple[Translated, ...] = ()
    needs: Needs | None = None
    abilities: tuple[Translated, ...] = ()
    barriers: tuple[Translated, ...] = ()
    goals: tuple[Translated, ...] = ()
    network: tuple[Tie, ...] = ()
    quote: Quotation | None = None
    evidence: Evidence | None = None
    reviewed: Day | None = None
    related: tuple[PersonaRef, ...] = ()
    references: tuple[ReferenceRef, ...] = ()


class Stage(Thing):
    """One stage of a pathway of care."""

    kind = "stage"
    folder = "pathways"
    shorthand: ClassVar[str] = "title"

    id: Identifier
    title: Translated
    setting: Translated | None = None
    actors: tuple[Translated, ...] = ()
    """Who acts."""
    happens: Translated | None = None
    matters: Translated | None = None
    """What matters to the person at this stage."""
    handover: Translated | None = None
    """What is handed over, and to whom."""
    risk: Translated | None = None
    measure: Translated | None = None


class Pathway(Entity):
    """The way of a person through care, stage by stage."""

    kind = "pathway"
    folder = "pathways"

    title: Translated
    summary: Translated | None = None
    stages: tuple[Stage, ...] = ()
    personas: tuple[PersonaRef, ...] = ()
    materials: tuple[MaterialRef, ...] = ()
    references: tuple[ReferenceRef, ...] = ()
