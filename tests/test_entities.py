"""What every kind of thing promises, whatever it is called and wherever it is written."""

from __future__ import annotations

from datetime import datetime

import pytest

from mkdocs_programme import build
from mkdocs_programme.entities import KINDS, Edition, Entity, Objective, Part, Pathway, Room, Session, Speaker, Thing
from mkdocs_programme.entities.declared import DeclaredEntity, field_types, is_type
from mkdocs_programme.entities.imported import Imported
from mkdocs_programme.entities.shape import proses_of, refs_of, shape, texts_of
from mkdocs_programme.findings import Place, Severity
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Words

SETTINGS = "languages: [en, sv]\n"
SESSION = """---
title: Engines
start: 2026-03-10 11:00
minutes: 90
chairs: [ada-berg]
people:
  - {person: Bo Ek, role: host}
speakers: ada-berg
objectives:
  - Tell what an engine is
parts:
  - id: theory
    title: {en: Theory, sv: Teori}
    speakers: [bo-ek]
    objectives:
      - {id: wheels, statement: Name the wheels}
      - statement: Turn one
    abstract: |
      About *wheels*.
---
The whole of it.
"""
FILES = {
    "editions/2026.md": "---\nname: Festival\nrooms: [{id: aula, name: Great hall}]\n---\n",
    "pathways/home.md": "---\ntitle: Home\nstages: [{id: ward, title: The ward}]\n---\n",
    "sessions/2026/a.md": SESSION,
    "speakers/ada-berg.md": "---\nname: Ada Berg\n---\n",
    "speakers/bo-ek.md": "---\nname: Bo Ek\nsort_name: Ek, Bo\n---\n",
}


def read() -> build.Site:
    site = build.load_files(FILES, SETTINGS)
    assert [finding for finding in site.findings if finding.severity is not Severity.NOTE] == []
    return site


def the(kind: type[Thing], id_: str) -> Thing:
    (found,) = [thing for thing in read().programme.of_kind(kind.kind) if thing.id == id_]
    return found


def session() -> Session:
    (found,) = read().programme.all(Session)
    return found


@pytest.mark.parametrize(
    ("kind", "id_", "address", "place"),
    [
        (Edition, "2026", "editions/2026", Place("editions/2026.md")),
        (Session, "2026/a", "sessions/2026/a", Place("sessions/2026/a.md")),
        (Part, "2026/a#theory", "sessions/2026/a#theory", Place("sessions/2026/a.md", 12, 5)),
    ],
)
def test_a_thing_knows_its_address_and_where_it_was_read(
    kind: type[Thing], id_: str, address: str, place: Place
) -> None:
    thing = the(kind, id_)

    assert (thing.address, thing.at()) == (address, place)


def test_things_inside_others_have_ids_and_addresses_of_their_own() -> None:
    programme = read().programme

    assert [(thing.id, thing.address) for thing in programme.of_kind("room")] == [
        ("2026/aula", "editions/2026/rooms/aula")
    ]
    assert [(thing.id, thing.address) for thing in programme.of_kind("stage")] == [("home#ward", "pathways/home#ward")]


def test_objectives_without_an_id_are_numbered_within_their_session() -> None:
    assert sorted(thing.id for thing in read().programme.of_kind("objective")) == [
        "2026/a/objective-1",
        "2026/a/objective-2",
        "2026/a/wheels",
    ]


def test_roles_are_told_chairs_first_and_then_as_written() -> None:
    assert [(role.person.id, role.role, role.key) for role in session().roles()] == [
        ("ada-berg", "chair", ("chairs", 0)),
        ("Bo Ek", "host", ("people", 0)),
        ("ada-berg", "speaker", ("speakers", 0)),
    ]


def test_a_session_ends_after_its_minutes_or_when_it_says() -> None:
    talk = session()

    assert talk.finish == datetime(2026, 3, 10, 12, 30)
    assert talk.model_copy(update={"end": datetime(2026, 3, 10, 12, 0)}).finish == datetime(2026, 3, 10, 12, 0)
    assert talk.model_copy(update={"start": None}).finish is None


def test_people_are_sorted_by_the_name_that_leads_in_an_index() -> None:
    assert [person.index_name for person in read().programme.all(Speaker)] == ["Berg, Ada", "Ek, Bo"]


def test_every_reference_is_found_with_its_key() -> None:
    assert list(refs_of(session())) == [
        (("chairs", 0), Ref("speaker", "ada-berg")),
        (("speakers", 0), Ref("speaker", "ada-berg")),
        (("people", 0, "person"), Ref("speaker", "Bo Ek")),
        (("parts", 0, "speakers", 0), Ref("speaker", "bo-ek")),
    ]


