"""For whom it is done: personas as an audience, pathways as something to learn from."""

from __future__ import annotations

from mkdocs_programme.entities import Pathway, Persona, Stage
from mkdocs_programme.pages.head import written_in
from mkdocs_programme.structured.nodes import Node, node
from mkdocs_programme.structured.profiles import claiming
from mkdocs_programme.structured.teller import Teller

__all__ = ["pathway_nodes", "persona_nodes"]


def persona_nodes(teller: Teller, persona: Persona) -> list[Node]:
    """What the page of a persona tells: an audience. A persona is invented, so it is never told as a person."""
    return [
        node(
            "EducationalAudience",
            teller.id(persona),
            name=teller.text(persona.name),
            audienceType=teller.text(persona.summary or persona.name),
            description=teller.summary(persona.body),
            url=teller.page(persona.address),
        )
    ]


def pathway_nodes(teller: Teller, pathway: Pathway) -> list[Node]:
    """What the page of a pathway tells, stage by stage."""
    told = node(
        "LearningResource",
        teller.id(pathway),
        name=teller.text(pathway.title),
        description=teller.summary(pathway.summary, pathway.body),
        url=teller.page(pathway.address),
        inLanguage=written_in(teller.scribe, pathway),
        keywords=teller.scribe.kind(pathway.kind),
        audience=teller.refs(pathway.personas),
        citation=teller.refs([*pathway.references, *pathway.materials]),
        hasPart=[_stage(teller, stage, number) for number, stage in enumerate(pathway.stages, 1)],
    )
    return [claiming(told)]


def _stage(teller: Teller, stage: Stage, number: int) -> Node:
    return node(
        "CreativeWork",
        teller.id(stage),
        name=teller.text(stage.title),
        position=number,
        description=teller.text(stage.happens or stage.matters or stage.setting),
    )
