"""From moments of a foreign file to the clock on the wall, in the edition's zone or in the one its times are at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mkdocs_programme.imports.arriving import Arrival, Remark, Talk
from mkdocs_programme.languages.dates import is_zone

__all__ = ["Clock", "clock_of"]


@dataclass(frozen=True)
class Clock:
    """What turns moments into times on the wall."""

    zone: str = ""
    """Its name; nothing where no document says it, and times are kept as they are written."""
    remarks: tuple[Remark, ...] = ()

    def wall(self, moment: datetime) -> str:
        """A moment as an author writes it."""
        local = moment
        if moment.tzinfo is not None and self.zone:
            try:
                local = moment.astimezone(ZoneInfo(self.zone))
            except OverflowError:
                local = moment
        return f"{local.year:04}-{local:%m-%d %H:%M}"


def clock_of(arrival: Arrival, zone: str) -> Clock:
    """The clock of an edition.

    Some systems name a zone in which their times are not: the offsets of the times are nearer to what people saw.

    Args:
        arrival: What comes in.
        zone: The zone that the edition has already, or nothing.
    """
    if zone:
        return Clock(zone)
    offsets = Counter(_offsets(arrival.talks))
    named = arrival.zone if is_zone(arrival.zone) else ""
    remarks = () if named or not arrival.zone else (Remark(f"“{arrival.zone}” is no time zone that we know"),)
    if named and all(_fits(talk, named) for talk in arrival.talks):
        return Clock(named, remarks)
    if not offsets:
        return Clock(named, remarks)
    offset = offsets.most_common(1)[0][0]
    found = _of_offset(offset)
    words = f"names the zone {named}, but its times are at {_shown(offset)}" if named else "names no time zone"
    hint = f"look whether `timezone: {found}` in the edition is right" if found else "write `timezone:` in the edition"
    return Clock(found, (*remarks, Remark(words, hint=hint)))


def _offsets(talks: Iterable[Talk]) -> Iterable[timedelta]:
    return (offset for talk in talks if talk.start is not None and (offset := talk.start.utcoffset()) is not None)


def _fits(talk: Talk, zone: str) -> bool:
    """Whether the time of day that is told beside the moment is the one in this zone."""
    if talk.start is None or talk.start.tzinfo is None or not talk.wall:
        return True
    try:
        return f"{talk.start.astimezone(ZoneInfo(zone)):%H:%M}" == talk.wall.zfill(5)[:5]
    except OverflowError:
        return False


def _of_offset(offset: timedelta) -> str:
    """The zone of whole hours; POSIX counts them westwards."""
    hours, rest = divmod(int(offset.total_seconds()), 3600)
    if rest or not -12 <= hours <= 14:
        return ""
    return "UTC" if hours == 0 else f"Etc/GMT{-hours:+d}"


def _shown(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
