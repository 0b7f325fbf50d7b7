"""What both reports are written with: an edition, its sessions in time, who takes part, and what is credited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from mkdocs_programme.entities import Edition, Session, Speaker, Thing
from mkdocs_programme.entities.people import Affiliation
from mkdocs_programme.entities.session import Role
from mkdocs_programme.languages import dates, direction
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import in_time
from mkdocs_programme.programme import Programme
from mkdocs_programme.reports.views import Cell, Column, Report, Row, Section
from mkdocs_programme.timetable import Slot, slot
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Words

__all__ = ["Pen", "Taking"]

_SERVING = ("host", "interpreter")


@dataclass(frozen=True)
class Taking:
    """That somebody takes part in a session or a part of one."""

    person: Speaker
    role: Role
    session: Session


@dataclass(frozen=True)
class Pen:
    """Writes about one edition in one language."""

    scribe: Scribe
    edition: Edition
    uncredited: frozenset[str] = frozenset()
    """Formats whose sessions are not credited, by the ids they have in the edition."""

    @property
    def programme(self) -> Programme:
        """What is reported of."""
        return self.scribe.programme

    def say(self, msgid: str) -> str:
        """Words of the interface."""
        return self.scribe.ui.gettext(msgid)

    @property
    def nothing_yet(self) -> str:
        """What a table without rows says."""
        return self.say("Nothing here yet")

    def line(self, text: str) -> tuple[Words, ...]:
        """One line in the reader's language; none for nothing."""
        return (self.scribe.own(text),) if text else ()

    def table(
        self, name: str, heading: str, labels: Iterable[str], rows: Iterable[Row], numbers: Iterable[str] = ()
    ) -> Section:
        """A table under a heading, which says so where there is no row.

        Args:
            name: For machines.
            heading: As the catalogues know it.
            labels: The same of the columns that hold words, the first ones.
            rows: In their order.
            numbers: The same of the columns that hold numbers.
        """
        words = (Column(self.say(label)) for label in labels)
        figures = (Column(self.say(label), numeric=True) for label in numbers)
        return Section(name, self.say(heading), (*words, *figures), tuple(rows), empty=self.nothing_yet)

    def report(self, title: str, facts: Iterable[tuple[str, Cell]], sections: tuple[Section, ...]) -> Report:
        """A whole report of the edition; its title as the catalogues know it."""
        language = self.scribe.language
        return Report(
            address="",
            language=language,
            title=Words(self.say(title), language),
            kind="report",
            edition_id=self.edition.id,
            shown_in=language,
            written_in=(),
            direction=direction(language),
            edition=self.scribe.title(self.edition),
            facts=tuple(facts),
            sections=sections,
        )

    def name(self, thing: Thing | Ref | None) -> tuple[Words, ...]:
        """What a thing is called; no line where there is none."""
        found = self.programme.get(thing) if isinstance(thing, Ref) else thing
        return (self.scribe.title(found),) if found is not None else ()

    def names(self, refs: Iterable[Ref]) -> tuple[Words, ...]:
        """What several things are called, a line for each."""
        return tuple(words for ref in refs for words in self.name(ref))

    def short(self, session: Session) -> str:
        """The code of a session, else its title."""
        return session.code or self.scribe.title(session).text

    def titled(self, session: Session) -> tuple[Words, ...]:
        """The title of a session behind its code."""
        title = self.scribe.title(session)
        return (Words(f"{session.code} {title.text}" if session.code else title.text, title.language),)

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """All sessions in the order of time; cancelled ones are not held, and not reported."""
        return tuple(one for one in in_time(self.programme, self.edition.id) if one.status != "cancelled")

    @cached_property
    def credited(self) -> tuple[Session, ...]:
        """Sessions in which somebody takes part or something is learned: no break, no meal."""
        return tuple(one for one in self.sessions if self._is_credited(one))

    def _is_credited(self, session: Session) -> bool:
        """Who only receives people, or says in another language what is said, does not make it a lesson."""
        found = self.programme.get(session.format) if session.format is not None else None
        if found is not None and found.local_id in self.uncredited:
            return False
        return any(
            owner.objectives or any(role.role not in _SERVING for role in owner.roles()) for owner in session.owners
        )

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The times of what is credited, as far as they are known."""
        return tuple(found for one in self.credited if (found := slot(self.programme, one)) is not None)

    @cached_property
    def taking(self) -> tuple[Taking, ...]:
        """Everybody who takes part, session by session."""
        return tuple(self._taking())

    def _taking(self) -> Iterator[Taking]:
        for session in self.sessions:
            for owner in session.owners:
                for role in owner.roles():
                    person = self.programme.find(Speaker, role.person)
                    if person is not None:
                        yield Taking(person, role, session)

    @cached_property
    def people(self) -> tuple[Speaker, ...]:
        """Everybody once, by surname."""
        return tuple(self.scribe.by_title({one.person.id: one.person for one in self.taking}.values()))

    def of(self, person: Speaker) -> tuple[Taking, ...]:
        """Where a person takes part."""
        return tuple(one for one in self.taking if one.person.id == person.id)

    def posts(self, taking: Taking) -> tuple[Affiliation, ...]:
        """The posts somebody had then: those written with the role, else those of that time on their own page."""
        stated = taking.role.stated.affiliations if taking.role.stated else ()
        at = taking.session.start or self._begins
        return stated or tuple(one for one in taking.person.affiliations if one.held(at))

    @property
    def _begins(self) -> datetime | None:
        starts = self.edition.starts
        return datetime(starts.year, starts.month, starts.day) if starts else None

    def post(self, stated: Affiliation) -> Words:
        """A post in one line: “Nurse, Ward 7 (Norway)”."""
        line = self.scribe.affiliation(stated)
        place = line.organisation.text if line.organisation else None
        said = ", ".join(words.text for words in (line.role, place) if words is not None)
        country = f" ({line.country.text})" if line.country else ""
        language = next((words.language for words in (place, line.role) if words is not None), self.scribe.language)
        return Words(f"{said}{country}".strip(), language)

    def span(self, start: datetime, end: datetime) -> str:
        """“10:30–11:45”, which runs from left to right in a line that does not, too (Unicode UAX 9 §2.3)."""
        language = self.scribe.language
        clock = f"{dates.time(start, language)}–{dates.time(end, language)}"
        return f"\u2066{clock}\u2069" if direction(language) == "rtl" else clock
