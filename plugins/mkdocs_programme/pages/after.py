"""What remains once the event is over: messages to take home, harvests, reflections, and what grew out of them."""

from __future__ import annotations

from mkdocs_programme.entities import Edition, Session
from mkdocs_programme.pages.after_kinds import Harvested, HarvestPage
from mkdocs_programme.pages.head import scribe_home
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import in_time
from mkdocs_programme.pages.views import Entry, Remained, Root
from mkdocs_programme.pages.works import works

__all__ = ["earlier_harvest", "grown_from", "harvest_link", "harvest_page", "remained", "root"]


def remained(scribe: Scribe, session: Session, *, with_parts: bool = True) -> Remained | None:
    """What came out of a session, or nothing.

    Args:
        scribe: Of the page.
        session: That is over.
        with_parts: Whether its parts' own messages are among it; the session's page shows them with the parts.
    """
    messages = ((part, scribe.prose(part.take_home, session)) for part in session.parts if with_parts)
    found = Remained(
        scribe.prose(session.take_home, session),
        tuple((scribe.link(part), message) for part, message in messages if message is not None),
        scribe.prose(session.harvest, session),
        scribe.prose(session.reflections, session),
    )
    return found if found.texts else None


def root(scribe: Scribe, session: Session) -> Root | None:
    """The earlier session that one grew out of, with its message."""
    earlier = scribe.programme.find(Session, session.derived_from)
    if earlier is None:
        return None
    edition = scribe.edition_of(earlier)
    return Root(scribe.link(earlier), _edition(scribe, edition), scribe.prose(earlier.take_home, earlier))


def grown_from(scribe: Scribe, session: Session) -> tuple[Entry, ...]:
    """Later sessions that grew out of one, with their editions."""
    later = scribe.programme.naming(session, Session)
    grown = [one for one in later if one.derived_from and scribe.programme.get(one.derived_from) == session]
    return tuple(Entry(scribe.link(one), _details(scribe, scribe.edition_of(one))) for one in grown)


def _details(scribe: Scribe, edition: Edition | None) -> tuple[Link, ...]:
    return (scribe.link(edition),) if edition else ()


def _edition(scribe: Scribe, edition: Edition | None) -> Link | None:
    return scribe.link(edition) if edition else None


def harvest_page(scribe: Scribe, edition: Edition) -> HarvestPage | None:
    """Everything that remained of an edition, session by session; nothing if nobody has written anything."""
    sessions = []
    for session in in_time(scribe.programme, edition.id):
        found = remained(scribe, session)
        if found is not None:
            sessions.append(Harvested(scribe.session_line(session), found, grown_from(scribe, session)))
    if not sessions:
        return None
    heading, name = scribe.say("What came out of it"), scribe.title(edition)
    index = Link(scribe.own(scribe.kinds(edition.kind)), edition.folder)
    return HarvestPage(
        address=_address(edition),
        language=scribe.language,
        title=scribe.own(f"{heading.text}: {name.text}"),
        kind="harvest",
        shown_in=scribe.language,
        written_in=scribe.programme.settings.languages,
        crumbs=(scribe_home(scribe), index, scribe.link(edition)),
        references=works(scribe, [text for one in sessions for text in one.remained.texts]),
        heading=heading,
        edition=scribe.link(edition),
        sessions=tuple(sessions),
        before=earlier_harvest(scribe, edition),
    )


def harvest_link(scribe: Scribe, edition: Edition) -> Link | None:
    """The way to what remained of an edition, if anything did."""
    if not _left_something(scribe, edition):
        return None
    return Link(scribe.say("What came out of it"), _address(edition))


def earlier_harvest(scribe: Scribe, edition: Edition) -> Link | None:
    """The way to what remained of the edition before, under that edition's name; nothing if nothing did."""
    here = _order(edition)
    others = [one for one in scribe.programme.all(Edition) if _order(one) and _order(one) < here]
    before = max(others, key=_order, default=None)
    if before is None or not _left_something(scribe, before):
        return None
    return Link(scribe.title(before), _address(before))


def _left_something(scribe: Scribe, edition: Edition) -> bool:
    sessions = in_time(scribe.programme, edition.id)
    return any(
        one.take_home or one.harvest or one.reflections or any(part.take_home for part in one.parts) for one in sessions
    )


def _order(edition: Edition) -> str:
    """When an edition was held, from its first day or its id such as `2023`; empty if neither says."""
    if edition.starts:
        return edition.starts.isoformat()
    return edition.id if edition.id[:4].isdigit() else ""


def _address(edition: Edition) -> str:
    return f"{edition.address}/harvest"
