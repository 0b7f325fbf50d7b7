"""The page of a persona."""

from __future__ import annotations

from mkdocs_programme.entities import Material, Pathway, Persona
from mkdocs_programme.entities.care import Evidence, Need, Tie
from mkdocs_programme.languages import dates
from mkdocs_programme.languages.choices import BASES, TIE_TYPES
from mkdocs_programme.pages.care_kinds import NeedView, PersonaPage, TieView
from mkdocs_programme.pages.heads import head_of
from mkdocs_programme.pages.initials import initials
from mkdocs_programme.pages.labels import BASES_TOLD
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.pictures import network
from mkdocs_programme.pages.related import appears_in, objectives_for, related
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.views import Fact
from mkdocs_programme.pages.way import ways_of
from mkdocs_programme.pages.works import works
from mkdocs_programme.values.words import Words
from mkdocs_programme.ways import stages_for

__all__ = ["persona_page"]


def persona_page(scribe: Scribe, persona: Persona) -> PersonaPage:
    """What a visitor is told of one persona."""
    body = scribe.prose(persona.body, persona)
    quoted = persona.quote
    quoted_from = [quoted.reference] if quoted and quoted.reference else []
    basis = persona.evidence.basis if persona.evidence else ""
    ties = tuple(view for view in (_tie(scribe, tie) for tie in persona.network) if view)
    return PersonaPage(
        **head_of(scribe, persona),
        body=body,
        references=works(scribe, [body], (*persona.references, *quoted_from)),
        related=related(scribe, persona, {"persona", "session", "material", "pathway"}),
        initials=initials(scribe.title(persona).text),
        summary=scribe.words(persona.summary),
        age=persona.age,
        conditions=scribe.all_words(persona.conditions),
        what_matters=scribe.all_words(persona.what_matters),
        needs=_needs(scribe, persona),
        need_anchors=tuple(need.local_id for need in persona.needs.all()) if persona.needs else (),
        abilities=scribe.all_words(persona.abilities),
        barriers=scribe.all_words(persona.barriers),
        goals=scribe.all_words(persona.goals),
        network=ties,
        network_drawn=network(scribe, scribe.title(persona), ties),
        relatives=_relatives(scribe, persona),
        quote=scribe.words(quoted.words) if quoted else None,
        quote_source=(scribe.words(quoted.source) or scribe.link_to(quoted.reference)) if quoted else None,
        basis=basis,
        basis_label=scribe.ui.gettext(BASES[basis]),
        basis_told=scribe.ui.gettext(BASES_TOLD[basis]),
        evidence=_evidence(scribe, persona.evidence) if persona.evidence else (),
        reviewed=dates.date_words(persona.reviewed, scribe.language) if persona.reviewed else "",
        reviewed_iso=persona.reviewed.isoformat() if persona.reviewed else "",
        ways=ways_of(scribe, persona),
        materials=appears_in(scribe, persona, Material),
        pathways=tuple(scribe.link(one) for one in scribe.by_title(scribe.programme.naming(persona, Pathway))),
        stages=_stages(scribe, persona),
    )


def _needs(scribe: Scribe, persona: Persona) -> tuple[tuple[str, tuple[NeedView, ...]], ...]:
    if persona.needs is None:
        return ()
    needs = persona.needs
    labelled = (
        (scribe.ui.gettext("Health"), needs.health),
        (scribe.ui.gettext("Everyday life"), needs.practical),
        (scribe.ui.gettext("Feelings"), needs.emotional),
    )
    return tuple((label, tuple(_need(scribe, need) for need in found)) for label, found in labelled if found)


def _need(scribe: Scribe, need: Need) -> NeedView:
    return NeedView(need.local_id, need.words.into(scribe.language), objectives_for(scribe, need))


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
    stated: tuple[tuple[str, Words | None], ...] = (
        (scribe.ui.gettext("With whom"), scribe.words(evidence.with_whom)),
        (scribe.ui.gettext("How many"), scribe.own(str(evidence.number)) if evidence.number is not None else None),
        (scribe.ui.gettext("When"), scribe.own(dates.month(evidence.date, scribe.language)) if evidence.date else None),
        (scribe.ui.gettext("Note"), scribe.words(evidence.note)),
    )
    return tuple(Fact(scribe.own(label), (words,)) for label, words in stated if words is not None)


def _stages(scribe: Scribe, persona: Persona) -> tuple[tuple[Link, tuple[Link, ...]], ...]:
    """The stages of care of this persona, below the pathway each belongs to."""
    by_pathway: dict[str, list[Link]] = {}
    for stage in stages_for(scribe.programme, persona):
        by_pathway.setdefault(stage.origin.parent, []).append(scribe.link(stage))
    found = ((scribe.programme.find(Pathway, id_), tuple(links)) for id_, links in by_pathway.items())
    return tuple((scribe.link(pathway), links) for pathway, links in found if pathway is not None)
