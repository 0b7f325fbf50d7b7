"""Pages as their readers get them, read as trees."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from mkdocs_programme import render
from mkdocs_programme.findings import Severity
from render_festival import after, facts, festival, links, outline, said, trees

TEMPLATES = Path(render.__file__).parent / "templates"


def page(address: str, language: str = "en") -> HtmlElement:
    return trees()[f"{language}/{address}"]


def words(address: str, path: str, language: str = "en") -> list[str]:
    return [said(element) for element in page(address, language).xpath(path)]


def test_the_festival_of_these_tests_has_no_error_and_a_page_of_every_template() -> None:
    assert [finding for finding in festival().findings if finding.severity is Severity.ERROR] == []
    assert {one.template for one in festival().pages} == {
        path.name for path in TEMPLATES.glob("*.jinja") if not path.name.startswith("_")
    } - {"booklet.html.jinja", "changes.html.jinja", "doors.html.jinja", "front.html.jinja", "report.html.jinja"}


@pytest.mark.parametrize("language", ["en", "sv", "ar"])
def test_every_page_has_one_main_heading_no_level_skipped_and_no_id_twice(language: str) -> None:
    wrong = []
    for address, tree in trees().items():
        if address.startswith(f"{language}/"):
            levels = [level for level, _, _ in outline(tree)]
            skipped = [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1]
            twice = [id_ for id_, count in Counter(tree.xpath("//@id")).items() if count > 1]
            if levels[0] != 1 or levels.count(1) != 1 or skipped or twice:
                wrong.append((address, levels, twice))
    assert wrong == []


def test_every_page_is_one_article_named_by_its_kind_with_the_way_from_home() -> None:
    for address, tree in trees().items():
        assert (tree.tag, tree.get("class", "").split()[0]) == ("article", "prg"), address
        assert tree[0].tag == "nav", address
        assert tree[0].get("aria-label"), address
        assert len(tree[0].xpath("./ol/li/a")) >= 1, address


def test_every_link_to_another_page_of_the_site_is_relative_and_leads_to_one() -> None:
    known = {f"{one.language}/{one.address}" for one in festival().pages} | {"en/", "sv/", "ar/"}
    lost = []
    for address, tree in trees().items():
        for text, href in links([tree]):
            if not re.match(
                r"https?:|#|.*\.(pdf|jpg|ods|txt|bib|ris|ics|json|xml|csv|xlsx)$|.*/embed\.\w+\.html$", href
            ):
                language, *way = address.split("/")
                way = way if language == "en" else [language, *way]
                for part in href.split("#")[0].rstrip("/").split("/"):
                    if part == "..":
                        way.pop()
                    elif part not in (".", ""):
                        way.append(part)
                found = "/".join(way if way and way[0] in ("sv", "ar") else ["en", *way])
                if found not in known and f"{found}/" not in known:
                    lost.append((address, text, href))
    assert lost == []


def test_a_link_out_of_the_site_says_so() -> None:
    out = [link for tree in trees().values() for link in tree.xpath("//a[starts-with(@href, 'http')]")]
    assert {link.get("href") for link in out} == {
        "https://fest.example/2026", "https://hospital.example", "https://ror.org/05dxps055", "https://ann.example/",
        "https://orcid.org/0000-0002-1825-0097", "https://skills.example/listen", "https://doi.org/10.1000/182",
        "https://video.example/opening", "https://doi.org/10.1000/deck", "https://hospital.example/deck",
        "https://creativecommons.org/licenses/by/4.0/", "https://example.org/b", "https://notes.example/a",
    }  # fmt: skip
    assert {link.get("rel") for link in out} == {"external noopener"}


def test_a_session_leads_with_its_facts() -> None:
    tree = page("sessions/2026/a2")
    assert words("sessions/2026/a2", "./header/*[self::p or self::h1]") == [
        "A2", "From ward to home", "Care moves closer", "Moved", "Keep in my programme",
        "Into your own calendar (.ics)",
    ]  # fmt: skip
    assert facts(tree) == {
        "Time": ["Tuesday 10 March 2026 11:00–12:00", "Central European Time (Oslo)"],
        "Room": ["Great hall"],
        "Stream": ["Leading"],
        "Format": ["Workshop"],
        "Edition": ["Festival 2026"],
        "Spoken language": ["English"],
        "Interpretation": ["Swedish"],
        "Captions": ["English"],
        "Level": ["Advanced"],
        "Places": ["40"],
        "Access": ["Step-free"],
        "Recording": ["Is not recorded"],
        "Personas": ["Esther"],
        "Stages of care": ["At home"],
        "On the web": ["Notes ↗", "https://example.org/b ↗"],
    }
    assert links(tree.xpath("./header/dl/div[dt='Stages of care']")) == [("At home", "../../../pathways/stroke/#home")]
    assert tree.xpath("./header//time/@datetime") == ["2026-03-10", "2026-03-10T11:00+01:00"]
    assert tree.get("style") == "--prg-colour: #0b6e4f"


def test_a_session_has_its_sections_in_order_under_ids_that_stay() -> None:
    assert outline(page("sessions/2026/a2")) == [
        (1, "", "From ward to home"),
        (2, "aim", "Aim"),
        (2, "people", "People"),
        (3, "", "Chair"),
        (3, "", "Facilitator"),
        (2, "objectives", "Learning objectives"),
        (2, "questions", "Questions"),
        (2, "audience", "Audience"),
        (2, "agenda", "Agenda"),
        (2, "part-1-title", "Part 1 Consensus"),
        (3, "how-it-goes", "How it goes"),
        (3, "", "Speaker"),
        (3, "", "Learning objectives"),
        (3, "", "Take home"),
        (3, "", "Materials"),
        (2, "my.learning", "My learning"),
        (2, "harvest", "What came out of it"),
        (3, "take-home", "Take home"),
        (3, "came-up", "What came up"),
        (4, "from-the-tables", "From the tables"),
        (3, "reflections", "Reflections"),
        (2, "materials", "Materials"),
        (2, "disclosures", "Disclosures"),
        (2, "grew-out-of", "Grew out of"),
        (2, "same-time", "At the same time"),
        (2, "references", "References"),
    ]


def test_the_people_of_a_session_stand_with_the_posts_they_had_there() -> None:
    cards = page("sessions/2026/a2").xpath("./div/div/ul[@class='prg-people']/li")
    assert [said(card) for card in cards] == [
        "ABAnn Berg Head nurse, City Hospital; Sweden (since 2020)",
        "OAOmar Aziz Nurse, Home Clinic; Norway",
    ]
    assert links(cards) == [
        ("Ann Berg", "../../../speakers/ann-berg/"),
        ("City Hospital", "../../../organisations/hospital/"),
        ("Omar Aziz", "../../../speakers/omar-aziz/"),
        ("Home Clinic", "../../../organisations/clinic/"),
    ]
    assert {card[0].get("aria-hidden") for card in cards} == {"true"}


def test_objectives_finish_one_sentence_and_lead_to_their_pages() -> None:
    sentence = after(page("sessions/2026/a2"), "objectives")
    assert said(sentence) == "After this session, participants will be able to:"
    lines = sentence.getnext()
    assert (lines.tag, lines.get("class")) == ("ol", "prg-objectives")
    assert [said(line) for line in lines] == [
        "Build trust between wards ApplyAcross the town",
        "Listen to a patient UnderstandWithout talking",
    ]
    assert [href for _, href in links([lines])] == [
        "../../../objectives/2026/a2/build-trust/", "../../../objectives/listen/",
    ]  # fmt: skip


def test_an_agenda_tells_the_clock_the_length_and_the_sum() -> None:
    lines = after(page("sessions/2026/a2"), "agenda")
    assert [said(line) for line in lines] == [
        "11:00 10 min Welcome", "11:10 35 min Work in groups – fish bowl",
    ]  # fmt: skip
    assert said(lines.getnext()) == "Together: 45 min"


def test_a_part_is_a_section_of_its_own() -> None:
    (part,) = page("sessions/2026/a2").xpath("./section[@class='prg-part']")
    assert (part.get("id"), part.get("aria-labelledby")) == ("part-1", "part-1-title")
    assert [said(time) for time in part.xpath("./p/bdi")] == ["11:00–11:30"]
    assert links([part]) == [
        ("Ann", "../../../speakers/ann-berg/"),
        ("Ann Berg", "../../../speakers/ann-berg/"),
        ("City Hospital", "../../../organisations/hospital/"),
        ("Agree without voting", "../../../objectives/2026/a2/agree/"),
        ("Slides of A2", "../../../materials/deck/"),
    ]


def test_references_are_numbered_as_the_text_cites_them() -> None:
    tree = page("sessions/2026/a2")
    works = after(tree, "references")
    assert [(work.get("id"), work.get("value"), said(work)) for work in works] == [
        ("ref-batalden-1998", "1",
         "Batalden P, The Group. Microsystems at work. Quality Journal. 1998;19(5):413-37. doi: 10.1000/182"),
        ("ref-stabell-1999", "2", "Value."),
    ]  # fmt: skip
    assert [(said(link), link.get("href")) for link in tree.xpath(".//a[@class='prg-cite']")] == [
        ("1", "#ref-batalden-1998"), ("2, p. 3", "#ref-stabell-1999"),
    ]  # fmt: skip


def test_a_session_leads_to_those_before_and_after_it() -> None:
    (neighbours,) = page("sessions/2026/a2").xpath("./nav[@class='prg-neighbours']")
    assert said(neighbours) == "Before: Opening After: At the bedside"
    assert links([neighbours]) == [("Opening", "../a1/"), ("At the bedside", "../a4/")]
    assert links([after(page("sessions/2023/old"), "became")]) == [
        ("From ward to home", "../../2026/a2/"),
        ("Festival 2026", "../../../editions/2026/"),
    ]


def test_what_nobody_has_said_is_told_in_words() -> None:
    assert words("sessions/2026/a1", "./header/ul[@class='prg-unsaid']/li") == ["People not stated"]
    assert words("sessions/2023/old", "./header/ul[@class='prg-unsaid']/li") == ["Time not stated", "Room not stated"]
    empty = {address[3:]: words(address[3:], ".//p[@class='prg-empty']") for address in trees() if address[:2] == "en"}
    assert {address: said for address, said in empty.items() if said} == {
        "editions/2024": ["No sessions yet"],
        "editions/2026/formats/walk": ["No sessions yet"],
        "objectives/my/learning": [
            "Nothing noted yet. Every session and every objective has a place where you can note how far you have "
            "come. Learning objectives"
        ],
        "translations": ["Everything is translated."],
    }


def test_a_part_may_be_called_like_a_section_of_the_page() -> None:
    """The part keeps its address, and the section goes without; see also the test of all ids."""
    agenda = page("sessions/2026/a3").xpath(".//*[@id='agenda']")
    assert [(found.tag, found.get("class")) for found in agenda] == [("section", "prg-part")]
    assert (2, "", "Agenda") in outline(page("sessions/2026/a3"))


def test_no_template_calls_a_text_safe_or_carries_a_script() -> None:
    texts = {path.name: path.read_text("utf-8") for path in TEMPLATES.rglob("*.jinja")}
    assert "session.html.jinja" in texts
    assert [name for name, text in texts.items() if re.search(r"\|\s*safe\b|<script|Markup|autoescape", text)] == []
