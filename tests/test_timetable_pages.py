"""The timetable as it stands on the page, before any script."""

from __future__ import annotations

from functools import cache

from lxml import html
from lxml.html import HtmlElement

from mkdocs_programme.build import Site, load_files
from render_festival import articles, links, said

SETTINGS = "name: Festival\nlanguages: [en, sv, ar]\n"
EDITION = """\
---
name: Festival 2026
timezone: Europe/Oslo
languages: [en]
rooms: [{id: hall, name: {en: Hall, sv: Salen}}, {id: loft, name: Loft}]
streams: [{id: leading, name: Leading, colour: "#0b6e4f"}, {id: caring, name: Caring}]
formats: [{id: workshop, name: Workshop}]
---
"""


def session(title: str, start: str, minutes: int, **fields: str) -> str:
    more = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\ntitle: {title}\nstart: 2026-03-{start}\nminutes: {minutes}\n{more}---\n"


CONTENT = {
    "editions/2026.md": EDITION,
    "editions/2025.md": "---\nname: Festival 2025\n---\n",
    "speakers/ann.md": "---\nname: Ann Berg\n---\n",
    "sessions/2026/open.md": session("Opening", "10 09:00", 60, room="hall"),
    "sessions/2026/a1.md": session(
        "From ward to home", "10 10:00", 90, code="A1", room="hall", stream="leading", format="workshop",
        speakers="[ann]", interpretation="[sv]", level="advanced",
    ),
    "sessions/2026/a2.md": session("Årsmöte", "10 10:00", 30, room="loft", stream="caring", languages="[sv]"),
    "sessions/2026/a3.md": session("Gone", "10 10:30", 60, room="loft", status="cancelled"),
    "sessions/2026/late.md": session("Songs", "11 00:30", 30),
    "sessions/2026/b1.md": session("Closing", "11 09:00", 60, room="loft"),
    "sessions/2026/some.md": "---\ntitle: Some time\n---\n",
}  # fmt: skip


@cache
def site() -> Site:
    return load_files(CONTENT, SETTINGS)


@cache
def pages() -> dict[str, HtmlElement]:
    return {address: html.fragment_fromstring(text.strip()) for address, text in articles(site()).items()}


def page(address: str, language: str = "en") -> HtmlElement:
    return pages()[f"{language}/{address}"]


def outline(tree: HtmlElement) -> list[str]:
    return [said(one) for one in tree.xpath(".//h1 | .//section//h2 | .//h3 | .//h4")]


def test_the_timetable_is_one_list_of_days_times_and_sessions() -> None:
    assert outline(page("timetable/2026")) == [
        "Timetable of Festival 2026",
        "Tuesday 10 March 2026", "09:00", "Opening", "10:00", "A1 From ward to home", "Årsmöte", "10:30", "Gone",
        "00:30", "Songs",
        "Wednesday 11 March 2026", "09:00", "Closing",
    ]  # fmt: skip
    assert said(page("timetable/2026").xpath(".//p[@class='prg-zone']")[0]) == "All times: Central European Time (Oslo)"
    assert links(page("timetable/2026").xpath("./h2[@id='untimed']/following-sibling::ul")) == [
        ("Some time", "../../sessions/2026/some/")
    ]


def test_a_card_says_all_in_words_and_knows_its_place() -> None:
    (card,) = page("timetable/2026").xpath(".//li[@data-id='2026/a1']")
    assert said(card) == "A1 From ward to home 10:00–11:30 Hall Leading Workshop Ann Berg"
    told = {name: value for name, value in card.attrib.items() if name != "class"}
    assert told == {
        "data-id": "2026/a1", "data-start": "2026-03-10T10:00+01:00", "data-end": "2026-03-10T11:30+01:00",
        "data-stream": "leading", "data-format": "workshop", "data-room": "hall", "data-language": "en sv",
        "data-level": "advanced", "data-access": "interpretation",
        "style": "--r: 3 / 5; --c: 2; --prg-colour: #0b6e4f",
    }  # fmt: skip
    (plenary,) = page("timetable/2026").xpath(".//li[@data-id='2026/open']")
    assert plenary.get("style") == "--r: 2 / 3; --c: 2 / -1"
    assert [said(room) for room in page("timetable/2026", "sv").xpath(".//p[@class='prg-rooms']")[0]][1:] == [
        "Salen", "Loft",
    ]  # fmt: skip


def test_a_day_and_a_language_have_pages_of_their_own() -> None:
    assert outline(page("timetable/2026/2026-03-11")) == [
        "Wednesday 11 March 2026", "Wednesday 11 March 2026", "09:00", "Closing",
    ]  # fmt: skip
    (around,) = page("timetable/2026/2026-03-11").xpath("./nav[@class='prg-neighbours']")
    assert links([around]) == [("Tuesday 10 March", "../2026-03-10/")]
    cards = page("timetable/2026/language/sv").xpath(".//h4")
    assert [said(card) for card in cards] == ["A1 From ward to home", "Årsmöte"]


