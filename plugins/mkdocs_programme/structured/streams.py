"""Streams and formats as themes; a stream is a course too, where it holds what is asked of one."""

from __future__ import annotations

from mkdocs_programme.entities import Edition, Format, Part, Session, Stream
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.structured.learning import learnt
from mkdocs_programme.structured.nodes import Node, node, ref
from mkdocs_programme.structured.profiles import claiming
from mkdocs_programme.structured.teller import Teller, is_event

__all__ = ["course_run", "theme_nodes"]


def theme_nodes(teller: Teller, theme: Stream | Format) -> list[Node]:
    """What the page of a stream or a format tells."""
    told = node(
        "DefinedTerm",
        teller.id(theme),
        name=teller.text(theme.name),
        description=teller.text(theme.description),
        termCode=theme.local_id,
        url=teller.page(theme.address),
    )
    edition = teller.scribe.edition_of(theme)
    if not isinstance(theme, Stream) or edition is None or not course_run(teller, theme):
        return [told]
    return [told, _course(teller, theme, edition), _run(teller, theme, edition)]


def course_run(teller: Teller, stream: Stream) -> str:
    """The name of the course that a stream is in its edition; nothing where it is none.

    A course says what it is about, who gives it, what is learnt, and when and where it runs.
    """
    edition = teller.scribe.edition_of(stream)
    if edition is None or stream.description is None or not is_event(teller.programme, edition):
        return ""
    sessions = teller.programme.naming(stream, Session)
    is_learnt = any(owner.objectives for session in sessions for owner in (session, *session.parts))
    return teller.iri(stream.address, "CourseInstance") if is_learnt and teller.refs(edition.organisers) else ""


def _course(teller: Teller, stream: Stream, edition: Edition) -> Node:
    return claiming(
        node(
            "Course",
            teller.iri(stream.address, "Course"),
            name=teller.text(stream.name),
            description=teller.text(stream.description),
            url=teller.page(stream.address),
            keywords=_keywords(teller, stream),
            about=ref(teller.id(stream)),
            provider=teller.refs(edition.organisers),
            teaches=_learnt(teller, stream),
            hasCourseInstance=ref(teller.iri(stream.address, "CourseInstance")),
        )
    )


def _run(teller: Teller, stream: Stream, edition: Edition) -> Node:
    sessions = _sessions(teller, stream)
    return claiming(
        node(
            "CourseInstance",
            teller.iri(stream.address, "CourseInstance"),
            name=teller.text(stream.name),
            url=teller.page(stream.address),
            courseMode="onsite",
            startDate=edition.starts.isoformat() if edition.starts else None,
            endDate=edition.ends.isoformat() if edition.ends else None,
            location=ref(teller.iri(edition.address, "Place")),
            inLanguage=edition.languages,
            instructor=teller.refs(person for session in sessions for person in session.all_people()),
            superEvent=ref(teller.id(edition)),
            subEvent=teller.events(sessions),
        )
    )


def _sessions(teller: Teller, stream: Stream) -> list[Session]:
    named = teller.programme.naming(stream, Session)
    return sorted((one for one in named if one.stream is not None and one.stream.id == stream.id), key=by_time)


def _learnt(teller: Teller, stream: Stream) -> list[Node]:
    owners: list[Session | Part] = []
    for session in _sessions(teller, stream):
        owners += [session, *session.parts]
    return learnt(teller, owners)


def _keywords(teller: Teller, stream: Stream) -> list[object]:
    """The stream's name, and how its sessions work."""
    formats = (teller.programme.find(Format, session.format) for session in _sessions(teller, stream))
    names = [teller.text(stream.name), *(teller.text(one.name) for one in formats if one)]
    return [name for number, name in enumerate(names) if name not in names[:number]]
