"""`programme export` as an organiser uses it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_programme.cli import main
from test_cli_booklet import FESTIVAL, lay_out


@pytest.fixture(autouse=True)
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return lay_out(tmp_path, FESTIVAL)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments], catch_exceptions=False)


def written(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_format_is_written_into_a_folder_at_the_paths_of_the_site(festival: Path) -> None:
    result = run("schedule-xml")

    assert (result.exit_code, result.output) == (0, "exports: 2 files\n")
    assert written(festival / "exports") == ["timetable/2027/schedule.en.xml", "timetable/2027/schedule.sv.xml"]


def test_edition_language_and_folder_can_be_chosen(festival: Path) -> None:
    result = run("icalendar", "--edition", "2027", "--language", "sv", "--output", "out")

    assert (result.exit_code, result.output) == (0, "out: 4 files\n")
    names = ("programme", "room-hall", "session-a1")
    assert written(festival / "out") == [
        "speakers/ada-berg.sv.ics",
        *(f"timetable/2027/{name}.sv.ics" for name in names),
    ]


def test_a_single_file_can_be_sent_on() -> None:
    result = run("schedule-xml", "--language", "sv", "--output", "-")

    assert result.exit_code == 0
    assert result.stdout_bytes.startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n<schedule>\n")
    assert "<title>Öppning</title>" in result.stdout


def test_the_same_content_gives_the_same_octets(festival: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767323045")
    run("--output", "one")
    run("--output", "two")
    one, two = (
        {path: (festival / name / path).read_bytes() for path in written(festival / name)} for name in ("one", "two")
    )

    assert one == two != {}


def test_formats_are_named(festival: Path) -> None:
    result = run("--list")

    assert result.output.splitlines()[1].split(maxsplit=1) == [
        "icalendar",
        "Calendars: the whole programme, days, streams, rooms, people, sessions.",
    ]
    assert not (festival / "exports").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("icalender",),
            "There is no format “icalender” (did you mean “icalendar”?). There is: bibliography, icalendar, ",
        ),
        (("icalendar", "--edition", "1999"), "There is no edition “1999”. There is: 2027, 2028."),
        (("icalendar", "--language", "de"), "The site has no language “de”. It has: en, sv."),
        (("icalendar", "--output", "-"), "There are 8 files. Name an edition and a language, or a folder."),
        (("schedule-xml", "--edition", "2028"), "There is nothing to write: no session with a time, or no time zone"),
        (("schedule-xml", "--output", "programme.yml"), "programme.yml cannot be written."),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(arguments: tuple[str, ...], told: str) -> None:
    result = run(*arguments)

    assert result.exit_code == 2
    assert result.stderr.startswith(told)
    assert result.stderr.count("\n") == 1


def test_an_error_in_the_content_ends_it_unless_one_insists(festival: Path) -> None:
    lay_out(festival, {"content/sessions/2027/a2.md": "---\ntitle: Two\nstart: tomorrow\n---\n"})

    assert run("schedule-xml").exit_code == 1
    assert not (festival / "exports").exists()
    assert run("schedule-xml", "--no-strict").exit_code == 0
