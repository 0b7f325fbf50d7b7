"""What `mkdocs build` keeps of a build, and takes over from it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli
from mkdocs.config import load_config

from mkdocs_programme.plugin.keeping import begun_by_mkdocs
from plugin_sites import write
from test_again import ALWAYS, drawn, in_all, places, spoilt, whole
from test_cli_build import said
from test_store import edited, files

RECORDS = ".cache/programme/builds/*.json"
BODY = edited("content/speakers/ann-berg.md", "Ann leads", "Ann Berg leads")


@pytest.fixture(autouse=True)
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    write(tmp_path)
    return tmp_path


def built(*options: str) -> int:
    return CliRunner().invoke(cli, ["build", *options]).exit_code


def test_of_a_changed_word_those_pages_are_drawn_that_show_it(festival: Path) -> None:
    assert built() == 0
    before = places(festival)
    BODY(festival)
    assert built() == 0

    assert drawn(festival, before) == in_all(*ALWAYS, "speakers/ann-berg/")
    assert files(festival / "site") == whole(festival)


def test_where_nothing_changes_that_is_drawn_which_always_is(festival: Path) -> None:
    assert built() == 0
    before = places(festival)
    assert built() == 0

    assert drawn(festival, before) == in_all(*ALWAYS)
    assert files(festival / "site") == whole(festival)


def told(options: Callable[[dict[str, Any]], object]) -> Callable[[Path], object]:
    """Write something else into the settings of MkDocs."""

    def change(root: Path) -> None:
        settings = json.loads((root / "mkdocs.yml").read_text("utf-8"))
        options(settings)
        (root / "mkdocs.yml").write_text(json.dumps(settings), "utf-8")

    return change


SINCE: dict[str, Callable[[Path], object]] = {
    "the settings of MkDocs": told(lambda settings: settings.update(site_name="Another")),
    "the settings of the programme": edited("programme.yml", "Leda och", "Leda eller"),
    "a person more": lambda root: shutil.copy(root / "content/speakers/ann-berg.md", root / "content/speakers/bo.md"),
    "a byte of the record": spoilt(lambda octets: octets[:99] + bytes((octets[99] ^ 1,)) + octets[100:], RECORDS),
    "what was drawn is cut": spoilt(lambda octets: octets[: len(octets) // 2], ".cache/programme/builds/*.pages"),
    "a page of the site": spoilt(lambda octets: octets + b"<!-- more -->", "site/sessions/2026/a2/index.html"),
    "the site": lambda root: shutil.rmtree(root / "site"),
    "what another plugin may do": told(lambda settings: settings["plugins"].append({"offline": {}})),
    "that nothing is kept": told(
        lambda settings: settings.update(plugins=[{"programme": {"store": False}}, *settings["plugins"][1:]])
    ),
}


@pytest.mark.parametrize("since", SINCE)
def test_whatever_has_changed_the_site_is_what_a_whole_build_makes(festival: Path, since: str) -> None:
    assert built() == 0
    SINCE[since](festival)
    BODY(festival)
    assert built() == 0

    assert files(festival / "site") == whole(festival)


def test_what_was_asked_for_otherwise_is_made_anew(festival: Path) -> None:
    assert built() == 0
    before = files(festival / "site")
    assert built("--no-directory-urls") == 0
    otherwise = files(festival / "site")
    assert built() == 0

    assert "sessions/2026/a2.html" in otherwise
    assert files(festival / "site") == before


def by(engine: str) -> None:
    """Build in another process, which one engine has for itself."""
    subprocess.run([sys.executable, "-m", engine, "build", "-q"], capture_output=True, check=True)


def test_what_the_other_engine_drew_is_drawn_anew(festival: Path) -> None:
    by("mkdocs")
    alone = files(festival / "site")
    by("properdocs")
    by("mkdocs")

    assert files(festival / "site") == alone
    shutil.rmtree(festival / ".cache")
    by("properdocs")
    by("mkdocs")
    assert files(festival / "site") == alone


def test_a_build_with_errors_is_not_kept(festival: Path) -> None:
    edited("content/sessions/2026/b1.md", "room: aula", "room: attic")(festival)
    assert built() == 0
    assert list(festival.glob(RECORDS)) == []

    edited("content/sessions/2026/b1.md", "room: attic", "room: aula")(festival)
    assert built() == 0
    assert len(list(festival.glob(RECORDS))) == 1
    assert files(festival / "site") == whole(festival)


def test_a_strict_build_that_ends_leaves_site_and_record_as_they_were(festival: Path) -> None:
    assert built("--strict") == 0
    site, (record,) = files(festival / "site"), festival.glob(RECORDS)
    kept = record.read_bytes()
    (festival / "content/about.md").write_text("[gone](gone.md)\n", "utf-8")

    assert built("--strict") == 1
    assert (files(festival / "site"), record.read_bytes()) == (site, kept)


@pytest.mark.parametrize("options", [("--dirty",), ()])
def test_it_is_not_kept_where_that_is_not_wanted(festival: Path, options: tuple[str, ...]) -> None:
    if not options:
        SINCE["that nothing is kept"](festival)
    assert built(*options) == 0

    assert list(festival.glob(RECORDS)) == []


def test_neither_door_takes_what_the_other_has_told(festival: Path) -> None:
    edited("content/sessions/2026/b1.md", "minutes: 45", "minutes: 45\nroam: aula")(festival)
    assert built() == 0
    first, second, third = said("--no-strict"), said(), said()
    assert (first[0], second[0]) == (0, 1)
    assert third == second

    edited("content/sessions/2026/b1.md", "\nroam: aula", "")(festival)
    assert built() == 0
    assert said()[1].splitlines()[-1] == "The site is in site."
    assert said()[1].splitlines()[-1] == "Nothing has changed: the site in site is up to date."
    BODY(festival)
    assert built() == 0
    assert said()[1].splitlines()[-1] == "The site is in site."
    assert files(festival / "site") == whole(festival)


def test_settings_that_are_changed_while_they_are_read_are_none_to_keep(festival: Path) -> None:
    config = load_config("mkdocs.yml")
    asked = (festival / "content", festival / "programme.yml")
    assert begun_by_mkdocs(config, *asked) is not None

    told(lambda settings: settings["plugins"][2]["macros"].update(on_undefined="keep"))(festival)
    assert begun_by_mkdocs(config, *asked) is None
