"""Drawings: words stay within their lines, and a mirrored drawing is the same for who reads from the right."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.drawings import Drawing, Edge, Label, Mark, Node, Said, wrapped
from mkdocs_programme.drawings.shapes import block
from mkdocs_programme.drawings.wrapping import width_of
from mkdocs_programme.values.words import Words

TEXTS = st.text(st.sampled_from("abcåéWMi -’,…0 \n\u0301ابجد漢字👩"), max_size=60)
WIDTHS = st.floats(20, 300)


def test_a_text_is_cut_between_its_words() -> None:
    assert wrapped("Wife of 58 years and primary carer", 110, 13) == ("Wife of 58", "years and", "primary carer")


def test_what_is_too_long_for_its_lines_ends_in_an_ellipsis() -> None:
    assert wrapped("Wife of 58 years and primary carer", 110, 13, most=2) == ("Wife of 58", "years and …")


def test_a_word_wider_than_a_line_is_cut() -> None:
    assert wrapped("Donaudampfschifffahrt", 60, 10) == ("Donaudam", "pfschifffah", "rt")


@given(TEXTS, WIDTHS)
def test_no_letter_is_lost_and_no_line_is_too_wide(text: str, width: float) -> None:
    lines = wrapped(text, width, 13)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width_of(line, 13) <= width for line in lines)


@given(TEXTS, WIDTHS, st.integers(1, 3))
def test_no_more_lines_than_may_be(text: str, width: float, most: int) -> None:
    lines = wrapped(text, width, 13, most)

    assert len(lines) <= most
    assert all(width_of(line, 13) <= width for line in lines)


def test_words_stand_under_each_other() -> None:
    said = [Said(Words("Rose", "en"), "strong"), Said(Words("Hustru sedan länge", "sv"), "quiet")]

    assert block(said, 10, 20, 100) == (
        (
            Label(("Rose",), "en", 10, 34.5, "left", "strong"),
            Label(("Hustru", "sedan länge"), "sv", 10, 51.9, "left", "quiet"),
        ),
        73.0,
    )


def test_words_are_anchored_at_the_end_that_stands_in_place() -> None:
    latin, arabic = (Label(("Rose",), language, 10, 10, "right") for language in ("en", "ar"))

    assert (latin.direction, latin.anchor) == ("ltr", "end")
    assert (arabic.direction, arabic.anchor) == ("rtl", "start")


DRAWING = Drawing(
    id="network",
    title=Words("Network", "en"),
    told=Words("Phil and Rose", "en"),
    width=300,
    height=80,
    nodes=(
        Node("phil", 0, 0, 100, 40, "pill", (Label(("Phil",), "en", 50, 20, "middle", "strong"),), tone="main"),
        Node("rose", 180, 0, 120, 80, "box", (Label(("Rose",), "en", 210, 20),), (Mark("carer", 188, 8),), "rose"),
    ),
    edges=(Edge(((100, 20), (180, 20)), labels=(Label(("wife",), "en", 105, 15),)),),
)


def test_a_mirrored_drawing_is_turned_round_and_its_words_are_not() -> None:
    turned = DRAWING.mirrored("rtl")

    assert DRAWING.mirrored("ltr") == DRAWING
    assert turned.nodes == (
        Node("phil", 200, 0, 100, 40, "pill", (Label(("Phil",), "en", 250, 20, "middle", "strong"),), tone="main"),
        Node("rose", 0, 0, 120, 80, "box", (Label(("Rose",), "en", 90, 20, "right"),), (Mark("carer", 96, 8),), "rose"),
    )
    assert turned.edges == (Edge(((200, 20), (120, 20)), labels=(Label(("wife",), "en", 195, 15, "right"),)),)
    assert turned.mirrored("rtl") == DRAWING
