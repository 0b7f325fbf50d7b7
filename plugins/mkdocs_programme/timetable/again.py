"""Sessions that are held more than once."""

from __future__ import annotations

from datetime import datetime

from mkdocs_programme.entities import Session
from mkdocs_programme.programme import Programme

__all__ = ["held_again"]


def held_again(programme: Programme, session: Session) -> tuple[Session, ...]:
    """The other times at which a session is held, in the order of time: what it repeats, and what repeats that."""
    first = _first(programme, session)
    repeats = (one for one in programme.naming(first, Session) if one != first and _first(programme, one) == first)
    others = (one for one in (first, *repeats) if one.id != session.id)
    return tuple(sorted(others, key=lambda one: (one.start or datetime.max, one.id)))


def _first(programme: Programme, session: Session) -> Session:
    named = programme.find(Session, session.repeats)
    return named if named is not None and named.edition_id == session.edition_id else session
