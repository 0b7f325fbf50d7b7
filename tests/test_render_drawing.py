"""A drawing becomes inline SVG that is read, followed and searched as it should."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from mkdocs_programme.build import renderer
from mkdocs_programme.drawings import Drawing, Label
from mkdocs_programme.values.words import Words
from render_festival import festival
from test_drawings import DRAWING

SVG = "{http://www.w3.org/2000/svg}"


def tree(drawing: Drawing, language: str = "en") -> etree._Element:
    """The drawing as it stands on a page; it must be well-formed, whatever words are in it."""
    html = renderer(festival()).fragment("macros/drawing.html.jinja", language, "personas/phil", drawing=drawing)
    return etree.fromstring(html.replace("<svg data-search-exclude ", f'<svg xmlns="{SVG[1:-1]}" '))


def said(drawing: Drawing) -> list[str]:
    return [" ".join(text.itertext()) for text in tree(drawing).iter(f"{SVG}text")]


def test_a_drawing_with_links_is_a_group_that_has_a_name_and_a_description() -> None:
    svg = tree(DRAWING)

    assert svg.get("role") == "group"
    assert svg.get("aria-labelledby") == svg[0].get("id") == "network-title"
    assert svg.get("aria-describedby") == svg[1].get("id") == "network-told"
    assert (svg[0].text, svg[1].text) == ("Network", "Phil and Rose")
    assert [link.get("href") for link in svg.iter(f"{SVG}a")] == ["../../rose/"]
    assert said(DRAWING) == ["Phil", "Rose", "wife"]


def test_a_drawing_without_links_is_one_image() -> None:
    plain = replace(DRAWING, nodes=tuple(replace(node, address=None) for node in DRAWING.nodes))

    assert tree(plain).get("role") == "img"


def test_words_of_another_language_say_so_and_keep_their_direction() -> None:
    labels = (Label(("وردة",), "ar", 210, 20), Label(("Rose",), "en", 210, 40))
    drawing = replace(DRAWING, nodes=(replace(DRAWING.nodes[1], labels=labels),), edges=())

    found = [
        (one.get("lang"), one.get("direction"), one.get("text-anchor")) for one in tree(drawing).iter(f"{SVG}text")
    ]
    assert found == [("ar", "rtl", "end"), (None, "ltr", "start")]


def test_what_strangers_write_is_only_text() -> None:
    hostile = '</text><script>alert("1")</script>'
    label = Label((hostile,), "en", 0, 0)
    drawing = replace(
        DRAWING, title=Words(hostile, "en"), nodes=(replace(DRAWING.nodes[0], labels=(label,)),), edges=()
    )

    svg = tree(drawing)
    assert svg[0].text == hostile
    assert said(drawing) == [hostile]
    assert list(svg.iter("{*}script")) == []
