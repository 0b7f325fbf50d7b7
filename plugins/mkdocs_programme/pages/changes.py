"""The page of an edition's changes, and what a session's page says of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_programme.changes import Became, SessionChange, Step, Teller, course, matters, steps
from mkdocs_programme.changes.places import anchor, feed_path, page_address, standing
from mkdocs_programme.entities import Edition, Session
from mkdocs_programme.languages import dates
from mkdocs_programme.pages.changes_kinds import ChangeBlock, ChangedLine, ChangesPage, Notice, changes_link
from mkdocs_programme.pages.head import scribe_home
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.timetable import timetable_link
from mkdocs_programme.releases import Release

__all__ = ["changes_pages", "notices"]


def changes_pages(scribe: Scribe) -> Iterator[ChangesPage]:
    """A page for each edition that has been released."""
    for edition in scribe.programme.all(Edition):
        link = changes_link(scribe, edition)
        if link is not None:
            yield _page(scribe, edition, link)


def _page(scribe: Scribe, edition: Edition, link: Link) -> ChangesPage:
    name = scribe.title(edition)
    index = Link(scribe.own(scribe.kinds(edition.kind)), edition.folder)
    return ChangesPage(
        address=link.address,
        language=scribe.language,
        title=scribe.own(f"{link.text.text}: {name.text}"),
        description=scribe.ui.gettext("What is new, moved or cancelled, release by release"),
        kind="changes",
        shown_in=scribe.language,
        written_in=scribe.programme.settings.languages,
        crumbs=(scribe_home(scribe), index, scribe.link(edition)),
        heading=link.text,
        edition=scribe.link(edition),
        timetable=timetable_link(scribe, edition),
        blocks=tuple(_blocks(scribe, edition)),
        feeds=tuple(
            (label, feed_path(edition.id, scribe.language, ending))
            for label, ending in (("Atom", "atom"), ("JSON Feed", "json"))
        ),
    )


def _blocks(scribe: Scribe, edition: Edition) -> Iterator[ChangeBlock]:
    """The newest first; nothing of what changed before the edition was published."""
    addresses = standing(scribe.programme)
    for step in reversed(steps(scribe.programme)):
        if step.before.find(Edition.kind, edition.id) is None:
            continue
        teller = Teller(scribe.language, scribe.programme.settings, step.before, step.after)
        mine = [one for one in step.difference.sessions if one.edition == edition.id]
        told = tuple(line for one in mine if (line := _line(step, teller, one, addresses)).lines)
        if told:
            yield _block(scribe, step.release, told)
    first = next(one for one in scribe.programme.releases if one.snapshot.find(Edition.kind, edition.id))
    yield replace(_block(scribe, first, ()), first=True)


def _block(scribe: Scribe, release: Release | None, sessions: tuple[ChangedLine, ...]) -> ChangeBlock:
    if release is None:
        return ChangeBlock(anchor(""), scribe.say("Since then"), "", "", False, sessions)
    label = scribe.own(dates.date_words(release.date.date(), scribe.language))
    return ChangeBlock(anchor(release.name), label, release.date.isoformat(), release.name, False, sessions)


def _line(step: Step, teller: Teller, change: SessionChange, addresses: dict[str, str]) -> ChangedLine:
    found = step.after.find(Session.kind, change.id) or step.before.find(Session.kind, change.before)
    held = step.after.sessions.get(change.id) or step.before.sessions.get(change.before)
    return ChangedLine(
        title=teller.title(Session.kind, change.id),
        address=addresses.get(found.address, "") if found else "",
        code=held.code if held else "",
        lines=teller.lines(change),
    )


def notices(scribe: Scribe, session: Session) -> tuple[Notice, ...]:
    """What visitors who mean to come must know of changes to a session, the newest first; nothing once it is over."""
    edition = scribe.edition_of(session)
    if edition is None or edition.phase == "archived":
        return ()
    return tuple(_notices(scribe, edition, session))


def _notices(scribe: Scribe, edition: Edition, session: Session) -> Iterator[Notice]:
    for step, change in reversed(course(scribe.programme, session).steps):
        told = tuple(one for one in change.changes if matters(one) and one != Became("new"))
        if told:
            teller = Teller(scribe.language, scribe.programme.settings, step.before, step.after)
            release = step.release
            yield Notice(
                lines=teller.lines(replace(change, changes=told)),
                date=dates.date_words(release.date.date(), scribe.language) if release else "",
                iso=release.date.date().isoformat() if release else "",
                address=f"{page_address(edition.id)}#{anchor(release.name if release else '')}",
            )
