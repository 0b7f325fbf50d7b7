"""Releases: files that hold what was published, the command that writes them, and what may not vanish after it."""

from __future__ import annotations

import json
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from changes_festival import A2, BASE, SETTINGS
from mkdocs_programme import build
from mkdocs_programme.changes import snapshot
from mkdocs_programme.cli import main
from mkdocs_programme.releases import Held, Published, Release, Snapshot, in_order, read, written
from mkdocs_programme.releases.notation import Unreadable
from mkdocs_programme.values.words import Words

MARCH = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A festival in the current folder, last changed on 1 March."""
    for path, text in BASE.items():
        put(tmp_path, path, text)
    (tmp_path / "programme.yml").write_text(SETTINGS, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MARCH.timestamp())))
    return tmp_path


def put(root: Path, path: str, text: str) -> None:
    file = root / "content" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def said(*arguments: str) -> tuple[int, str, str]:
    """The exit code, the output, and what was said aside."""
    done = CliRunner().invoke(main, arguments)
    return done.exit_code, done.stdout, done.stderr


# The file


def test_a_release_is_written_a_line_for_each_thing() -> None:
    programme = build.load_files(
        {"editions/2026.md": "---\nname: Festival\n---\n", "sessions/2026/a2.md": A2}
    ).programme
    lines = written(Release("first", 1, MARCH, snapshot(programme))).splitlines()

    assert lines[:12] == [
        "{",
        '  "format": 1,',
        '  "name": "first",',
        '  "order": 1,',
        '  "date": "2026-03-01T09:00:00Z",',
        '  "things": {',
        '    "edition": {',
        '      "2026": {"address": "editions/2026", "name": {"en": "Festival"}}',
        "    },",
        '    "session": {',
        '      "2026/a2": {"address": "sessions/2026/a2", "name": {"en": "From ward to home"}}',
        "    }",
    ]
    assert lines[13] == '  "sessions": {'
    assert lines[14].startswith(
        '    "2026/a2": {"start": "2026-03-10T10:30", "end": "2026-03-10T11:15", "words": {"en": '
    )


TEXT = st.text(max_size=8)
LANGUAGES = st.sampled_from(["en", "sv", "ar", "und"])
NAMES = st.dictionaries(LANGUAGES, TEXT, max_size=3).map(
    lambda found: tuple(Words(text, language) for language, text in sorted(found.items()))
)
THINGS = st.dictionaries(TEXT, st.tuples(TEXT.filter(bool), TEXT.filter(bool), NAMES, st.lists(TEXT).map(tuple)))
HELD = st.builds(
    Held,
    code=TEXT,
    start=st.sampled_from(["", "2026-03-10T10:30+01:00", "2026-03-10T10:30"]),
    end=st.sampled_from(["", "2026-03-10T10:30+01:00"]),
    room=TEXT,
    stream=TEXT,
    status=st.sampled_from(["confirmed", "cancelled", "moved"]),
    people=st.dictionaries(TEXT, st.lists(TEXT, min_size=1).map(tuple), max_size=2).map(lambda all_: (*all_.items(),)),
    spoken=st.lists(TEXT, max_size=2).map(tuple),
    words=st.dictionaries(TEXT, TEXT, max_size=2).map(lambda all_: (*all_.items(),)),
)


@given(st.dictionaries(TEXT, THINGS, max_size=3), st.dictionaries(TEXT, HELD, max_size=3))
def test_what_is_written_is_read_back_as_it_was(
    things: dict[str, dict[str, tuple[str, str, tuple[Words, ...], tuple[str, ...]]]], sessions: dict[str, Held]
) -> None:
    kinds = {kind: {id_: Published(id_, *one) for id_, one in found.items()} for kind, found in things.items()}
    release = Release("first", 1, MARCH, Snapshot(kinds, sessions))

    assert read(written(release)) == release
    assert written(read(written(release))) == written(release)


@given(st.recursive(st.none() | st.booleans() | st.integers() | TEXT, lambda one: st.lists(one) | st.dictionaries(
    st.sampled_from(["format", "name", "order", "date", "things", "sessions", "session", "address", "start"]), one
)))  # fmt: skip
def test_whatever_a_file_holds_it_is_read_or_refused(value: object) -> None:
    whole = {"format": 1, "name": "a", "order": 1, "date": "2026-03-01T09:00:00Z"}
    for told in (value, {**whole, "things": value}, {**whole, "sessions": value}, {**whole, "date": value}):
        _, findings = in_order({"releases/a.json": json.dumps(told)})
        assert {finding.code for finding in findings} <= {"PRG553"}
    with pytest.raises(Unreadable):
        read("[" * 100_000)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"\xff", "releases/a.json:1:1: PRG553 this is not saved as UTF-8"),
        (b'{\n "a": }', "releases/a.json:2:7: PRG553 this is no JSON"),
        (b'{"format": 2}', "releases/a.json:1:1: PRG553 `format` is “2”, and only 1 can be read"),
        (b'{"format": 1}', "releases/a.json:1:1: PRG553 `order` is no number from 1"),
        (
            b'{"format": 1, "name": "b", "order": 1, "date": "2026-03-01"}',
            "releases/a.json:1:1: PRG553 `name` is “b”, and the file is called “a”",
        ),
        (
            b'{"format": 1, "name": "a", "order": 1, "date": "2026-03-01", "sessions": {"2026/a": {"start": "noon"}}}',
            "releases/a.json:1:1: PRG553 `sessions.2026/a.start`: “noon” is no moment such as 2026-03-10T10:30+01:00",
        ),
    ],
)
def test_a_file_that_cannot_be_read_says_where_and_why(text: bytes, told: str) -> None:
    (finding,) = build.load_files({"releases/a.json": text}).findings

    assert str(finding) == f"{told} (restore the file as `programme release` has written it)"


# What may not vanish


def released(**files: str) -> dict[str, str]:
    """What is there after a release, with other files in the place of those that were released."""
    first = written(Release("first", 1, MARCH, snapshot(build.load_files(BASE, SETTINGS).programme)))
    return {"releases/first.json": first, **{path: text for path, text in {**BASE, **files}.items() if text}}


def test_a_session_that_is_taken_out_is_told_with_the_file_that_held_it() -> None:
    files = released(**{"sessions/2026/a2.md": ""})

    assert [str(finding) for finding in build.load_files(files, SETTINGS).findings if finding.code[:5] == "PRG55"] == [
        "sessions/2026/a2.md:1:1: PRG551 the session “2026/a2” was published with the release “first”, and its address "
        "is gone (write `aliases: [a2]` in the file that takes its place, or keep the file with `status: cancelled`)"
    ]


def test_an_alias_keeps_the_address_and_all_places_below_it() -> None:
    parts = A2.replace("room: studio", "room: studio\nparts: [{id: first-half, title: First half}]\nobjectives:\n"
                       "  - {id: plan, statement: Draw a plan}")  # fmt: skip
    site = build.load_files({**BASE, "sessions/2026/a2.md": parts}, SETTINGS)
    first = written(Release("first", 1, MARCH, snapshot(site.programme)))
    renamed = {"sessions/2026/b9.md": parts.replace("title: From", "aliases: [a2]\ntitle: From"), **BASE}
    del renamed["sessions/2026/a2.md"]
    again = build.load_files({**renamed, "releases/first.json": first}, SETTINGS)

    assert [finding.code for finding in again.findings if finding.code.startswith("PRG55")] == []
    assert again.redirects == (
        ("sessions/2026/a2", "sessions/2026/b9"),
        ("objectives/2026/a2/plan", "objectives/2026/b9/plan"),
        ("sessions/2026/a2#first-half", "sessions/2026/b9#first-half"),
    )


def test_a_file_that_cannot_be_read_is_no_second_fault() -> None:
    files = released(**{"speakers/bo-ek.md": "---\norcid: 0000-0002-1825-0097\n---\n"})

    assert [finding.code for finding in build.load_files(files, SETTINGS).findings] == ["PRG011"]


# The command


def test_a_release_is_recorded_once_and_equal_content_gives_equal_bytes(festival: Path) -> None:
    assert said("release", "first") == (
        0, "releases/first.json written. Keep it with your content, and never change it.\n", ""
    )  # fmt: skip
    text = (festival / "releases/first.json").read_bytes()
    assert (
        text
        == written(
            Release("first", 1, MARCH, snapshot(build.load(Path("content"), Path("programme.yml")).programme))
        ).encode()
    )
    assert said("release", "first") == (
        2, "", "There is a release first already (releases/first.json). Releases are never changed.\n"
    )  # fmt: skip
    (festival / "releases/first.json").unlink()
    assert said("release", "first")[0] == 0
    assert (festival / "releases/first.json").read_bytes() == text


def test_releases_follow_each_other_in_number_and_in_time(festival: Path) -> None:
    assert said("release", "first", "--date", "2026-04-01")[0] == 0
    assert said("release", "second")[0] == 0
    assert said("release", "third", "--date", "2026-03-31T12:00") == (
        2, "", "“2026-03-31T12:00” lies before the release second, which is of 2026-04-01 00:00.\n"
    )  # fmt: skip
    site = build.load(Path("content"), Path("programme.yml"))
    april = datetime(2026, 4, 1, tzinfo=UTC)
    assert [(one.name, one.order, one.date) for one in site.programme.releases] == [
        ("first", 1, april), ("second", 2, april)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["../first"], "“../first” is no name for a release. Use small letters, digits and hyphens: spring-2027.\n"),
        (["first", "--date", "soon"], "“soon” is no date such as 2027-03-01 or 2027-03-01T09:00.\n"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_written(
    festival: Path, arguments: list[str], told: str
) -> None:
    assert said("release", *arguments) == (2, "", told)
    assert not (festival / "releases").exists()


def test_with_an_error_in_the_content_nothing_is_released(festival: Path) -> None:
    put(festival, "sessions/2026/a2.md", A2.replace("room: studio", "room: attic"))
    code, out, _ = said("release", "first")

    assert (code, out.splitlines()[-1]) == (1, "Nothing was released. Mend the errors first.")
    assert not (festival / "releases").exists()


def git(root: Path, *words: str) -> str:
    command = ["git", "-C", str(root), "-c", "user.name=A", "-c", "user.email=a@fest.example", *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_changes_are_told_between_releases_revisions_and_now(festival: Path) -> None:
    git(festival, "init", "-q")
    git(festival, "add", ".")
    git(festival, "commit", "-qm", "One")
    git(festival, "tag", "v1")
    assert said("changes")[0] == 2
    assert said("release", "first")[0] == 0
    put(festival, "sessions/2026/a2.md", A2.replace("room: studio", "room: hall"))
    block = "2026\n  From ward to home (2026/a2)\n    Moved from Studio to Hall\n"
    for names in ([], ["first"], ["v1"], ["HEAD"], ["v1", "now"]):
        assert said("changes", *names) == (0, block, "")
    assert said("changes", "v1", "first") == (0, "Nothing is different between v1 and first.\n", "")
    assert said("changes", "--format", "markdown", "--language", "sv")[1] == (
        "## 2026\n\n- **From ward to home (2026/a2)**\n    - Flyttad från Ateljén till Hall\n"
    )
    assert json.loads(said("changes", "--format", "json")[1]) == {
        "format": 1,
        "from": "first",
        "to": "now",
        "sessions": [
            {
                "id": "2026/a2",
                "title": "From ward to home",
                "changes": [{"change": "moved", "before": "2026/studio", "after": "2026/hall"}],
                "words": ["Moved from Studio to Hall"],
            }
        ],
        "things": [],
    }
    assert git(festival, "status", "--porcelain") == " M content/sessions/2026/a2.md\n?? releases/\n"


def test_names_that_lead_nowhere_are_told_with_those_that_do(festival: Path) -> None:
    said("release", "first")
    for name in ("--output=x", "nothing"):
        code, out, aside = said("changes", "--", name)
        assert (code, out) == (2, "")
        assert aside.startswith(f"There is no release “{name}”. ")
        assert aside.endswith(" The releases are: first.\n")
    git(festival, "init", "-q")
    assert said("changes", "v1") == (
        2, "", "There is no release “v1”. Git knows no revision “v1”. The releases are: first.\n"
    )  # fmt: skip
