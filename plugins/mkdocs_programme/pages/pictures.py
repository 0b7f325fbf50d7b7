"""What the pictures of personas and pathways show; where in them it stands is worked out in `drawings`."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_programme.drawings import Drawing, Laid
from mkdocs_programme.drawings.network import Spoke, beneath, beside
from mkdocs_programme.drawings.pathway import Step, column, has_lanes, lanes
from mkdocs_programme.entities import Pathway, Stage
from mkdocs_programme.languages import direction
from mkdocs_programme.languages.choices import TIE_TYPES
from mkdocs_programme.pages.care_kinds import TieView
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.values.words import Words

__all__ = ["NARROW", "WIDE", "network", "pathway_drawn", "twins"]

NARROW = 340
"""A phone's width less its margins."""
WIDE = 680
"""What a page with a menu on either side leaves for its text."""


def network(scribe: Scribe, who: Words, ties: Sequence[TieView]) -> tuple[Drawing, ...]:
    """Somebody among their ties, those of one type beside each other."""
    if not ties:
        return ()
    order = list(TIE_TYPES)
    spokes = [
        Spoke(tie.type, tie.name, scribe.own(tie.type_label), tie.relation, tie.link)
        for tie in sorted(ties, key=lambda tie: order.index(tie.type))
    ]
    title = scribe.own(scribe.ui.gettext("The network of %(name)s") % {"name": who.text})
    return twins(scribe, "network", title, beneath(who, spokes, NARROW), beside(who, spokes, WIDE))


def pathway_drawn(scribe: Scribe, pathway: Pathway) -> tuple[Drawing, ...]:
    """The stages of a pathway: by their settings, where these are known, else one below the other."""
    if not pathway.stages:
        return ()
    steps = [_step(scribe, pathway, at) for at in range(len(pathway.stages))]
    title = scribe.own(scribe.ui.gettext("The stages of “%(title)s”") % {"title": scribe.title(pathway).text})
    wide = lanes(steps, WIDE) if has_lanes(steps) else column(steps, WIDE * 0.75)
    return twins(scribe, "stages", title, column(steps, NARROW), wide)


def _step(scribe: Scribe, pathway: Pathway, at: int) -> Step:
    stage = pathway.stages[at]
    handover = stage.handover
    said = scribe.all_words(filter(None, (handover.what, handover.to))) if handover else ()
    return Step(
        scribe.title(stage),
        stage.address,
        scribe.words(stage.setting),
        scribe.all_words(stage.actors),
        said,
        _to(scribe, pathway, stage, at),
    )


def _to(scribe: Scribe, pathway: Pathway, stage: Stage, at: int) -> int | None:
    """The stage of the same pathway that a handover goes to."""
    there = scribe.programme.get(stage.handover.stage) if stage.handover and stage.handover.stage else None
    return next((number for number, one in enumerate(pathway.stages) if there is not None and one.id == there.id), None)


def twins(scribe: Scribe, id_: str, title: Words, narrow: Laid, wide: Laid) -> tuple[Drawing, ...]:
    """The same for a phone and for a desk, turned the reader's way."""
    told = scribe.say("The list below says the same in words")
    reader = direction(scribe.language)
    return (
        narrow.drawing(f"drawn-{id_}-narrow", title, told, "narrow").mirrored(reader),
        wide.drawing(f"drawn-{id_}-wide", title, told, "wide").mirrored(reader),
    )
