"""What can be learnt: objectives as defined terms, and sessions as learning resources."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_programme.entities import Format, Objective, Part, Session, Stream, Thing, WrittenObjective
from mkdocs_programme.languages.choices import SESSION_LEVELS
from mkdocs_programme.pages.head import written_in
from mkdocs_programme.structured.nodes import Node, node, ref
from mkdocs_programme.structured.profiles import claiming
from mkdocs_programme.structured.teller import Teller, is_taught
from mkdocs_programme.structured.times import length

__all__ = ["audience", "learnt", "objective_nodes", "objective_set", "resource"]


def learnt(teller: Teller, owners: Iterable[Session | Part]) -> list[Node]:
    """The objectives of sessions and parts, once each."""
    return [ref(teller.id(one)) for one in _objectives(teller, owners)]


def _objectives(teller: Teller, owners: Iterable[Session | Part]) -> list[Objective | WrittenObjective]:
    found: dict[str, Objective | WrittenObjective] = {}
    for owner in owners:
        for written in owner.objectives:
            meant = teller.programme.get(written.ref) if written.ref else written
            if isinstance(meant, Objective | WrittenObjective):
                found.setdefault(meant.id, meant)
    return list(found.values())


def resource(teller: Teller, session: Session) -> Node:
    """A session as something to learn from, before and after it is held."""
    level = teller.scribe.say(SESSION_LEVELS[session.level]) if session.level else None
    parts = session.parts
    works = [*session.references, *(work for part in parts for work in part.references)]
    return claiming(
        node(
            "LearningResource",
            teller.iri(session.address, "Resource"),
            name=teller.text(session.title),
            description=teller.summary(session.body, session.subtitle),
            url=teller.page(session.address),
            inLanguage=written_in(teller.scribe, session),
            learningResourceType=_named(teller, Format, session),
            keywords=[_named(teller, kind, session) for kind in (Stream, Format)],
            educationalLevel=teller.say(level),
            timeRequired=length(session.start, session.finish, session.minutes),
            audience=audience(teller, session),
            author=_authors(teller, session),
            teaches=learnt(teller, (session,)) or learnt(teller, parts),
            competencyRequired=_required(teller, session),
            recordedAt=ref(teller.id(session)),
            citation=teller.refs(works),
            isBasedOn=_grew_out_of(teller, session),
        )
    )


def audience(teller: Teller, session: Session) -> list[Node]:
    """For whom a session is: in words, and in the personas it has in mind."""
    said = [node("EducationalAudience", audienceType=teller.text(session.audience))] if session.audience else []
    return [*said, *teller.refs(session.personas)]


def _named(teller: Teller, kind: type[Stream] | type[Format], session: Session) -> object:
    found = teller.programme.find(kind, session.stream if kind is Stream else session.format)
    return teller.text(found.name) if found else None


def _authors(teller: Teller, session: Session) -> list[Node]:
    return teller.refs(role.person for role in session.roles() if role.role == "author")


def _required(teller: Teller, session: Session) -> list[Node]:
    """What comes before the objectives of a session, and is not learnt in it."""
    taught = _objectives(teller, (session, *session.parts))
    here = {teller.id(one) for one in taught}
    before = teller.refs(ref for one in taught for ref in one.prerequisites)
    return [one for one in before if one["@id"] not in here]


def _grew_out_of(teller: Teller, session: Session) -> Node | None:
    earlier = teller.programme.find(Session, session.derived_from)
    return ref(teller.iri(earlier.address, "Resource")) if earlier and is_taught(earlier) else None


def objective_nodes(teller: Teller, objective: Objective | WrittenObjective) -> list[Node]:
    """What the page of an objective tells."""
    return [
        node(
            "DefinedTerm",
            teller.id(objective),
            name=teller.say(teller.scribe.title(objective)),
            description=teller.text(objective.explained),
            termCode=objective.id,
            url=teller.page(objective.address),
            inDefinedTermSet=ref(objective_set(teller)),
            sameAs=[alignment.uri for alignment in objective.frameworks],
            about=teller.refs(objective.stages),
            subjectOf=_taught_in(teller, objective),
        )
    ]


def objective_set(teller: Teller) -> str:
    """The name of all objectives together, which their index tells."""
    return teller.iri(Objective.folder, "Objectives")


def _taught_in(teller: Teller, objective: Objective | WrittenObjective) -> list[Node]:
    """The sessions in which something is learnt, as learning resources."""
    named = teller.programme.naming(objective, Session)
    home = teller.programme.find(Session, objective.origin.parent)
    sessions = {one.id: one for one in (*([home] if home else []), *named)}
    return [ref(teller.iri(one.address, "Resource")) for one in sessions.values() if _teaches(teller, one, objective)]


def _teaches(teller: Teller, session: Session, objective: Thing) -> bool:
    return any(one.id == objective.id for one in _objectives(teller, (session, *session.parts)))
