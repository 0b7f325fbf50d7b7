"""Who and what the sessions of a booklet name, each with the places where it is met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_programme.booklet.views import Mention, Mentions
from mkdocs_programme.entities import Edition, Organisation, Speaker
from mkdocs_programme.entities.learning import LEVELS
from mkdocs_programme.languages.choices import LEVEL_NAMES
from mkdocs_programme.languages.order import sort_key
from mkdocs_programme.learning import Curriculum, Taught
from mkdocs_programme.pages.index import kind_index
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.session_kinds import SessionPage
from mkdocs_programme.pages.views import PersonLine, ProseView
from mkdocs_programme.values.words import Words

__all__ = ["objectives_by_level", "organisations_by_country", "people", "place"]


@dataclass
class _Met:
    """What is found of one person or organisation on the way through the sessions."""

    said: dict[Link, None] = field(default_factory=dict)
    people: dict[Link, None] = field(default_factory=dict)
    places: dict[str, Link] = field(default_factory=dict)
    """By session; the first place in it."""


def place(code: str | None, title: Words, address: str) -> Link:
    """A session, or a part of it, by its code; by its title where it has none."""
    return Link(Words(code, title.language) if code else title, address)


def _appearances(sessions: Iterable[SessionPage]) -> Iterator[tuple[SessionPage, str, PersonLine]]:
    """Everybody who has a role, with the session and the address of the place."""
    for session in sessions:
        for group in session.roles:
            yield from ((session, session.address, person) for person in group.people)
        for part in session.parts:
            address = f"{session.address}#{part.anchor}"
            yield from ((session, address, person) for group in part.roles for person in group.people)


def people(scribe: Scribe, sessions: Sequence[SessionPage]) -> Mentions:
    """Everybody who has a role, under the letter of their surname, with the organisations they speak for."""
    met: dict[str, _Met] = {}
    for session, address, person in _appearances(sessions):
        one = met.setdefault(person.link.address, _Met())
        one.said.update((post.organisation, None) for post in person.affiliations if post.organisation)
        one.places.setdefault(session.id, place(session.code, session.title, address))
    told = {one.address: scribe.prose(one.body, one) for one in scribe.programme.all(Speaker) if one.address in met}
    letters = kind_index(scribe, Speaker).groups
    found = (
        (letter.label, [entry.link for entry in letter.entries if entry.link.address in met]) for letter in letters
    )
    return tuple(
        (letter, tuple(_person(link, met[link.address], told[link.address]) for link in links))
        for letter, links in found
        if links
    )


def _person(link: Link, found: _Met, told: ProseView | None) -> Mention:
    return Mention(link, tuple(found.said), tuple(found.places.values()), told=told)


def organisations_by_country(scribe: Scribe, sessions: Sequence[SessionPage]) -> Mentions:
    """Every organisation that somebody speaks for, under its country; those without one come last."""
    met: dict[str, _Met] = {}
    for session, address, person in _appearances(sessions):
        for post in person.affiliations:
            if post.organisation:
                one = met.setdefault(post.organisation.address, _Met())
                one.people[person.link] = None
                one.places.setdefault(session.id, place(session.code, session.title, address))
    countries: dict[str, list[Mention]] = {}
    last = scribe.ui.gettext("Country not stated")
    for organisation in scribe.by_title(one for one in scribe.programme.all(Organisation) if one.address in met):
        country = scribe.country(organisation.country)
        countries.setdefault(country.text if country else last, []).append(_organisation(scribe, organisation, met))
    names = sorted(countries, key=lambda name: (name == last, sort_key(name, scribe.language)))
    return tuple((scribe.own(name), tuple(countries[name])) for name in names)


def _organisation(scribe: Scribe, organisation: Organisation, met: dict[str, _Met]) -> Mention:
    found = met[organisation.address]
    place = scribe.words(organisation.place)
    said = (place,) if place else ()
    return Mention(scribe.link(organisation), said, tuple(found.places.values()), tuple(found.people))


def objectives_by_level(scribe: Scribe, edition: Edition) -> Mentions:
    """What the edition teaches, from remembering to creating; what has no level comes last."""
    taught = [one for one in Curriculum(scribe.programme, edition.id).objectives if one.teachings]
    found = []
    for level in (*LEVELS, None):
        here = {one.objective.id: one for one in taught if (one.objective.level or None) == level}
        ordered = scribe.by_title(one.objective for one in here.values())
        if ordered:
            label = scribe.say(LEVEL_NAMES[level] if level else "Level not stated")
            found.append((label, tuple(_objective(scribe, here[one.id]) for one in ordered)))
    return tuple(found) if len(found) != 1 else ((None, found[0][1]),)


def _objective(scribe: Scribe, taught: Taught) -> Mention:
    places = {
        one.session.id: place(one.session.code, scribe.title(one.session), one.owner.address)
        for one in reversed(taught.teachings)
    }
    return Mention(scribe.link(taught.objective), (), tuple(reversed(places.values())))
