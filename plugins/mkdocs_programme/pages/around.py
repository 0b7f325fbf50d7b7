"""What is held around a session: before and after it, and at the same time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_programme.entities import Edition, Session
from mkdocs_programme.pages.sessions import by_time, in_time
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.once import of_programme
from mkdocs_programme.timetable import overlapping, slots
from mkdocs_programme.values.listening import looked_at, unheard

__all__ = ["Around", "around", "told_around"]


@dataclass(frozen=True)
class Around:
    """The sessions of its edition around one."""

    before: Session | None
    after: Session | None
    meanwhile: tuple[Session, ...]
    """Those that share a minute with it, in the order of time."""


def around(programme: Programme, session: Session) -> Around:
    """What is held around a session: it follows from all times there are, and stays the same while most of them change.

    Whoever asks has looked at the answer, and not at the times of the whole edition.
    """
    found = _around(programme)[session.id]
    looked_at(found)
    return found


def told_around(programme: Programme) -> Iterator[tuple[Around, str]]:
    """Everything that `around` answers, and what it says, for an outline."""
    for found in _around(programme).values():
        held = (found.before, found.after, *found.meanwhile)
        yield found, " ".join(one.id if one is not None else "-" for one in held)


@of_programme
def _around(programme: Programme) -> Mapping[str, Around]:
    """By the ids of sessions; found once for each programme."""
    with unheard():
        meanwhile = _meanwhile(programme)
        return {
            one.id: Around(before, after, tuple(sorted(meanwhile.get(one.id, ()), key=by_time)))
            for edition in dict.fromkeys(one.edition_id for one in programme.all(Session))
            for before, one, after in _in_a_row(in_time(programme, edition))
        }


def _in_a_row(held: tuple[Session, ...]) -> Iterator[tuple[Session | None, Session, Session | None]]:
    return zip((None, *held), held, (*held[1:], None), strict=False)


def _meanwhile(programme: Programme) -> Mapping[str, list[Session]]:
    found: dict[str, list[Session]] = {}
    for edition in programme.all(Edition):
        for one, other in overlapping(slots(programme, edition.id)):
            found.setdefault(one.session.id, []).append(other.session)
            found.setdefault(other.session.id, []).append(one.session)
    return found
