"""The timetable of an edition: all days on one page, each day on its own, and what is held in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import urlsplit

from mkdocs_programme.changes.places import has_changes, news_path
from mkdocs_programme.entities import Edition, Session, Stream
from mkdocs_programme.languages import dates, tags
from mkdocs_programme.pages.changes_kinds import changes_link
from mkdocs_programme.pages.choosing import choices
from mkdocs_programme.pages.edition import newest_editions
from mkdocs_programme.pages.head import Head, overview_head
from mkdocs_programme.pages.offline_kinds import offline_link
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_time, in_time
from mkdocs_programme.pages.sheet import Sheet
from mkdocs_programme.pages.timetable_days import day_of
from mkdocs_programme.pages.timetable_kinds import TIMETABLE, Feed, TimetablePage
from mkdocs_programme.timetable import Day, Slot, calendar_path, day_address, days, slots
from mkdocs_programme.values.words import Words

__all__ = ["day_links", "timetable_link", "timetable_news", "timetable_page", "timetable_sheets"]

_FOLDER = "timetable"


def timetable_link(scribe: Scribe, edition: Edition) -> Link | None:
    """The way to an edition's timetable; nothing where no session has a time."""
    if not any(session.start for session in in_time(scribe.programme, edition.id)):
        return None
    return Link(scribe.say("Timetable"), f"{_FOLDER}/{edition.id}")


def timetable_page(scribe: Scribe, edition: Edition) -> TimetablePage | None:
    """All days of an edition; nothing where no session has a time."""
    link = timetable_link(scribe, edition)
    return _page(scribe, _whole(scribe, edition, link)) if link is not None else None


def timetable_sheets(scribe: Scribe) -> Iterator[Sheet]:
    """The timetables of all editions, the newest first, as far as the site must know them."""
    for edition in newest_editions(scribe):
        link = timetable_link(scribe, edition)
        if link is not None:
            sides = _sides(scribe, edition, link)
            yield from (Sheet(Page(**_head(scribe, side)), partial(_page, scribe, side)) for side in sides)


@dataclass(frozen=True)
class _Side:
    """One page of an edition's timetable."""

    edition: Edition
    whole: Link
    """The page of all days."""
    address: str
    title: Words
    day: date | None = None
    """The only one that it shows."""
    language: str = ""
    """The only one in which what it shows is held."""


def _whole(scribe: Scribe, edition: Edition, link: Link) -> _Side:
    return _Side(edition, link, link.address, scribe.own(_said(scribe, edition)))


def _said(scribe: Scribe, edition: Edition) -> str:
    return scribe.ui.gettext("Timetable of %(edition)s") % {"edition": scribe.title(edition).text}


def _sides(scribe: Scribe, edition: Edition, link: Link) -> Iterator[_Side]:
    """The whole, each day of several, and what is held in each language that a session names."""
    yield _whole(scribe, edition, link)
    found = slots(scribe.programme, edition.id, cancelled=True)
    held = days(found)
    for day in held if len(held) > 1 else ():
        title = scribe.own(dates.day(day.date, scribe.language))
        yield _Side(edition, link, day_address(edition, day, len(held)), title, day=day.date)
    for tag in _spoken(found):
        spoken = _language_link(scribe, edition, tag)
        yield _Side(edition, link, spoken.address, spoken.text, language=tag)


def _head(scribe: Scribe, side: _Side) -> Head:
    is_whole = side.address == side.whole.address
    above = () if is_whole else (Link(scribe.say("Timetable"), side.whole.address),)
    crumbs = (scribe.link(side.edition), *above)
    said = _said(scribe, side.edition)
    return overview_head(scribe, side.address, side.title.text, said, *crumbs, kind=TIMETABLE)


def _page(scribe: Scribe, side: _Side) -> TimetablePage:
    edition = side.edition
    every = slots(scribe.programme, edition.id, cancelled=True)
    found = [slot for slot in every if not side.language or side.language in _languages_of(scribe, slot.session)]
    held = days(found)
    links = _day_links(scribe, side, held)
    at = next((at for at, day in enumerate(held) if day.date == side.day), None)
    shown = range(len(held)) if at is None else (at,)
    sessions = in_time(scribe.programme, edition.id) if side.address == side.whole.address else ()
    timed = {slot.session.id for slot in found}
    untimed = [one for one in sorted(sessions, key=by_time) if one.id not in timed]
    spoken = _spoken(slots(scribe.programme, edition.id))
    return TimetablePage(
        **_head(scribe, side),
        edition=scribe.link(edition),
        days=tuple(day_of(scribe, edition, held[number], links[number]) for number in shown),
        day_links=links,
        here=side.day.isoformat() if side.day else "",
        zone=dates.zone(edition.timezone, scribe.language) if edition.timezone else "",
        zone_id=edition.timezone or "",
        choices=choices(scribe, edition, [slot.session for slot in found]),
        feeds=_feeds(scribe, edition, found),
        untimed=tuple(scribe.session_line(one) for one in untimed),
        earlier=links[at - 1] if at else None,
        later=links[at + 1] if at is not None and at + 1 < len(links) else None,
        languages=tuple(_language_link(scribe, edition, tag) for tag in spoken) if len(spoken) > 1 else (),
        offline=offline_link(scribe),
        changes=changes_link(scribe, edition),
        news=timetable_news(scribe, edition),
        host=urlsplit(scribe.programme.settings.url or "").hostname or "programme.invalid",
    )


def timetable_news(scribe: Scribe, edition: Edition) -> str:
    """The path of what the timetables of an edition read of changes; nothing where there are none."""
    return news_path(edition.id, scribe.language) if has_changes(scribe.programme, edition) else ""


def day_links(scribe: Scribe, edition: Edition) -> tuple[Link, ...]:
    """The ways to the days of an edition; the only one stands on the page of all."""
    link = Link(scribe.say("Timetable"), f"{_FOLDER}/{edition.id}")
    return _day_links(scribe, _whole(scribe, edition, link), days(slots(scribe.programme, edition.id, cancelled=True)))


def _day_links(scribe: Scribe, side: _Side, held: Sequence[Day]) -> tuple[Link, ...]:
    """The only day of a page has no other."""
    alone = side.address if len(held) == 1 else ""
    named = ((scribe.own(dates.day_without_year(day.date, scribe.language)), day) for day in held)
    return tuple(Link(name, alone or day_address(side.edition, day, 2)) for name, day in named)


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
