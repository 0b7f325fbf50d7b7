"""Findings as an author reads them on a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.findings import Finding, Place, Rule, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.report import WIDTH, summary, tell

PATH = "sessions/2026/notes.md"
NO_MOMENT = Rule("PRG013", Severity.ERROR, "no-moment", "")
REMARK = Rule("PRG064", Severity.WARNING, "remark", "")
WORTH = Rule("PRG900", Severity.NOTE, "worth", "")


def caret(line: str, column: int, length: int = 1) -> list[str]:
    """The line as it is shown, and the carets below it."""
    finding = NO_MOMENT.at(Place(PATH, 3, column, length), phrase("wrong"))
    return [shown.split("| ", 1)[1] for shown in tell(finding, line).split("\n")[1:]]


def test_a_finding_is_told_with_its_line_a_caret_and_the_line_mended() -> None:
    finding = NO_MOMENT.at(
        Place(PATH, 3, 8, 8),
        phrase("`start`: “tomorrow” is no date and time such as 2026-06-12 09:30"),
        hint=phrase("write the day and the time"),
        mended="start: 2026-06-12 09:30",
        also=[Place("sessions/2026/engines.md", 3, 8), Place("sessions/2026/a.md", 4, 1)],
    )

    assert tell(finding, "start: tomorrow") == "\n".join(
        [
            "sessions/2026/notes.md:3:8: PRG013 `start`: “tomorrow” is no date and time such as 2026-06-12 09:30"
            " (write the day and the time)",
            "  3 | start: tomorrow",
            "    |        ^^^^^^^^",
            "  mended: start: 2026-06-12 09:30",
            "  also: sessions/2026/engines.md:3:8, sessions/2026/a.md:4:1",
        ]
    )


def test_a_finding_without_a_line_is_told_in_one() -> None:
    finding = NO_MOMENT.at(Place(PATH), phrase("the file is larger than 1000 kB"))

    assert tell(finding, None) == tell(finding, "") == f"{PATH}:1:1: PRG013 the file is larger than 1000 kB"


def test_the_gutter_is_as_wide_as_the_number_of_the_line() -> None:
    finding = NO_MOMENT.at(Place(PATH, 120, 1, 4), phrase("wrong"))

    assert tell(finding, "room: a").split("\n")[1:] == ["  120 | room: a", "      | ^^^^"]


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "below"),
    [
        ("\troom: a", 2, 4, "    room: a", "    ^^^^"),
        ("\troom: a", 1, 1, "    room: a", "^^^^"),
        ("a\tb", 3, 1, "a   b", "    ^"),
        ("名前: x", 5, 1, "名前: x", "      ^"),
        ("名前: x", 2, 1, "名前: x", "  ^^"),
        ("🏥: x", 4, 1, "🏥: x", "    ^"),
        ("e\u0301t: x", 6, 1, "e\u0301t: x", "    ^"),
        ("a\u0301: x", 2, 1, "a\u0301: x", " ^"),
        ("عنوان: x", 8, 1, "عنوان: x", "       ^"),
        ("t: a\u202eb", 5, 1, "t: a<U+202E>b", "    ^^^^^^^^"),
        ("t: a\x07b", 6, 1, "t: a<U+0007>b", "            ^"),
        ("t:\u00a0a", 3, 1, "t:⍽a", "  ^"),
        ("start:", 7, 1, "start:", "      ^"),
        ("start:", 99, 5, "start:", "      ^"),
        ("start: a", 8, 99, "start: a", "       ^"),
    ],
)
def test_the_caret_stands_below_what_is_meant(line: str, column: int, length: int, shown: str, below: str) -> None:
    assert caret(line, column, length) == [shown, below]


def test_a_long_line_is_cut_around_the_caret() -> None:
    line = "a" * 300 + "HERE" + "b" * 300

    shown, below = caret(line, 301, 4)

    assert shown == f"…{'a' * 47}HERE{'b' * 47}…"
    assert below == f"{' ' * 48}^^^^"


def test_a_long_line_is_shown_from_its_beginning_where_the_caret_stands_there() -> None:
    shown, below = caret("title: " + "x" * 300, 1, 5)

    assert shown == f"title: {'x' * 91}…"
    assert below == "^^^^^"


def test_the_mended_line_may_be_copied() -> None:
    finding = NO_MOMENT.at(Place(PATH, 3), phrase("wrong"), mended="price: 100\u00a0kr\u202e")

    assert tell(finding, "price: 100").split("\n")[-1] == "  mended: price: 100\u00a0kr<U+202E>"


@given(st.text(max_size=300), st.integers(1, 400), st.integers(0, 400))
def test_no_line_breaks_the_report(line: str, column: int, length: int) -> None:
    finding = NO_MOMENT.at(Place(PATH, 3, column, length), phrase("wrong"), mended=line)

    lines = tell(finding, line).splitlines()

    assert len(lines) <= 4
    assert all("\x1b" not in shown for shown in lines)
    assert all(len(shown.split("^")) - 1 <= WIDTH for shown in lines if set(shown) <= set(" |^"))


def test_of_a_line_without_an_end_the_place_is_shown() -> None:
    line = "a" * 5000 + "\tb" + "c" * 5000
    finding = NO_MOMENT.at(Place(PATH, 3, 5002, 1), phrase("wrong"))

    _, shown, below = tell(finding, line).split("\n")
    text, caret = shown.removeprefix("  3 | "), below.removeprefix("    | ")
    assert text[len(caret) - 1] == "b"
    assert (len(text), text[0], text[-1], caret.strip()) == (WIDTH, "…", "…", "^")


def found(rule: Rule, count: int, path: str = PATH) -> list[Finding]:
    return [rule.at(Place(path, number), phrase("wrong")) for number in range(1, count + 1)]


@pytest.mark.parametrize(
    ("findings", "words"),
    [
        ([], "nothing to mend"),
        (found(NO_MOMENT, 1), "1 error in 1 file"),
        (found(NO_MOMENT, 2), "2 errors in 1 file"),
        (found(WORTH, 1) + found(WORTH, 1, "a.md"), "2 notes in 2 files"),
        (
            found(WORTH, 2) + found(REMARK, 1, "a.md") + found(NO_MOMENT, 3, "b.md") + found(REMARK, 0),
            "3 errors, 1 warning, 2 notes in 3 files",
        ),
    ],
)
def test_the_summary_counts_by_weight(findings: list[Finding], words: str) -> None:
    assert summary(findings) == words
