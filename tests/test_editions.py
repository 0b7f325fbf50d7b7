"""The next edition is made from one that has been, and sessions are held again: nothing is invented or lost."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_programme import build
from mkdocs_programme.cli import main
from mkdocs_programme.editions import Draft, Unable, Wish, begun, reused
from mkdocs_programme.entities import Session
from mkdocs_programme.phrases import Phrase
from mkdocs_programme.programme import Programme

SETTINGS = "languages: [en, sv]\n"


EDITION = """\
---
name: {en: Festival 2026, sv: Festivalen 2026}
theme: Close to home
starts: 2026-03-10
ends: 2026-03-11
timezone: Europe/Oslo
phase: archived
rooms:
  - id: hall
    name: Hall
    capacity: 200
    origin: {format: pretalx, source: pretalx, id: "7"}
streams: [{id: leading, name: Leading}]
formats: [{id: workshop, name: Workshop}, {id: pause, name: Break}]
website: https://festival.example/2026
---
Two days in March.
"""


A2 = """\
---
code: A2
title: From ward to home
start: 2026-03-10 10:30
end: 2026-03-10 11:45
room: hall
stream: leading
format: workshop
chairs: [ann-berg]
people:
  - {person: bo-ek, role: moderator, affiliations: [{role: Nurse}]}
objectives:
  - {id: list-conditions, statement: List four conditions for treatment at home}
  - {ref: home-today}
parts:
  - id: cases
    title: Four cases
    start: 10:30
    minutes: 75
    speakers: [ann-berg]
    objectives: [{id: judge-case, statement: Judge a case}]
    abstract: See [the other](b1.md).
