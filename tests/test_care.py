"""Personas and pathways as authors write them, and what is told of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mkdocs_programme import build
from mkdocs_programme.entities import Need, Objective, Pathway, Stage
from mkdocs_programme.entities.care import Handover
from mkdocs_programme.findings import Finding, Place
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Words

SETTINGS = "languages: [en, sv]\n"


def read(files: dict[str, str]) -> build.Site:
    return build.load_files({path: f"---\n{fields}---\n" for path, fields in files.items()}, SETTINGS)


def told(files: dict[str, str], settings: str = SETTINGS) -> list[str]:
    found = build.load_files({path: f"---\n{fields}---\n" for path, fields in files.items()}, settings).findings
    return [str(finding) for finding in found if not of_wording(finding)]


def of_wording(finding: Finding) -> bool:
    """Whether it is about how an objective is worded and where it is taught, which is not tried here."""
    return "PRG400" < finding.code < "PRG480"


ESTHER = """\
name: Esther
evidence: assumption
needs:
  health:
    - Rest
    - {id: breath, words: Breath}
  practical: {stairs: To get down the stairs}
  emotional: [{en: Company, sv: Sällskap}]
"""


def test_a_need_is_written_as_words_with_an_id_under_its_id_or_by_language() -> None:
    site = read({"personas/esther.md": ESTHER, "personas/esther.sv.md": "needs: {health: [Vila, Andning]}\n"})

    assert site.findings == ()
    assert {need.id: (need.words.written, need.address, need.at()) for need in site.programme.all(Need)} == {
        "esther#need-1": (
            (Words("Rest", "en"), Words("Vila", "sv")),
            "personas/esther#need-1",
            Place("personas/esther.md", 6, 7),
        ),
        "esther#breath": (
            (Words("Breath", "en"), Words("Andning", "sv")),
            "personas/esther#breath",
            Place("personas/esther.md", 7, 7),
        ),
        "esther#stairs": (
            (Words("To get down the stairs", "en"),),
            "personas/esther#stairs",
            Place("personas/esther.md", 8, 23),
        ),
        "esther#need-2": (
            (Words("Company", "en"), Words("Sällskap", "sv")),
            "personas/esther#need-2",
            Place("personas/esther.md", 9, 15),
        ),
    }


def test_one_need_may_stand_for_a_list_in_all_its_languages() -> None:
    site = read({"personas/esther.md": "name: Esther\nevidence: composite\nneeds: {health: {en: Rest, sv: Vila}}\n"})

    assert site.findings == ()
    (need,) = site.programme.all(Need)
    assert (need.id, need.words.written) == ("esther#need-1", (Words("Rest", "en"), Words("Vila", "sv")))


def test_an_objective_and_a_text_lead_to_a_need() -> None:
    objective = "statement: Rest well\nneeds: [esther#breath, esther#need-1]\n"
    site = build.load_files(
        {
            "personas/esther.md": f"---\n{ESTHER}---\n",
            "objectives/rest.md": f"---\n{objective}---\nFor [her breath](../personas/esther.md#breath).\n",
        },
        SETTINGS,
    )
    (found,) = site.programme.all(Objective)

    assert [finding.code for finding in site.findings if not of_wording(finding)] == ["PRG486", "PRG486"]
    assert found.needs == (Ref("need", "esther#breath"), Ref("need", "esther#need-1"))
    named = {
        (naming.target.id, naming.how) for need in site.programme.all(Need) for naming in site.programme.namings(need)
    }
    assert named == {("esther#breath", "field"), ("esther#breath", "link"), ("esther#need-1", "field")}


def test_a_need_that_is_not_there_is_told_with_the_nearest() -> None:
    files = {"personas/esther.md": ESTHER, "objectives/rest.md": "statement: Rest well\nneeds: [esther#breth]\n"}

    assert told(files) == [
        "objectives/rest.md:3:9: PRG101 `needs`: there is no need “esther#breth” (did you mean “esther#breath”?)",
    ]
    assert told({"objectives/rest.md": "statement: Rest well\nneeds: [phil#x]\n"}) == [
        "objectives/rest.md:3:9: PRG101 `needs`: there is no need “phil#x” "
        "(write it among the `needs` of personas/phil.md, or correct the name)",
    ]


def test_a_festival_may_demand_that_every_need_is_met() -> None:
    files = {"personas/esther.md": "name: Esther\nevidence: research\nneeds: {health: [Rest]}\n"}

    assert told(files) == []
    assert told(files, "learning: {coverage: [need]}\n") == [
        "personas/esther.md:4:18: PRG486 no objective meets “Rest” "
        "(name it in the `needs` of an objective, as esther#need-1)",
    ]


STROKE = """\
title: After a stroke
stages:
  - id: ward
    title: The ward
    actors: [The team]
    handover: {what: A plan, stage: home}
    measures: {what: Days on the ward, unit: days, baseline: 9}
  - id: home
    title: At home
    actors: [Esther]
    handover: {en: What is possible, sv: Det som går}
