"""A second build: nothing is done where nothing has changed, and everything where anything has."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zoneinfo
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.history import BEFORE_ALL
from mkdocs_programme.store import Built, begin
from mkdocs_programme.store.listing import Trace
from mkdocs_programme.store.record import keep, kept
from plugin_sites import CONTENT, SETTINGS, write
from test_cli_build import said
from test_releases import git

BUILT = "The site is in site.\n"
SAME = "Nothing has changed: the site in site is up to date.\n"
NOTED = {**CONTENT, "speakers/bo-ek.md": "---\nname: Bo Ek\nlinks: [{url: http://bo.example}]\n---\n"}


@pytest.fixture(autouse=True)
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path)
    return tmp_path


def last() -> str:
    """What a build ends with."""
    code, told, aside = said()
    assert (code, aside) == (0, "")
    return told.splitlines(keepends=True)[-1]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_built_stays_until_something_changes_and_its_findings_are_told_again(festival: Path) -> None:
    write(festival, NOTED)
    first, pages = said(), files(festival / "site")

    assert first[1].endswith(BUILT)
    assert said() == (0, first[1].replace(BUILT, SAME), "")
    assert files(festival / "site") == pages
    assert said("--no-store") == first
    assert said("--no-strict") == first


def edited(path: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        file = root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return edit


def secretly_edited(root: Path) -> None:
    """Bytes of the same number under the moment of the old ones."""
    file = root / "content/speakers/ann-berg.md"
    before = file.stat()
    edited("content/speakers/ann-berg.md", "leads", "holds")(root)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a word of a person": edited("content/speakers/ann-berg.md", "Ann leads", "Ann Berg leads"),
    "a word, unseen by the clock": secretly_edited,
    "a translation": edited("content/editions/2026.sv.md", "Festivalen", "Festival"),
    "a new person": lambda root: (root / "content/speakers/eva.md").write_text("---\nname: Eva Ek\n---\n"),
    "a person is called otherwise": lambda root: (root / "content/speakers/eva.md").rename(
        root / "content/speakers/eva-ek.md"
    ),
    "a person who goes": lambda root: (root / "content/speakers/eva-ek.md").unlink(),
    "a page written by hand": edited("content/about.md", "Number", "The number"),
    "a picture": lambda root: (root / "content/img/hall.png").write_text("another"),
    "the settings": lambda root: (root / "programme.yml").write_text(f"{SETTINGS}\n# said\n"),
    "the settings of MkDocs": edited("mkdocs.yml", '"Festival"', '"The Festival"'),
    "the site, a file less": lambda root: (root / "site/about/index.html").unlink(),
    "the site, a file more": lambda root: (root / "site/more.html").write_text("more"),
    "the site, a word": edited("site/about/index.html", "number", "figure"),
    "the whole site": lambda root: shutil.rmtree(root / "site"),
    "the record": lambda root: shutil.rmtree(root / ".cache"),
}


def test_whatever_changes_the_site_is_built_anew(festival: Path) -> None:
    assert last() == BUILT
    for what, change in CHANGES.items():
        assert (what, last()) == (what, SAME)
        change(festival)
        assert (what, last()) == (what, BUILT)


def told_by_git(festival: Path) -> None:
    """Let the history tell when the content was changed, and not the moments of its files."""
    for text in festival.rglob("*.md"):
        os.utime(text, (1_000_000_000, 1_000_000_000))
    git(festival, "init", "-q")
    git(festival, "add", "content")
    git(festival, "commit", "-qm", "one")


def test_a_file_that_was_touched_and_says_what_it_said_changes_nothing(festival: Path) -> None:
    told_by_git(festival)
    assert last() == BUILT
    os.utime(festival / "content/about.md")
    assert last() == SAME


def test_a_text_that_was_touched_is_a_change_where_texts_alone_tell_the_date(festival: Path) -> None:
    assert (last(), last()) == (BUILT, SAME)
    os.utime(festival / "content/about.md", (1_900_000_000, 1_900_000_000))

    assert last() == BUILT
    pages = files(festival / "site")
    assert said("--no-store")[0] == 0
    assert files(festival / "site") == pages


TAGGED = """\
site_name: Festival
docs_dir: content
theme: {name: material, font: false}
plugins: [programme]
"""


@pytest.mark.parametrize(
    ("tag", "again"),
    [
        ("copyright: !ENV [NOBODY, Ann]", BUILT),
        ("copyright: !!python/object/apply:os.getenv [HOME]", BUILT),
        ("copyright: Ann! And Bo", SAME),
        ("markdown_extensions: [{toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {}}}]", SAME),
    ],
)
def test_a_tag_in_the_settings_may_ask_the_computer_for_anything(festival: Path, tag: str, again: str) -> None:
    (festival / "mkdocs.yml").write_text(f"{TAGGED}{tag}\n", "utf-8")

    assert (last(), last()) == (BUILT, again)


WATCHED = """
import os, sys
seen = set()
def opened(event, told):
    if event == "open" and isinstance(told[0], str) and not str(told[1]).startswith(("w", "x", "a")):
        seen.add(os.path.realpath(told[0]))
