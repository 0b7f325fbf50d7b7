"""The way of a persona: every session that serves them, and a choice of these that can be kept."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.entities import Persona
from mkdocs_programme.ways import Stretch, Way, together, ways, without_clashes

FILES = {
    "editions/2026.md": "---\nname: Festival\n---\n",
    "personas/esther.md": """\
---
name: Esther
needs: {practical: [{id: stairs, words: To get down the stairs}]}
evidence: assumption
---
""",
    "personas/phil.md": "---\nname: Phil\n---\n",
    "pathways/stroke.md": """\
---
title: After a stroke
personas: [esther]
stages:
  - {id: ward, title: The ward}
  - {id: home, title: At home, personas: [phil]}
---
""",
    "objectives/listen.md": "---\nstatement: Listen to Esther\npersonas: [esther]\n---\n",
}


def way(sessions: dict[str, str], persona: str = "esther") -> Way:
    files = {f"sessions/2026/{id_}.md": f"---\ntitle: {id_}\n{fields}---\n" for id_, fields in sessions.items()}
    site = build.load_files({**FILES, **files}, "")
    assert [str(finding) for finding in site.findings if finding.rule.severity == "error"] == []
    found = site.programme.find(Persona, persona)
    assert found is not None
    (only,) = ways(site.programme, found)
    return only


def reasons(found: Way) -> dict[str, list[tuple[str, str]]]:
    return {stop.session.local_id: [(one.how, one.thing.id) for one in stop.reasons] for stop in found.stops}


def test_a_session_serves_by_name_by_part_by_stage_and_by_objective() -> None:
    found = way(
        {
            "named": "personas: [esther]\n",
            "part": "parts: [{id: one, title: One, personas: [esther]}]\n",
            "stage": "pathway: [stroke#ward]\n",
            "filed": "objectives: [listen]\n",
            "written": "objectives: [{id: go, statement: Go down the stairs, needs: [esther#stairs]}]\n",
            "all": "personas: [esther]\npathway: [stroke#ward]\n",
            "other": "personas: [phil]\n",
        }
    )

    assert reasons(found) == {
        "all": [("session", "2026/all"), ("stage", "stroke#ward")],
        "filed": [("objective", "listen")],
        "named": [("session", "2026/named")],
        "part": [("part", "2026/part#one")],
        "stage": [("stage", "stroke#ward")],
        "written": [("objective", "2026/written/go")],
    }


def test_a_stage_that_names_its_own_personas_is_theirs_alone() -> None:
    sessions = {"home": "pathway: [stroke#home]\n", "ward": "pathway: [stroke#ward]\n"}

    assert list(reasons(way(sessions))) == ["ward"]
    assert list(reasons(way(sessions, "phil"))) == ["home"]


def test_a_persona_that_a_text_only_mentions_is_not_served() -> None:
    told = "personas: [esther]\nquestions: [Why?]\ntake_home: Ask [Phil](../../personas/phil.md)\n"
    site = build.load_files({**FILES, "sessions/2026/a.md": f"---\ntitle: A\n{told}---\n"}, "")
    esther, phil = site.programme.all(Persona)

    assert (len(ways(site.programme, esther)), ways(site.programme, phil)) == (1, ())


def test_what_is_held_at_the_same_time_is_a_choice_and_what_cannot_be_attended_is_not_suggested() -> None:
    timed = {
        "long": "start: 2026-03-10 09:00\nminutes: 180\npersonas: [esther]\n",
        "early": "start: 2026-03-10 09:30\nminutes: 60\npersonas: [esther]\n",
        "late": "start: 2026-03-10 10:30\nminutes: 60\npersonas: [esther]\n",
        "after": "start: 2026-03-10 12:00\nminutes: 30\nstatus: cancelled\npersonas: [esther]\n",
        "open": "start: 2026-03-10 13:00\npersonas: [esther]\n",
        "unplanned": "personas: [esther]\n",
    }
    found = way(timed)

    assert [[stop.session.local_id for stop in choice] for choice in found.choices()] == [
        ["long", "early", "late"],
        ["after"],
        ["open"],
        ["unplanned"],
    ]
    assert found.suggested == {"2026/early", "2026/late", "2026/open"}


MOMENTS = st.integers(0, 12).map(lambda hour: datetime(2026, 3, 10) + timedelta(hours=hour))
STRETCHES = st.lists(
    st.builds(
        lambda start, hours, weight: Stretch(start, start + timedelta(hours=hours), weight),
        MOMENTS,
        st.integers(1, 5),
        st.integers(1, 4),
    ),
    max_size=8,
)


def clash(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end


def worth(chosen: list[Stretch]) -> tuple[int, int]:
    return len(chosen), sum(one.weight for one in chosen)


@given(STRETCHES)
def test_no_two_of_the_chosen_overlap_and_there_is_no_better_choice(stretches: list[Stretch]) -> None:
    chosen = [stretches[at] for at in without_clashes(stretches)]
    every = [list(some) for size in range(len(stretches) + 1) for some in combinations(stretches, size)]
    free = [some for some in every if not any(clash(one, other) for one, other in combinations(some, 2))]

    assert sorted(chosen, key=lambda one: one.start) == chosen
    assert not any(clash(one, other) for one, other in combinations(chosen, 2))
    assert worth(chosen) == max(map(worth, free))


@given(STRETCHES)
def test_stretches_stand_together_exactly_if_overlaps_join_them(stretches: list[Stretch]) -> None:
    groups = together(stretches)

    assert sorted(at for group in groups for at in group) == list(range(len(stretches)))
    of = {at: number for number, group in enumerate(groups) for at in group}
    for one, other in combinations(range(len(stretches)), 2):
        assert not clash(stretches[one], stretches[other]) or of[one] == of[other]
    for group in groups:
        for split in range(1, len(group)):
            assert any(clash(stretches[one], stretches[other]) for one in group[:split] for other in group[split:]), (
                "a group that could be parted"
            )
