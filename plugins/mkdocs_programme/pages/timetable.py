"""The timetable of an edition: all days on one page, each day on its own, and what is held in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from mkdocs_programme.changes import revisions
from mkdocs_programme.changes.places import has_changes, news_path
from mkdocs_programme.entities import Edition, Session, Stream
from mkdocs_programme.languages import dates, tags
from mkdocs_programme.pages.changes_kinds import changes_link
from mkdocs_programme.pages.choosing import choices, facets
from mkdocs_programme.pages.edition import newest_editions
from mkdocs_programme.pages.head import scribe_home
from mkdocs_programme.pages.offline_kinds import offline_link
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import also_held, by_time, in_time
from mkdocs_programme.pages.timetable_kinds import Card, Feed, Start, TimetableDay, TimetablePage
from mkdocs_programme.programme.directory import older_ids
from mkdocs_programme.timetable import Cell, Day, Grid, Slot, calendar_path, day_address, days, grid, slots
from mkdocs_programme.values.words import Words

__all__ = ["timetable_link", "timetable_pages"]

_FOLDER = "timetable"
_MOST_ROOMS = 8
"""More columns cannot be read side by side; then the cards of a time flow below it."""
_FIRST_ROW = 2
"""The first row of the grid holds the names of the rooms, and lines are counted from 1."""


def timetable_link(scribe: Scribe, edition: Edition) -> Link | None:
    """The way to an edition's timetable; nothing where no session has a time."""
    if not any(session.start for session in in_time(scribe.programme, edition.id)):
        return None
    return Link(scribe.say("Timetable"), f"{_FOLDER}/{edition.id}")


def timetable_pages(scribe: Scribe) -> Iterator[TimetablePage]:
    """The timetables of all editions, the newest first."""
    for edition in newest_editions(scribe):
        link = timetable_link(scribe, edition)
        if link is not None:
            yield from _pages(scribe, edition, link)


def _pages(scribe: Scribe, edition: Edition, link: Link) -> Iterator[TimetablePage]:
    found = slots(scribe.programme, edition.id, cancelled=True)
    whole = _page(scribe, edition, link, found)
    yield whole
    yield from _by_day(scribe, whole)
    for tag in _spoken(found):
        alone = [slot for slot in found if tag in _languages_of(scribe, slot.session)]
        title = scribe.own(tags.name(tag, scribe.language))
        page = _page(scribe, edition, Link(title, f"{link.address}/language/{tag}"), alone)
        yield replace(page, crumbs=(*page.crumbs, Link(scribe.say("Timetable"), link.address)), untimed=())


def _by_day(scribe: Scribe, whole: TimetablePage) -> Iterator[TimetablePage]:
    """Each day of an edition on its own; an edition of one day has its whole page alone."""
    if len(whole.days) < 2:
        return
    links = whole.day_links
    for at, day in enumerate(whole.days):
        yield replace(
            whole,
            address=links[at].address,
            title=day.label,
            crumbs=(*whole.crumbs, Link(scribe.say("Timetable"), whole.address)),
            days=(day,),
            here=day.iso,
            untimed=(),
            earlier=links[at - 1] if at else None,
            later=links[at + 1] if at + 1 < len(links) else None,
        )


def _page(scribe: Scribe, edition: Edition, link: Link, found: Sequence[Slot]) -> TimetablePage:
    held = days(found)
    alone = link.address if len(held) == 1 else ""
    shown = tuple(_day(scribe, edition, day, alone) for day in held)
    sessions = in_time(scribe.programme, edition.id)
    timed = {slot.session.id for slot in found}
    untimed = [one for one in sorted(sessions, key=by_time) if one.id not in timed]
    spoken = _spoken(slots(scribe.programme, edition.id))
    said = scribe.ui.gettext("Timetable of %(edition)s") % {"edition": scribe.title(edition).text}
    return TimetablePage(
        address=link.address,
        language=scribe.language,
        title=scribe.own(said) if link.address.count("/") == 1 else link.text,
        description=said,
        kind="schedule",
        shown_in=scribe.language,
        written_in=scribe.programme.settings.languages,
        crumbs=(scribe_home(scribe), scribe.link(edition)),
        edition=scribe.link(edition),
        days=shown,
        day_links=tuple(day.link for day in shown),
        here="",
        zone=dates.zone(edition.timezone, scribe.language) if edition.timezone else "",
        zone_id=edition.timezone or "",
        choices=choices(scribe, edition, [slot.session for slot in found]),
        feeds=_feeds(scribe, edition, found),
        untimed=tuple(scribe.session_line(one) for one in untimed),
        earlier=None,
        later=None,
        languages=tuple(_language_link(scribe, edition, tag) for tag in spoken) if len(spoken) > 1 else (),
        offline=offline_link(scribe),
        changes=changes_link(scribe, edition),
        news=news_path(edition.id, scribe.language) if has_changes(scribe.programme, edition) else "",
        host=urlsplit(scribe.programme.settings.url or "").hostname or "programme.invalid",
    )


