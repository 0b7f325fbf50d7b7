"""The pages of personas and pathways."""

from __future__ import annotations

from mkdocs_programme.entities import Material, Pathway, Persona, Session, Stage
from mkdocs_programme.entities.care import Evidence, Tie
from mkdocs_programme.languages import dates
from mkdocs_programme.pages.head import head
from mkdocs_programme.pages.initials import initials
from mkdocs_programme.pages.labels import TIE_TYPES
from mkdocs_programme.pages.learning_kinds import PathwayPage, PersonaPage, StageView, TieView
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.related import appears_in, related
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.pages.views import Fact
from mkdocs_programme.pages.works import works
from mkdocs_programme.values.words import Text, Words

__all__ = ["pathway_page", "persona_page"]


def persona_page(scribe: Scribe, persona: Persona) -> PersonaPage:
    """What a visitor is told of one persona."""
    body = scribe.prose(persona.body, persona)
    quoted = persona.quote
    quoted_from = [quoted.reference] if quoted and quoted.reference else []
    sessions = sorted(scribe.programme.naming(persona, Session), key=by_time)
    return PersonaPage(
        **head(scribe, persona, persona.summary),
        body=body,
        references=works(scribe, [body], (*persona.references, *quoted_from)),
        related=related(scribe, persona, {"persona", "session", "material", "pathway"}),
        initials=initials(scribe.title(persona).text),
        summary=scribe.words(persona.summary),
        age=persona.age,
        conditions=scribe.all_words(persona.conditions),
        what_matters=scribe.all_words(persona.what_matters),
        needs=_needs(scribe, persona),
        abilities=scribe.all_words(persona.abilities),
        barriers=scribe.all_words(persona.barriers),
        goals=scribe.all_words(persona.goals),
        network=tuple(view for view in (_tie(scribe, tie) for tie in persona.network) if view),
        relatives=_relatives(scribe, persona),
        quote=scribe.words(quoted.words) if quoted else None,
        quote_source=(scribe.words(quoted.source) or scribe.link_to(quoted.reference)) if quoted else None,
        evidence=_evidence(scribe, persona.evidence) if persona.evidence else (),
        basis=persona.evidence.basis if persona.evidence else "",
        reviewed=dates.date_words(persona.reviewed, scribe.language) if persona.reviewed else "",
        sessions=tuple(scribe.session_line(one) for one in sessions),
        materials=appears_in(scribe, persona, Material),
        pathways=tuple(scribe.link(one) for one in scribe.by_title(scribe.programme.naming(persona, Pathway))),
    )


def _needs(scribe: Scribe, persona: Persona) -> tuple[tuple[str, tuple[Words, ...]], ...]:
    if persona.needs is None:
        return ()
    needs = persona.needs
    labelled = (
        (scribe.ui.gettext("Health"), needs.health),
        (scribe.ui.gettext("Everyday life"), needs.practical),
        (scribe.ui.gettext("Feelings"), needs.emotional),
    )
    return tuple((label, scribe.all_words(texts)) for label, texts in labelled if texts)


def _tie(scribe: Scribe, tie: Tie) -> TieView | None:
    refs = (ref for ref in (tie.persona, tie.speaker, tie.organisation) if ref is not None)
    found = next((thing for thing in map(scribe.programme.get, refs) if thing is not None), None)
    name = scribe.words(tie.name) or (scribe.title(found) if found else None)
    if name is None:
        return None
    return TieView(
        name,
        found.address if found else None,
        tie.type,
        scribe.ui.gettext(TIE_TYPES[tie.type]),
        scribe.words(tie.relation),
    )


def _relatives(scribe: Scribe, persona: Persona) -> tuple[Link, ...]:
    """Personas this one is related to, whichever of the two says so."""
    named = scribe.links(persona.related)
    naming = (scribe.link(one) for one in scribe.programme.naming(persona, Persona) if one.id != persona.id)
    return tuple({link.address: link for link in (*named, *naming)}.values())


def _evidence(scribe: Scribe, evidence: Evidence) -> tuple[Fact, ...]:
    basis = {
        "research": scribe.ui.gettext("Research: real people were asked"),
        "composite": scribe.ui.gettext("Composite: put together from the experience of several people"),
        "assumption": scribe.ui.gettext("Assumption: nobody has been asked, or nobody has said so"),
    }
    stated: tuple[tuple[str, Words | None], ...] = (
        (scribe.ui.gettext("Basis"), scribe.own(basis[evidence.basis])),
        (scribe.ui.gettext("With whom"), scribe.words(evidence.with_whom)),
        (scribe.ui.gettext("How many"), scribe.own(str(evidence.number)) if evidence.number is not None else None),
        (scribe.ui.gettext("When"), scribe.own(dates.month(evidence.date, scribe.language)) if evidence.date else None),
        (scribe.ui.gettext("Note"), scribe.words(evidence.note)),
    )
    return tuple(Fact(scribe.own(label), (words,)) for label, words in stated if words is not None)


def pathway_page(scribe: Scribe, pathway: Pathway) -> PathwayPage:
    """What a visitor is told of one pathway of care."""
    body = scribe.prose(pathway.body, pathway)
    naming = scribe.programme.naming(pathway, Material)
    materials = (*scribe.links(pathway.materials), *(scribe.link(one) for one in naming))
    return PathwayPage(
        **head(scribe, pathway, pathway.summary),
        body=body,
        references=works(scribe, [body], pathway.references),
        related=related(scribe, pathway, {"material"}),
        summary=scribe.words(pathway.summary),
        stages=tuple(_stage(scribe, stage, number) for number, stage in enumerate(pathway.stages)),
        personas=scribe.links(pathway.personas),
        materials=tuple({link.address: link for link in materials}.values()),
    )


def _stage(scribe: Scribe, stage: Stage, number: int) -> StageView:
    sessions = sorted(scribe.programme.naming(stage, Session), key=by_time)
    return StageView(
        anchor=stage.local_id,
        number=number,
        title=scribe.title(stage),
        facts=_stage_facts(scribe, stage),
        sessions=tuple(scribe.session_line(session) for session in sessions),
    )


def _stage_facts(scribe: Scribe, stage: Stage) -> tuple[Fact, ...]:
    def one(text: Text | None) -> tuple[Text, ...]:
        return (text,) if text is not None else ()

    stated: tuple[tuple[str, tuple[Text, ...]], ...] = (
        (scribe.ui.gettext("Setting"), one(stage.setting)),
        (scribe.ui.gettext("Who acts"), stage.actors),
        (scribe.ui.gettext("What happens"), one(stage.happens)),
        (scribe.ui.gettext("What matters"), one(stage.matters)),
        (scribe.ui.gettext("Handover"), one(stage.handover)),
        (scribe.ui.gettext("Risk"), one(stage.risk)),
        (scribe.ui.gettext("Measure"), one(stage.measure)),
    )
    return tuple(Fact(scribe.own(label), scribe.all_words(texts)) for label, texts in stated if texts)
