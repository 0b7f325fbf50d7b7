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

__all__ = ["AgendaItem", "Part", "Role", "Session"]


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

    minutes: Minutes | None = None
    title: Translated
    method: Translated | None = None
    """How people work meanwhile, such as fish bowl or small groups."""


class _Peopled(Thing):
    """What people take part in, and what they learn there: a session or a part of one."""

    objectives: tuple[WrittenObjective, ...] = ()

    people: tuple[Participation, ...] = ()
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


class Part(_Peopled):
    """A part of a session with people, time and objectives of its own."""

    kind = "part"
    folder = "sessions"

    id: Identifier
    title: Translated
    start: Clock | None = None
    minutes: Minutes | None = None
    materials: tuple[MaterialRef, ...] = ()
    references: tuple[ReferenceRef, ...] = ()
    personas: tuple[PersonaRef, ...] = ()
    abstract: Prose | None = None
    take_home: Prose | None = None
    """After the event: what everybody should take home from this part."""


class Session(_Peopled, Entity):
    """One slot of the programme: a talk, a workshop, a break."""

    kind = "session"
    folder = "sessions"
    in_edition = True

    title: Translated
    code: Plain | None = None
    """As in the printed programme, such as A2."""
    subtitle: Translated | None = None
    start: Moment | None = None
    """Date and time on the wall at the event, without offset; absent while unscheduled."""
    end: Moment | None = None
    minutes: Minutes | None = None
    """Length, if there is no `end`."""
    room: RoomRef | None = None
    stream: StreamRef | None = None
    format: FormatRef | None = None
    status: Literal["confirmed", "cancelled", "moved"] = "confirmed"
    parts: tuple[Part, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    questions: tuple[Translated, ...] = ()
    audience: Translated | None = None
    level: Literal["introductory", "intermediate", "advanced"] | None = None
    personas: tuple[PersonaRef, ...] = ()
    pathway: tuple[StageRef, ...] = ()
    """Stages of care it speaks of, written `pathway#stage`."""
    languages: tuple[Tag, ...] = ()
    """Languages spoken in the room."""
    interpretation: tuple[Tag, ...] = ()
    captions: tuple[Tag, ...] = ()
    access: Translated | None = None
    capacity: Number | None = None
    materials: tuple[MaterialRef, ...] = ()
    references: tuple[ReferenceRef, ...] = ()
    recording: Switch | None = None
    """Whether it is recorded; `no` where somebody has opted out."""
    links: tuple[WebLink, ...] = ()
    """Pages elsewhere that belong to it, such as notes that somebody writes during the session."""
    disclosures: tuple[Translated, ...] = ()
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

    def all_people(self) -> tuple[Ref, ...]:
        """Everybody of the session and its parts, once, in order."""
        roles = [role.person for owner in (self, *self.parts) for role in owner.roles()]
        return tuple(dict.fromkeys(roles))
