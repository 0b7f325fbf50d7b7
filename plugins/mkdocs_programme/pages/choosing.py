"""What sessions of a timetable can be chosen by: the values of each card, and the lists to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mkdocs_programme.entities import Edition, Session, Thing
from mkdocs_programme.languages import tags
from mkdocs_programme.languages.choices import SESSION_LEVELS
from mkdocs_programme.learning import Curriculum
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.timetable_kinds import Choice, Option
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Words

__all__ = ["choices", "facets"]


def facets(scribe: Scribe, session: Session) -> tuple[tuple[str, str], ...]:
    """The values of one session, those that are many with a space between; what it does not say is left out."""
    said = (
        ("stream", _ids(scribe, [session.stream])),
        ("format", _ids(scribe, [session.format])),
        ("room", _ids(scribe, [session.room])),
        ("language", _languages(scribe, session)),
        ("level", [session.level] if session.level else []),
        ("persona", _ids(scribe, [*session.personas, *(ref for part in session.parts for ref in part.personas)])),
        ("objective", _objectives(scribe, session)),
        ("access", _access(session)),
    )
    return tuple((name, " ".join(dict.fromkeys(values))) for name, values in said if values)


def _ids(scribe: Scribe, refs: Iterable[Ref | None]) -> list[str]:
    found = (scribe.programme.get(ref) for ref in refs if ref is not None)
    return [thing.local_id for thing in found if thing is not None]


def _languages(scribe: Scribe, session: Session) -> list[str]:
    edition = scribe.edition_of(session)
    return [*(session.languages or (edition.languages if edition else ())), *session.interpretation]


def _objectives(scribe: Scribe, session: Session) -> list[str]:
    """Only objectives with a file of their own: one that a single session has would choose that session alone."""
    refs = [one.ref for owner in (session, *session.parts) for one in owner.objectives]
    return _ids(scribe, refs)


def _access(session: Session) -> list[str]:
    said = (("interpretation", session.interpretation), ("captions", session.captions), ("notes", session.access))
    return [name for name, value in said if value]


def choices(scribe: Scribe, edition: Edition, sessions: Sequence[Session]) -> tuple[Choice, ...]:
    """The lists to choose from: only what some session has, and only where there is something to choose between."""
    told = scribe.once(facets)
    used = [dict(told(session)) for session in sessions]
    lists = (
        Choice("stream", scribe.say("Stream"), _things(scribe, edition.streams)),
        Choice("format", scribe.say("Format"), _things(scribe, edition.formats)),
        Choice("room", scribe.say("Room"), _things(scribe, edition.rooms)),
        Choice("language", scribe.say("Language"), _of_languages(scribe, used)),
        Choice("level", scribe.say("Level"), _named(scribe, tuple(SESSION_LEVELS.items()))),
        Choice("persona", scribe.say("Persona"), scribe.once(_of_personas)(scribe.programme)),
        Choice("objective", scribe.say("Learning objective"), scribe.once(_of_objectives)(edition)),
        Choice("access", scribe.say("Access"), _named(scribe, _ACCESS)),
    )
    return tuple(choice for one in lists if (choice := _kept(one, used)) is not None)


def _kept(choice: Choice, used: Sequence[dict[str, str]]) -> Choice | None:
    values = {value for one in used for value in one.get(choice.name, "").split()}
    options = tuple(option for option in choice.options if option.value in values)
    chooses = len(options) > 1 or (options and any(choice.name not in one for one in used))
    return Choice(choice.name, choice.label, options) if chooses else None


def _things(scribe: Scribe, things: Iterable[Thing]) -> tuple[Option, ...]:
    return tuple(Option(thing.local_id, scribe.title(thing)) for thing in things)


def _of_languages(scribe: Scribe, used: Sequence[dict[str, str]]) -> tuple[Option, ...]:
    found = sorted({tag for one in used for tag in one.get("language", "").split()})
    return tuple(Option(tag, scribe.own(tags.name(tag, scribe.language))) for tag in found)


def _of_personas(scribe: Scribe, programme: Programme) -> tuple[Option, ...]:
    return _things(scribe, scribe.by_title(programme.of_kind("persona")))


def _of_objectives(scribe: Scribe, edition: Edition) -> tuple[Option, ...]:
    here = Curriculum(scribe.programme, edition.id)
    filed = {one.objective.id: one.objective for one in here.teachings if one.objective.kind == "objective"}
    return _things(scribe, scribe.by_title(one for one in filed.values() if "/" not in one.id))


def _named(scribe: Scribe, names: Sequence[tuple[str, str]]) -> tuple[Option, ...]:
    return tuple(Option(value, Words(scribe.ui.gettext(name), scribe.language)) for value, name in names)


def _(text: str) -> str:
    return text


_ACCESS = (
    ("interpretation", _("Interpretation")),
    ("captions", _("Captions")),
    ("notes", _("Notes on access")),
)
