"""What is named and is not there: told with what was meant."""

from __future__ import annotations

import pytest

from mkdocs_programme import build
from test_checks import EDITION, SETTINGS, file, person, session, told

# Names in fields


def test_a_name_that_is_nothing_like_any_other_is_told_with_the_file_to_make() -> None:
    assert told(session("speakers:\n  - Zachary Psick", ada_berg="Ada Berg")) == [
        "sessions/2026/a.md:4:5: PRG101 `speakers`: nobody is called “Zachary Psick” "
        "(make speakers/zachary-psick.md, or correct the name)"
    ]


def test_a_room_is_sought_in_its_own_edition_and_shown_without_it() -> None:
    files = {**session("room: aulaa"), "editions/2025.md": file("name: Before\nrooms: [{id: aulaaa, name: Old hall}]")}

    assert told(files) == [
        "sessions/2026/a.md:3:7: PRG101 `room`: there is no room “aulaa” in 2026 (did you mean “aula”?)"
    ]


def test_a_room_written_by_its_name_is_told_by_its_id() -> None:
    (finding,) = build.load_files(session("room: Great hall"), SETTINGS).findings

    assert (finding.hint, finding.mended) == ("did you mean “aula”?", "room: aula")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            "format: walk",
            "`format`: there is no format “walk” in 2026 (write it among the `formats` of editions/2026.md",
        ),
        ("derived_from: 2019/b7", "`derived_from`: there is no session “b7” in 2019 (make sessions/2019/b7.md"),
        (
            "pathway: [home#out]",
            "`pathway`: there is no stage “home#out” (write it among the `stages` of pathways/home.md",
        ),
        ("materials: [slides]", "`materials`: there is no material “slides” (make materials/slides.md"),
        ("personas: [Ester]", "`personas`: there is no persona “Ester” (make personas/ester.md"),
        ("references: [x]", "`references`: there is no reference “x” (make bibliography/x.md"),
    ],
)
def test_every_kind_is_told_in_its_own_words(fields: str, message: str) -> None:
    (line,) = told(session(fields))

    assert line.partition("PRG101 ")[2] == f"{message}, or correct the name)"


def test_a_declared_kind_is_made_in_its_own_folder() -> None:
    walk = "id: walks, kind: walk, name: Walks, singular: Walk"
    declared = f"collections:\n  - {{{walk}, fields: [{{id: after, type: ref walk}}]}}\n"

    assert told({"walks/a.md": file("title: A\nafter: b")}, SETTINGS + declared) == [
        "walks/a.md:3:8: PRG101 `after`: there is no walk “b” (make walks/b.md, or correct the name)"
    ]


def test_names_joined_by_a_comma_are_one_finding_that_says_how_a_list_is_written() -> None:
    (finding,) = build.load_files(
        session("chairs: Ada Berg, Bo Ek", ada_berg="Ada Berg", bo_ek="Bo Ek"), SETTINGS
    ).findings

    assert finding.hint == "write one name in each line, with a hyphen before it"


def test_the_mended_line_keeps_the_quotation_marks_and_all_else_of_the_line() -> None:
    (finding,) = build.load_files(
        session('speakers: ["Ada Berk", "Bo Ek"]  # both', ada_berg="Ada Berg", bo_ek="Bo Ek"), SETTINGS
    ).findings

    assert finding.mended == 'speakers: ["Ada Berg", "Bo Ek"]  # both'


def test_a_name_that_needs_quotation_marks_gets_them_in_the_mended_line() -> None:
    (finding,) = build.load_files(
        {
            "organisations/a.md": file('name: "Care: North"'),
            "organisations/b.md": file("name: Ward\nparent: Care North"),
        },
        SETTINGS,
    ).findings

    assert finding.mended == 'parent: "Care: North"'


def test_what_refers_to_a_file_that_cannot_be_read_is_no_second_fault() -> None:
    files = session("speakers: [ada-berg]", "[Ada](../../speakers/ada-berg.md)\n")
    files["speakers/ada-berg.md"] = file("orcid: 0000-0002-1825-0097")

    assert told(files) == ["speakers/ada-berg.md:1:1: PRG011 `name` is missing (write a line `name: …`)"]


