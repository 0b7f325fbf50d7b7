"""The JSON for others: whole, in one language at a time, as its own schema says, and without what is not public."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

from exports_festival import FILES, exported, site
from mkdocs_programme import build
from render_festival import festival

PICTURE = "portrait: {file: speakers/ann.jpg, alt: Ann, consent: %s}\n"


def read(path: str, made: build.Site | None = None) -> Any:
    return json.loads(exported("api", made)[f"api/v1/{path}"].text)


def item(language: str, folder: str, id_: str, made: build.Site | None = None) -> Any:
    (found,) = [one for one in read(f"{language}/{folder}.json", made)["items"] if one["id"] == id_]
    return found


def strict(schema: Any) -> Any:
    """The same schema, which lets nothing in that it does not name."""
    if isinstance(schema, list):
        return [strict(member) for member in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {"additionalProperties": False} if "properties" in schema and "type" in schema else {}
    return {**{name: strict(value) for name, value in schema.items()}, **closed}


def test_a_session_is_told_whole_and_says_what_stands_in_another_language() -> None:
    assert item("sv", "sessions", "2026/a1") == {
        "id": "2026/a1",
        "$page": "https://fest.example/y/sv/sessions/2026/a1/",
        "objectives": [
            {
                "id": "2026/a1/objective-1",
                "$page": "https://fest.example/y/sv/objectives/2026/a1/objective-1/",
                "statement": "Tell a ward from a home",
            }
        ],
        "people": [{"person": "bo", "role": "patient-representative"}],
        "chairs": ["ann"],
        "body": "Vad [Ann](https://fest.example/y/sv/speakers/ann/) har sett.",
        "title": "Från avdelning till hem",
        "code": "A1",
        "subtitle": "Care < cure",
        "start": "2026-03-10T10:00",
        "minutes": 90,
        "room": "2026/hall",
        "stream": "2026/leading",
        "format": "2026/workshop",
        "status": "confirmed",
        "languages": ["en", "sv"],
        "recording": False,
        "links": [{"url": "https://fest.example/slides?a=1&b=2", "label": "Slides"}],
        "$begins": "2026-03-10T10:00:00+01:00",
        "$ends": "2026-03-10T11:30:00+01:00",
        "$elsewhere": {"/objectives/0/statement": "en", "/subtitle": "en", "/links/0/label": "en"},
    }


def test_an_objective_that_is_only_named_leads_to_where_it_is_written() -> None:
    made = site(
        objectives__wards="---\nstatement: Tell a ward from a home\n---\n",
        sessions__2026__a1=FILES["sessions/2026/a1.md"].replace("[Tell a ward from a home]", "[{ref: wards}]"),
    )

    assert item("en", "sessions", "2026/a1", made)["objectives"] == [
        {"id": "2026/a1/objective-1", "$page": "https://fest.example/y/objectives/wards/", "ref": "wards"}
    ]


def test_a_citation_stays_and_so_does_what_is_an_id() -> None:
    assert item("en", "sessions", "2026/a1")["body"].splitlines()[0] == (
        "What [Ann](https://fest.example/y/speakers/ann/) has *seen* [@deming, p. 4]."
    )
    assert [part["id"] for part in item("en", "sessions", "2026/b1")["parts"]] == ["2026/b1#one", "2026/b1#two"]


def test_a_picture_is_told_with_consent_alone() -> None:
    for consent, told in (("yes", {"file": "speakers/ann.jpg", "alt": "Ann"}), ("no", None)):
        made = site(speakers__ann=FILES["speakers/ann.md"].replace("name", f"{PICTURE % consent}name"))
        assert item("en", "speakers", "ann", made).get("portrait") == told


def test_the_index_leads_to_every_file() -> None:
    index = read("index.json")
    assert index["name"] == {"en": "The Festival"}
    assert [(kind["kind"], kind["count"]) for kind in index["kinds"]] == [
        ("edition", 1), ("session", 8), ("speaker", 2), ("reference", 1),
    ]  # fmt: skip
    named = {path for kind in index["kinds"] for path in (kind["schema"], *kind["files"].values())}
    assert {f"api/v1/{path}" for path in (*named, "index.json")} == set(exported("api"))


def test_every_file_is_as_its_schema_says_and_the_schema_names_all() -> None:
    for made in (site(), festival()):
        files = exported("api", made)
        for path, file in files.items():
            if path.count("/") == 3 and "/schema/" not in path:
                told = json.loads(file.text)
                schema = json.loads(files[f"api/v1/schema/{told['kind']}.json"].text)
                Draft202012Validator.check_schema(schema)
                faults = Draft202012Validator(strict(schema)).iter_errors(told)
                assert [(path, fault.json_path, fault.message) for fault in faults] == []
