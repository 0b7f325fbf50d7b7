"""What a visitor reads of what can be learned: the index from all sides, the way to an objective, and the coverage."""

from __future__ import annotations

from functools import cache

from lxml import html
from lxml.html import HtmlElement

from mkdocs_programme.build import load_files
from render_festival import articles, links, said

SETTINGS = "name: Festival\nlanguages: [en, sv, ar]\n"
CONTENT = {
    "editions/2026.md": "---\nname: Festival 2026\nstreams:\n  - {id: leading, name: Leading}\n"
    "formats:\n  - {id: workshop, name: Workshop}\n---\n",
    "editions/2025.md": "---\nname: Festival 2025\n---\n",
    "personas/rose.md": "---\nname: Rose\n---\n",
    "personas/phil.md": "---\nname: Phil\n---\n",
    "speakers/ann.md": "---\nname: Ann Berg\n---\n",
    "materials/deck.md": "---\ntitle: The deck\n---\n",
    "objectives/map.md": "---\nstatement: Draw the pathway of a patient\nlevel: apply\nmaterials: [deck]\n"
    "measures:\n  - what: Pathways drawn\n    unit: per ward\n    level: '5'\n    baseline: 2\n    value: 9\n"
    "    source: The ward's own count\n    date: 2025-11\n---\n",
    "objectives/test.md": "---\nstatement: Plan a small test\nlevel: create\nprerequisites: [map, 2026/a1/see]\n---\n",
    "sessions/2026/a1.md": "---\ncode: A1\ntitle: The way home\nstart: 2026-03-10 11:00\nstream: leading\n"
    "format: workshop\npersonas: [rose]\nmaterials: [deck]\nobjectives:\n  - ref: map\n"
    "  - {id: see, statement: Name what matters, level: remember}\n"
    "parts:\n  - {id: one, title: Small tests, speakers: [ann], objectives: [{ref: test}]}\n---\n",
    "sessions/2026/a2.md": "---\ntitle: Silent\nspeakers: [ann]\n---\n",
}


@cache
def pages() -> dict[str, HtmlElement]:
    made = articles(load_files(CONTENT, SETTINGS))
    return {address: html.fragment_fromstring(text.strip()) for address, text in made.items()}


def page(address: str, language: str = "en") -> HtmlElement:
    return pages()[f"{language}/{address}"]


def groups(address: str) -> dict[str, list[str]]:
    """The words of the list below each heading of the second level."""
    found = {}
    for heading in page(address).xpath(".//h2"):
        lists = heading.xpath("following-sibling::ul[1]/li")
        found[said(heading)] = [said(line) for line in lists]
    return found


def test_the_index_answers_what_can_be_learned_from_every_side_that_says_something() -> None:
    ways = page("objectives").xpath(".//nav[@class='prg-ways']")
    assert links(ways) == [
        ("By session", "./"), ("By level", "by/level/"), ("By stream", "by/stream/"), ("By persona", "by/persona/"),
        ("By format", "by/format/"), ("By what comes before", "by/order/"),
    ]  # fmt: skip
    assert links(page("objectives").xpath(".//ul[@class='prg-aside']")) == [
        ("My learning", "my/learning/"),
        ("What Festival 2026 teaches", "coverage/2026/"),
    ]
    assert groups("objectives") == {
        "The way home": [
            "Draw the pathway of a patient Apply",
            "Name what matters Remember",
            "Plan a small test Create · Small tests",
        ]
    }
    assert groups("objectives/by/level") == {
        "Remember": ["Name what matters The way home"],
        "Apply": ["Draw the pathway of a patient The way home"],
        "Create": ["Plan a small test The way home"],
    }
    assert list(groups("objectives/by/stream")) == ["Leading (Festival 2026)"]
    assert list(groups("objectives/by/persona")) == ["Rose"]
    assert list(groups("objectives/by/format")) == ["Workshop (Festival 2026)"]


