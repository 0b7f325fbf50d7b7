"""What the page of each kind tells."""

from __future__ import annotations

from lxml.html import HtmlElement

from render_festival import after, facts, links, outline, said, trees


def page(address: str, language: str = "en") -> HtmlElement:
    return trees()[f"{language}/{address}"]


def head(address: str) -> list[str]:
    return [said(line) for line in page(address).xpath("./header/*[self::p or self::h1]")]


def sections(address: str) -> list[tuple[str, str]]:
    return [(id_, words) for level, id_, words in outline(page(address)) if level == 2]


def listed(address: str, id_: str) -> list[str]:
    return [said(line) for line in after(page(address), id_).iterchildren()]


def test_a_person_has_posts_of_now_and_before_and_sessions_by_edition() -> None:
    tree = page("speakers/ann-berg")
    assert head("speakers/ann-berg") == ["Ann Berg", "she/her", "Head nurse, City Hospital; Sweden (since 2020)"]
    assert facts(tree) == {
        "Formerly": ["Nurse, Home Clinic; Norway (2012–2019)"],
        "Country": ["Sweden"],
        "Languages": ["English", "Swedish"],
        "Also known as": ["Anna Berg"],
        "ORCID": ["0000-0002-1825-0097 ↗"],
        "Website": ["Her page ↗"],
    }
    assert outline(tree) == [
        (1, "", "Ann Berg"),
        (2, "sessions", "In the programme"),
        (3, "", "Festival 2026"),
        (3, "", "Festival 2023"),
        (2, "related", "Also in this programme"),
        (3, "", "Learning communities: Experts"),
        (3, "", "Materials"),
        (3, "", "Personas"),
    ]
    assert [said(line) for line in tree.xpath("./ul/li[@class='prg-session-line']")] == [
        "A2 From ward to home Moved Chair, Speaker Tuesday 10 March 2026 11:00–12:00 Great hall Leading Workshop "
        "Consensus",
        "Where it began Speaker",
    ]


def test_a_picture_is_shown_with_consent_alone() -> None:
    (portrait,) = page("speakers/ann-berg").xpath(".//img")
    assert dict(portrait.attrib) == {
        "class": "prg-portrait", "src": "../../img/ann.jpg", "alt": "Ann laughs", "loading": "lazy",
        "width": "140", "height": "140",
    }  # fmt: skip
    assert page("speakers/omar-aziz").xpath(".//img") == []
    assert [said(found) for found in page("speakers/omar-aziz").xpath("./header/span[@aria-hidden='true']")] == ["OA"]


def test_an_organisation_names_its_people_by_edition_and_now_and_before() -> None:
    assert head("organisations/hospital") == ["Hospital", "City Hospital", "CH"]
    assert facts(page("organisations/hospital")) == {
        "Place": ["Jönköping"],
        "Country": ["Sweden"],
        "Has as parts": ["Home Clinic"],
        "Also known as": ["Stadssjukhuset"],
        "Website": ["https://hospital.example ↗"],
        "ROR": ["05dxps055 ↗"],
    }
    assert listed("organisations/hospital", "people") == ["OAOmar Aziz", "ABAnn Berg Head nurse · since 2020"]
    assert listed("organisations/clinic", "former-people") == ["ABAnn Berg Nurse · 2012–2019"]
    assert [said(line) for line in page("organisations/clinic").xpath("./h3/following-sibling::ul[1]/li")] == [
        "OAOmar Aziz From ward to home",
    ]
    assert facts(page("organisations/clinic")) == {"Country": ["Norway"], "Part of": ["City Hospital"]}


