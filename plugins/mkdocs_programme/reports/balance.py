"""How balanced an edition is, counted from what people have declared; nothing is guessed from a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from mkdocs_programme.entities import Edition, Organisation, Persona, Session, Speaker
from mkdocs_programme.entities.people import Affiliation
from mkdocs_programme.entities.shape import texts_of
from mkdocs_programme.languages import dates
from mkdocs_programme.languages.choices import ORGANISATION_TYPES, SESSION_LEVELS
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.programme import Programme
from mkdocs_programme.reports.pen import Pen
from mkdocs_programme.reports.views import Cell, Column, Report, Row, Section
from mkdocs_programme.timetable import slot
from mkdocs_programme.values.words import Words
from mkdocs_programme.ways import Stretch, together, ways

__all__ = ["balance"]

_PATIENT = "patient-representative"


def _(text: str) -> str:
    """Mark words for the catalogues."""
    return text


def balance(programme: Programme, edition: Edition, language: str, uncredited: frozenset[str] = frozenset()) -> Report:
    """The report for a committee; for the arguments see `accreditation`."""
    pen = Pen(Scribe(programme, language), edition, uncredited)
    return pen.report(
        _("Balance of the programme"),
        _facts(pen),
        (
            _sessions(pen, "streams", _("Streams"), _("Stream"), lambda one: pen.name(one.stream)),
            _sessions(pen, "formats", _("Formats"), _("Format"), lambda one: pen.name(one.format)),
            _sessions(pen, "levels", _("Levels"), _("Level"), lambda one: _level(pen, one)),
            _sessions(pen, "spoken", _("Spoken language"), _("Language"), lambda one: _spoken(pen, one)),
            _objectives(pen),
            _people(pen, "countries", _("Countries"), _("Country"), lambda one: _countries(pen, one)),
            _people(pen, "organisations", _("Kinds of organisations"), _("Organisation"), lambda one: _kinds(pen, one)),
            _people(pen, "roles", _("Roles"), _("Role"), lambda one: _roles(pen, one)),
            _returning(pen),
            _load(pen),
            _bands(pen),
            _translated(pen),
        ),
    )


def _facts(pen: Pen) -> Iterator[tuple[str, Cell]]:
    led = {one.session.id for one in pen.taking if one.role.role == _PATIENT}
    yield pen.say(_("Sessions")), len(pen.sessions)
    yield pen.say(_("Sessions in which somebody takes part or something is learned")), len(pen.credited)
    yield pen.say(_("People")), len(pen.people)
    yield pen.say(_("Sessions with a patient representative on stage")), len(led)


Labels = Callable[[Session], tuple[Words, ...]]


def _sessions(pen: Pen, name: str, heading: str, label: str, labels: Labels) -> Section:
    """Sessions, their minutes and people by something they say."""
    count, minutes, people = Counter[Words](), Counter[Words](), dict[Words, set[str]]()
    unsaid = pen.line(pen.say(_("not stated")))
    for session in pen.credited:
        held = slot(pen.programme, session)
        for words in labels(session) or unsaid:
            count[words] += 1
            minutes[words] += held.minutes if held else session.minutes or 0
            people.setdefault(words, set()).update(ref.id for ref in session.all_people())
    rows = (Row(one.text, ((one,), number, minutes[one], len(people[one]))) for one, number in count.most_common())
    return pen.table(name, heading, (label,), rows, (_("Sessions"), _("Minutes"), _("People")))


def _level(pen: Pen, session: Session) -> tuple[Words, ...]:
    return pen.line(pen.say(SESSION_LEVELS[session.level])) if session.level else ()


def _spoken(pen: Pen, session: Session) -> tuple[Words, ...]:
    return pen.scribe.language_names(session.languages)


def _people(pen: Pen, name: str, heading: str, label: str, labels: Callable[[Speaker], Iterable[Words]]) -> Section:
    """People by something they say, or the organisations they belong to; who says two things counts for both."""
    count = Counter[Words]()
    unsaid = pen.line(pen.say(_("not stated")))
    for person in pen.people:
        count.update(tuple(dict.fromkeys(labels(person))) or unsaid)
    rows = (Row(one.text, ((one,), number)) for one, number in count.most_common())
    return pen.table(name, heading, (label,), rows, (_("People"),))


def _objectives(pen: Pen) -> Section:
    """Objectives by their level, each counted as often as it is taught."""
    count = Counter[Words]()
    for session in pen.credited:
        for owner in session.owners:
            count.update(pen.scribe.own(pen.scribe.objective(one).level_label) for one in owner.objectives)
    unsaid = pen.scribe.own(pen.say(_("not stated")))
    rows = (Row(one.text, ((one if one.text else unsaid,), number)) for one, number in count.most_common())
    return pen.table("objectives", _("Learning objectives"), (_("Level"),), rows, (_("Learning objectives"),))


def _countries(pen: Pen, person: Speaker) -> Iterator[Words]:
    """Where somebody says to be from, else where the organisation of that time has its seat."""
    own = pen.scribe.country(person.country)
    if own:
        yield own
        return
    for post, organisation in _posts(pen, person):
        country = pen.scribe.country(post.country or (organisation.country if organisation else None))
        if country:
            yield country


def _kinds(pen: Pen, person: Speaker) -> Iterator[Words]:
    for _post, organisation in _posts(pen, person):
        label = ORGANISATION_TYPES[organisation.type or "other"] if organisation else ""
        if label:
            yield pen.scribe.own(pen.say(label))


def _posts(pen: Pen, person: Speaker) -> Iterator[tuple[Affiliation, Organisation | None]]:
    """The posts that somebody takes part with, each with the organisation if that has a file."""
    for one in pen.of(person):
        yield from ((post, pen.programme.find(Organisation, post.organisation)) for post in pen.posts(one))


def _roles(pen: Pen, person: Speaker) -> Iterator[Words]:
    return (pen.scribe.role(one.role.role) for one in pen.of(person))


def _returning(pen: Pen) -> Section:
    """New and returning people, edition by edition, up to this one."""
    rows, met = [], set[str]()
    for edition in _until(pen):
        people = {one.id for one in Pen(pen.scribe, edition).people}
        rows.append(Row(edition.id, (pen.name(edition), len(people), len(people - met), len(people & met))))
        met |= people
    numbers = (_("People"), _("For the first time"), _("Again"))
    return pen.table("returning", _("New and returning people"), (_("Edition"),), rows, numbers)


def _until(pen: Pen) -> list[Edition]:
    """Editions in the order of time, this one the last."""
    known = sorted(pen.programme.all(Edition), key=_order)
    return [one for one in known if _order(one) <= _order(pen.edition)]


def _order(edition: Edition) -> tuple[str, str]:
    return str(edition.starts or ""), edition.id


def _load(pen: Pen) -> Section:
    """Who carries how much."""
    carried = []
    for person in pen.people:
        taken = {one.session.id: one.session for one in pen.of(person)}
        minutes = sum(held.minutes for one in taken.values() if (held := slot(pen.programme, one)))
        roles = tuple(dict.fromkeys(pen.scribe.role(one.role.role) for one in pen.of(person)))
        carried.append((len(taken), minutes, Row(person.id, (pen.name(person), len(taken), minutes, roles))))
    rows = [row for _number, _minutes, row in sorted(carried, key=lambda one: (-one[0], -one[1]))]
    found = pen.table("load", _("Load of each person"), (_("Person"),), rows, (_("Sessions"), _("Minutes")))
    return replace(found, columns=(*found.columns, Column(pen.say(_("Roles")))))


def _bands(pen: Pen) -> Section:
    """Stretches of time with sessions side by side, none of which serves a persona."""
    held = pen.slots
    serves = {persona.id: _served(pen, persona) for persona in pen.programme.all(Persona)}
    rows = []
    for group in together([Stretch(_wall(one.start), _wall(one.end)) for one in held]):
        band = [held[at] for at in group]
        ids = {one.session.id for one in band}
        left = [persona for persona in pen.programme.all(Persona) if not ids & serves[persona.id]]
        if len(band) > 1 and left:
            start, end = band[0].start, max(band, key=lambda one: one.ends).end
            day = dates.day_without_year(start.date(), pen.scribe.language)
            when = pen.line(f"{day}{dates.comma(pen.scribe.language)}{pen.span(start, end)}")
            names = tuple(pen.scribe.title(persona) for persona in left)
            rows.append(Row(start.isoformat(), (when, len(band), names)))
    columns = (Column(pen.say(_("Time"))), Column(pen.say(_("Sessions")), numeric=True), Column(pen.say(_("Personas"))))
    empty = pen.say(_("Every persona finds something at every time"))
    return Section("bands", pen.say(_("Times with nothing for a persona")), columns, tuple(rows), empty=empty)


def _wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def _served(pen: Pen, persona: Persona) -> set[str]:
    found = (way for way in ways(pen.programme, persona) if way.edition == pen.edition.id)
    return {stop.session.id for way in found for stop in way.stops}


def _translated(pen: Pen) -> Section:
    """How many texts of sessions there are in each language of the site."""
    texts = [text for session in pen.sessions for _key, text in texts_of(session)]
    rows = [
        Row(tag, (pen.scribe.language_names((tag,)), sum(text.is_in(tag) for text in texts), len(texts)))
        for tag in pen.programme.settings.languages
    ]
    return pen.table("texts", _("Texts by language"), (_("Language"),), rows, (_("Written"), _("In all")))
