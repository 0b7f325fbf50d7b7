"""What cannot be in a text is not looked for, and the text reads as if it had been."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from mkdocs_programme.prose.signs import Looking

EXTENSIONS = ["tables", "sane_lists", "def_list"]
PIECES = [
    *"\\`*_{}[]()#+-.!&<:|~=@\"'>0123 \t\n\r\x02\x03\x0b\x85\xa0",
    *("Care", "é", "a", "1.", "[a]", "[a]: b.md", "![a](b)", "[a](b.md)", "[a][b]", "&amp;", "<b>", "</b>", "<a@b.c>"),
    *("<http://a.example>", "<!-- a -->", "<div>"),
    *("\n\n", "\n", "  \n", "    ", "\n- ", "\n> ", "\n: ", "\n---", "==="),
    *("**", "__", "a|b\n-|-\nc|d", "\n# ", "```", "\\*", "klzzwxh:0001", "wzxhzdk:0"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)

SPARING = Markdown(extensions=EXTENSIONS)
LOOKING = Looking(SPARING)


@given(st.one_of(TEXTS, st.text(max_size=40)))
@settings(max_examples=2000)
@example("[a]\x02: b.md\n\n[a]")
@example("- a\n\n    b\n    ===\n\n> c\n> ---")
@example("a\n\n:   b\n\n    1. c")
def test_a_text_reads_as_if_everything_had_been_looked_for(text: str) -> None:
    LOOKING.at(text)

    assert SPARING.reset().convert(text) == Markdown(extensions=EXTENSIONS).convert(text)
