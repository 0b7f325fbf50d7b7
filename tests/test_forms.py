"""Forms in a browser: a configuration made of the kinds and checked to be current, and a package that is known."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from mkdocs_programme import build, forms
from mkdocs_programme.cli.commands import main

SETTINGS = """\
name: {en: The Festival, sv: Festivalen}
languages: [en, sv]
default_language: en
forms: ward/festival
collections:
  - id: recipes
    kind: recipe
    name: {en: Recipes, sv: Recept}
    singular: {en: Recipe, sv: Recept}
    fields:
      - {id: serves, type: number, label: {en: For how many, sv: För hur många}}
      - {id: cook, type: ref speaker}
"""
EDITION = "---\nname: Festival\nrooms:\n  - {id: hall, name: Hall}\n---\n"


def festival(folder: Path, settings: str = SETTINGS) -> Path:
    for path, text in {
        "programme.yml": settings,
        "content/editions/2027.md": EDITION,
        "content/sessions/2027/a1.md": "---\ntitle: Opening\n---\n",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def run(folder: Path, *words: str) -> Result:
    where = ("--content", str(folder / "content"), "--settings", str(folder / "programme.yml"))
    return CliRunner().invoke(main, ["cms", *words, *where])


def test_what_is_told_to_the_forms_names_the_forge_the_languages_and_every_kind(tmp_path: Path) -> None:
    assert run(festival(tmp_path)).exit_code == 0
    told = yaml.safe_load((tmp_path / "admin/config.yml").read_text("utf-8"))

    assert told["backend"] == {
        "name": "github",
        "repo": "ward/festival",
        "auth_methods": ["token"],
        "open_authoring": True,
    }
    assert told["i18n"] == {
        "structure": "multiple_files",
        "locales": ["en", "sv"],
        "default_locale": "en",
        "initial_locales": "default",
        "omit_default_locale_from_file_path": True,
    }
    assert [(one["name"], one["label"], one["folder"]) for one in told["collections"]][:3] == [
        ("edition", "Editions", "content/editions"),
        ("session-2027", "Sessions 2027", "content/sessions/2027"),
        ("speaker", "People", "content/speakers"),
    ]


def test_a_field_is_asked_for_as_its_type_says_in_the_words_of_its_kind(tmp_path: Path) -> None:
    assert run(festival(tmp_path), "--language", "sv").exit_code == 0
    told = yaml.safe_load((tmp_path / "admin/config.yml").read_text("utf-8"))
    (recipe,) = (one for one in told["collections"] if one["name"] == "recipe")
    asked = {field["name"]: field for field in recipe["fields"]}

    assert (recipe["label"], recipe["label_singular"], recipe["folder"]) == ("Recept", "Recept", "content/recipes")
    assert asked["serves"] == {
        "name": "serves",
        "label": "För hur många",
        "widget": "number",
        "value_type": "int",
        "min": 0,
        "required": False,
    }
    assert asked["cook"] == {
        "name": "cook",
        "label": "Cook",
        "widget": "relation",
        "collection": "speaker",
        "value_field": "{{slug}}",
        "search_fields": ["name"],
        "display_fields": ["name"],
        "required": False,
    }
    assert asked["title"]["i18n"] is True
    assert asked["title"]["required"] == ["en"]
    assert asked["ignore"] == {"name": "ignore", "widget": "hidden"}
    assert (recipe["fields"][0]["name"], recipe["fields"][-1]["name"]) == ("title", "body")


def test_the_whole_configuration_is_what_the_kinds_say_and_nothing_else(tmp_path: Path) -> None:
    """Whoever changes a kind looks at the difference in this file, as a festival does in its own."""
    assert run(festival(tmp_path)).exit_code == 0
    golden = Path(__file__).parent / "golden" / "forms" / "config.yml"

    assert (tmp_path / "admin/config.yml").read_text("utf-8") == golden.read_text("utf-8")


def test_a_kind_that_cannot_be_declared_has_no_form(tmp_path: Path) -> None:
    assert run(festival(tmp_path, SETTINGS.replace("type: number", "type: figure"))).exit_code == 0
    told = yaml.safe_load((tmp_path / "admin/config.yml").read_text("utf-8"))

    assert "recipe" not in [one["name"] for one in told["collections"]]


def test_a_room_is_chosen_among_those_of_the_editions(tmp_path: Path) -> None:
    site = build.load(festival(tmp_path) / "content", tmp_path / "programme.yml")
    told = yaml.safe_load(forms.text(site.programme, tmp_path / "content", "en"))
    (session,) = (one for one in told["collections"] if one["name"] == "session-2027")
    (room,) = (field for field in session["fields"] if field["name"] == "room")

    (origin,) = (field for field in session["fields"] if field["name"] == "origin")
    assert origin == {"name": "origin", "widget": "hidden"}
    assert {name: room[name] for name in ("widget", "collection", "value_field")} == {
        "widget": "relation",
        "collection": "edition",
        "value_field": "rooms.*.id",
    }


def test_a_file_that_does_not_say_what_kinds_and_settings_say_is_told(tmp_path: Path) -> None:
    festival(tmp_path)
    assert run(tmp_path, "--check").exit_code == 1
    assert run(tmp_path, "--language", "sv").exit_code == 0
    assert run(tmp_path, "--check").exit_code == 0

    festival(tmp_path, SETTINGS.replace("ward/festival", "ward/other"))
    told = run(tmp_path, "--check")
    assert told.exit_code == 1
    assert told.output.endswith("is not what your kinds and settings say. Run: programme cms\n")


def test_a_festival_without_forms_is_told_how_to_have_them(tmp_path: Path) -> None:
    told = run(festival(tmp_path, "name: F\nlanguages: [en]\n"))

    assert told.exit_code == 2
    assert told.output == "Say in programme.yml where the forge keeps this, such as “forms: ward/festival”.\n"
    assert not (tmp_path / "admin").exists()


def packed(names: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as tar:
        for name, octets in names.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(octets)
            tar.addfile(entry, io.BytesIO(octets))
    return made.getvalue()


@pytest.mark.parametrize("archive", [b"", b"PK", packed({"package/npm/index.js": b"alert(1)"})])
def test_a_package_that_is_not_the_one_we_know_is_never_opened(archive: bytes) -> None:
    with pytest.raises(forms.Unfit):
        forms.unpacked(archive, ["en"])


def test_the_page_of_the_forms_runs_what_is_of_this_site_and_speaks_with_the_forge_alone() -> None:
    settings = build.load_files({}, SETTINGS).settings
    assert settings.forms is not None
    page = forms.page(settings.forms, "A & B", {"en-US": "words/en-US.js"})

    assert sorted(page) == ["index.html", "start.js"]
    assert "<title>A &amp; B</title>" in page["index.html"]
    assert "connect-src &#x27;self&#x27; data: blob: https://api.github.com;" in page["index.html"]
    assert "default-src &#x27;none&#x27;; script-src &#x27;self&#x27; &#x27;sha256-" in page["index.html"]
