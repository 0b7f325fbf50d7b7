"""Markdown as plain text with its paragraphs and lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.programme.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("A *b* [c](d.md).\nmore", "A b c. more"),
        ("# Head\n\nText [@deming, p. 4].\n\n<!-- more -->\n\nEnd", "Head\n\nText.\n\nEnd"),
        ("We try:\n- one\n- *two*\n  and on\n\n1. x\n2) y", "We try:\n- one\n- two and on\n\n1. x\n2) y"),
        ("Before\r\n\r\n```\ncode\n\nmore code\n```\r\n\r\nAfter", "Before\n\nAfter"),
        ("", ""),
        ("\n \n", ""),
    ],
)
def test_paragraphs_and_entries_stay_and_marks_go(markdown: str, told: str) -> None:
    assert paragraphs(markdown, 1000) == told


@pytest.mark.parametrize(
    ("length", "told"),
    [
        (100, "One sentence. Another one.\n\n- an entry"),
        (36, "One sentence. Another one.\n\n- an …"),
        (26, "One sentence. Another one. …"),
        (20, "One sentence."),
        (8, "One …"),
    ],
)
def test_what_is_too_long_ends_at_a_sentence_or_a_word(length: int, told: str) -> None:
    assert paragraphs("One sentence. Another one.\n\n- an entry", length) == told


@given(st.text(), st.integers(1, 400))
def test_it_is_never_longer_than_was_asked_for(markdown: str, length: int) -> None:
    assert len(paragraphs(markdown, length)) <= length + len(" …")
