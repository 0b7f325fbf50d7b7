"""What remains after the event: on the page of the session, of its edition, and of what grew out of it."""

from __future__ import annotations

from itertools import pairwise

from lxml import html
from lxml.html import HtmlElement

from mkdocs_programme.build import load_files
from render_festival import after, articles, links, outline, said, trees

SETTINGS = "languages: [en, sv]\n"

CONTENT = {
    "editions/2023.md": "---\nname: Festival 2023\n---\n",
    "editions/2024.md": "---\nname: Festival 2024\n---\n",
    "editions/2026.md": "---\nname: {en: Festival 2026, sv: Festivalen 2026}\nstarts: 2026-03-10\n---\n",
    "editions/someday.md": "---\nname: Someday\n---\n",
    "sessions/2024/a2.md": """\
---
code: A2
title: From ward to home
take_home: |
  Ask [Ann](../../speakers/ann-berg.md) **first** [@batalden-1998].
harvest: Nobody knows whom to call.
parts:
  - {id: part-1, title: The walk, take_home: Walk the way yourself}
  - {id: part-2, title: The talk}
---
""",
    "sessions/2024/a2.sv.md": "---\ntitle: Från avdelning till hem\nharvest: Ingen vet vem man ska ringa.\n---\n",
    "sessions/2024/a3.md": "---\ntitle: Stairs\nreflections: Too many stairs.\n---\n",
    "sessions/2024/a4.md": "---\ntitle: Silent\n---\n",
    "sessions/2026/b1.md": "---\ntitle: Two years on\nderived_from: 2024/a2\n---\n",
    "sessions/someday/x.md": "---\ntitle: Some day\ntake_home: Nothing yet\n---\n",
    "speakers/ann-berg.md": "---\nname: Ann Berg\n---\n",
    "bibliography/batalden-1998.md": "---\ntype: book\ntitle: Microsystems\n---\n",
}


def pages() -> dict[str, HtmlElement]:
    """Every page as a tree."""
    site = load_files(CONTENT, SETTINGS)
    return {address: html.fragment_fromstring(text.strip()) for address, text in articles(site).items()}


def test_a_session_shows_what_came_out_of_it_and_its_parts_theirs() -> None:
    tree = pages()["en/sessions/2024/a2"]
    (section,) = tree.xpath("./section[@class='prg-after']")
    assert outline(section) == [
        (2, "harvest", "What came out of it"),
        (3, "take-home", "Take home"),
        (3, "came-up", "What came up"),
    ]
    (part,) = tree.xpath("./section[@id='part-1']")
    assert said(part) == "Part 1 The walk Take home Walk the way yourself"
    assert tree.xpath("./section[@id='part-2']//h3") == []


def test_a_session_of_which_nothing_remained_says_nothing_of_it() -> None:
    assert pages()["en/sessions/2024/a4"].xpath("./section") == []


def test_an_edition_gathers_all_that_remained_of_it_in_one_place() -> None:
    tree = pages()["en/editions/2024/harvest"]
    assert outline(tree) == [
        (1, "", "What came out of it"),
        (2, "session-1", "Stairs"),
        (3, "", "Reflections"),
        (2, "session-2", "A2 From ward to home"),
        (3, "", "Take home"),
        (3, "", "Take home: The walk"),
        (3, "", "What came up"),
        (3, "", "Became later"),
        (2, "references", "References"),
    ]
    assert ("Ann", "../../../speakers/ann-berg/") in links([tree])
    assert ("Two years on", "../../../sessions/2026/b1/") in links([tree])
    assert ("1", "#ref-batalden-1998") in links([tree])
    levels = [level for level, _, _ in outline(tree)]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_words_that_remain_know_their_language() -> None:
    tree = pages()["sv/editions/2024/harvest"]
    texts = [(said(text), text.get("lang")) for text in tree.xpath(".//div[contains(@class, 'prg-prose')]")]
    assert ("Ingen vet vem man ska ringa.", None) in texts
    assert ("Walk the way yourself", "en") in texts


def test_what_grew_out_of_a_session_shows_its_message_of_then() -> None:
    tree = pages()["en/sessions/2026/b1"]
    grown = after(tree, "grew-out-of")
    assert said(grown) == "From ward to home Festival 2024 Taken home then Ask Ann first [1]."
    assert ("From ward to home", "../../2024/a2/") in links([grown])
    assert ("Ann", "../../../speakers/ann-berg/") in links([grown])
    assert links([after(pages()["en/sessions/2024/a2"], "became")]) == [
        ("Two years on", "../../2026/b1/"),
        ("Festival 2026", "../../../editions/2026/"),
    ]


def test_an_edition_leads_to_what_remained_and_the_next_one_too() -> None:
    found = pages()
    assert ("What came out of it", "harvest/") in links([found["en/editions/2024"]])
    assert said(found["en/editions/2026"].xpath("./ul")[0]) == "What came out of the edition before: Festival 2024"
    assert ("Festival 2024", "../2024/harvest/") in links([found["en/editions/2026"]])
    assert found["en/editions/2023"].xpath("./ul") == []


def test_an_edition_without_a_year_comes_before_none() -> None:
    found = pages()
    assert ("What came out of it", "harvest/") in links([found["en/editions/someday"]])
    assert "Someday" not in said(found["en/editions/2026"])
    assert {address for address in found if address.endswith("harvest")} == {
        f"{language}/editions/{edition}/harvest" for language in ("en", "sv") for edition in ("2024", "someday")
    }


def test_in_the_festival_of_all_fields_every_text_that_remained_is_gathered() -> None:
    tree = trees()["en/editions/2026/harvest"]
    assert [said(one) for one in tree.xpath(".//div[contains(@class, 'prg-prose')]")] == [
        "A plan for Monday",
        "Nobody votes",
        "From the tables More walks",
        "We learnt [1, p. 3]",
    ]
