"""What a translation may leave out or add beside its source, and where a slip in it is told."""

from __future__ import annotations

import pytest

from mkdocs_programme import build
from mkdocs_programme.entities import Edition, Persona
from mkdocs_programme.values.words import Words

SETTINGS = "languages: [en, sv]\n"
PERSONA, PERSONA_SV = "personas/ester.md", "personas/ester.sv.md"


def persona(source: str, translation: str) -> build.Site:
    said = f"---\nname: Ester\n{source}evidence: assumption\n---\n"
    return build.load_files({PERSONA: said, PERSONA_SV: f"---\n{translation}---\n"}, SETTINGS)


ADDED = "has no `{}` that this could translate (write it there first)"
COUNTED = "`goals` has 2 entries here and 1 in personas/ester.md (translate each entry, in the same order)"
FACT = "`age` is the same in every language and belongs into the source file"


@pytest.mark.parametrize(
    ("source", "translation", "told"),
    [
        ("", "goals: [Sova]", f"2:1: PRG017 personas/ester.md {ADDED.format('goals')}"),
        ("", "needs: {health: [Ro]}", f"2:1: PRG017 personas/ester.md {ADDED.format('needs')}"),
        ("goals: [Sleep]\n", "goals: [Sova, Se]", f"2:1: PRG017 {COUNTED}"),
        ("goals: [Sleep]\n", "goals: [[Sova]]", "2:9: PRG013 `goals`: holds a list or record; write words"),
        ("", "summary: {sv: Hon}", "2:10: PRG013 `summary`: holds a list or record; write words"),
        (
            "needs: {health: [Rest]}\n",
            "needs: Ro",
            "2:8: PRG013 here `field: value` lines are read, as in the source file",
        ),
        ("", "body: Text", "2:1: PRG012 nothing reads `body` (write the text below the second `---`)"),
        ("age: 80\n", "age: 81", f"2:1: PRG014 {FACT} (delete this line, and write it in personas/ester.md)"),
        ("", "somary: Hon", "2:1: PRG012 nothing reads `somary` (did you mean `summary`?)"),
    ],
)
def test_what_nothing_in_the_source_answers_to_is_told_in_the_translation(
    source: str, translation: str, told: str
) -> None:
    assert list(map(str, persona(source, f"{translation}\n").findings)) == [f"{PERSONA_SV}:{told}"]


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("goals: [Sleep]\n", "goals: []\n"),
        ("goals: [Sleep]\n", "goals: Sova\n"),
        ("age: 80\n", "age: 80\n"),
        ("age: 80\n", "age:\nid: ester\n"),
        ("", "summary: Hon\n"),
        ("network:\n  - {name: Bo}\n", "network: [Bosse]\n"),
    ],
)
def test_what_answers_to_the_source_is_silent(source: str, translation: str) -> None:
    assert persona(source, translation).findings == ()


def test_one_word_may_translate_a_list_of_one() -> None:
    (ester,) = persona("goals: Sleep\n", "goals: Sova\n").programme.all(Persona)

    assert [goal.written for goal in ester.goals] == [(Words("Sleep", "en"), Words("Sova", "sv"))]


def test_a_required_text_that_only_its_translation_has_is_missing() -> None:
    site = build.load_files(
        {"objectives/a.md": "---\nlevel: apply\n---\n", "objectives/a.sv.md": "---\nstatement: Att göra\n---\n"},
        SETTINGS,
    )

    assert list(map(str, site.findings)) == [
        "objectives/a.md:1:1: PRG011 `statement` is missing (write a line `statement: …`)"
    ]


def test_entries_written_under_their_ids_are_translated_under_their_ids() -> None:
    site = build.load_files(
        {
            "editions/2026.md": "---\nname: Festival\nrooms:\n  aula: {name: Hall}\n  studio: {name: Studio}\n---\n",
            "editions/2026.sv.md": "---\nname: Festival\nrooms:\n  aula: {name: Sal}\n  stdio: {name: Ateljé}\n---\n",
        },
        SETTINGS,
    )

    assert list(map(str, site.findings)) == [
        "editions/2026.sv.md:5:3: PRG020 `rooms` of editions/2026.md has no entry with the id “stdio” "
        "(did you mean “studio”?)"
    ]
    (edition,) = site.programme.all(Edition)
    assert [str(room.name.into("sv")) for room in edition.rooms] == ["Sal", "Studio"]


def test_places_hold_where_entries_before_are_left_blank() -> None:
    site = build.load_files(
        {
            "editions/2026.md": "---\nname: F\nrooms:\n  -\n  -\n  - {id: a, name: A}\n"
            "  - {id: b, name: B, capacity: x}\n---\n"
        },
        SETTINGS,
    )

    assert list(map(str, site.findings)) == [
        "editions/2026.md:7:32: PRG013 `capacity`: “x” is no whole number such as 45"
    ]
    (edition,) = site.programme.all(Edition)
    assert [room.at("name").line for room in edition.rooms] == [6, 7]


def test_a_record_written_without_its_hyphen_is_read_and_its_slip_is_told() -> None:
    site = build.load_files(
        {
            "editions/2026.md": "---\nname: Festival\n---\n",
            "sessions/2026/a.md": "---\ntitle: A\nparts:\n  id: p\n  title: P\n  minuts: 5\n---\n",
        },
        SETTINGS,
    )

    assert list(map(str, site.findings)) == [
        "sessions/2026/a.md:6:3: PRG012 nothing reads `minuts` (did you mean `minutes`?)"
    ]


def test_a_text_that_has_no_words_in_any_language_is_not_there() -> None:
    site = build.load_files({"organisations/a.md": "---\nname: {en: , sv: }\n---\n"}, SETTINGS)

    assert [finding.code for finding in site.findings] == ["PRG011"]


def test_words_in_a_wrong_language_alone_are_one_finding() -> None:
    site = build.load_files({"organisations/a.md": "---\nname: {se: Avdelningen}\n---\n"}, SETTINGS)

    assert list(map(str, site.findings)) == [
        "organisations/a.md:2:8: PRG016 “se” is no language of this site (use one of en, sv)"
    ]
