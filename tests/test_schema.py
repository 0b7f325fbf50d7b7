"""The schemas describe what authors write, no more and no less."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mkdocs_programme import build, documents, schema
from mkdocs_programme.entities import KINDS, Record
from mkdocs_programme.entities.shape import shape
from mkdocs_programme.settings import Settings

KIND = {"editions": "edition", "sessions": "session", "speakers": "speaker", "walks": "walk", "settings": "settings"}
ROOT = Path(__file__).parent.parent
SETTINGS = """\
name: Festival
languages: [en, sv]
collections:
  - id: walks
    kind: walk
    name: Walks
    singular: {en: Walk, sv: Promenad}
    fields:
      - {id: guide, type: ref speaker, required: yes, help: Who goes ahead.}
      - {id: length, type: number}
      - id: stops
        type: list of record
        fields:
          - {id: place, type: translated}
          - {id: indoors, type: yes or no}
"""


@cache
def of(settings: str) -> dict[str, Draft202012Validator]:
    """What tries the fields of each kind of a site."""
    made = schema.schemas(build.load_files({}, settings).settings)
    return {kind: Draft202012Validator(one) for kind, one in made.items()}


def fits(path: str, text: str, settings: str = SETTINGS) -> bool:
    """Whether front matter fits the schema of its kind, which the folder tells; or the settings theirs."""
    document, findings = documents.parse_yaml(path, text)
    assert findings == []
    kind = KIND[path.split("/", maxsplit=1)[0]] + (".translation" if ".sv." in path else "")
    return bool(of(settings)[kind].is_valid(dict(document.fields)))


def test_every_file_of_the_content_fits_the_schema_of_its_kind() -> None:
    settings = (ROOT / "programme.yml").read_text(encoding="utf-8")
    site = build.load(ROOT / "content", ROOT / "programme.yml")
    kinds = {entity.folder: entity.kind for entity in site.programme.entities}
    wrong: dict[str, list[str]] = {}
    for path in sorted(site.files):
        document, _ = documents.parse(path, (ROOT / "content" / path).read_bytes())
        kind = kinds[path.split("/")[0]]
        tried = of(settings)[f"{kind}.translation" if path.endswith(".sv.md") else kind]
        faults = [fault.message for fault in tried.iter_errors(dict(document.fields))]
        wrong.update({path: faults} if faults else {})

    assert len(site.files) > 150
    assert wrong == {}


def test_the_settings_fit_their_schema() -> None:
    settings = (ROOT / "programme.yml").read_text(encoding="utf-8")

    assert fits("settings", settings, settings)
    assert fits("settings", "fallback:\n  nb: [da, sv]\n  fi: [sv]\nroles: {scribe: Scribe}\n")
    assert not fits("settings", "fallbacks:\n  nb: [da, sv]\n")


READ = [
    ("speakers/a.md", "name: Ada Berg\naffiliations: IHI\nlinks: https://example.org\n"),
    ("speakers/a.md", "name: Ada Berg\naffiliations:\n  - {organisation: ihi, former: yes}\n  - ihi\nx_badge: blue\n"),
    (
        "sessions/2026/a.md",
        "title: {en: Opening, sv: Öppning}\nstart: 2026-03-10 9:30\nspeakers: ada\n",
    ),
    ("sessions/2026/a.md", "title: Opening\npeople:\n  - ada-berg\n  - {person: Ada Berg, role: chair}\n"),
    ("sessions/2026/a.md", "title: Opening\nparts:\n  one: {title: First}\n  two: {title: Second, start: 11.30}\n"),
    ("sessions/2026/a.md", "title: Opening\nobjectives:\n  - know-enablers\n  - {statement: Lead, level: apply}\n"),
    ("sessions/2026/a.md", "title: Opening\nminutes: 45 min\nobjectives:\n  lead: Lead together\n"),
    ("editions/2026.md", "name: Festival\nrooms:\n  aula: {name: Great hall, capacity: 010}\n"),
    ("sessions/2026/a.md", "title: Opening\nobjectives:\n  lead: {en: Lead together, sv: Leda tillsammans}\n"),
    ("walks/a.md", "title: Along the lake\nguide: ada-berg\nstops: {place: Pier, indoors: off}\n"),
    ("walks/a.md", "title: Along the lake\nguide: ada-berg\nfmContentType: walk\n"),
]
WRONG = [
    ("speakers/a.md", "name: Ada Berg\npronuns: she\n"),
    ("speakers/a.md", "pronouns: she\n"),
    ("speakers/a.md", "name: Ada Berg\ncountry: Norway\n"),
    ("speakers/a.md", "name: Ada Berg\naffiliations:\n  - {organistion: ihi}\n"),
    ("sessions/2026/a.md", "title: {en: Opening, fr: Ouverture}\n"),
    ("sessions/2026/a.md", "title: Opening\nstart: tomorrow\n"),
    ("sessions/2026/a.md", "title: Opening\nminutes: an hour\n"),
    ("sessions/2026/a.md", "title: Opening\nstatus: perhaps\n"),
    ("sessions/2026/a.md", "title: Opening\nrecording: perhaps\n"),
    ("sessions/2026/a.md", "title: Opening\nid: a1\n"),
    ("sessions/2026/a.md", "title: Opening\nroom: [aula, attic]\n"),
    ("editions/2026.md", "name: Festival\nrooms:\n  - {name: Great hall}\n"),
    ("walks/a.md", "title: Along the lake\n"),
    ("walks/a.md", "title: Along the lake\nguide: ada-berg\nfmContentTypes: walk\n"),
    ("walks/a.md", "title: Along the lake\nguide: ada-berg\nstops: [{place: Pier, fmContentType: stop}]\n"),
]
SAID = [
    ("sessions/2026/a.sv.md", "title:\nparts:\n  - {id: one, title: Första}\n"),
    ("sessions/2026/a.sv.md", "parts:\n  one: {title: Första}\n"),
    ("sessions/2026/a.sv.md", "objectives:\n  lead: Leda tillsammans\n"),
    ("sessions/2026/a.sv.md", "fmContentType: session-2026\ntitle: Öppning\n"),
]
NOT_SAID = [
    ("sessions/2026/a.sv.md", "start: 2026-03-11 11:00\n"),
    ("sessions/2026/a.sv.md", "tittle: Öppning\n"),
]
SOURCE = "title: Opening\nparts:\n  - {id: one, title: First}\nobjectives:\n  lead: Lead together\n"


def told(path: str, text: str) -> list[str]:
    """What the reader says of the form of a file; what it says of names and links is left out."""
    files = {path: f"---\n{text}---\n", **({"sessions/2026/a.md": f"---\n{SOURCE}---\n"} if ".sv." in path else {})}
    findings = build.load_files(files, SETTINGS).findings
    return [finding.message for finding in findings if finding.code < "PRG100"]


@pytest.mark.parametrize(("path", "text"), [*READ, *SAID])
def test_what_is_read_without_a_finding_fits(path: str, text: str) -> None:
    assert told(path, text) == []
    assert fits(path, text)


@pytest.mark.parametrize(("path", "text"), [*WRONG, *NOT_SAID])
def test_what_is_told_as_wrong_does_not_fit(path: str, text: str) -> None:
    assert len(told(path, text)) == 1
    assert not fits(path, text)


def test_an_editor_may_read_figures_and_switches_as_such() -> None:
    session = {"title": 2026, "minutes": 45, "recording": False, "code": 2, "room": 101}

    assert of(SETTINGS)["session"].is_valid(session)
    assert of(SETTINGS)["material"].is_valid({"title": "Slides", "edition": 2023, "date": 2023})


def test_every_schema_is_one_itself_and_refers_to_nothing_outside() -> None:
    for kind, one in of(SETTINGS).items():
        Draft202012Validator.check_schema(one.schema)
        assert "$id" not in one.schema, kind
        referred = set(_refs(one.schema))
        assert referred == {f"#/$defs/{name}" for name in one.schema.get("$defs", {})}, kind


def _refs(made: Any) -> list[str]:
    if isinstance(made, dict):
        own = [made["$ref"]] if isinstance(made.get("$ref"), str) else []
        return own + [ref for inner in made.values() for ref in _refs(inner)]
    return [ref for inner in made for ref in _refs(inner)] if isinstance(made, list) else []


def test_a_declared_kind_is_described_as_a_whole() -> None:
    made = schema.schemas(build.load_files({}, SETTINGS).settings)

    golden = json.loads((Path(__file__).parent / "golden" / "walk.schema.json").read_text(encoding="utf-8"))
    assert made["walk"] == golden["walk"]
    assert made["walk.translation"] == golden["walk.translation"]


def described(kind: type[Record], seen: set[type[Record]]) -> Iterator[tuple[str, str]]:
    """Each field of a kind and of the records in it, with what it is for."""
    if kind in seen:
        return
    seen.add(kind)
    for name, found in shape(kind).items():
        yield f"{kind.__name__}.{name}", kind.model_fields[found.attribute].description or ""
        if found.record is not None:
            yield from described(found.record, seen)


def test_every_field_says_what_it_is_for() -> None:
    kinds: tuple[type[Record], ...] = (*KINDS, Settings)
    seen: set[type[Record]] = set()

    silent = [name for kind in kinds for name, told in described(kind, seen) if not told]

    assert silent == []
