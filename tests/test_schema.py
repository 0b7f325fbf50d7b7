"""The schemas describe what authors write."""

from pathlib import Path

from jsonschema import Draft202012Validator

from mkdocs_programme import build, documents, schema

ROOT = Path(__file__).parents[1]


def _faults(site: build.Site, kind: str, fields: object) -> list[str]:
    made = schema.schemas(site.settings)[kind]
    return [fault.message for fault in Draft202012Validator(made).iter_errors(fields)]


def test_every_file_of_the_content_meets_the_schema_of_its_kind() -> None:
    site = build.load(ROOT / "content", ROOT / "programme.yml")
    kinds = {entity.folder: entity.kind for entity in site.programme.entities}
    wrong: dict[str, list[str]] = {}
    for path in sorted(site.files):
        document, _ = documents.parse(path, (ROOT / "content" / path).read_bytes())
        kind = kinds[path.split("/")[0]]
        faults = _faults(site, f"{kind}.translation" if path.endswith(".sv.md") else kind, dict(document.fields))
        wrong.update({path: faults} if faults else {})

    assert len(site.files) > 150
    assert wrong == {}


def test_the_settings_meet_their_schema() -> None:
    site = build.load_files({}, (ROOT / "programme.yml").read_bytes())
    document, _ = documents.parse_yaml("programme.yml", (ROOT / "programme.yml").read_bytes())

    assert _faults(site, "settings", dict(document.fields)) == []


def test_a_field_that_nothing_reads_breaks_the_schema() -> None:
    site = build.load_files({})

    (fault,) = _faults(site, "speaker", {"name": "Ada Berg", "pronuns": "she"})
    assert "'pronuns'" in fault
    assert _faults(site, "speaker", {"name": "Ada Berg", "x_badge": "blue"}) == []
    assert len(_faults(site, "speaker", {})) == 1
    assert len(_faults(site, "speaker.translation", {"name": "Ada Berg"})) == 1


def test_schemas_are_valid_themselves_and_carry_the_help_of_every_field() -> None:
    made = schema.schemas(build.load_files({}).settings)

    for one in made.values():
        Draft202012Validator.check_schema(one)
    assert made["session"]["properties"]["code"]["description"] == "As in the printed programme, such as A2."
