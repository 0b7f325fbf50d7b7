"""The page of a learning objective."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_programme.entities import Need, Objective, Part, Persona, Session, WrittenObjective
from mkdocs_programme.entities.base import Key
from mkdocs_programme.entities.learning import Measure
from mkdocs_programme.languages import dates
from mkdocs_programme.languages.choices import DOMAINS, LEVEL_NAMES, OUTCOME_NAMES
from mkdocs_programme.learning import SomeObjective, Taught
from mkdocs_programme.pages.assessing import record_link
from mkdocs_programme.pages.heads import head_of
from mkdocs_programme.pages.objective_kinds import MeasureLine, ObjectivePage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.paths import way_of
from mkdocs_programme.pages.related import related
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.pages.views import Entry, Group, SessionLine
from mkdocs_programme.pages.works import works
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Words

__all__ = ["objective_page"]


def objective_page(scribe: Scribe, objective: SomeObjective) -> ObjectivePage:
    """An objective, whether it has a file of its own or is written out in a session or part."""
    taught = scribe.curriculum.of(objective)
    body = scribe.prose(objective.body, objective) if isinstance(objective, Objective) else None
    return ObjectivePage(
        **head_of(scribe, objective),
        body=body,
        references=works(scribe, [body], objective.references),
        related=related(scribe, objective, {"session", "objective"}),
        explained=scribe.words(objective.explained),
        level=objective.level or "",
        level_label=scribe.ui.gettext(LEVEL_NAMES[objective.level]) if objective.level else "",
        domain=scribe.ui.gettext(DOMAINS[objective.domain]) if objective.domain else "",
        evidence=scribe.words(objective.evidence),
        measures=tuple(_measure(scribe, one) for one in objective.measures),
        frameworks=tuple((scribe.words(one.label) or scribe.own(one.uri), one.uri) for one in objective.frameworks),
        taught_by=_taught_by(scribe, objective),
        personas=tuple(scribe.link(one) for one in taught.personas),
        stages=tuple(scribe.link(one) for one in taught.stages),
        needs=_needs(scribe, objective),
        prerequisites=scribe.links(objective.prerequisites),
        leads_to=scribe.links(Ref("objective", id_) for id_, needs in scribe.order.items() if objective.id in needs),
        way=way_of(scribe, objective),
        reading=_reading(scribe, objective, taught),
        assess=(scribe.objective(objective),),
        record=record_link(scribe),
    )


def _needs(scribe: Scribe, objective: SomeObjective) -> tuple[tuple[Link, Link], ...]:
    found = (scribe.programme.find(Need, ref) for ref in objective.needs)
    whole = ((need, scribe.programme.find(Persona, need.origin.parent)) for need in found if need is not None)
    return tuple((scribe.link(need), scribe.link(persona)) for need, persona in whole if persona is not None)


def _measure(scribe: Scribe, measure: Measure) -> MeasureLine:
    label = scribe.ui.gettext(OUTCOME_NAMES[measure.level]) if measure.level else ""
    return MeasureLine(
        what=measure.what.into(scribe.language),
        level=f"{measure.level} · {label}" if measure.level else "",
        unit=scribe.words(measure.unit),
        baseline=measure.baseline or "",
        value=measure.value or "",
        source=scribe.words(measure.source),
        date=dates.month(measure.date, scribe.language) if measure.date else "",
    )


def _taught_by(scribe: Scribe, objective: SomeObjective) -> tuple[SessionLine, ...]:
    """The sessions that teach an objective, and the parts in which they do; cancelled ones too, as such."""
    parts: dict[str, dict[str, Part]] = {}
    sessions: dict[str, Session] = {}
    for session, key in _places(scribe, objective):
        sessions[session.id] = session
        part = scribe.part_of(session, key)
        if part is not None:
            parts.setdefault(session.id, {})[part.id] = part
    return tuple(
        scribe.session_line(session, None, tuple(scribe.link(part) for part in parts.get(session.id, {}).values()))
        for session in sorted(sessions.values(), key=by_time)
    )


def _places(scribe: Scribe, objective: SomeObjective) -> Iterator[tuple[Session, Key]]:
    """Where an objective stands: in its own session's file, and wherever else a session names it to teach it."""
    if isinstance(objective, WrittenObjective):
        session = scribe.programme.find(Session, objective.origin.parent)
        if session is not None:
            yield session, objective.origin.inside
    for naming in scribe.programme.namings(objective):
        if isinstance(naming.source, Session) and naming.key[-1] == "ref":
            yield naming.source, naming.key


def _reading(scribe: Scribe, objective: SomeObjective, taught: Taught) -> tuple[Group, ...]:
    """What to read: what the objective names itself, then what those who teach it name, each once."""
    shown: set[str] = set()
    groups = [_group(scribe, scribe.say("For this objective"), objective.materials, shown)]
    for teaching in taught.teachings:
        owners = dict.fromkeys((teaching.owner, teaching.session))
        refs = [ref for owner in owners for ref in owner.materials]
        groups.append(_group(scribe, scribe.title(teaching.session), refs, shown))
    return tuple(group for group in groups if group.entries)


def _group(scribe: Scribe, label: Words, refs: Iterable[Ref], shown: set[str]) -> Group:
    links = [link for link in scribe.links(refs) if link.address not in shown]
    shown.update(link.address for link in links)
    return Group(label, tuple(Entry(link) for link in links))