def test_what_comes_before_what_is_a_drawing_and_a_list() -> None:
    tree = page("objectives/by/order")
    assert groups("objectives/by/order") == {
        "Plan a small test": [
            "Name what matters",
            "Draw the pathway of a patient",
            "Plan a small test after · Draw the pathway of a patient · Name what matters",
        ]
    }
    drawings = tree.xpath(".//svg")
    assert [drawing.get("class") for drawing in drawings] == ["prg-drawing prg-wide", "prg-drawing prg-narrow"]
    assert [said(drawing.find("desc")) for drawing in drawings] == [
        "First: Name what matters; Draw the pathway of a patient. Then: Plan a small test."
    ] * 2
    assert [href for _, href in links(drawings)] == ["../../2026/a1/see/", "../../map/", "../../test/"] * 2


def test_an_objective_shows_its_way_its_measures_and_what_to_read() -> None:
    tree = page("objectives/map")
    (wide, _) = tree.xpath(".//svg")
    assert [href for _, href in links([wide])] == ["../test/"], "neither its own page nor its neighbour"
    assert [said(cell) for cell in tree.xpath(".//table/tbody/tr/*")] == [
        "Pathways drawn (per ward)", "5 · Performance", "2", "9", "The ward's own count (November 2025)",
    ]  # fmt: skip
    assert groups("objectives/map")["What to read"] == ["The deck"]
    assert groups("objectives/map")["What comes after"] == ["Plan a small test"]
    assert groups("objectives/test")["What comes before"] == ["Draw the pathway of a patient", "Name what matters"]


def test_the_coverage_is_a_picture_a_table_and_a_list_of_holes() -> None:
    tree = page("objectives/coverage/2026")
    assert [said(heading) for heading in tree.xpath(".//h2 | .//h3")] == [
        "By level", "By persona", "What is left out", "Sessions without an objective",
        "Personas whom no objective meets", "Levels that no objective is at", "Every objective",
    ]  # fmt: skip
    assert [[said(cell) for cell in row] for row in tree.xpath(".//table//tr")] == [
        ["Learning objective", "Level", "Personas"],
        ["The way home Leading"],
        ["Draw the pathway of a patient", "Apply", "Rose"],
        ["Name what matters", "Remember", "Rose"],
        ["The way home LeadingSmall tests"],
        ["Plan a small test", "Create", "Rose"],
    ]
    (levels, personas) = tree.xpath(".//svg")
    assert [said(text) for text in personas.xpath(".//text")] == ["1 Phil", "2 Rose", "1", "2", "A1 The way home", "3"]
    assert links([levels]) == [("A1 The way home", "../../../sessions/2026/a1/")]
    assert links(tree.xpath(".//h3[@id='holes.persona']/following-sibling::ul[1]")) == [
        ("Phil", "../../../personas/phil/")
    ]


def test_pages_of_several_languages_and_directions_say_the_same() -> None:
    for language in ("sv", "ar"):
        tree = page("objectives/coverage/2026", language)
        assert len(tree.xpath(".//svg")) == 2
        assert [said(text) for text in tree.xpath("(.//svg)[2]//text")][-1] == "3"
    first = page("objectives/coverage/2026").xpath("(.//svg)[2]//ellipse")[0]
    mirrored = page("objectives/coverage/2026", "ar").xpath("(.//svg)[2]//ellipse")[0]
    width = float(page("objectives/coverage/2026").xpath("(.//svg)[2]")[0].get("viewbox").split()[2])
    assert float(first.get("cx")) + float(mirrored.get("cx")) == width


def test_the_index_can_be_narrowed_by_what_objectives_are() -> None:
    (form,) = page("objectives").xpath(".//form")
    assert {select.get("name"): [said(option) for option in select] for select in form.iter("select")} == {
        "level": ["All", "Remember (1)", "Apply (1)", "Create (1)"],
    }
    (entry,) = page("objectives").xpath(".//li[a='Draw the pathway of a patient']")
    assert {name: value for name, value in entry.attrib.items() if name.startswith("data-")} == {
        "data-level": "apply", "data-stream": "editions/2026/streams/leading", "data-persona": "personas/rose",
        "data-format": "editions/2026/formats/workshop",
    }  # fmt: skip
