"""What the page of each kind tells."""

from __future__ import annotations

from render_festival import after, facts, links, outline, said
from render_pages import head, listed, page, sections


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
