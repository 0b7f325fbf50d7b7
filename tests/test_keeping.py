"""What an author keeps on purpose is not told, and keeping for nothing is."""

from __future__ import annotations

import pytest

from mkdocs_programme import build
from mkdocs_programme.findings import RULES

EDITION = "---\nname: Festival\nrooms: [{id: aula, name: Aula, capacity: 20}]\n---\n"
CROWDED = "---\ntitle: Opening\nroom: aula\ncapacity: 30\n"


def codes(files: dict[str, str]) -> list[str]:
    return [finding.code for finding in build.load_files(files).findings]


@pytest.mark.parametrize(
    ("ignore", "wanted"),
    [
        ("", ["PRG209"]),
        ("ignore: {PRG209: standing room at the back}\n", []),
        ("ignore: {prg209: standing room at the back}\n", []),
        ("ignore: {PRG209: }\n", ["PRG407"]),
        ("ignore: {PRG208: short}\n", ["PRG209", "PRG408"]),
        ("ignore: {PRG209: standing room, PRG206: both}\n", ["PRG408"]),
        ("ignore: {PRG408: never}\n", ["PRG209", "PRG408"]),
        ("ignore: {PRG012: ours}\n", ["PRG209", "PRG408"]),
    ],
)
def test_a_file_keeps_notes_and_warnings_by_their_code_and_a_reason(ignore: str, wanted: list[str]) -> None:
    files = {"editions/2026.md": EDITION, "sessions/2026/a1.md": f"{CROWDED}{ignore}---\n"}

    assert sorted(codes(files)) == wanted


def test_a_file_keeps_what_is_told_in_it_and_not_in_others() -> None:
    kept = f"{CROWDED}ignore: {{PRG209: standing room}}\n---\n"
    files = {
        "editions/2026.md": EDITION,
        "sessions/2026/a1.md": kept,
        "sessions/2026/a2.md": f"{CROWDED.replace('Opening', 'Closing')}---\n",
    }

    (finding,) = build.load_files(files).findings

    assert (finding.code, finding.place.path) == ("PRG209", "sessions/2026/a2.md")


def test_other_kinds_than_sessions_keep_too() -> None:
    twins = {"speakers/ada-berg.md": "---\nname: Ada Berg\n---\n"}
    other = "---\nname: Ada Bergh\nignore: {PRG103: mother and daughter}\n---\n"

    assert codes({**twins, "speakers/ada-bergh.md": "---\nname: Ada Bergh\n---\n"}) == ["PRG103"]
    assert codes({**twins, "speakers/ada-bergh.md": other}) == []


def test_what_cannot_be_kept_says_so() -> None:
    files = {"speakers/ada.md": "---\nname: Ada\nignore: {PRG101: ours}\n---\n"}

    (finding,) = build.load_files(files).findings

    assert finding.rule is RULES["PRG408"]
    assert str(finding) == (
        "speakers/ada.md:3:10: PRG408 PRG101 cannot be kept "
        "(mend what it tells, and delete this line: only notes and warnings can be kept)"
    )
