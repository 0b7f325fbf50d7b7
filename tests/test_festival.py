"""The invented festival under examples/: as large as it says, without a fault, and honest about its languages."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.entities import (
    Edition,
    Entity,
    Material,
    Need,
    Objective,
    Organisation,
    Pathway,
    Persona,
    Reference,
    Session,
    Speaker,
    Stage,
)
from mkdocs_programme.findings import Severity
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.words import Text

FESTIVAL = Path(__file__).parents[1] / "examples" / "festival"
LANGUAGES = ("en", "sv", "nb", "ar")


@pytest.fixture(scope="module")
def site() -> Site:
    return build.load(FESTIVAL / "content", FESTIVAL / "programme.yml")


@pytest.fixture(scope="module")
def programme(site: Site) -> Programme:
    return site.programme


@pytest.fixture(scope="module")
def held(programme: Programme) -> list[Session]:
    """The sessions of 2027 that really take place."""
    return [one for one in _of("2027", programme) if one.status != "cancelled"]


def _of(edition: str, programme: Programme) -> list[Session]:
    return [session for session in programme.all(Session) if session.edition_id == edition]


def _starts(session: Session) -> datetime:
    assert session.start is not None
    return session.start


def _ends(session: Session) -> datetime:
    assert session.finish is not None
    return session.finish


def test_it_has_nothing_above_a_note(site: Site) -> None:
    assert [str(finding) for finding in site.findings if finding.severity > Severity.NOTE] == []


def test_it_is_as_large_as_a_real_festival(programme: Programme) -> None:
    (new,) = (edition for edition in programme.all(Edition) if edition.phase == "announced")
    organisations = programme.all(Organisation)
    countries = {(organisation.country or "")[:2] for organisation in organisations}

    assert (len(new.streams), len(new.rooms), len(_of(new.id, programme))) == (6, 7, 60)
    assert (len(programme.all(Speaker)), len(organisations), len(countries)) == (90, 35, 14)
    assert (len(programme.all(Persona)), len(programme.all(Pathway)), len(programme.all(Edition))) == (5, 2, 3)
    assert (len(programme.all(Objective)), len(programme.all(Reference))) == (22, 22)
    assert sorted({one.type for one in programme.all(Material)}) == [
        "abstract",
        "case-study",
        "community-report",
        "handout",
        "recording",
        "report",
        "slides",
        "tool",
    ]


def test_what_happens_to_real_programmes_happens_to_it(programme: Programme) -> None:
    sessions = _of("2027", programme)
    twice = [title for title, count in Counter(_title(one) for one in sessions if one.code).items() if count == 2]

    assert Counter(one.status for one in sessions) == {"confirmed": 58, "cancelled": 1, "moved": 1}
    assert twice == ["Cooking with somebody who forgets"]
    assert [one.local_id for one in sessions if _ends(one).date() > _starts(one).date()] == ["night"]
    assert {one.local_id: one.derived_from.id for one in sessions if one.derived_from} == {
        "a3": "2023/cooking",
        "a4": "2025/street-maps",
        "d2": "2025/fridge",
        "f3": "2023/cooking",
        "g4": "2025/night-telephone",
    }


def test_pathways_are_told_whole_and_every_need_is_met_by_some_objective(programme: Programme) -> None:
    stages = programme.all(Stage)
    bare = [
        stage.id
        for stage in stages
        if not all((stage.setting, stage.actors, stage.happens, stage.matters, stage.risk, stage.measures))
    ]
    unmet = [need.id for need in programme.all(Need) if not programme.naming(need, Objective)]

    assert (len(stages), len(programme.all(Need))) == (10, 23)
    assert (bare, unmet) == ([], [])


def _title(thing: Entity) -> str:
    title = getattr(thing, thing.titled)
    return title.source.text if isinstance(title, Text) else str(title)


def test_no_room_and_nobody_is_in_two_places(programme: Programme, held: list[Session]) -> None:
    clashes = []
    for one, other in combinations(held, 2):
        if _starts(one) < _ends(other) and _starts(other) < _ends(one):
            people = {programme.get(ref) for ref in one.all_people()} & {
                programme.get(ref) for ref in other.all_people()
            }
            if people or one.room == other.room:
                clashes.append((one.id, other.id))

    assert clashes == []


def test_there_is_time_to_walk_from_one_session_to_the_next(programme: Programme, held: list[Session]) -> None:
    rests = {"pause", "meal", "practical", "evening", "posters"}
    sessions = [one for one in held if one.format is not None and one.format.id.rpartition("/")[2] not in rests]
    hurried = [
        (one.id, other.id)
        for one in sessions
        for other in sessions
        if timedelta(0) <= _starts(other) - _ends(one) < timedelta(minutes=10)
    ]

    assert hurried == []


def test_everybody_appears_on_some_session_and_every_organisation_has_somebody(programme: Programme) -> None:
    here = {programme.get(ref) for session in programme.all(Session) for ref in session.all_people()}
    absent = [person.id for person in programme.all(Speaker) if person not in here]
    empty = [one.id for one in programme.all(Organisation) if not programme.naming(one, Speaker)]

    assert (absent, empty) == ([], [])


def test_nobody_and_nothing_in_it_could_be_taken_for_real(programme: Programme) -> None:
    assert [one.id for one in programme.all(Speaker) if one.orcid] == []
    assert [one.id for one in programme.all(Organisation) if one.ror] == []
    assert [one.id for one in programme.all(Reference) if one.doi and not one.doi.startswith("10.5555/")] == []
    for free_page in ("index.md", "index.sv.md", "index.nb.md", "index.ar.md", "about.md", "about.sv.md"):
        text = (FESTIVAL / "content" / free_page).read_text("utf-8").casefold()
        assert any(word in text for word in ("invented", "påhittad", "oppdiktet", "متخيَّل")), free_page


def _shown(element: HtmlElement, page: str) -> str:
    """The language that an element says its words are in."""
    marked = [element.get("lang"), *(inner.get("lang") for inner in element if not (element.text or "").strip())]
    return next((language for language in marked if language), page)


def _dishonest(site: Site, language: str) -> Iterator[tuple[str, str, str]]:
    """Pages whose heading or text does not say the language that it is in."""
    renderer = build.renderer(site)
    for entity in site.programme.entities:
        page = site.page(language, entity.address)
        if page is None:
            continue
        tree = html.fragment_fromstring(renderer.article(page).html.strip())
        title = getattr(entity, entity.titled)
        if isinstance(title, Text):
            (heading,) = tree.iter("h1")
            if _shown(heading, language) != title.into(language).language:
                yield entity.id, "title", _shown(heading, language)
        if entity.body is not None:
            written = entity.body.into(language).language
            proses = {_shown(prose, language) for prose in tree.find_class("prg-prose")}
            if written not in proses:
                yield entity.id, "body", written
            if written != language and not tree.find_class("prg-notice"):
                yield entity.id, "notice", written


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_which_language_it_is_in(site: Site, language: str) -> None:
    assert list(_dishonest(site, language)) == []


def test_gaps_are_where_the_page_about_it_says(programme: Programme) -> None:
    things = [one for kind in (Session, Speaker, Organisation, Persona) for one in programme.all(kind) if one.body]
    bodies = {
        language: sum(one.body is not None and one.body.exactly(language) is not None for one in things) / len(things)
        for language in LANGUAGES
    }

    assert bodies["en"] == 1.0
    assert bodies["sv"] > 0.95
    assert 0.25 < bodies["nb"] < 0.6
    assert 0.05 < bodies["ar"] < 0.4


@pytest.mark.parametrize(("language", "root"), [("en", "."), ("sv", "sv"), ("nb", "nb"), ("ar", "ar")])
def test_a_phone_loads_the_whole_page_of_sixty_sessions_in_fifteen_kilobytes(
    festival: Path, language: str, root: str
) -> None:
    page = (festival / root / "timetable" / "2027" / "index.html").read_bytes()
    assert f'<html lang="{language}"'.encode() in page
    assert len(gzip.compress(page, 9, mtime=0)) <= 15_000
