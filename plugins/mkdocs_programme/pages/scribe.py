"""Writes the small things of all pages for the readers of one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from mkdocs_programme.citing import Citer
from mkdocs_programme.entities import Entity, Part, Session, Speaker, Thing, WrittenObjective
from mkdocs_programme.entities.base import Key
from mkdocs_programme.entities.people import Affiliation
from mkdocs_programme.entities.session import Role
from mkdocs_programme.languages import dates
from mkdocs_programme.languages.choices import LEVEL_NAMES
from mkdocs_programme.learning import Curriculum, Graph, before
from mkdocs_programme.pages.initials import initials
from mkdocs_programme.pages.namer import Namer
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
from mkdocs_programme.programme.once import Once, of_programme
from mkdocs_programme.timetable import is_one_evening
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Text, Words

__all__ = ["Scribe"]


class Scribe(Namer):
    """Every page is made with one: it says names as the namer does, and writes the lines that pages are made of."""

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

    def prose(self, text: Text | None, entity: Entity) -> ProseView | None:
        """Markdown of an entity, with the file whose links it holds."""
        if text is None:
            return None
        words = text.into(self.language)
        return ProseView(words, entity.origin.file(words.language).path)

    @cached_property
    def when(self) -> Once[Session, When | None]:
        """The time of a session."""
        return Once(self._when)

    def _when(self, session: Session) -> When | None:
        if session.start is None:
            return None
        edition = self.edition_of(session)
        zone = edition.timezone if edition else None
        end = session.finish
        times = self.times(session.start, end) if end else dates.time(session.start, self.language)
        return When(
            dates.day(session.start.date(), self.language),
            session.start.date().isoformat(),
            times,
            _iso(session.start, zone),
            _iso(end, zone) if end else "",
            dates.zone(zone, self.language) if zone else "",
        )

    def times(self, start: datetime, end: datetime) -> str:
        """“22:30–00:30” for an evening that ends in the small hours; what lasts for days says both."""
        if is_one_evening(start, end):
            return f"{dates.time(start, self.language)}–{dates.time(end, self.language)}"
        return dates.interval(start, end, self.language)

    @cached_property
    def affiliation(self) -> Once[Affiliation, AffiliationLine]:
        """One post."""
        return Once(self._affiliation)

    def _affiliation(self, stated: Affiliation) -> AffiliationLine:
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
        posts = tuple(map(self.affiliation, speaker.held(at, stated)))
        return PersonLine(self.link(speaker), posts, initials(speaker.name))

    def taking_part(self, owner: Session | Part) -> Sequence[tuple[Role, Speaker | None]]:
        """Everybody of a session or of a part alone, with the person who is meant."""
        return self._taking_part[id(owner)]

    @cached_property
    def _taking_part(self) -> Mapping[int, Sequence[tuple[Role, Speaker | None]]]:
        return _everybody(self.programme)

    def roles(self, roles: Iterable[Role], at: datetime | None = None) -> tuple[RoleGroup, ...]:
        """People grouped by their role, in the order in which roles are met."""
        groups: dict[str, list[PersonLine]] = {}
        for role in roles:
            line = self.person(role.person, at, role.stated.affiliations if role.stated else ())
            if line is not None:
                groups.setdefault(role.role, []).append(line)
        return tuple(RoleGroup(role, self.role(role, len(found)), tuple(found)) for role, found in groups.items())

    def session_line(self, session: Session, note: Words | None = None, parts: tuple[Link, ...] = ()) -> SessionLine:
        """A session in a list, with what binds it to the page that it is listed on."""
        line = self._session_line(session)
        return replace(line, note=note, parts=parts) if note or parts else line

    @cached_property
    def _session_line(self) -> Once[Session, SessionLine]:
        return Once(self._plain_session_line)

    def _plain_session_line(self, session: Session) -> SessionLine:
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


@of_programme
def _everybody(programme: Programme) -> dict[int, list[tuple[Role, Speaker | None]]]:
    """Who takes part in each session and each part, which is the same for all readers; by their places in memory."""
    owners = (owner for session in programme.all(Session) for owner in session.owners)
    return {id(one): [(role, programme.find(Speaker, role.person)) for role in one.roles()] for one in owners}


def _iso(moment: datetime, zone: str | None) -> str:
    """ISO 8601, with the offset of the zone where one is known."""
    placed = moment.replace(tzinfo=ZoneInfo(zone)) if zone else moment
    return placed.isoformat(timespec="minutes")
