"""An invented programme of any size, the same one for the same numbers: what every tool of the comparison builds.

Sessions of one to three parts with three to five objectives, 1.2 people and 0.3 organisations for each session,
20 personas, 100 references, and a list of objectives of which each serves about sixteen sessions. 250 sessions make
an edition, so that a larger programme is a longer history and not a more crowded day.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from benchmarks.words import VERBS, WORDS

__all__ = ["Festival", "Part", "Person", "Session", "invented"]

IN_EDITION = 250
ROOMS = 7
HOURS = 8
FIRST_YEAR = 2027
TRANSLATED = 0.7
PERSONAS, WORKS = 20, 100

Texts = dict[str, str]
"""Words by language; the first is the language that everything is written in."""


@dataclass(frozen=True)
class Part:
    """A part of a session."""

    title: Texts
    abstract: Texts
    people: tuple[str, ...]


@dataclass(frozen=True)
class Session:
    """A session of an edition."""

    id: str
    edition: int
    title: Texts
    start: datetime
    room: int
    stream: int
    chair: str
    body: Texts
    parts: tuple[Part, ...]
    objectives: tuple[str, ...]
    """Ids of objectives that are shared."""
    written: tuple[Texts, ...]
    """Objectives that are written out here."""
    personas: tuple[str, ...]
    cites: str


@dataclass(frozen=True)
class Person:
    """A person with a post."""

    id: str
    name: str
    organisation: str
    post: str
    body: str


@dataclass(frozen=True)
class Named:
    """Anything with a name and a text."""

    id: str
    name: Texts
    body: str


@dataclass(frozen=True)
class Festival:
    """All of it."""

    languages: tuple[str, ...]
    editions: tuple[int, ...]
    sessions: tuple[Session, ...]
    people: tuple[Person, ...]
    organisations: tuple[Named, ...]
    objectives: tuple[Named, ...]
    personas: tuple[Named, ...]
    works: tuple[Named, ...] = field(repr=False)


def invented(
    sessions: int, languages: tuple[str, ...] = ("en", "sv", "de"), *, written: bool = False, seed: int = 1
) -> Festival:
    """Make a programme up.

    Args:
        sessions: How many.
        languages: The first is the one everything is written in; 70 % of the sessions are in the others too.
        written: Whether sessions write their objectives out, each with a page of its own, instead of sharing.
        seed: Another number gives another programme.
    """
    chance = random.Random(seed)
    teller = _Teller(chance, languages)
    organisations = tuple(
        Named(f"o{number}", {languages[0]: teller.name(number)}, teller.text(40, 70))
        for number in range(max(sessions * 3 // 10, 3))
    )
    people = tuple(
        Person(f"p{number}", teller.name(number), chance.choice(organisations).id, teller.words(2), teller.text(50, 90))
        for number in range(max(sessions * 12 // 10, 6))
    )
    shared = max(sessions // 4, 10)
    objectives = tuple(Named(f"g{n}", teller.objective(always=True), teller.text(20, 40)) for n in range(shared))
    personas = tuple(Named(f"b{n}", {languages[0]: teller.name(n)}, teller.text(80, 160)) for n in range(PERSONAS))
    works = tuple(Named(f"work{n}", {languages[0]: teller.words(7)}, teller.text(15, 30)) for n in range(WORKS))
    made = tuple(_sessions(teller, sessions, people, objectives, personas, written))
    editions = tuple(dict.fromkeys(session.edition for session in made))
    return Festival(languages, editions, made, people, organisations, objectives, personas, works)


def _sessions(
    teller: _Teller,
    count: int,
    people: tuple[Person, ...],
    objectives: tuple[Named, ...],
    personas: tuple[Named, ...],
    written: bool,
) -> Iterator[Session]:
    for number in range(count):
        place = number % IN_EDITION
        slot, room = divmod(place, ROOMS)
        day, hour = divmod(slot, HOURS)
        year = FIRST_YEAR - number // IN_EDITION
        start = datetime(year, 3, 8, 9) + timedelta(days=day, hours=hour)
        # Sessions side by side have people of their own, so that nobody is in two rooms at once.
        own = [people[(number * 5 + step) % len(people)].id for step in range(5)]
        yield _session(
            teller, (f"s{place}", year, start, room), own, f"work{number % WORKS}", objectives, personas, written
        )


def _session(
    teller: _Teller,
    slot: tuple[str, int, datetime, int],
    own: list[str],
    work: str,
    objectives: tuple[Named, ...],
    personas: tuple[Named, ...],
    written: bool,
) -> Session:
    chance = teller.chance
    told = teller.languages if chance.random() < TRANSLATED else teller.languages[:1]
    goals = chance.randint(3, 5)
    id_, year, start, room = slot
    return Session(
        id=id_,
        edition=year,
        title=teller.each(told, lambda language: teller.words(7, language)),
        start=start,
        room=room,
        stream=chance.randrange(6),
        chair=own[0],
        body=teller.each(told, lambda language: teller.text(80, 250, language, cites=work)),
        parts=tuple(
            Part(
                teller.each(told, lambda language: teller.words(5, language)),
                teller.each(told, lambda language: teller.text(80, 250, language)),
                tuple(own[1 + part : 3 + part]),
            )
            for part in range(chance.randint(1, 3))
        ),
        objectives=() if written else tuple(goal.id for goal in chance.sample(objectives, goals)),
        written=tuple(teller.objective(told, verb) for verb in chance.sample(range(10), goals)) if written else (),
        personas=tuple(persona.id for persona in chance.sample(personas, 2)),
        cites=work,
    )


@dataclass
class _Teller:
    """Finds words."""

    chance: random.Random
    languages: tuple[str, ...]

    def each(self, languages: tuple[str, ...], say: Callable[[str], str]) -> Texts:
        return {language: say(language) for language in languages}

    def words(self, count: int, language: str = "") -> str:
        """So many words, the first with a capital."""
        said = " ".join(self.chance.choices(WORDS[language or self.languages[0]], k=count))
        return said[0].upper() + said[1:]

    def name(self, number: int) -> str:
        """A name that nobody else has."""
        first, last = self.chance.choices(WORDS[self.languages[0]], k=2)
        return f"{first.capitalize()} {last.capitalize()}{_letters(number)}"

    def objective(self, told: tuple[str, ...] = (), verb: int = -1, *, always: bool = False) -> Texts:
        """What participants can do afterwards."""
        number = verb if verb >= 0 else self.chance.randrange(10)
        spoken = self.languages if always else told
        return {language: f"{VERBS[language][number]} {self.words(8, language).lower()}" for language in spoken}

    def text(self, least: int, most: int, language: str = "", cites: str = "") -> str:
        """Markdown of some paragraphs: emphasis, a link, sometimes a list or a heading, and a citation."""
        left = self.chance.randint(least, most)
        paragraphs = []
        while left > 0:
            count = min(left, self.chance.randint(35, 75))
            left -= count
            paragraphs.append(f"{self._sentences(count, language)}")
        if cites:
            paragraphs[0] += f" [@{cites}, p. {self.chance.randint(1, 90)}]"
        if len(paragraphs) > 1 and self.chance.random() < 0.4:
            items = "\n".join(f"- {self.words(6, language)}" for _ in range(3))
            paragraphs.insert(1, items)
        return "\n\n".join(paragraphs)

    def _sentences(self, count: int, language: str) -> str:
        """So many words in sentences of about twelve; one has an emphasis, one a link."""
        said = []
        while count > 0:
            length = min(count, 12)
            count -= length
            said.append(self.words(length, language) + ".")
        mark = self.chance.random()
        if mark < 0.4:
            said[0] = f"**{said[0]}**"
        elif mark < 0.6:
            said[-1] = f"[{said[-1]}](https://example.org/{self.chance.randrange(999)})"
        return " ".join(said)


def _letters(number: int) -> str:
    """A number as letters, so that names have no figures in them."""
    said = ""
    while True:
        number, rest = divmod(number, 20)
        said += "bcdfghjklmnpqrstvwxz"[rest] + "aeiou"[rest % 5]
        if not number:
            return said