def test_an_edition_lists_its_days_streams_formats_and_rooms() -> None:
    assert head("editions/2026") == ["The festival", "Festival 2026", "Together"]
    assert facts(page("editions/2026")) == {
        "Days": ["10–11 March 2026"],
        "Place": ["Oslo"],
        "Country": ["Norway"],
        "Time zone": ["Central European Time (Oslo)"],
        "Status": ["The programme is announced"],
        "Organised by": ["City Hospital"],
        "Spoken language": ["English"],
        "Website": ["https://fest.example/2026 ↗"],
    }
    assert sections("editions/2026") == [
        ("sessions", "Sessions"),
        ("streams", "Streams"),
        ("formats", "Formats"),
        ("rooms", "Rooms"),
        ("data", "Data"),
        ("related", "Also in this programme"),
    ]
    assert [said(day) for day in page("editions/2026").xpath("./h2[@id='sessions']/following-sibling::h3")][:3] == [
        "Tuesday 10 March 2026", "Wednesday 11 March 2026", "Time not stated",
    ]  # fmt: skip
    assert listed("editions/2026", "streams") == ["Leading Who goes first 1 session"]
    assert listed("editions/2026", "formats") == ["Workshop 1 session", "Walk 0 sessions"]


def test_a_stream_a_format_and_a_room_have_their_sessions_and_their_edition() -> None:
    assert head("editions/2026/streams/leading") == ["Stream", "Leading", "Who goes first"]
    assert page("editions/2026/streams/leading").get("style") == "--prg-colour: #0b6e4f"
    assert sections("editions/2026/streams/leading") == [("d-2026-03-10", "Tuesday 10 March 2026")]
    assert facts(page("editions/2026/rooms/aula")) == {
        "Edition": ["Festival 2026"], "Places": ["120"], "Access": ["By the lift"],
    }  # fmt: skip
    rooms = page("editions/2026/rooms/aula").xpath("./ul/li/div[@class='prg-what']/a")
    assert [said(link) for link in rooms] == ["Opening", "From ward to home", "In steps"]


def test_an_objective_tells_where_it_is_taught_and_what_it_stands_between() -> None:
    assert head("objectives/listen") == ["Learning objective", "Listen to a patient", "Without talking"]
    assert facts(page("objectives/listen")) == {
        "Level": ["Understand"],
        "Domain": ["Attitude"],
        "How it is shown": ["A patient says so"],
        "Personas": ["Esther"],
        "Stages of care": ["At home"],
        "Needs it meets": ["Breath (Esther)"],
        "Framework": ["Listening ↗"],
    }
    assert links([after(page("objectives/listen"), "before")]) == [
        ("Build trust between wards", "../2026/a2/build-trust/"),
    ]
    assert links([after(page("objectives/2026/a2/build-trust"), "after")]) == [
        ("Listen to a patient", "../../../listen/"),
    ]
    taught = after(page("objectives/2026/a2/agree"), "taught-by")
    assert ("Consensus", "../../../../sessions/2026/a2/#part-1") in links([taught])
    assert facts(page("objectives/2026/a2/agree")) == {
        "Level": ["Not stated"], "Personas": ["Esther"], "Stages of care": ["At home"],
    }  # fmt: skip


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


def test_a_pathway_goes_stage_by_stage() -> None:
    tree = page("pathways/stroke")
    assert head("pathways/stroke") == ["Care pathway", "After a stroke", "From the street to home"]
    (stages,) = tree.xpath("./ol[@class='prg-stages']")
    assert [(stage.get("id"), said(stage)) for stage in stages] == [
        (
            "street",
            "The street SettingOutside Who actsParamedics HandoverThe time of the first sign "
            "Handed over toThe nurseAt home RiskThe time is lost "
            "Measures From sign to call Unit: minutes · Baseline: 85 (2024) · Target: 30 · Source: Register "
            "Sessions At the bedside Tuesday 10 March 2026 11:30–12:00",
        ),
        (
            "home",
            "At home PersonasEsther SettingHome What mattersTo be asked "
            "Sessions A2 From ward to home Moved Tuesday 10 March 2026 11:00–12:00 Great hall Leading Workshop",
        ),
    ]
    assert ("From ward to home", "../../sessions/2026/a2/") in links([stages])
    assert links([tree.find("header")]) == [("Esther", "../../personas/esther/")]