def _feeds(scribe: Scribe, edition: Edition, found: Sequence[Slot]) -> tuple[Feed, ...]:
    """The whole programme, then each stream that has something."""
    used = {slot.session.stream.id for slot in found if slot.session.stream}
    streams = [stream for stream in edition.streams if stream.id in used]
    whole = _feed(scribe, edition, scribe.say("The whole programme"), None)
    return (whole, *(_feed(scribe, edition, scribe.title(stream), stream) for stream in streams))


def _feed(scribe: Scribe, edition: Edition, label: Words, stream: Stream | None) -> Feed:
    path = calendar_path(edition, scribe.language, stream)
    root = urlsplit(scribe.programme.settings.url or "")
    below = f"{root.netloc}{root.path.rstrip('/')}/{path}"
    return Feed(label, path, f"webcal://{below}" if root.netloc else "")


def _language_link(scribe: Scribe, edition: Edition, tag: str) -> Link:
    return Link(scribe.own(tags.name(tag, scribe.language)), f"{_FOLDER}/{edition.id}/language/{tag}")


def _languages_of(scribe: Scribe, session: Session) -> tuple[str, ...]:
    """What is spoken in the room, or heard in the ear; what a session does not say is said by its edition."""
    edition = scribe.edition_of(session)
    return (*(session.languages or (edition.languages if edition else ())), *session.interpretation)


def _spoken(found: Iterable[Slot]) -> tuple[str, ...]:
    """The languages that some sessions name for themselves, in alphabetical order of their codes."""
    named = {tag for slot in found for tag in (*slot.session.languages, *slot.session.interpretation)}
    return tuple(sorted(named))


def _day(scribe: Scribe, edition: Edition, day: Day, alone: str) -> TimetableDay:
    """One day; the only one of its page has no other."""
    laid = grid(day.slots, (room.id for room in edition.rooms))
    as_grid = not laid.crowded and len(laid.rooms) <= _MOST_ROOMS
    names = {room.id: scribe.title(room) for room in edition.rooms}
    label = scribe.own(dates.day(day.date, scribe.language))
    return TimetableDay(
        label=label,
        iso=day.date.isoformat(),
        link=Link(
            scribe.own(dates.day_without_year(day.date, scribe.language)),
            alone or day_address(edition, day, 2),
        ),
        rooms=tuple(names.get(room, scribe.say("Without a room")) for room in laid.rooms) if as_grid else (),
        starts=tuple(_starts(scribe, laid, as_grid=as_grid)),
    )


def _starts(scribe: Scribe, laid: Grid, *, as_grid: bool) -> Iterator[Start]:
    by_row: dict[int, list[Cell]] = {}
    for cell in laid.cells:
        by_row.setdefault(cell.row, []).append(cell)
    for row in sorted(by_row):
        cells = sorted(by_row[row], key=lambda cell: cell.column)
        yield Start(
            label=dates.time(laid.boundaries[row], scribe.language),
            iso=laid.boundaries[row].isoformat(timespec="minutes"),
            row=str(row + _FIRST_ROW) if as_grid else "",
            cards=tuple(_card(scribe, cell, as_grid=as_grid) for cell in cells),
        )


def _card(scribe: Scribe, cell: Cell, *, as_grid: bool) -> Card:
    session, start, end = cell.slot.session, cell.slot.start, cell.slot.end
    column = "2 / -1" if cell.column < 0 else str(cell.column + 2)
    return Card(
        line=scribe.session_line(session),
        id=session.id,
        was=tuple(older_ids(session)),
        sequence=revisions(scribe.programme)[session.id].sequence,
        times=scribe.times(start, end),
        start_iso=start.isoformat(timespec="minutes"),
        end_iso=end.isoformat(timespec="minutes"),
        column=column if as_grid else "",
        rows=f"{cell.row + _FIRST_ROW} / {cell.until + _FIRST_ROW}" if as_grid else "",
        facets=facets(scribe, session),
        spoken=scribe.language_names(session.languages),
        again=tuple(also_held(scribe, session)),
    )
