"""The page of a pathway of care."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.entities import Material, Pathway, Session, Stage
from mkdocs_programme.entities.care import Handover, StageMeasure
from mkdocs_programme.languages import dates
from mkdocs_programme.pages.care_kinds import PathwayPage, StageView
from mkdocs_programme.pages.heads import head_of
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.pictures import pathway_drawn
from mkdocs_programme.pages.related import objectives_for, related
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.pages.views import Fact
from mkdocs_programme.pages.works import works
from mkdocs_programme.values.words import Words

__all__ = ["pathway_page"]


def pathway_page(scribe: Scribe, pathway: Pathway) -> PathwayPage:
    """What a visitor is told of one pathway of care."""
    body = scribe.prose(pathway.body, pathway)
    naming = scribe.programme.naming(pathway, Material)
    materials = (*scribe.links(pathway.materials), *(scribe.link(one) for one in naming))
    of_stages = (ref for stage in pathway.stages for ref in stage.personas)
    return PathwayPage(
        **head_of(scribe, pathway),
        body=body,
        references=works(scribe, [body], pathway.references),
        related=related(scribe, pathway, {"material"}),
        summary=scribe.words(pathway.summary),
        stages=tuple(_stage(scribe, stage, number) for number, stage in enumerate(pathway.stages)),
        drawn=pathway_drawn(scribe, pathway),
        personas=tuple(dict.fromkeys(scribe.links((*pathway.personas, *of_stages)))),
        materials=tuple({link.address: link for link in materials}.values()),
    )


def _stage(scribe: Scribe, stage: Stage, number: int) -> StageView:
    sessions = sorted(scribe.programme.naming(stage, Session), key=by_time)
    return StageView(
        anchor=stage.local_id,
        number=number,
        title=scribe.title(stage),
        facts=tuple(_facts(scribe, stage)),
        personas=scribe.links(stage.personas),
        measures=tuple((one.what.into(scribe.language), tuple(_measured(scribe, one))) for one in stage.measures),
        objectives=objectives_for(scribe, stage),
        sessions=tuple(scribe.session_line(session) for session in sessions),
    )


def _facts(scribe: Scribe, stage: Stage) -> Iterator[Fact]:
    handover, say = stage.handover, scribe.ui.gettext
    stated: tuple[tuple[str, tuple[Words | Link | None, ...]], ...] = (
        (say("Setting"), (scribe.words(stage.setting),)),
        (say("Who acts"), scribe.all_words(stage.actors)),
        (say("What happens"), (scribe.words(stage.happens),)),
        (say("What matters"), (scribe.words(stage.matters),)),
        (say("Handover"), (scribe.words(handover.what),) if handover else ()),
        (say("Handed over to"), _receivers(scribe, handover) if handover else ()),
        (say("Risk"), (scribe.words(stage.risk),)),
    )
    for label, values in stated:
        found = tuple(value for value in values if value is not None)
        if found:
            yield Fact(scribe.own(label), found)


def _receivers(scribe: Scribe, handover: Handover) -> tuple[Words | Link | None, ...]:
    return scribe.words(handover.to), scribe.link_to(handover.stage)


def _measured(scribe: Scribe, measure: StageMeasure) -> Iterator[tuple[str, Words]]:
    """What is known of a measure: a label, and the words or figure."""
    when = f" ({dates.month(measure.date, scribe.language)})" if measure.date else ""
    if measure.unit is not None:
        yield scribe.ui.gettext("Unit"), measure.unit.into(scribe.language)
    if measure.baseline is not None:
        yield scribe.ui.gettext("Baseline"), scribe.own(f"{measure.baseline}{when}")
    elif measure.date:
        yield scribe.ui.gettext("Date"), scribe.own(dates.month(measure.date, scribe.language))
    if measure.target is not None:
        yield scribe.ui.gettext("Target"), scribe.own(measure.target)
    if measure.source is not None:
        yield scribe.ui.gettext("Source"), measure.source.into(scribe.language)