def test_the_stages_of_a_pathway_are_drawn_with_what_is_handed_over() -> None:
    narrow, wide = page("pathways/stroke").xpath(".//svg")

    assert [said(text) for text in narrow.iter("text")] == [
        "The street", "Outside", "Paramedics", "At home", "Home", "The time of the first sign", "The nurse",
    ]  # fmt: skip
    assert [said(text) for text in wide.iter("text")] == [
        "Outside", "Home", "The street", "Paramedics", "At home", "The time of the first sign", "The nurse",
    ]  # fmt: skip
    assert links([wide]) == [("The street Paramedics", "#street"), ("At home", "#home")]


def test_a_material_offers_its_files() -> None:
    assert head("materials/deck") == ["Slides", "Slides of A2", "With notes"]
    assert facts(page("materials/deck")) == {
        "Date": ["March 2026"],
        "Shown at": ["Festival 2026"],
        "Place": ["Oslo"],
        "Country": ["Norway"],
        "Organisations": ["City Hospital"],
        "Personas": ["Esther"],
        "Care pathways": ["After a stroke"],
        "Publisher": ["City Press"],
        "Version": ["2"],
        "Languages": ["English"],
        "Licence": ["CC BY 4.0 ↗ You may use and change it if you name those who made it"],
        "DOI": ["10.1000/deck ↗"],
        "On the web": ["https://hospital.example/deck ↗"],
    }
    assert links([after(page("materials/deck"), "files")]) == [("The slides", "../../files/deck%20one.pdf")]
    assert ("From ward to home", "../../sessions/2026/a2/") in links([after(page("materials/deck"), "sessions")])


def test_a_work_is_told_in_full_and_by_whom_it_is_cited() -> None:
    assert head("bibliography/batalden-1998") == [
        "Journal article",
        "Microsystems at work",
        "Paul Batalden and The Group",
    ]
    cite = page("bibliography/batalden-1998").xpath("./h2[@id='cite']/following-sibling::p[position() < 3]")
    assert [said(one) for one in cite] == [
        "Batalden P, The Group. Microsystems at work. Quality Journal. 1998;19(5):413-37. doi: 10.1000/182",
        "Download: BibTeX RIS CSL-JSON",
    ]
    assert links(cite) == [
        ("10.1000/182", "https://doi.org/10.1000/182"),
        ("BibTeX", "../batalden-1998.bib"),
        ("RIS", "../batalden-1998.ris"),
        ("CSL-JSON", "../batalden-1998.csl.json"),
    ]
    cited = page("bibliography/batalden-1998").xpath("./h2[@id='cited-by']/following-sibling::*")
    assert [said(one) for one in cited] == [
        "Materials", "Slides of A2", "Personas", "Esther", "Sessions", "From ward to home",
    ]  # fmt: skip


def test_a_kind_the_festival_declared_shows_its_fields_as_they_are_long() -> None:
    assert head("communities/north") == ["Learning community", "The north", "Nine wards"]
    assert facts(page("communities/north")) == {"Aim": ["To learn"], "Experts": ["Ann Berg"]}
    assert listed("communities/north", "fact.1") == ["One", "Two", "Three", "Four"]
    assert listed("communities/north", "fact.2") == ["PlanSide by side"]
    assert ("The north", "../../communities/north/") in links([page("speakers/ann-berg")])


def test_indexes_are_grouped_as_their_readers_look_for_things() -> None:
    assert [words for _, words in sections("organisations")] == ["Norway", "Sweden"]
    assert [words for _, words in sections("speakers")] == ["A", "B"]
    assert sections("sessions") == [("2026", "Festival 2026"), ("2023", "Festival 2023")]
    assert sections("objectives") == [("a2", "From ward to home")]
    assert links([page("communities").find("ul")]) == [("The north", "north/")]


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
