"""`programme move` and `programme swap`: sessions at another time, or in another room."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import click

from mkdocs_programme.cli.festival import CouldNotRun
from mkdocs_programme.cli.tending import Desk, tending
from mkdocs_programme.entities import Session
from mkdocs_programme.findings import Finding
from mkdocs_programme.phrases import phrase
from mkdocs_programme.tending import NOWHERE, Unable, Wish, moving, swapping
from mkdocs_programme.values import scalars

__all__ = ["move", "swap"]


@click.command()
@click.argument("sessions", nargs=-1, required=True, metavar="SESSION…")
@click.option("--to", metavar="TIME", help="When it begins: 2026-03-10 13:00, or 13:00 on the day that it has.")
@click.option("--by", type=int, metavar="MINUTES", help="How much later, such as 15; or earlier, such as -15.")
@click.option("--room", metavar="ID", help=f"The room it moves into; {NOWHERE} for none.")
@tending
def move(desk: Desk, sessions: tuple[str, ...], to: str | None, by: int | None, room: str | None) -> None:
    """Hold each SESSION, such as 2026/a2, at another time or in another room.

    How long it is stays; its end and the times of its parts move with it. What gets into each other's way is told.
    """
    if (to is None) == (by is None) and room is None:
        raise CouldNotRun("Say one of --to and --by, or --room.")
    if to is not None and by is not None:
        raise CouldNotRun("--to and --by do not go together.")
    found = [_session(desk, session) for session in dict.fromkeys(sessions)]
    wishes = [(session, Wish(_start(session, to, by), room)) for session in found]
    desk.finish(moving(desk.content, wishes), _anything)


@click.command()
@click.argument("one")
@click.argument("other")
@click.option("--only", type=click.Choice(("time", "room")), help="What they swap; both if not said.")
@tending
def swap(desk: Desk, one: str, other: str, only: str | None) -> None:
    """Let two sessions of one edition change time and room.

    Each stays as long as it is. What gets into each other's way is told.
    """
    first, second = _session(desk, one), _session(desk, other)
    plan = swapping(desk.content, first, second, time=only != "room", room=only != "time")
    desk.finish(plan, _anything)


def _anything(finding: Finding) -> bool:
    """A move may get in another's way, for the next move may mend it."""
    return True


def _session(desk: Desk, id_: str) -> Session:
    thing = desk.thing("session", id_)
    assert isinstance(thing, Session)
    return thing


def _start(session: Session, to: str | None, by: int | None) -> datetime | None:
    """When a session shall begin; nothing for when it does."""
    if to is None and by is None:
        return None
    clock = to is not None and re.fullmatch(r"\d{1,2}[:.]\d{2}", to.strip())
    if session.start is None and (by is not None or clock):
        raise Unable(phrase("{id} has no time yet; say the day too", id=session.id))
    if session.start is not None and by is not None:
        return session.start + timedelta(minutes=by)
    try:
        if session.start is not None and clock:
            return datetime.combine(session.start.date(), scalars.clock(str(to)))
        return scalars.moment(str(to))
    except ValueError as fault:
        raise Unable(phrase("“{time}” is no date and time such as 2026-03-10 13:00", time=str(to))) from fault
