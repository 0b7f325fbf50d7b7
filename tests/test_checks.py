"""What is found in a programme as a whole: the edges of each check, beyond the two examples of its manual."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.findings import Place, Severity
from mkdocs_programme.languages.likeness import Likeness, Name, alike

SETTINGS = "languages: [en, sv]\n"
EDITION = "---\nname: Festival\nrooms: [{id: aula, name: Great hall}]\nstreams: [{id: leading, name: Leading}]\n---\n"


def file(fields: str, body: str = "") -> str:
    return f"---\n{fields}\n---\n{body}"


def person(name: str, more: str = "") -> str:
    return file(f"name: {name}\n{more}".strip())


def told(files: dict[str, str], settings: str = SETTINGS) -> list[str]:
    return [str(finding) for finding in build.load_files(files, settings).findings]


def session(fields: str, body: str = "", **others: str) -> dict[str, str]:
    """A programme of one session, A, in 2026."""
    more = {f"speakers/{id_.replace('_', '-')}.md": person(name) for id_, name in others.items()}
    return {"editions/2026.md": EDITION, "sessions/2026/a.md": file(f"title: A\n{fields}", body), **more}


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


# Names that are nearly the same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Roger Green", "Roger Greene"),
        ("Roger Green", "roger  GREEN"),
        ("Roger Green", "Dr Roger Green"),
        ("Roger Green", "Green, Roger"),
        ("Mats Bojestig", "Mats Bojesteg"),
        ("Mats Bojestig", "Mats Bojetsig"),
        ("Åsa Lindström", "Asa Lindstrom"),
        ("Paul B Batalden", "Paul Batalden"),
        ("Jan-Erik Ahlgren", "Jan Erik Ahlgren"),
        ("The Health Foundation", "Health Foundation"),
        ("Thomas Ekman", "Tomas Ekman"),
    ],
)
def test_one_slip_apart_is_nearly_the_same(one: str, other: str) -> None:
    assert alike(Name.read(one), Name.read(other))
    assert alike(Name.read(other), Name.read(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Berg", "Anders Berg"),
        ("Anna Berg", "Anne Berg"),
        ("Maria Larsson", "Marie Larsson"),
        ("Karl Larsson", "Karla Larsson"),
        ("Jan Olsen", "Jon Olsen"),
        ("Bo Hansen", "Bo Hanson"),
        ("Bo Hansen", "Bo Jansen"),
        ("Paul A Batalden", "Paul B Batalden"),
        ("University of Oslo", "University of Umeå"),
        ("Ward 1 North", "Ward 2 North"),
        ("Festival 20251", "Festival 20261"),
        ("Ada Berg", "Ada Berg Lund"),
    ],
)
def test_names_that_are_two_are_left_alone(one: str, other: str) -> None:
    assert not alike(Name.read(one), Name.read(other))


@given(st.lists(st.sampled_from(["Roger", "Rogers", "Rogre", "Green", "Greene", "Grene", "Dr", "B"]), max_size=4))
def test_what_is_found_without_comparing_each_with_each_is_what_comparing_would_find(words: list[str]) -> None:
    others = ["Roger Green", "Roger Greene", "Rogers Green", "Green", "Roger B Green", "Greene Rogre"]
    likeness: Likeness[str] = Likeness()
    for other in others:
        likeness.add(other, [other])

    name = " ".join(words)

    assert list(likeness.like([name])) == [other for other in others if alike(Name.read(name), Name.read(other))]


def test_the_second_of_two_is_told_and_points_at_the_first() -> None:
    files = {"speakers/roger-green.md": person("Roger Green"), "speakers/roger-greene.md": person("Roger Greene")}

    (finding,) = build.load_files(files, SETTINGS).findings

    assert (finding.place, finding.also) == (
        Place("speakers/roger-greene.md", 2, 7),
        (Place("speakers/roger-green.md", 2, 7),),
    )


@pytest.mark.parametrize("side", ["roger-green", "roger-greene"])
def test_one_side_that_says_they_are_two_is_enough(side: str) -> None:
    other = {"roger-green": "roger-greene", "roger-greene": "roger-green"}[side]
    files = {"speakers/roger-green.md": person("Roger Green"), "speakers/roger-greene.md": person("Roger Greene")}
    files[f"speakers/{side}.md"] = files[f"speakers/{side}.md"].replace(
        "\n---\n", f"\nnot_same_as: [{other}]\n---\n", 1
    )

    assert told(files) == []


def test_an_alias_that_is_somebody_elses_name_is_one_finding() -> None:
    files = {
        "speakers/roger-green.md": person("Roger Green", "aliases: [Roger Greene]"),
        "speakers/roger-greene.md": person("Roger Greene"),
    }

    assert told(files) == [
        "speakers/roger-green.md:3:11: PRG105 the alias “Roger Greene” leads to speakers/roger-greene.md too "
        "(keep it in one of the two files)"
    ]


def test_an_alias_that_is_ones_own_name_or_older_id_is_fine() -> None:
    assert told({"speakers/roger-green.md": person("Roger Green", "aliases: [Roger Green, roger, roger-green]")}) == []


def test_thirteen_thousand_people_are_compared_in_seconds() -> None:
    names = [
        f"{chr(97 + n % 26) * 3}{n * 7919 % 99991} {chr(97 + n // 500 % 26) * 4}berg{n % 500}" for n in range(13_000)
    ]
    likeness: Likeness[str] = Likeness()

    begun = time.process_time()
    for name in [*names, "Roger Green", "Roger Greene"]:
        found = list(likeness.like([name]))
        likeness.add(name, [name])

    assert found == ["Roger Green"]
    assert time.process_time() - begun < 6


def test_thousands_of_people_of_one_name_are_told_in_seconds() -> None:
    likeness: Likeness[int] = Likeness()

    begun = time.process_time()
    for number in range(5000):
        assert next(likeness.like(["Anna Berg"]), 0) == 0
        likeness.add(number, ["Anna Berg"])

    assert time.process_time() - begun < 3


# People


def test_roles_that_the_settings_add_are_known() -> None:
    files = session("people: [{person: ada, role: poet}]", ada="Ada Berg")

    assert told(files, f"{SETTINGS}roles: {{poet: Poet}}\n") == []
    assert len(told(files)) == 1


def test_a_role_written_as_words_is_mended_to_its_id() -> None:
    (finding,) = build.load_files(
        session("people:\n  - {person: ada, role: Patient representative}", ada="Ada Berg"), SETTINGS
    ).findings

    assert finding.mended == "  - {person: ada, role: patient-representative}"


def test_a_person_may_have_two_roles_and_one_role_in_two_parts() -> None:
    parts = "parts:\n  - {id: p, title: P, speakers: [ada]}\n  - {id: q, title: Q, speakers: [ada]}"

    assert told(session(f"chairs: [ada]\nspeakers: [ada]\n{parts}", ada="Ada Berg")) == []


def test_a_person_twice_in_one_part_is_told_there() -> None:
    (line,) = told(session("parts:\n  - {id: p, title: P, speakers: [ada, Ada Berg]}", ada="Ada Berg"))

    assert line.startswith("sessions/2026/a.md:4:39: PRG302 “Ada Berg” is speaker twice, in this line")


# Time


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ("start: 2026-03-10 11:00\nend: 2026-03-10 10:59", ["PRG201"]),
        ("start: 2026-03-10 23:00\nend: 2026-03-11 00:30", []),
        ("end: 2026-03-10 10:59\nminutes: 5", []),
        ("start: 2026-03-10 11:00\nend: 2026-03-10 10:00\nminutes: 60", ["PRG201"]),
        ("start: 2026-03-10 11:00\nend: 2026-03-10 12:00\nminutes: 61", ["PRG202"]),
        ("minutes: 30\nagenda: [{minutes: 20, title: A}, {title: B}]", []),
        ("agenda: [{minutes: 20, title: A}]", []),
        ("minutes: 30\nagenda: [{minutes: 20, title: A}, {minutes: 11, title: B}]", ["PRG204"]),
        ("start: 2026-03-10 11:00\nend: 2026-03-10 12:00\nagenda: [{minutes: 60, title: A}]", []),
        ("minutes: 30\nparts: [{id: p, title: P, minutes: 20}, {id: q, title: Q}]", []),
        ("minutes: 30\nparts: [{id: p, title: P, minutes: 31}]", ["PRG205"]),
    ],
)
def test_times_of_one_session(fields: str, codes: list[str]) -> None:
    assert [finding.code for finding in build.load_files(session(fields), SETTINGS).findings] == codes


@pytest.mark.parametrize(
    ("days", "start", "codes"),
    [
        ("starts: 2026-03-10\nends: 2026-03-11", "2026-03-09 23:59", ["PRG203"]),
        ("starts: 2026-03-10\nends: 2026-03-11", "2026-03-10 00:00", []),
        ("starts: 2026-03-10\nends: 2026-03-11", "2026-03-12 04:00", ["PRG203"]),
        ("starts: 2026-03-10", "2027-01-01 10:00", []),
        ("ends: 2026-03-11", "2025-01-01 10:00", []),
        ("starts: 2026-03-10\nends: 2026-03-10", "2026-03-10 10:00", []),
        ("starts: 2026-03-10\nends: 2026-03-09", "2026-03-10 10:00", ["PRG201", "PRG203"]),
    ],
)
def test_days_of_the_edition(days: str, start: str, codes: list[str]) -> None:
    files = {
        "editions/2026.md": file(f"name: Festival\n{days}"),
        "sessions/2026/a.md": file(f"title: A\nstart: {start}"),
    }

    findings = build.load_files(files, SETTINGS).findings
    assert [finding.code for finding in findings if finding.severity is not Severity.NOTE] == codes


# Works and objectives


@pytest.mark.parametrize(
    ("doi", "mended"),
    [
        ("https://doi.org/10.1000/182", "DOI: 10.1000/182"),
        ("http://dx.doi.org/10.1000/182", "DOI: 10.1000/182"),
        ("doi:10.1000/182", "DOI: 10.1000/182"),
        ("182", ""),
        ("10.1000", ""),
    ],
)
def test_a_doi_that_is_an_address_is_mended(doi: str, mended: str) -> None:
    work = file(f"type: document\ntitle: W\nDOI: {doi}")
    files = {"bibliography/w.md": work, "speakers/a.md": file("name: A", "[@w]")}
    (finding,) = build.load_files(files, SETTINGS).findings

    assert (finding.code, str(finding.place), finding.mended) == ("PRG602", "bibliography/w.md:4:6", mended)


@pytest.mark.parametrize(
    ("objective", "codes"),
    [
        ("{id: x, statement: Tell it}", []),
        ("{ref: tell}", []),
        ("{ref: tell, statement: Tell it}", ["PRG405"]),
        ("{id: x, statement: }", ["PRG405"]),
        ("{id: x, statement: [Tell, it]}", ["PRG013"]),
    ],
)
def test_an_objective_is_either_written_out_or_named(objective: str, codes: list[str]) -> None:
    files = {
        **session(f"objectives: [{objective}]"),
        "objectives/tell.md": file("statement: Tell it"),
        "sessions/2026/b1.md": file("title: Second\nobjectives: [{ref: tell}]"),
    }

    findings = build.load_files(files, SETTINGS).findings
    assert [finding.code for finding in findings if finding.severity is not Severity.NOTE] == codes
