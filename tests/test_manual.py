"""The manual is built by the command, from a package installed as others install it."""

from __future__ import annotations

import os
import re
import signal
import sys
from pathlib import Path
from subprocess import PIPE, Popen
from urllib.request import urlopen

import pytest

from ending import heeding
from plugin_sites import robots, select, tree
from test_cli import said
from walking import DOCS
from wheels import made, pip

COMMAND = "from mkdocs_programme.cli import main; main(['manual', '--serve'])"


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build it far from the repository, look at it, and press Ctrl+C."""
    installed, here = tmp_path_factory.mktemp("installed"), tmp_path_factory.mktemp("here")
    pip("install", "--no-deps", "--target", str(installed), str(made(tmp_path_factory.mktemp("wheel"))))
    around = {**os.environ, "PYTHONPATH": str(installed), "PYTHONUNBUFFERED": "1", "BROWSER": "true"}
    asked = [sys.executable, "-c", COMMAND]
    with heeding(), Popen(asked, cwd=here, env=around, stdout=PIPE, text=True) as command:
        assert command.stdout is not None
        told = [command.stdout.readline(), command.stdout.readline()]
        (address,) = re.findall(r"It is shown at (http://127\.0\.0\.1:\d+/) until you press Ctrl\+C\.", told[1])
        with urlopen(f"{address}index.html") as page:
            assert b"<h1" in page.read()
        command.send_signal(signal.SIGINT)
        assert command.wait() == 0
    assert told[0] == "The manual is in programme-manual. Open programme-manual/index.html.\n"
    return here / "programme-manual"


def built(page: Path) -> str:
    """Where a page of the manual is built."""
    path = page.relative_to(DOCS).as_posix().removesuffix(".md")
    return f"{path.removesuffix('/index')}.html"


def test_every_page_is_built_in_both_languages(manual: Path) -> None:
    pages = [page for page in DOCS.rglob("*.md") if not page.name.endswith(".sv.md")]

    missing = [built(page) for page in pages for folder in ("", "sv") if not (manual / folder / built(page)).is_file()]

    assert len(pages) > 180
    assert missing == []


def test_the_committee_is_spoken_to_in_its_language_and_other_pages_say_in_which_they_are(manual: Path) -> None:
    committee, theming = (tree(manual, f"sv/{page}.html") for page in ("guides/committee", "theming"))

    assert [one.text for one in select(committee, "h1")] == ["För programkommittén"]
    assert committee.get("lang") == theming.get("lang") == "sv"
    (marked,) = theming.xpath("//article//div[@lang='en'][.//h1]")
    assert marked.xpath(".//h1/text()") == ["How the site looks, and how to change it"]


def test_the_pages_open_from_a_disk_and_may_be_found(manual: Path) -> None:
    for path in ("index.html", "checks.html", "reference/session.html"):
        page = tree(manual, path)
        hrefs = [str(link) for link in page.xpath("//nav//a/@href") if not str(link).startswith("#")]
        assert [href for href in hrefs if not href.partition("#")[0].endswith(".html")] == []
        assert robots(page) == []


def test_a_folder_that_holds_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "thesis.md").write_text("# Years of work\n", encoding="utf-8")

    code, told, aside = said("manual", str(tmp_path))

    assert (code, told) == (2, "")
    assert aside.endswith(" holds something else. Name a folder that is empty or not there yet.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.md"]


def test_no_picture_of_the_manual_is_heavy() -> None:
    weights = {path.name: path.stat().st_size for path in (DOCS / "img").iterdir()}

    assert {name: weight for name, weight in weights.items() if weight > 60_000} == {}
