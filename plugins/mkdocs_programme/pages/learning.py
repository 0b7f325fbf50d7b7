"""The page of a learning objective."""

from __future__ import annotations

from mkdocs_programme.entities import Objective, Part, Session, WrittenObjective
from mkdocs_programme.pages.head import head, inside_head
from mkdocs_programme.pages.labels import DOMAINS, LEVEL_NAMES
from mkdocs_programme.pages.learning_kinds import ObjectivePage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.related import related
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.pages.views import SessionLine
from mkdocs_programme.pages.works import works

__all__ = ["objective_page", "written_objective_page"]


def objective_page(scribe: Scribe, objective: Objective) -> ObjectivePage:
    """An objective with a file of its own."""
    body = scribe.prose(objective.body, objective)
    later = scribe.by_title(scribe.programme.naming(objective, Objective))
    return ObjectivePage(
        **head(scribe, objective, objective.explained),
        body=body,
        references=works(scribe, [body], objective.references),
        related=related(scribe, objective, {"session", "objective"}),
        explained=scribe.words(objective.explained),
        level=objective.level or "",
        level_label=scribe.ui.gettext(LEVEL_NAMES[objective.level]) if objective.level else "",
        domain=scribe.ui.gettext(DOMAINS[objective.domain]) if objective.domain else "",
        evidence=scribe.words(objective.evidence),
        frameworks=tuple((scribe.words(one.label) or scribe.own(one.uri), one.uri) for one in objective.frameworks),
        taught_by=_taught_by(scribe, objective),
        prerequisites=scribe.links(objective.prerequisites),
        leads_to=tuple(scribe.link(one) for one in later),
        personas=scribe.links(objective.personas),
        materials=scribe.links(objective.materials),
    )


def written_objective_page(scribe: Scribe, objective: WrittenObjective) -> ObjectivePage:
    """An objective that is written out in a session or in a part of one."""
    session = scribe.programme.find(Session, objective.origin.parent)
    assert session is not None, "a written-out objective stands in a session's file"
    part = scribe.part_of(session, objective.origin.inside)
    return ObjectivePage(
        **inside_head(scribe, objective, session, objective.explained),
        related=related(scribe, objective, {"session", "objective"}),
        explained=scribe.words(objective.explained),
        level=objective.level or "",
        level_label=scribe.ui.gettext(LEVEL_NAMES[objective.level]) if objective.level else "",
        domain=scribe.ui.gettext(DOMAINS[objective.domain]) if objective.domain else "",
        evidence=scribe.words(objective.evidence),
        frameworks=tuple((scribe.words(one.label) or scribe.own(one.uri), one.uri) for one in objective.frameworks),
        taught_by=(_line(scribe, session, part), *_taught_by(scribe, objective)),
        prerequisites=scribe.links(objective.prerequisites),
        leads_to=tuple(scribe.link(one) for one in scribe.by_title(scribe.programme.naming(objective, Objective))),
        personas=scribe.links(
            dict.fromkeys((*objective.personas, *session.personas, *(part.personas if part else ())))
        ),
        materials=scribe.links(
            dict.fromkeys((*objective.materials, *session.materials, *(part.materials if part else ())))
        ),
    )


def _line(scribe: Scribe, session: Session, part: Part | None) -> SessionLine:
    parts: tuple[Link, ...] = (scribe.link(part),) if part else ()
    return scribe.session_line(session, None, parts)


def _taught_by(scribe: Scribe, objective: Objective | WrittenObjective) -> tuple[SessionLine, ...]:
    """The sessions, and the parts of them, that name an objective."""
    parts: dict[str, dict[str, Part]] = {}
    sessions: dict[str, Session] = {}
    for naming in scribe.programme.namings(objective):
        if isinstance(naming.source, Session) and naming.key[-1] == "ref":
            sessions[naming.source.id] = naming.source
            part = scribe.part_of(naming.source, naming.key)
            if part is not None:
                parts.setdefault(naming.source.id, {})[part.id] = part
    return tuple(
        scribe.session_line(session, None, tuple(scribe.link(part) for part in parts.get(session.id, {}).values()))
        for session in sorted(sessions.values(), key=by_time)
    )
