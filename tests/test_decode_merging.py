"""Translations are laid over their source, entry by entry."""

from __future__ import annotations

from mkdocs_programme.entities import Persona, Session, Speaker
from mkdocs_programme.findings import Severity
from mkdocs_programme.values.words import Words
from test_decode import load, only, only_edition, told

# ---- a translation laid over its source


def test_entries_of_a_list_are_matched_by_id_and_keep_the_order_of_the_source() -> None:
    site = load(
        {
            "sessions/2026/a.md": "---\ntitle: A\nparts: [{id: one, title: First}, {id: two, title: Second}]\n---\n",
            "sessions/2026/a.sv.md": "---\nparts: [{id: two, title: Andra}, {id: one, title: Första}]\n---\n",
        }
    )

    assert told(site) == []
    assert [part.title.into("sv") for part in only(site, Session).parts] == [
        Words("Första", "sv"),
        Words("Andra", "sv"),
    ]


def test_entries_without_id_are_matched_by_position() -> None:
    site = load(
        {
            "personas/ester.md": "---\nname: Ester\ngoals: [To sleep, To see the garden]\nevidence: research\n---\n",
            "personas/ester.sv.md": "---\ngoals: [Sova, Se trädgården]\n---\n",
        }
    )

    assert told(site) == []
    assert [goal.written for goal in only(site, Persona).goals] == [
        (Words("To sleep", "en"), Words("Sova", "sv")),
        (Words("To see the garden", "en"), Words("Se trädgården", "sv")),
    ]


def test_one_entry_of_a_list_with_ids_may_be_translated_alone() -> None:
    site = load(
        {
            "editions/2027.md": "---\nname: F\nrooms: [{id: aula, name: Hall}, {id: studio, name: Studio}]\n---\n",
            "editions/2027.sv.md": "---\nrooms: [{id: studio, name: Ateljé}]\n---\n",
        }
    )

    assert told(site) == []
    assert [str(room.name.into("sv")) for room in only_edition(site, "2027").rooms] == ["Hall", "Ateljé"]


def test_the_objectives_of_parts_are_translated_however_deep_they_stand() -> None:
    source = "---\ntitle: A\nparts: [{id: one, title: First, objectives: [{id: see, statement: Show}]}]\n---\n"
    site = load(
        {
            "sessions/2026/a.md": source,
            "sessions/2026/a.sv.md": "---\nparts: [{id: one, objectives: [{id: see, statement: Visa}]}]\n---\n",
        }
    )

    assert [finding.code for finding in site.findings if finding.severity is not Severity.NOTE] == []
    assert str(only(site, Session).parts[0].objectives[0].statement.into("sv")) == "Visa"


def test_a_translation_as_an_editing_form_writes_it_is_silent() -> None:
    fields = (
        "title: Inledning\nstart: 2026-03-10 11:00\nroom: \nsubtitle: ''\nparts: []\npeople: []\nstatus: confirmed\n"
    )
    site = load(
        {
            "sessions/2026/a.md": "---\ntitle: Opening\nstart: 2026-03-10 11:00\nstatus: confirmed\n---\n",
            "sessions/2026/a.sv.md": f"---\n{fields}---\n",
        }
    )

    assert told(site) == []
    assert only(site, Session).title.into("sv") == Words("Inledning", "sv")


def test_a_source_as_an_editing_form_writes_it_is_silent() -> None:
    fields = "title: Opening\nstart: ''\nend:\nroom: ''\nparts: []\nportrait: {}\nminutes: ''\nspeakers: ['']\n"
    site = load({"sessions/2026/a.md": f"---\n{fields.replace('portrait: {}', 'take_home:')}---\n"})

    assert told(site) == []
    assert only(site, Session).start is None
    assert only(site, Session).speakers == ()


def test_a_fact_in_a_translation_that_is_another_is_told_there_and_has_no_effect() -> None:
    site = load(
        {
            "sessions/2026/a.md": "---\ntitle: A\nminutes: 45\n---\n",
            "sessions/2026/a.sv.md": "---\nminutes: 60\n---\n",
        }
    )

    assert told(site) == [
        "sessions/2026/a.sv.md:2:1: PRG014 `minutes` is the same in every language and belongs into the source file "
        "(delete this line, and write it in sessions/2026/a.md)"
    ]
    assert only(site, Session).minutes == 45


def test_a_source_may_be_written_in_another_language_than_the_sites_first() -> None:
    site = load({"sessions/2026/a.md": "---\ntitle: Inledning\nlanguage: sv\n---\nHej.\n"})

    assert told(site) == []
    assert only(site, Session).title.into("en") == Words("Inledning", "sv")
    assert only(site, Session).body.into("en") == Words("Hej.\n", "sv")


def test_a_body_among_the_fields_of_a_translation_is_told_once_and_not_read() -> None:
    side = '---\nbody: "[@nobody]"\n---\n\n'
    site = load({"sessions/2026/a.md": "---\ntitle: A\n---\n", "sessions/2026/a.sv.md": side})

    assert told(site) == [
        "sessions/2026/a.sv.md:2:1: PRG012 nothing reads `body` (write the text below the second `---`)"
    ]
    assert only(site, Session).body is None


def test_a_translation_may_hold_a_body_alone() -> None:
    site = load(
        {"speakers/ada.md": "---\nname: Ada\n---\nHello.\n", "speakers/ada.sv.md": "---\n---\nHej.\n"},
    )

    assert told(site) == []
    assert only(site, Speaker).body.written == (Words("Hello.\n", "en"), Words("Hej.\n", "sv"))
