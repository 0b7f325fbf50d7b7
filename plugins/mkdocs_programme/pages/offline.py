"""The page that stands in for one that is not saved: it lists what is, in the order in which it is saved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from mkdocs_programme.entities import KINDS, Edition, Pathway, Persona, Session, Speaker, Thing
from mkdocs_programme.learning import Curriculum
from mkdocs_programme.pages.edition import newest_editions
from mkdocs_programme.pages.head import Head, scribe_home, serving_head
from mkdocs_programme.pages.offline_kinds import OFFLINE, OfflinePage, SavedGroup
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import in_time
from mkdocs_programme.pages.sheet import Sheet
from mkdocs_programme.pages.timetable import day_links, timetable_link, timetable_news

__all__ = ["offline_sheet"]


def offline_sheet(scribe: Scribe) -> Sheet:
    """The page of one language, as far as the site must know it."""
    head = _head(scribe)
    return Sheet(Page(**head), partial(_page, scribe, head))


def _head(scribe: Scribe) -> Head:
    said = scribe.ui.gettext("What this browser has saved of the programme")
    return serving_head(scribe, "offline", OFFLINE, scribe.say("Without a network").text, said)


def _page(scribe: Scribe, head: Head) -> OfflinePage:
    """What is saved of the newest edition that has a timetable, else of the newest."""
    editions = newest_editions(scribe)
    edition = next((one for one in editions if timetable_link(scribe, one)), next(iter(editions), None))
    first = tuple(_first(scribe, edition))
    taken = {link.address for link in first}
    groups = []
    for group in _groups(scribe, edition):
        links = {link.address: link for link in group.links if link.address not in taken and "#" not in link.address}
        taken |= links.keys()
        groups += [replace(group, links=tuple(links.values()))] if links else []
    news = timetable_news(scribe, edition) if edition is not None else ""
    return OfflinePage(**head, first=first, groups=tuple(groups), news=news)


def _first(scribe: Scribe, edition: Edition | None) -> Iterator[Link]:
    yield scribe_home(scribe)
    whole = timetable_link(scribe, edition) if edition is not None else None
    if edition is not None and whole is not None:
        yield whole
        links = day_links(scribe, edition)
        yield from (link for link in links if "#" not in link.address and link.address != whole.address)


def _groups(scribe: Scribe, edition: Edition | None) -> Iterator[SavedGroup]:
    if edition is not None:
        sessions = in_time(scribe.programme, edition.id)
        yield _group(scribe, "session", sessions)
        listed: tuple[Thing, ...] = (edition, *edition.rooms, *edition.streams, *edition.formats)
        yield SavedGroup("places", scribe.say("Rooms, streams and formats"), _links(scribe, listed))
        yield _group(scribe, "speaker", _people(scribe, sessions))
        taught = Curriculum(scribe.programme, edition.id).teachings
        yield _group(scribe, "objective", scribe.by_title({one.objective.id: one.objective for one in taught}.values()))
    for kind in (Persona, Pathway):
        yield _group(scribe, kind.kind, scribe.by_title(scribe.programme.of_kind(kind.kind)))


def _people(scribe: Scribe, sessions: Iterable[Session]) -> list[Speaker]:
    """Everybody whom a session of the edition names, by name."""
    here = {session.id for session in sessions}
    known = scribe.programme.all(Speaker)
    return scribe.by_title(one for one in known if any(it.id in here for it in scribe.programme.naming(one, Session)))


def _group(scribe: Scribe, kind: str, things: Iterable[Thing]) -> SavedGroup:
    """Things of a kind below the index that leads to them."""
    folder = next(known.folder for known in KINDS if known.kind == kind)
    label = scribe.own(scribe.kinds(kind))
    index = Link(label, folder) if scribe.programme.of_kind(kind) else None
    return SavedGroup(folder, label, _links(scribe, things), index)


def _links(scribe: Scribe, things: Iterable[Thing]) -> tuple[Link, ...]:
    return tuple(scribe.link(thing) for thing in things)
