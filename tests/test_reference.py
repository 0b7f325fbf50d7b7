"""The reference of the manual is made of the code, is current, and shows examples that hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click import Context, Group

from mkdocs_programme import build
from mkdocs_programme.cli import main
from mkdocs_programme.entities import KINDS, Entity
from mkdocs_programme.entities.shape import shape
from mkdocs_programme.reference.fields import EXAMPLES
from mkdocs_programme.render.spot import FILTERS
from test_cli import said

DOCS = Path(__file__).parents[1] / "docs" / "reference"
PACKAGE = Path(__file__).parents[1] / "plugins" / "mkdocs_programme"
OWN = """\
name: Festival
collections:
  - id: walks
    kind: walk
    name: Walks
    singular: Walk
    intro: Ways through the town.
    fields:
      - {id: guide, type: ref speaker, required: yes, help: Who goes ahead.}
      - id: stops
        type: list of record
        fields:
          - {id: place, type: text, help: Where one stands.}
"""


def shown(name: str) -> str:
    """A page as the terminal shows it."""
    code, told, aside = said("reference", name)
    assert (code, aside) == (0, "")
    return told


def fields(page: str) -> list[str]:
    """What stands in the first column of the tables of a page, as code."""
    return re.findall(r"(?m)^\| `([^`]+)`", page)


def test_the_pages_of_the_manual_are_those_of_the_code(tmp_path: Path) -> None:
    assert said("reference", "--output", str(tmp_path)) == (0, "", "")

    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    committed = {path.name: path.read_text(encoding="utf-8") for path in DOCS.iterdir()}
    assert committed == written, "write them anew: programme reference --output docs/reference"


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_kind_stands_on_its_page_with_what_it_is_for(kind: type[Entity]) -> None:
    page = shown(kind.kind)

    top = page.partition("\n### Kept")[0]
    assert set(fields(top)) == set(shape(kind)) - {"id", "body"}
    assert re.findall(r"(?m)^\|.*\|\s*\|$", page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_on_a_page_is_a_file_of_the_example_festival(kind: type[Entity]) -> None:
    path, text = re.findall(r"`content/([^`]+)`:\n\n```yaml\n(.*?)```", shown(kind.kind), re.DOTALL)[0]

    assert EXAMPLES.joinpath("content", path).read_text(encoding="utf-8") == text
    assert path.startswith(f"{kind.folder}/")


def test_there_is_nothing_to_say_of_the_example_festival() -> None:
    site = build.load(Path(str(EXAMPLES)) / "content", Path(str(EXAMPLES)) / "programme.yml")

    assert {entity.kind for entity in site.programme.entities} == {kind.kind for kind in KINDS}
    assert site.findings == ()


def test_kinds_of_a_festival_are_described_beside_ours(tmp_path: Path) -> None:
    (tmp_path / "programme.yml").write_text(OWN, encoding="utf-8")

    code, told, _ = said("reference", "walk", "--settings", str(tmp_path / "programme.yml"))

    assert code == 0
    assert told.startswith("# Walk\n\nWays through the town.\n\nA file `walks/ID.md` below `content/`.")
    assert "| `guide` **needed** | id or exact name of a speaker | Who goes ahead. |\n" in told
    assert "| `place` | text | Where one stands. |\n" in told


def below(group: Group, name: str) -> set[str]:
    """The commands that do something, by their whole name."""
    context = Context(group)
    found: set[str] = set()
    for one in group.list_commands(context):
        command = group.get_command(context, one)
        if isinstance(command, Group):
            found |= below(command, f"{name} {one}")
        if not isinstance(command, Group) or command.invoke_without_command:
            found.add(f"{name} {one}")
    return found


def test_every_command_stands_in_the_reference_and_every_option_says_what_it_does() -> None:
    page = shown("commands")

    assert isinstance(main, Group)
    assert set(re.findall(r"(?m)^## (programme .+)$", page)) == below(main, "programme")
    assert re.findall(r"(?m)^\| `[^`]*` \| (?:\[[^|]*)?\|$", page) == []


def test_every_template_of_a_page_and_every_filter_is_described() -> None:
    page = shown("templates")

    names = {path.name for path in (PACKAGE / "render" / "templates").glob("[!_]*.jinja")}
    assert set(re.findall(r"(?m)^## (\S+\.jinja)$", page)) == names
    assert set(FILTERS) <= set(fields(page))


def test_every_type_that_a_view_is_made_of_is_described_below_the_templates() -> None:
    _, _, below_them = shown("templates").partition("\n## What views are made of\n")
    described = re.findall(r"(?m)^### (\w+)", below_them)

    assert {"Words", "Link", "SessionLine", "PersonLine", "AgendaLine", "Drawing", "Node", "Choice"} <= set(described)
    assert len(described) == len(set(re.findall(r"(?m)^### (.+)$", below_them)))


def test_every_variable_that_the_sheet_declares_is_described() -> None:
    sheet = (PACKAGE / "render" / "assets" / "programme.css").read_text(encoding="utf-8")
    declared = re.search(r"(?ms)^\[data-md-color-scheme\] \{\n(.*?)^\}", sheet)

    assert declared is not None
    assert fields(shown("variables")) == re.findall(r"(?m)^  (--[\w-]+):", declared[1])


def test_without_a_name_the_pages_are_listed_and_the_nearest_of_a_wrong_one_is_offered() -> None:
    code, told, _ = said("reference")

    assert (code, told.splitlines()[:2]) == (0, ["commands", "edition"])
    assert said("reference", "sesion") == (2, "", "There is no page “sesion” (did you mean “session”?).\n")
