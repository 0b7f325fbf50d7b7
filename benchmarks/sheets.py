"""What the pages of the invented programme say, tool by tool the same: facts, texts, and links in both directions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.invented import ROOMS, Festival, Session, Texts

__all__ = ["Section", "Sheet", "sheets"]

STREAMS = 6


@dataclass(frozen=True)
class Section:
    """A stretch of a page under a heading of its own: a text, or a list of other pages, or both."""

    heading: str
    text: Texts | None = None
    links: tuple[str, ...] = ()
    """Paths of other sheets."""
    details: tuple[str, ...] = ()
    """What stands behind each link."""
    items: tuple[Texts, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """One page in all languages."""

    path: str
    title: Texts
    body: Texts
    facts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Labels, each with paths of other sheets."""
    said: tuple[str, ...] = ()
    """Facts that lead nowhere."""
    people: tuple[str, ...] = ()
    """Who takes part, for the lists in which a session stands."""
    sections: tuple[Section, ...] = field(default=())


def sheets(festival: Festival) -> list[Sheet]:
    """Every page, once for all languages."""
    return list(_Desk(festival).all())


def _path(session: Session) -> str:
    return f"sessions/{session.edition}/{session.id}"


def _detail(session: Session) -> str:
    return f"{session.start:%A %-d %B %H:%M} · Room {session.room + 1}"


class _Desk:
    """Knows who takes part where."""

    def __init__(self, festival: Festival) -> None:
        self.festival = festival
        self.first = festival.languages[0]
        self.of: dict[str, list[Session]] = defaultdict(list)
        self.beside: dict[object, list[Session]] = defaultdict(list)
        for session in festival.sessions:
            self.beside[session.start].append(session)
            for path in dict.fromkeys(self._named(session)):
                self.of[path].append(session)
        self.members: dict[str, list[str]] = defaultdict(list)
        for person in festival.people:
            self.members[person.organisation].append(f"speakers/{person.id}")

    def _named(self, session: Session) -> Iterator[str]:
        yield f"speakers/{session.chair}"
        yield from (f"speakers/{person}" for part in session.parts for person in part.people)
        yield from (f"objectives/{goal}" for goal in session.objectives)
        yield from (f"personas/{persona}" for persona in session.personas)
        yield f"bibliography/{session.cites}"
        yield f"editions/{session.edition}"
        yield f"editions/{session.edition}/r{session.room}"
        yield f"editions/{session.edition}/t{session.stream}"

    def all(self) -> Iterator[Sheet]:
        """Sheets of every kind."""
        for session in self.festival.sessions:
            yield self._session(session)
            yield from self._written(session)
        for person in self.festival.people:
            facts = (("Organisation", (f"organisations/{person.organisation}",)),)
            path = f"speakers/{person.id}"
            yield Sheet(
                path, self._en(person.name), self._en(person.body), facts, (person.post,), (), self._sessions(path)
            )
        for one in self.festival.organisations:
            people = Section("People", links=tuple(self.members[one.id]), details=("",) * len(self.members[one.id]))
            yield Sheet(f"organisations/{one.id}", one.name, self._en(one.body), sections=(people,))
        shared = () if any(session.written for session in self.festival.sessions) else self.festival.objectives
        for folder, things in (("objectives", shared), ("personas", self.festival.personas)):
            for one in things:
                path = f"{folder}/{one.id}"
                yield Sheet(path, one.name, self._en(one.body), sections=self._sessions(path))
        for one in self.festival.works:
            path = f"bibliography/{one.id}"
            yield Sheet(path, one.name, self._en(one.body), sections=self._sessions(path))
        yield from self._editions()

    def _session(self, session: Session) -> Sheet:
        edition = f"editions/{session.edition}"
        facts = (
            ("Room", (f"{edition}/r{session.room}",)),
            ("Stream", (f"{edition}/t{session.stream}",)),
            ("Edition", (edition,)),
            ("Personas", tuple(f"personas/{persona}" for persona in session.personas)),
        )
        written = tuple(f"{_path(session)}/goal-{number}" for number in range(len(session.written)))
        goals = written or tuple(f"objectives/{goal}" for goal in session.objectives)
        beside = [other for other in self.beside[session.start] if other is not session]
        sections = [
            self._list("People", (f"speakers/{session.chair}",), "Chair"),
            self._list("Learning objectives", goals, ""),
            *(
                Section(
                    f"Part {number}: {part.title[self.first]}",
                    part.abstract,
                    tuple(f"speakers/{person}" for person in part.people),
                    ("Speaker",) * len(part.people),
                )
                for number, part in enumerate(session.parts, 1)
            ),
            Section("At the same time", None, tuple(map(_path, beside)), tuple(map(_detail, beside))),
            self._list("References", (f"bibliography/{session.cites}",), "Made U. The Press; 1998."),
        ]
        said = (session.id.upper(), _detail(session))
        people = tuple(path for path in dict.fromkeys(self._named(session)) if path.startswith("speakers/"))
        return Sheet(_path(session), session.title, session.body, facts, said, people, tuple(sections))

    def _written(self, session: Session) -> Iterator[Sheet]:
        for number, statement in enumerate(session.written):
            taught = Section("Sessions", None, (_path(session),), (_detail(session),))
            yield Sheet(f"{_path(session)}/goal-{number}", statement, session.title, sections=(taught,))

    def _editions(self) -> Iterator[Sheet]:
        for year in self.festival.editions:
            path = f"editions/{year}"
            named = self._en(f"The Invented Festival {year}")
            yield Sheet(path, named, self._en("Five days."), sections=self._sessions(path))
            for id_, word in (
                *((f"r{number}", f"Room {number + 1}") for number in range(ROOMS)),
                *((f"t{number}", f"Stream {number + 1}") for number in range(STREAMS)),
            ):
                below = f"{path}/{id_}"
                yield Sheet(below, self._en(word), self._en(word), sections=self._sessions(below))
            days = sorted({session.start.date() for session in self.of[path]})
            for number, day in enumerate(days):
                held = [session for session in self.of[path] if session.start.date() == day]
                table = Section("Timetable", None, tuple(map(_path, held)), tuple(map(_detail, held)))
                name = self._en(f"{day:%A %-d %B %Y}")
                yield Sheet(f"timetable/{year}/day-{number + 1}", name, name, sections=(table,))

    def _sessions(self, path: str) -> tuple[Section, ...]:
        held = self.of[path]
        return (Section("Sessions", None, tuple(map(_path, held)), tuple(map(_detail, held))),) if held else ()

    def _list(self, heading: str, links: tuple[str, ...], detail: str) -> Section:
        return Section(heading, None, links, (detail,) * len(links))

    def _en(self, text: str) -> Texts:
        return {self.first: text}