capacity: 40
take_home: Ask who is tired first.
disclosures: [Ann owns shares]
x_room: big
---
Read [the next](b1.md#cases), [Ann](../../speakers/ann-berg.md) and ![a map](map.png).
"""


A2_SV = """\
---
title: Från avdelning till hem
objectives: [{id: list-conditions, statement: Räkna upp fyra villkor}]
parts:
  - id: cases
    title: Fyra fall
    objectives: [{id: judge-case, statement: Bedöm ett fall}]
take_home: Fråga vem som tröttnar först.
---
Läs [nästa](b1.md).
"""


PAUSE = "---\ntitle: Coffee\nstart: 2026-03-10 10:00\nminutes: 30\nroom: hall\nformat: pause\n---\n"


CONTENT = {
    "editions/2026.md": EDITION,
    "sessions/2026/a2.md": A2,
    "sessions/2026/a2.sv.md": A2_SV,
    "sessions/2026/b1.md": "---\ntitle: Coming home\nobjectives: [Say goodbye]\n---\n",
    "sessions/2026/pause.md": PAUSE,
    "sessions/2026/map.png": "a picture",
    "objectives/home-today.md": "---\nstatement: Judge whether a home will do today\n---\n",
    "speakers/ann-berg.md": "---\nname: Ann Berg\n---\n",
    "speakers/bo-ek.md": "---\nname: Bo Ek\n---\n",
}


NEW = """\
---
name: Festival 2027
starts: 2027-03-09
rooms: [{id: hall, name: Hall}]
streams: [{id: leading, name: Leading}]
---
"""


def programme(**more: str) -> Programme:
    files = {path.replace("__", "/") + ".md": text for path, text in more.items()}
    return build.load_files({**CONTENT, **files}, SETTINGS).programme


def english(said: Phrase) -> str:
    return str(said)


def held_again(session: str = "2026/a2", keep: str = "", text: str = NEW) -> Draft:
    known = build.load_files({**CONTENT, "editions/2027.md": text}, SETTINGS).programme
    found = known.find(Session, session)
    assert found is not None
    wish = Wish("2027", found.local_id, frozenset(keep.split()), timedelta(days=364))
    return reused(known, found, wish, english)


# A new edition


def test_the_frame_is_carried_and_the_days_fall_on_the_same_days_of_the_week() -> None:
    draft = begun(programme(), "2026", "2027", english)

    assert draft.files == {
        "editions/2027.md": """\
---
name: {en: Festival 2027, sv: Festivalen 2027}
starts: 2027-03-09
ends: 2027-03-10
timezone: Europe/Oslo
rooms:
  - id: hall
    name: Hall
    capacity: 200
streams:
  - id: leading
    name: Leading
formats:
  - id: workshop
    name: Workshop
  - id: pause
    name: Break
phase: draft
todo:
  - Look at `name`, which comes from 2026
  - Confirm `starts` and `ends`, which were counted from those of 2026
  - Look whether `timezone` still holds; it comes from 2026
  - Look whether `rooms` still holds; it comes from 2026
  - Look whether `streams` still holds; it comes from 2026
  - Look whether `formats` still holds; it comes from 2026
  - Write `theme`, if there is one
  - Write `website`, if there is one
---
"""
    }
    assert list(map(str, draft.notes)) == [
        "carried along from 2026: name, timezone, rooms, streams, formats",
        "left out: theme, website",
        "days moved by 364 days",
    ]


def test_a_first_day_that_is_said_moves_the_days_and_other_days_of_the_week_are_told() -> None:
    draft = begun(programme(), "2026", "spring", english, starts=date(2027, 5, 12))

    assert "starts: 2027-05-12\nends: 2027-05-13\n" in draft.files["editions/spring.md"]
    assert str(draft.notes[-1]) == "they fall on other days of the week"


def test_without_years_and_a_day_nobody_makes_one_up() -> None:
    draft = begun(programme(), "2026", "spring", english, without=frozenset({"rooms", "streams"}))
    text = draft.files["editions/spring.md"]

    assert "starts:" not in text.partition("todo")[0]
    assert "  - Write `starts` and `ends`, once they are known\n" in text
    assert "hall" not in text


def test_breaks_come_along_with_time_and_room_and_without_a_story() -> None:
    draft = begun(programme(), "2026", "2027", english, formats=frozenset({"pause"}))

    assert draft.files["sessions/2027/pause.md"] == (
        "---\ntitle: Coffee\nstart: 2027-03-09 10:00\nminutes: 30\nroom: hall\nformat: pause\n---\n"
    )


@pytest.mark.parametrize(
    ("source", "target", "formats", "words"),
    [
        ("2025", "2027", (), "there is no edition “2025”"),
        ("2026", "2026", (), "there is an edition “2026” already"),
        ("2026", "../x", (), "“../x” cannot be an id; write letters a–z, digits and hyphens, such as 2027"),
        ("2026", "2027", ("meal",), "2026 has no format “meal”"),
    ],
)
def test_what_cannot_begin_is_refused(source: str, target: str, formats: tuple[str, ...], words: str) -> None:
    with pytest.raises(Unable) as refused:
        begun(programme(), source, target, english, formats=frozenset(formats))
    assert str(refused.value.words) == words


def test_what_is_made_has_nothing_wrong_with_it_but_what_is_to_do() -> None:
    draft = begun(programme(), "2026", "2027", english, formats=frozenset({"pause"}))
    found = build.load_files({**CONTENT, **draft.files}, SETTINGS).findings

    assert {finding.code for finding in found if finding.place.path in draft.files} == {"PRG731"}


# A session that is held again


def test_words_come_along_objectives_are_named_and_time_room_and_people_are_left_blank() -> None:
    draft = held_again()

    assert draft.files == {
        "sessions/2027/a2.md": """\
---
title: From ward to home
minutes: 75
stream: leading
objectives:
  - ref: 2026/a2/list-conditions
  - ref: home-today
parts:
  - id: cases
    title: Four cases
    minutes: 75
    objectives:
      - ref: 2026/a2/judge-case
    abstract: See [the other](../2026/b1.md).
derived_from: 2026/a2
todo:
  - Say when it is held
  - Say in which room
  - Say who takes part
  - Choose another `format`; 2027 does not have the one of before
  - Look whether words, objectives and references still hold
---

Read [the next](../2026/b1.md#cases), [Ann](../../speakers/ann-berg.md) and ![a map](../2026/map.png).
""",
        "sessions/2027/a2.sv.md": """\
---
title: Från avdelning till hem
parts:
  - id: cases
    title: Fyra fall
---

Läs [nästa](../2026/b1.md).
""",
    }
    assert list(map(str, draft.notes)) == [
        "came along: title, minutes, stream, objectives, parts",
        "left behind: code, start, end, room, format, chairs, people, capacity, take_home, disclosures, x_room",
    ]


def test_what_is_asked_for_comes_along_too() -> None:
    text = held_again(keep="time room people code").files["sessions/2027/a2.md"]

    assert text.startswith(
        "---\ncode: A2\ntitle: From ward to home\nstart: 2027-03-09 10:30\nend: 2027-03-09 11:45\nroom: hall\n"
    )
    assert "chairs: [ann-berg]\npeople:\n  - person: bo-ek\n    role: moderator\n" in text
    assert "    start: 10:30\n" in text
    assert "Ask those who take part, and look at their posts and disclosures" in text


def test_objectives_without_a_name_of_their_own_are_copied_as_they_are() -> None:
    assert "\nobjectives:\n  - Say goodbye\n" in held_again("2026/b1").files["sessions/2027/b1.md"]


def test_a_session_held_again_has_nothing_wrong_with_it_but_what_is_to_do() -> None:
    draft = held_again(keep="time room people")
    found = build.load_files({**CONTENT, "editions/2027.md": NEW, **draft.files}, SETTINGS).findings

    assert {finding.code for finding in found if finding.place.path in draft.files} == {"PRG731"}


def said(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, arguments)
    return done.exit_code, done.output


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