def test_only_what_there_is_can_be_chosen() -> None:
    chosen = {
        select.get("name"): [said(option) for option in select] for select in page("timetable/2026").xpath(".//select")
    }
    assert chosen == {
        "stream": ["All", "Leading", "Caring"],
        "format": ["All", "Workshop"],
        "room": ["All", "Hall", "Loft"],
        "language": ["All", "English", "Swedish"],
        "level": ["All", "Advanced"],
        "access": ["All", "Interpretation"],
    }


def test_more_rooms_than_can_be_read_side_by_side_are_a_list() -> None:
    rooms = ", ".join(f"{{id: r{number}, name: Room {number}}}" for number in range(9))
    files = {"editions/2026.md": f"---\nname: Festival\nrooms: [{rooms}]\n---\n"}
    for number in range(9):
        files[f"sessions/2026/s{number}.md"] = session(f"Talk {number}", "10 09:00", 60, room=f"r{number}")
    tree = html.fragment_fromstring(articles(load_files(files))["en/timetable/2026"].strip())
    assert (len(tree.xpath(".//h4")), tree.xpath(".//p[@class='prg-rooms']"), tree.xpath(".//li/@style")) == (9, [], [])


def test_a_timetable_without_times_says_so_and_offers_no_choice() -> None:
    some = "---\ntitle: Some time\nstart: 2026-03-10 09:00\n---\n"
    files = {"editions/2026.md": "---\nname: Festival\n---\n", "sessions/2026/some.md": some}
    tree = html.fragment_fromstring(articles(load_files(files))["en/timetable/2026"].strip())
    assert [said(one) for one in tree.find_class("prg-empty")] == ["No session has both a time and a length yet"]
    assert (tree.xpath(".//form"), tree.get("data-prg-timetable")) == ([], None)
    assert links(tree.xpath("./h2[@id='untimed']/following-sibling::ul")) == [
        ("Some time", "../../sessions/2026/some/")
    ]


def test_a_session_says_what_else_is_held_then() -> None:
    (heading,) = page("sessions/2026/a2").xpath(".//h2[@id='same-time']")
    assert [link for link in links([heading.getnext()]) if "sessions/" in link[1] or link[1].startswith("../a")] == [
        ("From ward to home", "../a1/")
    ]
    assert page("sessions/2026/open").xpath(".//h2[@id='same-time']") == []


def test_the_timetable_of_the_newest_edition_is_the_first_way_in() -> None:
    first = site().navigation("sv")[0]
    assert (first.text.text, first.address) == ("Tidsschema", "timetable/2026")


def test_calendars_can_be_subscribed_to_where_the_site_has_an_address() -> None:
    (heading,) = page("timetable/2026", "sv").xpath(".//h2[@id='subscribe']")
    feeds = links([heading.getnext().getnext()])
    assert feeds == [
        ("Ladda ned (.ics)", "../../../timetable/2026/programme.sv.ics"),
        ("Ladda ned (.ics)", "../../../timetable/2026/stream-leading.sv.ics"),
        ("Ladda ned (.ics)", "../../../timetable/2026/stream-caring.sv.ics"),
    ]
    published = load_files(CONTENT, f"{SETTINGS}url: https://fest.example/y/\n")
    tree = html.fragment_fromstring(articles(published)["en/timetable/2026"].strip())
    assert tree.xpath(".//a[.='Subscribe']/@href")[0] == "webcal://fest.example/y/timetable/2026/programme.en.ics"


def test_what_is_held_again_says_so_everywhere() -> None:
    first = session("Cooking", "10 09:00", 60)
    files = {
        **CONTENT,
        "sessions/2026/c1.md": first,
        "sessions/2026/c2.md": session("Cooking again", "11 11:00", 60, repeats="c1"),
        "sessions/2026/c3.md": "---\ntitle: Cooking once more\nrepeats: c1\n---\n",
    }
    trees = {
        address: html.fragment_fromstring(text.strip())
        for address, text in articles(load_files(files, SETTINGS)).items()
    }

    def also(address: str) -> list[tuple[str, str | None]]:
        found = trees[f"en/sessions/2026/{address}"].xpath(".//dt[text()='Also held']/following-sibling::dd/a")
        return [(said(link), link.get("href")) for link in found]

    first_time, second = "Tuesday 10 March 2026 09:00–10:00", "Wednesday 11 March 2026 11:00–12:00"
    assert also("c1") == [(second, "../c2/"), ("Cooking once more", "../c3/")]
    assert also("c2") == [(first_time, "../c1/"), ("Cooking once more", "../c3/")]
    assert also("c3") == [(first_time, "../c1/"), (second, "../c2/")]
    assert also("a1") == []
    cards = trees["en/timetable/2026"].xpath(".//p[@class='prg-again']")
    assert [said(one) for one in cards] == [
        f"Also held: {second}, Cooking once more",
        f"Also held: {first_time}, Cooking once more",
    ]
