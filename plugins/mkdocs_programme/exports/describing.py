"""What a schedule format has no field for, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.entities import Part, Session
from mkdocs_programme.exports.voice import Voice
from mkdocs_programme.languages import dates
from mkdocs_programme.timetable import Slot, part_slots

__all__ = ["described", "objectives"]


def described(voice: Voice, slot: Slot) -> str:
    """Roles, parts, objectives and questions, a paragraph each.

    Args:
        voice: Who writes.
        slot: A session, or a part of one.
    """
    return "\n\n".join("\n".join(lines) for lines in _paragraphs(voice, slot) if lines)


def objectives(voice: Voice, owner: Session | Part) -> list[str]:
    """What can be learned, one sentence each."""
    found = (voice.programme.get(one.ref) if one.ref is not None else one for one in owner.objectives)
    said = (voice.text(getattr(objective, "statement", None)) for objective in found)
    return [words for words in said if words]


def _paragraphs(voice: Voice, slot: Slot) -> Iterator[list[str]]:
    owner = slot.part or slot.session
    yield voice.roles(owner.roles())
    if slot.part is None:
        yield _parts(voice, slot)
    learnt = objectives(voice, owner)
    yield [voice.ui.gettext("Learning objectives"), *(f"• {words}" for words in learnt)] if learnt else []
    if slot.part is None and slot.session.questions:
        yield [voice.ui.gettext("Questions"), *(f"• {voice.text(text)}" for text in slot.session.questions)]


def _parts(voice: Voice, slot: Slot) -> list[str]:
    timed = {one.part.id: one for one in part_slots(slot) if one.part is not None}
    return [_part(voice, part, timed.get(part.id)) for part in slot.session.parts]


def _part(voice: Voice, part: Part, slot: Slot | None) -> str:
    """“11:00–11:20 The title (Ada Berg, Bo Ek)”."""
    times = dates.interval(slot.start, slot.end, voice.language) if slot else ""
    names = ", ".join(voice.names(role.person for role in part.roles()))
    return " ".join(filter(None, (times, voice.text(part.title), f"({names})" if names else "")))
