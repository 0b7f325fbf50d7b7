"""Sessions as stretches of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import zip_longest
from zoneinfo import ZoneInfo

from mkdocs_programme.entities import Edition, Part, Session
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.once import of_programme

__all__ = ["Slot", "apart", "first_at", "overlapping", "part_slots", "slot", "slots"]


@dataclass(frozen=True)
class Slot:
    """A session, or a part of one, with its time; both ends are known."""

    session: Session
    start: datetime
    """In the zone of the edition; without a zone where the edition names none."""
    end: datetime
    part: Part | None = None

    @property
    def room(self) -> str:
        """Id of the room as the session names it; empty without one."""
        return self.session.room.id if self.session.room else ""

    @property
    def begins(self) -> datetime:
        """The start as all others count, to compare by: one zone compares its times as they stand on the wall."""
        return _utc(self.start)

    @property
    def ends(self) -> datetime:
        """The end, to compare by."""
        return _utc(self.end)

    @property
    def minutes(self) -> int:
        """How long it really lasts, however the clocks are put meanwhile."""
        return round((self.ends - self.begins).total_seconds() / 60)

    def overlaps(self, other: Slot) -> bool:
        """Whether they share a minute: what ends at ten does not overlap what begins at ten."""
        return self.begins < other.ends and other.begins < self.ends


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment


def slot(programme: Programme, session: Session) -> Slot | None:
    """The time of a session; nothing where its beginning or its end is not known, or it ends before it begins."""
    if session.start is None:
        return None
    edition = programme.find(Edition, session.edition_id)
    zone = ZoneInfo(edition.timezone) if edition and edition.timezone else None
    start = session.start.replace(tzinfo=zone)
    end = _end(session, start, zone)
    return Slot(session, start, end) if end is not None and _utc(end) > _utc(start) else None


def _end(session: Session, start: datetime, zone: ZoneInfo | None) -> datetime | None:
    """The end as it is written, or after its minutes, which are counted through changes of the clock."""
    if session.end is not None:
        end = session.end.replace(tzinfo=zone)
        # An hour that is there twice: an end that would lie before the start is the later of the two.
        return end.replace(fold=1) if _utc(end) <= _utc(start) else end
    if session.minutes is None:
        return None
    if zone is None:
        return start + timedelta(minutes=session.minutes)
    return (_utc(start) + timedelta(minutes=session.minutes)).astimezone(zone)


def slots(programme: Programme, edition: str, *, cancelled: bool = False) -> tuple[Slot, ...]:
    """Every session of an edition that has a time, in the order of time, then of rooms and codes; sorted once.

    Args:
        programme: Of all editions.
        edition: Its id.
        cancelled: Whether those that are not held are wanted too.
    """
    return tuple(one for one in _placed(programme, edition) if cancelled or one.session.status != "cancelled")


@of_programme
def _placed(programme: Programme, edition: str) -> Sequence[Slot]:
    """All sessions of an edition with a time."""
    found = (slot(programme, one) for one in programme.all(Session) if one.edition_id == edition)
    return sorted(filter(None, found), key=_in_time)


def _in_time(one: Slot) -> tuple[datetime, str, str, str]:
    return one.begins, one.room, one.session.code or "", one.session.id


def first_at(start: datetime, clock: time) -> datetime:
    """The first moment from a start on at which clocks show a time; in an evening that may be after midnight."""
    moment = datetime.combine(start.date(), clock, start.tzinfo)
    return moment if moment >= start else moment + timedelta(days=1)


def part_slots(whole: Slot) -> tuple[Slot, ...]:
    """The parts of a session with their times, as far as these are known.

    A part begins when it is said to, or when the one before it ends; the first one when the session does. Its end is
    known from its minutes, else from the beginning of the next.
    """
    parts = whole.session.parts
    begins: list[datetime | None] = []
    at: datetime | None = whole.start
    for part in parts:
        if part.start is not None:
            at = first_at(whole.start, part.start)
        begins.append(at)
        at = at + timedelta(minutes=part.minutes) if at is not None and part.minutes else None
    return tuple(_timed_parts(whole, parts, begins))


def _timed_parts(whole: Slot, parts: Sequence[Part], begins: Sequence[datetime | None]) -> Iterator[Slot]:
    for part, start, following in zip_longest(parts, begins, begins[1:]):
        if start is None:
            continue
        end = start + timedelta(minutes=part.minutes) if part.minutes else following
        if end is not None and end > start:
            yield Slot(whole.session, start, end, part)


def overlapping(found: Iterable[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """Every pair that shares a minute, the earlier one first, in the order of time."""
    open_: list[Slot] = []
    for one in sorted(found, key=_in_time):
        open_ = [other for other in open_ if other.ends > one.begins]
        yield from ((other, one) for other in open_)
        open_.append(one)


def apart(earlier: Slot, later: Slot) -> int:
    """Minutes from the end of one to the beginning of the other; below zero where they overlap."""
    return round((later.begins - earlier.ends).total_seconds() / 60)
