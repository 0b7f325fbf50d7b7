"""Files that nothing is taken of: told clearly, and nothing on the disk is changed."""

from __future__ import annotations

import contextlib
import importlib
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from importing_schedule import SCHEDULE
from mkdocs_programme.cli import main
from mkdocs_programme.imports import FORMATS, Refusal, read_programme
from mkdocs_programme.imports.opening import text as opening

BOMB = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 9))
CASES: list[tuple[str, bytes, tuple[str, int]]] = [
    ("frab", b"", ("is empty", 0)),
    ("frab", SCHEDULE.encode()[:900], ("is no XML that can be read to its end", 9)),
    ("frab", SCHEDULE.replace("Ada", "Åda").encode("latin-1"), ("is not in UTF-8, which it should be", 9)),
    (
        "frab",
        SCHEDULE.replace('"UTF-8"', '"klingon"').encode(),
        ("says that it is in “klingon”, which nobody knows", 1),
    ),
    (
        "frab",
        b'<!DOCTYPE schedule [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule><event>&x;</event></schedule>',
        ("defines entities of its own, which may read other files", 1),
    ),
    (
        "frab",
        f'<!DOCTYPE s [<!ENTITY l0 "ha">{BOMB}]><schedule><event>&l8;</event></schedule>'.encode("utf-16"),
        ("defines entities of its own, which may read other files", 1),
    ),
    ("frab", b"<html><event/></html>", ("is no schedule: there is no <event> in a <schedule>", 1)),
    ("schedule", b'{"schedule": {"conference": ', ("is no JSON that can be read to its end", 1)),
    ("schedule", b"[" * 100_000, ("nests deeper, or holds longer numbers, than a programme does", 0)),
    ("schedule", b'{"a": "\xff"}', ("is not saved as UTF-8", 1)),
    ("schedule", b"[1, 2]", ("is no schedule: there is no `schedule.conference.days` in it", 0)),
]


@pytest.mark.parametrize(("format_", "data", "told"), CASES)
def test_what_cannot_be_read_is_refused_with_its_line(format_: str, data: bytes, told: tuple[str, int]) -> None:
    with pytest.raises(Refusal) as refusal:
        read_programme(format_, data)

    assert (refusal.value.words, refusal.value.line) == told


def test_a_file_that_is_too_large_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LIMIT", 1_000_000)

    with pytest.raises(Refusal, match="is larger than 1 MB"):
        read_programme("frab", b"<schedule>" + b" " * 1_000_000)


@pytest.mark.parametrize("format_", sorted(FORMATS))
@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_octets_are_read_or_refused(format_: str, data: bytes) -> None:
    importlib.import_module(f"mkdocs_programme.imports.readers.{FORMATS[format_].module}")
    with contextlib.suppress(Refusal):
        read_programme(format_, data)


def _state(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "programme.yml").write_text("name: Lake Days\n")
    (tmp_path / "s.xml").write_text(SCHEDULE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["import", *arguments])
    return result.exit_code, result.output


def test_a_command_imports_and_tells_what_it_did(festival: Path) -> None:
    assert _run("frab", "s.xml", "--edition", "2027") == (
        0,
        "2 sessions and 2 people come into 2027\n"
        "5 files new, 0 changed, 0 as they were\n"
        "2 have no field of ours; kept under their own:\n"
        "  sessions: `x_feedback_url`, once\n"
        "  sessions: `x_recording_license`, once\n",
    )
    assert sorted(_state(festival)) == [
        "content/editions/2027.md",
        "content/sessions/2027/night.md",
        "content/sessions/2027/safety-a-new-start.md",
        "content/speakers/ada-berg.md",
        "content/speakers/bo-ek.md",
        "imports/2027-lake.json",
        "programme.yml",
        "s.xml",
    ]


def test_a_dry_run_writes_nothing(festival: Path) -> None:
    before = _state(festival)

    code, output = _run("frab", "s.xml", "--edition", "2027", "--dry-run")

    assert (code, output.splitlines()[-1]) == (0, "Nothing was written: this was a dry run")
    assert "new: content/sessions/2027/night.md" in output.splitlines()
    assert (_state(festival), list((festival / "content").iterdir())) == (before, [])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("frab", "none.xml", "--edition", "2027"), "none.xml cannot be read. Look whether it is there"),
        (("frab", "s.xml", "--edition", "20/27"), "“20/27” cannot be the id of an edition"),
        (("schedule", "s.xml", "--edition", "2027"), "s.xml:1:1: is no JSON that can be read to its end"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(festival: Path, arguments: tuple[str, ...], told: str) -> None:
    before = _state(festival)

    code, output = _run(*arguments)

    assert (code, told in output, _state(festival)) == (2, True, before)


def test_a_memory_that_somebody_edited_is_refused(festival: Path) -> None:
    _run("frab", "s.xml", "--edition", "2027")
    (festival / "imports" / "2027-lake.json").write_text("{}")
    before = _state(festival)

    code, output = _run("frab", "s.xml", "--edition", "2027")

    assert (code, "2027-lake.json is not as that wrote it" in output, _state(festival)) == (2, True, before)


def test_a_disk_that_refuses_one_file_gets_none(festival: Path) -> None:
    (festival / "content" / "speakers" / "bo-ek.md").mkdir(parents=True)
    before = _state(festival)

    code, output = _run("frab", "s.xml", "--edition", "2027")

    assert (code, "Nothing was changed" in output, _state(festival)) == (2, True, before)
    assert not (festival / "content" / "sessions").exists()