def test_what_refers_to_a_room_that_cannot_be_read_is_no_second_fault() -> None:
    files = {**session("room: studio"), "editions/2026.md": file("name: Festival\nrooms:\n  - id: studio")}

    assert told(files) == ["editions/2026.md:4:5: PRG011 `name` is missing (write a line `name: …`)"]


def test_the_rooms_of_an_edition_without_a_file_are_no_second_fault() -> None:
    files = {f"sessions/2062/{name}.md": file(f"title: {name}\nroom: aula\nstream: leading") for name in "abc"}

    assert told({"editions/2026.md": EDITION, **files}) == [
        "sessions/2062/a.md:1:1: PRG106 there is no editions/2062.md for what lies in sessions/2062/ "
        "(move it to sessions/2026/, or make editions/2062.md)"
    ]


def test_a_name_of_two_people_is_told_with_the_ids_to_choose_from() -> None:
    files = session("speakers:\n  - Ada Berg")
    files["speakers/ada-berg.md"] = person("Ada Berg")
    files["speakers/ada-berg-lund.md"] = person("Ada Berg", "not_same_as: [ada-berg]")

    assert told(files) == [
        "sessions/2026/a.md:4:5: PRG104 `speakers`: “Ada Berg” may be ada-berg or ada-berg-lund "
        "(write the one that is meant)"
    ]


# Names in running text


def test_a_broken_link_is_told_at_its_line_and_column_also_in_an_abstract_and_in_a_translation() -> None:
    part = "parts:\n  - id: p\n    title: P\n    abstract: |\n      See [x](nobody.md) and\n      [y](nobody.md)."
    files = session(part, "Then\n[z](../../speakers/nobody.md#talks).\n")
    files["sessions/2026/a.sv.md"] = file("title: Å", "\nOch [å](ingen.md).\n")

    assert [str(f.place) for f in build.load_files(files, SETTINGS).findings] == [
        "sessions/2026/a.md:7:15",
        "sessions/2026/a.md:8:11",
        "sessions/2026/a.md:11:5",
        "sessions/2026/a.sv.md:5:9",
    ]


def test_a_link_that_climbs_too_little_is_mended_with_its_anchor() -> None:
    (finding,) = build.load_files(
        session("", "By [Ada](../speakers/ada-berg.md#talks).\n", ada_berg="Ada Berg"), SETTINGS
    ).findings

    assert finding.mended == "By [Ada](../../speakers/ada-berg.md#talks)."


def test_a_link_means_the_file_beside_it_whose_name_is_alike_and_never_its_own() -> None:
    files = {**session("", "[x](workshp.md) [y](zz.md)\n"), "sessions/2026/workshop.md": "---\ntitle: W\n---\n"}

    assert [finding.hint for finding in build.load_files(files, SETTINGS).findings] == [
        "did you mean “workshop.md”?",
        "correct the link, or make the file",
    ]


def test_code_addresses_and_mail_are_no_links_and_no_citations() -> None:
    body = (
        "`[x](no.md)` [y](https://example.org/no.md) [ask ada@example.org](mailto:ada@example.org)\n[ada@example.org]\n"
    )

    assert told(session("", f"{body}\n```\n[@nobody] [x](no.md)\n```\n")) == []


def test_every_work_of_a_citation_is_looked_up() -> None:
    files = session("", "So they say [see @work, p. 4; -@wrok; @absent2020].\n")
    files["bibliography/work.md"] = file("type: document\ntitle: Work")

    assert told(files) == [
        "sessions/2026/a.md:5:32: PRG601 the bibliography holds no “wrok” (did you mean “work”?)",
        "sessions/2026/a.md:5:39: PRG601 the bibliography holds no “absent2020” "
        "(make bibliography/absent2020.md, or correct the citation)",
    ]
