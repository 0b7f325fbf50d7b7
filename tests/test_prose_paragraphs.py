"""Texts of plain paragraphs skip parser and cleaner, and read as if they had not."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from mkdocs_programme.prose.cleaning import cleaned
from mkdocs_programme.prose.paragraphs import paragraphs

SIGNS = [
    *"\\`*_{}[]()#+-.!&<:|~=@\"'^$%/;?,>0123 \t\n\r\x0b\x1c\x85\xa0\u200b\u2028\u3000",
    "\n\n",
    "  \n",
    "    ",
    "\n- ",
]
WORDS = [
    "Care",
    "é",
    "العناية",
    "a",
    "Å.",
    "1.",
    "co–design",
    "https://a.example/b",
    "x@a.example",
    "=== ",
    "--- ",
    ": a",
]
TEXTS = st.lists(st.sampled_from([*SIGNS, *WORDS, "\n\n", "\n", " "]), max_size=12).map("".join)


def by_parser(markdown: str) -> str:
    return cleaned(Markdown(extensions=["tables", "sane_lists", "def_list"]).convert(markdown), lambda target: target)


@given(st.one_of(TEXTS, TEXTS.map("Care{}".format), st.text(max_size=30).map("Care {}".format)))
@settings(max_examples=1000)
@example("One\n: two")
@example("One\n\n\nTwo")
@example("One\nTwo\n\nThree\n")
@example("Term\n---")
def test_paragraphs_read_as_parser_and_cleaner_write_them(text: str) -> None:
    assert paragraphs(text) in (None, by_parser(text))


@pytest.mark.parametrize(
    "text", ["Care.", "Care – “co-production” (at home), 50 %.\nMore.\n\nHälsa: 1. a!\n", "العناية"]
)
def test_what_people_write_most_needs_no_parser(text: str) -> None:
    assert paragraphs(text) == by_parser(text)


@pytest.mark.parametrize(
    "text",
    ["- one", "1. one", "# One", "*One*", "One & two", "see [it](a.md)", "One  \ntwo", "One|two\n-|-", "a@b.example"],
)
def test_any_sign_of_markdown_or_html_is_left_to_the_parser(text: str) -> None:
    assert paragraphs(text) is None
