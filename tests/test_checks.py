"""What is found in a programme as a whole: the edges of each check, beyond the two examples of its manual."""

from __future__ import annotations

import pytest

from mkdocs_programme import build
from mkdocs_programme.findings import Severity

SETTINGS = "languages: [en, sv]\n"


EDITION = "---\nname: Festival\nrooms: [{id: aula, name: Great hall}]\nstreams: [{id: leading, name: Leading}]\n---\n"


def file(fields: str, body: str = "") -> str:
    return f"---\n{fields}\n---\n{body}"


def person(name: str, more: str = "") -> str:
    return file(f"name: {name}\n{more}".strip())


def told(files: dict[str, str], settings: str = SETTINGS) -> list[str]:
    return [str(finding) for finding in build.load_files(files, settings).findings]


def session(fields: str, body: str = "", **others: str) -> dict[str, str]:
    """A programme of one session, A, in 2026."""
    more = {f"speakers/{id_.replace('_', '-')}.md": person(name) for id_, name in others.items()}
    return {"editions/2026.md": EDITION, "sessions/2026/a.md": file(f"title: A\n{fields}", body), **more}


# People


def test_roles_that_the_settings_add_are_known() -> None:
    files = session("people: [{person: ada, role: poet}]", ada="Ada Berg")

    assert told(files, f"{SETTINGS}roles: {{poet: Poet}}\n") == []
    assert len(told(files)) == 1


def test_a_role_written_as_words_is_mended_to_its_id() -> None:
    (finding,) = build.load_files(
        session("people:\n  - {person: ada, role: Patient representative}", ada="Ada Berg"), SETTINGS
    ).findings

    assert finding.mended == "  - {person: ada, role: patient-representative}"


def test_a_person_may_have_two_roles_and_one_role_in_two_parts() -> None:
    parts = "parts:\n  - {id: p, title: P, speakers: [ada]}\n  - {id: q, title: Q, speakers: [ada]}"

    assert told(session(f"chairs: [ada]\nspeakers: [ada]\n{parts}", ada="Ada Berg")) == []


def test_a_person_twice_in_one_part_is_told_there() -> None:
    (line,) = told(session("parts:\n  - {id: p, title: P, speakers: [ada, Ada Berg]}", ada="Ada Berg"))

    assert line.startswith("sessions/2026/a.md:4:39: PRG302 “Ada Berg” is speaker twice, in this line")


# Time


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ("start: 2026-03-10 11:00\nend: 2026-03-10 10:59", ["PRG201"]),
        ("start: 2026-03-10 23:00\nend: 2026-03-11 00:30", []),
        ("end: 2026-03-10 10:59\nminutes: 5", []),
        ("start: 2026-03-10 11:00\nend: 2026-03-10 10:00\nminutes: 60", ["PRG201"]),
        ("start: 2026-03-10 11:00\nend: 2026-03-10 12:00\nminutes: 61", ["PRG202"]),
        ("minutes: 30\nagenda: [{minutes: 20, title: A}, {title: B}]", []),
        ("agenda: [{minutes: 20, title: A}]", []),
        ("minutes: 30\nagenda: [{minutes: 20, title: A}, {minutes: 11, title: B}]", ["PRG204"]),
        ("start: 2026-03-10 11:00\nend: 2026-03-10 12:00\nagenda: [{minutes: 60, title: A}]", []),
        ("minutes: 30\nparts: [{id: p, title: P, minutes: 20}, {id: q, title: Q}]", []),
        ("minutes: 30\nparts: [{id: p, title: P, minutes: 31}]", ["PRG205"]),
    ],
)
def test_times_of_one_session(fields: str, codes: list[str]) -> None:
    assert [finding.code for finding in build.load_files(session(fields), SETTINGS).findings] == codes


@pytest.mark.parametrize(
    ("days", "start", "codes"),
    [
        ("starts: 2026-03-10\nends: 2026-03-11", "2026-03-09 23:59", ["PRG203"]),
        ("starts: 2026-03-10\nends: 2026-03-11", "2026-03-10 00:00", []),
        ("starts: 2026-03-10\nends: 2026-03-11", "2026-03-12 04:00", ["PRG203"]),
        ("starts: 2026-03-10", "2027-01-01 10:00", []),
        ("ends: 2026-03-11", "2025-01-01 10:00", []),
        ("starts: 2026-03-10\nends: 2026-03-10", "2026-03-10 10:00", []),
        ("starts: 2026-03-10\nends: 2026-03-09", "2026-03-10 10:00", ["PRG201", "PRG203"]),
    ],
)
def test_days_of_the_edition(days: str, start: str, codes: list[str]) -> None:
    files = {
        "editions/2026.md": file(f"name: Festival\n{days}"),
        "sessions/2026/a.md": file(f"title: A\nstart: {start}"),
    }

    findings = build.load_files(files, SETTINGS).findings
    assert [finding.code for finding in findings if finding.severity is not Severity.NOTE] == codes


# Works and objectives


@pytest.mark.parametrize(
    ("doi", "mended"),
    [
        ("https://doi.org/10.1000/182", "DOI: 10.1000/182"),
        ("http://dx.doi.org/10.1000/182", "DOI: 10.1000/182"),
        ("doi:10.1000/182", "DOI: 10.1000/182"),
        ("182", ""),
        ("10.1000", ""),
    ],
)
def test_a_doi_that_is_an_address_is_mended(doi: str, mended: str) -> None:
    work = file(f"type: document\ntitle: W\nDOI: {doi}")
    files = {"bibliography/w.md": work, "speakers/a.md": file("name: A", "[@w]")}
    (finding,) = build.load_files(files, SETTINGS).findings

    assert (finding.code, str(finding.place), finding.mended) == ("PRG602", "bibliography/w.md:4:6", mended)


@pytest.mark.parametrize(
    ("objective", "codes"),
    [
        ("{id: x, statement: Tell it}", []),
        ("{ref: tell}", []),
        ("{ref: tell, statement: Tell it}", ["PRG405"]),
        ("{id: x, statement: }", ["PRG405"]),
        ("{id: x, statement: [Tell, it]}", ["PRG013"]),
    ],
)
def test_an_objective_is_either_written_out_or_named(objective: str, codes: list[str]) -> None:
    files = {
        **session(f"objectives: [{objective}]"),
        "objectives/tell.md": file("statement: Tell it"),
        "sessions/2026/b1.md": file("title: Second\nobjectives: [{ref: tell}]"),
    }

    findings = build.load_files(files, SETTINGS).findings
    assert [finding.code for finding in findings if finding.severity is not Severity.NOTE] == codes