sys.addaudithook(opened)
from mkdocs_programme.cli import main
main(["build", "--no-store"], standalone_mode=False)
print(*sorted(path for path in seen if os.path.isfile(path) and not path.endswith(".pyc")), sep="\\n")
"""


def test_a_build_opens_no_file_that_is_not_listed(festival: Path) -> None:
    """Beside those of Python, of what is installed, and of the time zones, which are told by their versions."""
    assert last() == BUILT
    (record,) = (festival / ".cache").rglob("*.json")
    built = kept(record)
    assert built is not None
    listed = {os.path.realpath(f"{folder}/{path}") for folder, listing in built.sources.items() for path in listing}

    environment = {**os.environ, "PROGRAMME_WORKERS": "1"}
    run = [sys.executable, "-c", WATCHED]
    done = subprocess.run(run, env=environment, capture_output=True, text=True, check=True)
    opened = {Path(line) for line in done.stdout.splitlines() if line.startswith("/")}
    told = (sys.prefix, sys.base_prefix, str(festival / "site"))
    packages = [*(os.path.realpath(folder) for folder in told), *zoneinfo.TZPATH, "/etc"]
    outside = {file for file in opened if not any(map(file.is_relative_to, packages))}
    assert {str(file) for file in outside} - listed == set()
    assert str((festival / "content/about.md").resolve()) in listed & {str(file) for file in outside}


def test_a_commit_another_day_and_another_moment_are_changes(festival: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(festival, "init", "-q")
    git(festival, "add", "content")
    git(festival, "commit", "-qm", "one")
    assert (last(), last()) == (BUILT, SAME)
    git(festival, "commit", "-qm", "two", "--allow-empty")
    assert (last(), last()) == (BUILT, SAME)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert (last(), last()) == (BUILT, SAME)


UNPLAIN: dict[str, dict[str, Any]] = {
    "a hook": {"hooks": ["hook.py"]},
    "pieces from anywhere": {"markdown_extensions": ["pymdownx.snippets"]},
    "macros of its own": {"plugins": ["programme", {"macros": {"module_name": "own"}}]},
    "data for macros": {"plugins": ["programme", {"macros": {"include_yaml": ["data.yml"]}}]},
    "documents elsewhere": {"docs_dir": "../elsewhere", "plugins": [{"programme": {"content": "../elsewhere"}}]},
    "a plugin that we do not know": {"plugins": ["programme", "material/tags"]},
    "hidden documents": {"exclude_docs": "!.well-known/\n"},
}


@pytest.mark.parametrize("settings", UNPLAIN.values(), ids=UNPLAIN)
def test_where_a_build_may_read_more_than_we_know_it_is_never_left_out(
    festival: Path, settings: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = festival / "fest"
    write(root, **{"plugins": ["programme", "macros"], **settings})
    (root / "own.py").write_text("def define_env(env):\n    pass\n")
    (root / "hook.py").write_text("")
    (root / "data.yml").write_text("a: 1\n")
    shutil.copytree(root / "content", festival / "elsewhere")
    monkeypatch.chdir(root)

    assert (last(), last()) == (BUILT, BUILT)


def test_a_folder_that_keeps_nothing_costs_time_alone(festival: Path) -> None:
    (festival / ".cache").write_text("a file in the way")

    assert (last(), last()) == (BUILT, BUILT)
    assert (festival / ".cache").read_text() == "a file in the way"


def test_a_build_that_something_overtook_is_not_kept_in_mind(festival: Path) -> None:
    slow = begin(Path("mkdocs.yml"), None)
    assert slow is not None
    edited("content/about.md", "Number", "The number")(festival)
    assert last() == BUILT
    slow.written(festival / "site")
    slow.ended(festival / "site", ["of before"], BEFORE_ALL.last)

    assert last() == SAME
    assert said()[1] == f"nothing to mend\n{SAME}"


def test_of_two_builds_at_once_the_one_that_stands_there_is_kept_in_mind_or_none(festival: Path) -> None:
    slow = begin(Path("mkdocs.yml"), None)
    assert slow is not None
    assert last() == BUILT
    shutil.copytree(festival / "site", festival / "beside")
    slow.written(festival / "beside")
    slow.ended(festival / "site", ["of the other"], BEFORE_ALL.last)
    shutil.rmtree(festival / "beside")

    assert said()[1] == f"nothing to mend\n{SAME}"


def test_a_site_and_its_record_may_be_carried_to_another_computer(festival: Path) -> None:
    told_by_git(festival)
    assert last() == BUILT
    places = {path.stat().st_ino for path in festival.rglob("*.html")}
    carried(festival)

    assert not places & {path.stat().st_ino for path in festival.rglob("*.html")}
    assert last() == SAME
    carried(festival)
    edited("site/about/index.html", "Number", "Figure")(festival)
    assert last() == BUILT


def carried(folder: Path) -> None:
    """Pack everything up and unpack it where it was, as what keeps files between jobs does; no moment stays."""
    away = folder.with_name("away")
    folder.rename(away)
    shutil.copytree(away, folder, copy_function=shutil.copyfile)
    shutil.rmtree(away)
    os.chdir(folder)


TRACES = st.builds(
    Trace, st.integers(0), st.integers(0), st.integers(0), st.integers(0), st.text("0123456789abcdef", max_size=64)
)
LISTINGS = st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), TRACES, max_size=3)
WORDS = st.text(st.characters(exclude_categories=["Cs"]))
RECORDS = st.builds(
    Built,
    st.dictionaries(WORDS, WORDS, max_size=3),
    st.dictionaries(WORDS, LISTINGS, max_size=3),
    WORDS,
    LISTINGS,
    st.lists(WORDS, max_size=3).map(tuple),
    st.booleans(),
)


@given(RECORDS, st.data())
def test_a_record_is_read_as_it_was_kept_or_not_at_all(built: Built, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "record.json"
        keep(file, built)
        assert kept(file) == built
        whole = file.read_bytes()
        place = data.draw(st.integers(0, len(whole) - 1))
        file.write_bytes(whole[:place] + bytes([whole[place] ^ data.draw(st.integers(1, 255))]) + whole[place + 1 :])
        assert kept(file) is None
        file.write_bytes(whole[:place])
        assert kept(file) is None


def test_a_few_records_are_kept(tmp_path: Path) -> None:
    for number in range(12):
        keep(tmp_path / "records" / f"{number}.json", Built({}, {}, "site", {}, ()))
        os.utime(tmp_path / "records" / f"{number}.json", (number, number))

    assert sorted(int(file.stem) for file in (tmp_path / "records").iterdir()) == list(range(4, 12))