"""


def test_what_is_handed_over_is_words_or_says_to_whom_and_to_which_stage() -> None:
    site = read({"pathways/stroke.md": STROKE, "pathways/stroke.sv.md": "stages: [{id: ward, handover: En plan}]\n"})
    home, ward = (stage.handover for stage in site.programme.all(Stage))

    assert isinstance(ward, Handover)
    assert isinstance(home, Handover)
    assert (ward.what.written, ward.stage) == (
        (Words("A plan", "en"), Words("En plan", "sv")),
        Ref("stage", "stroke#home"),
    )
    assert (home.what.written, home.to, home.stage) == (
        (Words("What is possible", "en"), Words("Det som går", "sv")), None, None,
    )  # fmt: skip
    assert [str(finding) for finding in site.findings] == [
        "pathways/stroke.md:12:15: PRG491 `handover` of “At home” does not say who receives it "
        "(write `handover: {what: …, to: …}`, or the `stage` it goes to)",
    ]


def test_a_stage_of_another_pathway_is_named_in_full() -> None:
    other = "title: Diabetes\nstages: [{id: day, title: A day, handover: {what: A plan, stage: stroke#ward}}]\n"
    site = read({"pathways/stroke.md": STROKE, "pathways/diabetes.md": other})
    (pathway,) = (one for one in site.programme.all(Pathway) if one.id == "diabetes")

    assert pathway.stages[0].handover is not None
    assert pathway.stages[0].handover.stage == Ref("stage", "stroke#ward")


def test_an_older_field_is_told_with_what_is_read_now() -> None:
    files = {"pathways/stroke.md": "title: Stroke\nstages:\n  - {id: a, title: A, measure: Days}\n"}

    assert told(files) == ["pathways/stroke.md:4:23: PRG012 nothing reads `measure` (did you mean `measures`?)"]


def test_a_placeholder_is_told_where_it_stands_in_every_language() -> None:
    files = {
        "personas/esther.md": "name: Esther\nsummary: Alone\nevidence: assumption\n",
        "personas/esther.sv.md": "summary: Bor ensam, TODO\n",
        "pathways/home.md": "title: Home\nstages: [{id: a, title: A, risk: TBD}]\n",
    }

    assert [line.split(" (")[0] for line in told(files) if "PRG492" not in line] == [
        "pathways/home.md:3:34: PRG481 “TBD” stands for something still to be written",
        "personas/esther.sv.md:2:21: PRG481 “TODO” stands for something still to be written",
    ]


@pytest.mark.parametrize(
    ("starts", "evidence", "stale"),
    [
        ("2026-03-10", "{basis: research, date: 2023}", "personas/esther.md:3:35: PRG483"),
        ("2026-03-10", "{basis: research, date: 2024}", ""),
        ("2026-03-10", "{basis: research, date: 2024-02}", "personas/esther.md:3:35: PRG483"),
        ("2026-03-10", "{basis: research, date: 2024-03}", ""),
        ("", "{basis: research, date: 1999}", ""),
        ("2026-03-10", "assumption", ""),
    ],
)
def test_without_a_day_of_review_the_date_of_the_evidence_counts(starts: str, evidence: str, stale: str) -> None:
    edition = f"name: Festival\nstarts: {starts}\n" if starts else "name: Festival\n"
    files = {"editions/2026.md": edition, "personas/esther.md": f"name: Esther\nevidence: {evidence}\n"}

    assert [line.split(" esther")[0] for line in told(files)] == [stale] * bool(stale)


@pytest.mark.parametrize(
    ("name", "story", "said"),
    [
        ("Esther Holm", "Born 1938-05-03 in Eksjö", "1938-05-03"),
        ("Esther Holm", "Född 3 maj 1938 i Eksjö", "3 maj 1938"),
        ("Esther Holm", "Né le 3 mai 1938 à Paris", "3 mai 1938"),
        ("Esther", "Born 3 May 1938 in Eksjö", ""),
        ("Esther Holm", "Born 3 May 1938", ""),
        ("Esther Holm", "Born in 1938 in Eksjö", ""),
        ("Esther", "Her number is 19380503-1234", "19380503-1234"),
    ],
)
def test_a_life_that_could_be_found_is_told(name: str, story: str, said: str) -> None:
    files = {"personas/esther.md": f"name: {name}\nsummary: {story}\nevidence: composite\n"}

    assert [line.split("PRG484 ")[1].split(" may")[0] for line in told(files)] == [f"“{said}”"] * bool(said)


def test_a_pathway_in_which_nobody_acts_is_told_once() -> None:
    stages = "stages: [{id: a, title: A, risk: Lost}, {id: b, title: B, happens: Waiting}, {id: c, title: C}]\n"

    assert told({"pathways/home.md": f"title: Home\n{stages}"}) == [
        "pathways/home.md:3:9: PRG492 no stage of “Home” says who acts "
        "(write who acts as `actors`: a profession, a relative, the person)",
    ]


def test_a_persona_that_is_only_a_name_need_not_say_what_it_rests_on() -> None:
    assert told({"personas/esther.md": "name: Esther\nsummary: One of us\n"}) == []
    assert [line.split(" ")[1] for line in told({"personas/esther.md": "name: Esther\ngoals: [To dance]\n"})] == [
        "PRG482",
    ]


def test_the_examples_of_the_manual_are_read_without_a_finding() -> None:
    manual = (Path(__file__).parents[1] / "docs" / "personas-and-pathways.md").read_text("utf-8")
    persona, objective, pathway = re.findall(r"(?s)```yaml\n(.*?)```", manual)
    files = {
        "editions/2026.md": "---\nname: Festival\nstarts: 2026-05-12\n---\n",
        "organisations/home-team.md": "---\nname: Home team\n---\n",
        "personas/yusuf.md": "---\nname: Yusuf\n---\n",
        "personas/amira.md": persona,
        "pathways/stroke.md": pathway,
        "sessions/2026/a.md": f"---\ntitle: A\npathway: [stroke#home]\n{objective}---\n",
    }
    found = [finding for finding in build.load_files(files, SETTINGS).findings if not of_wording(finding)]

    assert {finding.code for finding in found} <= {"PRG486"}
