"""Writes the small things of all pages for the readers of one language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from mkdocs_programme.citing import Citer
from mkdocs_programme.entities import Edition, Entity, Part, Session, Speaker, Thing, WrittenObjective
from mkdocs_programme.entities.base import Key
from mkdocs_programme.entities.people import Affiliation
from mkdocs_programme.entities.session import Role
from mkdocs_programme.languages import countries, dates, tags
from mkdocs_programme.languages.catalogue import Catalogue, catalogue
from mkdocs_programme.languages.order import sort_key
from mkdocs_programme.learning import Curriculum, Graph, before
from mkdocs_programme.pages.initials import initials
from mkdocs_programme.pages.labels import LEVEL_NAMES, kind_plural, kind_singular, role_name
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.views import (
    AffiliationLine,
    ObjectiveLine,
    PersonLine,
    ProseView,
    RoleGroup,
    SessionLine,
    When,
)
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.plain import plain
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Text, Words

__all__ = ["Scribe"]


class Scribe:
    """Knows the programme and the reader's language; every page is made with one."""

    def __init__(self, programme: Programme, language: str) -> None:
        self.programme = programme
        self.language = language

    @cached_property
    def ui(self) -> Catalogue:
        """The words of the interface, as the site wants them said."""
        changed = ((word.id, word.words.into(self.language).text) for word in self.programme.settings.words)
        return catalogue(self.language, tuple(changed))

    @cached_property
    def citer(self) -> Citer:
        """What writes works of the literature in the style of the site."""
        return Citer(self.programme, self.language)

    def citer_in(self, language: str) -> Citer:
        """The same for a text that stands on this page in another language: “p. 4” and not “s. 4” in English."""
        if language == self.language:
            return self.citer
        return self._citers.setdefault(language, Citer(self.programme, language))

    @cached_property
    def _citers(self) -> dict[str, Citer]:
        return {}

    @cached_property
    def curriculum(self) -> Curriculum:
        """What the whole programme teaches."""
        return Curriculum(self.programme)

    @cached_property
    def order(self) -> Graph:
        """Which objectives come straight before which."""
        return before(self.programme)

    def say(self, msgid: str) -> Words:
        """Words of the interface."""
        return Words(self.ui.gettext(msgid), self.language)

    def own(self, text: str) -> Words:
        """Words that need no language of their own: names, numbers, what Babel says."""
        return Words(text, self.language)

    def words(self, text: Text | None) -> Words | None:
        """A text for this reader, or nothing."""
        return text.into(self.language) if text is not None else None

    def all_words(self, texts: Iterable[Text]) -> tuple[Words, ...]:
        """Several texts for this reader."""
        return tuple(text.into(self.language) for text in texts)

    def title(self, thing: Thing) -> Words:
        """What a thing is called."""
        if isinstance(thing, WrittenObjective) and thing.ref is not None:
            return self.title(self.programme.get(thing.ref) or thing.model_copy(update={"ref": None}))
        value: Any = getattr(thing, thing.titled)
        if isinstance(value, Text):
            return value.into(self.language)
        if value is None:
            return self.own(thing.local_id)
        written_in = thing.language if isinstance(thing, Entity) and thing.kind == "reference" else None
        return Words(value, written_in or self.language)

    def link(self, thing: Thing) -> Link:
        """A link that says what it leads to."""
        if isinstance(thing, Part):
            return Link(self.title(thing), thing.address)
        return Link(self.title(thing), thing.address)

    def links(self, refs: Iterable[Ref]) -> tuple[Link, ...]:
        """Links for all references that lead somewhere."""
        found = (self.programme.get(ref) for ref in refs)
        return tuple(self.link(thing) for thing in found if thing is not None)

    def link_to(self, ref: Ref | None) -> Link | None:
        """A link for a reference, or nothing if it leads nowhere."""
        found = self.programme.get(ref) if ref is not None else None
        return self.link(found) if found is not None else None

    def prose(self, text: Text | None, entity: Entity) -> ProseView | None:
        """Markdown of an entity, with the file whose links it holds."""
        if text is None:
            return None
        words = text.into(self.language)
        return ProseView(words, entity.origin.file(words.language).path)

    def by_title(self, things: Iterable[Any]) -> list[Any]:
        """Things in the alphabetical order of this language; people by surname."""
        return sorted(things, key=lambda thing: (sort_key(self.index_name(thing), self.language), thing.id))

    def index_name(self, thing: Thing) -> str:
        """The name a thing is sorted by."""
        return thing.index_name if isinstance(thing, Speaker) else self.title(thing).text

    def country(self, code: str | None) -> Words | None:
        """The name of a country."""
        return self.own(countries.country(code, self.language)) if code else None

    def language_names(self, codes: Iterable[str]) -> tuple[Words, ...]:
        """Names of languages, in this one."""
        return tuple(self.own(tags.name(code, self.language)) for code in codes)

    def kind(self, kind: str) -> str:
        """What one of a kind is called."""
        declared = self._declared.get(kind)
        return declared[0].into(self.language).text if declared else kind_singular(kind, self.ui)

    def kinds(self, kind: str) -> str:
        """What many of a kind are called."""
        declared = self._declared.get(kind)
        return declared[1].into(self.language).text if declared else kind_plural(kind, self.ui)

    @cached_property
    def _declared(self) -> dict[str, tuple[Text, Text]]:
        return {one.kind: (one.singular, one.name) for one in self.programme.settings.collections}

    def edition_of(self, thing: Thing) -> Edition | None:
        """The edition a thing lies in."""
        return self.programme.find(Edition, thing.edition_id) if thing.edition_id else None

    def when(self, session: Session) -> When | None:
        """The time of a session."""
        if session.start is None:
            return None
        edition = self.edition_of(session)
        zone = edition.timezone if edition else None
        end = session.finish
        times = dates.interval(session.start, end, self.language) if end else dates.time(session.start, self.language)
        return When(
            dates.day(session.start.date(), self.language),
            session.start.date().isoformat(),
            times,
            _iso(session.start, zone),
            _iso(end, zone) if end else "",
            dates.zone(zone, self.language) if zone else "",
        )

    def affiliation(self, stated: Affiliation) -> AffiliationLine:
        """One post."""
        organisation = self.programme.get(stated.organisation) if stated.organisation else None
        seat = getattr(organisation, "country", None)
        return AffiliationLine(
            self.link(organisation) if organisation else None,
            self.words(stated.role),
            self.country(stated.country or seat),
            self.years(stated.since, stated.until),
            stated.former or stated.until is not None,
        )

    def years(self, since: str | None, until: str | None) -> str:
        """A stretch of time as far as it is known: “2012–2019”, “since 2020”, “until 2019”."""
        begins = dates.month(since, self.language) if since else ""
        ends = dates.month(until, self.language) if until else ""
        if begins and ends:
            return f"{begins}–{ends}"
        if begins:
            return self.ui.gettext("since %(date)s") % {"date": begins}
        return self.ui.gettext("until %(date)s") % {"date": ends} if ends else ""

    def person(self, ref: Ref, at: datetime | None = None, stated: tuple[Affiliation, ...] = ()) -> PersonLine | None:
        """A person with the affiliations they had then: those written with the role, or those of that time."""
        speaker = self.programme.find(Speaker, ref)
        if speaker is None:
            return None
        held = stated or tuple(one for one in speaker.affiliations if _held(one, at))
        lines = tuple(self.affiliation(one) for one in held)
        return PersonLine(self.link(speaker), lines, initials(speaker.name))

    def roles(self, roles: Iterable[Role], at: datetime | None = None) -> tuple[RoleGroup, ...]:
        """People grouped by their role, in the order in which roles are met."""
        groups: dict[str, list[PersonLine]] = {}
        for role in roles:
            line = self.person(role.person, at, role.stated.affiliations if role.stated else ())
            if line is not None:
                groups.setdefault(role.role, []).append(line)
        return tuple(RoleGroup(role, self.role(role, len(found)), tuple(found)) for role, found in groups.items())

    def role(self, role: str, count: int = 1) -> Words:
        """What a role is called: by the settings, or by the catalogue."""
        for known in self.programme.settings.roles:
            if known.id == role:
                chosen = known.plural if known.plural and count > 1 else known.name
                return chosen.into(self.language)
        return self.own(role_name(role, count, self.ui))

    def session_line(self, session: Session, note: Words | None = None, parts: tuple[Link, ...] = ()) -> SessionLine:
        """A session in a list."""
        stream = self.programme.get(session.stream) if session.stream else None
        return SessionLine(
            link=self.link(session),
            code=session.code or "",
            when=self.when(session),
            stream=self.link(stream) if stream else None,
            stream_colour=getattr(stream, "colour", None) or "",
            format=self.link_to(session.format),
            room=self.link_to(session.room),
            status=session.status,
            people=self.links(session.all_people()),
            note=note,
            parts=parts,
        )

    def objective(self, written: Thing) -> ObjectiveLine:
        """An objective in a list; one that names another is shown as that."""
        meant: Any = written
        if isinstance(written, WrittenObjective) and written.ref is not None:
            meant = self.programme.get(written.ref) or written
        level = meant.level or ""
        name = self.ui.gettext(LEVEL_NAMES[level]) if level else ""
        return ObjectiveLine(self.link(meant), self.words(meant.explained), level, name)

    def part_of(self, source: Entity, key: Key) -> Part | None:
        """The part of a session in which a field stands, or nothing."""
        if isinstance(source, Session) and key and key[0] == "parts" and isinstance(key[1], int):
            return source.parts[key[1]]
        return None

    def description(self, *texts: Text | None) -> str:
        """One or two sentences for search engines: the first text there is, without its Markdown."""
        for text in texts:
            if text is not None:
                return plain(text.into(self.language).text)
        return ""


def _held(affiliation: Affiliation, at: datetime | None) -> bool:
    """Whether a post was held at a time; one without dates is held unless it is marked former."""
    if at is None:
        return not affiliation.former and affiliation.until is None
    day = at.date().isoformat()
    begun = affiliation.since is None or affiliation.since <= day[: len(affiliation.since)]
    lasts = affiliation.until is None or affiliation.until >= day[: len(affiliation.until)]
    return begun and lasts and not affiliation.former


def _iso(moment: datetime, zone: str | None) -> str:
    """ISO 8601, with the offset of the zone where one is known."""
    placed = moment.replace(tzinfo=ZoneInfo(zone)) if zone else moment
    return placed.isoformat(timespec="minutes")
