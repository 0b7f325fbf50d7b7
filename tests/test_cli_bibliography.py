"""`programme bib`: a bibliography of others comes in."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from bibliography_files import BIB
from mkdocs_programme.cli import main


@pytest.fixture
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "content/bibliography").mkdir(parents=True)
    (tmp_path / "programme.yml").write_text("languages: [en, sv]\n", encoding="utf-8")
    (tmp_path / "works.bib").write_text(BIB, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> tuple[int, list[str]]:
    done = CliRunner().invoke(main, ["bib", "add", *arguments])
    return done.exit_code, done.output.splitlines()


TOLD = [
    "works.bib:3: content/bibliography/batalden2016.md: “Coproduction of Healthcare Service: 50% & more”"
    " (kept as comments: keywords)",
    "works.bib:10: content/bibliography/stabell1998.md: “Configuring value” (kept as comments: ISBN)",
    "works.bib:11: not read: has the key “value”, as an entry before it",
    "works.bib:12: not read: is no entry that could be read; look for a brace or a comma that is missing",
    "works.bib:13: content/bibliography/no-a-site.md: “NO: a site”",
]


def test_the_command_shows_what_it_does_and_writes_only_when_asked(festival: Path) -> None:
    assert run("works.bib", "--dry-run") == (1, [*TOLD, "3 would be written, 0 known already, 2 not read"])
    assert list((festival / "content/bibliography").iterdir()) == []

    assert run("works.bib") == (1, [*TOLD, "3 written, 0 known already, 2 not read"])
    names = sorted(path.name for path in (festival / "content/bibliography").iterdir())
    assert names == ["batalden2016.md", "no-a-site.md", "stabell1998.md"]

    code, lines = run("works.bib")
    assert (code, lines[-1]) == (1, "0 written, 3 known already, 2 not read")


def test_the_command_says_in_one_sentence_what_it_lacks(festival: Path) -> None:
    assert run("lost.bib") == (2, ["lost.bib cannot be read. Look whether it is there and you may open it."])
    (festival / "works.docx").write_bytes(b"PK")
    assert run("works.docx") == (2, ["works.docx ends in none of .bib, .ris, .json."])
