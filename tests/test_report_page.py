"""The page of Markdown that a committee reads below a proposal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.report import Report, markdown
from mkdocs_programme.report.markup import words
from mkdocs_programme.report.proposal import Page, Proposal, Translated
from test_report_forms import (
    FIELD,
    LINES,
    REPORT,
    TITLE,
    findings,
    words_of_authors,
)


@given(st.lists(findings, max_size=4), st.integers(1, 400))
@settings(max_examples=20)
def test_the_page_fits_a_comment_however_much_is_found(found: list[Finding], times: int) -> None:
    assert len(markdown.write(Report(tuple(found * times), LINES))) <= 65_536 - 500


def test_the_page_fits_a_comment_however_much_a_proposal_changes() -> None:
    pages = tuple(
        Page(f"Session {number}", f"sessions/2026/a{number}/", "en", number % 2 == 0) for number in range(4000)
    )
    changes = tuple((f"A{number}", ("Moved from 09:00 to 10:00",)) for number in range(4000))
    report = Report(
        (FIELD, TITLE) * 900, LINES, proposal=Proposal(changes, pages), translated=(Translated("sv", 1, 2),)
    )

    told = markdown.write(report)

    assert len(told) <= 65_536 - 500
    assert "Swedish: 1 of 2 texts" in told
    assert "<summary>3990 more pages</summary>" in told


@given(words_of_authors)
def test_no_word_of_an_author_is_markup_in_the_page(text: str) -> None:
    written = words(text)

    assert not re.search(r"<(?!/?code>|!-- -->)", written)
    assert not re.search(r"[\\*_\[\]|~`]|@\w|#\w|://", re.sub(r"&#\d+;", "", written))


def test_the_page_says_first_whether_the_programme_can_be_published() -> None:
    report = replace(REPORT, remarks=(), editor="https://forge.example/edit/fix%20it/{path}#L{line}")
    edit = "https://forge.example/edit/fix%20it/content/sessions/2026"

    assert markdown.write(report) == (
        "**The programme cannot be published yet: 2 things must be mended.**\n"
        "\n"
        "### To mend\n"
        "\n"
        "| What | Where | How |\n"
        "|--|--|--|\n"
        "| Nothing reads <code>spekers</code> (PRG012) "
        f"| [content/sessions/2026/notes.md, line 3]({edit}/notes.md#L3) "
        "| Did you mean <code>speakers</code>?<br><code>speakers: &#91;ada&#93;</code> |\n"
        "| “Aula, 100%” holds sessions/2026/engines.md until 11:15 (PRG206) "
        f"| [content/sessions/2026/notes.md, line 4]({edit}/notes.md#L4)"
        f"<br>[content/sessions/2026/engines.md, line 3]({edit}/engines.md#L3) "
        "| Move one of the two, or give it another room |\n"
        "\n"
        "<details><summary>1 note</summary>\n"
        "\n"
        "| What | Where | How |\n"
        "|--|--|--|\n"
        "| “🏥” says little of what participants can do (PRG411) "
        f"| [content/sessions/2026/notes.md, line 2]({edit}/notes.md#L2) |  |\n"
        "\n"
        "</details>\n"
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ((), "**The programme can be published.**"),
        ((TITLE,), "**The programme can be published.**"),
        ((replace(TITLE, weight=Severity.WARNING),), "**The programme can be published; 1 thing to look at.**"),
        (
            (FIELD, replace(TITLE, weight=Severity.WARNING)),
            "**The programme cannot be published yet: 1 thing must be mended; 1 thing to look at.**",
        ),
    ],
)
def test_the_verdict_is_one_sentence(found: tuple[Finding, ...], said: str) -> None:
    assert markdown.write(Report(found)).splitlines()[0] == said


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("“@ada”", "“@<!-- -->ada”"),
        ("see #12 and GH-3", "see #<!-- -->12 and GH<!-- -->-3"),
        ("https://evil.example", "https:<!-- -->//evil.example"),
        ("www.evil.example", "www<!-- -->.evil.example"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[a](b)", "&#91;a&#93;(b)"),
        ("`a | b`\nc", "<code>a &#124; b</code> c"),
    ],
)
def test_words_of_authors_are_shown_as_they_are(written: str, shown: str) -> None:
    assert words(written) == shown
