"""The guides of the manual hold: their commands are run, their files are checked, what they say is told is told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from mkdocs_programme import build
from mkdocs_programme.languages.messages import speaker
from mkdocs_programme.reference.fields import EXAMPLES
from mkdocs_programme.starter import starter
from walking import DOCS, Step, differing, environment, steps, walked

EXAMPLE = Path(str(EXAMPLES))
PLUGINS = DOCS.parent / "plugins"
ROW = re.compile(r"(?m)^\| `(?P<typed>[^`]+)` \| (?P<told>.+?) \| `(?P<mended>[^`]+)` \|$")
FAULTS = {"committee.md": "en", "committee.sv.md": "sv"}
"""Guides with a table of what is told, and the language in which it is."""


@pytest.fixture
def festival(tmp_path: Path) -> Path:
    """The example festival of the reference, with what builds a site of it."""
    home = tmp_path / "festival"
    shutil.copytree(EXAMPLE, home)
    (home / "content" / "index.md").write_text("# Welcome\n", encoding="utf-8")
    (home / "mkdocs.yml").write_text(starter("Festival", "en", "2027", "0")["mkdocs.yml"], encoding="utf-8")
    return home


@pytest.mark.parametrize(
    "guide", ["committee.md", "committee.sv.md", "translator.md", "organiser.md", "designer.md", "developer.md"]
)
def test_what_a_guide_does_answers_as_it_says(guide: str, festival: Path) -> None:
    """The developers' guide is done in a copy of the package; whatever is done, nothing must be mended at the end."""
    developing = guide == "developer.md"
    if developing:
        shutil.copytree(PLUGINS, festival / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    done = [*steps(f"guides/{guide}"), Step("programme check --severity warning", "nothing to mend\n")]
    package = festival / "plugins" if developing else PLUGINS

    answers = walked(done, festival, environment(festival, {"PYTHONPATH": str(package)}), {})

    assert differing(done, answers) == []
    written = [(step.path, answer) for step, answer in zip(done, answers, strict=True) if step.text and answer.strip()]
    assert written == []


def lines_of(guide: str) -> list[tuple[str, str, str]]:
    """What is typed, told, and right, row by row."""
    text = (DOCS / "guides" / guide).read_text(encoding="utf-8")
    return [(row["typed"], row["told"], row["mended"]) for row in ROW.finditer(text)]


@pytest.mark.parametrize("guide", FAULTS)
def test_what_the_committee_is_said_to_be_told_is_told_and_mended(guide: str) -> None:
    files = {
        one.relative_to(EXAMPLE / "content").as_posix(): one.read_text(encoding="utf-8")
        for one in (EXAMPLE / "content").rglob("*.md")
    }
    path = "sessions/2027/a2.md"
    session, settings = files[path], (EXAMPLE / "programme.yml").read_text(encoding="utf-8")
    rows = lines_of(guide)

    assert len(rows) == 8
    for typed, told, mended in rows:
        found = build.load_files({**files, path: with_line(session, mended, typed)}, settings).findings
        said = [str(finding.spoken(speaker(FAULTS[guide]))) for finding in found if finding.place.path == path]
        assert any(told in one for one in said), (told, said)
        right = {**files, path: with_line(session, mended, mended)}
        assert build.load_files(right, settings).findings == ()


def with_line(text: str, like: str, line: str) -> str:
    """A file in which the field of one line stands as another says it."""
    field = like.partition(":")[0]
    return "\n".join(line if one.startswith(f"{field}: ") else one for one in text.split("\n"))
