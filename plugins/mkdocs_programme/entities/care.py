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
    Plain,
    ReferenceRef,
    SpeakerRef,
    StageRef,
    Translated,
)

__all__ = ["Evidence", "Handover", "Need", "Needs", "Pathway", "Persona", "Quotation", "Stage", "StageMeasure", "Tie"]


class Need(Thing):
    """One thing that a persona needs; objectives name it as `persona#need`."""

    kind = "need"
    folder = "personas"
    titled = "words"
    shorthand: ClassVar[str] = "words"

    id: Identifier = ""
    """Permanent name within the persona; without one it is numbered, and its address moves with the order."""
    words: Translated
    """What is needed, such as “To sleep at home”."""


class Needs(Record):
    """What a persona needs, by the part of life it belongs to."""

    health: tuple[Need, ...] = ()
    """Of body and mind."""
    practical: tuple[Need, ...] = ()
    """Of everyday life."""
    emotional: tuple[Need, ...] = ()
    """Of feelings, and of being with others."""

    def all(self) -> tuple[Need, ...]:
        """Every need, in the order of a page."""
        return (*self.health, *self.practical, *self.emotional)


class Tie(Record):
    """Somebody or something a persona is not alone with."""

    shorthand: ClassVar[str] = "name"

    name: Translated | None = None
    """Needed unless it names a persona, a person or an organisation of the programme."""
    type: Literal["person", "carer", "helper", "pet", "organisation", "place"] = "person"
    """What it is."""
    relation: Translated | None = None
    """What binds them, such as “husband” or “walks the dog”."""
    persona: PersonaRef | None = None
    """Another persona, if it is one."""
    speaker: SpeakerRef | None = None
    """A person of the programme, if it is one."""
    organisation: OrganisationRef | None = None
    """An organisation of the programme, if it is one."""


class Quotation(Record):
    """Words somebody said, and where they are from."""

    shorthand: ClassVar[str] = "words"

    words: Translated
    """What was said."""
    source: Translated | None = None
    """Who said it, and where."""
    reference: ReferenceRef | None = None
    """The work it stands in."""


class Evidence(Record):
    """What a persona rests on."""

    shorthand: ClassVar[str] = "basis"

    basis: Literal["research", "composite", "assumption"]
    """Whether people were asked (research), several were put together (composite), or nobody was (assumption)."""
    with_whom: Translated | None = None
    """With whom it was made, such as “patients of two wards”."""
    number: Number | None = None
    """How many people were asked."""
    date: PartialDate | None = None
    """When."""
    note: Translated | None = None
    """What else a reader should know of it."""


class Persona(Entity):
    """Somebody invented to think with, so that a service is made for a life and not for an average."""

    kind = "persona"
    folder = "personas"
    titled = "name"

    name: Translated
    """What the persona is called; invented."""
    summary: Translated | None = None
    """One line: who this is."""
    age: Number | None = None
    """In years."""
    conditions: tuple[Translated, ...] = ()
    """Illnesses and conditions of life."""
    what_matters: tuple[Translated, ...] = ()
    """What matters most in the persona's own eyes."""
    needs: Needs | None = None
    """What the persona needs, by the part of life."""
    abilities: tuple[Translated, ...] = ()
    """What the persona can do and is good at."""
    barriers: tuple[Translated, ...] = ()
    """What stands in the way."""
    goals: tuple[Translated, ...] = ()
    """What the persona wants to reach."""
    network: tuple[Tie, ...] = ()
    """People, animals and organisations around the persona."""
    quote: Quotation | None = None
    """A sentence that says who this is."""
    evidence: Evidence | None = None
    """What the persona rests on, so that nobody takes an assumption for research."""
    reviewed: Day | None = None
    """The day on which somebody last made sure that it still holds."""
    related: tuple[PersonaRef, ...] = ()
    """Personas that belong to the same story."""
    references: tuple[ReferenceRef, ...] = ()
    """Works that it rests on."""


class Handover(Record):
    """What passes on from one stage to another."""

    shorthand: ClassVar[str] = "what"

    what: Translated
    """What is handed over: the person, a plan, a list of medicines."""
    to: Translated | None = None
    """Who receives it."""
    stage: StageRef | None = None
    """The stage it goes to, `home` or `pathway#home`; the one that follows, if nothing is said."""


class StageMeasure(Record):
    """How it is seen whether a stage goes well."""

    shorthand: ClassVar[str] = "what"

    what: Translated
    """What is counted or asked, such as “Days from stroke to rehabilitation at home”."""
    unit: Translated | None = None
    """In what it is counted, such as “days” or “% of patients”."""
    baseline: Plain | None = None
    """How it was before, as a figure in that unit."""
    target: Plain | None = None
    """How it should be, as a figure in that unit."""
    source: Translated | None = None
    """Where the figures are from."""
    date: PartialDate | None = None
    """When the baseline was measured."""


class Stage(Thing):
    """One stage of a pathway of care."""

    kind = "stage"
    folder = "pathways"
    shorthand: ClassVar[str] = "title"

    id: Identifier
    """Permanent name within the pathway."""
    title: Translated
    """What the stage is called."""
    setting: Translated | None = None
    """Where it happens; stages in one setting bear the same words."""
    actors: tuple[Translated, ...] = ()
    """Who acts."""
    happens: Translated | None = None
    """What happens here."""
    matters: Translated | None = None
    """What matters to the person at this stage."""
    personas: tuple[PersonaRef, ...] = ()
    """For whom it matters; those of the whole pathway, if nothing is said."""
    handover: Handover | None = None
    """What is handed over, to whom, and to which stage."""
    risk: Translated | None = None
    """What may go wrong here."""
    measures: tuple[StageMeasure, ...] = ()
    """How it is seen whether it goes well."""


class Pathway(Entity):
    """The way of a person through care, stage by stage."""

    kind = "pathway"
    folder = "pathways"

    title: Translated
    """What the pathway is called."""
    summary: Translated | None = None
    """One line, as in lists."""
    stages: tuple[Stage, ...] = ()
    """The stages, in order."""
    personas: tuple[PersonaRef, ...] = ()
    """Who walks it."""
    materials: tuple[MaterialRef, ...] = ()
    """What was written or shown about it."""
    references: tuple[ReferenceRef, ...] = ()
    """Works that it rests on."""
