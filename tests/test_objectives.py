"""What is told of objectives in a programme: where, in which language, how it weighs, and how it is kept."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.findings import Severity

SETTINGS = "languages: [en, sv]\n"
EDITION = "---\nname: Festival\nformats: [{id: workshop, name: Workshop}, {id: talk, name: Talk}]\n---\n"
GOOD = "  - {statement: Explain why handovers fail, evidence: A case}\n"


def objective(fields: str, **sidecars: str) -> dict[str, str]:
    translated = {f"objectives/o.{language}.md": f"---\n{text}\n---\n" for language, text in sidecars.items()}
    return {"objectives/o.md": f"---\n{fields}\nevidence: A case\n---\n", **translated}


def session(fields: str, **sidecars: str) -> dict[str, str]:
    translated = {f"sessions/2026/a.{language}.md": f"---\n{text}\n---\n" for language, text in sidecars.items()}
    return {"editions/2026.md": EDITION, "sessions/2026/a.md": f"---\ntitle: A\n{fields}\n---\n", **translated}


def told(files: dict[str, str], settings: str = SETTINGS) -> list[str]:
    """Place and code of every finding."""
    return [f"{one.place} {one.code}" for one in build.load_files(files, settings).findings]


def quoted(files: dict[str, str], settings: str = SETTINGS) -> list[str]:
    """What stands under the caret of every finding."""
    site = build.load_files(files, settings)
    lines = [(site.quoted(one) or "", one.place) for one in site.findings]
    return [line[place.column - 1 : place.column - 1 + place.length] for line, place in lines]


def test_a_finding_says_what_is_wrong_how_to_mend_it_and_how_to_keep_it() -> None:
    (finding,) = build.load_files(objective("statement: Understand why handovers fail"), SETTINGS).findings

    assert str(finding) == (
        "objectives/o.md:2:12: PRG410 “Understand” cannot be observed (say what participants will do, such as "
        "“Explain …” or “Describe …”; to keep it on purpose, write `ignore: {PRG410: reason}`)"
    )


@pytest.mark.parametrize(
    "fields",
    [
        "statement: Describe a ward and explain why it fails",
        'statement: "Describe a ward and explain why it fails"',
        "statement: 'Describe a ward and explain why it fails'",
        "statement: >-\n  Describe a ward\n  and explain why it fails",
        "statement: Describe a ward\n  and explain why\n  it fails",
        'statement: "Describe \\u201ca\\u201d ward and explain why it fails"',
        "statement: {sv: Beskriva en avdelning i detalj, en: Describe a ward and explain why it fails}",
    ],
)
def test_the_caret_stands_under_the_second_verb_however_the_statement_is_written(fields: str) -> None:
    assert quoted(objective(fields)) == ["explain"]


def test_a_translation_is_judged_in_its_own_language_at_its_own_place() -> None:
    files = session(
        "objectives:\n  - {id: x, statement: Explain why handovers fail, evidence: A}\n"
        "  - {id: y, statement: Map a handover in three steps, evidence: A}",
        sv="title: A\nobjectives:\n  - {id: y, statement: Rita en karta över en överlämning}\n"
        "  - {id: x, statement: Förstå varför överlämningar brister}",
    )

    assert told(files) == ["sessions/2026/a.sv.md:5:24 PRG410"]
    assert quoted(files) == ["Förstå"]


def test_a_file_in_another_language_is_judged_in_that() -> None:
    assert told(objective("language: sv\nstatement: Förstå varför överlämningar brister")) == [
        "objectives/o.md:3:12 PRG410"
    ]


def test_what_repeats_the_frame_is_mended_in_its_line() -> None:
    files = objective("statement: After this session, participants will be able to explain why handovers fail")
    (finding,) = build.load_files(files, SETTINGS).findings

    assert (finding.code, finding.mended) == ("PRG414", "statement: Explain why handovers fail")


def test_a_mistyped_verb_is_mended_in_its_line() -> None:
    (finding,) = build.load_files(objective("statement: Expain why handovers fail"), SETTINGS).findings

    assert (finding.mended, finding.message) == (
        "statement: Explain why handovers fail",
        "“Expain” is no verb that the table of English knows",
    )


def test_a_placeholder_needs_no_table() -> None:
    settings = "default_language: fi\nlanguages: [fi]\n"

    assert told(objective("statement: TODO kysy puhujilta"), settings) == ["objectives/o.md:2:12 PRG401"]


def test_an_objective_without_words_is_told() -> None:
    assert told(objective("statement: –")) == ["objectives/o.md:2:12 PRG402"]


# Keeping a wording


@pytest.mark.parametrize(
    ("ignore", "wanted"),
    [
        ("ignore: {PRG410: the council's word}", []),
        ("ignore: {prg410: the council's word}", []),
        ("ignore:\n  - {id: PRG410, reason: the council's word}", []),
        ("ignore: {PRG410: }", ["PRG407"]),
        ("ignore: {PRG411: the council's word}", ["PRG410", "PRG408"]),
        ("ignore: {PRG101: the council's word}", ["PRG410", "PRG408"]),
        ("ignore: PRG410", ["PRG410", "PRG408"]),
    ],
)
def test_a_wording_is_kept_by_its_code_and_a_reason(ignore: str, wanted: list[str]) -> None:
    found = build.load_files(objective(f"statement: Understand why handovers fail\n{ignore}"), SETTINGS).findings

    assert [finding.code for finding in found] == wanted


def test_a_code_that_is_kept_for_nothing_is_told_where_it_stands() -> None:
    files = objective("statement: Explain why handovers fail\nignore:\n  PRG421: one act\n  PRG013: none")

    assert [(str(one.place), one.message) for one in build.load_files(files, SETTINGS).findings] == [
        ("objectives/o.md:4:3", "PRG421 is not found here any more"),
        ("objectives/o.md:5:3", "PRG013 cannot be kept"),
    ]


def test_what_is_kept_in_the_source_is_kept_in_its_translations() -> None:
    files = objective(
        "statement: Explain why handovers fail\nignore: {PRG410: the council's word}",
        sv="statement: Förstå varför överlämningar brister",
    )

    assert told(files) == []


def test_a_session_keeps_what_is_told_of_its_objectives_together() -> None:
    objectives = f"objectives:\n{GOOD}  - {{statement: Draw a map of a ward, evidence: It}}"
    hurried = session(f"minutes: 10\n{objectives}")
    keeping = session(f"minutes: 10\nignore: {{PRG430: a taster}}\n{objectives}")

    assert told(hurried) == ["sessions/2026/a.md:4:1 PRG430"]
    assert told(keeping) == []


# Profiles


@pytest.mark.parametrize(
    ("profile", "weights"),
    [
        ("default", {"PRG410": "warning", "PRG411": "note", "PRG451": "note"}),
        ("cme", {"PRG410": "error", "PRG411": "note", "PRG451": "warning"}),
        ("strict", {"PRG410": "error", "PRG411": "warning", "PRG451": "warning"}),
    ],
)
def test_the_profile_alone_raises_what_a_finding_weighs(profile: str, weights: dict[str, str]) -> None:
    files = {
        "objectives/a.md": "---\nstatement: Understand why handovers fail\n---\n",
        "objectives/b.md": "---\nstatement: Explore why handovers fail\nevidence: A case\n---\n",
    }
    found = build.load_files(files, f"languages: [en]\nlearning: {{profile: {profile}}}\n").findings

    assert {finding.code: finding.severity.value for finding in found} == weights


def test_a_profile_there_is_not_is_told() -> None:
    (finding,) = build.load_files({}, "learning: {profile: cem}\n").findings

    assert (finding.severity, finding.message) == (Severity.ERROR, "`profile`: “cem” is none of default, cme, strict")


def test_the_numbers_of_a_session_are_settings() -> None:
    files = session(f"minutes: 8\nobjectives:\n{GOOD}")

    assert told(files) == ["sessions/2026/a.md:4:1 PRG430"]
    assert told(files, "learning: {fewest: 1, minutes_each: 8}\n") == []


# Sessions


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("minutes: 60", ["PRG431"]),
        ("minutes: 59", []),
        ("start: 2026-03-10 11:00\nend: 2026-03-10 12:00", ["PRG431"]),
        ("start: 2026-03-10 11:00\nend: 2026-03-10 10:00\nminutes: 60", ["PRG201", "PRG431"]),
        ("format: workshop", ["PRG431"]),
        ("format: talk", []),
    ],
)
def test_low_levels_alone_are_told_of_a_workshop_and_of_a_whole_hour(fields: str, wanted: list[str]) -> None:
    objectives = (
        "objectives:\n  - {statement: List five causes of delay, level: remember, evidence: A}\n"
        "  - {statement: Explain why handovers fail, level: understand, evidence: A}"
    )
    found = build.load_files(session(f"{fields}\n{objectives}"), SETTINGS).findings

    assert [finding.code for finding in found] == wanted


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("agenda: [{title: Talk}]", ["PRG432"]),
        ("agenda: [{title: Talk}, {title: Wards, method: Small groups}]", []),
        ("agenda: [{title: {en: Talk, sv: Övningar i par}}]", []),
        ("parts: [{id: one, title: Talk, abstract: An exercise follows.}]", []),
        ("format: workshop\nagenda: [{title: Talk}]", []),
        ("format: talk", []),
    ],
)
def test_practice_is_sought_wherever_a_session_tells_how_its_time_is_spent(fields: str, wanted: list[str]) -> None:
    objectives = f"objectives:\n{GOOD}  - {{statement: Demonstrate a safe handover at the bedside, evidence: A}}"
    found = build.load_files(session(f"{fields}\n{objectives}"), SETTINGS).findings

    assert [finding.code for finding in found] == wanted


def test_evidence_is_missed_once_for_a_session() -> None:
    files = session("objectives:\n  - Explain why handovers fail\n  - Draw a map of a ward")
    (finding,) = build.load_files(files, SETTINGS).findings

    assert (finding.code, finding.message) == (
        "PRG451",
        "nothing says how it is shown that the 2 objectives were met",
    )


# Frameworks

TABLE = """
frameworks:
  - id: care
    name: Skills for care
    terms: [{uri: "https://skills.example/handover", label: {en: Handing over, sv: Överlämning}}]
