"""Pathways: who acts at each stage, who receives what is handed over, and in what it is measured."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Pathway, Stage
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme

__all__ = ["handover_without_receiver", "measure_without_unit", "stage_without_actor"]


@check("PRG491", Severity.WARNING)
def handover_without_receiver(programme: Programme) -> Iterator[Finding]:
    """Something is handed over, and nobody is said to receive it.

    Care is lost between two stages more than within one; a reader looks for whose hands are held out.

    Breaks it:

        === pathways/stroke.md
        ---
        title: After a stroke
        stages:
          - id: ward
            title: The ward
            handover: A plan written together
          - id: home
            title: At home
        ---

    Mends it:

        === pathways/stroke.md
        ---
        title: After a stroke
        stages:
          - id: ward
            title: The ward
            handover: {what: A plan written together, to: The home care team}
          - id: home
            title: At home
        ---
    """
    for stage in programme.all(Stage):
        handover = stage.handover
        if handover is not None and handover.to is None and handover.stage is None:
            message = phrase("`handover` of “{stage}” does not say who receives it", stage=stage.title.source.text)
            hint = phrase("write `handover: {{what: …, to: …}}`, or the `stage` it goes to")
            yield handover_without_receiver.at(stage.at("handover"), message, hint=hint)


@check("PRG492", Severity.NOTE)
def stage_without_actor(programme: Programme) -> Iterator[Finding]:
    """A stage of a pathway is described, and nobody acts in it.

    A reader does not find who is meant to do it, and everybody may think that somebody else does.

    Where no stage of a pathway says who acts, it is told once for the whole pathway.

    Breaks it:

        === pathways/stroke.md
        ---
        title: After a stroke
        stages:
          - id: ward
            title: The ward
            actors: [The stroke team]
          - id: home
            title: At home
            happens: Somebody practises with her every day
        ---

    Mends it:

        === pathways/stroke.md
        ---
        title: After a stroke
        stages:
          - id: ward
            title: The ward
            actors: [The stroke team]
          - id: home
            title: At home
            happens: Somebody practises with her every day
            actors: [Her daughter]
        ---
    """
    hint = phrase("write who acts as `actors`: a profession, a relative, the person")
    for pathway in programme.all(Pathway):
        silent = [stage for stage in pathway.stages if not stage.actors and _described(stage)]
        if silent and not any(stage.actors for stage in pathway.stages):
            message = phrase("no stage of “{pathway}” says who acts", pathway=pathway.title.source.text)
            yield stage_without_actor.at(pathway.at("stages"), message, hint=hint)
            continue
        for stage in silent:
            message = phrase("“{stage}” does not say who acts", stage=stage.title.source.text)
            yield stage_without_actor.at(stage.at(), message, hint=hint)


def _described(stage: Stage) -> bool:
    return any((stage.setting, stage.happens, stage.matters, stage.risk, stage.measures))


@check("PRG493", Severity.WARNING)
def measure_without_unit(programme: Programme) -> Iterator[Finding]:
    """A measure of a stage does not say in what it is counted.

    “From 85 to 30” may be minutes or per cent; nobody can compare, or measure again.

    Breaks it:

        === pathways/stroke.md
        ---
        title: After a stroke
        stages:
          - id: call
            title: The call
            actors: [Whoever is there]
            measures: {what: From first sign to call, baseline: 85, target: 30}
        ---

    Mends it:

        === pathways/stroke.md
        ---
        title: After a stroke
        stages:
          - id: call
            title: The call
            actors: [Whoever is there]
            measures: {what: From first sign to call, unit: minutes, baseline: 85, target: 30}
        ---
    """
    for stage in programme.all(Stage):
        for index, measure in enumerate(stage.measures):
            if measure.unit is None:
                message = phrase("“{measure}” has no unit", measure=measure.what.source.text)
                hint = phrase("write in what it is counted, such as `unit: days`")
                yield measure_without_unit.at(stage.at("measures", index), message, hint=hint)
