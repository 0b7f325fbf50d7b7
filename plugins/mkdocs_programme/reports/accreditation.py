"""What accreditors of education ask for: times without breaks, faculty, objectives, audience, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_programme.entities import Edition, Session
from mkdocs_programme.entities.learning import WrittenObjective
from mkdocs_programme.languages import dates
from mkdocs_programme.languages.choices import LEVEL_NAMES, SESSION_LEVELS
from mkdocs_programme.pages.edition import date_words
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.programme import Programme
from mkdocs_programme.reports.pen import Pen
from mkdocs_programme.reports.times import by_day, timed, together
from mkdocs_programme.reports.views import Cell, Report, Row, Section
from mkdocs_programme.timetable import slot
from mkdocs_programme.values.words import Words

__all__ = ["accreditation"]


def _(text: str) -> str:
    """Mark words for the catalogues."""
    return text


def accreditation(
    programme: Programme, edition: Edition, language: str, uncredited: frozenset[str] = frozenset()
) -> Report:
    """The report that goes to an accreditor.

    Args:
        programme: All of it.
        edition: That is to be accredited.
        language: Of the reader.
        uncredited: Formats whose sessions give no credit, such as `pause`.
    """
    pen = Pen(Scribe(programme, language), edition, uncredited)
    return pen.report(
        _("Report for accreditation"),
        _facts(pen),
        (
            timed(pen),
            by_day(pen),
            _faculty(pen),
            _objectives(pen),
            _audience(pen),
            _disclosures(pen),
            _missing(pen),
        ),
    )


def _facts(pen: Pen) -> Iterator[tuple[str, Cell]]:
    edition, scribe = pen.edition, pen.scribe
    yield pen.say(_("Date")), pen.line(date_words(scribe, edition))
    yield (
        pen.say(_("Place")),
        tuple(words for words in (scribe.words(edition.place), scribe.country(edition.country)) if words),
    )
    yield pen.say(_("Time zone")), pen.line(dates.zone(edition.timezone, scribe.language) if edition.timezone else "")
    yield pen.say(_("Organisers")), pen.names(edition.organisers)
    yield pen.say(_("Spoken language")), scribe.language_names(edition.languages)
    yield pen.say(_("Sessions")), len(pen.sessions)
    yield pen.say(_("People")), len(pen.people)
    yield pen.say(_("Credited minutes for one participant, at most")), together(pen.slots)


def _faculty(pen: Pen) -> Section:
    labels = (_("Person"), _("Roles"), _("Posts at that time"), _("Disclosures in these sessions"))
    rows = []
    for person in pen.people:
        found = pen.of(person)
        roles: dict[str, dict[str, None]] = {}
        for one in found:
            roles.setdefault(pen.scribe.role(one.role.role).text, {})[pen.short(one.session)] = None
        told = tuple(pen.scribe.own(f"{role}: {', '.join(where)}") for role, where in roles.items())
        posts = tuple(dict.fromkeys(pen.post(post) for one in found for post in pen.posts(one)))
        said = (text for one in found for text in pen.scribe.all_words(one.session.disclosures))
        rows.append(Row(person.id, (pen.name(person), told, posts, tuple(dict.fromkeys(said)))))
    return pen.table("faculty", _("Faculty"), labels, rows)


def _objectives(pen: Pen) -> Section:
    rows = []
    for session in pen.sessions:
        for owner in session.owners:
            for written in owner.objectives:
                where = pen.titled(session) if isinstance(owner, Session) else pen.name(owner)
                rows.append(Row(f"{owner.id} {_key(written)}", (where, *_objective(pen, written))))
    labels = (_("Session"), _("Learning objective"), _("Level"), _("How it is shown"))
    return pen.table("objectives", _("Learning objectives"), labels, rows)


def _key(written: WrittenObjective) -> str:
    return written.ref.id if written.ref is not None else written.id


def _objective(pen: Pen, written: WrittenObjective) -> tuple[Cell, ...]:
    meant = pen.programme.get(written.ref) if written.ref is not None else written
    level = str(getattr(meant, "level", None) or "")
    evidence = getattr(meant, "evidence", None)
    shown = (evidence.into(pen.scribe.language),) if evidence is not None else ()
    return pen.name(meant), pen.line(pen.say(LEVEL_NAMES[level]) if level else ""), shown


def _audience(pen: Pen) -> Section:
    rows = [
        Row(one.id, (pen.titled(one), _said(pen, one), pen.line(_level(pen, one)), pen.names(one.personas)))
        for one in pen.credited
        if one.audience or one.level or one.personas
    ]
    labels = (_("Session"), _("Audience"), _("Level"), _("Personas"))
    return pen.table("audience", _("Audience"), labels, rows)


def _said(pen: Pen, session: Session) -> tuple[Words, ...]:
    words = pen.scribe.words(session.audience)
    return (words,) if words else ()


def _level(pen: Pen, session: Session) -> str:
    return pen.say(SESSION_LEVELS[session.level]) if session.level else ""


def _disclosures(pen: Pen) -> Section:
    rows = [
        Row(one.id, (pen.titled(one), pen.scribe.all_words(one.disclosures))) for one in pen.credited if one.disclosures
    ]
    return pen.table("disclosures", _("Disclosures"), (_("Session"), _("Disclosures")), rows)


def _missing(pen: Pen) -> Section:
    rows = [Row(one.id, (pen.titled(one), lacks)) for one in pen.credited if (lacks := tuple(_lacking(pen, one)))]
    for person in pen.people:
        if not any(pen.posts(one) for one in pen.of(person)):
            rows.append(Row(person.id, (pen.name(person), pen.line(pen.say(_("Post not stated"))))))
    found = pen.table("missing", _("What is missing"), (_("Where"), _("What is missing")), rows)
    return replace(found, empty=pen.say(_("Nothing is missing")))


def _lacking(pen: Pen, session: Session) -> Iterator[Words]:
    for is_said, label in (
        (slot(pen.programme, session) is not None, _("Time not stated")),
        (session.room is not None, _("Room not stated")),
        (bool(session.all_people()), _("People not stated")),
        (any(owner.objectives for owner in session.owners), _("Objectives not stated")),
        (session.audience is not None, _("Audience not stated")),
        (bool(session.disclosures), _("Disclosures not stated")),
    ):
        if not is_said:
            yield Words(pen.say(label), pen.scribe.language)
