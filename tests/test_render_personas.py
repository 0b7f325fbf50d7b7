"""What the pages of personas tell: who they are, what they rest on, and their way through the programme."""

from __future__ import annotations

from render_festival import after, facts, links, said, trees
from render_pages import head, page, sections


def test_a_persona_leads_with_who_she_is_what_she_says_and_what_matters() -> None:
    tree = page("personas/esther")
    assert head("personas/esther") == ["Persona", "Esther", "She lives alone", "Based on research"]
    quote = tree.find("header").getnext()
    assert (quote.tag, quote.text, said(quote.find("cite"))) == (
        "blockquote", "I want to be at home", "Microsystems at work",
    )  # fmt: skip
    assert sections("personas/esther") == [
        ("what-matters", "What matters"),
        ("goals-2", "Goals"),
        ("needs", "Needs"),
        ("abilities", "Abilities"),
        ("barriers", "Barriers"),
        ("goals", "Goals"),
        ("network", "Network"),
        ("evidence", "What this persona rests on"),
        ("way", "Way through the programme"),
        ("stages", "Stages of care"),
        ("materials", "Materials"),
        ("references", "References"),
        ("related", "Also in this programme"),
    ]
    assert facts(tree) == {
        "Age": ["88 years"],
        "Conditions": ["Heart failure"],
        "Related personas": ["Phil"],
        "Care pathways": ["After a stroke"],
    }


def test_a_persona_is_not_alone_in_a_picture_and_in_words() -> None:
    tree = page("personas/esther")
    narrow, wide = tree.xpath(".//svg")
    (words,) = tree.xpath("./details[@class='prg-words']/ul")

    assert [said(line) for line in words] == ["Rex Pet: the dog", "Ann Berg Carer"]
    assert links([words]) == [("Ann Berg", "../../speakers/ann-berg/")]
    for drawn in (narrow, wide):
        assert links([drawn]) == [("Ann Berg Carer", "../../speakers/ann-berg/")]
        texts = [said(text) for text in drawn.iter("text")]
        assert texts == ["Esther", "Ann Berg", "Carer", "Rex", "Pet", "the dog"]
        assert said(drawn.find("title")) == "The network of Esther"


def test_a_persona_says_in_the_head_and_in_full_what_it_rests_on() -> None:
    evidence = after(page("personas/esther"), "evidence")
    assert [said(part) for part in evidence] == [
        "Based on research. Real people were asked, and this persona is drawn from what they said.",
        "With whomPatients How many12",
        "Reviewed 1 May 2024: on that day somebody last made sure that this persona still holds.",
    ]
    assert said(page("personas/phil").xpath("./header/p[contains(@class, 'prg-basis')]")[0]) == "Basis not stated"
    assert [said(part) for part in after(page("personas/phil"), "evidence")] == [
        "Basis not stated. Nobody has said whether this persona rests on research, on experience or on a guess.",
        "Nobody has said when this persona was last reviewed.",
    ]
    assert links([page("personas/phil").find("header")]) == [("Esther", "../esther/")]


def test_a_need_has_an_anchor_and_leads_to_what_meets_it() -> None:
    (health, feelings) = after(page("personas/esther"), "needs")
    assert [(one.get("id"), said(one)) for one in health.iter("li")] == [
        ("breath", "Breath Met by: Listen to a patient"),
    ]
    assert [(one.get("id"), said(one)) for one in feelings.iter("li")] == [("need-1", "Company")]
    assert links([health]) == [("Listen to a patient", "../../objectives/listen/")]


def test_a_persona_has_a_way_through_the_programme_by_edition_and_day() -> None:
    tree = page("personas/esther")
    way = tree.xpath("./h2[@id='way']/following-sibling::*")[:4]
    assert [said(one) for one in way[:3]] == [
        "Sessions that name this persona, a stage of their care, or an objective for them. Where several are held at"
        " the same time, the suggested way goes through as many of them as one can sit in.",
        "Festival 2026",
        "Tuesday 10 March 2026",
    ]
    (choice,) = way[3]
    assert said(choice[0]) == "At the same time"
    assert [said(stop) for stop in choice[1]] == [
        "11:00–12:00 A2 From ward to home Moved Great hall Leading Workshop "
        "Learning objective: Listen to a patient Stage: At home Suggested",
        "11:30–12:00 At the bedside Stage: The street",
    ]
    assert links([after(tree, "stages").getnext()]) == [
        ("The street", "../../pathways/stroke/#street"),
        ("At home", "../../pathways/stroke/#home"),
    ]


def test_the_index_of_personas_says_what_each_rests_on() -> None:
    assert [said(line) for line in page("personas").find("ul")] == [
        "Esther She lives alone Based on research",
        "Phil Basis not stated",
    ]


def test_a_picture_is_turned_round_for_who_reads_from_the_right() -> None:
    def xs(language: str) -> list[float]:
        drawn = trees()[f"{language}/personas/esther"].xpath(".//svg[contains(@class, 'prg-wide')]")[0]
        return [float(rect.get("x")) + float(rect.get("width")) / 2 for rect in drawn.iter("rect")]

    width = 440
    assert [round(width - x) for x in xs("ar")] == [round(x) for x in xs("en")]
    assert min(xs("en")) > width / 2
