"""What became different between two states of a programme: as values, and in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changes_festival import A2, BASE, EDITION, SETTINGS, session, taken
from mkdocs_programme import build
from mkdocs_programme.changes import (
    Became,
    Change,
    Difference,
    Moved,
    People,
    Readdressed,
    Renamed,
    Retimed,
    Reworded,
    SessionChange,
    Spoken,
    Streamed,
    Teller,
    ThingChange,
    difference,
    plainly,
    snapshot,
)
from mkdocs_programme.releases import Held, Published, Snapshot
from mkdocs_programme.values.words import Words


def changes(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    (one,) = difference(before, after).sessions
    return one.changes


def told(before: Snapshot, after: Snapshot, language: str = "en", *, every: bool = False) -> list[str]:
    teller = Teller(language, build.load_files({}, SETTINGS).settings, before, after, every)
    return [plainly(line) for one in difference(before, after).sessions for line in teller.lines(one)]


def test_a_snapshot_holds_what_readers_find_and_nothing_of_how_it_is_written() -> None:
    found = taken()

    assert found.find("room", "2026/studio") == Published(
        "2026/studio", "editions/2026/rooms/studio", "editions/2026.md", (Words("Studio", "en"), Words("Ateljén", "sv"))
    )
    assert found.find("speaker", "ann-berg") == Published(
        "ann-berg", "speakers/ann-berg", "speakers/ann-berg.md", (Words("Ann Berg", "und"),)
    )
    held = found.sessions["2026/a2"]
    assert replace(held, words=()) == Held(
        start="2026-03-10T10:30+01:00",
        end="2026-03-10T11:15+01:00",
        room="2026/studio",
        people=(("speaker", ("ann-berg",)),),
    )
    assert [language for language, _ in held.words] == ["en"]
    assert session(("speakers: [ann-berg]", "people: [{person: Ann Berg, role: speaker}]")) == found


def test_a_state_is_not_different_from_itself() -> None:
    assert difference(taken(), taken()) == Difference()
    assert not difference(taken(), taken())


@pytest.mark.parametrize(
    ("old", "new", "change", "words"),
    [
        ("room: studio", "room: hall", Moved("2026/studio", "2026/hall"), "Moved from Studio to Hall"),
        ("room: studio\n", "", Moved("2026/studio", ""), "Room: not stated (before: Studio)"),
        (
            "10:30",
            "13:00",
            Retimed(
                ("2026-03-10T10:30+01:00", "2026-03-10T11:15+01:00"),
                ("2026-03-10T13:00+01:00", "2026-03-10T13:45+01:00"),
            ),
            "Moved from 10:30–11:15 to 13:00–13:45",
        ),
        (
            "minutes: 45",
            "minutes: 60",
            Retimed(
                ("2026-03-10T10:30+01:00", "2026-03-10T11:15+01:00"),
                ("2026-03-10T10:30+01:00", "2026-03-10T11:30+01:00"),
            ),
            "Ends at 11:30 instead of 11:15",
        ),
        (
            "start: 2026-03-10 10:30\nminutes: 45\n",
            "",
            Retimed(("2026-03-10T10:30+01:00", "2026-03-10T11:15+01:00"), ("", "")),
            "Time: not stated (before: Tuesday 10 March, 10:30–11:15)",
        ),
        ("room: studio", "room: studio\nstatus: cancelled", Became("cancelled"), "Cancelled"),
        (
            "room: studio",
            "room: studio\nstream: leading",
            Streamed("", "2026/leading"),
            "Stream: Leading (before: not stated)",
        ),
        (
            "room: studio",
            "room: studio\nlanguages: [sv, en]",
            Spoken((), ("sv", "en")),
            "Spoken language: Swedish and English (before: not stated)",
        ),
        (
            "speakers: [ann-berg]",
            "chairs: [ann-berg]\nspeakers: [bo-ek]",
            People((("chair", "ann-berg"), ("speaker", "bo-ek")), (("speaker", "ann-berg"),)),
            None,
        ),
        ("title: From ward", "title: All the way", Renamed("en", "From ward to home", "All the way to home"), None),
        ("room: studio", "room: studio\ncode: A2", Renamed("", "", "A2"), "Code: A2 (before: not stated)"),
        ("Coming home.", "Going home.", Reworded("en", "changed"), "Text changed in English"),
    ],
)
def test_every_change_has_a_value_and_words(old: str, new: str, change: Change, words: str | None) -> None:
    before, after = taken(), session((old, new))

    assert changes(before, after) == (change,)
    if words is not None:
        assert told(before, after) == [words]


def test_people_who_come_go_or_change_their_role_are_told_apart() -> None:
    after = session(("speakers: [ann-berg]", "chairs: [ann-berg]\nspeakers: [bo-ek]"))

    assert told(taken(), after) == ["Also taking part: Bo Ek (Speaker)", "In another role: Ann Berg (Chair)"]
    assert told(after, taken()) == ["No longer taking part: Bo Ek (Speaker)", "In another role: Ann Berg (Speaker)"]


def test_another_time_and_another_room_are_one_sentence_in_every_language() -> None:
    before, after = taken(), session(("2026-03-10 10:30", "2026-03-11 13:00"), ("room: studio", "room: hall"))

    assert told(before, after) == [
        "Moved from Tuesday 10 March, 10:30–11:15, Studio to Wednesday 11 March, 13:00–13:45, Hall"
    ]
    assert told(before, after, "sv") == [
        "Flyttad från tisdag 10 mars, 10:30–11:15, Ateljén till onsdag 11 mars, 13:00–13:45, Hall"
    ]
    assert told(before, after, "fi") == [
        "Siirretty: aiemmin tiistai 10. maaliskuuta, 10.30–11.15, Studio, "
        "nyt keskiviikko 11. maaliskuuta, 13.00–13.45, Hall"
    ]
    assert told(before, after, "ar") == [
        "نُقلت: سابقاً الثلاثاء، 10 مارس، \u206610:30–11:15\u2069، Studio، "
        "والآن الأربعاء، 11 مارس، \u206613:00–13:45\u2069، Hall"
    ]


def test_a_session_is_known_by_its_older_id_and_what_is_only_translated_has_no_other_name() -> None:
    moved = {"sessions/2026/b9.md": A2.replace("title:", "aliases: [a2]\ntitle:"), "sessions/2026/a2.md": ""}
    after = snapshot(build.load_files({k: v for k, v in {**BASE, **moved}.items() if v}, SETTINGS).programme)
    translated = taken(**{"sessions/2026/a2.sv.md": "---\ntitle: Från avdelning till hem\n---\nHemkomst.\n"})

    assert difference(taken(), after) == Difference(
        (SessionChange("2026/b9", "2026/a2", (Readdressed("2026/a2", "2026/b9"),)),)
    )
    assert (told(taken(), after), told(taken(), after, every=True)) == ([], ["Id: 2026/b9 (before: 2026/a2)"])
    assert changes(taken(), translated) == (Reworded("sv", "written"),)
    assert told(taken(), translated) == []
    assert told(taken(), translated, every=True) == ["Text now also in Swedish"]


def test_what_is_new_or_gone_is_told_whole_and_people_beside_the_sessions() -> None:
    less = snapshot(build.load_files({"editions/2026.md": EDITION}, SETTINGS).programme)

    assert difference(less, taken()) == Difference(
        (SessionChange("2026/a2", "2026/a2", (Became("new"),)),),
        (
            ThingChange("speaker", "ann-berg", "ann-berg", (Became("new"),)),
            ThingChange("speaker", "bo-ek", "bo-ek", (Became("new"),)),
        ),
    )
    assert told(taken(), less) == ["No longer in the programme"]


def test_a_zone_that_is_known_only_now_moves_nothing_and_one_that_is_put_right_does() -> None:
    without = taken(**{"editions/2026.md": EDITION.replace("timezone: Europe/Oslo\n", "")})
    other = taken(**{"editions/2026.md": EDITION.replace("Oslo", "London")})

    assert difference(without, taken()) == Difference()
    assert changes(taken(), other) == (
        Retimed(
            ("2026-03-10T10:30+01:00", "2026-03-10T11:15+01:00"), ("2026-03-10T10:30+00:00", "2026-03-10T11:15+00:00")
        ),
    )


IDS = st.sampled_from(["2026/a", "2026/b", "2026/c"])
HELD = st.builds(
    Held,
    start=st.sampled_from(["", "2026-03-10T10:30+01:00", "2026-03-10T11:30"]),
    room=st.sampled_from(["", "2026/x", "2026/y"]),
    status=st.sampled_from(["confirmed", "cancelled", "moved"]),
    people=st.sampled_from([(), (("speaker", ("ann",)),), (("chair", ("ann", "bo")),)]),
    words=st.sampled_from([(), (("en", "1"),), (("en", "2"), ("sv", "1"))]),
)


@st.composite
def snapshots(draw: st.DrawFn, *, renamed: bool = False) -> Snapshot:
    """A small programme; in one that is `renamed`, sessions may have been known by another id."""
    sessions = draw(st.dictionaries(IDS, HELD))
    free = draw(st.permutations([id_ for id_ in ("2026/a", "2026/b", "2026/c") if id_ not in sessions]))
    aliases = dict(zip(sessions, ((one,) for one in free), strict=False)) if renamed else {}
    names = st.sampled_from([(), (Words("A", "en"),), (Words("B", "en"), Words("C", "sv"))])
    things = {
        id_: Published(id_, f"sessions/{id_}", f"sessions/{id_}.md", draw(names), aliases.get(id_, ()))
        for id_ in sessions
    }
    return Snapshot({"session": things}, sessions)


@given(snapshots(), snapshots(renamed=True))
def test_the_way_back_is_the_reverse_of_the_way_there(before: Snapshot, after: Snapshot) -> None:
    there, back = difference(before, after), difference(after, before)

    assert sorted(map(turned, there.sessions), key=by_id) == sorted(back.sessions, key=by_id)


def by_id(one: SessionChange) -> str:
    return one.id


def turned(one: SessionChange) -> SessionChange:
    return SessionChange(one.before, one.id, tuple(_turned(change) for change in one.changes))


def _turned(change: Change) -> Change:
    opposite = {"new": "gone", "gone": "new", "cancelled": "restored", "restored": "cancelled", "written": "gone"}
    match change:
        case Became(what):
            return Became(opposite[what])
        case Reworded(language, what):
            return Reworded(language, {"written": "gone", "gone": "written"}.get(what, what))
        case People(joined, left):
            return People(left, joined)
        case _:
            both: Any = change
            turned: Change = replace(both, before=both.after, after=both.before)
            return turned
