"""The slips that a committee makes most, typed into the real content: each is told once, where it was typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from mkdocs_programme import build, files
from mkdocs_programme.entities import Session
from mkdocs_programme.findings import Finding, Severity

ROOT = Path(__file__).parents[1]
FILES = {
    path.relative_to(ROOT / "content").as_posix(): path.read_text(encoding="utf-8")
    for path in files.markdown_files(ROOT / "content")
}
SETTINGS = (ROOT / "programme.yml").read_bytes()

A2, A2_SV = "sessions/2026/a2.md", "sessions/2026/a2.sv.md"
EDITION, PERSON = "editions/2026.md", "speakers/roger-green.md"
TITLE = "From hospital walls to home front doors: redesigning health care through true partnerships"
CHAIRS = "chairs: [inge-kristensen, johnny-advocaat]"
SPEAKERS = "    speakers: [michelle-hamline, zachary-psick]"
NAME = "name: Roger Green\n"


@dataclass(frozen=True)
class Slip:
    """What somebody types in place of something, and what must come of it."""

    says: str
    path: str
    old: str
    new: str
    """With `¦` before the character that the finding must point at."""
    code: str
    mended: str = ""
    """What the advice leads to, where the finding shows no mended line."""


SLIPS = (
    Slip("an unquoted colon", A2, f'"{TITLE}"', TITLE.replace(": ", "¦: "), "PRG050"),
    Slip("a tab before a field", A2, SPEAKERS, f"¦\t{SPEAKERS.strip()}", "PRG066"),
    Slip("a tab before an entry", A2, "  - id: part-1", "¦\t- id: part-1", "PRG066"),
    Slip("no closing fence", A2, "\n---\n\nHealth systems", "\n\nHealth systems", "PRG033", "\n---\n\nHealth systems"),
    Slip("the day first", A2, "start: 2026-03-10 11:00", "start: ¦10/03/2026 11:00", "PRG013"),
    Slip("hour 25", A2, "start: 2026-03-10 11:00", "start: ¦2026-03-10 25:00", "PRG013", "start: 2026-03-10 09:30"),
    Slip("a misspelt field", A2, SPEAKERS, SPEAKERS.replace("speakers", "¦spekers"), "PRG012"),
    Slip("a misspelt field at the left", A2, CHAIRS, CHAIRS.replace("chairs", "¦chiars"), "PRG012"),
    Slip("a misspelt id of a person", A2, SPEAKERS, SPEAKERS.replace("zachary-psick", "¦zachary-psik"), "PRG101"),
    Slip("a misspelt name of a person", A2, SPEAKERS, SPEAKERS.replace("zachary-psick", "¦Zachary Psik"), "PRG101"),
    Slip("a misspelt stream", A2, "stream: leading", "stream: ¦leeding", "PRG101"),
    Slip("a stream there is not", A2, "stream: leading", "stream: ¦gardening", "PRG101", "stream: leading"),
    Slip("a country by its name", PERSON, NAME, f"{NAME}country: ¦Sweden\n", "PRG013"),
    Slip(
        "a wrong figure in an ORCID iD",
        PERSON,
        NAME,
        f"{NAME}orcid: ¦0000-0002-1825-0098\n",
        "PRG013",
        f"{NAME}orcid: 0000-0002-1825-0097\n",
    ),
    Slip("a field twice", A2, "stream: leading", "stream: leading\n¦stream: leading", "PRG041", "stream: leading"),
    Slip(
        "two names in one line",
        A2,
        SPEAKERS,
        "    speakers:\n      - ¦Michelle Hamline, Zachary Psick",
        "PRG101",
        "    speakers:\n      - Michelle Hamline\n      - Zachary Psick",
    ),
    Slip(
        "two names without brackets",
        A2,
        CHAIRS,
        "chairs: ¦Inge Kristensen and Johnny Advocaat",
        "PRG101",
        "chairs:\n  - Inge Kristensen\n  - Johnny Advocaat",
    ),
    Slip("curly quotes", PERSON, NAME, "name: ¦“Roger Green”\n", "PRG065"),
    Slip("curly quotes around a colon", A2, f'"{TITLE}"', f"“{TITLE.replace(': ', '¦: ')}”", "PRG050"),
    Slip("a fact in a translation", A2_SV, "title:", "¦start: 2026-03-10 12:00\ntitle:", "PRG014", "title:"),
    Slip("a misspelt citation", A2, "Health systems all", "See [¦@stabel1998]. Health systems all", "PRG601"),
    Slip("a misspelt citation in a part", A2, "Society builds", "See [¦@stabel1998]. Society builds", "PRG601"),
    Slip("a link that goes up too little", A2, "(../../speakers/susan", "(¦../speakers/susan", "PRG102"),
    Slip("a misspelt link", PERSON, "../materials/utrecht-2018.md", "¦../materials/utrech-2018.md", "PRG102"),
    Slip("American spelling", A2, "stream:", "status: ¦canceled\nstream:", "PRG013"),
    Slip("no title", A2, f'title: "{TITLE}"\n', "", "PRG011", f"title: {TITLE.replace(':', ',')}\n"),
    Slip("minutes in words", A2, "end: 2026-03-10 12:00", "minutes: ¦an hour", "PRG013", "minutes: 60"),
    Slip(
        "the code of a country for a language", EDITION, "sv: Festivalen", "¦se: Festivalen", "PRG016", "sv: Festivalen"
    ),
    Slip(
        "a misspelt role",
        A2,
        CHAIRS,
        "people:\n  - {person: inge-kristensen, role: ¦chiar}\n  - {person: johnny-advocaat, role: chair}",
        "PRG301",
    ),
)


@pytest.mark.parametrize("slip", [pytest.param(slip, id=slip.says) for slip in SLIPS])
def test_a_slip_is_told_once_where_it_was_typed_and_is_gone_once_mended_as_advised(slip: Slip) -> None:
    text = FILES[slip.path]
    assert slip.old in text
    marked = text.replace(slip.old, slip.new, 1)
    typed = marked.replace("¦", "")

    (finding,) = found({slip.path: typed})

    line, column = _marked(marked)
    assert (finding.code, finding.place.path) == (slip.code, slip.path)
    assert (finding.place.line, finding.place.column) == (line, column)
    assert bool(finding.mended) != bool(slip.mended)
    mended = _with_line(typed, line, finding.mended) if finding.mended else text.replace(slip.old, slip.mended, 1)
    assert mended != typed
    assert found({slip.path: mended}) == []


@pytest.mark.parametrize(
    ("path", "name", "code"),
    [
        (A2, "sessions/2026/A2.md", "PRG018"),
        (PERSON, "speakers/Roger Green.md", "PRG018"),
        (PERSON, "speakers/roger_green.md", "PRG018"),
        (A2_SV, "sessions/2026/a3.sv.md", "PRG015"),
        (A2_SV, "sessions/2026/a2.se.md", "PRG016"),
    ],
)
def test_a_file_of_the_wrong_name_is_told_once_and_what_leads_to_it_is_not(path: str, name: str, code: str) -> None:
    files = {**FILES, name: FILES[path]}
    del files[path]

    findings = build.load_files(files, SETTINGS).findings

    assert [(finding.code, str(finding.place)) for finding in heavy(findings)] == [(code, f"{name}:1:1")]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (A2, "start: 2026-03-10 11:00", "start: 2026-03-10 11.00"),
        (A2, "start: 2026-03-10 11:00", "start: 2026-03-10 9:30"),
        (A2, "start: 2026-03-10 11:00", "start: 2026-03-10T11:00:00"),
        (A2, SPEAKERS, "    speakers: [Michelle Hamline, Zachary Psick]"),
        (A2, SPEAKERS, "    speakers:\n    - michelle-hamline\n    - zachary-psick"),
        (PERSON, NAME, f"{NAME}country: NO\n"),
        (PERSON, NAME, f"{NAME}country: no\n"),
        (PERSON, NAME, f"{NAME}orcid: https://orcid.org/0000-0002-1825-0097\n"),
        (PERSON, NAME, f"{NAME}x_badge: on\n"),
        (EDITION, "formats:", "rooms:\n  - {id: off, name: Off}\n  - {id: 007, name: 1.10}\nformats:"),
    ],
)
def test_what_means_what_its_author_meant_is_told_nowhere(path: str, old: str, new: str) -> None:
    text = FILES[path]

    assert old in text
    assert found({path: text.replace(old, new, 1)}) == []


def test_a_room_may_be_called_off() -> None:
    edition = FILES[EDITION].replace("formats:", "rooms:\n  - {id: off, name: Off}\nformats:", 1)
    session = FILES[A2].replace("stream: leading", "stream: leading\nroom: off", 1)

    site = build.load_files({**FILES, EDITION: edition, A2: session}, SETTINGS)

    assert heavy(site.findings) == []
    (room,) = site.programme.of_kind("room")
    assert [session.id for session in site.programme.naming(room, Session)] == ["2026/a2"]


SESSION_SLIPS = (
    ("title: One: two", "PRG050"),
    ("title: One\nspekers: [roger-green]", "PRG012"),
    ("title: One\nspeakers: [Roger Gren]", "PRG101"),
    ("title: One\nstart: tomorrow", "PRG013"),
    ("title: One\nstream: leeding", "PRG101"),
    ("title: One\nstatus: canceled", "PRG013"),
    ("title: One\nminutes: an hour", "PRG013"),
    ("title: One\ntitle: Two", "PRG041"),
    ("minutes: 45", "PRG011"),
    ("title: One\nchairs:\n\t- roger-green", "PRG066"),
)


def test_two_hundred_files_with_a_slip_each_give_two_hundred_findings() -> None:
    slips = {f"sessions/2026/b{number}.md": SESSION_SLIPS[number % len(SESSION_SLIPS)] for number in range(200)}

    findings = found({path: f"---\n{text}\n---\n\nThe body of {path}.\n" for path, (text, _) in slips.items()})

    assert [(finding.place.path, finding.code) for finding in findings] == sorted(
        (path, code) for path, (_, code) in slips.items()
    )


def found(changed: Mapping[str, str]) -> list[Finding]:
    """What is found in the whole content with some files changed or added."""
    return heavy(build.load_files({**FILES, **changed}, SETTINGS).findings)


def heavy(findings: Iterable[Finding]) -> list[Finding]:
    """What is more than a note; of notes the real content has some, which are true."""
    return [finding for finding in findings if finding.rule.severity is not Severity.NOTE]


def _marked(text: str) -> tuple[int, int]:
    """Line and column of the mark; the beginning of the file for none."""
    before = text.partition("¦")[0] if "¦" in text else ""
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _with_line(text: str, number: int, line: str) -> str:
    lines = text.split("\n")
    return "\n".join([*lines[: number - 1], line, *lines[number:]])