"""


@pytest.mark.parametrize(
    ("alignment", "message"),
    [
        ('{framework: care, uri: "https://skills.example/handover", label: handing over}', ""),
        ('{uri: "https://skills.example/handover", label: {sv: Överlämning}}', ""),
        ('{uri: "https://other.example/handover"}', ""),
        (
            '{uri: "https://skills.example/handovers"}',
            "no table of the settings holds “https://skills.example/handovers”",
        ),
        ('{framework: car, uri: "https://skills.example/handover"}', "the settings hold no framework “car”"),
        (
            '{uri: "https://skills.example/handover", label: Giving over}',
            "the framework calls this term “Handing over”, not “Giving over”",
        ),
    ],
)
def test_a_term_is_held_against_the_table_of_its_framework(alignment: str, message: str) -> None:
    files = objective(f"statement: Explain why handovers fail\nframeworks: [{alignment}]")

    assert [finding.message for finding in build.load_files(files, SETTINGS + TABLE).findings] == [message] * bool(
        message
    )
    assert told(files) == []


# Facts of objectives


def test_an_objective_that_is_written_out_has_the_facts_of_one_with_a_file() -> None:
    fields = """objectives:
  - id: map
    statement: Draw a map of a ward
    evidence: The map
    level: apply
    prerequisites: [2026/a/why]
    measures: [{what: Waits, level: 3b, unit: minutes, baseline: 40, value: 20, source: Register, date: 2026-01}]
  - {id: why, statement: Explain why handovers fail, evidence: A case}"""
    site = build.load_files(session(fields), SETTINGS)
    named = {
        one.id: [naming.key for naming in site.programme.namings(one)] for one in site.programme.of_kind("objective")
    }

    assert site.findings == ()
    assert named == {"2026/a/map": [], "2026/a/why": [("objectives", 0, "prerequisites", 0)]}


def test_tables_that_await_review_are_named_after_the_findings() -> None:
    files = objective("language: nb\nstatement: Forstå hvorfor overganger svikter")
    site = build.load_files(files, "languages: [en, nb]\n")

    assert [finding.code for finding in site.findings] == ["PRG410"]
    assert site.remarks == (
        "the wording of 1 objective in Norwegian Bokmål was judged by a table that awaits review by a native speaker",
    )


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_whatever_an_objective_says_its_findings_stand_inside_its_file(text: str) -> None:
    quoted_text = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    site = build.load_files(objective(f"statement: {quoted_text}", sv=f"statement: {quoted_text}"), SETTINGS)

    for finding in site.findings:
        line = site.quoted(finding)
        assert line is not None
        assert finding.place.column + finding.place.length - 1 <= max(len(line), 1)
