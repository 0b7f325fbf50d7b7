"""One slot of the programme, and the parts it is made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar, Literal

from mkdocs_programme.entities.base import Entity, Record, Thing
from mkdocs_programme.entities.fields import (
    Clock,
    FormatRef,
    Identifier,
    MaterialRef,
    Minutes,
    Moment,
    Number,
    PersonaRef,
    Plain,
    Prose,
    ReferenceRef,
    RoomRef,
    SessionRef,
    SpeakerRef,
    StageRef,
    StreamRef,
    Switch,
    Tag,
    Translated,
)
from mkdocs_programme.entities.imported import ImportedFrom
from mkdocs_programme.entities.learning import WrittenObjective
from mkdocs_programme.entities.people import Participation, WebLink
from mkdocs_programme.values.refs import Ref

__all__ = ["AgendaItem", "Part", "Peopled", "Role", "Session"]


@dataclass(frozen=True)
class Role:
    """Somebody in a role, and the field that says so."""

    person: Ref
    role: str
    key: tuple[str | int, ...]
    stated: Participation | None = None
    """The whole record, where more than the name is written."""


class AgendaItem(Record):
    """A stretch of a session."""

    shorthand: ClassVar[str] = "title"
    heard = ("minutes",)

    minutes: Minutes | None = None
    """How long this stretch takes."""
    title: Translated
    """What is done."""
    method: Translated | None = None
    """How people work meanwhile, such as fish bowl or small groups."""


class Peopled(Thing):
    """What people take part in, and what they learn there: a session or a part of one."""

    objectives: tuple[WrittenObjective, ...] = ()
    """What participants can do afterwards: an objective by its id (`ref: enablers`), or written out here."""

    people: tuple[Participation, ...] = ()
    """Who takes part in which role; for speakers and chairs the two fields below are shorter."""
    chairs: tuple[SpeakerRef, ...] = ()
    """Short for `people` with the role chair."""
    speakers: tuple[SpeakerRef, ...] = ()
    """Short for `people` with the role speaker."""

    def roles(self) -> Iterator[Role]:
        """Everybody who takes part, chairs first, in the order written."""
        for index, person in enumerate(self.chairs):
            yield Role(person, "chair", ("chairs", index))
        for index, stated in enumerate(self.people):
            yield Role(stated.person, stated.role, ("people", index), stated)
        for index, person in enumerate(self.speakers):
            yield Role(person, "speaker", ("speakers", index))


class Part(Peopled):
    """A part of a session with people, time and objectives of its own."""

    kind = "part"
    folder = "sessions"
    heard = ("start", "minutes")

    id: Identifier
    """Permanent name within the session, such as part-1."""
    title: Translated
    """What the part is called."""
    start: Clock | None = None
    """Time of the day at which it begins; without one the parts follow each other."""
    minutes: Minutes | None = None
    """How long it takes."""
    materials: tuple[MaterialRef, ...] = ()
    """Slides, handouts and other files of this part."""
    references: tuple[ReferenceRef, ...] = ()
    """Works of the literature it rests on."""
    personas: tuple[PersonaRef, ...] = ()
    """For whom it matters most."""
    abstract: Prose | None = None
    """What this part is about, as Markdown."""
    take_home: Prose | None = None
    """After the event: what everybody should take home from this part."""


class Session(Peopled, Entity):
    """One slot of the programme: a talk, a workshop, a break."""

    kind = "session"
    folder = "sessions"
    in_edition = True
    heard = ("start", "end", "minutes", "room", "status")

    title: Translated
    """What it is called in the programme."""
    code: Plain | None = None
    """As in the printed programme, such as A2."""
    subtitle: Translated | None = None
    """A second line below the title."""
    start: Moment | None = None
    """Date and time on the wall at the event, without offset; absent while unscheduled."""
    end: Moment | None = None
    """Date and time at which it ends; or give `minutes`."""
    minutes: Minutes | None = None
    """Length, if there is no `end`."""
    room: RoomRef | None = None
    """Where it is held."""
    stream: StreamRef | None = None
    """The line of sessions that it belongs to."""
    format: FormatRef | None = None
    """How it works, such as workshop."""
    status: Literal["confirmed", "cancelled", "moved"] = "confirmed"
    """Whether it takes place; what is cancelled or moved stays in the programme and says so."""
    parts: tuple[Part, ...] = ()
    """Parts with people, times and objectives of their own."""
    agenda: tuple[AgendaItem, ...] = ()
    """What is done, stretch by stretch."""
    questions: tuple[Translated, ...] = ()
    """Questions that the session asks or answers."""
    audience: Translated | None = None
    """For whom it is meant, in words."""
    level: Literal["introductory", "intermediate", "advanced"] | None = None
    """How much one should know before."""
    personas: tuple[PersonaRef, ...] = ()
    """For whom it matters most."""
    pathway: tuple[StageRef, ...] = ()
    """Stages of care it speaks of, written `pathway#stage`."""
    languages: tuple[Tag, ...] = ()
    """Languages spoken in the room."""
    interpretation: tuple[Tag, ...] = ()
    """Languages into which it is interpreted."""
    captions: tuple[Tag, ...] = ()
    """Languages in which captions can be read in the room."""
    access: Translated | None = None
    """What helps people to take part: steps, hearing loop, quiet corner."""
    capacity: Number | None = None
    """How many people can take part, if fewer than the room holds."""
    materials: tuple[MaterialRef, ...] = ()
    """Slides, handouts and other files that belong to it."""
    references: tuple[ReferenceRef, ...] = ()
    """Works of the literature it rests on."""
    recording: Switch | None = None
    """Whether it is recorded; `no` where somebody has opted out."""
    links: tuple[WebLink, ...] = ()
    """Pages elsewhere that belong to it, such as notes that somebody writes during the session."""
    disclosures: tuple[Translated, ...] = ()
    """Interests that those on stage declare, such as payments from a company; accreditors ask for them."""
    take_home: Prose | None = None
    """After the event: what everybody should take home."""
    harvest: Prose | None = None
    """After the event: what came up in the room, in questions, groups and on flip charts."""
    reflections: Prose | None = None
    """After the event: what those who led it thought of it afterwards."""
    repeats: SessionRef | None = None
    """The session of this edition that is held once more here, for those who could not come."""
    derived_from: SessionRef | None = None
    """The session of an earlier edition that this one grew out of."""
    imported: ImportedFrom
    """Where it came from, if it was imported."""
    todo: tuple[Plain, ...] = ()
    """What is still to be done here, a line each; `programme check` tells it, and readers never see it."""

    @property
    def finish(self) -> datetime | None:
        """When it ends, from `end` or `minutes`; nothing if neither is known."""
        if self.end or self.start is None or self.minutes is None:
            return self.end
        return self.start + timedelta(minutes=self.minutes)

    @property
    def owners(self) -> "tuple[Session | Part, ...]":
        """The session and its parts: whatever may have people and objectives of its own."""
        return (self, *self.parts)

    def all_people(self) -> tuple[Ref, ...]:
        """Everybody of the session and its parts, once, in order."""
        roles = [role.person for owner in self.owners for role in owner.roles()]
        return tuple(dict.fromkeys(roles))
