"""What became different between two snapshots, as values. Of two taken the other way round it is the reverse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from mkdocs_programme.releases import Held, Published, Snapshot
from mkdocs_programme.values.words import Words

__all__ = ["Became", "Change", "Difference", "Moved", "People", "Readdressed", "Renamed", "Retimed", "Reworded"]
__all__ += ["SessionChange", "Spoken", "Streamed", "ThingChange", "difference"]


@dataclass(frozen=True)
class Became:
    """A session is new or gone, or it is held no longer or again."""

    what: str
    """`new`, `gone`, `cancelled` or `restored`."""


@dataclass(frozen=True)
class Readdressed:
    """Another id; the one of before is an alias."""

    before: str
    after: str


@dataclass(frozen=True)
class Retimed:
    """Another time; moments as ISO 8601, empty where none is known."""

    before: tuple[str, str]
    after: tuple[str, str]


@dataclass(frozen=True)
class Moved:
    """Another room; ids, empty without one."""

    before: str
    after: str


@dataclass(frozen=True)
class Streamed:
    """Another stream; ids, empty without one."""

    before: str
    after: str


@dataclass(frozen=True)
class People:
    """Who takes part: pairs of role and id."""

    joined: tuple[tuple[str, str], ...]
    left: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Spoken:
    """Other languages in the room."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class Renamed:
    """Another name in one language, or another code where there is no language; empty where there is none."""

    language: str
    before: str
    after: str


@dataclass(frozen=True)
class Reworded:
    """The words in one language."""

    language: str
    what: str
    """`written`, `changed` or `gone`."""


Change = Became | Readdressed | Retimed | Moved | Streamed | People | Spoken | Renamed | Reworded


@dataclass(frozen=True)
class SessionChange:
    """All that became different about one session, the most important first."""

    id: str
    """As it is now; as it was where it is gone."""
    before: str
    """As it was; as it is now where it is new."""
    changes: tuple[Change, ...]

    @property
    def edition(self) -> str:
        """Id of its edition."""
        return self.id.split("/")[0]

    def of(self, *kinds: type[Change]) -> tuple[Change, ...]:
        """The changes of some kinds."""
        return tuple(one for one in self.changes if isinstance(one, kinds))


@dataclass(frozen=True)
class ThingChange:
    """What became different about another thing: a person, an organisation, a room."""

    kind: str
    id: str
    before: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Difference:
    """What became different between two snapshots."""

    sessions: tuple[SessionChange, ...] = ()
    """By edition, then by time."""
    things: tuple[ThingChange, ...] = ()
    """By kind and id."""

    def __bool__(self) -> bool:
        return bool(self.sessions or self.things)


def difference(before: Snapshot, after: Snapshot) -> Difference:
    """What became different from one snapshot to another; things are known by their ids, the older ones too."""
    return Difference(tuple(_sessions(before, after)), tuple(_things(before, after)))


def _sessions(before: Snapshot, after: Snapshot) -> Iterator[SessionChange]:
    names = before.things.get("session", {}), after.things.get("session", {})
    found = []
    for old, new in _pairs(*names):
        held = before.sessions.get(old or "", Held()), after.sessions.get(new or "", Held())
        if old is None or new is None:
            changes: tuple[Change, ...] = (Became("gone" if new is None else "new"),)
        else:
            changes = (*_of_session(*held), *_named(names[0][old], names[1][new]))
        if changes:
            start = (held[1] if new is not None else held[0]).start
            found.append((start, SessionChange(new or old or "", old or new or "", changes)))
    for _, change in sorted(found, key=lambda one: (one[1].edition, one[0] or "9", one[1].id)):
        yield change


def _things(before: Snapshot, after: Snapshot) -> Iterator[ThingChange]:
    for kind in sorted({*before.things, *after.things} - {"session"}):
        old_things, new_things = before.things.get(kind, {}), after.things.get(kind, {})
        for old, new in sorted(_pairs(old_things, new_things), key=lambda pair: pair[1] or pair[0] or ""):
            if old is None or new is None:
                yield ThingChange(kind, new or old or "", old or new or "", (Became("gone" if old else "new"),))
            elif changes := tuple(_named(old_things[old], new_things[new])):
                yield ThingChange(kind, new, old, changes)


def _pairs(before: Mapping[str, Published], after: Mapping[str, Published]) -> Iterator[tuple[str | None, str | None]]:
    """Each thing by its id of then and its id of now; one of the two is missing for what is gone or new."""
    now = {alias: id_ for id_, one in after.items() for alias in one.aliases}
    pairs = {old: old for old in before if old in after}
    taken = set(pairs)
    for old, one in before.items():
        candidates = (now.get(old), *one.aliases) if old not in pairs else ()
        new = next((id_ for id_ in candidates if id_ in after and id_ not in taken), None)
        if new is not None:
            pairs[old] = new
            taken.add(new)
    yield from ((old, pairs.get(old)) for old in before)
    yield from ((None, new) for new in after if new not in taken)


def _of_session(before: Held, after: Held) -> Iterator[Change]:
    if (before.status == "cancelled") != (after.status == "cancelled"):
        yield Became("cancelled" if after.status == "cancelled" else "restored")
    if _another_time(before, after):
        yield Retimed((before.start, before.end), (after.start, after.end))
    if before.room != after.room:
        yield Moved(before.room, after.room)
    if before.stream != after.stream:
        yield Streamed(before.stream, after.stream)
    joined, left = _pairs_of(after) - _pairs_of(before), _pairs_of(before) - _pairs_of(after)
    if joined or left:
        yield People(tuple(sorted(joined)), tuple(sorted(left)))
    if before.spoken != after.spoken:
        yield Spoken(before.spoken, after.spoken)
    if before.code != after.code:
        yield Renamed("", before.code, after.code)
    yield from _reworded(dict(before.words), dict(after.words))


def _another_time(before: Held, after: Held) -> bool:
    """An offset that is known only now is no other time; one that is put right is."""
    told = [(before.start, after.start), (before.end, after.end)]
    return any(_differ(one, other) for one, other in told)


def _differ(one: str, other: str) -> bool:
    if not one or not other:
        return one != other
    first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if first.tzinfo is None or second.tzinfo is None:
        return first.replace(tzinfo=None) != second.replace(tzinfo=None)
    return first != second


def _pairs_of(held: Held) -> set[tuple[str, str]]:
    return {(role, person) for role, people in held.people for person in people}


def _named(before: Published, after: Published) -> Iterator[Change]:
    """Names in a language that both have; a name that is translated is no other name."""
    if before.id != after.id:
        yield Readdressed(before.id, after.id)
    old, new = _by_language(before.names), _by_language(after.names)
    for language in sorted(old.keys() & new.keys()):
        if old[language] != new[language]:
            yield Renamed(language, old[language], new[language])


def _by_language(names: tuple[Words, ...]) -> dict[str, str]:
    return {words.language: words.text for words in names}


def _reworded(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Reworded]:
    for language in sorted({*before, *after}):
        if before.get(language) != after.get(language):
            what = "written" if language not in before else "gone" if language not in after else "changed"
            yield Reworded(language, what)
