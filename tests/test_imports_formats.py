"""Each format by a small file of it: what it says becomes content, and what has no place is kept or told."""

from __future__ import annotations

from importing_samples import API, CALENDAR, COSCUP, GRID, LOCALISED, SCHEDULE, SESSIONIZE, WIDGET, taken


def test_schedule_json() -> None:
    festival, plan = taken(SCHEDULE, "schedule")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
format: talk
speakers: [ada-berg]
languages: [en]
recording: no
links:
  - url: https://example.org/x
    label: Notes
  - url: https://example.org/y.pdf
    label: Slides
origin: {format: schedule, source: x, id: 7, guid: g-7}
x_answers:
  - question: Food
    answer: Soup
---

Short.
"""
    )
    assert "    description: Big\n    capacity: 90\n" in festival.texts["editions/2027.md"]
    assert festival.texts["speakers/ada-berg.md"].endswith(
        "origin: {format: schedule, source: x, id: 3}\n---\n\nNurse.\n"
    )
    assert plan.leftovers == (("sessions", "x_answers", 1),)


def test_schedule_json_of_the_second_version() -> None:
    festival, plan = taken(LOCALISED, "schedule", "languages: [en, sv]")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
format: lightning-talk
status: cancelled
people:
  - person: ada-berg
    role: moderator
languages: [sv]
origin: {format: schedule, source: x, id: g-7, guid: g-7}
---

Short.
"""
    )
    assert festival.texts["sessions/2027/home.sv.md"] == "---\ntitle: Home\n---\n\nKort.\n\n<!-- more -->\n\nLängre.\n"
    assert "    description: {en: Big, sv: Stor}\n" in festival.texts["editions/2027.md"]
    assert sorted(path for path in festival.texts if path.startswith("sessions")) == [
        "sessions/2027/home.md",
        "sessions/2027/home.sv.md",
        "sessions/2027/soup.md",
    ]
    assert plan.sessions == 2


def test_data_of_pretalxs_widget() -> None:
    festival, _ = taken(WIDGET, "pretalx", "languages: [en, sv]")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
speakers: [ada-berg]
origin: {format: pretalx, source: x, id: HOME12}
---

Short.
"""
    )
    assert festival.texts["sessions/2027/soup.sv.md"] == "---\ntitle: Soppa\n---\n"
    assert "end: 2027-05-11 12:30\n" in festival.texts["sessions/2027/soup.md"]
    assert "  - id: hall\n    name: {en: Hall, sv: Sal}\n" in festival.texts["editions/2027.md"]
    assert "x_avatar: https://example.org/a.jpg\n" in festival.texts["speakers/ada-berg.md"]


def test_answers_of_pretalxs_interface() -> None:
    festival, plan = taken({"count": 2, "results": API}, "pretalx")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
format: workshop
speakers: [ada-berg]
languages: [en]
objectives:
  - id: describe-it
    statement: Describe it
  - id: way-home
    statement: Plan the way home
level: introductory
links:
  - url: https://example.org/y.pdf
    label: Slides
origin: {format: pretalx, source: x, id: HOME12}
---
"""
    )
    assert "start: 2027-05-12 09:30" in festival.texts["sessions/2027/home-2.md"]
    assert "affiliations:\n  - organisation: region-skane\n" in festival.texts["speakers/ada-berg.md"]
    assert "ada@example.org" not in "".join((*festival.texts.values(), festival.memory))
    assert "not taken over, as a programme does not publish it: Phone (1), email (1)" in [
        one.words for one in plan.remarks
    ]


def test_all_data_of_sessionize() -> None:
    festival, _ = taken(SESSIONIZE, "sessionize")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
format: workshop
speakers: [ada-berg]
level: introductory
links:
  - url: https://example.org/r
    label: Recording
origin: {format: sessionize, source: x, id: 12}
x_what_to_bring: Bring shoes
---

Short.
"""
    )
    assert (
        festival.texts["speakers/ada-berg.md"]
        == """---
name: Ada Berg
affiliations:
  - organisation: region-skane
links:
  - url: https://example.org/b
    label: Blog
origin: {format: sessionize, source: x, id: s-1}
x_tagline: At home
---

Nurse.
"""
    )
    assert "title: Soup" in festival.texts["sessions/2027/soup.md"]


def test_the_grid_of_sessionize() -> None:
    festival, _ = taken(GRID, "sessionize")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
room: hall
stream: care
speakers: [ada-berg]
origin: {format: sessionize, source: x, id: 12}
---
"""
    )


def test_words_by_language_of_coscup() -> None:
    festival, _ = taken(COSCUP, "coscup", "languages: [en, zh]")

    assert (
        festival.texts["sessions/2027/home.md"]
        == """---
title: Home
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
speakers: [ada-berg]
languages: [zh]
links:
  - url: https://example.org/n
    label: Notes
origin: {format: coscup, source: x, id: HOME12}
x_tags: [Elementary]
---

Short.
"""
    )
    assert festival.texts["sessions/2027/home.zh.md"] == "---\ntitle: 家\n---\n\n短。\n"
    assert festival.texts["speakers/ada-berg.md"].startswith("---\nname: Ada Berg\naliases: [貝艾達]\n")
    assert "name: {en: Hall, zh: 大廳}" in festival.texts["editions/2027.md"]


def test_words_in_a_language_that_the_site_has_not_are_kept_aside() -> None:
    festival, _ = taken(COSCUP, "coscup")

    assert 'x_words:\n  zh: {title: 家, body: "短。"}\n' in festival.texts["sessions/2027/home.md"]
    assert [str(finding) for finding in festival.site().findings if finding.severity == "error"] == []


def test_a_calendar() -> None:
    festival, plan = taken(CALENDAR, "icalendar")

    assert (
        festival.texts["sessions/2027/home-at-last.md"]
        == """---
title: Home, at last
start: 2027-05-11 09:30
end: 2027-05-11 10:15
room: hall
stream: care
status: cancelled
chairs: [ada-berg]
links:
  - https://example.org/x
origin: {format: icalendar, source: x, id: home-1}
x_mood: calm
---

Short.
Longer.
"""
    )
    assert "x_date: 20270512" in festival.texts["sessions/2027/market.md"]
    assert [remark.words for remark in plan.remarks] == [
        "“Market” is repeated by a rule; only its first time was taken",
        "“Market” has a day and no time",
    ]