def test_markdown_is_found_in_the_body_and_in_the_parts() -> None:
    assert {key: text.source.text.strip() for key, text in proses_of(session())} == {
        ("body",): "The whole of it.",
        ("parts", 0, "abstract"): "About *wheels*.",
    }


def test_every_text_is_found_in_all_its_languages() -> None:
    texts = dict(texts_of(session()))

    assert texts["parts", 0, "title"].written == (Words("Theory", "en"), Words("Teori", "sv"))
    assert ("title",) in texts


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_tells_how_each_of_its_fields_is_read(kind: type[Entity]) -> None:
    fields = shape(kind)

    assert {"aliases", "body", "id", "language"} <= set(fields)
    assert fields["body"].nature == "prose"
    assert fields[kind.titled].required
    assert all(found.to for found in fields.values() if found.nature == "ref")


@pytest.mark.parametrize("kind", [Objective, Pathway, Session, Speaker])
def test_a_thing_can_be_hashed_and_not_changed(kind: type[Entity]) -> None:
    assert kind.model_config["frozen"] is True
    assert hash(session()) == hash(session())


AWKWARD = ("address", "origin", "at", "copy", "json", "model_fields", "edition_id", "value", "class", "container-title")
"""Names that a thing has for itself, and names that Python keeps."""


@pytest.mark.filterwarnings("error")
def test_a_declared_field_may_be_called_as_its_festival_likes() -> None:
    fields = ", ".join(f"{{id: {name}, type: text}}" for name in AWKWARD)
    settings = f"collections:\n  - {{id: walks, kind: walk, name: Walks, singular: Walk, fields: [{fields}]}}\n"
    written = "\n".join(f"{name}: The {name}" for name in AWKWARD)

    site = build.load_files({"walks/a.md": f"---\ntitle: A\n{written}\n---\n"}, settings)

    assert [finding for finding in site.findings if finding.severity is not Severity.NOTE] == []
    (walk,) = site.programme.of_kind("walk")
    assert isinstance(walk, DeclaredEntity)
    assert {name: walk.value(name) for name in AWKWARD} == {name: f"The {name}" for name in AWKWARD}
    assert (walk.address, walk.at("address")) == ("walks/a", Place("walks/a.md", 3, 10))


@pytest.mark.parametrize(
    ("collection", "told"),
    [
        (
            "id: Walks, kind: walk",
            "programme.yml:2:10: PRG013 `id`: “Walks” cannot be part of an address (write “walks”)",
        ),
        ("id: sessions, kind: walk", "programme.yml:2:10: PRG013 `id`: “sessions” is taken (choose another name)"),
        ("id: walks, kind: room", "programme.yml:2:23: PRG013 `kind`: “room” is taken (choose another name)"),
        (
            "id: walks, kind: walk, fields: [{id: title, type: text}]",
            "programme.yml:2:43: PRG013 `title` is a field that every kind has (choose another name)",
        ),
        (
            "id: walks, kind: walk, fields: [{id: _x, type: text}]",
            "programme.yml:2:43: PRG013 “_x” cannot be the name of a field "
            "(begin with a small letter; then small letters, digits, _ and -)",
        ),
        (
            "id: walks, kind: walk, fields: [{id: x, type: list of record, fields: [{id: y, type: ref speeker}]}]",
            "programme.yml:2:91: PRG013 `y`: there is no kind “speeker” (did you mean “speaker”?)",
        ),
    ],
)
def test_a_kind_that_cannot_be_declared_is_told_in_the_settings(collection: str, told: str) -> None:
    site = build.load_files({}, f"collections:\n  - {{{collection}, name: Walks, singular: Walk}}\n")

    assert list(map(str, site.findings)) == [told]


def test_every_type_that_the_manual_names_is_one() -> None:
    named = [words.replace("KIND", "speaker").replace("…", "text") for words in field_types()]

    assert [words for words in named if not is_type(words)] == []
    assert not is_type("list of")


def test_what_was_imported_knows_its_name_elsewhere() -> None:
    origin = "origin: {format: frab, source: https://fest.example/schedule.xml, id: 12, guid: 4146f61a}"
    files = {
        "editions/2026.md": "---\nname: Festival\nrooms: [{id: hall, name: H, origin: {format: frab, id: 3}}]\n---\n",
        "sessions/2026/a.md": f"---\ntitle: Engines\n{origin}\n---\n",
        "speakers/ada-berg.md": f"---\nname: Ada Berg\n{origin}\n---\n",
    }
    site = build.load_files(files)
    frab = Imported(format="frab", source="https://fest.example/schedule.xml", id="12", guid="4146f61a")

    programme = site.programme
    assert [one.imported for one in programme.all(Room)] == [Imported(format="frab", id="3")]
    assert [one.imported for one in programme.all(Session)] == [frab]
    assert [one.imported for one in programme.all(Speaker)] == [frab]
    assert site.findings == ()
